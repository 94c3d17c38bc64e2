/**
 * Isotonic regression: the values in a given order that are nearest to wished ones. Layouts use it to place items of a row or column as near
 * as possible to where they want to be without changing their order.
 */

/** Writes the fit of the first `count` values into another list. */
export type IsotonicFit = (values: ArrayLike<number>, weights: ArrayLike<number>, count: number, fitted: Float64Array) => void;

/**
 * The non-decreasing least-squares fit of weighted values (pool adjacent violators; Ayer et al. 1955), for many lists of up to `most` values
 * one after another, without new memory for each.
 */
export function isotonicFitter(most: number): IsotonicFit {
  // Blocks of equal values, each by its weighted sum, its weight and the number of values up to its end.
  const [sums, masses, ends] = [new Float64Array(most), new Float64Array(most), new Int32Array(most)];
  return (values, weights, count, fitted) => {
    let last = -1;
    for (let i = 0; i < count; i++) {
      let mass = weights[i] as number;
      let sum = (values[i] as number) * mass;
      while (last >= 0 && (sums[last] as number) / (masses[last] as number) > sum / mass) {
        sum += sums[last] as number;
        mass += masses[last] as number;
        last -= 1;
      }
      last += 1;
      sums[last] = sum;
      masses[last] = mass;
      ends[last] = i + 1;
    }
    let i = 0;
    for (let block = 0; block <= last; block++) {
      const mean = (sums[block] as number) / (masses[block] as number);
      for (; i < (ends[block] as number); i++) fitted[i] = mean;
    }
  };
}
