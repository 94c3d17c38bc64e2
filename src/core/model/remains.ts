/**
 * The parts of a file that were not understood: unknown columns, rows that cannot be used, cells whose text cannot be read. They are kept
 * beside the dataset with their place, shown to the reader, and written out again with the network, so that opening and saving a file loses
 * nothing. No figure depends on them, and copies for others never include them, because they may hold names. Only contact details are not
 * kept.
 */
import type { FilePlace } from './issue.ts';
import { columnNamed, type TableName } from './tables.ts';
import { meantTerm } from './words.ts';

/** A column of a file whose heading matches no column of its table. */
export interface KeptColumn {
  readonly table: TableName;
  /** Its heading as written; may be empty. */
  readonly header: string;
  /** Its number among the columns with this heading, from 0: a file may have several. */
  readonly nth: number;
  readonly place: FilePlace;
  /** The non-empty cells, for rows that could be used; `row` is the key of the row, see `rowKey`. */
  readonly cells: readonly { readonly row: string; readonly text: string }[];
}

/** A row that cannot be used: without a name, with a single end, with an id already in use… */
export interface KeptRow {
  readonly table: TableName;
  readonly place: FilePlace;
  /** Its non-empty cells, by canonical column name. */
  readonly cells: readonly { readonly column: string; readonly text: string }[];
  /** Its non-empty cells in columns that the table does not have. */
  readonly others: readonly { readonly header: string; readonly nth: number; readonly text: string }[];
  /** Cells after the last column of the file. */
  readonly beyond: readonly string[];
}

/** The unreadable text of a cell, or of some of its items, in a row that is used without it. */
export interface KeptCell {
  readonly table: TableName;
  /** Key of the row, see `rowKey`. */
  readonly row: string;
  /** Canonical column name. */
  readonly column: string;
  /** The text as written; for a cell with several items, only those that were not understood. */
  readonly text: string;
  /**
   * What the dataset has in its place, as the canonical file would write it. If that value changes later, the text is not written out
   * again.
   */
  readonly readAs: string;
  readonly place: FilePlace;
}

export interface Remains {
  readonly columns: readonly KeptColumn[];
  readonly rows: readonly KeptRow[];
  readonly cells: readonly KeptCell[];
}

/** Nothing was left over. */
export const NO_REMAINS: Remains = { columns: [], rows: [], cells: [] };

/**
 * The key of a row that is used. Rows of most tables have an id. A membership is identified by its relation and actor; a piece of evidence
 * by its subject and its number among the evidence of that subject, from 0.
 */
export function rowKey(first: string, second: string | number | null = null): string {
  // No id holds a space.
  return second === null ? first : `${first} ${second}`;
}

/** What kept columns say of a row of a table, with their headings; columns without one are left out. O(kept cells of the table). */
export function keptOf({ columns }: Remains, table: TableName, row: string): readonly { readonly header: string; readonly text: string }[] {
  return columns.flatMap((column) => {
    const cell = column.table === table && column.header !== '' ? column.cells.find((one) => one.row === row) : undefined;
    return cell === undefined ? [] : [{ header: column.header, text: cell.text }];
  });
}

/** The kept cells that need attention: all but synonyms, whose meaning is certain and which are kept only because they say more. */
export function cellsToTakeUp({ cells }: Remains): readonly KeptCell[] {
  return cells.filter(({ table, column, text, readAs }) => {
    const type = columnNamed(table, column)?.type;
    return type?.kind !== 'term' || meantTerm(type.list, text) !== readAs;
  });
}

/** Number of rows that need attention: those that could not be used, and those used without some of their cells. */
export function rowsToTakeUp(remains: Remains): number {
  return remains.rows.length + new Set(cellsToTakeUp(remains).map(({ table, row }) => `${table} ${row}`)).size;
}
