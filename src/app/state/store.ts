/**
 * The state of the application: one store of four parts, divided by how long their values last.
 *
 * - Document: the open network with its story, and the history of its edits. It is saved in files.
 * - Session: what is shown of it. It is in the address, and each change of it is a step of the browser's history.
 * - Presence: momentary state, such as the pointer, a dialog, a message. It is lost when the page is closed.
 * - Caches: values computed or fetched for the other three, which can be computed or fetched again.
 *
 * Each part is changed only by the file of its name in this room. Such a file may also set parts that last shorter than its own,
 * since opening a network also clears what was shown of the one before; it never sets a part that lasts longer.
 *
 * There is one store, not four, because most values on the page are derived from several parts (filters from the session, names of
 * persons from the document, bands from the caches) and must see all of them at the same moment. With four stores, opening a
 * network would first draw it with the filters of the old one. Derived values are computed in the room derived/ and not stored. No
 * other file imports Zustand.
 */
import { create } from 'zustand';
import type { Analysis, Progress } from '../../core/analysis/analysis.ts';
import type { EditedTable } from '../../core/editing/row-texts.ts';
import type { Unread } from '../../core/files/history-lists.ts';
import type { ParsedDataset } from '../../core/files/parse-dataset.ts';
import type { ReadingProgress } from '../../core/files/read-files.ts';
import type { ReadNetwork } from '../../core/files/read-network.ts';
import type { Incoming } from '../../core/importing/same-rows.ts';
import type { RowOrder } from '../../core/layout/row-order.ts';
import { type Dataset, EMPTY_DATASET } from '../../core/model/dataset.ts';
import { type History, historyOf } from '../../core/model/history.ts';
import type { Issue } from '../../core/model/issue.ts';
import type { Objections } from '../../core/model/objections.ts';
import { NO_REMAINS, type Remains } from '../../core/model/remains.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/network/recipe.ts';
import type { Perimeter } from '../../core/reference/perimeters.ts';
import type { Territory } from '../../core/reference/territory.ts';
import { DEFAULT_VIEW, type View, type ViewId } from '../../core/session/view.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import type { MapOutlines } from '../../scene/outlines.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import type { Preview } from '../workers/analysis-worker.ts';
import type { Choices, Told } from '../workers/reading-worker.ts';

/** What was wrong with the open network when it was read. */
export interface Opened {
  readonly issues: readonly Issue[];
  /**
   * Rows that could not be read and that the document does not hold: those of a presentation, and 1 for a file of which nothing could be read.
   * What it holds of them is mended in its tables: see `unreadIn`.
   */
  readonly skipped: number;
}

/** A network as it was read, to be opened. */
export interface OpenNetwork extends Opened {
  /** The name on screen: that of the first source, or of the files. */
  readonly name: string;
  readonly dataset: Dataset;
  /** Rows and columns that were not understood. They are saved with the network, and left out of copies for others. */
  readonly remains: Remains;
}

/** The state of a presentation. */
export interface Presenting {
  /** Id of the step on screen. */
  readonly step: string;
  /** Whether the speaker has left the path, to answer a question with the whole application. One key leads back. */
  readonly isExploring: boolean;
  /** Whether the screen is black. */
  readonly isBlack: boolean;
  /** When the presentation began, milliseconds since 1970. */
  readonly startedAt: number;
  /** The look of the page before the presentation, restored when it ends. */
  readonly before: Pick<View, 'theme' | 'nameless' | 'panel'>;
}

/** The input of an analysis. Compared by identity, to see whether an analysis is up to date. */
export interface Analysed {
  readonly dataset: Dataset;
  readonly recipe: Recipe;
}

