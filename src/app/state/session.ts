/**
 * Changes of what is shown: filters, view, selection, the step of the story. All of it is in the address, which address-bar.ts
 * keeps up to date. Some changes also clear what the pointer or a panel had brought out.
 */
import type { StoryStep } from '../../core/model/dataset.ts';
import { byId } from '../../core/model/dataset-index.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/network/recipe.ts';
import { hashToAddress } from '../../core/session/address.ts';
import { DEFAULT_VIEW, isPicture, type Place, type View } from '../../core/session/view.ts';
import { change } from './change.ts';
import { type PresenceState, type Presenting, type SessionState, useStore } from './store.ts';

const set: (part: Partial<SessionState & PresenceState>) => void = change;
const get = useStore.getState;

/**
 * State that is not taken from a step of the story but set by the caller: parts of the view such as the language, the selection,
 * and the state of the presentation.
 */
export interface BesideStep extends Partial<Pick<SessionState, 'selected' | 'presenting'>> {
  readonly view: Partial<View>;
}

/** Shows everything that a step of the story contains, in one change. */
export function showStep(step: StoryStep, { view: kept, ...beside }: BesideStep): void {
  const { recipe, view, selected } = hashToAddress(step.view);
  const camera = { ...get().camera, extent: [...step.frame] };
  set({ recipe, view: { ...view, ...kept }, selected, marked: step.reveal, hovered: null, camera, ...beside });
}

export function setPresenting(presenting: Presenting | null): void {
  set({ presenting });
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

/** Shows a view. Changing to the view around an actor puts the selected actor in the middle. */
export function showView(id: View['id']): void {
  set({ view: changedTo(id), left: null });
}

function changedTo(id: View['id']): View {
  const { view, selected, history } = get();
  const isActor = selected !== null && history.document.dataset.actors.some((actor) => actor.id === selected);
  return { ...view, id, ...(id === 'ego' && view.id !== 'ego' && isActor ? { center: selected ?? '' } : {}) };
}

/**
 * Goes to a place of a space. A panel that is a place stands beside a picture, and takes the place of a sheet; the editor of the story
 * stays open beside any view.
 */
export function goTo({ view: id, panel }: Place): void {
  const { view } = get();
  if (id === null) {
    const isBesideIt = isPicture(view.id);
    const left = isBesideIt ? get().left : view.id;
    set({ view: { ...view, id: isBesideIt ? view.id : DEFAULT_VIEW.id, panel }, selected: null, marked: [], left });
    return;
  }
  const beside = view.panel === 'story' ? 'story' : panel;
  set({ view: { ...changedTo(id), panel: beside }, left: null, ...(beside === view.panel ? {} : { marked: [] }) });
}

/** Closes the panel, and shows the view again that was left for it. */
export function closePanel(): void {
  const { view, left } = get();
  set({ view: { ...view, id: left !== null && isPicture(view.id) ? left : view.id, panel: null }, left: null });
}

/** Shows the view around this actor. */
export function putInMiddle(center: string): void {
  set({ view: { ...get().view, id: 'ego', center }, left: null });
}

/** Opens a panel of the analysis, which takes the place of a sheet; null closes it. */
export function openPanel(panel: View['panel']): void {
  set({ view: { ...get().view, panel }, selected: null, marked: [] });
}

/** Opens a panel that compares or connects two actors, with the first of them chosen. */
export function askFrom(panel: 'paths' | 'compare', from: string): void {
  const { view } = get();
  set({ view: { ...view, panel, from, to: view.to === from ? '' : view.to }, selected: null, marked: [] });
}

/** Opens the sheet of an actor or relation; null closes it. While a relation is being drawn, an actor is its other end. */
export function select(id: string | null): void {
  const { linking, selected, history } = get();
  // A relation is no end of another one.
  const isEnd = id !== null && id !== linking && !byId(history.document.dataset.relations).has(id);
  if (linking !== null && isEnd) relate(linking, id);
  else if (selected !== id) set({ selected: id });
}

/** Opens the form of a new relation between two actors. */
export function relate(from: string, to: string): void {
  set({ linking: null, rowForm: { table: 'relations', row: null, texts: { from, to } } });
}

/** Shows every commune of a perimeter; an empty key shows the network alone. Clears the open folds and the selection. */
export function choosePerimeter(perimeter: string, year: number = get().view.year): void {
  set({ view: { ...get().view, perimeter, year, open: [] }, selected: null, hovered: null, marked: [], dialog: null });
}

/** Opens a folded territory, or folds it again together with those inside it. */
export function setOpen(fold: string, isOpen: boolean): void {
  const { view } = get();
  const others = view.open.filter((id) => id !== fold && !id.startsWith(`${fold}/`));
  set({ view: { ...view, open: isOpen ? [...others, fold] : others } });
}

/** Restores the state of an address, in one change. */
export function restore(state: { readonly recipe: Recipe; readonly view: View; readonly selected: string | null }): void {
  set({ recipe: state.recipe, view: state.view, selected: state.selected, hovered: null, marked: [], left: null });
}
