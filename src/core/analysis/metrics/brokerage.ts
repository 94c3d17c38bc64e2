/**
 * Brokerage (Gould & Fernandez 1989): which nodes stand between two others that are not tied, distinguished by the classes of the three.
 * Undirected: each open pair {a, b} of a broker v counts once. Coordinator: all of one class; itinerant: a and b of one class, v of
 * another; representative and gatekeeper (the same number here): v shares the class of one of the two; liaison: three classes. Pairs are
 * not listed: the count is all pairs of contacts by class, minus the tied ones.
 */
import { areTied, type Network, neighboursOf } from '../../network/network.ts';

/** The roles of every node, as numbers of open pairs. */
export interface Brokerage {
  readonly coordinator: Float64Array;
  readonly itinerant: Float64Array;
  readonly representative: Float64Array;
  readonly gatekeeper: Float64Array;
  readonly liaison: Float64Array;
}

/** A triple of classes: a ≤ b are the classes of the ends, v that of the broker. */
export interface BrokeredTriple {
  readonly a: number;
  readonly v: number;
  readonly b: number;
  /** Number of open pairs of all brokers. */
  readonly pairs: number;
  /** Brokers with their number of pairs, most pairs first, then by node. */
  readonly brokers: readonly { readonly node: number; readonly pairs: number }[];
}

/**
 * The roles of every node. `classes` gives a class 0 … classCount − 1 for each. For each tie reads the contact's list of neighbours, but
 * never more than 16 times the node's own.
 */
export function brokerage(network: Network, classes: ArrayLike<number>, classCount: number): Brokerage {
  const [coordinator, itinerant] = [new Float64Array(network.order), new Float64Array(network.order)];
  const [gatekeeper, liaison] = [new Float64Array(network.order), new Float64Array(network.order)];
  forEachOpen(network, classes, classCount, (node, a, b, pairs) => {
    const own = classes[node] ?? 0;
    const role = a === b ? (a === own ? coordinator : itinerant) : a === own || b === own ? gatekeeper : liaison;
    role[node] = (role[node] ?? 0) + pairs;
  });
  return { coordinator, itinerant, representative: gatekeeper.slice(), gatekeeper, liaison };
}

/** Open pairs by triple of classes, most pairs first. Same cost as `brokerage`. */
export function brokerageByTriple(network: Network, classes: ArrayLike<number>, classCount: number): readonly BrokeredTriple[] {
  const found = new Map<string, { a: number; v: number; b: number; pairs: number; brokers: { node: number; pairs: number }[] }>();
  forEachOpen(network, classes, classCount, (node, a, b, pairs) => {
    const v = classes[node] ?? 0;
    const key = `${a} ${v} ${b}`;
    const triple = found.get(key) ?? { a, v, b, pairs: 0, brokers: [] };
    triple.pairs += pairs;
    triple.brokers.push({ node, pairs });
    found.set(key, triple);
  });
  for (const triple of found.values()) triple.brokers.sort((x, y) => y.pairs - x.pairs || x.node - y.node);
  return [...found.values()].sort((x, y) => y.pairs - x.pairs || x.a - y.a || x.v - y.v || x.b - y.b);
}

/** At most `limit` of the open pairs of a node, by ascending ends. At worst O(degree² log degree); stops at the limit. */
export function openPairs(network: Network, node: number, limit: number): readonly (readonly [number, number])[] {
  const contacts = neighboursOf(network, node);
  const pairs: (readonly [number, number])[] = [];
  for (const a of contacts) {
    const tied = new Set(neighboursOf(network, a));
    for (const b of contacts) {
      if (b <= a || tied.has(b)) continue;
      if (pairs.length === limit) return pairs;
      pairs.push([a, b]);
    }
  }
  return pairs;
}

/** Calls back for each node and each pair of classes a ≤ b with the number of open pairs among its contacts, if there are any. */
function forEachOpen(
  network: Network,
  classes: ArrayLike<number>,
  classCount: number,
  tell: (node: number, a: number, b: number, pairs: number) => void,
): void {
  const mark = new Int32Array(network.order).fill(-1);
  const members = new Float64Array(classCount);
  // Ties among contacts; each is found from both ends.
  const tied = new Float64Array(classCount * classCount);
  for (let node = 0; node < network.order; node++) {
    const contacts = neighboursOf(network, node);
    if (contacts.length < 2) continue;
    members.fill(0);
    tied.fill(0);
    for (const contact of contacts) {
      mark[contact] = node;
      const own = classes[contact] ?? 0;
      members[own] = (members[own] ?? 0) + 1;
    }
    for (const contact of contacts) {
      const row = (classes[contact] ?? 0) * classCount;
      const beyond = neighboursOf(network, contact);
      // If a contact has far more neighbours than the node, look the node's contacts up in that list instead of reading it through.
      const isHub = beyond.length > 16 * contacts.length;
      for (const other of isHub ? contacts : beyond) {
        if (isHub ? !areTied(network, contact, other) : mark[other] !== node) continue;
        const cell = row + (classes[other] ?? 0);
        tied[cell] = (tied[cell] ?? 0) + 1;
      }
    }
    for (let a = 0; a < classCount; a++) {
      for (let b = a; b < classCount; b++) {
        const [inA, inB, closed] = [members[a] ?? 0, members[b] ?? 0, tied[a * classCount + b] ?? 0];
        const open = a === b ? (inA * (inA - 1) - closed) / 2 : inA * inB - closed;
        if (open > 0) tell(node, a, b, open);
      }
    }
  }
}
