/**
 * All shortest paths between two nodes. Their number is a Float64, because it may exceed any integer type; at most a given number of paths
 * is listed, in the order of the nodes.
 */
import { type Network, neighboursOf } from '../../network/network.ts';

export interface ShortestPaths {
  /** Steps from end to end; null where no path exists. */
  readonly length: number | null;
  readonly count: number;
  /** The first paths, each from source to target, both included. */
  readonly paths: readonly (readonly number[])[];
}

/** Shortest paths from source to target, at most `limit` of them written out. O(n + m + limit × length). */
export function shortestPaths(network: Network, source: number, target: number, limit: number): ShortestPaths {
  // Distances to the target, so that from the source every step towards a smaller distance stays on a shortest path.
  const distance = new Int32Array(network.order).fill(-1);
  const counts = new Float64Array(network.order);
  const queue = [target];
  distance[target] = 0;
  counts[target] = 1;
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i] ?? 0;
    for (const other of neighboursOf(network, node)) {
      if (distance[other] === -1) {
        distance[other] = (distance[node] ?? 0) + 1;
        queue.push(other);
      }
      if (distance[other] === (distance[node] ?? 0) + 1) counts[other] = (counts[other] ?? 0) + (counts[node] ?? 0);
    }
  }
  const length = distance[source] ?? -1;
  if (length === -1) return { length: null, count: 0, paths: [] };
  const paths: number[][] = [];
  const open: number[][] = [[source]];
  for (let path = open.pop(); path !== undefined && paths.length < limit; path = open.pop()) {
    const last = path.at(-1) ?? source;
    if (last === target) paths.push(path);
    else {
      const nearer = [...neighboursOf(network, last)].filter((other) => distance[other] === (distance[last] ?? 0) - 1);
      for (const other of nearer.reverse()) open.push([...path, other]);
    }
  }
  return { length, count: counts[source] ?? 0, paths };
}
