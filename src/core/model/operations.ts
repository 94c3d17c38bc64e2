/**
 * What is done to a history, as values: a change, undo, redo, a file that was written. A history is what its operations made of the
 * document that was opened, so whoever keeps the document and the operations after it can make the same history again, with undo and
 * redo, on another day or in another window.
 */
import type { Change, Outcome } from './change.ts';
import { DOCUMENT_TABLES, type DocumentTable } from './document.ts';
import { type History, markedSaved, moved, recorded, redone, undone } from './history.ts';

export type Operation =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Several steps at once: back where negative, else forth. */
  | { readonly kind: 'moved'; readonly steps: number }
  /** The document, or some tables of it, was written to a file. */
  | { readonly kind: 'saved'; readonly tables: readonly DocumentTable[] };

/** A file that holds everything was written. */
export const SAVED: Operation = { kind: 'saved', tables: DOCUMENT_TABLES };

/** The history after an operation. Fails, and leaves everything as it was, where a change does not fit the document. */
export function operated(history: History, operation: Operation): Outcome<History> {
  switch (operation.kind) {
    case 'change':
      return recorded(history, operation.change);
    case 'undo':
      return undone(history);
    case 'redo':
      return redone(history);
    case 'moved':
      return moved(history, operation.steps);
    case 'saved':
      return { ok: true, value: markedSaved(history, operation.tables) };
  }
}

/** What was made of a history, and how many of the operations fitted it: all, but for a log that is damaged. */
export interface Replayed {
  readonly history: History;
  readonly count: number;
}

/** The history after operations in their order, up to the first that does not fit. */
export function replayed(history: History, operations: readonly Operation[]): Replayed {
  let now = history;
  for (const [count, operation] of operations.entries()) {
    const outcome = operated(now, operation);
    if (!outcome.ok) return { history: now, count };
    now = outcome.value;
  }
  return { history: now, count: operations.length };
}
