/**
 * The state of the application, in slots sorted by what a change costs: the network read (everything again), the recipe
 * (graph, picture and analysis again), the
 * analysis (the worker's), the view (picture again), the focus (highlighting only). Derived values are computed in
 * derived.ts and stored nowhere. The only user of Zustand.
 */
import { create } from 'zustand';
import type { Analysis, Progress } from '../core/analysis.ts';
import { type Dataset, EMPTY_DATASET } from '../core/dataset.ts';
import type { Issue } from '../core/issue.ts';
import type { ParsedDataset } from '../core/parse-dataset.ts';
import { DEFAULT_RECIPE, type Recipe } from '../core/recipe.ts';
import type { Perimeter } from '../core/territory/perimeters.ts';
import type { Territory } from '../core/territory/territory.ts';
import { DEFAULT_VIEW, type View } from '../core/view.ts';
import type { MapOutlines } from '../scene/outlines.ts';
import type { Preview } from './analysis-worker.ts';
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

export type Dialog = 'open' | 'territory' | 'help' | 'accessibility' | 'privacy' | 'issues' | 'legend' | 'views' | 'export' | null;

export interface State {
  readonly network: Network;
  readonly recipe: Recipe;
  /** The worker's result for the network and recipe, once somebody looks at numbers. */
  readonly analysis: AnalysisState;
  readonly view: View;
  readonly territory: TerritoryState;
  readonly focus: Focus;
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
  rejected: null,
  dialog: null,
  announcement: '',
}));

const set = useStore.setState;
const get = useStore.getState;

/** Replaces the network. What the old one had selected or hovered is let go. */
export function showNetwork(network: Network): void {
  set({ network, rejected: null, dialog: null, focus: NO_FOCUS, recipe: DEFAULT_RECIPE, analysis: { state: 'none' } });
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
