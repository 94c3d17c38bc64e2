/**
 * Connected components: which nodes can reach each other. They are numbered by their first node, so the numbering depends only on the
 * network.
 */
import type { Network } from '../../network/network.ts';

export interface Components {
  readonly count: number;
  /** Component of each node, 0 … count − 1. */
  readonly of: Uint32Array;
  /** Number of nodes of each component. */
  readonly sizes: Uint32Array;
}

/** Components by breadth-first search. O(n + m). */
export function findComponents({ order, offsets, neighbours }: Network): Components {
  const of = new Uint32Array(order).fill(order);
  const queue = new Uint32Array(order);
  const sizes: number[] = [];
  for (let start = 0; start < order; start++) {
    if (of[start] !== order) continue;
    const component = sizes.length;
    let [head, tail] = [0, 0];
    queue[tail++] = start;
    of[start] = component;
    while (head < tail) {
      const node = queue[head++] as number;
      for (let i = offsets[node] as number, end = offsets[node + 1] as number; i < end; i++) {
        const other = neighbours[i] as number;
        if (of[other] !== order) continue;
        of[other] = component;
        queue[tail++] = other;
      }
    }
    sizes.push(tail);
  }
  return { count: sizes.length, of, sizes: Uint32Array.from(sizes) };
}
