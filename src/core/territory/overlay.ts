/**
 * Lays a network over a perimeter: every commune of the perimeter, and every body that contains it, becomes an actor beside those that the
 * sources name, with its legal belonging and its membership in unnamed sets that include all communes. The part of the network without
 * relation to the perimeter is left out and counted. Actors are matched with units of the reference by code, SIREN or successor, and by
 * name only if the name is unique; a name that may be that of a commune is related to each that it may mean. The result is a new dataset;
 * the original is not changed.
 */

import { addTo } from '../basics/lists-by-key.ts';
import { isKnownByBelonging, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, ActorId, Dataset, Relation } from '../model/dataset.ts';
import { keptFor } from '../model/kept-answers.ts';
import type { Level } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';
import { relationsOfType } from '../network/type-column.ts';
import { FRANCE, type Perimeter } from '../reference/perimeters.ts';
import { communesOf, levelOf, parentsOf, type Territory, type Unit } from '../reference/territory.ts';
import { type DoubtfulName, doubtfulNames, identitiesOver } from './doubtful-names.ts';
import { belonging, referenceEvidence, referenceRows, referenceSource } from './reference-rows.ts';
import { type ActorUnits, NO_UNIT, unitsOfActors } from './units-of-actors.ts';

export interface Laid {
  /**
   * The part of the network that touches the perimeter, with all communes and bodies of the perimeter. In its tables, the rows of the
   * network come first, then those that the reference adds.
   */
  readonly dataset: Dataset;
  readonly territory: Territory;
  readonly perimeter: Perimeter;
  /** The actor that represents each commune and body of the perimeter. */
  readonly actorOf: ActorsOfUnits;
  /** The row of the actor of each commune, in the order of the perimeter. */
  readonly communeRows: Uint32Array;
  /** For each row of an actor that the network itself names: 1 unless it is a commune of the perimeter. */
  readonly isNoCommune: Uint8Array;
  /** The rows of the bodies that the reference adds, apart from levels with many: those are drawn although the network does not name them. */
  readonly bodyRows: readonly number[];
  /** The unit of each actor, in the perimeter or not: its place on the map. */
  readonly unitOf: ReadonlyMap<string, Unit>;
  /** Ids of the actors that the network itself names; all others come from the reference. */
  readonly named: ReadonlySet<string>;
  /** Number of bodies and groups of the network left out because they have no relation with the perimeter. */
  readonly aside: number;
}

/** Actors by unit. As an array, because a map of all communes takes long to fill. */
export class ActorsOfUnits {
  readonly ids: readonly (ActorId | undefined)[];

  constructor(ids: readonly (ActorId | undefined)[]) {
    this.ids = ids;
  }

  get(unit: Unit): ActorId | undefined {
    return this.ids[unit];
  }

  has(unit: Unit): boolean {
    return this.ids[unit] !== undefined;
  }
}

/**
 * Lays a network over a perimeter. O(units of the perimeter + relations). Each step is cached as long as what it reads stays the same: a
 * relation added between two actors, for example, changes nothing of the reference's rows.
 */
export function layOver(dataset: Dataset, territory: Territory, perimeter: Perimeter): Laid {
  const found = unitsOfActors(dataset, territory);
  const doubtful = doubtfulNames(dataset, territory, found);
  const isWhole = perimeter.key === FRANCE;
  const kept = isWhole ? EVERYTHING : rowsOver(dataset, territory, perimeter, found, doubtful);
  const matched = actorsOver(dataset, territory, perimeter, found, kept.actors);
  const { added, actorOf, communeRows, isNoCommune, bodyRows, named } = matched;
  const belongings = belongingsOver(dataset, territory, perimeter, actorOf, kept.relations);
  const sets = countedSets(dataset).size > 0 ? setsOver(dataset, territory, actorOf, matched.unitOf, kept) : NO_ROWS;
  const identities = identitiesOver(doubtful, territory, perimeter, actorOf);
  return {
    dataset: {
      sources: [...dataset.sources, referenceSource(territory)],
      types: dataset.types,
      actors: joinedActors(rowsOf(dataset.actors, kept.actors), added),
      relations: joinedRelations(
        rowsOf(dataset.relations, kept.relations),
        joinedIdentities(joinedBelongings(belongings, sets), identities),
      ),
      statements:
        kept.actors === null
          ? dataset.statements
          : dataset.statements.filter(({ actors }) => actors.every((actor) => kept.actors?.has(actor) === true)),
      story: dataset.story,
    },
    territory,
    perimeter,
    actorOf,
    communeRows,
    isNoCommune,
    bodyRows,
    named,
    get unitOf() {
      return matched.unitOf;
    },
    aside: kept.aside,
  };
}

