/**
 * Lays a network over a perimeter: every commune of the perimeter, and every body that contains it, becomes an actor beside those that the
 * sources name, with its legal belonging and its membership in unnamed sets that include all communes. The part of the network without
 * relation to the perimeter is left out and counted. Actors are matched with units of the reference by code, SIREN or successor, and by
 * name only if the name is unique. The result is a new dataset; the original is not changed.
 */

import { isKnownByBelonging, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, ActorId, Dataset, Relation } from '../model/dataset.ts';
import { keptFor } from '../model/kept-answers.ts';
import type { Level } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';
import { FRANCE, type Perimeter } from '../reference/perimeters.ts';
import { communesOf, levelOf, parentsOf, type Territory, type Unit } from '../reference/territory.ts';
import { belonging, referenceEvidence, referenceRows, referenceSource } from './reference-rows.ts';
import { unitsOfActors } from './units-of-actors.ts';

export interface Laid {
  /** The part of the network that touches the perimeter, with all communes and bodies of the perimeter. */
  readonly dataset: Dataset;
  readonly territory: Territory;
  readonly perimeter: Perimeter;
  /** The actor that represents each commune and body of the perimeter. */
  readonly actorOf: ReadonlyMap<Unit, ActorId>;
  /** The unit of each actor, in the perimeter or not: its place on the map. */
  readonly unitOf: ReadonlyMap<string, Unit>;
  /** Ids of the actors that the network itself names; all others come from the reference. */
  readonly named: ReadonlySet<string>;
  /** Number of bodies and groups of the network left out because they have no relation with the perimeter. */
  readonly aside: number;
}

/**
 * Lays a network over a perimeter. O(units of the perimeter + relations). If a change affects neither members nor the matching with the
 * reference, only one pass over the rows.
 */
export function layOver(dataset: Dataset, territory: Territory, perimeter: Perimeter): Laid {
  const { keptActors, keptRelations, added, belongings, ...universe } = universeOf(
    dataset,
    territory,
    perimeter,
    unitsOfActors(dataset, territory),
  );
  const rowsKept = <T extends { readonly id: string }>(rows: readonly T[], kept: ReadonlySet<string> | null) =>
    kept === null ? rows : rows.filter(({ id }) => kept.has(id));
  return {
    dataset: {
      sources: [...dataset.sources, referenceSource(territory)],
      types: dataset.types,
      actors: [...rowsKept(dataset.actors, keptActors), ...added],
      relations: [...rowsKept(dataset.relations, keptRelations), ...belongings],
      statements:
        keptActors === null
          ? dataset.statements
          : dataset.statements.filter(({ actors }) => actors.every((actor) => keptActors.has(actor))),
      story: dataset.story,
    },
    territory,
    perimeter,
    ...universe,
  };
}

interface Universe extends Pick<Laid, 'actorOf' | 'unitOf' | 'named' | 'aside'> {
  /** Ids of the rows of the network that touch the perimeter; null if all do. */
  readonly keptActors: ReadonlySet<string> | null;
  readonly keptRelations: ReadonlySet<string> | null;
  /** The rows that the reference adds. */
  readonly added: readonly Actor[];
  readonly belongings: readonly Relation[];
}

/** Which rows of a network stay over a perimeter, and which ones the reference adds. `found`: the units of the network's actors. */
export const universeOf = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members }) => [type, members],
  },
  (dataset, territory: Territory, perimeter: Perimeter, found: ReadonlyMap<string, Unit>): Universe => {
    const kept = keptPart(dataset, found, insideUnits(territory, perimeter), perimeter.key === FRANCE);
    const [actorOf, unitOf] = [new Map<Unit, ActorId>(), new Map(found)];
    for (const actor of kept.actors) {
      const unit = unitOf.get(actor.id);
      // Two actors may match one unit (two régions of 2015, one of today): the first one represents it.
      if (unit !== undefined && !actorOf.has(unit)) actorOf.set(unit, actor.id);
    }
    const rows = referenceRows(territory);
    const added: Actor[] = [];
    const units = [...perimeter.bodies, ...perimeter.communes];
    for (const unit of units) {
      if (actorOf.has(unit)) continue;
      const actor = rows.actor(unit);
      actorOf.set(unit, actor.id);
      unitOf.set(actor.id, unit);
      added.push(actor);
    }
    const bodies = new Set(perimeter.bodies);
    const known = new Set(kept.relations.filter((relation) => relation.type === 'territorial-belonging').map(belongingKey));
    const belongings: Relation[] = [];
    for (const unit of units) {
      for (const whole of parentsOf(territory, unit)) {
        const isDirect = whole !== territory.region[unit] || unit < territory.firstIntercommunality;
        if (!isDirect || !bodies.has(whole)) continue;
        const [part, holder] = [actorOf.get(unit), actorOf.get(whole)];
        if (part === undefined || holder === undefined || part === holder) continue;
        if (known.size === 0 || !known.has(`${part} ${holder}`)) belongings.push(rows.belonging(part, holder));
      }
    }
    const sets = fullSets({ ...dataset, actors: kept.actors, relations: kept.relations }, territory, actorOf, unitOf);
    return {
      keptActors: kept.isAll ? null : new Set(kept.actors.map(({ id }) => id)),
      keptRelations: kept.isAll ? null : new Set(kept.relations.map(({ id }) => id)),
      added,
      belongings: [...belongings, ...sets],
      actorOf,
      unitOf,
      named: new Set(kept.actors.map((actor) => actor.id as string)),
      aside: kept.aside,
    };
  },
);

/** For each intercommunality of a laid network, its number of communes in the reference, by actor id. */
export function referenceCommunes({ dataset, territory, unitOf }: Laid): Readonly<Record<string, number>> {
  return Object.fromEntries(
    dataset.actors.flatMap(({ id, levels }) => {
      const unit = unitOf.get(id);
      const isKnown = levels.includes('intercommunality') && unit !== undefined && unit < territory.firstCommune;
      return isKnown ? [[id, communesOf(territory, unit).length]] : [];
    }),
  );
}

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
  /** Whether all rows are kept. */
  readonly isAll: boolean;
}

/** The actors and relations that involve given units. For the whole of France everything is kept. */
function keptPart(dataset: Dataset, unitOf: ReadonlyMap<string, Unit>, inside: ReadonlySet<Unit>, isWhole: boolean): Part {
  if (isWhole) return { actors: dataset.actors, relations: dataset.relations, aside: 0, isAll: true };
  const isInside = new Set<string>();
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
    isAll: false,
    aside: dataset.actors.filter((actor) => !isKnownByBelonging(actor) && !kept.has(actor.id)).length,
  };
}

/**
 * Set memberships that follow from counts: a set counted as having at least as many communes as its territory has in the reference includes
 * them all. Only for sets with an articulation; memberships already recorded are left out.
 */
function fullSets(
  dataset: Dataset,
  territory: Territory,
  actorOf: ReadonlyMap<Unit, ActorId>,
  unitOf: ReadonlyMap<string, Unit>,
): readonly Relation[] {
  const evidence = referenceEvidence(territory);
  const { relations } = dataset;
  const sets = dataset.actors.filter(
    (actor) => isUnnamedSet(actor) && actor.levels.includes('commune') && actor.size !== null && actor.size.min === actor.size.max,
  );
  // Most networks have none, and need no look at all their cooperations.
  if (sets.length === 0) return [];
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
