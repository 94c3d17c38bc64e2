/**
 * How many types of relation tie the same two actors, and how varied the types of an actor are. Dyads with two types or more are multiplex;
 * the overlap of two types is the share of dyads with both among those with either (Jaccard). Participation of an actor in layers after
 * Battiston, Nicosia & Latora 2014; diversity after Simpson 1949.
 */
import { sum } from '../../basics/arithmetic.ts';

export interface Multiplexity {
  /** Dyads with at least one type, and with two or more. */
  readonly dyads: number;
  readonly multiplex: number;
  /** multiplex / dyads; NaN without dyad. */
  readonly share: number;
  /** For every two types that share a dyad: dyads with both / dyads with either. Types sorted by id. */
  readonly overlap: readonly { readonly a: string; readonly b: string; readonly share: number }[];
}

/** Multiplexity of typed ties; direction and parallel ties of the same type are ignored. */
export function multiplexity(ties: Iterable<{ readonly source: number; readonly target: number; readonly type: string }>): Multiplexity {
  const typesOf = new Map<string, Set<string>>();
  for (const { source, target, type } of ties) {
    const dyad = `${Math.min(source, target)} ${Math.max(source, target)}`;
    typesOf.set(dyad, (typesOf.get(dyad) ?? new Set()).add(type));
  }
  const single = new Map<string, number>();
  const both = new Map<string, Map<string, number>>();
  for (const types of typesOf.values()) {
    const sorted = [...types].sort();
    for (const [i, a] of sorted.entries()) {
      single.set(a, (single.get(a) ?? 0) + 1);
      const withA = both.get(a) ?? new Map<string, number>();
      for (const b of sorted.slice(i + 1)) withA.set(b, (withA.get(b) ?? 0) + 1);
      both.set(a, withA);
    }
  }
  const multiplex = [...typesOf.values()].filter((types) => types.size > 1).length;
  const names = [...single.keys()].sort();
  const overlap = names.flatMap((a) =>
    names.flatMap((b) => {
      const count = both.get(a)?.get(b);
      return count === undefined ? [] : [{ a, b, share: count / ((single.get(a) ?? 0) + (single.get(b) ?? 0) - count) }];
    }),
  );
  return { dyads: typesOf.size, multiplex, share: multiplex / typesOf.size, overlap };
}

/** 1 − Σp²: chance that two relations of an actor are of different types. 0 … 1; NaN for none. */
export function simpsonDiversity(counts: Iterable<number>): number {
  const list = [...counts];
  const total = sum(list);
  if (total === 0) return Number.NaN;
  return 1 - sum(list.map((count) => (count / total) ** 2));
}

/** L / (L − 1) × (1 − Σ(k/Σk)²) over L layers: 0 in one layer alone, 1 evenly in all. NaN without tie or with one layer. */
export function participationCoefficient(countsByLayer: readonly number[]): number {
  const layers = countsByLayer.length;
  return layers < 2 ? Number.NaN : (layers / (layers - 1)) * simpsonDiversity(countsByLayer);
}
