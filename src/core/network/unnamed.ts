/**
 * Members that a source counts or mentions without naming them («6 à 10 communes»), or names without saying which commune is meant: which
 * actors these may be, and bounds for the number of actors that take part (worst cases without any assumption; Manski 2003). No actors are
 * invented.
 */
import { sum } from '../basics/arithmetic.ts';
import { addTo } from '../basics/lists-by-key.ts';
import { isAuthority, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Interval } from '../model/dataset.ts';
import { smallestLevel } from '../model/vocabulary.ts';
import { neighboursOf } from './network.ts';
import type { PossibleIdentities } from './possible-identities.ts';
import type { SimpleNetwork } from './simple-network.ts';
import type { TerritorialParents } from './territorial-parents.ts';

/** A set of unnamed members to which a named actor may belong, or a written name that may be that of the actor. */
export interface UnnamedPlace {
  /** Node of the set, or of the actor with that name. */
  readonly set: number;
  /** Nodes that the set is tied to. */
  readonly partners: readonly number[];
  /** Maximum number of members not yet known; null if nothing limits it. */
  readonly max: number | null;
}

/** For each actor (by id), the sets that it is known to be in. */
export type KnownSets = ReadonlyMap<string, readonly Actor[]>;

/** For each set (by id), the ids of the actors known to be in it. */
export function knownMembers(known: KnownSets): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const [actor, sets] of known) for (const { id } of sets) addTo(members, id, actor);
  return members;
}

/**
 * For each actor, the sets it may be in: sets that are tied to somebody, of the actor's level, within a territory that the actor is
 * recorded in, and not yet filled by known members. An actor without a recorded territory is assumed to be in none. A set that an actor is
 * known to be in is left out for that actor. A tied actor that may be the same is such a place too, for one actor only.
 */
export function unnamedPlaces(
  partners: SimpleNetwork,
  parents: TerritorialParents,
  known: KnownSets,
  identities: PossibleIdentities,
): ReadonlyMap<number, readonly UnnamedPlace[]> {
  const members = knownMembers(known);
  const byTerritory = new Map<string, { readonly actor: Actor; readonly place: UnnamedPlace }[]>();
  partners.actors.forEach((actor, set) => {
    if (!isUnnamedSet(actor) || actor.within === null || actor.levels.length === 0) return;
    const tied = [...neighboursOf(partners.network, set)];
    const most = actor.size?.max ?? null;
    const max = most === null ? null : most - (members.get(actor.id)?.length ?? 0);
    if (tied.length === 0 || (max !== null && max <= 0)) return;
    const list = byTerritory.get(actor.within) ?? [];
    list.push({ actor, place: { set, partners: tied, max } });
    byTerritory.set(actor.within, list);
  });
  const namedSo = (id: string, node: number) =>
    (identities.get(id) ?? []).flatMap((other): UnnamedPlace[] => {
      const set = partners.nodeOf.get(other);
      const tied = set === undefined ? [] : [...neighboursOf(partners.network, set)].filter((partner) => partner !== node);
      return set === undefined || tied.length === 0 ? [] : [{ set, partners: tied, max: 1 }];
    });
  const places = new Map<number, readonly UnnamedPlace[]>();
  partners.actors.forEach((actor, node) => {
    const level = smallestLevel(actor.levels);
    if (!isAuthority(actor) || level === undefined) return;
    const own = parents
      .of(actor.id)
      .flatMap((territory) => byTerritory.get(territory) ?? [])
      .filter((candidate) => candidate.actor.levels.includes(level) && known.get(actor.id)?.includes(candidate.actor) !== true)
      .map(({ place }) => place);
    own.push(...namedSo(actor.id, node));
    if (own.length > 0) places.set(node, own);
  });
  return places;
}

/** The maximum number of the given actors that can be placed at the same time (augmenting paths; Kuhn 1955). */
export function mostPlaced(actors: readonly number[], places: ReadonlyMap<number, readonly UnnamedPlace[]>): number {
  const held = new Map<number, number[]>();
  const seat = (actor: number, tried: Set<number>): boolean => {
    for (const { set, max } of places.get(actor) ?? []) {
      if (tried.has(set)) continue;
      tried.add(set);
      const holders = held.get(set) ?? [];
      if (max === null || holders.length < max) {
        held.set(set, [...holders, actor]);
        return true;
      }
      for (const [i, holder] of holders.entries()) {
        if (!seat(holder, tried)) continue;
        held.set(set, [...(held.get(set) ?? []).filter((_, j) => j !== i), actor]);
        return true;
      }
    }
    return false;
  };
  return actors.filter((actor) => seat(actor, new Set())).length;
}

