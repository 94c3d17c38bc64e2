/**
 * The fonts of everything printed, embedded in the file itself, so that it looks the same at the printer's and loads nothing. Latin letters
 * only.
 */

/** Font files (woff2) as base64. */
export interface FontTexts {
  readonly sans: string;
  readonly serif: string;
}

/** CSS rules that embed the two fonts under the names used in pictures and pages. */
export function fontFaces({ sans, serif }: FontTexts): string {
  const face = (family: string, data: string) =>
    `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  return face('Source Sans 3 Variable', sans) + face('Source Serif 4 Variable', serif);
}
