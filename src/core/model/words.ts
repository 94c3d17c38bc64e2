/**
 * Finds the word of a list (vocabulary.ts) that a written word means: the word itself in French or English, a synonym, or the nearest one,
 * which is only proposed. All readers of files look words up here.
 */
import { closest, fold } from '../basics/names.ts';
import type { TermWithSynonyms } from './vocabulary.ts';

/** The folded spellings of a list. */
interface Spellings {
  /** Id, French and English words → id. */
  readonly own: ReadonlyMap<string, string>;
  /** Synonyms that mean nothing else → id. */
  readonly also: ReadonlyMap<string, string>;
  /** Words that often mean an entry → id. */
  readonly near: ReadonlyMap<string, string>;
}

const SPELLINGS = new WeakMap<readonly TermWithSynonyms[], Spellings>();

/** Built once per list, because a file has thousands of rows. If two entries have the same spelling, the first wins. */
function spellingsOf(list: readonly TermWithSynonyms[]): Spellings {
  const known = SPELLINGS.get(list);
  if (known !== undefined) return known;
  // Reversed, because a Map keeps the last of equal keys.
  const byWord = (words: (entry: TermWithSynonyms) => readonly string[], key: (word: string) => string) =>
    new Map(list.toReversed().flatMap((entry) => words(entry).map((word) => [key(word), entry.id] as const)));
  const made = {
    own: byWord((entry) => [entry.id, entry.fr, entry.en, ...entry.fr.split(','), ...entry.en.split(',')], fold),
    also: byWord((entry) => [entry.fr, ...entry.fr.split(','), entry.en, ...(entry.also ?? [])], singular),
    near: byWord((entry) => entry.near ?? [], singular),
  };
  SPELLINGS.set(list, made);
  return made;
}

/** A text folded, without the «s» of plurals. */
function singular(text: string): string {
  return fold(text)
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
}

/**
 * The id of a word in a list: given as French word, English word or id. For a word like «appel à projets, AMI», each half is accepted too.
 * Null if unknown.
 */
export function termId(list: readonly TermWithSynonyms[], word: string): string | null {
  return spellingsOf(list).own.get(fold(word)) ?? null;
}

/** The id of what a word or a synonym of it certainly means; null if that is not certain. */
export function meantTerm(list: readonly TermWithSynonyms[], word: string): string | null {
  // A graph may have millions of nodes about which nothing is said.
  if (word === '') return null;
  return termId(list, word) ?? spellingsOf(list).also.get(singular(word)) ?? null;
}

/** The entry to propose for a word that is not certain: by a synonym that it is or begins with, else by spelling. Null if none is near. */
export function nearestTerm<T extends TermWithSynonyms>(list: readonly T[], word: string): T | null {
  const { also, near } = spellingsOf(list);
  const words = singular(word).split(' ');
  for (let length = words.length; length > 0; length--) {
    const beginning = words.slice(0, length).join(' ');
    const id = near.get(beginning) ?? also.get(beginning);
    if (id !== undefined) return list.find((entry) => entry.id === id) ?? null;
  }
  const spelling = closest(word, list.flatMap(spellingsToCompare));
  return spelling === null ? null : (list.find((entry) => spellingsToCompare(entry).includes(spelling)) ?? null);
}

/** The French word and the synonyms that are long enough for a slip to leave them recognisable. */
function spellingsToCompare({ fr, also = [] }: TermWithSynonyms): readonly string[] {
  return [fr, ...also.filter((synonym) => synonym.length >= 6)];
}
