/**
 * Three bands of a measure: weak, middling, strong. Incomplete data do not support finer distinctions: a forgotten actor can change the
 * ranks (Smith & Moody 2013). Equal values are always in the same band; zero and undefined values are weak.
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
  /** The band of each value. */
  readonly of: Uint8Array;
  /** Smallest value of the middling and of the strong band; NaN if the band is empty. */
  readonly from: readonly [number, number];
}

/**
 * The bands of some values: strong from the upper third of the positive values, middling from the middle third. Only values that are
 * counted set the thresholds. O(n log n).
 */
export function valueBands(values: ArrayLike<number>, isCounted: (index: number) => boolean = () => true): ValueBands {
  const positive = Array.from(values)
    .filter((value, i) => value > 0 && isCounted(i))
    .sort((a, b) => a - b);
  const above = (share: number) => positive[Math.min(positive.length - 1, Math.floor(share * positive.length))] ?? Number.NaN;
  const [third, twoThirds] = [above(1 / 3), above(2 / 3)];
  const least = positive[0] ?? Number.NaN;
  // The smallest positive value is always weak, even if it fills more than a third.
  const bandOf = (value: number): ValueBand => (value >= twoThirds && value > least ? 2 : value >= third && value > least ? 1 : 0);
  const of = Uint8Array.from({ length: values.length }, (_, i) => bandOf(values[i] ?? Number.NaN));
  const from = (band: ValueBand) => Math.min(...positive.filter((value) => bandOf(value) === band), Number.POSITIVE_INFINITY);
  const known = (value: number) => (Number.isFinite(value) ? value : Number.NaN);
  return { of, from: [known(from(1)), known(from(2))] };
}