export type AnalysisState =
  | { readonly state: 'none' }
  /** `previous` is the last result, shown dimmed until the new one is there. */
  | {
      readonly state: 'running';
      readonly of: Analysed;
      readonly previous: { readonly of: Analysed; readonly value: Analysis } | null;
      readonly progress: Progress | null;
      /** A first estimate, if exact values take long. */
      readonly preview: Preview | null;
    }
  | { readonly state: 'done'; readonly of: Analysed; readonly value: Analysis }
  | { readonly state: 'cancelled'; readonly of: Analysed }
  | { readonly state: 'failed'; readonly of: Analysed; readonly message: string };

/** The part of the territorial reference that the view needs. */
export interface LoadedTerritory {
  readonly state: 'ready';
  readonly year: number;
  readonly key: string;
  readonly territory: Territory;
  readonly perimeter: Perimeter;
  /** Lays a network over the perimeter. Its code comes with the reference. */
  readonly layOver: (dataset: Dataset) => Laid;
  readonly texts: TerritoryTexts;
  readonly outlines: MapOutlines;
}
export type TerritoryState =
  | { readonly state: 'none' }
  /** `previous` is the reference that is shown while the new one is loading. */
  | { readonly state: 'loading'; readonly year: number; readonly key: string; readonly previous: LoadedTerritory | null }
  | LoadedTerritory
  | { readonly state: 'failed'; readonly year: number; readonly key: string; readonly message: string };

/** Files that were read with errors, until the reader decides whether to show them. */
export interface Rejected {
  readonly name: string;
  readonly parsed: ParsedDataset;
}

/** A file on the reader's disk, and when it was changed. */
export interface ChangedFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

/** The same network, as this browser has it. */
export interface Twin {
  readonly id: string;
  /** When it was changed last, milliseconds since 1970. */
  readonly changedAt: number;
  /** Whether the reader has removed it from the list. */
  readonly isRemoved: boolean;
  /** Whether it says the same as the file. */
  readonly isSame: boolean;
  /** Who has objected to being named in it; null for nobody. */
  readonly objections: Objections | null;
}

/** The same network from a file and in this browser. */
export interface Twins {
  readonly history: History;
  readonly opened: Opened;
  /** The network as it was read from the file. */
  readonly network: ReadNetwork;
  /** When the file was written, in ISO 8601. */
  readonly savedAt: string;
  readonly kept: Twin;
  /** Where the file stands on the disk; null where the browser does not tell. */
  readonly file: FileSystemFileHandle | null;
}

/** Tables of others on their way into a network. */
export interface Importing {
  /** Name of the files, for titles. */
  readonly name: string;
  readonly choices: Choices;
  /** What comes of the choices; null until it was first computed. */
  readonly told: Told | null;
  /** Whether `told` is that of choices before the present ones. */
  readonly isBehind: boolean;
  /** How far the worker is with them, 0 … 1; null as long as that has not taken long. */
  readonly progress: number | null;
  /** The official territories: being fetched, there, or not to be had. */
  readonly territory: 'loading' | 'ready' | 'failed';
  /** Whether the tables become a network of their own, or rows of the open one. */
  readonly into: 'new' | 'open';
  /** The name of a new network. */
  readonly title: string;
  /** The key of the territory to show afterwards; null for none, undefined until somebody has said. */
  readonly perimeter: string | null | undefined;
  /** The questions that somebody has answered or looked at, by `questionKey`. */
  readonly settled: ReadonlySet<string>;
}

/** Another network, or another state of the open one, that is compared with it. */
export interface Comparing {
  /** The name of the file. */
  readonly name: string;
  readonly theirs: Incoming;
  /** What was wrong with its files. */
  readonly issues: readonly Issue[];
}

/** A network that was read while another is open, until the reader says whether it is opened or compared. */
export interface Arrived {
  readonly name: string;
  readonly network: ReadNetwork;
  /** How many of its actors the open network has, too. */
  readonly sharedActors: number;
  /** Where its file stands on the disk; null where the browser does not tell. */
  readonly file: FileSystemFileHandle | null;
}

/** The progress of files that are being read; set only once reading takes long. */
export interface FilesBeingRead {
  readonly name: string;
  readonly progress: ReadingProgress;
}

