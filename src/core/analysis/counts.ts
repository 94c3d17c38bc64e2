/**
 * Every figure that is told of a network, defined once. Titles, legend, panels, list, distribution, report, sheets and the
 * command line take their numbers from here; nobody counts by themselves, so that no two places can differ.
 *
 * Definitions
 * - An *articulation* is a relation of such a type with members of two bodies or more (isolation.ts). Persons and services act
 *   for the body that they are attached to. One that stays within a body is counted nowhere, in any count.
 * - *Shown* means: passes the filters of the recipe, and two of its members do (shown.ts). *In all* means whatever the filters.
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
import { byId } from '../model/dataset-index.ts';
import { yearNamed } from '../model/dates.ts';
import { typesOf } from '../model/relation-types.ts';
import { comprisedActors } from '../network/comprised.ts';
import { actorsWithoutArticulation, articulationsOf } from '../network/isolation.ts';
import { CLASSES, classAt, classOf, isParty } from '../network/level-classes.ts';
import type { Recipe } from '../network/recipe.ts';
import { shownOf } from '../network/shown.ts';
import type { Laid } from '../territory/overlay.ts';
import { isDocumented, STANDINGS, standingsOf } from '../territory/standing.ts';
import { type CountId, keyOf } from './count-names.ts';

export interface Counts {
  /** A count, or a part of one: `of('articulations', 'status=past')`. What nothing falls under counts zero. */
  readonly of: (id: CountId, part?: string) => Count;
  /** The parts of a count under a heading that have something in them: every `theme` of `articulations`. */
  readonly partsOf: (id: CountId, heading: string) => readonly { readonly part: string; readonly count: Count }[];
}

/**
 * The figures of what a recipe shows of a dataset; with `laid`, of its perimeter too. The last answer for a dataset is kept.
 * O(actors + members²) within relations.
 */
export function countsOf(dataset: Dataset, recipe: Recipe, laid: Laid | null = null): Counts {
  const known = kept.get(dataset);
  if (known?.recipe === recipe && known.laid === laid) return known.counts;
  const counts = count(dataset, recipe, laid);
  kept.set(dataset, { recipe, laid, counts });
  return counts;
}

const kept = new WeakMap<Dataset, { readonly recipe: Recipe; readonly laid: Laid | null; readonly counts: Counts }>();

function count(dataset: Dataset, recipe: Recipe, laid: Laid | null): Counts {
  const found = new Map<string, { value: number; implied: number }>();
  const add = (id: CountId, parts: readonly string[], isImplied = false) => {
    for (const part of new Set(['', ...parts])) {
      const key = keyOf(id, part);
      const own = found.get(key);
      if (own === undefined) found.set(key, { value: 1, implied: isImplied ? 1 : 0 });
      else {
        own.value++;
        if (isImplied) own.implied++;
      }
    }
  };
  const shown = shownOf(dataset, recipe);
  const [articulations, types] = [articulationsOf(dataset), typesOf(dataset)];
  const actors = byId(dataset.actors);
  const [tied, tiedAtAll] = [new Set<string>(), new Set<string>()];
  for (const relation of dataset.relations) {
    const isShown = shown.has(relation);
    const isImplied = relation.certainty === 'implied';
    if (isShown) add('relations', []);
    if (!articulations.has(relation)) {
      // What is an articulation by its type and internal to one body by its members is in no count.
      if (!types.isArticulation(relation.type)) add('belongings-in-all', [`type=${relation.type}`]);
      continue;
    }
    const own = ownParts(relation);
    add('articulations-in-all', own, isImplied);
    for (const { actor } of relation.members) tiedAtAll.add(actor);
    if (!isShown) {
      add('articulations-hidden', own, isImplied);
      continue;
    }
    const members = relation.members.flatMap(({ actor }) => (shown.actors.has(actor) ? (actors.get(actor) ?? []) : []));
    add('articulations', [...own, ...classParts(members)], isImplied);
    for (const { id } of members) tied.add(id);
  }
  const comprised = comprisedActors(dataset);
  const untied = new Set(actorsWithoutArticulation(dataset));
  for (const actor of dataset.actors) {
    const parts = actorParts(actor);
    add('actors-in-all', parts);
    if (!shown.actors.has(actor.id)) continue;
    add('actors', parts);
    if (tied.has(actor.id)) add('tied', parts);
    if (!isBody(actor)) continue;
    const ofClass = [`class=${classAt(classOf(actor)).id}`];
    add('bodies', ofClass);
    if (comprised.has(actor.id)) add('comprised', ofClass);
    else if (untied.has(actor)) add('without', ofClass);
    else if (!tied.has(actor.id)) add('hidden', ofClass);
  }
  if (laid !== null) countCommunes(laid, add);
  const of = (id: CountId, part = ''): Count => ({ id: keyOf(id, part), ...(found.get(keyOf(id, part)) ?? NONE) });
  return {
    of,
    partsOf: (id, heading) =>
      [...found.keys()].flatMap((key) => {
        const start = `${keyOf(id, heading)}=`;
        return key.startsWith(start) ? [{ part: key.slice(start.length), count: of(id, `${heading}=${key.slice(start.length)}`) }] : [];
      }),
  };
}

const NONE = { value: 0, implied: 0 } as const;

type Add = (id: CountId, parts: readonly string[], isImplied?: boolean) => void;

/** Parts that follow from a relation alone. A relation of two themes or sources is in both; one of none under the empty word. */
function ownParts(relation: Relation): readonly string[] {
  const { type, status, certainty, themes, evidence, period } = relation;
  return [
    `type=${type}`,
    `status=${status}`,
    `certainty=${certainty}`,
    ...(themes.length === 0 ? [''] : themes).map((theme) => `theme=${theme}`),
    ...evidence.map(({ source }) => `source=${source}`),
    `year=${yearNamed(period.start)}`,
  ];
}

/** The classes that meet in a relation, and each of them: «pair=intercommunality commune», broadest first. */
function classParts(members: readonly Actor[]): readonly string[] {
  const classes = members.filter(isParty).map(classOf);
  return [
    ...classes.map((index) => `through=${classAt(index).id}`),
    ...classes.flatMap((a, i) => classes.slice(i + 1).map((b) => `pair=${classPair(a, b)}`)),
  ];
}

/** The name of a pair of classes, given as indices in CLASSES: broadest first. */
export function classPair(a: number, b: number): string {
  return `${classAt(Math.max(a, b)).id} ${classAt(Math.min(a, b)).id}`;
}

/** An actor by kind; an authority by the level it stands at, and by those that it holds beside it. */
function actorParts(actor: Actor): readonly string[] {
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

function countCommunes(laid: Laid, add: Add): void {
  const { of, implied } = standingsOf(laid);
  laid.perimeter.communes.forEach((commune, i) => {
    const standing = STANDINGS[of[i] ?? 0]?.id ?? 'nothing';
    add('communes', [`standing=${standing}`]);
    if (laid.named.has(laid.actorOf.get(commune) ?? '')) add('communes-named', []);
    if (isDocumented(standing)) add('communes-documented', [], implied.has(commune));
  });
}
