/**
 * The standing of each commune of a perimeter: what the sources record of it. Each commune has exactly one, so the counts always add up to
 * the number of communes. Filters do not matter. «Rien de recensé» is a statement about the sources, not about the commune.
 */

import { addTo } from '../basics/lists-by-key.ts';
import { isBody, isPerson, isSupport, isUnnamedSet } from '../model/actor-kinds.ts';
import { columnOf } from '../model/columns.ts';
import type { Actor, ActorId, Dataset, Interval, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { keptFor } from '../model/kept-answers.ts';
import { type MemberRows, memberRows } from '../model/member-rows.ts';
import { typesOf } from '../model/relation-types.ts';
import type { Term } from '../model/vocabulary.ts';
import { comprisedActors, knownSets } from '../network/comprised.ts';
import { articulationsOf } from '../network/isolation.ts';
import { possibleIdentities } from '../network/possible-identities.ts';
import { FULL_RECIPE } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import { partnerNetwork, partnerRecipe } from '../network/simple-network.ts';
import { territorialParents } from '../network/territorial-parents.ts';
import { tieEnds } from '../network/ties.ts';
import { mostPlaced, sourceCount, unnamedPlaces } from '../network/unnamed.ts';
import type { Unit } from '../reference/territory.ts';
import type { Laid } from './overlay.ts';

/** The standings; a commune gets the first one that applies. */
export const STANDINGS = [
  { id: 'in-force', fr: 'coopération en vigueur', en: 'cooperation in force' },
  { id: 'support', fr: 'organismes d’appui seulement', en: 'support bodies only' },
  { id: 'other', fr: 'passée, prévue ou de statut inconnu', en: 'past, planned or of unknown status' },
  { id: 'comprised', fr: 'comprise dans un ensemble qui coopère', en: 'comprised in a set that cooperates' },
  { id: 'possible', fr: 'peut-être, sans être nommée ou sous un nom non reconnu', en: 'perhaps, unnamed or under an unmatched name' },
  { id: 'membership', fr: 'citée pour une appartenance ou une présence', en: 'named for belonging or attendance only' },
  { id: 'nothing', fr: 'rien de recensé', en: 'nothing recorded' },
] as const satisfies readonly Term[];
export type Standing = (typeof STANDINGS)[number]['id'];

export interface Standings {
  /** For each commune, in the order of the perimeter, its index in STANDINGS. */
  readonly of: Uint8Array;
  /** The same by unit. Units outside the perimeter have the last one, «nothing recorded». */
  readonly byUnit: Uint8Array;
  /** Number of communes with each standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Documented communes with implied articulations only. */
  readonly implied: ReadonlySet<Unit>;
  /** For each commune that is not documented: the names with an articulation that may be its own, by the ids of their actors. */
  readonly names: ReadonlyMap<Unit, readonly ActorId[]>;
  /** How many communes more may be documented at most, under these names; each name is that of one commune only. */
  readonly underNames: number;
}

/**
 * The standing of every commune of a perimeter; cached as long as the columns it depends on stay the same. O(actors + ties of partners).
 */
export function standingsOf({ dataset, perimeter, communeRows, named }: Laid): Standings {
  return judge(dataset, perimeter.communes, communeRows, named);
}

/** The same for a dataset: `communeRows` gives the actor of each commune, `named` the actors that the network itself names, which come first. */
export const judge = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members, status, certainty }) => [type, members, status, certainty],
  },
  (dataset, communes: readonly Unit[], communeRows: Laid['communeRows'], named: Laid['named']): Standings => {
    const partners = partnersByActor(dataset, memberRows(dataset));
    const places = possiblePlaces(dataset);
    const comprised = comprisedActors(dataset);
    const tally = new Uint32Array(STANDINGS.length);
    const of = new Uint8Array(communes.length);
    const byUnit = new Uint8Array(communes.reduce((most, unit) => Math.max(most, unit + 1), 0)).fill(NOTHING);
    const implied = new Set<Unit>();
    const names = new Map<Unit, readonly ActorId[]>();
    for (let i = 0; i < of.length; i++) {
      const unit = communes[i] as Unit;
      const row = communeRows[i] as number;
      const known = partners[row] as number;
      const standing = known === 0 ? withoutPartners(row) : standingOfBits(known);
      of[i] = standing;
      byUnit[unit] = standing;
      tally[standing] = (tally[standing] as number) + 1;
      if (known !== 0 && (known & EXPLICIT) === 0) implied.add(unit);
      const own = known === 0 && places.names.size > 0 ? places.names.get(dataset.actors[row]?.id ?? '') : undefined;
      if (own !== undefined) names.set(unit, own);
    }
    const counts = Object.fromEntries(STANDINGS.map(({ id }, i) => [id, tally[i] as number])) as Record<Standing, number>;
    return { of, byUnit, counts, implied, names, underNames: mostNamed([...names.values()]) };

    function withoutPartners(row: number): number {
      const id = dataset.actors[row]?.id ?? '';
      return comprised.has(id) ? COMPRISED : places.ids.has(id) ? POSSIBLE : row < named.size ? MEMBERSHIP : NOTHING;
    }
  },
);

