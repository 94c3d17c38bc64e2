/**
 * Computes every figure shown about a network, each in one place. Titles, legend, panels, list, distribution, report, sheets and the
 * command line all take their numbers from here and must not count themselves, so that no two places differ.
 *
 * Definitions
 * - An *articulation* is a relation of an articulation type with members from at least two bodies (isolation.ts). Persons and services
 *   count as the body that they are attached to. A relation within one body is in no count.
 * - *Shown* means that a relation passes the filters of the recipe and at least two of its members do (selection.ts). *In all* means
 *   regardless of filters. The legend, which is also the filter, counts in all; everything else counts what is shown. If the two differ,
 *   the figures under the title say how many are hidden.
 * - *Implied*: how many of the articulations in a count the source only implies. An implied relation may also be in force.
 * - An actor is *tied* if it is a shown member of a shown articulation. Kinds are counted separately: named local authorities, named
 *   support bodies, unnamed sets (one each, whatever their size), groups and schemes, services, persons.
 * - An authority of two levels counts once, at the narrower level, where the picture shows it; at the other level it counts as `combined`.
 * - *Bodies* are local authorities and support bodies; isolation is computed for these. Each body is exactly one of: having an articulation
 *   (shown or hidden by a filter); *comprised* in a set that has one (comprised.ts); *without* recorded cooperation.
 * - Over a perimeter, every commune has exactly one standing (standing.ts), regardless of filters. *Documented* communes have an
 *   articulation of their own; comprised, possible, membership and nothing are the other standings.
 */

import type { Count } from '../../messages/counted.ts';
import { isAuthority, isBody } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { yearNamed } from '../model/dates.ts';
import { keptFor, type Reading } from '../model/kept-answers.ts';
import { forEachMember, memberRows } from '../model/member-rows.ts';
import { typesOf } from '../model/relation-types.ts';
import type { ActorKind, Level, RelationType } from '../model/vocabulary.ts';
import { comprisedActors } from '../network/comprised.ts';
import { articulationRows, tiedRows } from '../network/isolation.ts';
import { CLASSES, classAt, classOf, isParty } from '../network/level-classes.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import type { Laid } from '../territory/overlay.ts';
import { isDocumented, STANDINGS, type Standings, standingsOf } from '../territory/standing.ts';
import { type CountId, keyOf } from './count-names.ts';

export interface Counts {
  /** A count, or a part of one: `of('articulations', 'status=past')`. Zero when nothing was counted. */
  readonly of: (id: CountId, part?: string) => Count;
  /** The non-empty parts of a count under a heading, such as every `theme` of `articulations`. */
  readonly partsOf: (id: CountId, heading: string) => readonly { readonly part: string; readonly count: Count }[];
}

/**
 * The figures of what a recipe shows of a dataset, and with `laid` also those of its perimeter. Cached as long as the counted columns stay
 * the same, so changing a name or title computes nothing. O(actors + Σ members² of the relations).
 */
export function countsOf(dataset: Dataset, recipe: Recipe, laid: Laid | null = null): Counts {
  const ofNetwork = talliesOf(dataset, recipe);
  const ofPerimeter = laid === null ? NO_TALLIES : communeTallies(laid);
  const partsOf = (id: CountId) => ofPerimeter.get(id) ?? ofNetwork.get(id);
  const of = (id: CountId, part = ''): Count => ({ id: keyOf(id, part), ...(partsOf(id)?.get(part) ?? NONE) });
  return {
    of,
    partsOf: (id, heading) =>
      [...(partsOf(id)?.keys() ?? [])].flatMap((part) => {
        const start = `${heading}=`;
        return part.startsWith(start) ? [{ part: part.slice(start.length), count: of(id, part) }] : [];
      }),
  };
}

/** The value of each count, by its id and then by its part; the empty part is the whole. */
type Tallies = ReadonlyMap<CountId, ReadonlyMap<string, Tally>>;

interface Tally {
  value: number;
  implied: number;
}

/**
 * Counts rows by the list of parts that each belongs to, and only at the end adds up the parts: a hundred thousand relations have only a
 * few hundred different lists. Equal lists must be the same object, see `oneList`.
 */
class Tallying {
  readonly #byList = new Map<CountId, Map<readonly string[], Tally>>();

  /** Adds one to a count and to each of the given parts. */
  add(id: CountId, parts: readonly string[] = NO_PARTS, isImplied = false): void {
    this.addParts(id, WHOLE, isImplied);
    if (parts.length > 0) this.addParts(id, parts, isImplied);
  }

