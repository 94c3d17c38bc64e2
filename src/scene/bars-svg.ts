/**
 * Distributions as bars, for paper: each bar with its name and count, so that no axis is needed. Each distribution has its own scale, set
 * by its longest bar; bars of different distributions cannot be compared.
 */

import type { Distribution, Share } from '../core/analysis/distribution.ts';
import { escapeXml } from '../core/basics/xml-text.ts';
import { type CountedText, writtenOut } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { NUMBERS } from '../messages/numbers.ts';
import type { Palette } from './palette.ts';

const [WIDTH, NAMES, ROW, GAP, MARGIN] = [760, 270, 24, 34, 24];

/** Length of a bar relative to the longest, 0 … 1. */
export function barShare(count: number, { shares }: Distribution): number {
  return count / Math.max(1, ...shares.map((share) => share.count.value));
}

/** The text at the end of a bar: «24, dont 3 implicites», «3 sur 6». */
export function shareText(share: Share, language: Language): string {
  return writtenOut(shareParts(share, language), language);
}

/** The same as a text with named figures. */
export function shareParts({ count, outOf }: Share, language: Language): CountedText {
  return outOf === null ? NUMBERS[language].withImplied(count) : NUMBERS[language].outOf(count, outOf);
}

/** The colour of a bar: that of its family, otherwise ink. */
export function barColor({ family }: Share, palette: Palette): string {
  return family === null ? palette.ink : palette.families[family];
}

/** Distributions below each other, as one SVG document. */
export function barsToSvg(distributions: readonly Distribution[], palette: Palette, language: Language, title: string): string {
  let y = MARGIN + 20;
  const parts = distributions.map((distribution) => {
    y += GAP;
    const heading = `<text x="${MARGIN}" y="${y - 10}" font-weight="600" fill="${palette.softInk}">${escapeXml(distribution[language].toLocaleUpperCase(language))}</text>`;
    const bars = distribution.shares.map((share) => {
      const at = y;
      y += ROW;
      const width = (WIDTH - NAMES - 2 * MARGIN - 140) * barShare(share.count.value, distribution);
      return [
        `<text x="${NAMES}" y="${at + 13}" text-anchor="end" fill="${palette.ink}">${escapeXml(share[language])}</text>`,
        `<rect x="${NAMES + 10}" y="${at + 2}" width="${Math.round(width * 10) / 10}" height="${ROW - 9}" fill="${barColor(share, palette)}"/>`,
        `<text x="${NAMES + 16 + width}" y="${at + 13}" fill="${palette.ink}">${escapeXml(shareText(share, language))}</text>`,
      ].join('');
    });
    return heading + bars.join('');
  });
  const height = y + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Arial,sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${height}" fill="${palette.paper}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 6}" font-size="17" font-weight="600" fill="${palette.ink}">${escapeXml(title)}</text>`,
    ...parts,
    '</svg>',
  ].join('\n');
}