/** A group whose members are partly unnamed. */
export interface CountedGroup {
  /** Number of members in all. */
  readonly size: Interval;
  /** Number of those that are named. */
  readonly named: number;
}

/**
 * Bounds for the number of different members of a population that take part. Minimum: the named ones, or the largest group if it is larger.
 * Maximum: the named ones plus every unnamed place, each held by a different member. `max` is null if neither a size nor the population
 * limits it.
 */
export function participationBounds(population: number | null, named: number, groups: readonly CountedGroup[]): Interval {
  const min = Math.max(named, ...groups.map((group) => group.size.min));
  const unnamed = groups.map((group) => (group.size.max === null ? Number.POSITIVE_INFINITY : Math.max(0, group.size.max - group.named)));
  const most = Math.min(population ?? Number.POSITIVE_INFINITY, named + sum(unnamed));
  return { min: population === null ? min : Math.min(min, population), max: Number.isFinite(most) ? most : null };
}

/** Bounds for how many communes of a territory take part. */
export interface Participation {
  readonly territory: Actor;
  /** Number of communes of the territory: from the reference, else from the sources; null if neither gives it. */
  readonly population: number | null;
  /** Number of members named in the dataset, and of those with a partner or in a set that has one. */
  readonly named: number;
  readonly namedRelated: number;
  /** Members who take part in at least one articulation. */
  readonly related: Interval;
  /** Members who take part in none; null where the population is not known. */
  readonly unrelated: Interval | null;
  /** The unnamed sets that the bounds come from. */
  readonly sets: readonly Actor[];
}

/**
 * For each intercommunality with named or unnamed member communes: how many of them take part. In the order of the dataset. `counted` gives
 * the number of communes in a reference, by territory id; it also limits sizes that a source counted at another date.
 */
export function participations(
  partners: SimpleNetwork,
  parents: TerritorialParents,
  known: KnownSets,
  identities: PossibleIdentities,
  counted: Readonly<Record<string, number>>,
): readonly Participation[] {
  const { network, actors, nodeOf } = partners;
  const members = knownMembers(known);
  const isTied = (id: string) => {
    const node = nodeOf.get(id);
    return node !== undefined && neighboursOf(network, node).length > 0;
  };
  const takesPart = (id: string) => isTied(id) || (known.get(id) ?? []).some((set) => isTied(set.id));
  const namedIn = new Map<string, Actor[]>();
  const setsIn = new Map<string, Actor[]>();
  for (const actor of actors) {
    if (!actor.levels.includes('commune')) continue;
    if (isAuthority(actor)) for (const parent of parents.of(actor.id)) addTo(namedIn, parent, actor);
    else if (isUnnamedSet(actor) && actor.within !== null && isTied(actor.id)) addTo(setsIn, actor.within, actor);
  }
  return actors
    .filter((actor) => actor.levels.includes('intercommunality'))
    .flatMap((territory) => {
      const [named, sets] = [namedIn.get(territory.id) ?? [], setsIn.get(territory.id) ?? []];
      const population = counted[territory.id] ?? sourceCount(territory.id, parents);
      if (named.length === 0 && sets.length === 0 && population === null) return [];
      const namedRelated = named.filter((actor) => takesPart(actor.id)).length;
      const others = named.filter((actor) => !takesPart(actor.id)).flatMap(({ id }) => identities.get(id) ?? []);
      const groups = [
        ...sets.map((set) => ({ size: set.size ?? { min: 1, max: null }, named: members.get(set.id)?.length ?? 0 })),
        // A name that may be that of one of several communes is that of one of them at most.
        ...[...new Set(others)].filter(isTied).map(() => ({ size: { min: 0, max: 1 }, named: 0 })),
      ];
      const related = participationBounds(population, namedRelated, groups);
      const unrelated = population === null ? null : { min: population - (related.max ?? population), max: population - related.min };
      return [{ territory, population, named: named.length, namedRelated, related, unrelated, sets }];
    });
}

/**
 * Number of communes of a territory according to the sources: the exact size of the largest set of communes recorded as belonging to it;
 * null if there is none. A set that only lies within the territory, such as those that took part in something, says nothing about the
 * total.
 */
export function sourceCount(territory: string, parents: TerritorialParents): number | null {
  const counted = parents
    .setsOf(territory)
    .filter((set) => set.levels.includes('commune') && set.size !== null && set.size.min === set.size.max)
    .map((set) => set.size?.min ?? 0);
  return counted.length === 0 ? null : Math.max(...counted);
}
