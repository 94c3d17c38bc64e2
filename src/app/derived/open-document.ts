/**
 * Questions about the open document: whether it is the example, its story as it was written, its network without the story, and which
 * tables are not saved in a file yet. Derived from the state and remembered for the last document.
 */
import type { Dataset, StoryStep } from '../../core/model/dataset.ts';
import type { DocumentTable } from '../../core/model/document.ts';
import { type History, unsavedTables } from '../../core/model/history.ts';
import type { DocumentState, ReadOnly, State } from '../state/store.ts';
import { remembered } from './remembered.ts';

/** The id of the example: the network that comes with the page. Every other document has an id of its own. */
export const EXAMPLE_ID = 'example';

/** Whether the example is open. It is never changed and never kept: its first edit makes a copy of it, which is the reader's own. */
export function isExample({ history }: Pick<DocumentState, 'history'>): boolean {
  return history.document.id === EXAMPLE_ID;
}

/** The name of the network that is open. */
export function titleIn({ history }: Pick<DocumentState, 'history'>): string {
  return history.document.title;
}

/** The story as it was written, with all names of persons. */
export function writtenStory({ history }: Pick<DocumentState, 'history'>): readonly StoryStep[] {
  return history.document.dataset.story;
}

/**
 * The network as it was written, with all names of persons and without its story. Figures and pictures are computed from this, so
 * writing the story computes none of them again.
 */
export function writtenNetwork({ history }: Pick<DocumentState, 'history'>): Dataset {
  const { sources, types, actors, relations, statements } = history.document.dataset;
  return networkOf(sources, types, actors, relations, statements);
}

const networkOf = remembered(
  (
    sources: Dataset['sources'],
    types: Dataset['types'],
    actors: Dataset['actors'],
    relations: Dataset['relations'],
    statements: Dataset['statements'],
  ): Dataset => ({ sources, types, actors, relations, statements, story: [] }),
);

/** The tables of the document that differ from its file. */
export function unsavedIn({ history, behind }: Pick<DocumentState, 'history' | 'behind'>): ReadonlySet<DocumentTable> {
  return unsavedOf(behind ?? history);
}

const unsavedOf: (history: History) => ReadonlySet<DocumentTable> = remembered(unsavedTables);

/** Why the document on screen cannot be edited; null where it can. */
export function readOnlyIn({ behind, readOnly }: Pick<State, 'behind' | 'readOnly'>): ReadOnly | 'look' | null {
  return behind === null ? readOnly : 'look';
}

/** Whether the story has no change that is not saved in a file. */
export function isStorySaved(state: Pick<DocumentState, 'history' | 'behind'>): boolean {
  return !unsavedIn(state).has('story');
}

/** Number of rows of the network that could not be read; above zero, what shows the network says that it is incomplete. */
export function unreadIn({ history, opened }: Pick<DocumentState, 'history' | 'opened'>): number {
  return history.document.remains.rows.length + opened.skipped;
}
