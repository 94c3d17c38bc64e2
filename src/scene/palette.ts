/**
 * Colours of the picture by theme. Relations have hues, actors are drawn in ink. tests/core/palette.test.ts measures the six hues and holds
 * what is said here. Least difference between any two of them, ΔE2000, and least contrast on the tint of columns, which is darker than
 * light paper and lighter than dark paper:
 *
 *                      normal  protan  deutan  tritan   grey, L*   contrast
 *   light and white      22.1    23.8    21.8    22.4        6.4      3.0:1
 *   dark                 23.5    21.5    22.4    21.9        6.7      3.4:1
 *
 * So any two are told apart in every sight, and in greyscale by their lightness alone. Hues still never stand alone: words in the sheet and
 * beside the pointer and letters on the poster say the same.
 */

import type { Family } from '../core/model/vocabulary.ts';
import type { Theme } from '../core/session/view.ts';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly rule: string;
  /** Background of columns. */
  readonly tint: string;
  /** Colour of each family. Belonging and `other` are black or grey, without hue. */
  readonly families: Readonly<Record<Family, string>>;
}

/** What decides the colours: the theme of the page, or that it is drawn for paper. */
export type Look = Theme | 'print';

/** Height of label letters by theme, CSS pixels; for `projector` readable from the back of a room. */
export const LABEL_SIZES: Readonly<Record<Look, number>> = { light: 13, dark: 13, projector: 21, print: 13 };

/** The hues on light and on white paper. */
const ON_LIGHT = {
  contract: '#510025',
  dialogue: '#5014D9',
  dla: '#5A8600',
  cdc: '#4D84FE',
  funding: '#A24B60',
  advice: '#004805',
} as const;

const FAMILIES_ON_WHITE: Palette['families'] = { ...ON_LIGHT, other: '#000000', belonging: '#6E6A60' };

export const PALETTES: Readonly<Record<Look, Palette>> = {
  // White paper saves ink; rules are dark enough for a copier. Lines also carry letters there.
  print: {
    paper: '#FFFFFF',
    ink: '#000000',
    softInk: '#3D3B36',
    rule: '#B5B1A5',
    tint: '#F3F2EE',
    families: FAMILIES_ON_WHITE,
  },
  light: {
    paper: '#FBFAF5',
    ink: '#1C1B19',
    softInk: '#6A675F',
    rule: '#DAD6CA',
    tint: '#F4F1E8',
    families: { ...ON_LIGHT, other: '#1C1B19', belonging: '#8B877C' },
  },
  // Projectors wash out pale tones: white paper, black ink, visible rules, and the hues on white.
  projector: {
    paper: '#FFFFFF',
    ink: '#000000',
    softInk: '#3D3B36',
    rule: '#A8A498',
    tint: '#F1EFE8',
    families: FAMILIES_ON_WHITE,
  },
  // The same kinds of hue, lighter; their order of lightness differs from the light theme.
  dark: {
    paper: '#191A1C',
    ink: '#F1EEE6',
    softInk: '#AAA69B',
    rule: '#3A3B3D',
    tint: '#222326',
    families: {
      contract: '#A65E84',
      dialogue: '#A986FF',
      dla: '#BFCF00',
      cdc: '#BFEBFF',
      funding: '#FF9099',
      advice: '#009F3A',
      other: '#F1EEE6',
      belonging: '#8E8B83',
    },
  },
};

/** Share of ink in symbols of the weak, middling and strong band of a measure; the weakest keeps a contrast of 3:1 on paper. */
const TINTS = [0.52, 0.76, 1] as const;

/** The ink of a band, mixed with paper. */
export function tintOf({ ink, paper }: Palette, band: 0 | 1 | 2): string {
  const share = TINTS[band];
  const channel = (at: number) => {
    const [own, under] = [ink, paper].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round((own ?? 0) * share + (under ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