/** The rows of a network that touch a perimeter. */
interface KeptRows {
  /** Ids; null if all rows of the table are kept. */
  readonly actors: ReadonlySet<string> | null;
  readonly relations: ReadonlySet<string> | null;
  readonly aside: number;
}

/** For the whole of France. */
const EVERYTHING: KeptRows = { actors: null, relations: null, aside: 0 };
const NO_ROWS: readonly never[] = [];

function rowsOf<T extends { readonly id: string }>(rows: readonly T[], kept: ReadonlySet<string> | null): readonly T[] {
  return kept === null ? rows : rows.filter(({ id }) => kept.has(id));
}

/** Two lists in one. If both are those of the last time, so is the result, and what was computed for that table is still known. */
function joining<T>(): (one: readonly T[], other: readonly T[]) => readonly T[] {
  let last: { readonly one: readonly T[]; readonly other: readonly T[]; readonly both: readonly T[] } | null = null;
  return (one, other) => {
    if (other.length === 0) return one;
    if (last?.one !== one || last.other !== other) last = { one, other, both: one.concat(other) };
    return last.both;
  };
}

const joinedActors = joining<Actor>();
const joinedRelations = joining<Relation>();
const joinedBelongings = joining<Relation>();
const joinedIdentities = joining<Relation>();

/** Which rows of a network stay over a perimeter. `found`: the units of its actors. */
export const rowsOver = keptFor(
  {
    actors: ({ kind, within }) => [kind, within],
    relations: ({ type, members }) => [type, members],
  },
  (dataset, territory: Territory, perimeter: Perimeter, found: ActorUnits, doubtful: readonly DoubtfulName[]): KeptRows => {
    const kept = keptPart(dataset, found.byId, insideUnits(territory, perimeter), doubtful);
    return {
      actors: new Set(kept.actors.map(({ id }) => id)),
      relations: new Set(kept.relations.map(({ id }) => id)),
      aside: kept.aside,
    };
  },
);

/** The actor of each unit, and the actors that the reference adds. `kept`: ids of the actors of the network that stay; null for all. */
export const actorsOver = keptFor(
  { actors: () => [] },
  ({ actors }, territory: Territory, perimeter: Perimeter, found: ActorUnits, kept: ReadonlySet<string> | null): ActorsOver => {
    const isInside = new Uint8Array(territory.count);
    for (const unit of perimeter.communes) isInside[unit] = 1;
    const ids = new Array<ActorId | undefined>(territory.count).fill(undefined);
    const rowOf = new Uint32Array(territory.count);
    const isNoCommune = new Uint8Array(actors.length);
    let row = 0;
    for (let i = 0; i < actors.length; i++) {
      const { id } = actors[i] as Actor;
      if (kept !== null && !kept.has(id)) continue;
      const unit = found.units[i] as Unit;
      if (unit === NO_UNIT || isInside[unit] !== 1) isNoCommune[row] = 1;
      // Two actors may match one unit (two régions of 2015, one of today): the first one represents it.
      if (unit !== NO_UNIT && ids[unit] === undefined) {
        ids[unit] = id;
        rowOf[unit] = row;
      }
      row++;
    }
    const named = kept ?? new Set<string>(actors.map(({ id }) => id));
    const reference = referenceRows(territory);
    const added: Actor[] = [];
    const addedUnits: Unit[] = [];
    for (const units of [perimeter.bodies, perimeter.communes]) {
      for (const unit of units) {
        if (ids[unit] !== undefined) continue;
        const actor = reference.actor(unit);
        ids[unit] = actor.id;
        rowOf[unit] = row++;
        added.push(actor);
        addedUnits.push(unit);
      }
    }
    const bodiesOf = new Map<Level, number[]>();
    for (const [i, unit] of addedUnits.entries())
      if (unit < territory.firstCommune) addTo(bodiesOf, levelOf(territory, unit), named.size + i);
    let unitOf: ReadonlyMap<string, Unit> | null = null;
    return {
      actorOf: new ActorsOfUnits(ids),
      communeRows: Uint32Array.from(perimeter.communes, (unit) => rowOf[unit] as number),
      isNoCommune: isNoCommune.slice(0, named.size),
      bodyRows: [...bodiesOf.values()].filter((rows) => rows.length <= FEW_BODIES).flat(),
      named,
      added,
      // Built on first use: level bands do without.
      get unitOf() {
        unitOf ??= new Map([...found.byId, ...added.map(({ id }, i): [string, Unit] => [id, addedUnits[i] as Unit])]);
        return unitOf;
      },
    };
  },
);

