/**
 * Changes of the document: opening another network, editing the one that is open, saving, and undo and redo of every edit. Opening
 * a network also clears the selection and other state that belonged to the one before. The example is never edited: an edit of it makes
 * a copy first, and edits that.
 */

import { isPlainGraph, placingOf } from '../../core/layout/column-network.ts';
import { difference, type Outcome } from '../../core/model/change.ts';
import type { StoryStep } from '../../core/model/dataset.ts';
import { DOCUMENT_TABLES, type Document, type DocumentTable } from '../../core/model/document.ts';
import { type History, historyOf } from '../../core/model/history.ts';
import { objectionsIn } from '../../core/model/objections.ts';
import { type Operation, operated } from '../../core/model/operations.ts';
import { absentIds } from '../../core/model/story.ts';
import { DEFAULT_RECIPE } from '../../core/network/recipe.ts';
import { type Address, withTexts } from '../../core/session/address.ts';
import { KEEPING } from '../../messages/keeping.ts';
import type { MessagesOf } from '../../messages/language.ts';
import type { PAGE } from '../../messages/page.ts';
import { isExample, readOnlyIn } from '../derived/open-document.ts';
import { distinctTitle } from '../keeping/network-list.ts';
import { lazyValue } from '../lazy-part.ts';
import { change } from './change.ts';
import { newId } from './new-id.ts';
import { type LookedAt, NO_ROWS, type Opened, type OpenNetwork, type RowsShown, type State, useStore } from './store.ts';

const set: (part: Partial<State>) => void = change;
const get = useStore.getState;

