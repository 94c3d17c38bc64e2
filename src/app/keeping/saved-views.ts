/**
 * Views that the reader has saved under a name. Only their addresses are kept, in this browser's own storage; never the files that
 * were open.
 */
import { keep, kept } from './browser-storage.ts';

export interface SavedView {
  readonly name: string;
  /** The address from `#` on; empty for the first screen. */
  readonly hash: string;
  /** Name of the network that was open. */
  readonly network: string;
}

const NAME = 'views';

/** The saved views, newest first. Entries of another form, as from another version, are left out. */
export function savedViews(): readonly SavedView[] {
  const stored = kept(NAME);
  return Array.isArray(stored) ? stored.filter(isSavedView) : [];
}

/** Saves a view, in the place of one of the same name. Returns false where the browser does not allow it. */
export function keepView(view: SavedView): boolean {
  return keep(NAME, [view, ...savedViews().filter(({ name }) => name !== view.name)]);
}

/** Removes the view of that name. Returns false where the browser does not allow it. */
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
