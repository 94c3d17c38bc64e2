/**
 * How robust the results are: would they hold if the unnamed members were known? The sets that a source counts are filled at random, many
 * times, and the results of all runs are compared. Members are drawn from the named actors that may be in the set and from strangers, of
 * whom nothing is known. Seeded: the same draws on every machine. The invented members are never returned.
 */

import { finished } from '../basics/finished.ts';
import { draw, seededRandom } from '../basics/random.ts';
import { isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Interval } from '../model/dataset.ts';
import { buildNetwork, neighboursOf } from '../network/network.ts';
import { NO_IDENTITIES } from '../network/possible-identities.ts';
import type { SimpleNetwork } from '../network/simple-network.ts';
import type { TerritorialParents } from '../network/territorial-parents.ts';
import { type KnownSets, knownMembers, type UnnamedPlace, unnamedPlaces } from '../network/unnamed.ts';
import { betweenness } from './metrics/betweenness.ts';
import { findBlocks } from './metrics/blocks.ts';
import { findComponents } from './metrics/components.ts';

/** Number of actors that count as the top ones; the share of runs in which each stays among them is computed. */
export const TOP = 5;

export interface Robustness {
  readonly runs: number;
  /** Ids of the sets that were filled. Sets that the source does not count are left as they are. */
  readonly filled: readonly string[];
  /** For each node, the 5th and 95th percentile of its betweenness over the runs. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** For each actor, the share of runs in which it is among the TOP bodies by betweenness, 0 … 1. */
  readonly top: Float64Array;
  /** For each node, the share of runs in which it is a cut vertex, 0 … 1. */
  readonly cut: Float64Array;
}

/** Fills the unnamed sets `runs` times; yields the share of the work done. O(runs × betweenness). */
export function* tryCompletions(
  whole: SimpleNetwork,
  parents: TerritorialParents,
  known: KnownSets,
  seed: number,
  runs: number,
): Generator<number, Robustness> {
  const { network, actors } = whole;
  const random = seededRandom(seed);
  const places = unnamedPlaces(whole, parents, known, NO_IDENTITIES);
  const sets = countedSets(whole, places, known);
  const bodies = actors.flatMap((actor, node) => (isBody(actor) ? [node] : []));
  const values = Array.from({ length: network.order }, () => new Float64Array(runs));
  const [top, cut] = [new Float64Array(network.order), new Float64Array(network.order)];
  for (let run = 0; run < runs; run++) {
    const [sources, targets] = edgesWithout(whole, sets);
    let order = network.order;
    for (const { set, size, certain, named } of sets) {
      const count = Math.max(0, random.integer(size.min, size.max ?? size.min) - certain.length);
      // As many strangers as places, since every unnamed member may be somebody outside the data.
      const strangers = Array.from({ length: size.max ?? size.min }, () => -1);
      for (const drawn of [...certain, ...draw(random, [...named, ...strangers], count)]) {
        const member = drawn === -1 ? order++ : drawn;
        for (const partner of neighboursOf(network, set)) {
          sources.push(member);
          targets.push(partner);
        }
      }
    }
    const filled = buildNetwork(order, sources, targets);
    const blocks = findBlocks(filled, findComponents(filled));
    const between = finished(betweenness(order, blocks));
    const ranked = bodies.filter((node) => (between[node] ?? 0) > 0).sort((a, b) => (between[b] ?? 0) - (between[a] ?? 0) || a - b);
    for (const node of ranked.slice(0, TOP)) top[node] = (top[node] ?? 0) + 1;
    for (let node = 0; node < network.order; node++) {
      const own = values[node];
      if (own !== undefined) own[run] = between[node] ?? 0;
      if (blocks.isCut[node] === 1) cut[node] = (cut[node] ?? 0) + 1;
    }
    yield (run + 1) / runs;
  }
  for (const own of values) own.sort();
  const percentile = (share: number) => Float64Array.from(values, (own) => own[Math.min(runs - 1, Math.floor(share * runs))] ?? Number.NaN);
  return {
    runs,
    filled: sets.map(({ set }) => whole.keys[set] ?? ''),
    low: percentile(0.05),
    high: percentile(0.95),
    top: top.map((count) => count / runs),
    cut: cut.map((count) => count / runs),
  };
}

interface CountedSet {
  readonly set: number;
  readonly size: Interval;
  /** Nodes certain to be members, then those that may be. */
  readonly certain: readonly number[];
  readonly named: readonly number[];
}

/** The tied sets whose size has an upper bound, with their certain and possible named members. */
function countedSets(
  { network, actors, nodeOf }: SimpleNetwork,
  places: ReadonlyMap<number, readonly UnnamedPlace[]>,
  known: KnownSets,
): readonly CountedSet[] {
  const members = knownMembers(known);
  return actors.flatMap((actor, set) => {
    if (!isUnnamedSet(actor) || actor.size === null || actor.size.max === null || neighboursOf(network, set).length === 0) return [];
    const named = [...places].filter(([, own]) => own.some((place) => place.set === set)).map(([node]) => node);
    const certain = (members.get(actor.id) ?? []).flatMap((id) => nodeOf.get(id) ?? []);
    return [{ set, size: actor.size, certain, named }];
  });
}

/** Every edge except those of the sets to be filled. */
function edgesWithout({ ties }: SimpleNetwork, sets: readonly CountedSet[]): readonly [number[], number[]] {
  const gone = new Set(sets.map(({ set }) => set));
  const left = ties.filter(({ source, target }) => !gone.has(source) && !gone.has(target));
  return [left.map(({ source }) => source), left.map(({ target }) => target)];
}
