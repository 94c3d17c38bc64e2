/**
 * Searches the tens of thousands of names of the reference, folded: by prefixes of words, and with one typing error if nothing else
 * matches. A linear scan, because building an index of so many names takes longer than a hundred scans.
 */
import { CLOSENESS, type Closeness, closenessOf } from '../basics/closeness.ts';
import { acronymsOf, editDistance, fold } from '../basics/names.ts';

/** A name to search. */
export interface Named {
  readonly name: string;
  readonly code: string;
  /** Text that distinguishes namesakes: «Landes (40)»; may be empty. */
  readonly around: string;
  /** Whether acronyms match too. Only for bodies: with thirty thousand communes, nearly every acronym would match some. */
  readonly isBody: boolean;
  /** Among equally good matches, the larger comes first. */
  readonly size: number;
}

/** Minimum length of a query with a typing error; shorter ones would match anything. */
const SLIP_FROM = 5;

/** Returns a search that gives indices in the list, best match first, at most `limit`. The names are folded once, 4 µs each. */
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
