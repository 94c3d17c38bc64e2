/**
 * Letters on a poster: their heights, and a line of them as SVG. All lengths are units of the drawing (poster.ts), of which one is 0.77
 * points on A3.
 */
import { escapeXml } from '../scene/svg.ts';

/** Heights of letters: none is smaller than the last. */
export const LETTERS = { title: 34, figures: 17, legend: 14, foot: 12, least: 11 } as const;
/** Height of a line over that of its letters. */
export const LINE = 1.3;

/** A line of text from a point on its base line. */
export function text(words: string, x: number, y: number, size: number, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" ${attributes}>${escapeXml(words)}</text>`;
}

/** A length to the hundredth: more would only make the file longer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
