/**
 * Values that this browser keeps on this computer from one visit to the next: saved views, and a story that was not saved yet. No
 * other file uses the browser's storage. Where it is refused or full, `keep` returns false and nothing else fails.
 */

const PREFIX = 'maillage.';

/**
 * The value kept under a name; null where there is none or it cannot be read. Callers must check its form: it may be of another
 * version.
 */
export function kept(name: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(`${PREFIX}${name}`) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value of plain JSON under a name; null removes it. Returns false where the browser does not allow that. */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === null) window.localStorage.removeItem(`${PREFIX}${name}`);
    else window.localStorage.setItem(`${PREFIX}${name}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Rewrites every value that is kept, whoever keeps it. */
export function rewriteAllKept(rewritten: (value: unknown) => unknown): void {
  const names = Object.keys(window.localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  for (const name of names) keep(name, rewritten(kept(name)));
}
