/**
 * Finds names in texts, in one pass over the words of each text, however many names there are. A name is a phrase: a row of words.
 * What stands between the words of a phrase (spaces, hyphens, underscores, apostrophes) does not matter.
 */
import { type WrittenWord, writtenWords } from './written-words.ts';

/** When a phrase that is found counts as the name. */
export type Wanted =
  /** Always, whatever its case: whole names. */
  | 'always'
  /** Only with a capital, and not as a half of a longer hyphenated name: «Martin», not «martin» and not «Saint-Martin». */
  | 'capital'
  /** As `capital`, and at the beginning of a sentence only if it is no ordinary word: names of places such as «Vers», «Eu». */
  | 'proper';

export interface Phrase {
  /** Folded words, as `writtenWords` gives them. */
  readonly words: readonly string[];
  readonly wanted: Wanted;
  /** Whose name it is: neighbouring finds of one bearer are one find. */
  readonly bearer: string;
  /** First letters of the other names of the bearer: «C.» beside the surname belongs to the find. */
  readonly initials?: ReadonlySet<string>;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly bearer: string;
}

/** Finds phrases in a text. `anyCase`: small letters count too, as in words that somebody typed into a search field. */
export type NameFinder = (text: string, anyCase?: boolean) => readonly Found[];

/** A finder of some phrases. `isOrdinary` says whether a folded word is also a word of the language. */
export function nameFinder(phrases: readonly Phrase[], isOrdinary: (word: string) => boolean = () => false): NameFinder {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [phrase]);
    else list.push(phrase);
  }
  // The longest first: a whole name before a part of it.
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return (text, anyCase = false) => {
    if (byFirst.size === 0 || text === '') return [];
    const words = writtenWords(text);
    const found: Found[] = [];
    // The word after the last find: a find that begins there, of the same bearer, continues it.
    let next = -1;
    for (let i = 0; i < words.length; ) {
      const phrase = byFirst.get(words[i]?.folded ?? '')?.find((candidate) => stands(candidate, text, words, i, anyCase, isOrdinary));
      if (phrase === undefined) {
        i++;
        continue;
      }
      const last = i + phrase.words.length - 1;
      const [from, to] = withInitials(phrase, text, words, i, last, Math.max(next, 0));
      const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
      const previous = found.at(-1);
      if (
        previous !== undefined &&
        from === next &&
        previous.bearer === phrase.bearer &&
        !/[.]\s/.test(text.slice(previous.end, start)) &&
        isGap(text.slice(previous.end, start))
      )
        found[found.length - 1] = { ...previous, end };
      else found.push({ start, end, bearer: phrase.bearer });
      next = to + 1;
      i = next;
    }
    return found;
  };
}

/** The text with something else in the place of each find. */
export function replaceFound(text: string, found: readonly Found[], wordsFor: (bearer: string) => string): string {
  let at = 0;
  let out = '';
  for (const { start, end, bearer } of found) {
    out += text.slice(at, start) + wordsFor(bearer);
    at = end;
  }
  return out + text.slice(at);
}

function stands(
  { words, wanted }: Phrase,
  text: string,
  written: readonly WrittenWord[],
  at: number,
  anyCase: boolean,
  isOrdinary: (word: string) => boolean,
): boolean {
  for (let i = 0; i < words.length; i++) {
    if (written[at + i]?.folded !== words[i]) return false;
    if (i > 0 && !isGap(text.slice(written[at + i - 1]?.end, written[at + i]?.start))) return false;
  }
  if (wanted === 'always' || anyCase) return true;
  const first = written[at] as WrittenWord;
  const last = written[at + words.length - 1] as WrittenWord;
  if (!first.isCapital || isHyphenated(text, written, at, first, last, words.length)) return false;
  if (wanted === 'capital') return true;
  return !(words.length === 1 && isOrdinary(words[0] ?? '') && beginsSentence(text, first.start));
}

/** Whether a word continues, over a hyphen, into another word. */
function isHyphenated(
  text: string,
  written: readonly WrittenWord[],
  at: number,
  first: WrittenWord,
  last: WrittenWord,
  length: number,
): boolean {
  const [before, after] = [written[at - 1], written[at + length]];
  return (
    (before !== undefined && HYPHEN.test(text.slice(before.end, first.start))) ||
    (after !== undefined && HYPHEN.test(text.slice(last.end, after.start)))
  );
}

const HYPHEN = /^[-\u2010\u2011\u2012\u2013\u00ad]$/;

/** What may stand between two words of one name: a few signs, no end of a line. */
function isGap(between: string): boolean {
  return between.length <= MOST_BETWEEN && !/[\r\n;:!?()[\]{}«»"“”]/.test(between);
}

/** Signs between two words of a name: an escaped no-break space takes six. */
const MOST_BETWEEN = 8;

function beginsSentence(text: string, at: number): boolean {
  return /(^|[.!?:;…\n«"“(—–-])[\s\u00a0\u202f]*$/.test(text.slice(Math.max(0, at - 4), at)) || at === 0;
}

/** The words from and to which a find goes, with the initials of first names beside a surname. */
function withInitials(
  { initials }: Phrase,
  text: string,
  words: readonly WrittenWord[],
  first: number,
  last: number,
  least: number,
): readonly [number, number] {
  if (initials === undefined) return [first, last];
  const isInitial = (word: WrittenWord | undefined) =>
    word !== undefined && word.folded.length === 1 && word.isCapital && initials.has(word.folded);
  const near = (a: WrittenWord | undefined, b: WrittenWord | undefined) =>
    /^\.?[-\s\u00a0\u202f]{0,2}$/.test(text.slice(a?.end ?? 0, b?.start ?? 0));
  let [from, to] = [first, last];
  while (from > least && isInitial(words[from - 1]) && near(words[from - 1], words[from])) from--;
  while (isInitial(words[to + 1]) && near(words[to], words[to + 1])) to++;
  return [from, to];
}
