/**
 * Caches results for as long as the columns that they were computed from stay the same. Every edit gives a new dataset, usually with one
 * changed row. Results that depend on other columns (counts when a name was corrected, places when a status was) then need not be computed
 * again. Rows that are the same object cost one comparison; only the others are compared column by column.
 *
 * A cached result may have been computed from an earlier dataset: it must contain ids and numbers, never rows.
 */
import type { Actor, Dataset, Relation } from './dataset.ts';
import { isSame } from './list-change.ts';

/**
 * The columns that a computation reads of each row, besides its id. It reads nothing of a table that is not named. Own types are always
 * compared.
 */
export interface Reading {
  readonly actors?: (row: Actor) => readonly unknown[];
  readonly relations?: (row: Relation) => readonly unknown[];
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
