/**
 * Undo and redo of every edit of a document, and which edits are already saved to a file. A history is an immutable value: the current
 * document, the changes that led to it, and the changes that were undone. It keeps the last `MOST_UNDONE` changes.
 */
import { applied, type Change, type ChangeLabel, inverted, isEmpty, type Outcome, squashed, tablesOf } from './change.ts';
import { DOCUMENT_TABLES, type Document, type DocumentTable } from './document.ts';

/** For each table, the id of its last change; a table that is missing is as it was when the document was opened. */
type Marks = Readonly<Partial<Record<DocumentTable, string>>>;

export interface History {
  readonly document: Document;
  /** Changes that can be undone, oldest first. */
  readonly past: readonly Change[];
  /** Changes that can be redone, next one first. */
  readonly future: readonly Change[];
  /** For each table, its last change among those dropped from `past` because there were too many. */
  readonly start: Marks;
  /** For each table, its last change at the time of the last save. */
  readonly saved: Marks;
}

/** How many changes can be undone. */
export const MOST_UNDONE = 200;

/** The history of a document that was just opened from a file, in which nothing was done yet. */
export function historyOf(document: Document): History {
  return { document, past: [], future: [], start: {}, saved: {} };
}

/**
 * The history after one more change; changes that were undone before can no longer be redone. A change with the same transaction key as the
 * previous one is merged with it, under the id of the new one. It is not merged if the previous one is the state last saved, so that one
 * can always undo to the saved state. Returns the conflict, and changes nothing, if the change does not fit the document.
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

/**
 * The history before the last change; unchanged if there is none. Returns a conflict if the change does not fit, as in a damaged history.
 */
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

/** The history after redoing the change undone last; unchanged if there is none. Fails as `undone` does. */
export function redone(history: History): Outcome<History> {
  const [next, ...future] = history.future;
  if (next === undefined) return { ok: true, value: history };
  const outcome = applied(history.document, next);
  if (!outcome.ok) return outcome;
  return { ok: true, value: { ...history, document: outcome.value, past: [...history.past, next], future } };
}

/**
 * The history after several steps at once: undone where `steps` is negative, else redone; as many as there are. Fails as `undone` does,
 * and then as a whole.
 */
export function moved(history: History, steps: number): Outcome<History> {
  const turn = steps < 0 ? undone : redone;
  let value = history;
  for (let step = Math.min(Math.abs(steps), steps < 0 ? history.past.length : history.future.length); step > 0; step--) {
    const outcome = turn(value);
    if (!outcome.ok) return outcome;
    value = outcome.value;
  }
  return { ok: true, value };
}

/** The labels of the next undo and the next redo; null when there is none. */
export function turnsOf({ past, future }: History): { readonly undo: ChangeLabel | null; readonly redo: ChangeLabel | null } {
  return { undo: past.at(-1)?.label ?? null, redo: future[0]?.label ?? null };
}

/** The history after its document, or only some tables, were saved to a file. */
export function markedSaved(history: History, tables: readonly DocumentTable[] = DOCUMENT_TABLES): History {
  const now = marksOf(history);
  return { ...history, saved: { ...history.saved, ...Object.fromEntries(tables.map((table) => [table, now[table]])) } };
}

/** The tables with changes since the last save. Compares the ids of the last changes, not the content. */
export function unsavedTables(history: History): ReadonlySet<DocumentTable> {
  const now = marksOf(history);
  return new Set(DOCUMENT_TABLES.filter((table) => now[table] !== history.saved[table]));
}

/**
 * How many changes separate the document from its file: done since, or undone since. Null if that cannot be told, because the change that
 * the file has last is no longer in the history.
 */
export function unsavedChanges(history: History): number | null {
  const { past, future, start, saved } = history;
  const apart = new Set<string>();
  for (const table of unsavedTables(history)) {
    const last = saved[table];
    const at = past.findIndex(({ id }) => id === last);
    const ahead = future.findIndex(({ id }) => id === last);
    // The file is as the history starts, or as one of its changes has left it.
    if (last !== start[table] && at < 0 && ahead < 0) return null;
    const between = ahead < 0 ? past.slice(at + 1) : future.slice(0, ahead + 1);
    for (const change of between) if (tablesOf(change).has(table)) apart.add(change.id);
  }
  return apart.size;
}

/** For each table, the id of its last change. */
function marksOf({ past, start }: History): Marks {
  return past.reduce(markedBy, start);
}

function markedBy(marks: Marks, change: Change): Marks {
  return { ...marks, ...Object.fromEntries([...tablesOf(change)].map((table) => [table, change.id])) };
}
