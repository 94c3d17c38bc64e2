/**
 * Sums and rounding: small functions that measures and drawings share, so that no room
 * writes its own. They work on plain numbers only.
 */

/** The sum of some values; 0 for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Rounds a value to the given number of decimals. */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