/** Up to this many bodies of one level are drawn that the network does not name. */
const FEW_BODIES = 20;

interface ActorsOver extends Pick<Laid, 'actorOf' | 'communeRows' | 'isNoCommune' | 'bodyRows' | 'unitOf' | 'named'> {
  /** The actors that the reference adds. */
  readonly added: readonly Actor[];
}

/** The legal belongings that the reference adds, without those that the network records itself. */
export const belongingsOver = keptFor(
  { relations: ({ type, members }) => (type === 'territorial-belonging' ? [members] : null) },
  (
    dataset,
    territory: Territory,
    perimeter: Perimeter,
    actorOf: Laid['actorOf'],
    kept: ReadonlySet<string> | null,
  ): readonly Relation[] => {
    const recorded = relationsOfType(dataset, 'territorial-belonging').filter(({ id }) => kept === null || kept.has(id));
    const known = new Set(recorded.map(belongingKey));
    const reference = referenceRows(territory);
    const { parts, wholes, made } = belongingUnits(territory, perimeter);
    const belongings: Relation[] = [];
    for (let i = 0; i < parts.length; i++) {
      const [part, holder] = [actorOf.ids[parts[i] as Unit], actorOf.ids[wholes[i] as Unit]];
      if (part === undefined || holder === undefined || part === holder) continue;
      if (known.size > 0 && known.has(`${part} ${holder}`)) continue;
      const before = made[i];
      const isAsBefore = before?.members[0]?.actor === part && before.members[1]?.actor === holder;
      const row = before !== undefined && isAsBefore ? before : reference.belonging(part, holder);
      made[i] = row;
      belongings.push(row);
    }
    return belongings;
  },
);

/** The units of a perimeter, and beside each one that it directly belongs to; bodies first. */
interface BelongingUnits {
  readonly territory: Territory;
  readonly parts: readonly Unit[];
  readonly wholes: readonly Unit[];
  /** The row last made for each, to find it again without a lookup. */
  readonly made: (Relation | undefined)[];
}

/** Cached for the perimeter. */
function belongingUnits(territory: Territory, perimeter: Perimeter): BelongingUnits {
  const known = unitPairs.get(perimeter);
  if (known?.territory === territory) return known;
  const bodies = new Set(perimeter.bodies);
  const [parts, wholes]: [Unit[], Unit[]] = [[], []];
  for (const unit of [...perimeter.bodies, ...perimeter.communes]) {
    for (const whole of parentsOf(territory, unit)) {
      const isDirect = whole !== territory.region[unit] || unit < territory.firstIntercommunality;
      if (!isDirect || !bodies.has(whole)) continue;
      parts.push(unit);
      wholes.push(whole);
    }
  }
  const pairs: BelongingUnits = { territory, parts, wholes, made: parts.map(() => undefined) };
  unitPairs.set(perimeter, pairs);
  return pairs;
}

const unitPairs = new WeakMap<Perimeter, BelongingUnits>();

/** Ids of the sets of communes whose source counts their members exactly. */
export const countedSets = keptFor(
  { actors: (actor) => (isUnnamedSet(actor) ? [actor.kind, actor.levels, actor.size] : null) },
  ({ actors }): ReadonlySet<string> => new Set(actors.filter(isCountedSet).map(({ id }) => id)),
);

function isCountedSet(actor: Actor): boolean {
  return isUnnamedSet(actor) && actor.levels.includes('commune') && actor.size !== null && actor.size.min === actor.size.max;
}

/** The memberships in sets that follow from their counts, see `fullSets`. */
export const setsOver = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members }) => [type, members],
  },
  (dataset, territory: Territory, actorOf: Laid['actorOf'], unitOf: Laid['unitOf'], kept: KeptRows): readonly Relation[] =>
    fullSets(
      { ...dataset, actors: rowsOf(dataset.actors, kept.actors), relations: rowsOf(dataset.relations, kept.relations) },
      territory,
      actorOf,
      unitOf,
    ),
);

