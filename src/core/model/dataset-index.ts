/**
 * Rows by their id. A table of a dataset is a list that never changes, so its index is made once and kept with it: a change of another
 * table costs nothing, and nobody makes a map of their own.
 */

const kept = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The rows of a table by id. O(rows) the first time that a table is asked for, O(1) afterwards. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  const known = kept.get(rows);
  if (known !== undefined) return known as ReadonlyMap<string, T>;
  const made = new Map(rows.map((row) => [row.id, row]));
  kept.set(rows, made);
  return made;
}
