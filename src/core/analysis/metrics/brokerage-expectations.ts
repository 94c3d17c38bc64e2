/**
 * Brokerage in directed networks and its expectation under chance (Gould & Fernandez 1989): counts of every role in a digraph, and their
 * expectation and variance when the same number of arcs is placed at random among the same classes. For reports and checks, not for the
 * screen: standard deviations do not help most readers of a map. sna 2.7 gives other variances for the whole graph, because it omits terms;
 * the values here agree with an enumeration of all digraphs.
 */
import { sum } from '../../basics/arithmetic.ts';

/** Roles in the order of sna: w_I coordinator, w_O itinerant, b_IO representative, b_OI gatekeeper, b_O liaison, t all. */
export const ROLE_ORDER = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'total'] as const;
export type RoleName = (typeof ROLE_ORDER)[number];
export type ByRole<T> = Readonly<Record<RoleName, T>>;

export interface Moments {
  readonly expected: number;
  readonly variance: number;
}

/**
 * The roles of every node of a digraph, as numbers of ordered pairs. Parallel arcs are merged, loops dropped. O(Σ in-degree × out-degree of
 * contacts).
 */
export function directedBrokerage(
  order: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  classes: ArrayLike<number>,
): ByRole<Float64Array> {
  const into = Array.from({ length: order }, () => new Set<number>());
  const outOf = Array.from({ length: order }, () => new Set<number>());
  for (let i = 0; i < sources.length; i++) {
    const [source, target] = [sources[i] ?? 0, targets[i] ?? 0];
    if (source === target) continue;
    outOf[source]?.add(target);
    into[target]?.add(source);
  }
  const roles = Object.fromEntries(ROLE_ORDER.map((role) => [role, new Float64Array(order)])) as Record<RoleName, Float64Array>;
  const count = (role: RoleName, node: number) => {
    roles[role][node] = (roles[role][node] ?? 0) + 1;
  };
  for (let v = 0; v < order; v++) {
    for (const a of into[v] ?? []) {
      const direct = outOf[a];
      for (const b of outOf[v] ?? []) {
        if (a === b || direct?.has(b) === true) continue;
        count(roleOf(classes[a], classes[v], classes[b]), v);
        count('total', v);
      }
    }
  }
  return roles;
}

function roleOf(a: number | undefined, v: number | undefined, b: number | undefined): RoleName {
  if (a === v) return v === b ? 'coordinator' : 'representative';
  if (v === b) return 'gatekeeper';
  return a === b ? 'itinerant' : 'liaison';
}

/** Expectation and variance of the roles of one node of a class, if each arc exists with probability `density`. */
export function expectedOfNode(sizes: readonly number[], density: number, ownClass: number): ByRole<Moments> {
  const n = sizes[ownClass] ?? 0;
  const all = sum(sizes);
  const others = sizes.filter((_, i) => i !== ownClass);
  const e = density ** 2 * (1 - density);
  const s = density ** 3 * (1 - density) ** 3;
  const moments = (pairs: number, covariance: number): Moments => ({ expected: e * pairs, variance: e * pairs * (1 - e) + covariance * s });
  const beside = moments((all - n) * (n - 1), (n - 1) * (all - n) * (all - 3));
  return {
    coordinator: moments((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)),
    itinerant: moments(sum(others.map((m) => m * (m - 1))), 2 * sum(others.map((m) => m * (m - 1) * (m - 2)))),
    representative: beside,
    gatekeeper: beside,
    liaison: moments((all - n) ** 2 - sum(others.map((m) => m * m)), 2 * sum(others.map((m) => m * (all - n - m) * (all - n - m - 1)))),
    total: moments((all - 1) * (all - 2), 2 * (all - 1) * (all - 2) * (all - 3)),
  };
}

/** Expectation and variance of the sum of each role over all nodes. */
export function expectedOfGraph(sizes: readonly number[], density: number): ByRole<Moments> {
  const all = sum(sizes);
  const e = density ** 2 * (1 - density);
  const s = density ** 3 * (1 - density) ** 3;
  const u = density ** 4 * (1 - density) ** 2;
  const w = density ** 5 * (1 - density);
  const moments = (pairs: number, covariance: number): Moments => ({ expected: e * pairs, variance: e * pairs * (1 - e) + covariance });
  const within = (groups: readonly number[]) =>
    moments(
      sum(groups.map((n) => n * (n - 1) * (n - 2))),
      sum(groups.map((n) => n * (n - 1) * (n - 2) * ((4 * n - 10) * (s - u) + (n - 3) * w))),
    );
  const beside = moments(
    sum(sizes.map((n) => n * (all - n) * (n - 1))),
    sum(sizes.map((n) => n * (all - n) * (n - 1) * ((all - 3) * s + (n - 2) * w - (2 * n - 3) * u))),
  );
  const indices = sizes.map((_, i) => i);
  const apart = (i: number, j: number) => i !== j;
  const size = (i: number) => sizes[i] ?? 0;
  let itinerant = 0;
  let [liaisonPairs, liaison] = [0, 0];
  for (const i of indices) {
    for (const j of indices.filter((other) => apart(i, other))) {
      // Ends in class i, broker in class j.
      itinerant += size(i) * (size(i) - 1) * size(j) * ((2 * size(i) + 2 * size(j) - 6) * s + (all - size(i) - 1) * w);
      for (const k of indices.filter((other) => apart(i, other) && apart(j, other))) {
        const triples = size(i) * size(j) * size(k);
        liaisonPairs += triples;
        liaison +=
          triples *
          ((4 * (all - size(j)) - 2 * (size(i) + size(k) + 1)) * s -
            (4 * (all - size(k)) - 2 * (size(i) + size(j) + 1)) * u +
            (all - (size(i) + size(k) + 1)) * w);
      }
    }
  }
  return {
    coordinator: within(sizes),
    itinerant: moments(sum(sizes.map((n) => n * (n - 1) * (all - n))), itinerant),
    representative: beside,
    gatekeeper: beside,
    liaison: moments(liaisonPairs, liaison),
    total: within([all]),
  };
}
