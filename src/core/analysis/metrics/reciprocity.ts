/**
 * Reciprocity of directed relations: how often an arc is matched by one in the opposite direction. Meaningless for undirected relations.
 * NaN if there are no arcs.
 */

export interface Reciprocity {
  /** Number of pairs tied both ways, and one way only. */
  readonly mutual: number;
  readonly asymmetric: number;
  /** 2M / (2M + As): share of arcs that are returned. */
  readonly reciprocity: number;
  /** Reciprocity beyond that expected by chance with the same number of arcs (Garlaschelli & Loffredo 2004): (r − d) / (1 − d). */
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
