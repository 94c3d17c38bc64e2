/**
 * A network in the form that algorithms run on: a simple undirected graph as typed arrays (compressed sparse rows). Built once from ties:
 * self-loops are dropped, parallel ties merged, neighbours sorted. Compute every centrality on this and never on the multigraph of ties,
 * whose parallel edges make graphology's indices miscount. Immutable.
 */

export interface Network {
  /** Number of nodes; nodes are 0 … order − 1, in the order in which they were given. */
  readonly order: number;
  /** Number of edges, each counted once. */
  readonly size: number;
  /** Length order + 1: the neighbours of v stand at offsets[v] … offsets[v + 1] − 1 of `neighbours`. */
  readonly offsets: Uint32Array;
  /** Length 2 × size, ascending within each node. */
  readonly neighbours: Uint32Array;
}

/** A simple network of `order` nodes from pairs of node numbers, in any order, doubles and loops allowed. O(n + m). */
export function buildNetwork(order: number, sources: ArrayLike<number>, targets: ArrayLike<number>): Network {
  const both = sources.length * 2;
  const [keys, values] = [new Uint32Array(both), new Uint32Array(both)];
  for (let i = 0; i < sources.length; i++) {
    keys[i] = values[sources.length + i] = checked(sources[i], order);
    values[i] = keys[sources.length + i] = checked(targets[i], order);
  }
  // Two stable sorts, by neighbour and then by node: each node's neighbours come out ascending, with duplicates side by side.
  const byNeighbour = sortedBy(order, values, keys);
  const final = sortedBy(order, byNeighbour.values, byNeighbour.keys);
  const offsets = new Uint32Array(order + 1);
  const neighbours = new Uint32Array(final.keys.length);
  let kept = 0;
  let i = 0;
  for (let node = 0; node < order; node++) {
    let last = -1;
    for (; i < final.keys.length && final.keys[i] === node; i++) {
      const other = final.values[i] ?? 0;
      if (other === node || other === last) continue;
      neighbours[kept++] = other;
      last = other;
    }
    offsets[node + 1] = kept;
  }
  return { order, size: kept / 2, offsets, neighbours: neighbours.slice(0, kept) };
}

function checked(node: number | undefined, order: number): number {
  if (node === undefined || !Number.isInteger(node) || node < 0 || node >= order) {
    throw new RangeError(`node ${node} is not one of the ${order} nodes of the network`);
  }
  return node;
}

/** Stable counting sort of pairs by key. */
function sortedBy(
  order: number,
  keys: ArrayLike<number>,
  values: ArrayLike<number>,
): { readonly keys: Uint32Array; readonly values: Uint32Array } {
  const starts = new Uint32Array(order + 1);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let node = 0; node < order; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const sortedKeys = new Uint32Array(keys.length);
  const sortedValues = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const at = starts[key] ?? 0;
    starts[key] = at + 1;
    sortedKeys[at] = key;
    sortedValues[at] = values[i] ?? 0;
  }
  return { keys: sortedKeys, values: sortedValues };
}

/** Number of neighbours of a node. */
export function degreeOf(network: Network, node: number): number {
  return (network.offsets[node + 1] ?? 0) - (network.offsets[node] ?? 0);
}

/** The neighbours of a node, ascending: a view, not a copy. */
export function neighboursOf(network: Network, node: number): Uint32Array {
  return network.neighbours.subarray(network.offsets[node], network.offsets[node + 1]);
}

/** Whether two nodes are tied: binary search among the neighbours of the first. */
export function areTied(network: Network, a: number, b: number): boolean {
  const list = neighboursOf(network, a);
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] ?? 0;
    if (found === b) return true;
    if (found < b) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
