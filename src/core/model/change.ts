/**
 * A change of a document as a value: plain JSON that can be stored, sent to another window, undone, and described in words. It holds each
 * changed row before and after, with its places in the table. It can therefore be undone without the original document, and applying it to
 * a document that it does not fit gives a conflict instead of damaging the document.
 */
import { addTo } from '../basics/lists-by-key.ts';
import type { Dataset } from './dataset.ts';
import { DOCUMENT_TABLES, type Document, type DocumentRows, type DocumentTable, hasIds, idOf, rowsOf, withRows } from './document.ts';
import { areSound, changedList, composedLists, invertedList, isSame, type ListChange, listDifference } from './list-change.ts';
import { NO_REMAINS } from './remains.ts';

/** What happens to one row of one table. `ListChange` explains `from` and `to`. */
export type RowChange = {
  [T in DocumentTable]: ListChange<DocumentRows[T]> & {
    readonly table: T;
    /** Id of the row, before and after; empty in tables whose rows have none. */
    readonly id: string;
  };
}[DocumentTable];

/** What was done, as the key of a message and the values for it. Must not contain texts of the document, which may hold names. */
export interface ChangeLabel {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What describes a change, apart from its rows. */
export interface ChangeHead {
  /** Chosen by the caller; unique among the changes of a document. */
  readonly id: string;
  /** When it was made, in milliseconds since 1970, given by the caller. */
  readonly time: number;
  readonly label: ChangeLabel;
  /** Consecutive changes with the same key are undone as one step, as while a text is being typed. Null: always a step of its own. */
  readonly transaction: string | null;
}

export interface Change extends ChangeHead {
  readonly changes: readonly RowChange[];
}

/** Why a change does not fit a document, with the row that shows it. */
export interface Conflict {
  /**
   * missing: the row is not there. different: it says something else than the change expects. moved: it stands elsewhere in its
   * table. taken: another row has the id already. malformed: the places of the change contradict each other.
   */
  readonly kind: 'missing' | 'different' | 'moved' | 'taken' | 'malformed';
  readonly table: DocumentTable;
  readonly id: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly conflict: Conflict };

/**
 * The document after a change, or the conflict if the change does not fit; a change is applied completely or not at all. Tables that the
 * change does not name stay the same lists. One pass over each table that it names. Does not check references between rows; that is up to
 * the caller.
 */
export function applied(document: Document, change: Pick<Change, 'changes'>): Outcome<Document> {
  let value = document;
  for (const [table, changes] of byTable(change.changes)) {
    const rows = rowsOf(document, table);
    const conflict = conflictOf(table, rows, changes);
    if (conflict !== null) return { ok: false, conflict };
    value = withRows(value, table, changedList<DocumentRows[DocumentTable]>(rows, changes));
  }
  return { ok: true, value };
}

function conflictOf(table: DocumentTable, rows: readonly object[], changes: readonly RowChange[]): Conflict | null {
  const at = ({ id }: { readonly id: string }, kind: Conflict['kind']): Conflict => ({ kind, table, id });
  const wrong = changes.find(({ id, before, after }) => [before, after].some((row) => row !== null && idOf(table, row) !== id));
  if (wrong !== undefined) return at(wrong, 'malformed');
  for (const change of changes) {
    const { id, before, from } = change;
    if (before === null || from === null) continue;
    const found = rows[from];
    if (found !== undefined && isSame(found, before)) continue;
    if (rows.some((row) => isSame(row, before))) return at(change, 'moved');
    const isThere = hasIds(table) ? rows.some((row) => idOf(table, row) === id) : found !== undefined;
    return at(change, isThere ? 'different' : 'missing');
  }
  const [first] = changes;
  if (first === undefined) return null;
  const keepsHead = table !== 'head' || (changes.length === 1 && first.from === 0 && first.to === 0);
  if (!areSound(changes, rows.length) || !keepsHead) return at(first, 'malformed');
  return hasIds(table) ? takenId(table, rows as readonly { readonly id: string }[], changes) : null;
}

/** The conflict if two rows would have the same id after the changes; else null. */
function takenId(table: DocumentTable, rows: readonly { readonly id: string }[], changes: readonly RowChange[]): Conflict | null {
  const come = new Set<string>();
  for (const { id, after } of changes) {
    if (after === null) continue;
    if (come.has(id)) return { kind: 'taken', table, id };
    come.add(id);
  }
  for (const { id, before } of changes) if (before !== null) come.delete(id);
  if (come.size === 0) return null;
  const taken = rows.find((row) => come.has(row.id));
  return taken === undefined ? null : { kind: 'taken', table, id: taken.id };
}

/** Whether a change does nothing. */
export function isEmpty({ changes }: Pick<Change, 'changes'>): boolean {
  return changes.length === 0;
}

/** The tables that a change touches. */
export function tablesOf({ changes }: Pick<Change, 'changes'>): ReadonlySet<DocumentTable> {
  return new Set(changes.map(({ table }) => table));
}

/** The change that undoes this one, with the same id, time and label. */
export function inverted(change: Change): Change {
  return { ...change, changes: invertedList<RowChange>(change.changes) };
}

/** The combined effect of two consecutive changes, as one list of row changes. */
export function composed(first: readonly RowChange[], second: readonly RowChange[]): readonly RowChange[] {
  const [before, after] = [byTable(first), byTable(second)];
  return DOCUMENT_TABLES.flatMap((table) => {
    const [own, further] = [before.get(table) ?? [], after.get(table) ?? []];
    return further.length === 0 ? own : own.length === 0 ? further : composedLists<RowChange>(own, further);
  });
}

/** Consecutive changes merged into one with the given `head`: an import of many steps, or a text that was typed. */
export function squashed(changes: readonly Pick<Change, 'changes'>[], head: ChangeHead): Change {
  const { id, time, label, transaction } = head;
  return {
    id,
    time,
    label,
    transaction,
    changes: changes.reduce<readonly RowChange[]>((all, change) => composed(all, change.changes), []),
  };
}

/**
 * The row changes that turn one document into another. Tables that are the same list in both are skipped. The document id is not compared.
 */
export function difference(before: Document, after: Document): readonly RowChange[] {
  return DOCUMENT_TABLES.flatMap((table) => {
    const keyOf = hasIds(table) ? (row: object) => idOf(table, row) : table === 'head' ? () => table : (row: object) => row;
    return listDifference<object>(rowsOf(before, table), rowsOf(after, table), keyOf).map(
      (change) => ({ table, id: idOf(table, change.after ?? change.before ?? {}), ...change }) as RowChange,
    );
  });
}

/** The row changes that turn one dataset into another, to update a copy kept elsewhere, such as in a worker. */
export function datasetDifference(before: Dataset, after: Dataset): readonly RowChange[] {
  return difference(alone(before), alone(after));
}

/** The dataset after such changes, or the conflict if they do not fit. */
export function appliedToDataset(dataset: Dataset, changes: readonly RowChange[]): Outcome<Dataset> {
  const outcome = applied(alone(dataset), { changes });
  return outcome.ok ? { ok: true, value: outcome.value.dataset } : outcome;
}

/** A document that holds only this dataset. */
function alone(dataset: Dataset): Document {
  return { id: '', title: '', dataset, remains: NO_REMAINS, settings: NO_SETTINGS };
}

const NO_SETTINGS: Document['settings'] = {};

function byTable(changes: readonly RowChange[]): ReadonlyMap<DocumentTable, readonly RowChange[]> {
  const tables = new Map<DocumentTable, RowChange[]>();
  for (const change of changes) addTo(tables, change.table, change);
  return tables;
}
