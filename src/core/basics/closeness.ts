/**
 * How near a name is to what was typed. Every search of the application sorts by it, so that the exact name comes first, then
 * names that begin so, then the rest, wherever they were found and however many there are.
 */
import { withoutArticle } from './names.ts';

/** The nearer, the greater. */
export const CLOSENESS = {
  /** Only a slip of the finger away, or only some of the words. */
  slip: 0,
  /** Each word typed begins a word of the name, or of what surrounds it. */
  words: 1,
  /** The name begins with what was typed. */
  beginning: 2,
  /** An acronym, or the name but for its article: «MEL», «Havre». */
  short: 3,
  /** The name itself, another name, a code. */
  exact: 4,
} as const;
export type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

/** What something may be called, folded. */
export interface FoldedNames {
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
}

/** How near a spelling is to a folded query, all of whose words are known to be in it. */
export function closenessOf(written: string, { names, acronyms }: FoldedNames): Closeness {
  if (names.includes(written)) return CLOSENESS.exact;
  if (acronyms.includes(written) || names.some((name) => withoutArticle(name) === written)) return CLOSENESS.short;
  return names.some((name) => name.startsWith(written)) ? CLOSENESS.beginning : CLOSENESS.words;
}
