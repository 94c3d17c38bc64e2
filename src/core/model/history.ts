/**
 * Undo and redo of everything that is done to a document, story and data alike, and which of it is in a file already. A history is a
 * value: the document as it is now, the changes that led to it, and those that were undone. It keeps no more changes than can be
 * needed in a day's work.
 */
import { applied, type Change, type ChangeLabel, inverted, isEmpty, type Outcome, squashed, tablesOf } from './change.ts';
import { DOCUMENT_TABLES, type Document, type DocumentTable } from './document.ts';

/** For each table, the id of a change; tables that are not named stand as the document was opened. */
type Marks = Readonly<Partial<Record<DocumentTable, string>>>;

export interface History {
  readonly document: Document;
  /** What can be undone, the oldest first. */
  readonly past: readonly Change[];
  /** What can be done again, the next first. */
  readonly future: readonly Change[];
  /** For each table the last change of it that can no longer be undone, since too many came after it. */
  readonly start: Marks;
  /** For each table the last change of it that was in the file when it was last saved. */
  readonly saved: Marks;
}

/** How many changes can be undone. */
export const MOST_UNDONE = 200;

/** The history of a document that was just opened from a file, in which nothing was done yet. */
export function historyOf(document: Document): History {
  return { document, past: [], future: [], start: {}, saved: {} };
}

/**
 * After one more change; what was undone before it can no longer be done again. A change with the transaction key of the one before
 * becomes one with it, under its own id, unless that one is where a file was saved: one can always go back to what was saved.
 * Fails, and leaves everything as it was, where the change does not fit the document.
 */
export function recorded(history: History, change: Change): Outcome<History> {
  if (isEmpty(change)) return { ok: true, value: history };
  const outcome = applied(history.document, change);
  if (!outcome.ok) return outcome;
  const last = history.past.at(-1);
  const merges =
    last !== undefined &&
    change.transaction !== null &&
    last.transaction === change.transaction &&
    history.future.length === 0 &&
    !Object.values(history.saved).includes(last.id);
  const newest = merges ? squashed([last, change], change) : change;
  const past = [...(merges ? history.past.slice(0, -1) : history.past), ...(isEmpty(newest) ? [] : [newest])];
  const letGo = past.slice(0, Math.max(0, past.length - MOST_UNDONE));
  return {
    ok: true,
    value: {
      ...history,
      document: outcome.value,
      past: past.slice(letGo.length),
      future: [],
      start: letGo.reduce(markedBy, history.start),
    },
  };
}

/** Before the last change; the same history where there is none. Fails where the change does not fit, as in a damaged history. */
export function undone(history: History): Outcome<History> {
  const last = history.past.at(-1);
  if (last === undefined) return { ok: true, value: history };
  const outcome = applied(history.document, inverted(last));
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    value: { ...history, document: outcome.value, past: history.past.slice(0, -1), future: [last, ...history.future] },
  };
}

/** After the change that was undone last; the same history where none was. Fails as `undone` does. */
export function redone(history: History): Outcome<History> {
  const [next, ...future] = history.future;
  if (next === undefined) return { ok: true, value: history };
  const outcome = applied(history.document, next);
  if (!outcome.ok) return outcome;
  return { ok: true, value: { ...history, document: outcome.value, past: [...history.past, next], future } };
}

/** What undoing would undo and redoing would do again; null where there is nothing. */
export function turnsOf({ past, future }: History): { readonly undo: ChangeLabel | null; readonly redo: ChangeLabel | null } {
  return { undo: past.at(-1)?.label ?? null, redo: future[0]?.label ?? null };
}

/** The history after its document, or some tables of it, were written to a file. */
export function markedSaved(history: History, tables: readonly DocumentTable[] = DOCUMENT_TABLES): History {
  const now = marksOf(history);
  return { ...history, saved: { ...history.saved, ...Object.fromEntries(tables.map((table) => [table, now[table]])) } };
}

/** The tables that differ from what the file holds, as far as their changes tell. */
export function unsavedTables(history: History): ReadonlySet<DocumentTable> {
  const now = marksOf(history);
  return new Set(DOCUMENT_TABLES.filter((table) => now[table] !== history.saved[table]));
}

/** The last change of each table. */
function marksOf({ past, start }: History): Marks {
  return past.reduce(markedBy, start);
}

function markedBy(marks: Marks, change: Change): Marks {
  return { ...marks, ...Object.fromEntries([...tablesOf(change)].map((table) => [table, change.id])) };
}
