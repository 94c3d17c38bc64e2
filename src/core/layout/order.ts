/**
 * Orders and spaces nodes in rows so that ties are short: barycentre sweeps (Sugiyama, Tagawa & Toda 1981), then positions as near as
 * possible to the means of the neighbours at the required distances, by isotonic regression (pool adjacent violators). Exact,
 * deterministic, and linear per sweep except for sorting.
 */

/** A row of nodes in order, with the distance that each needs from the previous one. */
export interface NodeRow {
  readonly nodes: readonly string[];
  readonly gap: (previous: string, next: string) => number;
  /** Added to the desired position of each node. */
  readonly shift: number;
}

/** Number of sweeps; more changed nothing on the networks tried. */
const SWEEPS = 12;

/**
 * Orders each row by the mean position of neighbours and gives every node its x. Rows are given from top to bottom. Neighbours in any row
 * count, including the same one. The result starts at x = 0.
 */
export function placeRows(rows: readonly NodeRow[], neighbours: (node: string) => readonly string[]): ReadonlyMap<string, number> {
  // Nodes as numbers, since each is looked at a few dozen times.
  const nodes = rows.flatMap((row) => row.nodes);
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const near = nodes.map((node) => neighbours(node).flatMap((other) => numbers.get(other) ?? []));
  const x = new Float64Array(nodes.length);
  const ordered = rows.map((row) => ({ ...row, numbers: row.nodes.map((node) => numbers.get(node) as number) }));
  const spread = ({ numbers: row, gap }: (typeof ordered)[number], wishes: readonly number[]) => {
    const offsets = new Float64Array(row.length);
    for (let i = 1; i < row.length; i++) {
      offsets[i] = (offsets[i - 1] as number) + gap(nodes[row[i - 1] as number] as string, nodes[row[i] as number] as string);
    }
    const fitted = isotonic(wishes.map((wish, i) => wish - (offsets[i] as number)));
    for (const [i, node] of row.entries()) x[node] = (fitted[i] as number) + (offsets[i] as number);
  };
  for (const row of ordered)
    spread(
      row,
      row.numbers.map((_, i) => i),
    );

  const wish = new Float64Array(nodes.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const downwards = sweep % 2 === 0;
    for (const row of downwards ? ordered : [...ordered].reverse()) {
      for (const node of row.numbers) wish[node] = meanOf(near[node] as readonly number[], x, x[node] as number) + row.shift;
      // The sort is stable, so nodes with equal means keep their order.
      row.numbers.sort((a, b) => (wish[a] as number) - (wish[b] as number));
      spread(
        row,
        row.numbers.map((node) => wish[node] as number),
      );
    }
  }
  const left = x.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  return new Map(nodes.map((node, i) => [node, (x[i] as number) - left]));
}

/** The mean place of some nodes; `otherwise` for none. */
function meanOf(nodes: readonly number[], x: Float64Array, otherwise: number): number {
  if (nodes.length === 0) return otherwise;
  let sum = 0;
  for (const node of nodes) sum += x[node] as number;
  return sum / nodes.length;
}

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
