/**
 * Views that the reader has saved under a name, each for one network. Only their addresses are kept, in this browser's own storage; never
 * the files that were open. Version 0.5 kept them without saying for which network: those are views of the example, and of a network
 * that has the title they were kept with.
 */
import { EXAMPLE_ID, isExample } from '../derived/open-document.ts';
import { useStore } from '../state/store.ts';
import { keep, kept } from './browser-storage.ts';

export interface SavedView {
  readonly name: string;
  /** The address from `#` on; empty for the first screen. */
  readonly hash: string;
  /** Title of the network that was open. */
  readonly network: string;
  /** Id of the network; missing in views of version 0.5. */
  readonly of?: string;
}

/** The network whose views are meant. */
export interface ViewedNetwork {
  readonly id: string;
  readonly title: string;
}

const NAME = 'views';

/** The saved views of a network, newest first. Entries of another form, as from another version, are left out. */
export function savedViews(network: ViewedNetwork): readonly SavedView[] {
  return allViews().filter((view) => isOf(view, network));
}

/** Saves a view of a network, in the place of one of the same name. Returns false where the browser does not allow it. */
export function keepView(network: ViewedNetwork, { name, hash }: Pick<SavedView, 'name' | 'hash'>): boolean {
  const view: SavedView = { name, hash, network: network.title, of: network.id };
  return keep(NAME, [view, ...allViews().filter((other) => !(other.name === name && isOf(other, network)))]);
}

/** Removes the view of that name. Returns false where the browser does not allow it. */
export function forgetView(network: ViewedNetwork, name: string): boolean {
  return keep(
    NAME,
    allViews().filter((view) => !(view.name === name && isOf(view, network))),
  );
}

/** Gives a copy of a network the views of that network: the copy has the same rows. */
export function copyViews(from: ViewedNetwork, to: ViewedNetwork): void {
  const copies = savedViews(from).map(({ name, hash }) => ({ name, hash, network: to.title, of: to.id }));
  if (copies.length > 0) keep(NAME, [...copies, ...allViews()]);
}

/** From now on, gives a copy of the example that its first edit makes the views of the example. Returns a function that stops it. */
export function followViews(): () => void {
  return useStore.subscribe((state, previous) => {
    const [now, before] = [state.history.document, previous.history.document];
    if (isExample(previous) && !isExample(state) && now.dataset === before.dataset) copyViews(before, now);
  });
}

function isOf(view: SavedView, { id, title }: ViewedNetwork): boolean {
  return view.of === undefined ? id === EXAMPLE_ID || view.network === title : view.of === id;
}

function allViews(): readonly SavedView[] {
  const stored = kept(NAME);
  return Array.isArray(stored) ? stored.filter(isSavedView) : [];
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const view = value as Record<string, unknown>;
  return ['name', 'hash', 'network'].every((key) => typeof view[key] === 'string') && ['string', 'undefined'].includes(typeof view.of);
}
