/**
 * Text sizes of a poster, and a line of text as SVG. Lengths are units of the drawing
 * (poster.ts); on A3 one unit is 0.77 points.
 */
import { escapeXml } from '../core/basics/xml-text.ts';

/** Text sizes by use; `least` is the smallest. The first title size whose line fits is taken. */
export const LETTERS = { titles: [34, 31, 28], figures: 17, legend: 14, foot: 12, least: 11 } as const;
/** Line height relative to the text size. */
export const LINE = 1.3;

/** A line of text that starts at a point on its baseline. */
export function text(words: string, x: number, y: number, size: number, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" ${attributes}>${escapeXml(words)}</text>`;
}

/** A length rounded to two decimals, to keep the file short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
