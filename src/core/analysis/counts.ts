/**
 * Every figure that is told of a network, defined once. Titles, legend, panels, list, distribution, report, sheets and the
 * command line take their numbers from here; nobody counts by themselves, so that no two places can differ.
 *
 * Definitions
 * - An *articulation* is a relation of such a type with members of two bodies or more (isolation.ts). Persons and services act
 *   for the body that they are attached to. One that stays within a body is counted nowhere, in any count.
 * - *Shown* means: passes the filters of the recipe, and two of its members do (selection.ts). *In all* means whatever the filters.
 *   The legend, which is the filter, counts in all; everything else counts what is shown. Where the two differ, the figures
 *   under the title say how many are hidden.
 * - *Implied*: of each count of articulations, how many the source only lets be understood. A figure in force may be implied.
 * - An actor is *tied* if it is a shown member of a shown articulation. Kinds are told apart: named local authorities, named
 *   support bodies, unnamed sets (one each, whatever their size), groups and schemes, services, persons.
 * - An authority of two levels counts once, at the level nearest to the inhabitants, as it stands in the picture; at the other
 *   level it is `combined`.
 * - *Bodies* are local authorities and support bodies: those of which isolation can be told. Of each of them exactly one holds:
 *   it has an articulation, shown or hidden by a filter; it has none and is *comprised* in a set with one (comprised.ts); or it
 *   is *without* recorded cooperation.
 * - Over a perimeter, every commune has exactly one standing (standing.ts), whatever the filters. *Documented* are those with
 *   an articulation of their own; comprised, perhaps, named only and nothing are the others.
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
  /** A count, or a part of one: `of('articulations', 'status=past')`. What nothing falls under counts zero. */
  readonly of: (id: CountId, part?: string) => Count;
  /** The parts of a count under a heading that have something in them: every `theme` of `articulations`. */
  readonly partsOf: (id: CountId, heading: string) => readonly { readonly part: string; readonly count: Count }[];
}

/**
 * The figures of what a recipe shows of a dataset; with `laid`, of its perimeter too. Kept as long as what is counted stays: a name or a
 * title that changes counts nothing anew. O(actors + members²) within relations.
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

/** What each count comes to, by its name and then by its part; the empty part is the whole. */
type Tallies = ReadonlyMap<CountId, ReadonlyMap<string, Tally>>;

interface Tally {
  value: number;
  implied: number;
}

/**
 * Counts rows by the list of parts that each falls under, and adds the parts up at the end: of a hundred thousand relations a few
 * hundred lists are different. Equal lists must be the same value: see `oneList`.
 */
class Tallying {
  readonly #byList = new Map<CountId, Map<readonly string[], Tally>>();

  /** Counts one more, and one more of each of its parts. */
  add(id: CountId, parts: readonly string[] = NO_PARTS, isImplied = false): void {
    this.addParts(id, WHOLE, isImplied);
    if (parts.length > 0) this.addParts(id, parts, isImplied);
  }

  /** Counts one more of each part of something that is counted already. Parts of one thing are all different. */
  addParts(id: CountId, parts: readonly string[], isImplied = false): void {
    let own = this.#byList.get(id);
    if (own === undefined) {
      own = new Map();
      this.#byList.set(id, own);
    }
    addTo(own, parts, 1, isImplied ? 1 : 0);
  }

  /** What it all comes to. */
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

/** The part that is the whole has no name. */
const WHOLE = [''] as const;
const NO_PARTS: readonly string[] = [];

const lists = new Map<string, readonly string[]>();

/** A list of parts, the same value for equal ones. There are as many as kinds of rows, so that they can all be kept. */
function oneList(parts: readonly string[]): readonly string[] {
  // No part of a count holds a line break.
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

/** What is counted of each row. */
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

/** The figures of a dataset. */
export const talliesOf = keptFor(COUNTED, (dataset, recipe: Recipe): Tallies => {
  const tallying = new Tallying();
  const { actorRows, relationRows } = selectionOf(dataset, recipe);
  const [isArticulation, rows, types] = [articulationRows(dataset), memberRows(dataset), typesOf(dataset)];
  const tied = new Uint8Array(dataset.actors.length + 1);
  // -1 for who is no party among classes: groups, services, persons.
  const classes = Int8Array.from(dataset.actors, (actor) => (isParty(actor) ? classOf(actor) : -1));
  for (const [row, relation] of dataset.relations.entries()) {
    const isShown = relationRows[row] === 1;
    const isImplied = relation.certainty === 'implied';
    if (isShown) tallying.add('relations');
    if (isArticulation[row] !== 1) {
      // What is an articulation by its type and internal to one body by its members is in no count.
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
  for (const [row, actor] of dataset.actors.entries()) {
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

/** The part of a type of relation: asked for of each belonging of a whole country. */
function ofType(type: RelationType): readonly string[] {
  const known = typeParts.get(type);
  if (known !== undefined) return known;
  const made = oneList([`type=${type}`]);
  typeParts.set(type, made);
  return made;
}

const typeParts = new Map<RelationType, readonly string[]>();

/** The figures of a perimeter; kept for its standings. O(communes). */
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
/** Parts that follow from a relation alone, each once. A relation of two themes or sources is in both; one of none under the empty word. */
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

/** Of a network of many rows most stay from one change to the next. */
const partsOfRow = new WeakMap<Relation, readonly string[]>();

/** The classes that meet in a relation, and each pair of them, each once: «pair=intercommunality commune», broadest first. */
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

/** Most relations have two members: their parts by the classes of both. */
const partsOfPair: (readonly string[])[] = [];

/** The name of a pair of classes, given as indices in CLASSES: broadest first. */
export function classPair(a: number, b: number): string {
  return `${classAt(Math.max(a, b)).id} ${classAt(Math.min(a, b)).id}`;
}

/** An actor by kind, an authority by its levels too: made once for each kind and each list of levels, which rows of the reference share. */
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

/** An actor by kind; an authority by the level it stands at, and by those that it holds beside it. */
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
