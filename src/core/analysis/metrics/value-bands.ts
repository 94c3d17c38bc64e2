/**
 * Three bands of a measure, weak, middling, strong: as much as the data bear. A measure that a forgotten actor can upset is
 * not told in ranks (Smith & Moody 2013). Equal values are always in one band; zero and undefined are the weakest.
 */
import type { Term } from '../../model/vocabulary.ts';

export const VALUE_BANDS = [
  { id: 'weak', fr: 'faible', en: 'weak' },
  { id: 'middling', fr: 'moyen', en: 'middling' },
  { id: 'strong', fr: 'fort', en: 'strong' },
] as const satisfies readonly Term[];

/** Index in VALUE_BANDS. */
export type ValueBand = 0 | 1 | 2;

export interface ValueBands {
  /** Band of each value. */
  readonly of: Uint8Array;
  /** Least value of the middling and of the strong band; NaN where a band is empty. */
  readonly from: readonly [number, number];
}

/**
 * Bands of some values: the strong are those above two thirds of the positive ones, the middling those above one third.
 * Only the values counted set the thresholds. O(n log n).
 */
export function valueBands(values: ArrayLike<number>, isCounted: (index: number) => boolean = () => true): ValueBands {
  const positive = Array.from(values)
    .filter((value, i) => value > 0 && isCounted(i))
    .sort((a, b) => a - b);
  const above = (share: number) => positive[Math.min(positive.length - 1, Math.floor(share * positive.length))] ?? Number.NaN;
  const [third, twoThirds] = [above(1 / 3), above(2 / 3)];
  const least = positive[0] ?? Number.NaN;
  // A value that fills the lowest third and more is weak, however high the thresholds fall.
  const bandOf = (value: number): ValueBand => (value >= twoThirds && value > least ? 2 : value >= third && value > least ? 1 : 0);
  const of = Uint8Array.from({ length: values.length }, (_, i) => bandOf(values[i] ?? Number.NaN));
  const from = (band: ValueBand) => Math.min(...positive.filter((value) => bandOf(value) === band), Number.POSITIVE_INFINITY);
  const known = (value: number) => (Number.isFinite(value) ? value : Number.NaN);
  return { of, from: [known(from(1)), known(from(2))] };
}
