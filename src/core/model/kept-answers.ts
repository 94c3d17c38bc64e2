/**
 * Answers that are kept as long as the columns that they were computed from say the same. A dataset is a new value after each change,
 * mostly of one row; what follows from other columns (a count when a name was corrected, a place when a status was) need not be
 * computed again. Rows that are the same object cost one comparison; only others are looked at column by column.
 *
 * An answer that is kept may belong to an earlier dataset: it must hold ids and numbers, never rows.
 */
import type { Actor, Dataset, Relation } from './dataset.ts';
import { isSame } from './list-change.ts';

/** What a computation reads of each row, beside its id. Of a table that is not named it reads nothing. Own types are always read. */
export interface Reading {
  readonly actors?: (row: Actor) => readonly unknown[];
  readonly relations?: (row: Relation) => readonly unknown[];
}

/**
 * The computation, with its last `size` answers kept. The dataset is compared by what `reading` says, further arguments by identity.
 * O(rows) to find that nothing changed. A computation that reads more than it says would answer for an earlier dataset:
 * tests/core/kept-answers.test.ts changes each column for each of them and compares with an answer computed anew.
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
    // The newer dataset is the one that the next is likely to share most rows with.
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

function areRead<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  read: (row: T) => readonly unknown[],
): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  for (let i = 0; i < after.length; i++) {
    const [old, row] = [before[i] as T, after[i] as T];
    if (old !== row && (old.id !== row.id || !isSame(read(old), read(row)))) return false;
  }
  return true;
}

/**
 * A table made row by row from another, with the rows of the last time where the other table has the same ones. `make` is asked for a
 * row once as long as the row stays; the table is the very same one as before where all rows are. One pass.
 */
export function madeTable<T extends object, R>(
  rows: readonly T[],
  last: { readonly rows: readonly T[]; readonly made: readonly R[] } | null,
  make: (row: T, earlier: R | undefined) => R,
): readonly R[] {
  if (last === null) return rows.map((row) => make(row, undefined));
  if (rows === last.rows) return last.made;
  const shorter = Math.min(rows.length, last.rows.length);
  let start = 0;
  while (start < shorter && rows[start] === last.rows[start]) start++;
  let end = 0;
  while (end < shorter - start && rows[rows.length - 1 - end] === last.rows[last.rows.length - 1 - end]) end++;
  const middle = rows.slice(start, rows.length - end);
  const isAsLong = rows.length === last.rows.length;
  const fresh = middle.map((row, i) => make(row, isAsLong ? last.made[start + i] : undefined));
  if (isAsLong && fresh.every((row, i) => row === last.made[start + i])) return last.made;
  return [...last.made.slice(0, start), ...fresh, ...last.made.slice(last.made.length - end)];
}
