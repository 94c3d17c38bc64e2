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
 *   (shown or hidden by a filter); *comprised* in a set that has one (comprised.ts); *possible*, since a name with one may be its own
 *   (possible-identities.ts); *without* recorded cooperation.
 * - Over a perimeter, every commune has exactly one standing (standing.ts), regardless of filters. *Documented* communes have an
 *   articulation of their own; comprised, possible, membership and nothing are the other standings. *At most* so many are documented: these
 *   and as many others as can be meant by doubtful names at the same time, each name being that of one commune.
 */

import type { Count } from '../../messages/counted.ts';
import { isAuthority, isBody } from '../model/actor-kinds.ts';
import { columnOf } from '../model/columns.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { yearNamed } from '../model/dates.ts';
import { keptFor, type Reading } from '../model/kept-answers.ts';
import { memberRows } from '../model/member-rows.ts';
import { typesOf } from '../model/relation-types.ts';
import type { ActorKind, Level } from '../model/vocabulary.ts';
import { comprisedActors, untiedActors } from '../network/comprised.ts';
import { articulationRows, tiedRows } from '../network/isolation.ts';
import { CLASSES, classAt, classOf, isParty } from '../network/level-classes.ts';
import { possibleIdentities } from '../network/possible-identities.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import { typeNumbers, typeOfNumber, typesWith } from '../network/type-column.ts';
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
  readonly value: number;
  readonly implied: number;
}

/**
 * Counts rows by the list of parts that each belongs to, and only at the end adds up the parts: a hundred thousand relations have only a
 * few hundred different lists. Lists are given by their number, see `listNumber`.
 */
class Tallying {
  readonly #counts = new Map<CountId, ListTally>();

  /** The count with an id, to add rows to. */
  of(id: CountId): ListTally {
    const own = this.#counts.get(id) ?? new ListTally();
    this.#counts.set(id, own);
    return own;
  }

