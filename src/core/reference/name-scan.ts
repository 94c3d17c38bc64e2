/**
 * Finding names among the tens of thousands of the reference: prefixes of words, folded; a slip of the finger where nothing
 * else is found. Plain scanning, since an index of so many names takes longer to build than a hundred searches.
 */
import { CLOSENESS, type Closeness, closenessOf } from '../basics/closeness.ts';
import { acronymsOf, editDistance, fold } from '../basics/names.ts';

/** A name that can be found. */
export interface Named {
  readonly name: string;
  readonly code: string;
  /** What else it may be told from its namesakes by: «Landes (40)»; may be empty. */
  readonly around: string;
  /** Only bodies go by acronyms: of thirty thousand communes, some would have any. */
  readonly isBody: boolean;
  /** Of two that are equally near, the larger comes first. */
  readonly size: number;
}

/** Shortest query in which a slip is forgiven: shorter ones would match anything. */
const SLIP_FROM = 5;

/** A search among names: gives their places in the list, nearest first, at most `limit`. Folding them takes 4 µs a name, once. */
export function nameScan(
  list: readonly Named[],
): (query: string, limit: number) => readonly { readonly index: number; readonly closeness: Closeness }[] {
  const surroundings = new Map<string, string>();
  const entries = list.map(({ name, code, around, isBody, size }, index) => {
    const folded = fold(name);
    const beside = surroundings.get(around) ?? fold(around);
    surroundings.set(around, beside);
    const own = code.toLowerCase();
    const acronyms = isBody ? acronymsOf(name) : [];
    return { index, size, folded, text: ` ${[folded, own, ...acronyms, beside].join(' ')}`, spelling: { names: [folded, own], acronyms } };
  });
  return (query, limit) => {
    const written = fold(query);
    if (written === '') return [];
    const words = written.split(' ');
    const matching = entries.filter(({ text }) => words.every((word) => text.includes(` ${word}`)));
    const found =
      matching.length > 0 || written.length < SLIP_FROM
        ? matching.map((entry) => ({ entry, closeness: closenessOf(written, entry.spelling) }))
        : entries
            .filter(({ folded }) => Math.abs(folded.length - written.length) <= 1 && editDistance(folded, written) <= 1)
            .map((entry) => ({ entry, closeness: CLOSENESS.slip }));
    return found
      .sort((a, b) => b.closeness - a.closeness || b.entry.size - a.entry.size)
      .slice(0, limit)
      .map(({ entry, closeness }) => ({ index: entry.index, closeness }));
  };
}
