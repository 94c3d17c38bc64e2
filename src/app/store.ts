/**
 * The state of the application, in slots sorted by what a change costs: the network read (everything again), the recipe
 * (graph, picture and analysis again), the
 * analysis (the worker's), the view (picture again), the focus (highlighting only); beside them the story, which no number
 * depends on, and where one stands in telling it. Derived values are computed in
 * derived.ts and stored nowhere. The only user of Zustand.
 */
import { create } from 'zustand';
import type { Analysis, Progress } from '../core/analysis.ts';
import { type Dataset, EMPTY_DATASET, type StoryStep } from '../core/dataset.ts';
import { type History, historyOf, recorded } from '../core/history.ts';
import type { Issue } from '../core/issue.ts';
import { nameGuard } from '../core/nameless.ts';
import type { ParsedDataset } from '../core/parse-dataset.ts';
import { DEFAULT_RECIPE, type Recipe } from '../core/recipe.ts';
import { NO_REMAINS, type Remains } from '../core/remains.ts';
import type { Perimeter } from '../core/territory/perimeters.ts';
import type { Territory } from '../core/territory/territory.ts';
import { DEFAULT_VIEW, type View } from '../core/view.ts';
import type { MapOutlines } from '../scene/outlines.ts';
import type { Preview } from './analysis-worker.ts';
import { remembered } from './remembered.ts';
import type { TerritoryTexts } from './territory-files.ts';

/** A network as read, with where it comes from and what was wrong with it. */
export interface Network {
  /** Name shown: that of the first source, or of the files. */
  readonly name: string;
  readonly origin: 'shipped' | 'files';
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** Rows left out because of errors; above zero, the picture says that it is partial. */
  readonly skipped: number;
  /** What was not understood: saved with the network, and part of no copy for others. */
  readonly remains: Remains;
}

