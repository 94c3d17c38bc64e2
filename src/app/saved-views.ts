/**
 * Views that the reader keeps under a name: their addresses, in this browser's own storage, and nothing else. The only user of
 * that storage; where it is refused or full, that is said, and nothing breaks.
 */
export interface SavedView {
  readonly name: string;
  /** The part of the address after `#`, with it; empty for the first screen. */
  readonly hash: string;
  /** Name of the network that it was seen on. */
  readonly network: string;
}

const KEY = 'maillage.views';

/** The views kept, newest first. What is not one, as from another version, is passed over. */
export function savedViews(): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

/** Keeps a view; one of the same name is replaced. False where the browser does not let anything be kept. */
export function keepView(view: SavedView): boolean {
  return store([view, ...savedViews().filter(({ name }) => name !== view.name)]);
}

/** Forgets the view of that name. */
export function forgetView(name: string): boolean {
  return store(savedViews().filter((view) => view.name !== name));
}

function store(views: readonly SavedView[]): boolean {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

function isSavedView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['name', 'hash', 'network'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
