/**
 * Isotonic regression: the values in a given order that are nearest to wished ones. Layouts use it to place items of a row or column as near
 * as possible to where they want to be without changing their order.
 */

/** The non-decreasing least-squares fit of a list, of weighted values if weights are given (pool adjacent violators; Ayer et al. 1955). */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): readonly number[] {
  // Blocks of equal values, each by its weighted sum, its weight and its number of values.
  const [sums, masses, counts]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < values.length; i++) {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    sums.push((values[i] as number) * weight);
    masses.push(weight);
    counts.push(1);
    for (let last = sums.length - 1; last > 0; last--) {
      const [sum, mass] = [sums[last] as number, masses[last] as number];
      const [sumBefore, massBefore] = [sums[last - 1] as number, masses[last - 1] as number];
      if (sumBefore / massBefore <= sum / mass) break;
      sums[last - 1] = sumBefore + sum;
      masses[last - 1] = massBefore + mass;
      counts[last - 1] = (counts[last - 1] as number) + (counts[last] as number);
      sums.pop();
      masses.pop();
      counts.pop();
    }
  }
  const fitted: number[] = [];
  for (const [block, count] of counts.entries())
    for (let i = 0; i < count; i++) fitted.push((sums[block] as number) / (masses[block] as number));
  return fitted;
}
