/**
 * What came in with a network and was not understood: columns that no table has, rows that cannot stand, cells whose text has no
 * reading. It is kept beside the dataset with its place, shown to the reader, and written out again with the network, so that
 * nothing is lost by opening and saving a file. No figure depends on it, and it never enters a copy for others: it may hold names.
 * Contact details are the one thing that is not kept.
 */
import type { FilePlace } from './issue.ts';
import type { TableName } from './tables.ts';

/** A column of a file that no column of its table is called. */
export interface KeptColumn {
  readonly table: TableName;
  /** Its heading as written; may be empty. */
  readonly header: string;
  /** Which of the columns of this heading it is, from 0: a file may have several. */
  readonly nth: number;
  readonly place: FilePlace;
  /** Its cells that are not empty, for rows that stand; `row` is the key of the row, see `rowKey`. */
  readonly cells: readonly { readonly row: string; readonly text: string }[];
}

/** A row that cannot stand: without a name, with a single end, with an identifier that is taken… */
export interface KeptRow {
  readonly table: TableName;
  readonly place: FilePlace;
  /** Its cells that are not empty, by canonical column name. */
  readonly cells: readonly { readonly column: string; readonly text: string }[];
  /** Its cells in columns that the table does not have. */
  readonly others: readonly { readonly header: string; readonly nth: number; readonly text: string }[];
  /** Cells after the last column of the file. */
  readonly beyond: readonly string[];
}

/** The text of a cell, or of some items of it, of a row that stands without them. */
export interface KeptCell {
  readonly table: TableName;
  /** Key of the row, see `rowKey`. */
  readonly row: string;
  /** Canonical column name. */
  readonly column: string;
  /** What is written there; of a cell that lists items, those that were not understood. */
  readonly text: string;
  /** What the dataset says in its place, as the canonical file would write it: once that is changed, the text is no longer written. */
  readonly readAs: string;
  readonly place: FilePlace;
}

export interface Remains {
  readonly columns: readonly KeptColumn[];
  readonly rows: readonly KeptRow[];
  readonly cells: readonly KeptCell[];
}

/** Everything was understood. */
export const NO_REMAINS: Remains = { columns: [], rows: [], cells: [] };

/**
 * The key of a row that stands. Rows of most tables have an id; a membership is known by its relation and actor, a piece of evidence
 * by its subject and its number among the evidence of that subject, from 0.
 */
export function rowKey(first: string, second: string | number | null = null): string {
  // No id holds a space.
  return second === null ? first : `${first} ${second}`;
}

/** How many rows a reader has to take up again: those that do not stand, and those that stand without one of their cells. */
export function rowsToTakeUp({ rows, cells }: Remains): number {
  return rows.length + new Set(cells.map(({ table, row }) => `${table} ${row}`)).size;
}