  /** Adds one to each part of something already counted. The parts must all be different. */
  addParts(id: CountId, parts: readonly string[], isImplied = false): void {
    let own = this.#byList.get(id);
    if (own === undefined) {
      own = new Map();
      this.#byList.set(id, own);
    }
    addTo(own, parts, 1, isImplied ? 1 : 0);
  }

  /** The totals of all counts. */
  tallies(): Tallies {
    return new Map(
      [...this.#byList].map(([id, lists]) => {
        const parts = new Map<string, Tally>();
        for (const [list, { value, implied }] of lists) for (const part of list) addTo(parts, part, value, implied);
        return [id, parts];
      }),
    );
  }
}

/** The whole is the part with the empty name. */
const WHOLE = [''] as const;
const NO_PARTS: readonly string[] = [];

const lists = new Map<string, readonly string[]>();

/** Returns the same list object for equal lists of parts. There are few different ones, so all are kept. */
function oneList(parts: readonly string[]): readonly string[] {
  // Names of parts contain no line breaks.
  const key = parts.join('\n');
  const known = lists.get(key);
  if (known !== undefined) return known;
  lists.set(key, parts);
  return parts;
}

function addTo<K>(tallies: Map<K, Tally>, key: K, value: number, implied: number): void {
  const own = tallies.get(key);
  if (own === undefined) tallies.set(key, { value, implied });
  else {
    own.value += value;
    own.implied += implied;
  }
}

/** The columns that the counts read of each row. */
const COUNTED: Reading = {
  actors: ({ kind, levels, within }) => [kind, levels, within],
  relations: ({ type, members, status, certainty, themes, period, evidence }) => [
    type,
    members,
    status,
    certainty,
    themes,
    period,
    evidence.map(({ source }) => source),
  ],
};

/** The figures of what a recipe shows of a dataset; cached by the columns in `COUNTED`. */
export const talliesOf = keptFor(COUNTED, (dataset, recipe: Recipe): Tallies => {
  const tallying = new Tallying();
  const { actorRows, relationRows } = selectionOf(dataset, recipe);
  const [isArticulation, rows, types] = [articulationRows(dataset), memberRows(dataset), typesOf(dataset)];
  const tied = new Uint8Array(dataset.actors.length + 1);
  // -1 for actors without a class: groups, services, persons.
  const classes = Int8Array.from(dataset.actors, (actor) => (isParty(actor) ? classOf(actor) : -1));
  for (let row = 0; row < relationRows.length; row++) {
    const relation = dataset.relations[row] as Relation;
    const isShown = relationRows[row] === 1;
    const isImplied = relation.certainty === 'implied';
    if (isShown) tallying.add('relations');
    if (isArticulation[row] !== 1) {
      // Relations of an articulation type within one body are in no count.
      if (!types.isArticulation(relation.type)) tallying.add('belongings-in-all', ofType(relation.type));
      continue;
    }
    const own = ownParts(relation);
    tallying.add('articulations-in-all', own, isImplied);
    if (!isShown) {
      tallying.add('articulations-hidden', own, isImplied);
      continue;
    }
    tallying.add('articulations', own, isImplied);
    const met: number[] = [];
    forEachMember(rows, row, (actor) => {
      if (actorRows[actor] !== 1) return;
      tied[actor] = 1;
      const ofActor = classes[actor] ?? -1;
      if (ofActor !== -1) met.push(ofActor);
    });
    tallying.addParts('articulations', classParts(met), isImplied);
  }
  const [isTiedAtAll, comprised] = [tiedRows(dataset), comprisedActors(dataset)];
  for (let row = 0; row < dataset.actors.length; row++) {
    const actor = dataset.actors[row] as Actor;
    const parts = actorParts(actor);
    tallying.add('actors-in-all', parts);
    if (actorRows[row] !== 1) continue;
    tallying.add('actors', parts);
    const isTied = tied[row] === 1;
    if (isTied) tallying.add('tied', parts);
    if (!isBody(actor)) continue;
    const ofClass = CLASS_PARTS[classOf(actor)] ?? NO_PARTS;
    tallying.add('bodies', ofClass);
    if (isTiedAtAll[row] !== 1) tallying.add(comprised.has(actor.id) ? 'comprised' : 'without', ofClass);
    else if (!isTied) tallying.add('hidden', ofClass);
  }
  return tallying.tallies();
});

const CLASS_PARTS = CLASSES.map(({ id }) => oneList([`class=${id}`]));

