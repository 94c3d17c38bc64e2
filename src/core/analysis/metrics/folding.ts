/**
 * Folds what hangs on a network like a tree into the node on which it hangs, a few rounds deep: searches then run on the
 * rest alone, and what they find holds for the folded nodes too, one step further away per round. A network of shallow
 * trees folds into single nodes.
 */
import type { Network } from '../../network/network.ts';

/** Rounds of leaves that are folded; what hangs deeper stays. */
export const FOLDED_ROUNDS = 6;

export interface Folding {
  /** The node on which each folded node hangs; −1 for those that stay. */
  readonly parent: Int32Array;
  /** Folded nodes, each before the one on which it hangs. */
  readonly folded: Int32Array;
  /** At node × (FOLDED_ROUNDS + 1) + t: how many nodes are folded into a node at t steps from it; itself at 0. */
  readonly counts: Int32Array;
  /** Steps to the farthest node folded into each. */
  readonly depth: Uint8Array;
  /** Nodes folded into each, itself included. */
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
      // The other of a last pair has lost its only neighbour: it stays.
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