/** The index in STANDINGS of the standing of a unit; that of «nothing recorded» outside the perimeter. */
export function standingIndex({ byUnit }: Standings, unit: Unit): number {
  return byUnit[unit] ?? NOTHING;
}

const indexOf = (standing: Standing) => STANDINGS.findIndex(({ id }) => id === standing);
const [WITH_OTHERS, WITH_SUPPORT, WITH_ANY] = [indexOf('in-force'), indexOf('support'), indexOf('other')];
const [COMPRISED, POSSIBLE, MEMBERSHIP, NOTHING] = [indexOf('comprised'), indexOf('possible'), indexOf('membership'), indexOf('nothing')];

function standingOfBits(known: number): number {
  return (known & IN_FORCE) !== 0 ? WITH_OTHERS : (known & SUPPORT) !== 0 ? WITH_SUPPORT : WITH_ANY;
}

/**
 * Bits for the partners of an actor: in force with a body or group other than a support body; in force with a support body; with any other
 * status. EXPLICIT: at least one of these relations is explicit.
 */
const [IN_FORCE, SUPPORT, OTHER, EXPLICIT] = [1, 2, 4, 8] as const;

/** As a partner, the bit of each actor. Persons are not counted as partners; they act for a body. */
const partnerBits = columnOf((actor: Actor) => (isPerson(actor) ? 0 : isSupport(actor) ? SUPPORT : IN_FORCE));

/** Of each relation: bit 1 if it is in force, bit 2 if it is explicit. */
const [HOLDS, IS_EXPLICIT] = [1, 2] as const;
const relationBits = columnOf(
  ({ status, certainty }: Relation) => (status === 'in-force' ? HOLDS : 0) | (certainty === 'explicit' ? IS_EXPLICIT : 0),
);

/** The bits of every actor, by row. */
function partnersByActor(dataset: Dataset, { first, actor, rowOf }: MemberRows): Uint8Array {
  const missing = dataset.actors.length;
  const found = new Uint8Array(missing + 1);
  const bits = partnerBits(dataset.actors);
  const ofRelation = relationBits(dataset.relations);
  const add = (one: number, other: number, relation: number) => {
    const bit = other === missing ? 0 : (bits[other] as number);
    if (bit === 0) return;
    const own = ofRelation[relation] as number;
    found[one] = (found[one] as number) | ((own & HOLDS) !== 0 ? bit : OTHER) | ((own & IS_EXPLICIT) !== 0 ? EXPLICIT : 0);
  };
  const types = typesOf(dataset);
  const recipe = partnerRecipe(FULL_RECIPE, types);
  const { relationRows } = selectionOf(dataset, recipe);
  for (let row = 0; row < relationRows.length; row++) {
    if (relationRows[row] !== 1) continue;
    const start = first[row] as number;
    if ((first[row + 1] as number) - start === 2) {
      const [a, b] = [actor[start] as number, actor[start + 1] as number];
      add(a, b, row);
      add(b, a, row);
      continue;
    }
    const relation = dataset.relations[row] as Relation;
    for (const [source, target] of tieEnds(relation, types.of(relation.type), relation.members, recipe)) {
      const [a, b] = [rowOf.get(source) ?? missing, rowOf.get(target) ?? missing];
      add(a, b, row);
      add(b, a, row);
    }
  }
  return found;
}

