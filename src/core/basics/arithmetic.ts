/**
 * Sums and rounding, as measures and drawings need them: small things that every room would otherwise write for itself.
 * They know nothing of what is summed or drawn.
 */

/** The sum of some values; 0 for none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A value to so many decimals. */
export function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
