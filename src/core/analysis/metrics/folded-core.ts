/**
 * The part of a network that remains when its trees are folded (folding.ts), arranged for fast searches: in its own numbering, so that
 * neighbours are close to each other in memory.
 */
import type { Network } from '../../network/network.ts';
import { FOLDED_ROUNDS, type Folding } from './folding.ts';

/** Vertices are numbered breadth-first, one component after the other; each component keeps at least one node. */
export interface Core {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** The node of each vertex. */
  readonly nodes: Int32Array;
  /** The vertex of each node; −1 for folded ones. */
  readonly vertexOf: Int32Array;
  /** For each vertex, the first vertex of its component, and the one after the last. */
  readonly componentStart: Int32Array;
  readonly componentEnd: Int32Array;
  /** Distance to the farthest node folded into each vertex. `counts` at vertex × (FOLDED_ROUNDS + 1) + t: number of them at distance t. */
  readonly depth: Uint8Array;
  readonly counts: Int32Array;
}

/** The core of a network. O(n + m). */
export function coreOf({ order, offsets, neighbours }: Network, { parent, counts, depth }: Folding): Core {
  const size = order - parent.reduce((folded, above) => folded + (above === -1 ? 0 : 1), 0);
  const nodes = new Int32Array(size);
  const vertexOf = new Int32Array(order).fill(-1);
  const componentStart = new Int32Array(size);
  const componentEnd = new Int32Array(size);
  let [head, tail, edges] = [0, 0, 0];
  for (let root = 0; root < order; root++) {
    if (parent[root] !== -1 || vertexOf[root] !== -1) continue;
    const start = tail;
    vertexOf[root] = tail;
    nodes[tail++] = root;
    for (; head < tail; head++) {
      const node = nodes[head] as number;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = neighbours[i] as number;
        if (parent[other] !== -1) continue;
        edges++;
        if (vertexOf[other] !== -1) continue;
        vertexOf[other] = tail;
        nodes[tail++] = other;
      }
    }
    componentStart.fill(start, start, tail);
    componentEnd.fill(tail, start, tail);
  }
  const rows = { offsets: new Int32Array(size + 1), neighbours: new Int32Array(edges) };
  const columns = FOLDED_ROUNDS + 1;
  const coreCounts = new Int32Array(size * columns);
  let kept = 0;
  for (let vertex = 0; vertex < size; vertex++) {
    const node = nodes[vertex] as number;
    for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
      const other = vertexOf[neighbours[i] as number] as number;
      if (other !== -1) rows.neighbours[kept++] = other;
    }
    rows.offsets[vertex + 1] = kept;
    coreCounts.set(counts.subarray(node * columns, (node + 1) * columns), vertex * columns);
  }
  const coreDepth = Uint8Array.from(nodes, (node) => depth[node] ?? 0);
  return { order: size, ...rows, nodes, vertexOf, componentStart, componentEnd, depth: coreDepth, counts: coreCounts };
}