/** The list of parts for a type, cached because it is needed for every belonging of a whole country. */
function ofType(type: RelationType): readonly string[] {
  const known = typeParts.get(type);
  if (known !== undefined) return known;
  const made = oneList([`type=${type}`]);
  typeParts.set(type, made);
  return made;
}

const typeParts = new Map<RelationType, readonly string[]>();

/** The figures of a perimeter; cached for its standings. O(communes). */
function communeTallies(laid: Laid): Tallies {
  const standings = standingsOf(laid);
  const known = talliesOfStandings.get(standings);
  if (known !== undefined) return known;
  const tallying = new Tallying();
  laid.perimeter.communes.forEach((commune, i) => {
    const standing = standings.of[i] ?? 0;
    tallying.add('communes', STANDING_PARTS[standing]);
    if (laid.named.has(laid.actorOf.get(commune) ?? '')) tallying.add('communes-named');
    if (isDocumented(STANDINGS[standing]?.id ?? 'nothing')) tallying.add('communes-documented', NO_PARTS, standings.implied.has(commune));
  });
  const tallies = tallying.tallies();
  talliesOfStandings.set(standings, tallies);
  return tallies;
}

const STANDING_PARTS = STANDINGS.map(({ id }) => oneList([`standing=${id}`]));
const talliesOfStandings = new WeakMap<Standings, Tallies>();

const NO_TALLIES: Tallies = new Map();
const NONE = { value: 0, implied: 0 } as const;
/**
 * The parts that follow from a relation alone, each once. A relation with two themes or sources is in both; without a theme it is under the
 * empty name.
 */
function ownParts(relation: Relation): readonly string[] {
  const known = partsOfRow.get(relation);
  if (known !== undefined) return known;
  const { type, status, certainty, themes, evidence, period } = relation;
  const parts = new Set([
    `type=${type}`,
    `status=${status}`,
    `certainty=${certainty}`,
    ...(themes.length === 0 ? [''] : themes).map((theme) => `theme=${theme}`),
    ...evidence.map(({ source }) => `source=${source}`),
    `year=${yearNamed(period.start)}`,
  ]);
  const made = oneList([...parts]);
  partsOfRow.set(relation, made);
  return made;
}

/** By relation object: after a change most rows are the same objects. */
const partsOfRow = new WeakMap<Relation, readonly string[]>();

/** The classes in a relation and each pair of them, without repetition: «pair=intercommunality commune», broader class first. */
function classParts(classes: readonly number[]): readonly string[] {
  const [a = 0, b = 0] = classes;
  const isPair = classes.length === 2;
  const known = isPair ? partsOfPair[a * CLASSES.length + b] : undefined;
  if (known !== undefined) return known;
  const parts = new Set<string>();
  for (const [i, one] of classes.entries()) {
    parts.add(`through=${classAt(one).id}`);
    for (const other of classes.slice(i + 1)) parts.add(`pair=${classPair(one, other)}`);
  }
  const made = oneList([...parts]);
  if (isPair) partsOfPair[a * CLASSES.length + b] = made;
  return made;
}

/** Cache for relations with two members, the common case, by the classes of both. */
const partsOfPair: (readonly string[])[] = [];

/** The name of a pair of classes (indices in CLASSES), broader class first. */
export function classPair(a: number, b: number): string {
  return `${classAt(Math.max(a, b)).id} ${classAt(Math.min(a, b)).id}`;
}

/** The parts of an actor. Cached for each kind and each list of levels, because rows of the reference share these lists. */
function actorParts(actor: Actor): readonly string[] {
  const ofKind = partsByLevels.get(actor.kind) ?? new WeakMap<readonly Level[], readonly string[]>();
  const known = ofKind.get(actor.levels);
  if (known !== undefined) return known;
  const made = oneList(partsOfActor(actor));
  ofKind.set(actor.levels, made);
  partsByLevels.set(actor.kind, ofKind);
  return made;
}

const partsByLevels = new Map<ActorKind, WeakMap<readonly Level[], readonly string[]>>();

/** The kind of an actor; for an authority also the level where it is shown, and any other levels it holds. */
function partsOfActor(actor: Actor): readonly string[] {
  const named = isBody(actor) ? ['named=body'] : [];
  if (!isAuthority(actor)) return [`kind=${actor.kind}`, ...named];
  const own = CLASSES[classOf(actor)]?.id ?? 'other';
  return [
    `kind=${actor.kind}`,
    ...named,
    ...(actor.levels.length === 0 ? [] : [`level=${own}`]),
    ...actor.levels.filter((level) => level !== own).map((level) => `combined=${level}`),
  ];
}
