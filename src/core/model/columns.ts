/**
 * Columns: a number read from each row of a table, as a typed array in the order of the rows. Loops over all rows of a country read columns;
 * reading properties of a hundred thousand row objects takes several times as long. After an edit only rows that are new objects are read.
 */
import { runsBetween } from './row-runs.ts';

/** Number of tables whose column is cached: the network, the network over its perimeter, the part that is drawn, and one before. */
const KEPT = 4;

/** The column of a table. `read` must depend on nothing but the row. */
export function columnOf<T extends object>(read: (row: T) => number): (rows: readonly T[]) => Int32Array {
  const kept: { readonly rows: readonly T[]; readonly column: Int32Array }[] = [];
  return (rows) => {
    const hit = kept.find((entry) => entry.rows === rows);
    if (hit !== undefined) return hit.column;
    const column = new Int32Array(rows.length);
    const [first, ...others] = kept;
    // The table before an edit is most probably the one nearest in length.
    const apart = (entry: { readonly rows: readonly T[] }) => Math.abs(entry.rows.length - rows.length);
    const base = first === undefined ? undefined : others.reduce((best, entry) => (apart(entry) < apart(best) ? entry : best), first);
    let row = 0;
    for (const { from, to, length } of base === undefined ? [] : runsBetween(base.rows, rows)) {
      for (; row < to; row++) column[row] = read(rows[row] as T);
      column.set((base as (typeof kept)[number]).column.subarray(from, from + length), to);
      row = to + length;
    }
    for (; row < rows.length; row++) column[row] = read(rows[row] as T);
    kept.unshift({ rows, column });
    kept.length = Math.min(kept.length, KEPT);
    return column;
  };
}

/**
 * Numbers for values that have no number of their own, such as words, in the order in which they are met. So which number a value has depends
 * on what was read before: results may use the numbers to look up `values`, but must not contain them or follow their order.
 */
export class Numbering<V> {
  readonly #numbers = new Map<V, number>();
  /** The values by their number. */
  readonly values: V[] = [];

  of(value: V): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.#numbers.set(value, number);
    this.values.push(value);
    return number;
  }
}
