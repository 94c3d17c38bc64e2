/**
 * How far apart the hues of a palette are, as a reader sees them: with usual sight, without one of the three kinds of cones (simulated by
 * culori), and in greyscale.
 */
import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import type { Palette } from '../../src/scene/palette.ts';

/** The families that have a hue; belonging and the types of none are grey or ink. */
const HUED = ['contract', 'dialogue', 'dla', 'cdc', 'funding', 'advice'] as const;

export const SIGHTS = {
  normal: (color: Color) => color,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
} as const;
export const difference = differenceCiede2000();
const toLab = converter('lab65');

/** A colour as it is written in a palette. */
export function colorOf(text: string): Color {
  const color = parse(text);
  if (color === undefined) throw new Error(`${text} is no colour`);
  return color;
}

export const huesOf = ({ families }: Palette) => HUED.map((family) => colorOf(families[family]));

/** The least of a measure over any two of a list. */
function leastOfPairs<T>(list: readonly T[], measure: (a: T, b: T) => number): number {
  return Math.min(...list.flatMap((a, i) => list.slice(i + 1).map((b) => measure(a, b))));
}

/** CIEDE2000 between the two hues that are nearest to each other. */
export const leastDifference = (palette: Palette, sight: keyof typeof SIGHTS) =>
  leastOfPairs(huesOf(palette).map(SIGHTS[sight]), difference);
/** Difference in lightness (L*, 0 to 100) of the two hues that are nearest to each other. */
export const leastInGrey = (palette: Palette) => leastOfPairs(huesOf(palette), (a, b) => Math.abs(toLab(a).l - toLab(b).l));
/** The least contrast of a hue with the tint of the columns, as WCAG counts it. */
export const leastContrast = (palette: Palette) => Math.min(...huesOf(palette).map((hue) => wcagContrast(hue, palette.tint)));
