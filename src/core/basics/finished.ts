/**
 * Long work is written as generators that yield their progress, so that it can be shown and stopped; this runs one to its
 * end where nobody watches.
 */

/** The result of a piece of work, whatever it tells on the way. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
