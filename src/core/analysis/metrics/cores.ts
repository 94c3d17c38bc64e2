/**
 * k-cores: for each node the greatest k such that it belongs to a part in which every node has at least k neighbours. Nodes are removed by
 * ascending degree, using bins (Batagelj & Zaveršnik 2003). 0 for an isolated node.
 */
import type { Network } from '../../network/network.ts';
import { degrees } from './degrees.ts';

/** Core number of every node. O(n + m). */
export function coreNumbers(network: Network): Uint32Array {
  const { order, offsets, neighbours } = network;
  const degree = degrees(network);
  let greatest = 0;
  for (const value of degree) greatest = Math.max(greatest, value);
  // Nodes sorted by degree: those of degree d start at bins[d].
  const bins = new Uint32Array(greatest + 2);
  for (const value of degree) bins[value + 1] = (bins[value + 1] ?? 0) + 1;
  for (let d = 0; d <= greatest; d++) bins[d + 1] = (bins[d + 1] ?? 0) + (bins[d] ?? 0);
  const starts = bins.slice();
  const sorted = new Uint32Array(order);
  const place = new Uint32Array(order);
  for (let node = 0; node < order; node++) {
    const value = degree[node] as number;
    const at = starts[value] as number;
    sorted[at] = node;
    place[node] = at;
    starts[value] = at + 1;
  }
  for (let i = 0; i < order; i++) {
    const node = sorted[i] as number;
    for (let j = offsets[node] as number, end = offsets[node + 1] as number; j < end; j++) {
      const other = neighbours[j] as number;
      const own = degree[other] as number;
      if (own <= (degree[node] as number)) continue;
      // It lost one neighbour: swap it with the first node of its bin, and move the start of the bin past it.
      const first = bins[own] as number;
      const swapped = sorted[first] as number;
      const at = place[other] as number;
      sorted[first] = other;
      sorted[at] = swapped;
      place[other] = first;
      place[swapped] = at;
      bins[own] = first + 1;
      degree[other] = own - 1;
    }
  }
  return degree;
}
