/**
 * Structural holes (Burt 1992): constraint, the degree to which a node's contacts are tied to each other; and effective size, the number of
 * its non-redundant contacts (for unweighted ties n − 2t/n; Borgatti 1997). Proportions refer to the whole network, contacts to the node's
 * own, as in igraph and NetworkX. NaN for an isolated node; constraint may exceed 1.
 */
import type { Network } from '../../network/network.ts';

export interface StructuralHoles {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
}

/** Constraint and effective size of every node. O(Σ degree²). */
export function structuralHoles({ order, offsets, neighbours }: Network): StructuralHoles {
  const constraint = new Float64Array(order).fill(Number.NaN);
  const effectiveSize = new Float64Array(order).fill(Number.NaN);
  /** Share of the node's ties invested in each of its contacts, directly and through others; 0 for all other nodes. */
  const proportion = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const first = offsets[node] as number;
    const end = offsets[node + 1] as number;
    if (first === end) continue;
    const degree = end - first;
    const direct = 1 / degree;
    for (let i = first; i < end; i++) proportion[neighbours[i] as number] = direct;
    let tiesAmong = 0;
    for (let i = first; i < end; i++) {
      const between = neighbours[i] as number;
      const [from, to] = [offsets[between] as number, offsets[between + 1] as number];
      // A contact with a single tie has it with the node itself.
      if (to - from === 1) continue;
      const share = direct / (to - from);
      for (let j = from; j < to; j++) {
        const contact = neighbours[j] as number;
        const before = proportion[contact] as number;
        if (before === 0) continue;
        proportion[contact] = before + share;
        tiesAmong++;
      }
    }
    let sum = 0;
    for (let i = first; i < end; i++) {
      const contact = neighbours[i] as number;
      sum += (proportion[contact] as number) ** 2;
      proportion[contact] = 0;
    }
    constraint[node] = sum;
    // Each tie among contacts was found from both ends.
    effectiveSize[node] = degree - tiesAmong / degree;
  }
  return { constraint, effectiveSize };
}
