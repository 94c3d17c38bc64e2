/**
 * Folds trees at the edge of a network into the node on which they hang, up to FOLDED_ROUNDS levels deep. Searches then only run on the
 * rest; their results hold for the folded nodes with one more step per level. A shallow tree folds into a single node.
 */
import type { Network } from '../../network/network.ts';

/** Number of times that all leaves are removed; deeper nodes stay. */
export const FOLDED_ROUNDS = 6;

export interface Folding {
  /** The node on which each folded node hangs; −1 for nodes that stay. */
  readonly parent: Int32Array;
  /** The folded nodes, each before the node on which it hangs. */
  readonly folded: Int32Array;
  /** At node × (FOLDED_ROUNDS + 1) + t: number of nodes folded into the node at distance t; at t = 0 itself. */
  readonly counts: Int32Array;
  /** Distance to the farthest node folded into each node. */
  readonly depth: Uint8Array;
  /** Number of nodes folded into each node, itself included. */
  readonly weight: Int32Array;
}

/** Folds a network. O(n + m). */
export function foldNetwork({ order, offsets, neighbours }: Network): Folding {
  const columns = FOLDED_ROUNDS + 1;
  const parent = new Int32Array(order).fill(-1);
  const folded = new Int32Array(order);
  const counts = new Int32Array(order * columns);
  const depth = new Uint8Array(order);
  const weight = new Int32Array(order).fill(1);
  const degree = new Int32Array(order);
  for (let node = 0; node < order; node++) {
    degree[node] = (offsets[node + 1] as number) - (offsets[node] as number);
    counts[node * columns] = 1;
  }
  let leaves: number[] = [];
  for (let node = 0; node < order; node++) if (degree[node] === 1) leaves.push(node);
  let count = 0;
  for (let round = 0; round < FOLDED_ROUNDS && leaves.length > 0; round++) {
    const next: number[] = [];
    for (const leaf of leaves) {
      // The second node of a last pair has just lost its only neighbour: it stays.
      if (degree[leaf] !== 1) continue;
      let i = offsets[leaf] as number;
      while ((parent[neighbours[i] as number] as number) !== -1) i++;
      const above = neighbours[i] as number;
      parent[leaf] = above;
      folded[count++] = leaf;
      weight[above] = (weight[above] as number) + (weight[leaf] as number);
      const own = depth[leaf] as number;
      for (let t = 0; t <= own; t++) {
        const at = above * columns + t + 1;
        counts[at] = (counts[at] as number) + (counts[leaf * columns + t] as number);
      }
      depth[above] = Math.max(depth[above] as number, own + 1);
      degree[leaf] = 0;
      degree[above] = (degree[above] as number) - 1;
      if (degree[above] === 1) next.push(above);
    }
    leaves = next;
  }
  return { parent, folded: folded.slice(0, count), counts, depth, weight };
}
