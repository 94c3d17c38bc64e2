/**
 * The strength of the tie between two actors that share groups (Newman 2001): each shared group of n members gives 1/(n − 1), so a small
 * group counts for more. n is the declared size, including unnamed members; otherwise a group would tie its members more strongly the fewer
 * of them are named. If sizes are bounds, so are weights.
 */
import type { Interval } from '../../model/dataset.ts';

/** A group with its named members and its total size. */
export interface WeighedGroup {
  readonly members: readonly number[];
  readonly size: Interval;
}

export interface PairWeight {
  readonly a: number;
  readonly b: number;
  /** `min` is 0 if the size of every shared group is unbounded. */
  readonly weight: { readonly min: number; readonly max: number };
}

/** Weights of all pairs that share a group of two or more, a < b, in order. O(Σ members²). */
export function projectionWeights(groups: readonly WeighedGroup[]): readonly PairWeight[] {
  const weights = new Map<string, PairWeight>();
  for (const group of groups) {
    const members = [...new Set(group.members)].sort((x, y) => x - y);
    const least = Math.max(group.size.min, members.length);
    const most = group.size.max === null ? Number.POSITIVE_INFINITY : Math.max(group.size.max, members.length);
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        const { min, max } = weights.get(`${a} ${b}`)?.weight ?? { min: 0, max: 0 };
        weights.set(`${a} ${b}`, { a, b, weight: { min: min + 1 / (most - 1), max: max + 1 / (least - 1) } });
      }
    }
  }
  return [...weights.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
