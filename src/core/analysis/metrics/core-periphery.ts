/**
 * Core and periphery (Borgatti & Everett 2000): the set of nodes for which «tied if and only if both are in the core» fits the network
 * best, by correlation. Starts from the best prefix of the nodes sorted by degree, then moves one node at a time, always the best move, to
 * a local optimum. Deterministic. Below a fit of 0.5 there is no clear core.
 */
import { degreeOf, type Network, neighboursOf } from '../../network/network.ts';

export interface CorePeriphery {
  /** Nodes of the core, ascending. */
  readonly core: readonly number[];
  /** Correlation of the ties with the model, −1 … 1; NaN where no core can be determined. */
  readonly fit: number;
}

/** Minimum fit for speaking of a core. */
export const CLEAR_CORE = 0.5;

/** In larger networks only the prefixes by degree are tried: every move looks at every node. */
const MOVES_UP_TO = 2000;

/** The core of a network. O(n + m) along the degrees, then O(n) for every move. */
export function findCorePeriphery(network: Network): CorePeriphery {
  const { order, size } = network;
  const sorted = Array.from({ length: order }, (_, node) => node).sort((a, b) => degreeOf(network, b) - degreeOf(network, a) || a - b);
  const inside = new Uint8Array(order);
  // Number of ties of each node to the core, updated with each move.
  const toCore = new Uint32Array(order);
  let [members, ties] = [0, 0];
  const move = (node: number) => {
    const joins = inside[node] === 0;
    inside[node] = joins ? 1 : 0;
    members += joins ? 1 : -1;
    ties += joins ? (toCore[node] ?? 0) : -(toCore[node] ?? 0);
    for (const other of neighboursOf(network, node)) toCore[other] = (toCore[other] ?? 0) + (joins ? 1 : -1);
  };
  let best = { prefix: 0, fit: Number.NEGATIVE_INFINITY };
  sorted.forEach((node, i) => {
    move(node);
    const fit = correlation(order, size, members, ties);
    if (fit > best.fit) best = { prefix: i + 1, fit };
  });
  if (best.fit === Number.NEGATIVE_INFINITY) return { core: [], fit: Number.NaN };
  for (const node of sorted.slice(best.prefix)) move(node);
  let { fit } = best;
  for (let isBetter = order <= MOVES_UP_TO; isBetter; ) {
    isBetter = false;
    let chosen = -1;
    for (let node = 0; node < order; node++) {
      const joins = inside[node] === 0;
      const own = toCore[node] ?? 0;
      const moved = correlation(order, size, members + (joins ? 1 : -1), ties + (joins ? own : -own));
      if (moved > fit + 1e-12) [fit, chosen] = [moved, node];
    }
    if (chosen !== -1) {
      move(chosen);
      isBetter = true;
    }
  }
  return { core: Array.from({ length: order }, (_, node) => node).filter((node) => inside[node] === 1), fit };
}

/** Correlation, over all pairs, between being tied and being both in the core; −∞ if one of the two is constant. */
function correlation(order: number, size: number, members: number, ties: number): number {
  const pairs = (order * (order - 1)) / 2;
  const inCore = (members * (members - 1)) / 2;
  const spread = (pairs * size - size * size) * (pairs * inCore - inCore * inCore);
  return spread <= 0 ? Number.NEGATIVE_INFINITY : (pairs * ties - size * inCore) / Math.sqrt(spread);
}
