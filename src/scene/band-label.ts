/**
 * How the name of a band is written at the left of the picture: shared by screen, paper and label placement, which keeps
 * clear of it.
 */
import type { SceneBand } from './scene.ts';
import { textWidth } from './text-width.ts';

/** CSS pixels; `baseline` is counted from the top rule of the band, `inset` from the left edge of the surface. */
export const BAND_LABEL = { size: 11, letterSpacing: 0.9, inset: 8, baseline: 16 } as const;

/** Height of letters on a ring and their distance from it, CSS pixels. */
export const RING_LABEL = { size: 12, gap: 6 } as const;

/** Small capitals are written as capitals, since not every program that opens an SVG knows the former. */
export function bandLabelText(band: SceneBand): string {
  return band.label.toLocaleUpperCase('fr');
}

/** Where the remark of an empty band starts, CSS pixels to the right of where its name starts. */
export function bandNoteOffset(band: SceneBand): number {
  const text = bandLabelText(band);
  return textWidth(text, BAND_LABEL.size, true) + BAND_LABEL.letterSpacing * text.length + 14;
}
