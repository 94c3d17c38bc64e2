/**
 * Structural holes (Burt 1992): constraint, how much a node's contacts are tied to each other and so to one circle, and
 * effective size, its contacts that are not redundant (for unweighted ties n − 2t/n; Borgatti 1997). Whole-network
 * proportions, contacts of the node only, as igraph and NetworkX do. Undefined (NaN) for an isolated node; constraint
 * may exceed 1.
 */
import { degreeOf, type Network, neighboursOf } from '../network.ts';

export interface StructuralHoles {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
}

/** Constraint and effective size of every node. O(Σ degree²). */
export function structuralHoles(network: Network): StructuralHoles {
  const { order } = network;
  const constraint = new Float64Array(order).fill(Number.NaN);
  const effectiveSize = new Float64Array(order).fill(Number.NaN);
  const isContact = new Uint8Array(order);
  const proportion = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const contacts = neighboursOf(network, node);
    if (contacts.length === 0) continue;
    const direct = 1 / contacts.length;
    for (const contact of contacts) {
      isContact[contact] = 1;
      proportion[contact] = direct;
    }
    let tiesAmong = 0;
    for (const between of contacts) {
      const share = direct / degreeOf(network, between);
      for (const contact of neighboursOf(network, between)) {
        if (isContact[contact] !== 1) continue;
        proportion[contact] = (proportion[contact] ?? 0) + share;
        tiesAmong++;
      }
    }
    let sum = 0;
    for (const contact of contacts) {
      sum += (proportion[contact] ?? 0) ** 2;
      isContact[contact] = 0;
    }
    constraint[node] = sum;
    // Each tie among contacts was met from both its ends.
    effectiveSize[node] = contacts.length - tiesAmong / contacts.length;
  }
  return { constraint, effectiveSize };
}