/** An edit as undo and redo name it: the key of its message in PAGE.changes.deeds, and the values that the message needs. */
export interface Deed {
  readonly key: keyof MessagesOf<typeof PAGE>['changes']['deeds'];
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * Opens a network that was read as a new document and clears the selection, the filters and the analysis of the old one, whose story
 * stays with it.
 */
export function showNetwork({ name, dataset, remains, ...opened }: OpenNetwork, id: string = newId()): void {
  const [isPlain, wasPlain] = [dataset, get().history.document.dataset].map(isPlainGraph);
  openHistory(historyOf({ id, title: name, dataset, remains, settings: {} }), opened);
  // Forces in place of columns for a graph without levels and groups; after such a graph, columns again.
  const { view } = get();
  if (isPlain && view.id === 'columns') set({ view: { ...view, id: 'force' } });
  else if (!isPlain && wasPlain && view.id === 'force') set({ view: { ...view, id: 'columns' } });
}

/** What holds rows or texts of a document or of files as they were, and is given up where another document takes its place. */
const NOTHING_UNDER_WAY = {
  rejected: null,
  importing: null,
  comparing: null,
  arrived: null,
  twins: null,
  rowForm: null,
  linking: null,
} satisfies Partial<State>;

/** Opens a document with what was done to it, as it was kept. Selection, filters and analysis of the one before are cleared. */
export function openHistory(history: History, opened: Opened): void {
  set({
    history,
    opened: history.document.remains.rows.length === 0 ? opened : { ...opened, skipped: 0 },
    ...NOTHING_UNDER_WAY,
    dialog: null,
    selected: null,
    hovered: null,
    marked: [],
    recipe: DEFAULT_RECIPE,
    analysis: { state: 'none' },
    presenting: null,
    news: null,
    absent: 0,
    readOnly: null,
    behind: null,
    lookedAt: null,
    rows: NO_ROWS,
  });
}

/**
 * The order of rows after another state of the same network is shown. If somebody has come, gone, or is tied to others, the order that was
 * drawn last is kept from then on, so that nobody else changes rank. Other edits leave the layout as it is.
 */
function rowsFor(next: History): RowsShown {
  const { history, rows } = get();
  const [before, after] = [history, next].map(({ document }) => placingOf(document.dataset));
  return before === after || rows.seen === null ? rows : { ...rows, kept: rows.seen };
}

/** Shows a restore point in the place of the open document, which stays as it is. */
export function look(point: History, lookedAt: LookedAt): void {
  const { history, behind } = get();
  set({ history: point, behind: behind ?? history, lookedAt, rows: rowsFor(point) });
}

/** Shows the open document again, after a restore point. */
export function stopLooking(): void {
  const { behind } = get();
  if (behind !== null) set({ history: behind, behind: null, lookedAt: null, rows: rowsFor(behind) });
}

/** Replaces the history of the open document, on screen or behind the restore point that is looked at. */
function setHistory(history: History): void {
  set(get().behind === null ? { history, rows: rowsFor(history) } : { behind: history });
}

/** Shows the open document as it is kept, after another tab has changed it. What is shown of it, such as filters, stays. */
export function replaceHistory(history: History): void {
  setHistory(history);
}

/**
 * Shows the open document rewritten as a whole, which is no step that could be undone. What is shown of it stays, with ids and texts rewritten
 * too; what is under way with rows as they were is given up.
 */
export function rewriteDocument(history: History, opened: Opened, address: (before: Address) => Address): void {
  const { recipe, view, selected } = get();
  const shown = address({ recipe, view, selected, step: null });
  set({
    history,
    opened,
    recipe: shown.recipe,
    view: shown.view,
    selected: shown.selected,
    behind: null,
    lookedAt: null,
    rows: rowsFor(history),
    hovered: null,
    marked: [],
    broughtOut: [],
    ...NOTHING_UNDER_WAY,
    announcement: '',
  });
}

/**
 * Follows another tab in which a person has objected to being named. What that tab knows of the name is not known here: ids that are gone and
 * texts that were typed to search or filter are given up, since they may hold it.
 */
export function followObjection(history: History, opened: Opened): void {
  const absent = absentIds(history.document.dataset);
  rewriteDocument(history, opened, (before) => withTexts(before, (text) => (absent([text]).length === 0 ? text : null)));
}

/** Follows an operation of another tab. False, and nothing done, where it does not fit the document that is open here. */
export function operateElsewhere(operation: Operation): boolean {
  const { history, behind } = get();
  const outcome = operated(behind ?? history, operation);
  if (outcome.ok) setHistory(outcome.value);
  return outcome.ok;
}

/**
 * Edits the document as one step to undo. Consecutive edits with the same `transaction` are one step together: typing a text, for
 * example. An edit that changes nothing is no step.
 */
export function changeDocument(deed: Deed, edit: (document: Document) => Document, transaction: string | null = null): void {
  const { document } = get().history;
  const { key, values = {} } = deed;
  if (objectionsIn(document.settings) !== null && keepOut === null) {
    // An edit waits for what looks for the names of those who have objected.
    void loadKeepOut().then(() => changeDocument(deed, edit, transaction));
    return;
  }
  const edited = edit(document);
  const changes = difference(document, keepOut?.(document, edited) ?? edited);
  if (changes.length === 0) return;
  if (isExample(get())) {
    copyExample();
    changeDocument(deed, edit, transaction);
  } else operate({ kind: 'change', change: { id: newId(), time: Date.now(), label: { key, values }, transaction, changes } });
}

/** Takes the names of persons who have objected out of an edit, given the document before and after it. Null until it is loaded. */
let keepOut: ((before: Document, after: Document) => Document) | null = null;
const loadKeepOut = lazyValue(async () => {
  keepOut = (await import('./objected-edits.ts')).withoutObjectedEdits;
});

/** Puts a copy of the example in its place, under an id and a title of its own. What is shown of it stays as it is. */
export function copyExample(): void {
  const { history, view } = get();
  const title = distinctTitle(KEEPING[view.language].ownCopy(history.document.title));
  set({ history: historyOf({ ...history.document, id: newId(), title }), news: 'copied' });
}

/** Edits the story, as `changeDocument` does. */
export function changeStory(deed: Deed, story: readonly StoryStep[], transaction: string | null = null): void {
  changeDocument(deed, withStory(story), transaction);
}

/** Undoes the last edit. `redo` applies again the edit that was undone last. Both do nothing if there is none. */
export function undo(): void {
  operate({ kind: 'undo' });
}

export function redo(): void {
  operate({ kind: 'redo' });
}

/** Goes several steps at once: back where negative, else forth. */
export function move(steps: number): void {
  operate({ kind: 'moved', steps });
}

/** Marks the document, or some of its tables, as saved in a file in its present form. */
export function markSaved(tables: readonly DocumentTable[] = DOCUMENT_TABLES): void {
  operate({ kind: 'saved', tables });
}

type Listener = (operation: Operation, history: History, before: History) => void;
const listeners = new Set<Listener>();

/** Calls a function after each operation on the document that is open, with the history after it and before it. Returns a function that stops it. */
export function followOperations(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one way in which the document is changed here while it is open. Where it may only be read, says why. */
function operate(operation: Operation): void {
  const { history: before, view } = get();
  const readOnly = readOnlyIn(get());
  if (readOnly !== null) {
    // A file may be written from every tab; that it holds the document is noted by the one that writes.
    if (operation.kind !== 'saved') set({ announcement: KEEPING[view.language].readOnly[readOnly] });
    return;
  }
  const outcome = operated(before, operation);
  // What was kept of the change is damaged.
  if (!outcome.ok && operation.kind !== 'change') {
    set({ announcement: KEEPING[view.language].doesNotFit });
    return;
  }
  const history = fitting(outcome);
  if (history === before) return;
  set({ history, rows: rowsFor(history) });
  for (const listener of listeners) listener(operation, history, before);
}

function withStory(story: readonly StoryStep[]): (document: Document) => Document {
  return (document) => ({ ...document, dataset: { ...document.dataset, story } });
}

/**
 * The history after a change. A change of the open document always fits; throws if it does not, since going on would damage the
 * document.
 */
function fitting(outcome: Outcome<History>): History {
  if (outcome.ok) return outcome.value;
  const { kind, table, id } = outcome.conflict;
  throw new Error(`change does not fit: ${kind} ${table} ${id}`);
}