/** The units whose relations belong to the perimeter: its communes, itself, and the bodies inside it, but not those that contain it. */
function insideUnits(territory: Territory, perimeter: Perimeter): ReadonlySet<Unit> {
  const inside = new Set<Unit>(perimeter.communes);
  if (perimeter.key.startsWith('communes:')) return inside;
  const own = perimeter.unit;
  for (const body of perimeter.bodies) {
    const isNarrower = own === null || body === own || RANK[levelOf(territory, body)] > RANK[levelOf(territory, own)];
    if (isNarrower) inside.add(body);
  }
  return inside;
}

const RANK: Readonly<Record<Level, number>> = { region: 0, department: 1, intercommunality: 2, commune: 3 };

interface Part {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  readonly aside: number;
}

/** The actors and relations that involve given units, or may do so. */
function keptPart(dataset: Dataset, unitOf: ReadonlyMap<string, Unit>, inside: ReadonlySet<Unit>, doubtful: readonly DoubtfulName[]): Part {
  // A name that may be that of a commune inside is kept as if it were, with what is recorded under it.
  const isInside = new Set<string>(doubtful.flatMap(({ actor, communes }) => (communes.some((unit) => inside.has(unit)) ? [actor] : [])));
  for (const actor of dataset.actors) {
    const unit = unitOf.get(actor.id);
    if (unit !== undefined && inside.has(unit)) isInside.add(actor.id);
  }
  for (const actor of dataset.actors) if (actor.within !== null && isInside.has(actor.within)) isInside.add(actor.id);
  const kept = new Set(isInside);
  const articulations = articulationsOf(dataset);
  const relations = new Set<Relation>();
  for (const relation of dataset.relations) {
    if (!articulations.has(relation) || !relation.members.some(({ actor }) => isInside.has(actor))) continue;
    relations.add(relation);
    for (const { actor } of relation.members) kept.add(actor);
  }
  // Persons and services are kept with the body that they belong to, at any depth. Attendance at the same event keeps nobody.
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const relation of dataset.relations) {
      if (relation.type !== 'affiliation' && relation.type !== 'attachment') continue;
      if (!relation.members.some(({ actor, role }) => role !== 'member' && kept.has(actor))) continue;
      for (const { actor } of relation.members) kept.add(actor);
    }
  }
  for (const relation of dataset.relations) if (relation.members.every(({ actor }) => kept.has(actor))) relations.add(relation);
  return {
    actors: dataset.actors.filter((actor) => kept.has(actor.id)),
    relations: dataset.relations.filter((relation) => relations.has(relation)),
    aside: dataset.actors.filter((actor) => !isKnownByBelonging(actor) && !kept.has(actor.id)).length,
  };
}

/**
 * Set memberships that follow from counts: a set counted as having at least as many communes as its territory has in the reference includes
 * them all. Only for sets with an articulation; memberships already recorded are left out.
 */
function fullSets(dataset: Dataset, territory: Territory, actorOf: ActorsOfUnits, unitOf: ReadonlyMap<string, Unit>): readonly Relation[] {
  const evidence = referenceEvidence(territory);
  const { relations } = dataset;
  const sets = dataset.actors.filter(isCountedSet);
  const cooperating = new Set<string>();
  for (const relation of articulationsOf(dataset)) for (const { actor } of relation.members) cooperating.add(actor);
  const known = new Set(relations.filter((relation) => relation.type === 'set-membership').map(belongingKey));
  return sets.flatMap((set) => {
    const unit = unitOf.get(set.within ?? '');
    if (unit === undefined || unit >= territory.firstCommune || !cooperating.has(set.id)) return [];
    const communes = communesOf(territory, unit);
    const counted = set.size?.min ?? 0;
    if (communes.length === 0 || counted < communes.length) return [];
    return communes.flatMap((commune) => {
      const part = actorOf.get(commune);
      if (part === undefined || known.has(`${part} ${set.id}`)) return [];
      const implied = `La source compte ${counted} communes, le découpage de ${territory.year} en compte ${communes.length} : toutes en sont.`;
      return [{ ...belonging(part, set.id, evidence), type: 'set-membership', certainty: 'implied', implied } satisfies Relation];
    });
  });
}

function belongingKey({ members }: Relation): string {
  const at = (role: 'member' | 'whole') => members.find((member) => member.role === role)?.actor ?? '';
  return `${at('member')} ${at('whole')}`;
}
