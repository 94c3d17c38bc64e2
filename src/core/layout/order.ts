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
  const x = new Map<string, number>();
  const ordered = rows.map((row) => ({ ...row, nodes: [...row.nodes] }));
  for (const row of ordered)
    spread(
      row,
      row.nodes.map((_, i) => i),
      x,
    );

  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const downwards = sweep % 2 === 0;
    for (const row of downwards ? ordered : [...ordered].reverse()) {
      const wish = new Map(row.nodes.map((node) => [node, (mean(neighbours(node), x) ?? x.get(node) ?? 0) + row.shift]));
      // The sort is stable, so nodes with equal means keep their order.
      row.nodes.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      spread(
        row,
        row.nodes.map((node) => wish.get(node) ?? 0),
        x,
      );
    }
  }
  const left = Math.min(...x.values());
  return new Map([...x].map(([node, value]) => [node, value - left]));
}

function mean(nodes: readonly string[], x: ReadonlyMap<string, number>): number | null {
  const values = nodes.map((node) => x.get(node)).filter((value) => value !== undefined);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sets x of the nodes of a row as near as possible to the desired positions (least squares), in order and at least the gaps apart. */
function spread(row: NodeRow, wishes: readonly number[], x: Map<string, number>): void {
  const offsets: number[] = [];
  row.nodes.forEach((node, i) => {
    const previous = row.nodes[i - 1];
    offsets.push(previous === undefined ? 0 : (offsets[i - 1] ?? 0) + row.gap(previous, node));
  });
  const fitted = isotonic(wishes.map((wish, i) => wish - (offsets[i] ?? 0)));
  row.nodes.forEach((node, i) => {
    x.set(node, (fitted[i] ?? 0) + (offsets[i] ?? 0));
  });
}

/** The non-decreasing least-squares fit of a list (pool adjacent violators; Ayer et al. 1955). */
export function isotonic(values: readonly number[]): readonly number[] {
  const blocks: { sum: number; count: number }[] = [];
  for (const value of values) {
    blocks.push({ sum: value, count: 1 });
    for (let last = blocks.at(-1), before = blocks.at(-2); last && before && before.sum / before.count > last.sum / last.count; ) {
      before.sum += last.sum;
      before.count += last.count;
      blocks.pop();
      last = blocks.at(-1);
      before = blocks.at(-2);
    }
  }
  return blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