  /** The totals of all counts of at least one row. */
  tallies(): Tallies {
    return new Map([...this.#counts].flatMap(([id, count]) => (count.isEmpty ? [] : [[id, count.parts()]])));
  }
}

/** The rows of one count by their list of parts. */
class ListTally {
  readonly #values: number[] = [];
  readonly #implied: number[] = [];
  /** The lists in the order in which they were met first, so that the order of the parts depends on the rows alone. */
  readonly #met: number[] = [];
  #whole = 0;
  #wholeImplied = 0;

  get isEmpty(): boolean {
    return this.#whole === 0;
  }

  /** Adds one to the whole and to each part of a list. */
  add(list = NO_PARTS, isImplied = false): void {
    this.#whole++;
    if (isImplied) this.#wholeImplied++;
    if (list !== NO_PARTS) this.addParts(list, isImplied);
  }

  /** Adds one to each part of something already counted. */
  addParts(list: number, isImplied = false): void {
    const before = this.#values[list];
    if (before === undefined) {
      this.#met.push(list);
      // Without gaps, which would make the array a slow one.
      for (let i = this.#values.length; i <= list; i++) {
        this.#values.push(0);
        this.#implied.push(0);
      }
    } else if (before === 0) this.#met.push(list);
    this.#values[list] = (before ?? 0) + 1;
    if (isImplied) this.#implied[list] = (this.#implied[list] as number) + 1;
  }

  parts(): ReadonlyMap<string, Tally> {
    // The whole is the part with the empty name.
    const parts = new Map<string, Tally>([['', { value: this.#whole, implied: this.#wholeImplied }]]);
    for (const list of this.#met) {
      const [value, implied] = [this.#values[list] as number, this.#implied[list] as number];
      for (const part of LISTS[list] ?? []) {
        const own = parts.get(part) ?? { value: 0, implied: 0 };
        parts.set(part, { value: own.value + value, implied: own.implied + implied });
      }
    }
    return parts;
  }
}

/** All lists of parts by their number. There are few different ones, so all are kept. */
const LISTS: (readonly string[])[] = [];
const listNumbers = new Map<string, number>();

/** The number of a list of parts, which must all be different; equal lists have the same number. */
function listNumber(parts: readonly string[]): number {
  // Names of parts contain no line breaks.
  const key = parts.join('\n');
  const known = listNumbers.get(key);
  if (known !== undefined) return known;
  listNumbers.set(key, LISTS.length);
  LISTS.push(parts);
  return LISTS.length - 1;
}

const NO_PARTS = listNumber([]);

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
  const [articulations, rows] = [articulationRows(dataset), memberRows(dataset)];
  const [types, lists, implied, classes] = [
    typeNumbers(dataset.relations),
    ownLists(dataset.relations),
    impliedRows(dataset.relations),
    actorClasses(dataset.actors),
  ];
  const isArticulation = typesWith(typesOf(dataset).isArticulation);
  const ofType = listsOfTypes(isArticulation.length);
  const relations = tallying.of('relations');
  const belongings = tallying.of('belongings-in-all');
  const [inAll, hidden, shown] = [tallying.of('articulations-in-all'), tallying.of('articulations-hidden'), tallying.of('articulations')];
  const [datedRows, dated, undated] = [datedRelations(dataset.relations), tallying.of('dated'), tallying.of('undated')];
  const tied = new Uint8Array(dataset.actors.length + 1);
  const met: number[] = [];
  for (let row = 0; row < relationRows.length; row++) {
    const isShown = relationRows[row] === 1;
    if (isShown) relations.add();
    if (articulations[row] !== 1) {
      const type = types[row] as number;
      // Relations of an articulation type within one body are in no count.
      if (isArticulation[type] !== 1) belongings.add(ofType[type]);
      continue;
    }
    const [own, isImplied] = [lists[row] as number, implied[row] === 1];
    inAll.add(own, isImplied);
    if (!isShown) {
      hidden.add(own, isImplied);
      continue;
    }
    shown.add(own, isImplied);
    (datedRows[row] === 1 ? dated : undated).add(NO_PARTS, isImplied);
    met.length = 0;
    const end = rows.first[row + 1] as number;
    for (let at = rows.first[row] as number; at < end; at++) {
      const actor = rows.actor[at] as number;
      if (actorRows[actor] !== 1) continue;
      tied[actor] = 1;
      const ofActor = classes[actor] as number;
      if (ofActor !== -1) met.push(ofActor);
    }
    shown.addParts(classList(met), isImplied);
  }
  const comprised = comprisedActors(dataset);
  const comprisedRows = new Set([...comprised.keys()].map((id) => rows.rowOf.get(id)));
  const hasIdentities = possibleIdentities(dataset).size > 0;
  const untied = hasIdentities ? untiedActors(dataset) : null;
  const [isTiedAtAll, actorLists, isBodyRow] = [tiedRows(dataset), listsOfActors(dataset.actors), bodyRows(dataset.actors)];
  const [actorsInAll, actors, tiedActors] = [tallying.of('actors-in-all'), tallying.of('actors'), tallying.of('tied')];
  const [bodies, comprisedBodies] = [tallying.of('bodies'), tallying.of('comprised')];
  const [without, possible, hiddenBodies] = [tallying.of('without'), tallying.of('possible'), tallying.of('hidden')];
  for (let row = 0; row < actorLists.length; row++) {
    const parts = actorLists[row] as number;
    actorsInAll.add(parts);
    if (actorRows[row] !== 1) continue;
    actors.add(parts);
    const isTied = tied[row] === 1;
    if (isTied) tiedActors.add(parts);
    if (isBodyRow[row] !== 1) continue;
    const ofClass = CLASS_LISTS[classes[row] as number] ?? NO_PARTS;
    bodies.add(ofClass);
    if (isTiedAtAll[row] !== 1) {
      const isPossible = untied?.get(dataset.actors[row]?.id ?? '') === 'possible';
      (comprisedRows.has(row) ? comprisedBodies : isPossible ? possible : without).add(ofClass);
    } else if (!isTied) hiddenBodies.add(ofClass);
  }
  return tallying.tallies();
});

const impliedRows = columnOf(({ certainty }: Relation) => (certainty === 'implied' ? 1 : 0));
const datedRelations = columnOf(({ period }: Relation) => (period.start !== '' || period.end !== '' ? 1 : 0));
const bodyRows = columnOf((actor: Actor) => (isBody(actor) ? 1 : 0));
/** The index in CLASSES of each actor; -1 for those without a class: groups, services, persons. */
const actorClasses = columnOf((actor: Actor) => (isParty(actor) ? classOf(actor) : -1));

const CLASS_LISTS = CLASSES.map(({ id }) => listNumber([`class=${id}`]));

/** The list of parts of each number of a type. */
function listsOfTypes(length: number): readonly number[] {
  return Array.from({ length }, (_, number) => listNumber([`type=${typeOfNumber(number)}`]));
}

/** The figures of a perimeter; cached for its standings. O(communes). */
function communeTallies(laid: Laid): Tallies {
  const standings = standingsOf(laid);
  const known = talliesOfStandings.get(standings);
  if (known !== undefined) return known;
  const tallying = new Tallying();
  const [all, named, documented] = [tallying.of('communes'), tallying.of('communes-named'), tallying.of('communes-documented')];
  laid.perimeter.communes.forEach((commune, i) => {
    const standing = standings.of[i] as number;
    all.add(STANDING_LISTS[standing]);
    // The actors that the network names stand first.
    if ((laid.communeRows[i] as number) < laid.named.size) named.add();
    if (DOCUMENTED[standing] === true) documented.add(NO_PARTS, standings.implied.has(commune));
  });
  const tallies = new Map(tallying.tallies());
  const most = (tallies.get('communes-documented')?.get('')?.value ?? 0) + standings.underNames;
  const names = new Set([...standings.names.values()].flat());
  // Figures without parts; without doubtful names, both are left to be zero or equal to the figure beside them.
  tallies.set('communes-documented-most', new Map([['', { value: most, implied: 0 }]]));
  tallies.set('doubtful-names', new Map([['', { value: names.size, implied: 0 }]]));
  talliesOfStandings.set(standings, tallies);
  return tallies;
}

const STANDING_LISTS = STANDINGS.map(({ id }) => listNumber([`standing=${id}`]));
const DOCUMENTED = STANDINGS.map(({ id }) => isDocumented(id));
const talliesOfStandings = new WeakMap<Standings, Tallies>();

const NO_TALLIES: Tallies = new Map();
const NONE = { value: 0, implied: 0 } as const;

/**
 * For each relation, the list of parts that follow from it alone, each once. A relation with two themes or sources is in both; without a
 * theme it is under the empty name.
 */
const ownLists = columnOf(({ type, status, certainty, themes, evidence, period }: Relation) => {
  const parts = new Set([
    `type=${type}`,
    `status=${status}`,
    `certainty=${certainty}`,
    ...(themes.length === 0 ? [''] : themes).map((theme) => `theme=${theme}`),
    ...evidence.map(({ source }) => `source=${source}`),
    `year=${yearNamed(period.start)}`,
  ]);
  return listNumber([...parts]);
});

/** The list of the classes in a relation and of each pair of them, without repetition: «pair=intercommunality commune», broader class first. */
function classList(classes: readonly number[]): number {
  const [a = 0, b = 0] = classes;
  const isPair = classes.length === 2;
  const known = isPair ? listsOfPairs[a * CLASSES.length + b] : undefined;
  if (known !== undefined) return known;
  const parts = new Set<string>();
  for (const [i, one] of classes.entries()) {
    parts.add(`through=${classAt(one).id}`);
    for (const other of classes.slice(i + 1)) parts.add(`pair=${classPair(one, other)}`);
  }
  const made = listNumber([...parts]);
  if (isPair) listsOfPairs[a * CLASSES.length + b] = made;
  return made;
}

/** Cache for relations with two members, the common case, by the classes of both. */
const listsOfPairs: number[] = [];

/** The name of a pair of classes (indices in CLASSES), broader class first. */
export function classPair(a: number, b: number): string {
  return `${classAt(Math.max(a, b)).id} ${classAt(Math.min(a, b)).id}`;
}

/** For each actor, the list of its parts. Looked up for each kind and each list of levels, because rows of the reference share these lists. */
const listsOfActors = columnOf((actor: Actor) => {
  const ofKind = listsByLevels.get(actor.kind) ?? new WeakMap<readonly Level[], number>();
  const known = ofKind.get(actor.levels);
  if (known !== undefined) return known;
  const made = listNumber(partsOfActor(actor));
  ofKind.set(actor.levels, made);
  listsByLevels.set(actor.kind, ofKind);
  return made;
});

const listsByLevels = new Map<ActorKind, WeakMap<readonly Level[], number>>();

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
