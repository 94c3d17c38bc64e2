/**
 * k-core: the greatest k such that a node belongs to a part in which everyone has at least k neighbours. Peeled from the
 * outside, by bins of degrees (Batagelj & Zaveršnik 2003). 0 for an isolated node.
 */
import { degreeOf, type Network } from '../network.ts';

/** Core number of every node. O(n + m). */
export function coreNumbers(network: Network): Uint32Array {
  const { order, offsets, neighbours } = network;
  const degree = Uint32Array.from({ length: order }, (_, node) => degreeOf(network, node));
  const greatest = degree.reduce((most, value) => Math.max(most, value), 0);
  // Nodes sorted by degree: those of degree d start at bins[d].
  const bins = new Uint32Array(greatest + 2);
  for (const value of degree) bins[value + 1] = (bins[value + 1] ?? 0) + 1;
  for (let d = 0; d <= greatest; d++) bins[d + 1] = (bins[d + 1] ?? 0) + (bins[d] ?? 0);
  const starts = bins.slice();
  const sorted = new Uint32Array(order);
  const place = new Uint32Array(order);
  degree.forEach((value, node) => {
    const at = starts[value] ?? 0;
    sorted[at] = node;
    place[node] = at;
    starts[value] = at + 1;
  });
  for (let i = 0; i < order; i++) {
    const node = sorted[i] ?? 0;
    for (let j = offsets[node] ?? 0; j < (offsets[node + 1] ?? 0); j++) {
      const other = neighbours[j] ?? 0;
      const own = degree[other] ?? 0;
      if (own <= (degree[node] ?? 0)) continue;
      // One neighbour fewer: swap with the first of its bin and move the bin's start past it.
      const first = bins[own] ?? 0;
      const swapped = sorted[first] ?? 0;
      const at = place[other] ?? 0;
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
