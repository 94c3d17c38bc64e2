/**
 * Sizes of the names of bands and rings and of signs on lines, derived from the size of labels. Screen, paper and label placement (which
 * keeps these areas free) use the same sizes.
 */
import { type CountedText, writtenOut } from '../messages/counted.ts';
import type { Scene, SceneBand } from './scene.ts';
import { textWidth } from './text-width.ts';

/**
 * In CSS pixels, from the height of labels. `baseline` is measured from the top rule of the band, `inset` from the left edge of the
 * surface.
 */
export function bandLetters(labelSize: number) {
  const size = labelSize - 2;
  return { size, letterSpacing: 0.9, inset: 8, baseline: size + 5 };
}

/** Height of the letters on a ring, and their distance from it, CSS pixels. */
export function ringLetters(labelSize: number) {
  return { size: labelSize - 1, gap: 6 };
}

/** Signs on lines: height of the letters, and the disc around them, CSS pixels. In columns they keep within the height of a row. */
export function markLetters({ labelSize, columns }: Pick<Scene, 'labelSize' | 'columns'>, scale: number) {
  const size = columns === null ? labelSize - 2 : Math.min(labelSize - 2, columns.letters * scale);
  return { size, radius: size * 0.6, baseline: size * 0.34 };
}

/** Written in capitals instead of small capitals, which some programs that open SVG files do not support. */
export function bandLabelParts({ label }: SceneBand): CountedText {
  return label.map((part) => (typeof part === 'string' ? part.toLocaleUpperCase('fr') : part));
}

export function bandLabelText(band: SceneBand): string {
  return writtenOut(bandLabelParts(band), 'fr');
}

/** Width of a band's name, CSS pixels. */
export function bandLabelWidth(band: SceneBand, labelSize: number): number {
  const text = bandLabelText(band);
  const { size, letterSpacing } = bandLetters(labelSize);
  return textWidth(text, size, true) + letterSpacing * text.length;
}
