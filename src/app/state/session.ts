/**
 * Changes of what is shown: filters, view, selection, the step that is told. All of it is in the address (address-bar.ts follows).
 * What the pointer or a panel had brought out before may go with it.
 */
import type { StoryStep } from '../../core/model/dataset.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/network/recipe.ts';
import { hashToAddress } from '../../core/session/address.ts';
import type { View } from '../../core/session/view.ts';
import { change } from './change.ts';
import { type PresenceState, type Presenting, type SessionState, useStore } from './store.ts';

const set: (part: Partial<SessionState & PresenceState>) => void = change;
const get = useStore.getState;

/** What is not as a step of the story asks for it, but as whoever shows it wants it. */
export interface BesideStep extends Partial<Pick<SessionState, 'selected' | 'presenting'>> {
  readonly view: Partial<View>;
}

/** Shows what a step of the story asks for, all at once. */
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

/** Shows a view. Whoever is selected stands in the middle of the one that has a middle. */
export function showView(id: View['id']): void {
  const { view, selected, history } = get();
  const isActor = selected !== null && history.document.dataset.actors.some((actor) => actor.id === selected);
  set({ view: { ...view, id, ...(id === 'ego' && view.id !== 'ego' && isActor ? { center: selected ?? '' } : {}) } });
}

/** Shows an actor with those around it. */
export function putInMiddle(center: string): void {
  set({ view: { ...get().view, id: 'ego', center } });
}

/** Opens a panel of the analysis, in the place of a sheet, or closes it with null. */
export function openPanel(panel: View['panel']): void {
  set({ view: { ...get().view, panel }, selected: null, marked: [] });
}

/** Opens a panel that asks about two actors, with the first of them. */
export function askFrom(panel: 'paths' | 'compare', from: string): void {
  const { view } = get();
  set({ view: { ...view, panel, from, to: view.to === from ? '' : view.to }, selected: null, marked: [] });
}

/** Opens the sheet of an actor or relation, or closes it with null. */
export function select(id: string | null): void {
  if (get().selected !== id) set({ selected: id });
}

/** Shows every commune of a perimeter, or with the empty key the network alone. What was open or selected is let go. */
export function choosePerimeter(perimeter: string, year: number = get().view.year): void {
  set({ view: { ...get().view, perimeter, year, open: [] }, selected: null, hovered: null, marked: [], dialog: null });
}

/** Opens a folded territory, or folds it again with what lies inside it. */
export function setOpen(fold: string, isOpen: boolean): void {
  const { view } = get();
  const others = view.open.filter((id) => id !== fold && !id.startsWith(`${fold}/`));
  set({ view: { ...view, open: isOpen ? [...others, fold] : others } });
}

/** Puts back what an address says, all at once. */
export function restore(state: { readonly recipe: Recipe; readonly view: View; readonly selected: string | null }): void {
  set({ recipe: state.recipe, view: state.view, selected: state.selected, hovered: null, marked: [] });
}
