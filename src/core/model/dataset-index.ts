/**
 * Rows by their id. Tables are immutable lists, so the index of a table is built once and kept as long as the table: changing another table
 * does not rebuild it. Use this instead of building a map of your own.
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
