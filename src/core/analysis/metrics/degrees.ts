/**
 * Degrees by layer and by class: how many others a node is tied to in each layer, and how many neighbours of each class it has. They count
 * different neighbours, not relations: ten contracts with one partner count as one.
 */
import { buildNetwork, degreeOf, type Network, neighboursOf } from '../../network/network.ts';

/** Number of neighbours of every node. O(n). */
export function degrees(network: Network): Uint32Array {
  const result = new Uint32Array(network.order);
  for (let node = 0; node < network.order; node++) result[node] = degreeOf(network, node);
  return result;
}

/** Number of different others in one layer, for each node. O(ties). */
export function degreesWithin(order: number, ties: readonly { readonly source: number; readonly target: number }[]): Uint32Array {
  return degrees(
    buildNetwork(
      order,
      ties.map((tie) => tie.source),
      ties.map((tie) => tie.target),
    ),
  );
}

/** Number of neighbours of each class, row by row: that of class c for node v stands at v × classCount + c. O(n + m). */
export function degreesByClass(network: Network, classes: ArrayLike<number>, classCount: number): Uint32Array {
  const counts = new Uint32Array(network.order * classCount);
  for (let node = 0; node < network.order; node++) {
    for (const other of neighboursOf(network, node)) {
      const cell = node * classCount + (classes[other] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}
