/**
 * What stays in this browser, on this computer, from one visit to the next: views under a name, a story that was not saved yet. The
 * only user of that storage; where it is refused or full, that is said, and nothing breaks.
 */

/** What was kept under a name; null where nothing was, or nothing can be read. Anything at all may stand there: check it. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(`maillage.${name}`) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value of plain JSON under a name, or with null forgets it. False where the browser does not let anything be kept. */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === null) window.localStorage.removeItem(`maillage.${name}`);
    else window.localStorage.setItem(`maillage.${name}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
