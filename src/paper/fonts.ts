/**
 * The fonts of everything printed or saved, embedded in the file itself, so that it looks the same at the printer's and loads nothing. Each
 * is the upright font of one family, with all its weights.
 */

/** Names of the two families, as pictures and pages write them. */
export const SANS = 'Source Sans 3 Variable';
export const SERIF = 'Source Serif 4 Variable';

/** Font files (woff2) as base64, for Latin letters. */
export interface FontTexts {
  readonly sans: string;
  readonly serif: string;
}

/** CSS rules that embed the two fonts. */
export function fontFaces({ sans, serif }: FontTexts): string {
  return fontFace(SANS, sans) + fontFace(SERIF, serif);
}

/** The CSS rule that embeds one font, for the letters of a range; for all letters without one. */
export function fontFace(family: string, data: string, range = ''): string {
  const letters = range === '' ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:'${family}';font-weight:200 900;${letters}src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
