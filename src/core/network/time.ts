/**
 * Relations in time: the years for which the sources date them, whether a relation holds at a date, and what changed between two dates. An
 * unknown bound is never read as «today»: relations that may hold are shown and marked as uncertain.
 */
import type { Dataset, Relation } from '../model/dataset.ts';
import { earliestDay, latestDay, namedDates } from '../model/dates.ts';
import { mayHoldOn, type Recipe } from './recipe.ts';

/** Whether a relation holds on some day of a date: certainly, maybe (a bound is unknown or uncertain), or certainly not. */
export type Holding = 'yes' | 'maybe' | 'no';

/** What became of a relation between two dates. `unknown`: the sources do not date it well enough. */
export const TRANSITIONS = [
  { id: 'began', mark: '+', fr: 'commencées', en: 'begun' },
  { id: 'ended', mark: '−', fr: 'terminées', en: 'ended' },
  { id: 'same', mark: '', fr: 'inchangées', en: 'unchanged' },
  { id: 'unknown', mark: '?', fr: 'sans date connue', en: 'without known date' },
] as const;
export type Transition = (typeof TRANSITIONS)[number]['id'];

/** The years that the sources name for relations, first and last; null where none is dated. */
export function datedYears(dataset: Dataset): { readonly first: number; readonly last: number } | null {
  // A loop, because a large network has more dates than a function call may have arguments.
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (date: string) => {
    for (const year of yearsOf(date)) [first, last] = [Math.min(first, year), Math.max(last, year)];
  };
  for (const { period } of dataset.relations) for (const date of [period.start, period.end]) reach(date);
  if (!Number.isFinite(first)) return null;
  // «In force» is stated at the date of the source, so the years extend to that date at least.
  const earliest = first;
  for (const source of dataset.sources) for (const date of [source.from, source.to]) reach(date);
  return { first: earliest, last };
}

function yearsOf(date: string): readonly number[] {
  const named = namedDates(date);
  return [named?.first ?? '', named?.last ?? ''].flatMap((end) => (end === '' ? [] : Number(end.slice(0, 4))));
}

/**
 * Returns a function that tells whether a relation holds at a date. The dates of the sources limit how long «in force» is known to be true.
 */
export function holdingOf(dataset: Dataset): (relation: Relation, date: string) => Holding {
  // For a source of uncertain date, its earliest day: it may say nothing about later days.
  const toldAt = new Map<string, string>(dataset.sources.map((source) => [source.id, earliestDay(source.from || source.to)]));
  return ({ period, status, evidence }, date) => {
    if (!mayHoldOn(period, date)) return 'no';
    let lastSureDay = earliestDay(period.end);
    if (status === 'in-force') {
      for (const { source } of evidence) {
        const told = toldAt.get(source) ?? '';
        if (told > lastSureDay) lastSureDay = told;
      }
    }
    return latestDay(period.start) <= latestDay(date) && lastSureDay >= earliestDay(date) ? 'yes' : 'maybe';
  };
}

/** What became of each relation that holds at one of two dates at least. O(relations). */
export function transitionsBetween(dataset: Dataset, since: string, on: string): ReadonlyMap<string, Transition> {
  const holding = holdingOf(dataset);
  const found = new Map<string, Transition>();
  for (const relation of dataset.relations) {
    const [before, after] = [holding(relation, since), holding(relation, on)];
    if (before === 'no' && after === 'no') continue;
    const { start, end } = relation.period;
    if (before === 'no' && latestDay(start) <= latestDay(on)) found.set(relation.id, 'began');
    else if (after === 'no' && earliestDay(end) >= earliestDay(since)) found.set(relation.id, 'ended');
    else found.set(relation.id, before === 'yes' && after === 'yes' ? 'same' : 'unknown');
  }
  return found;
}

/**
 * The signs on lines of a picture limited to a date, by relation: «?» where it is uncertain; «+» and «−» in comparison with an earlier
 * date.
 */
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
