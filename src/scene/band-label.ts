/**
 * How the names of bands and rings and the signs on lines are written: in letters that follow those of labels, the same on
 * screen, on paper and for label placement, which keeps clear of them.
 */
import { type CountedText, writtenOut } from '../messages/counted.ts';
import type { SceneBand } from './scene.ts';
import { textWidth } from './text-width.ts';

/** CSS pixels, by the height of labels; `baseline` is counted from the top rule of the band, `inset` from the left edge of the surface. */
export function bandLetters(labelSize: number) {
  const size = labelSize - 2;
  return { size, letterSpacing: 0.9, inset: 8, baseline: size + 5 };
}

/** Height of letters on a ring and their distance from it, CSS pixels. */
export function ringLetters(labelSize: number) {
  return { size: labelSize - 1, gap: 6 };
}

/** Signs on lines: their height, and the disc around them. */
export function markLetters(labelSize: number) {
  const size = labelSize - 2;
  return { size, radius: size * 0.6, baseline: size * 0.34 };
}

/** Small capitals are written as capitals, since not every program that opens an SVG knows the former. */
export function bandLabelParts({ label }: SceneBand): CountedText {
  return label.map((part) => (typeof part === 'string' ? part.toLocaleUpperCase('fr') : part));
}

export function bandLabelText(band: SceneBand): string {
  return writtenOut(bandLabelParts(band), 'fr');
}

/** Where the remark of an empty band starts, CSS pixels to the right of where its name starts. */
export function bandNoteOffset(band: SceneBand, labelSize: number): number {
  const text = bandLabelText(band);
  const { size, letterSpacing } = bandLetters(labelSize);
  return textWidth(text, size, true) + letterSpacing * text.length + 14;
}
