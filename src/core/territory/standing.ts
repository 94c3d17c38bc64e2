/**
 * The standing of each commune of a perimeter: what the sources record of it. Each commune has exactly one, so the counts always add up to
 * the number of communes. Filters do not matter. «Rien de recensé» is a statement about the sources, not about the commune.
 */

import { isBody, isPerson, isSupport, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Interval, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { keptFor } from '../model/kept-answers.ts';
import { type MemberRows, memberRows } from '../model/member-rows.ts';
import { typesOf } from '../model/relation-types.ts';
import type { Term } from '../model/vocabulary.ts';
import { comprisedActors, knownSets } from '../network/comprised.ts';
import { articulationsOf } from '../network/isolation.ts';
import { FULL_RECIPE } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import { partnerNetwork, partnerRecipe } from '../network/simple-network.ts';
import { territorialParents } from '../network/territorial-parents.ts';
import { tieEnds } from '../network/ties.ts';
import { sourceCount, unnamedPlaces } from '../network/unnamed.ts';
import type { Unit } from '../reference/territory.ts';
import type { Laid } from './overlay.ts';

/** The standings; a commune gets the first one that applies. */
export const STANDINGS = [
  { id: 'in-force', fr: 'coopération en vigueur', en: 'cooperation in force' },
  { id: 'support', fr: 'organismes d’appui seulement', en: 'support bodies only' },
  { id: 'other', fr: 'passée, prévue ou de statut inconnu', en: 'past, planned or of unknown status' },
  { id: 'comprised', fr: 'comprise dans un ensemble qui coopère', en: 'comprised in a set that cooperates' },
  { id: 'possible', fr: 'peut-être, parmi des membres non nommés', en: 'perhaps, among unnamed members' },
  { id: 'membership', fr: 'citée pour une appartenance ou une présence', en: 'named for belonging or attendance only' },
  { id: 'nothing', fr: 'rien de recensé', en: 'nothing recorded' },
] as const satisfies readonly Term[];
export type Standing = (typeof STANDINGS)[number]['id'];

export interface Standings {
  /** For each commune, in the order of the perimeter, its index in STANDINGS. */
  readonly of: Uint8Array;
  readonly byUnit: ReadonlyMap<Unit, Standing>;
  /** Number of communes with each standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Documented communes with implied articulations only. */
  readonly implied: ReadonlySet<Unit>;
}

/**
 * The standing of every commune of a perimeter; cached as long as the columns it depends on stay the same. O(actors + ties of partners).
 */
export function standingsOf({ dataset, perimeter, actorOf, named }: Laid): Standings {
  return judge(dataset, perimeter.communes, actorOf, named);
}

/** The same for a dataset: `actorOf` gives the actor of each commune, `named` the actors that the network itself names. */
export const judge = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members, status, certainty }) => [type, members, status, certainty],
  },
  (dataset, communes: readonly Unit[], actorOf: Laid['actorOf'], named: Laid['named']): Standings => {
    const rows = memberRows(dataset);
    const partners = partnersByActor(dataset, rows);
    const places = possiblePlaces(dataset);
    const comprised = comprisedActors(dataset);
    const counts = Object.fromEntries(STANDINGS.map(({ id }) => [id, 0])) as Record<Standing, number>;
    const of = new Uint8Array(communes.length);
    const byUnit = new Map<Unit, Standing>();
    const implied = new Set<Unit>();
    communes.forEach((commune, i) => {
      const id = actorOf.get(commune) ?? '';
      const known = partners[rows.rowOf.get(id) ?? dataset.actors.length] ?? 0;
      const standing: Standing =
        (known & IN_FORCE) !== 0
          ? 'in-force'
          : (known & SUPPORT) !== 0
            ? 'support'
            : (known & OTHER) !== 0
              ? 'other'
              : comprised.has(id)
                ? 'comprised'
                : places.has(id)
                  ? 'possible'
                  : named.has(id)
                    ? 'membership'
                    : 'nothing';
      of[i] = STANDINGS.findIndex((entry) => entry.id === standing);
      byUnit.set(commune, standing);
      counts[standing]++;
      if (isDocumented(standing) && (known & EXPLICIT) === 0) implied.add(commune);
    });
    return { of, byUnit, counts, implied };
  },
);

/**
 * Bits for the partners of an actor: in force with a body or group other than a support body; in force with a support body; with any other
 * status. EXPLICIT: at least one of these relations is explicit.
 */
const [IN_FORCE, SUPPORT, OTHER, EXPLICIT] = [1, 2, 4, 8] as const;

/** The bits of every actor, by row. Persons are not counted as partners; they act for a body. */
function partnersByActor(dataset: Dataset, rows: MemberRows): Uint8Array {
  const found = new Uint8Array(dataset.actors.length + 1);
  const bits = Uint8Array.from(dataset.actors, (actor) => (isPerson(actor) ? 0 : isSupport(actor) ? SUPPORT : IN_FORCE));
  const add = (one: number, other: number, { status, certainty }: Relation) => {
    const bit = bits[other] ?? 0;
    if (bit !== 0) found[one] = (found[one] ?? 0) | (status === 'in-force' ? bit : OTHER) | (certainty === 'explicit' ? EXPLICIT : 0);
  };
  const types = typesOf(dataset);
  const recipe = partnerRecipe(FULL_RECIPE, types);
  const { relationRows } = selectionOf(dataset, recipe);
  for (let row = 0; row < relationRows.length; row++) {
    if (relationRows[row] !== 1) continue;
    const relation = dataset.relations[row] as Relation;
    const start = rows.first[row] ?? 0;
    if (relation.members.length === 2) {
      const [a, b] = [rows.actor[start] ?? 0, rows.actor[start + 1] ?? 0];
      add(a, b, relation);
      add(b, a, relation);
      continue;
    }
    for (const [source, target] of tieEnds(relation, types.of(relation.type), relation.members, recipe)) {
      add(rowOf(source), rowOf(target), relation);
      add(rowOf(target), rowOf(source), relation);
    }
  }
  return found;

  function rowOf(id: string): number {
    return rows.rowOf.get(id) ?? dataset.actors.length;
  }
}

/** Ids of the actors that may be among the unnamed members of a relation, whatever its status. */
export const possiblePlaces = keptFor(
  {
    actors: ({ kind, levels, within, size }) => [kind, levels, within, size],
    relations: ({ type, members }) => [type, members],
  },
  (dataset): ReadonlySet<string> => {
    if (!dataset.actors.some((actor) => isUnnamedSet(actor) && actor.within !== null)) return new Set();
    const partners = partnerNetwork(dataset, FULL_RECIPE);
    const places = unnamedPlaces(partners, territorialParents(dataset), knownSets(dataset));
    return new Set([...places.keys()].map((node) => partners.keys[node] ?? ''));
  },
);

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
