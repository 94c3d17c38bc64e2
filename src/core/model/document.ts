/**
 * A document: one network with everything stored with it (story, settings, what was not understood). The application has one document open
 * at a time, and every edit is an edit of it. Its tables are lists of rows in the order in which they are written to a file. Documents are
 * immutable: an edit returns a new document that shares all unchanged tables, so results computed from those tables stay valid.
 */
import type { Actor, Dataset, OwnType, Relation, Source, Statement, StoryStep } from './dataset.ts';
import type { KeptCell, KeptColumn, KeptRow, Remains } from './remains.ts';

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The settings of this network, by name. Settings unknown to this version are kept unchanged. */
export type Settings = Readonly<Record<string, Json>>;

export interface Document {
  /** Set once when the document is created; never changes. */
  readonly id: string;
  /** The name that readers see. */
  readonly title: string;
  readonly dataset: Dataset;
  readonly remains: Remains;
  readonly settings: Settings;
}

/** The fields of a document that are not lists. Changes treat them as a table with one row. */
export interface DocumentHead {
  readonly title: string;
  readonly settings: Settings;
}

/** What each table of a document holds. */
export interface DocumentRows {
  readonly head: DocumentHead;
  readonly sources: Source;
  readonly actors: Actor;
  readonly types: OwnType;
  readonly relations: Relation;
  readonly statements: Statement;
  readonly story: StoryStep;
  readonly keptColumns: KeptColumn;
  readonly keptRows: KeptRow;
  readonly keptCells: KeptCell;
}

export type DocumentTable = keyof DocumentRows;

/** Tables whose rows have an id, unique within the table. */
const DATASET_TABLES = ['sources', 'actors', 'types', 'relations', 'statements', 'story'] as const satisfies readonly (keyof Dataset)[];

/** All tables of a document. */
export const DOCUMENT_TABLES = ['head', ...DATASET_TABLES, 'keptColumns', 'keptRows', 'keptCells'] as const;

/** The rows of a table, in their order. */
export function rowsOf<T extends DocumentTable>(document: Document, table: T): readonly DocumentRows[T][];
export function rowsOf({ title, settings, dataset, remains }: Document, table: DocumentTable): readonly object[] {
  switch (table) {
    case 'head':
      return [{ title, settings }];
    case 'keptColumns':
      return remains.columns;
    case 'keptRows':
      return remains.rows;
    case 'keptCells':
      return remains.cells;
    default:
      return dataset[table];
  }
}

/** The document with the rows of one table replaced; all other tables stay the same lists. */
export function withRows<T extends DocumentTable>(document: Document, table: T, rows: readonly DocumentRows[T][]): Document {
  switch (table) {
    case 'head':
      return { ...document, ...(rows[0] as DocumentHead) };
    case 'keptColumns':
      return { ...document, remains: { ...document.remains, columns: rows as readonly KeptColumn[] } };
    case 'keptRows':
      return { ...document, remains: { ...document.remains, rows: rows as readonly KeptRow[] } };
    case 'keptCells':
      return { ...document, remains: { ...document.remains, cells: rows as readonly KeptCell[] } };
    default:
      return { ...document, dataset: { ...document.dataset, [table]: rows } };
  }
}

/** Whether rows of a table are identified by an id. Texts that were not understood have none; they are identified by their position. */
export function hasIds(table: DocumentTable): table is (typeof DATASET_TABLES)[number] {
  return (DATASET_TABLES as readonly string[]).includes(table);
}

/** The id of a row; empty for rows of tables without ids. */
export function idOf(table: DocumentTable, row: object): string {
  return hasIds(table) ? (row as { readonly id: string }).id : '';
}
