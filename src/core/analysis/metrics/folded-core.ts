/**
 * What is left of a network when its trees are folded, laid out for searches:
 * rows of its own, neighbours near each other.
 */
import type { Network } from '../../network/network.ts';
import { FOLDED_ROUNDS, type Folding } from './folding.ts';

/** Numbered breadth-first, one component after the other; each component keeps one node at least. */
export interface Core {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** The node that each vertex is. */
  readonly nodes: Int32Array;
  /** The vertex that each node is; −1 for folded ones. */
  readonly vertexOf: Int32Array;
  /** First vertex of the component of each vertex, and the one past its last. */
  readonly componentStart: Int32Array;
  readonly componentEnd: Int32Array;
  /** Steps to the farthest node folded into each vertex, and at vertex × (FOLDED_ROUNDS + 1) + t how many there are at t. */
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
