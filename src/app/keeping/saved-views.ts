/**
 * Views that the reader keeps under a name: their addresses, in this browser's own storage, and nothing else. Never the files that
 * they were seen on.
 */
import { keep, kept } from './browser-storage.ts';

export interface SavedView {
  readonly name: string;
  /** The part of the address after `#`, with it; empty for the first screen. */
  readonly hash: string;
  /** Name of the network that it was seen on. */
  readonly network: string;
}

const NAME = 'views';

/** The views kept, newest first. What is not one, as from another version, is passed over. */
export function savedViews(): readonly SavedView[] {
  const stored = kept(NAME);
  return Array.isArray(stored) ? stored.filter(isSavedView) : [];
}

/** Keeps a view; one of the same name is replaced. False where the browser does not let anything be kept. */
export function keepView(view: SavedView): boolean {
  return keep(NAME, [view, ...savedViews().filter(({ name }) => name !== view.name)]);
}

/** Forgets the view of that name. */
export function forgetView(name: string): boolean {
  return keep(
    NAME,
    savedViews().filter((view) => view.name !== name),
  );
}

function isSavedView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['name', 'hash', 'network'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
