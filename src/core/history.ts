/**
 * Undo and redo of a value that is never changed in place: the values before and after the present one. Keeps no more than is
 * asked for, so that a long day of work does not fill the memory.
 */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const MOST = 200;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** After a change; `merges` makes it one step with the one before, as for a text that is being typed. What was undone is let go. */
export function recorded<T>({ past, present }: History<T>, next: T, merges = false): History<T> {
  return { past: merges ? past : [...past, present].slice(-MOST), present: next, future: [] };
}

export function undone<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future };
}
