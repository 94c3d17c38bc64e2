/**
 * The fonts of everything on paper, put into the file itself: a poster looks at the printer’s as it did here, and no request is made
 * for them. Latin letters only.
 */

/** Font files (woff2) in base 64. */
export interface FontTexts {
  readonly sans: string;
  readonly serif: string;
}

/** Rules that embed the two fonts under the names that pictures and pages use. */
export function fontFaces({ sans, serif }: FontTexts): string {
  const face = (family: string, data: string) =>
    `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  return face('Source Sans 3 Variable', sans) + face('Source Serif 4 Variable', serif);
}