/** The place of the camera, as ids of nodes instead of pixels. */
export interface Camera {
  /** Nodes that the window should show; empty for the picture as it starts. Each new list moves the camera once. */
  readonly extent: readonly string[];
  /** Nodes in the window; empty if the whole picture is in the window. */
  readonly seen: readonly string[];
}

/**
 * The order of the rows in the columns. `kept` is an earlier order that the layout keeps although the network has changed since; null for a
 * fresh layout. `seen` is the order that was drawn last for the open network; null if none was.
 */
export interface RowsShown {
  readonly kept: RowOrder | null;
  readonly seen: RowOrder | null;
}

/** What is on paper while the browser prints: the view, or the sheet that is open; null while nothing is printed. */
export type Printing = 'view' | 'sheet' | null;

export type Dialog =
  | 'open'
  | 'territory'
  | 'help'
  | 'preparing'
  | 'accessibility'
  | 'privacy'
  | 'issues'
  | 'legend'
  | 'views'
  | 'persons'
  | 'export'
  | 'history'
  | 'save'
  | null;

export interface DocumentState {
  /** The open document, its story included, with the history of its edits. The document is stored nowhere else. */
  readonly history: History;
  readonly opened: Opened;
  /** While a restore point is looked at in its place: the history of the open document. Else null. */
  readonly behind: History | null;
}

/**
 * Why a restore point was kept. named: the user asked for it. day: before the first change of a day. much: before a change of many rows.
 * undone: what was undone, before another change took its place. elsewhere: what one tab had when another took over before it was written.
 */
export type PointReason = 'named' | 'day' | 'much' | 'undone' | 'elsewhere';

/** The restore point that is looked at. */
export interface LookedAt {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly reason: PointReason;
  /** The name that the user gave; empty where it was kept by itself. */
  readonly name: string;
}

export interface SessionState {
  readonly recipe: Recipe;
  readonly view: View;
  /** Id of the actor or relation whose sheet is open. */
  readonly selected: string | null;
  /** The presentation that is going on; null when there is none. */
  readonly presenting: Presenting | null;
}

export interface PresenceState {
  /** Id of the actor or relation under the pointer or keyboard. */
  readonly hovered: string | null;
  /** Ids of the nodes that a panel points out, such as a path or the actors that would be cut off. Empty for none. */
  readonly marked: readonly string[];
  /**
   * Ids of the nodes and relations that the open panel is about; everything else is dimmed while it is open. What is under the pointer,
   * marked or selected comes before. Empty for none.
   */
  readonly broughtOut: readonly string[];
  /** The view that was left for the picture beside which the open panel stands; null where it stands beside the view that was shown. */
  readonly left: ViewId | null;
  readonly camera: Camera;
  readonly rows: RowsShown;
  readonly rejected: Rejected | null;
  readonly importing: Importing | null;
  readonly comparing: Comparing | null;
  readonly arrived: Arrived | null;
  /** Null while no file is being read, or when reading has not taken long yet. */
  readonly reading: FilesBeingRead | null;
  readonly dialog: Dialog;
  readonly printing: Printing;
  /** The row whose form is open; null for none. */
  readonly rowForm: RowForm | null;
  /** Id of the actor from which a relation is being drawn, until another actor is chosen; null for none. */
  readonly linking: string | null;
  /** Whether the filters stand open beside the picture. Where there is no room beside it, they are a dialog. */
  readonly isFiltering: boolean;
  /** Whether a sheet or panel has the whole height of the view. Only where it covers the view does that make a difference. */
  readonly isTall: boolean;
  /** Last message for the live region. */
  readonly announcement: string;
  /** A file that «Enregistrer» would replace although another program has changed it; null while there is none. */
  readonly changedFile: ChangedFile | null;
  /** A network from a file that this browser has already, until the reader decides which of the two to open. */
  readonly twins: Twins | null;
  readonly keeping: Keeping;
  /** The network that was opened last of which something could not be read; null for none. */
  readonly unread: UnreadNetwork | null;
  readonly news: News;
  /** Whether the reader is asked to have the browser promise that it keeps the networks. */
  readonly isAsking: boolean;
  /** How many rows and steps the address that was followed last names, which the open network does not have. */
  readonly absent: number;
  /** Why the open document cannot be edited here; null where it can. */
  readonly readOnly: ReadOnly | null;
  readonly lookedAt: LookedAt | null;
}

