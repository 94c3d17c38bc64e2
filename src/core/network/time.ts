/**
 * Relations in time: over which years the sources date them, whether one holds at a date, and what changed between two.
 * An unknown bound is never taken for «today»: what may hold is shown, and said to be uncertain.
 */
import type { Dataset, Relation } from '../model/dataset.ts';
import { mayHoldOn, type Recipe } from './recipe.ts';

/** Whether a relation holds at a date: known to, maybe (a bound is unknown), or known not to. */
export type Holding = 'yes' | 'maybe' | 'no';

/** How a relation stands between two dates. `unknown`: the sources do not date it well enough to tell. */
export const TRANSITIONS = [
  { id: 'began', mark: '+', fr: 'commencées', en: 'begun' },
  { id: 'ended', mark: '−', fr: 'terminées', en: 'ended' },
  { id: 'same', mark: '', fr: 'inchangées', en: 'unchanged' },
  { id: 'unknown', mark: '?', fr: 'sans date connue', en: 'without known date' },
] as const;
export type Transition = (typeof TRANSITIONS)[number]['id'];

/** The years that the sources name for relations, first and last; null where none is dated. */
export function datedYears(dataset: Dataset): { readonly first: number; readonly last: number } | null {
  // Counted one by one: as arguments of a function, the dates of a large network would be too many.
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (date: string) => {
    for (const year of yearOf(date)) [first, last] = [Math.min(first, year), Math.max(last, year)];
  };
  for (const { period } of dataset.relations) for (const date of [period.start, period.end]) reach(date);
  if (!Number.isFinite(first)) return null;
  // A source speaks at its own date: whatever is in force then reaches at least that year.
  const earliest = first;
  for (const source of dataset.sources) for (const date of [source.from, source.to]) reach(date);
  return { first: earliest, last };
}

function yearOf(date: string): readonly number[] {
  const year = Number(date.slice(0, 4));
  return date === '' || !Number.isInteger(year) ? [] : [year];
}

/** A question about dates over one dataset: the dates of sources say until when «in force» is known to be true. */
export function holdingOf(dataset: Dataset): (relation: Relation, date: string) => Holding {
  const toldAt = new Map<string, string>(dataset.sources.map((source) => [source.id, source.to || source.from]));
  return (relation, date) => {
    const { period, status, evidence } = relation;
    if (!mayHoldOn(period, date)) return 'no';
    if (period.start === '') return 'maybe';
    if (period.end !== '') return 'yes';
    const told =
      evidence
        .map(({ source }) => toldAt.get(source) ?? '')
        .sort()
        .at(-1) ?? '';
    // Compared on the part that both dates have, as periods are.
    return status === 'in-force' && date.slice(0, told.length) <= told.slice(0, date.length) ? 'yes' : 'maybe';
  };
}

/** What became of each relation between two dates, for relations that hold at one of them at least. O(relations). */
export function transitionsBetween(dataset: Dataset, since: string, on: string): ReadonlyMap<string, Transition> {
  const holding = holdingOf(dataset);
  const found = new Map<string, Transition>();
  for (const relation of dataset.relations) {
    const [before, after] = [holding(relation, since), holding(relation, on)];
    if (before === 'no' && after === 'no') continue;
    found.set(relation.id, before === 'no' ? 'began' : after === 'no' ? 'ended' : before === 'yes' && after === 'yes' ? 'same' : 'unknown');
  }
  return found;
}

/** What is written on the lines of a picture that is limited to a date: «?» where it is not sure, «+» and «−» against an earlier date. */
export function timeMarks(dataset: Dataset, { on, since }: Pick<Recipe, 'on' | 'since'>): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  if (on === null) return marks;
  if (since !== null) {
    for (const [id, change] of transitionsBetween(dataset, since, on)) {
      const mark = TRANSITIONS.find((entry) => entry.id === change)?.mark ?? '';
      if (mark !== '') marks.set(id, mark);
    }
    return marks;
  }
  const holding = holdingOf(dataset);
  for (const relation of dataset.relations) if (holding(relation, on) === 'maybe') marks.set(relation.id, '?');
  return marks;
}
