/**
 * Compares two partitions of the same nodes: clusters with territories, or one run with another. Adjusted Rand index (Hubert & Arabie
 * 1985): 1 for the same partition, about 0 for random ones, below 0 for less agreement than chance.
 */

/** The index over the given nodes; the caller leaves out nodes that lack a part. 1 if both partitions are trivial. */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>, nodes: readonly number[]): number {
  const [rows, columns, cells] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  for (const node of nodes) {
    const [x, y] = [a[node] ?? -1, b[node] ?? -1];
    rows.set(x, (rows.get(x) ?? 0) + 1);
    columns.set(y, (columns.get(y) ?? 0) + 1);
    cells.set(`${x} ${y}`, (cells.get(`${x} ${y}`) ?? 0) + 1);
  }
  const together = pairsIn(cells.values());
  const [inRows, inColumns, all] = [pairsIn(rows.values()), pairsIn(columns.values()), pairsIn([nodes.length])];
  const expected = all === 0 ? 0 : (inRows * inColumns) / all;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairsIn(sizes: Iterable<number>): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}
