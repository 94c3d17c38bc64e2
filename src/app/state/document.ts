/**
 * Changes of the document: another network is opened, the one that is open is edited, files are saved; and undo and redo of every
 * edit. What was shown of the network before is let go with it.
 */

import { difference, type Outcome } from '../../core/model/change.ts';
import type { StoryStep } from '../../core/model/dataset.ts';
import type { Document, DocumentTable } from '../../core/model/document.ts';
import { type History, historyOf, markedSaved, recorded, redone, undone, unsavedTables } from '../../core/model/history.ts';
import { DEFAULT_RECIPE } from '../../core/network/recipe.ts';
import type { MessagesOf } from '../../messages/language.ts';
import type { PAGE } from '../../messages/page.ts';
import { change } from './change.ts';
import { newId } from './new-id.ts';
import { type OpenNetwork, type State, useStore } from './store.ts';

const set: (part: Partial<State>) => void = change;
const get = useStore.getState;

/** What was done, in words that the strings have for it. */
export interface Deed {
  readonly key: keyof MessagesOf<typeof PAGE>['changes']['deeds'];
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * Opens a network as a document of its own. What the old one had selected or hovered is let go; a story that was written and not
 * saved goes along to a network that has none, as when the data are opened anew: what it names there and does not exist is told.
 */
export function showNetwork({ name, dataset, remains, ...opened }: OpenNetwork): void {
  const { history } = get();
  const { story } = history.document.dataset;
  const goesAlong = unsavedTables(history).has('story') && story.length > 0 && dataset.story.length === 0;
  const fresh = historyOf({ id: newId(), title: name, dataset, remains, settings: {} });
  set({
    history: goesAlong ? edited(fresh, { key: 'storyTaken', values: { n: story.length } }, withStory(story), null) : fresh,
    opened,
    rejected: null,
    dialog: null,
    selected: null,
    hovered: null,
    marked: [],
    recipe: DEFAULT_RECIPE,
    analysis: { state: 'none' },
    presenting: null,
  });
}

/**
 * Edits the document, as one step to undo. Edits in a row with the same `transaction` are one step together, as for a text that is
 * being typed. An edit that changes nothing is no step.
 */
export function changeDocument(deed: Deed, edit: (document: Document) => Document, transaction: string | null = null): void {
  set({ history: edited(get().history, deed, edit, transaction) });
}

/** Edits the story, as `changeDocument` does. */
export function changeStory(deed: Deed, story: readonly StoryStep[], transaction: string | null = null): void {
  changeDocument(deed, withStory(story), transaction);
}

/** Undoes the last edit, or does again the one that was undone last. Nothing where there is none. */
export function undo(): void {
  set({ history: fitting(undone(get().history)) });
}

export function redo(): void {
  set({ history: fitting(redone(get().history)) });
}

/** The document, or some tables of it, is in a file as it stands now. */
export function markSaved(tables?: readonly DocumentTable[]): void {
  set({ history: markedSaved(get().history, tables) });
}

function withStory(story: readonly StoryStep[]): (document: Document) => Document {
  return (document) => ({ ...document, dataset: { ...document.dataset, story } });
}

function edited(history: History, { key, values = {} }: Deed, edit: (document: Document) => Document, transaction: string | null): History {
  const changes = difference(history.document, edit(history.document));
  return fitting(recorded(history, { id: newId(), time: Date.now(), label: { key, values }, transaction, changes }));
}

/** The history after a change of this very document, which always fits: if it does not, going on would damage the document. */
function fitting(outcome: Outcome<History>): History {
  if (outcome.ok) return outcome.value;
  const { kind, table, id } = outcome.conflict;
  throw new Error(`change does not fit: ${kind} ${table} ${id}`);
}
