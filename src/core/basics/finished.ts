/**
 * Long computations are written as generators that yield their progress, so that a caller can show it or stop them. This function runs such
 * a generator to its end for callers that need neither.
 */

/** Runs a generator to its end, ignores the progress it yields, and returns its result. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
