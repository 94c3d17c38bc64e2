/**
 * Ranks how well a name matches what was typed in a search. Every search sorts its results by this rank, so that an exact match always
 * comes first, then names that begin with the query, then the rest.
 */
import { withoutArticle } from './names.ts';

/** The ranks; a greater value is a better match. */
export const CLOSENESS = {
  /** The name differs by a typing mistake, or contains only some of the words. */
  slip: 0,
  /** Each typed word begins a word of the name, or of a text shown with it. */
  words: 1,
  /** The name begins with what was typed. */
  beginning: 2,
  /** The query is an acronym of the name, or the name without its article: «MEL», «Havre». */
  short: 3,
  /** The query is the name itself, another name of the same thing, or its code. */
  exact: 4,
} as const;
export type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

/** The names and acronyms of one thing, folded (see names.ts). */
export interface FoldedNames {
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
}

/** The rank of a name against a query. Both must be folded, and every word of the query must already be known to match. */
export function closenessOf(written: string, { names, acronyms }: FoldedNames): Closeness {
  if (names.includes(written)) return CLOSENESS.exact;
  if (acronyms.includes(written) || names.some((name) => withoutArticle(name) === written)) return CLOSENESS.short;
  return names.some((name) => name.startsWith(written)) ? CLOSENESS.beginning : CLOSENESS.words;
}