/** A row that is made or changed in a form. */
export interface RowForm {
  readonly table: EditedTable;
  /** Id of the row; null to make a new one. */
  readonly row: string | null;
  /** What a new row says at first, by column. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * What the reader is told once about the open network. copied: it is a copy of the example, made by the first edit. recovered: it was
 * given the story that version 0.5 had kept without a file. kept: it is the one of a single file, of which this browser keeps a copy that
 * the reader has changed. Null once the reader has seen it.
 */
export type News = 'copied' | 'recovered' | 'kept' | null;

/**
 * Whether the open network is kept in this browser. none: it is the example, or nothing was asked. keeping: a change is being written.
 * kept: all of it is. full: there is no room. failed: the browser refused. newer: what is kept belongs to a newer version of the page. blocked:
 * an older version of the page, in another tab, does not let this one write. elsewhere: another tab took over before the last edits were
 * written; they are a restore point. damaged: something of it could not be read again, and was put aside. missing: the network that the address
 * asks for is not here. unreadable: it is here, but nothing of it can be read. withheld: an older version of the page, in another tab, does
 * not let this one read it.
 */
export type Keeping =
  | 'none'
  | 'keeping'
  | 'kept'
  | 'full'
  | 'failed'
  | 'newer'
  | 'blocked'
  | 'elsewhere'
  | 'damaged'
  | 'missing'
  | 'unreadable'
  | 'withheld';

/** A kept network of which something could not be read. */
export interface UnreadNetwork {
  readonly id: string;
  /** How much; null for all. */
  readonly amount: Unread | null;
}

/** otherTab: another tab writes it, and this one follows. newer: it was written by a newer version of the page. */
export type ReadOnly = 'otherTab' | 'newer';

export interface CacheState {
  /** The worker's result for the network and recipe, once a panel or symbols need it. */
  readonly analysis: AnalysisState;
  readonly territory: TerritoryState;
}

export type State = DocumentState & SessionState & PresenceState & CacheState;

const NO_DOCUMENT: DocumentState = {
  history: historyOf({ id: '', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} }),
  opened: { issues: [], skipped: 0 },
  behind: null,
};
const FIRST_SESSION: SessionState = { recipe: DEFAULT_RECIPE, view: DEFAULT_VIEW, selected: null, presenting: null };
/** No columns were drawn yet. */
export const NO_ROWS: RowsShown = { kept: null, seen: null };
const NO_PRESENCE: PresenceState = {
  hovered: null,
  marked: [],
  broughtOut: [],
  left: null,
  camera: { extent: [], seen: [] },
  rows: NO_ROWS,
  rejected: null,
  importing: null,
  comparing: null,
  arrived: null,
  reading: null,
  dialog: null,
  printing: null,
  rowForm: null,
  linking: null,
  isFiltering: false,
  isTall: false,
  announcement: '',
  changedFile: null,
  twins: null,
  keeping: 'none',
  unread: null,
  news: null,
  absent: 0,
  isAsking: false,
  readOnly: null,
  lookedAt: null,
};
const NO_CACHES: CacheState = { analysis: { state: 'none' }, territory: { state: 'none' } };

/** The store, as a hook: `useStore((state) => state.recipe)`. Outside components: `useStore.getState()`. */
export const useStore = create<State>(() => ({ ...NO_DOCUMENT, ...FIRST_SESSION, ...NO_PRESENCE, ...NO_CACHES }));