export interface Focus {
  /** Id of the actor or relation under the pointer or keyboard. */
  readonly hovered: string | null;
  /** Id of the actor or relation whose sheet is open. */
  readonly selected: string | null;
  /** Ids of the nodes that a panel points out: those who would drop off, a path… Empty for none. */
  readonly marked: readonly string[];
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

/** Which part of the picture is in the window, by ids: no pixels are kept. */
export interface Camera {
  /** Nodes that the picture was last asked to go around; empty for the whole picture. A new list is a new wish. */
  readonly frame: readonly string[];
  /** Nodes in the window, where it does not show the whole picture; empty where it does. */
  readonly seen: readonly string[];
}

export type Dialog = 'open' | 'territory' | 'help' | 'accessibility' | 'privacy' | 'issues' | 'legend' | 'views' | 'export' | null;

export interface State {
  readonly network: Network;
  readonly recipe: Recipe;
  /** The worker's result for the network and recipe, once somebody looks at numbers. */
  readonly analysis: AnalysisState;
  readonly view: View;
  readonly territory: TerritoryState;
  readonly focus: Focus;
  readonly camera: Camera;
  readonly story: History<readonly StoryStep[]>;
  /** The story as it is in the files: what differs from it would be lost with the page. */
  readonly savedStory: readonly StoryStep[];
  readonly presenting: Presenting | null;
  readonly rejected: Rejected | null;
  readonly dialog: Dialog;
  /** Last message for the live region. */
  readonly announcement: string;
}

const EMPTY: Network = {
  name: '',
  origin: 'shipped',
  dataset: EMPTY_DATASET,
  issues: [],
  skipped: 0,
  remains: NO_REMAINS,
};

const NO_FOCUS: Focus = { hovered: null, selected: null, marked: [] };

/** The store, as a hook: `useStore((state) => state.recipe)`. Outside components: `useStore.getState()`. */
export const useStore = create<State>(() => ({
  network: EMPTY,
  recipe: DEFAULT_RECIPE,
  analysis: { state: 'none' },
  view: DEFAULT_VIEW,
  territory: { state: 'none' },
  focus: NO_FOCUS,
  camera: { frame: [], seen: [] },
  story: historyOf<readonly StoryStep[]>([]),
  savedStory: [],
  presenting: null,
  rejected: null,
  dialog: null,
  announcement: '',
}));

const get = useStore.getState;

/** What keeps names of the persons of a dataset off the screen. */
export const guardOf = remembered(nameGuard);

/**
 * Changes the state. While names of persons are not shown, no text in it tells one: neither filters, nor what is searched for, nor
 * a message for the live region, whoever put it there and before or after names were hidden.
 */
function set(change: Partial<State>): void {
  const { view, recipe, network, announcement } = { ...get(), ...change };
  if (!view.nameless || !('view' in change || 'recipe' in change || 'network' in change || 'announcement' in change)) {
    useStore.setState(change);
    return;
  }
  const guard = guardOf(network.dataset);
  const address = guard.address({ recipe, view, selected: null, step: null });
  useStore.setState({ ...change, recipe: address.recipe, view: address.view, announcement: guard.text(announcement) });
}

/**
 * Replaces the network. What the old one had selected or hovered is let go; a story that was written and not saved goes along to
 * a network that has none, as when the data are opened anew: what it names there and does not exist is told.
 */
export function showNetwork(network: Network): void {
  const { story, savedStory } = get();
  const isUnsaved = story.present !== savedStory && story.present.length > 0;
  const own = network.dataset.story;
  set({
    network,
    rejected: null,
    dialog: null,
    focus: NO_FOCUS,
    recipe: DEFAULT_RECIPE,
    analysis: { state: 'none' },
    presenting: null,
    ...(isUnsaved && own.length === 0 ? {} : { story: historyOf(own), savedStory: own }),
  });
}

/** Changes the story; `merges` for a text that is being typed, which is one step to undo. */
export function changeStory(next: readonly StoryStep[], merges = false): void {
  set({ story: recorded(get().story, next, merges) });
}

/** Goes back or forth among the changes of the story. */
export function turnStory(turn: (history: History<readonly StoryStep[]>) => History<readonly StoryStep[]>): void {
  set({ story: turn(get().story) });
}

/** The story as it is now is in a file. */
export function markStorySaved(): void {
  set({ savedStory: get().story.present });
}

/** Shows what a step of the story asks for, all at once. */
export function showStep(
  shown: Pick<State, 'recipe' | 'view' | 'presenting'> & { readonly focus: Focus; readonly frame: readonly string[] },
): void {
  const { frame: wanted, ...state } = shown;
  set({ ...state, camera: { ...get().camera, frame: [...wanted] } });
}

export function setPresenting(presenting: Presenting | null): void {
  set({ presenting });
}

/** Asks the picture to go around some nodes, or with none to be whole. */
export function frame(ids: readonly string[]): void {
  set({ camera: { ...get().camera, frame: [...ids] } });
}

/** Tells which nodes are in the window. */
export function setSeen(seen: readonly string[]): void {
  if (get().camera.seen.join() !== seen.join()) set({ camera: { ...get().camera, seen } });
}

export function changeRecipe(change: Partial<Recipe>): void {
  set({ recipe: { ...get().recipe, ...change } });
}

export function resetRecipe(): void {
  set({ recipe: DEFAULT_RECIPE });
}

export function changeView(change: Partial<View>): void {
  set({ view: { ...get().view, ...change } });
}

/** Shows a view. Whoever is selected stands in the middle of the one that has a middle. */
export function showView(id: View['id']): void {
  const { view, focus, network } = get();
  const isActor = focus.selected !== null && network.dataset.actors.some((actor) => actor.id === focus.selected);
  set({ view: { ...view, id, ...(id === 'ego' && view.id !== 'ego' && isActor ? { center: focus.selected ?? '' } : {}) } });
}

/** Shows an actor with those around it. */
export function putInMiddle(center: string): void {
  set({ view: { ...get().view, id: 'ego', center } });
}

/** Opens a panel of the analysis, in the place of a sheet, or closes it with null. */
export function openPanel(panel: View['panel']): void {
  set({ view: { ...get().view, panel }, focus: { ...get().focus, selected: null, marked: [] } });
}

/** Opens a panel that asks about two actors, with the first of them. */
export function askFrom(panel: 'paths' | 'compare', from: string): void {
  const { view } = get();
  set({ view: { ...view, panel, from, to: view.to === from ? '' : view.to }, focus: { ...get().focus, selected: null, marked: [] } });
}

/** Opens the sheet of an actor or relation, or closes it with null. */
export function select(id: string | null): void {
  if (get().focus.selected !== id) set({ focus: { ...get().focus, selected: id } });
}

export function hover(id: string | null): void {
  if (get().focus.hovered !== id) set({ focus: { ...get().focus, hovered: id } });
}

/** Points out nodes in the picture, or no longer. */
export function mark(ids: readonly string[]): void {
  if (get().focus.marked.length > 0 || ids.length > 0) set({ focus: { ...get().focus, marked: ids } });
}

export function setTerritory(territory: TerritoryState): void {
  set({ territory });
}

/** Shows every commune of a perimeter, or with the empty key the network alone. What was open or selected is let go. */
export function choosePerimeter(perimeter: string, year: number = get().view.year): void {
  set({ view: { ...get().view, perimeter, year, open: [] }, focus: NO_FOCUS, dialog: null });
}

/** Opens a folded territory, or folds it again with what lies inside it. */
export function setOpen(fold: string, isOpen: boolean): void {
  const { view } = get();
  const others = view.open.filter((id) => id !== fold && !id.startsWith(`${fold}/`));
  set({ view: { ...view, open: isOpen ? [...others, fold] : others } });
}

export function setAnalysis(analysis: AnalysisState): void {
  set({ analysis });
}

/** Keeps files read with errors aside, without touching the network shown. */
export function reject(rejected: Rejected | null): void {
  set({ rejected, dialog: null });
}

export function openDialog(dialog: Dialog): void {
  set({ dialog });
}

/** Says something to assistive technology (and to the status line). */
export function announce(announcement: string): void {
  set({ announcement });
}

/** Puts back what an address says, all at once. */
export function restore(state: { readonly recipe: Recipe; readonly view: View; readonly selected: string | null }): void {
  set({ recipe: state.recipe, view: state.view, focus: { ...NO_FOCUS, selected: state.selected } });
}
