/**
 * A history as a head and lists of plain values, in which a program keeps it. Apart from kept-history.ts, which reads them again: what checks
 * each value weighs much, and is loaded by a page only if there is something to read.
 */
import type { DocumentTable } from '../model/document.ts';
import type { History } from '../model/history.ts';
import type { HistoryHead } from './stored-shapes.ts';

/** The lists of a history: tables of its document, and the changes that can be undone and redone. */
export const HISTORY_LISTS = [
  'sources',
  'actors',
  'types',
  'relations',
  'statements',
  'story',
  'keptColumns',
  'keptRows',
  'keptCells',
  'past',
  'future',
] as const satisfies readonly (Exclude<DocumentTable, 'head'> | 'past' | 'future')[];
export type HistoryList = (typeof HISTORY_LISTS)[number];

/** How much could not be read. */
export interface Unread {
  /** Rows that are missing, or miss a part. */
  readonly rows: number;
  /** Changes that were made, or could be undone or redone. */
  readonly changes: number;
  /** Whether anything else is missing: the title, settings, or what is in a file. */
  readonly isHeadDamaged: boolean;
}

export const ALL_READ: Unread = { rows: 0, changes: 0, isHeadDamaged: false };

export function isAllRead({ rows, changes, isHeadDamaged }: Unread): boolean {
  return rows === 0 && changes === 0 && !isHeadDamaged;
}

/** A history as it could be read. */
export interface ReadHistory {
  readonly history: History;
  readonly unread: Unread;
}

/** The head and the lists of a history. */
export function historyInLists(history: History): {
  readonly head: HistoryHead;
  readonly lists: Readonly<Record<HistoryList, readonly unknown[]>>;
} {
  const { document, past, future, start, saved } = history;
  const { id, title, settings, dataset, remains } = document;
  return {
    head: { id, title, settings, start, saved },
    lists: { ...dataset, keptColumns: remains.columns, keptRows: remains.rows, keptCells: remains.cells, past, future },
  };
}
