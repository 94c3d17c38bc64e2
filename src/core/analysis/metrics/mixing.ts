/**
 * Ties between classes: the mixing matrix and the possible numbers, the E-I index (Krackhardt & Stern 1988), and assortativity (Newman
 * 2002, 2003). With levels as classes, E-I is +1 if every tie is vertical and −1 if every tie is horizontal. Undefined values are NaN.
 */
import { sum } from '../../basics/arithmetic.ts';
import { degreeOf, type Network, neighboursOf } from '../../network/network.ts';

export interface MixingMatrix {
  /** Number of nodes of each class. */
  readonly sizes: readonly number[];
  /** Edges between two classes, symmetric; the diagonal counts each edge once. */
  readonly counts: readonly (readonly number[])[];
  /** Number of pairs of nodes that could be tied. */
  readonly possible: readonly (readonly number[])[];
}

/** Edges by pair of classes. O(n + m). */
export function mixingMatrix(network: Network, classes: ArrayLike<number>, classCount: number): MixingMatrix {
  const sizes = Array.from({ length: classCount }, () => 0);
  const counts = Array.from({ length: classCount }, () => Array.from({ length: classCount }, () => 0));
  const add = (a: number, b: number) => {
    const row = counts[a];
    if (row !== undefined) row[b] = (row[b] ?? 0) + 1;
  };
  for (let node = 0; node < network.order; node++) {
    const own = classes[node] ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 1;
    for (const other of neighboursOf(network, node)) {
      const to = classes[other] ?? 0;
      // An edge within a class is found from both ends; count it once.
      if (to !== own || node < other) add(own, to);
    }
  }
  const possible = sizes.map((a, i) => sizes.map((b, j) => (i === j ? (a * Math.max(0, a - 1)) / 2 : a * b)));
  return { sizes, counts, possible };
}

export interface ExternalInternal {
  /** (E − I) / (E + I), −1 … 1. */
  readonly index: number;
  /** The index expected if ties were random among the same nodes. */
  readonly expected: number;
  /** The smallest and greatest index possible with this number of edges. */
  readonly min: number;
  readonly max: number;
  /** The index rescaled to these bounds, −1 … 1. */
  readonly rescaled: number;
  /** For each class, the index of its own ties. */
  readonly ofClass: readonly number[];
}

/** E-I index of the whole network and of each class, from its mixing matrix. */
export function externalInternal({ sizes, counts }: MixingMatrix): ExternalInternal {
  const order = sum(sizes);
  const internalOf = sizes.map((_, i) => counts[i]?.[i] ?? 0);
  const externalOf = sizes.map((_, i) => sum((counts[i] ?? []).filter((_count, j) => j !== i)));
  const [internal, external] = [sum(internalOf), sum(externalOf) / 2];
  const edges = internal + external;
  const pairs = (order * (order - 1)) / 2;
  const within = sum(sizes.map((size) => (size * (size - 1)) / 2));
  const index = (external - internal) / edges;
  const max = 1 - (2 * Math.max(0, edges - (pairs - within))) / edges;
  const min = 1 - (2 * Math.min(edges, within)) / edges;
  return {
    index,
    expected: 1 - (2 * within) / pairs,
    min,
    max,
    rescaled: max === min ? Number.NaN : (2 * (index - min)) / (max - min) - 1,
    ofClass: sizes.map((_, i) => ((externalOf[i] ?? 0) - (internalOf[i] ?? 0)) / ((externalOf[i] ?? 0) + (internalOf[i] ?? 0))),
  };
}

/** E-I index of each node; NaN for isolated ones. O(n + m). */
export function externalInternalOfNodes(network: Network, classes: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: network.order }, (_, node) => {
    const contacts = neighboursOf(network, node);
    const internal = contacts.reduce((count, other) => count + (classes[other] === classes[node] ? 1 : 0), 0);
    return (contacts.length - 2 * internal) / contacts.length;
  });
}

/** Newman's assortativity by class: 1 when ties keep within classes, 0 at random; NaN when one class holds every tie. */
export function nominalAssortativity({ sizes, counts }: MixingMatrix): number {
  const edges = sum(sizes.map((_, i) => sum((counts[i] ?? []).map((count, j) => (i === j ? count : count / 2)))));
  const within = sum(sizes.map((_, i) => counts[i]?.[i] ?? 0)) / edges;
  const ends = sizes.map((_, i) => sum((counts[i] ?? []).map((count, j) => (i === j ? 2 * count : count))) / (2 * edges));
  const chance = sum(ends.map((share) => share * share));
  return chance === 1 ? Number.NaN : (within - chance) / (1 - chance);
}

/** Correlation of the degrees at the two ends of an edge (Newman 2002); NaN where degrees do not vary. O(n + m). */
export function degreeAssortativity(network: Network): number {
  let [ends, products, squares] = [0, 0, 0];
  for (let node = 0; node < network.order; node++) {
    const own = degreeOf(network, node);
    ends += own * own;
    squares += own * own * own;
    for (const other of neighboursOf(network, node)) products += own * degreeOf(network, other);
  }
  const arcs = 2 * network.size;
  const spread = squares / arcs - (ends / arcs) ** 2;
  return spread <= 1e-15 * (squares / arcs) ? Number.NaN : (products / arcs - (ends / arcs) ** 2) / spread;
}
