/**
 * Caches results for as long as the columns that they were computed from stay the same. Every edit gives a new dataset, usually with one
 * changed row. Results that depend on other columns (counts when a name was corrected, places when a status was) then need not be computed
 * again. Rows that are the same object cost one comparison; only the others are compared column by column.
 *
 * A cached result may have been computed from an earlier dataset: it must contain ids and numbers, never rows.
 */
import type { Actor, Dataset, Relation } from './dataset.ts';
import { isSame } from './list-change.ts';
import { knownRuns, runsBetween } from './row-runs.ts';

/**
 * The columns that a computation reads of each row, besides its id; null for a row that it passes over. Since such rows may come
 * and go, a computation that passes over any must not return numbers of rows. It reads nothing of a table that is not named. Own types are always compared.
 */
export interface Reading {
  readonly actors?: (row: Actor) => readonly unknown[] | null;
  readonly relations?: (row: Relation) => readonly unknown[] | null;
}

/**
 * Wraps a computation so that its last `size` results are cached. The dataset is compared by the columns in `reading`, further arguments by
 * identity. Finding that nothing changed takes O(rows). A computation that reads a column missing from `reading` would return outdated
 * results: tests/core/kept-answers.test.ts changes every column for every cached computation and compares with a fresh result.
 */
export function keptFor<A extends readonly unknown[], R>(
  reading: Reading,
  compute: (dataset: Dataset, ...args: A) => R,
  size = 3,
): (dataset: Dataset, ...args: A) => R {
  const kept: { dataset: Dataset; args: A; answer: R }[] = [];
  return (dataset, ...args) => {
    const at = kept.findIndex(
      (entry) => entry.args.every((value, i) => Object.is(value, args[i])) && readsTheSame(reading, entry.dataset, dataset),
    );
    const [hit] = at === -1 ? [] : kept.splice(at, 1);
    const answer = hit === undefined ? compute(dataset, ...args) : hit.answer;
    // The newest dataset first: the next one probably shares most rows with it.
    kept.unshift({ dataset, args, answer });
    kept.length = Math.min(kept.length, size);
    return answer;
  };
}

function readsTheSame({ actors, relations }: Reading, before: Dataset, after: Dataset): boolean {
  if (before === after) return true;
  return (
    before.types === after.types &&
    (actors === undefined || areRead(before.actors, after.actors, actors)) &&
    (relations === undefined || areRead(before.relations, after.relations, relations))
  );
}

function areRead<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], read: Read<T>): boolean {
  if (before === after) return true;
  const known = knownRuns(before, after);
  // Most often the first difference tells already; only then are all differences looked for.
  if (known === undefined && differsAtFirst(before, after, read)) return false;
  let [from, to] = [0, 0];
  for (const run of known ?? runsBetween(before, after)) {
    if (!isReadTheSame(before, from, run.from, after, to, run.to, read)) return false;
    [from, to] = [run.from + run.length, run.to + run.length];
  }
  return isReadTheSame(before, from, before.length, after, to, after.length, read);
}

type Read<T> = (row: T) => readonly unknown[] | null;

/** Whether two stretches without a row in common are read the same, apart from rows that are passed over. */
function isReadTheSame<T extends { readonly id: string }>(
  before: readonly T[],
  start: number,
  end: number,
  after: readonly T[],
  startAfter: number,
  endAfter: number,
  read: Read<T>,
): boolean {
  let [from, to] = [start, startAfter];
  while (true) {
    while (from < end && read(before[from] as T) === null) from++;
    while (to < endAfter && read(after[to] as T) === null) to++;
    if (from === end || to === endAfter) return from === end && to === endAfter;
    const [old, row] = [before[from++] as T, after[to++] as T];
    if (old.id !== row.id || !isSame(read(old), read(row))) return false;
  }
}

/** Whether the first rows that differ are both read, and read differently; or only one list goes on, with a row that is read. */
function differsAtFirst<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], read: Read<T>): boolean {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  const [old, row] = [before[first], after[first]];
  const [was, is] = [old, row].map((one) => (one === undefined ? null : read(one)));
  if (old === undefined || row === undefined) return was !== is;
  return was !== null && is !== null && (old.id !== row.id || !isSame(was, is));
}

/**
 * A table derived row by row from another, reusing the derived rows of unchanged rows. `make` is called once for each row object; if all
 * rows are unchanged, the very same table is returned. One pass.
 */
export function madeTable<T extends object, R>(
  rows: readonly T[],
  last: { readonly rows: readonly T[]; readonly made: readonly R[] } | null,
  make: (row: T, earlier: R | undefined) => R,
): readonly R[] {
  if (last === null) return rows.map((row) => make(row, undefined));
  if (rows === last.rows) return last.made;
  const made = new Array<R>(rows.length);
  const isAsLong = rows.length === last.rows.length;
  let isAsBefore = isAsLong;
  let row = 0;
  const makeUntil = (end: number) => {
    for (; row < end; row++) {
      const fresh = make(rows[row] as T, isAsLong ? last.made[row] : undefined);
      if (fresh !== last.made[row]) isAsBefore = false;
      made[row] = fresh;
    }
  };
  for (const { from, to, length } of runsBetween(last.rows, rows)) {
    makeUntil(to);
    if (from !== to) isAsBefore = false;
    for (let i = 0; i < length; i++) made[to + i] = last.made[from + i] as R;
    row = to + length;
  }
  makeUntil(rows.length);
  return isAsBefore ? last.made : made;
}
