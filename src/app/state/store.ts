/**
 * The state of the application: one store of four parts, by how long what stands in them lives.
 *
 * - Document: the network that is open with its story, and what was done to it. It is saved in files.
 * - Session: what is shown of it. It is the address, and each change of it is a step of the browser's history.
 * - Presence: what holds for the moment, such as the pointer, a dialog, a message. It goes with the page.
 * - Caches: what was computed or fetched for the other three, and can be again.
 *
 * Each part is changed by the file of its name beside this one, and by no other code. Opening another network lets go of what
 * was shown of the one before: so the file of a part may also set parts that live shorter, never one that lives longer.
 *
 * One store and not four, since most values on the page are derived from several parts (filters from the session, persons' names
 * from the document, bands from the caches) and must see all of them at the same moment: with four stores, opening a network would
 * draw the new one once with the filters of the old. Derived values are computed in the room derived/ and stored
 * nowhere. The only user of Zustand.
 */
import { create } from 'zustand';
import type { Analysis, Progress } from '../../core/analysis/analysis.ts';
import type { ParsedDataset } from '../../core/files/parse-dataset.ts';
import type { ReadingProgress } from '../../core/files/read-dataset.ts';
import { type Dataset, EMPTY_DATASET } from '../../core/model/dataset.ts';
import { type History, historyOf } from '../../core/model/history.ts';
import type { Issue } from '../../core/model/issue.ts';
import { NO_REMAINS, type Remains } from '../../core/model/remains.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/network/recipe.ts';
import type { Perimeter } from '../../core/reference/perimeters.ts';
import type { Territory } from '../../core/reference/territory.ts';
import { DEFAULT_VIEW, type View } from '../../core/session/view.ts';
import type { MapOutlines } from '../../scene/outlines.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import type { Preview } from '../workers/analysis-worker.ts';

/** How the network that is open came: from where, and what was wrong with it. */
export interface Opened {
  readonly origin: 'shipped' | 'files';
  readonly issues: readonly Issue[];
  /** Rows left out because of errors; above zero, the picture says that it is partial. */
  readonly skipped: number;
}

/** A network as it was read, to be opened. */
export interface OpenNetwork extends Opened {
  /** Name shown: that of the first source, or of the files. */
  readonly name: string;
  readonly dataset: Dataset;
  /** What was not understood: saved with the network, and part of no copy for others. */
  readonly remains: Remains;
}

/** Telling the story to a room. */
export interface Presenting {
  /** Id of the step. */
  readonly step: string;
  /** The path is left for a question: the whole application is there, and one key leads back. */
  readonly isExploring: boolean;
  /** Nothing is projected. */
  readonly isBlack: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The look of the page to go back to. */
  readonly before: Pick<View, 'theme' | 'nameless' | 'panel'>;
}

/** What an analysis is of: these very values, compared by identity. */
export interface Analysed {
  readonly dataset: Dataset;
  readonly recipe: Recipe;
}

export type AnalysisState =
  | { readonly state: 'none' }
  /** `previous` stays in sight, dimmed, until the new one is there. */
  | {
      readonly state: 'running';
      readonly of: Analysed;
      readonly previous: { readonly of: Analysed; readonly value: Analysis } | null;
      readonly progress: Progress | null;
      /** A first estimate, where the exact values take long. */
      readonly preview: Preview | null;
    }
  | { readonly state: 'done'; readonly of: Analysed; readonly value: Analysis }
  | { readonly state: 'cancelled'; readonly of: Analysed }
  | { readonly state: 'failed'; readonly of: Analysed; readonly message: string };

/** The territorial reference, as far as the view needs it. */
export interface LoadedTerritory {
  readonly state: 'ready';
  readonly year: number;
  readonly key: string;
  readonly territory: Territory;
  readonly perimeter: Perimeter;
  readonly texts: TerritoryTexts;
  readonly outlines: MapOutlines;
}
export type TerritoryState =
  | { readonly state: 'none' }
  /** `previous` is what is shown meanwhile. */
  | { readonly state: 'loading'; readonly year: number; readonly key: string; readonly previous: LoadedTerritory | null }
  | LoadedTerritory
  | { readonly state: 'failed'; readonly year: number; readonly key: string; readonly message: string };

/** Files that were read with errors and wait for the reader's decision. */
export interface Rejected {
  readonly name: string;
  readonly parsed: ParsedDataset;
}

/** Files that are being read, and have been for a while. */
export interface FilesBeingRead {
  readonly name: string;
  readonly progress: ReadingProgress;
}

/** Which part of the picture is in the window, by ids: no pixels are kept. */
export interface Camera {
  /** Nodes that the picture was last asked to go around; empty for the whole picture. A new list is a new wish. */
  readonly extent: readonly string[];
  /** Nodes in the window, where it does not show the whole picture; empty where it does. */
  readonly seen: readonly string[];
}

export type Dialog = 'open' | 'territory' | 'help' | 'accessibility' | 'privacy' | 'issues' | 'legend' | 'views' | 'export' | null;

export interface DocumentState {
  /** The document that is open, its story among the rest, with what was done to it. Nothing of it stands anywhere else. */
  readonly history: History;
  readonly opened: Opened;
}

export interface SessionState {
  readonly recipe: Recipe;
  readonly view: View;
  /** Id of the actor or relation whose sheet is open. */
  readonly selected: string | null;
  /** The step of the story that is told to a room; null when none is. */
  readonly presenting: Presenting | null;
}

export interface PresenceState {
  /** Id of the actor or relation under the pointer or keyboard. */
  readonly hovered: string | null;
  /** Ids of the nodes that a panel points out: those who would drop off, a path… Empty for none. */
  readonly marked: readonly string[];
  readonly camera: Camera;
  readonly rejected: Rejected | null;
  /** Null while nothing is read, or not for long. */
  readonly reading: FilesBeingRead | null;
  readonly dialog: Dialog;
  /** Last message for the live region. */
  readonly announcement: string;
}

export interface CacheState {
  /** The worker's result for the network and recipe, once somebody looks at numbers. */
  readonly analysis: AnalysisState;
  readonly territory: TerritoryState;
}

export type State = DocumentState & SessionState & PresenceState & CacheState;

const NO_DOCUMENT: DocumentState = {
  history: historyOf({ id: '', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} }),
  opened: { origin: 'shipped', issues: [], skipped: 0 },
};
const FIRST_SESSION: SessionState = { recipe: DEFAULT_RECIPE, view: DEFAULT_VIEW, selected: null, presenting: null };
const NO_PRESENCE: PresenceState = {
  hovered: null,
  marked: [],
  camera: { extent: [], seen: [] },
  rejected: null,
  reading: null,
  dialog: null,
  announcement: '',
};
const NO_CACHES: CacheState = { analysis: { state: 'none' }, territory: { state: 'none' } };

/** The store, as a hook: `useStore((state) => state.recipe)`. Outside components: `useStore.getState()`. */
export const useStore = create<State>(() => ({ ...NO_DOCUMENT, ...FIRST_SESSION, ...NO_PRESENCE, ...NO_CACHES }));
