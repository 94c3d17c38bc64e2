/**
 * PageRank (Brin & Page 1998) on an undirected network: where a walk that now and then starts anew is found. The mass of
 * isolated nodes is spread over all. Sums to 1.
 */
import type { Network } from '../network.ts';

const DAMPING = 0.85;
/** Sum of changes below which the walk is at rest, and the most rounds that are tried. */
const TOLERANCE = 1e-13;
const MAX_ROUNDS = 1000;

/** PageRank of every node, by power iteration. O((n + m) × rounds). */
export function pageRank({ order, offsets, neighbours }: Network): Float64Array {
  let rank = new Float64Array(order).fill(1 / order);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = new Float64Array(order);
    let idle = 0;
    for (let node = 0; node < order; node++) {
      const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
      const own = rank[node] ?? 0;
      if (start === end) idle += own;
      const share = own / (end - start);
      for (let i = start; i < end; i++) {
        const other = neighbours[i] ?? 0;
        next[other] = (next[other] ?? 0) + share;
      }
    }
    let change = 0;
    for (let node = 0; node < order; node++) {
      const value = DAMPING * ((next[node] ?? 0) + idle / order) + (1 - DAMPING) / order;
      change += Math.abs(value - (rank[node] ?? 0));
      next[node] = value;
    }
    rank = next;
    if (change < TOLERANCE) break;
  }
  return rank;
}
