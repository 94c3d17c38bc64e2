/**
 * Colours of the picture by theme. Relations have hues, actors are drawn in ink. The six hues have a contrast of at least 3.1:1 on paper
 * and differ by at least ΔE2000 21.5 for normal, protan, deutan and tritan vision. In greyscale two pairs look alike, so shape, line style
 * and words must always carry the same information.
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

/** Height of label letters by theme, CSS pixels; for `projector` readable from the back of a room. */
export const LABEL_SIZES: Readonly<Record<Theme, number>> = { light: 13, dark: 13, projector: 21 };

/** The hues of the light theme; those too pale on white paper are slightly darker. */
const FAMILIES_ON_WHITE: Palette['families'] = {
  contract: '#66194C',
  dialogue: '#4D00E6',
  dla: '#6B8100',
  cdc: '#0080C0',
  funding: '#B23E66',
  advice: '#244A1C',
  other: '#000000',
  belonging: '#6E6A60',
};

export const PALETTES: Readonly<Record<Theme | 'print', Palette>> = {
  // White paper saves ink; rules are dark enough for a copier. In greyscale two pairs of hues look alike, so lines also carry letters.
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
    families: {
      contract: '#66194C',
      dialogue: '#4D00E6',
      dla: '#7F9900',
      cdc: '#0099E6',
      funding: '#C0597B',
      advice: '#244A1C',
      other: '#1C1B19',
      belonging: '#8B877C',
    },
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
  // Each hue lightened to a contrast of at least 4.5:1 on dark paper; their order of lightness differs from the light theme.
  dark: {
    paper: '#191A1C',
    ink: '#F1EEE6',
    softInk: '#AAA69B',
    rule: '#3A3B3D',
    tint: '#222326',
    families: {
      contract: '#D989BD',
      dialogue: '#9C8CFF',
      dla: '#B9D334',
      cdc: '#4CC2FF',
      funding: '#FF8FB0',
      advice: '#7FBF74',
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
