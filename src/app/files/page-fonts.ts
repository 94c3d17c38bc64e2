/**
 * The fonts of the page as CSS rules that hold the fonts themselves, for pictures and pages that leave it: they look the same on a machine
 * that does not have these fonts, and load nothing. They are read from the page's own rules, so the page has each font once, as files of
 * the site or inside a page that is one file.
 */
import { fontFace, SANS } from '../../paper/fonts.ts';
import { base64 } from './base64.ts';

/**
 * Rules that embed these families, upright. A family comes in parts, one for each script: only the parts that have a letter of the text are
 * embedded. Rejects where a font cannot be loaded.
 */
export async function embeddedFonts(families: readonly string[], text: string): Promise<string> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        family: style.getPropertyValue('font-family').replace(/["']/g, ''),
        isUpright: style.getPropertyValue('font-style') === 'normal',
        range: style.getPropertyValue('unicode-range'),
        address: /url\(["']?([^"')]*)/.exec(style.getPropertyValue('src'))?.[1] ?? '',
        // What the address is relative to.
        from: sheet.href ?? document.baseURI,
      })),
  );
  const used = rules.filter(({ family, isUpright, range }) => isUpright && families.includes(family) && hasAny(range, letters));
  const faces = used.map(async ({ family, range, address, from }) => fontFace(family, await base64Of(address, from), range));
  return (await Promise.all(faces)).join('');
}

/** An SVG with the font of its letters. Where that cannot be loaded it is as it was: a picture in another font is better than none. */
export async function withFonts(svg: string): Promise<string> {
  try {
    return svg.replace(/<\/svg>\s*$/, `<style>${await embeddedFonts([SANS], svg)}</style></svg>`);
  } catch {
    return svg;
  }
}

/** Whether a range of a rule, such as `U+0-FF, U+131`, has one of the letters. A rule without a range has all. */
function hasAny(range: string, letters: readonly number[]): boolean {
  if (range === '') return true;
  const parts = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice('U+'.length).split('-');
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
  });
  return letters.some((letter) => parts.some(({ first, last }) => letter >= first && letter <= last));
}

async function base64Of(address: string, from: string): Promise<string> {
  // In a page that is one file, the address is the font itself, and such a page may fetch nothing.
  const [, inAddress] = /^data:[^,]*;base64,(.*)$/.exec(address) ?? [];
  if (inAddress !== undefined) return inAddress;
  const response = await fetch(new URL(address, from));
  if (!response.ok) throw new Error(`${response.status}`);
  return base64(new Uint8Array(await response.arrayBuffer()));
}
