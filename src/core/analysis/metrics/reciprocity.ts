/**
 * Reciprocity of relations that have a giver and a receiver: how often what is given one way also goes the other way.
 * Without meaning for relations that have no direction. NaN where nothing is directed.
 */

export interface Reciprocity {
  /** Pairs tied both ways, and one way only. */
  readonly mutual: number;
  readonly asymmetric: number;
  /** 2M / (2M + As): share of arcs that are returned. */
  readonly reciprocity: number;
  /** The same beyond the chance of as many arcs (Garlaschelli & Loffredo 2004): (r − d) / (1 − d). */
  readonly corrected: number;
}

/** Reciprocity among `order` nodes; parallel arcs are merged, loops dropped. O(arcs). */
export function reciprocity(order: number, sources: ArrayLike<number>, targets: ArrayLike<number>): Reciprocity {
  const arcs = new Set<number>();
  for (let i = 0; i < sources.length; i++) {
    const [source, target] = [sources[i] ?? 0, targets[i] ?? 0];
    if (source !== target) arcs.add(source * order + target);
  }
  let returned = 0;
  for (const arc of arcs) if (arcs.has((arc % order) * order + Math.floor(arc / order))) returned++;
  const value = returned / arcs.size;
  const density = arcs.size / (order * (order - 1));
  return {
    mutual: returned / 2,
    asymmetric: arcs.size - returned,
    reciprocity: value,
    corrected: density === 1 ? Number.NaN : (value - density) / (1 - density),
  };
}