/** What the actors of a dataset may take part in without being known to, see `unnamedPlaces`. */
interface PossiblePlaces {
  /** Ids of the actors that may be among the unnamed members of a relation, or meant by a name in one, whatever its status. */
  readonly ids: ReadonlySet<string>;
  /** For those that may be meant by names: the actors with these names. */
  readonly names: ReadonlyMap<string, readonly ActorId[]>;
}

export const possiblePlaces = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members }) => [type, members],
  },
  (dataset): PossiblePlaces => {
    const identities = possibleIdentities(dataset);
    const hasSets = dataset.actors.some((actor) => isUnnamedSet(actor) && actor.within !== null);
    if (!hasSets && identities.size === 0) return { ids: new Set(), names: new Map() };
    const partners = partnerNetwork(dataset, FULL_RECIPE);
    const keyOf = (node: number) => (partners.keys[node] ?? '') as ActorId;
    const ids = new Set<string>();
    const names = new Map<string, readonly ActorId[]>();
    for (const [node, places] of unnamedPlaces(partners, territorialParents(dataset), knownSets(dataset), identities)) {
      ids.add(keyOf(node));
      const own = places.filter(({ set }) => !isUnnamedSet(partners.actors[set])).map(({ set }) => keyOf(set));
      if (own.length > 0) names.set(keyOf(node), own);
    }
    return { ids, names };
  },
);

/** Of communes with names that may be theirs, how many can have one at the same time. */
export function mostNamed(communes: readonly (readonly ActorId[])[]): number {
  const numbers = new Map([...new Set(communes.flat())].map((name, number) => [name, number]));
  const places = communes.map((names, i) => [i, names.map((name) => ({ set: numbers.get(name) ?? -1, partners: [], max: 1 }))] as const);
  return mostPlaced([...communes.keys()], new Map(places));
}

/** Whether a commune has a recorded cooperation of its own, in force or not. */
export function isDocumented(standing: Standing): standing is 'in-force' | 'support' | 'other' {
  return standing === 'in-force' || standing === 'support' || standing === 'other';
}

/** Members that a source counts without naming them, with the number of communes of their territory. */
export interface UnnamedMembers {
  readonly set: Actor;
  /** The relations that they take part in. */
  readonly relations: readonly Relation[];
  readonly size: Interval | null;
  readonly territory: Actor;
  /** Number of communes of the territory according to the sources; null if they do not say. */
  readonly sourceCount: number | null;
  /** Number of its communes in the reference. */
  readonly referenceCount: number;
}

/** The unnamed sets of communes in the territories of a perimeter that take part in a relation, in the order of the dataset. */
export function unnamedMembers(
  { dataset, perimeter, unitOf, territory }: Laid,
  communesOfUnit: (unit: Unit) => number,
): readonly UnnamedMembers[] {
  const actors = byId(dataset.actors);
  const parents = territorialParents(dataset);
  const bodies = new Set(perimeter.bodies);
  const articulations = [...articulationsOf(dataset)];
  const sets = dataset.actors.filter((actor) => isUnnamedSet(actor) && actor.levels.includes('commune') && actor.within !== null);
  return sets.flatMap((set) => {
    const holder = actors.get(set.within ?? '');
    const unit = unitOf.get(holder?.id ?? '');
    if (holder === undefined || !isBody(holder) || unit === undefined || !bodies.has(unit) || unit >= territory.firstCommune) return [];
    const relations = articulations.filter(({ members }) => members.some(({ actor }) => actor === set.id));
    if (relations.length === 0) return [];
    const counted = sourceCount(holder.id, parents);
    return [{ set, relations, size: set.size, territory: holder, sourceCount: counted, referenceCount: communesOfUnit(unit) }];
  });
}

/** A name that may be that of communes without a recorded cooperation. */
export interface OpenName {
  readonly actor: Actor;
  readonly communes: readonly Unit[];
}

/** The names with an articulation that may be those of communes of a perimeter that have none, in the order of the dataset. */
export function openNames({ dataset }: Laid, { names }: Standings): readonly OpenName[] {
  const communes = new Map<ActorId, Unit[]>();
  for (const [unit, actors] of names) for (const actor of actors) addTo(communes, actor, unit);
  return communes.size === 0
    ? []
    : dataset.actors.flatMap((actor) => {
        const own = communes.get(actor.id);
        return own === undefined ? [] : [{ actor, communes: own }];
      });
}
