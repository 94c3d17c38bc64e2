/**
 * Finds many names in a text at once, each under its own conditions. All names share one tree of letters, so each text is read once,
 * however many names there are.
 */
import { isTitle } from './function-words.ts';
import { APART, JOINED, readingsOf, type Spelling } from './spelling.ts';

/**
 * How a form must be written to count as the name:
 * - `anyhow`: in any letter case, because nothing else is written this way («clara schmidt»);
 * - `capital`: with a capital («Petit», not «petit»);
 * - `first`: with a capital, and not followed by another person's surname («Clara», not «Clara Dupont»);
 * - `titled`: only after a title or an initial, because it is also an ordinary word («Mme Maire», «J. Maire»);
 * - `place`: with a capital, and not part of a longer name («Vers», not «Vers-sur-Selles»).
 */
export type Manner = 'anyhow' | 'capital' | 'first' | 'titled' | 'place';

/** One way of writing a name. */
export interface NameForm {
  /** Its words in plain letters. */
  readonly words: readonly string[];
  /** For each word, whether it needs a capital where the manner asks for one: particles («de», «van») do not. */
  readonly isStrong: readonly boolean[];
  readonly manner: Manner;
  /** Index of the person or place that it names, in the list of owners. */
  readonly owner: number;
  /** Whether it is only a part of the name that is used alone: a surname, a first name. */
  readonly isPart?: boolean;
  /** For places: also an ordinary word, which is not taken for the name at the beginning of a sentence. */
  readonly isOrdinary?: boolean;
}

/** The bearer of names: what is needed to recognise initials and titles beside a name. */
export interface NameOwner {
  /** First letters of the parts of the name. A letter such as «Þ» gives two plain letters. */
  readonly initials: ReadonlySet<string>;
  /** Words of the name. */
  readonly words: ReadonlySet<string>;
}

/** A name found in a text, and the owners it may refer to. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly owners: readonly number[];
}

export interface NameFinder {
  /**
   * The parts of a text that are names, in order and without overlaps. With `isLoose`, names in small letters count too, for texts typed
   * into a search field. O(length of the text × length of the longest matching name).
   */
  readonly find: (text: string, isLoose?: boolean) => readonly Found[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: End[];
}
interface End {
  readonly form: NameForm;
  /** Index of the first letter of each word; the first is 0. */
  readonly starts: readonly number[];
  readonly length: number;
}

/** A finder for given forms of names. `isFunctionWord` recognises words with a capital that may follow a name without being a surname. */
export function nameFinder(
  forms: readonly NameForm[],
  owners: readonly NameOwner[],
  isFunctionWord: (word: string) => boolean = () => false,
): NameFinder {
  const root: Node = { next: new Map(), ends: [] };
  for (const form of forms) plant(root, form);
  if (root.next.size === 0) return { find: () => [] };
  return {
    find: (text, isLoose = false) =>
      union(readingsOf(text).flatMap((spelling) => new Reading(spelling, owners, isFunctionWord, isLoose).found(root))),
  };
}

function plant(root: Node, form: NameForm): void {
  let node = root;
  const starts: number[] = [];
  let length = 0;
  for (const word of form.words) {
    starts.push(length);
    for (const letter of word) {
      let next = node.next.get(letter);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        node.next.set(letter, next);
      }
      node = next;
      length++;
    }
  }
  if (length > 0) node.ends.push({ form, starts, length });
}

/** From this many letters on, a name of several words is also found written as one word, in small letters too. */
const LONG_ENOUGH_TO_GLUE = 10;
/** Letters with more characters than this between them are not of the same name. */
const WIDEST_GAP = 6;
/** Minimum length of a word that counts as a name in a search field. */
const SHORTEST_LOOSE = 3;

const OF = new Set(['d', 'de', 'du']);
/** Characters that join an initial to a surname in account and file names. */
const TIGHT = /^[._-]$/;
const SAINTS = new Set(['saint', 'sainte', 'st', 'ste']);
/** Characters that join two words into one name; HYPHEN also has those that may split a name at the end of a line. */
const BOND = /^[-\u2010\u2011\u2212\ufe63\uff0d]$/;
const HYPHEN = /[-\u2010-\u2015\u2212\ufe63\uff0d_]/;
const SENTENCE_END = /[.!?…:\n\r«“"•]/;

/** One text while it is searched. */
class Reading {
  readonly #text: Spelling;
  readonly #owners: readonly NameOwner[];
  readonly #isFunctionWord: (word: string) => boolean;
  readonly #isLoose: boolean;

  constructor(text: Spelling, owners: readonly NameOwner[], isFunctionWord: (word: string) => boolean, isLoose: boolean) {
    this.#text = text;
    this.#owners = owners;
    this.#isFunctionWord = isFunctionWord;
    this.#isLoose = isLoose;
  }

  found(root: Node): readonly Found[] {
    const { letters, cut, from, to } = this.#text;
    const found: Found[] = [];
    for (let at = 0; at < letters.length; ) {
      const best = cut[at] === JOINED ? null : this.#longestFrom(root, at);
      if (best === null) {
        at++;
        continue;
      }
      const [first, end] = this.#withInitials(at, best.end, best.owners);
      found.push({ from: from[first] ?? 0, to: to[end - 1] ?? 0, owners: best.owners });
      at = Math.max(end, best.end);
    }
    return found;
  }

  /** The longest name that begins at a letter, and its possible owners. */
  #longestFrom(root: Node, at: number): { readonly end: number; readonly owners: readonly number[] } | null {
    const { letters, cut, gap } = this.#text;
    let best: { end: number; owners: readonly number[] } | null = null;
    let node: Node | undefined = root;
    for (let i = at; i < letters.length; i++) {
      if (i > at && (gap[i] ?? '').length > WIDEST_GAP) break;
      node = node.next.get(letters[i] ?? '');
      if (node === undefined) break;
      const end = i + 1;
      if (node.ends.length === 0 || (end < letters.length && cut[end] === JOINED)) continue;
      const owners = new Set(node.ends.filter((candidate) => this.#counts(candidate, at, end)).map(({ form }) => form.owner));
      if (owners.size > 0) best = { end, owners: [...owners] };
    }
    return best;
  }

  #counts({ form, starts, length }: End, at: number, end: number): boolean {
    if (!this.#isDividedAlike(starts, length, at, end)) return false;
    const isCapital = form.isStrong.every((isStrong, i) => !isStrong || this.#text.isCapital[at + (starts[i] ?? 0)] === true);
    const isTitled = () => this.#isTitled(at) || this.#hasInitial(at, end, form.owner, isCapital);
    const isLoose = this.#isLoose && length >= SHORTEST_LOOSE;
    switch (form.manner) {
      case 'anyhow':
        return true;
      case 'titled':
        return isTitled();
      case 'capital':
        return isTitled() || (!this.#isSaint(at) && (isCapital || isLoose));
      case 'first':
        return isTitled() || (!this.#isSaint(at) && ((isCapital && this.#isFirstName(at, end, form)) || isLoose));
      case 'place':
        return (isCapital || this.#isLoose) && this.#isWholePlace(at, end) && !(form.isOrdinary === true && this.#mayBeOrdinary(at, end));
    }
  }

  /** Whether the words of the text begin where those of the name do, allowing for joined words and for hyphens at the end of a line. */
  #isDividedAlike(starts: readonly number[], length: number, at: number, end: number): boolean {
    const { cut, gap } = this.#text;
    const isGlued = starts.some((start) => cut[at + start] === JOINED);
    if (isGlued && length < LONG_ENOUGH_TO_GLUE) return false;
    let [extra, hyphens] = [0, 0];
    for (let i = at + 1; i < end; i++) {
      if (cut[i] !== APART || starts.includes(i - at)) continue;
      extra++;
      if (gap[i] === '' || HYPHEN.test(gap[i] ?? '')) hyphens++;
    }
    // Written as «Schmi-dt», or «S C H M I D T».
    return extra === 0 || extra === hyphens || extra + starts.length === length;
  }

  /** Whether a title («M.», «Mme»…) precedes. */
  #isTitled(at: number): boolean {
    const before = this.#wordBefore(at);
    if (before === null || !/^[.\s'’_-]{0,4}$/.test(this.#text.gap[at] ?? '')) return false;
    // In «12 m petit», m is a unit of length.
    if (before.word === 'm' && this.#text.isCapital[before.from] !== true) return false;
    // A title may be followed by an initial or particle: «Mme C. Schmidt», «Mme de Schmidt». «M. le maire» is not a name.
    const isBetween = OF.has(before.word) || (before.word.length <= 2 && this.#text.isCapital[before.from] === true);
    return isTitle(before.word) || (isBetween && this.#isTitled(before.from));
  }

  /** Whether an initial of the same person precedes or follows. For a name in small letters only if joined as in addresses: «c.schmidt». */
  #hasInitial(at: number, end: number, owner: number, isCapital: boolean): boolean {
    const [first, last] = this.#withInitials(at, end, [owner]);
    const { gap } = this.#text;
    return (first < at && (isCapital || TIGHT.test(gap[at] ?? ''))) || (last > end && (isCapital || TIGHT.test(gap[end] ?? '')));
  }

  #isSaint(at: number): boolean {
    const before = this.#wordBefore(at);
    return before !== null && SAINTS.has(before.word) && /^[\s'’_-]{1,2}$/.test(this.#text.gap[at] ?? '');
  }

  /** Whether the first name stands alone: no other surname follows, and no hyphen joins it to another first name. */
  #isFirstName(at: number, end: number, { owner }: NameForm): boolean {
    const { isCapital, gap, letters } = this.#text;
    if (at > 0 && BOND.test(gap[at] ?? '')) return false;
    if (end >= letters.length || isCapital[end] !== true || !(/^\s{1,2}$/.test(gap[end] ?? '') || BOND.test(gap[end] ?? ''))) return true;
    const after = this.#wordAt(end);
    const isLoud = (from: number, to: number) => to - from > 1 && isCapital.slice(from, to).every((capital) => capital);
    return (
      after.word.length === 1 ||
      this.#owners[owner]?.initials.has(after.word) === true ||
      this.#owners[owner]?.words.has(after.word) === true ||
      this.#isFunctionWord(after.word) ||
      // In a line of capitals, every word has one, so a following word counts as a surname.
      (isLoud(at, end) && isLoud(after.from, after.to))
    );
  }

  /** Whether the name of a place is not joined by hyphens to a longer one. */
  #isWholePlace(at: number, end: number): boolean {
    const { gap, letters } = this.#text;
    return !(at > 0 && BOND.test(gap[at] ?? '')) && !(end < letters.length && BOND.test(gap[end] ?? ''));
  }

  /** Whether a word such as «Vers» may be an ordinary word here: at the beginning of a sentence, unless it is the whole text. */
  #mayBeOrdinary(at: number, end: number): boolean {
    if (at === 0 && end === this.#text.letters.length) return false;
    return at === 0 || SENTENCE_END.test(this.#text.gap[at] ?? '');
  }

  /** Extends a name by initials of the same person before and after it: «C. Schmidt», «J.-C. Martin», «Clara S.». */
  #withInitials(at: number, end: number, owners: readonly number[]): readonly [number, number] {
    const { gap, letters, isCapital } = this.#text;
    const isInitial = (letter: string) => owners.some((owner) => this.#owners[owner]?.initials.has(letter) === true);
    // Also «JC», and «Þ», which gives two plain letters.
    const isInitials = (from: number, to: number, between = '') =>
      to - from <= 3 &&
      (TIGHT.test(between) || isCapital.slice(from, to).every((capital) => capital)) &&
      (letters.slice(from, to).every(isInitial) || isInitial(letters.slice(from, to).join('')));
    let [first, last] = [at, end];
    for (let round = 0; round < 3 && first > 0; round++) {
      const before = this.#wordBefore(first);
      if (before === null || !/^[.\s_-]{1,3}$/.test(gap[first] ?? '') || !isInitials(before.from, first, gap[first])) break;
      // In «M. Martin», M is a title, even if it is an initial of the person; in «À Martin», À is a word.
      if (before.word === 'm' && first === at && !this.#isTitled(before.from)) break;
      if (/^[aoy]$/.test(before.word) && !gap[first]?.includes('.')) break;
      first = before.from;
    }
    for (let round = 0; round < 2 && last < letters.length; round++) {
      const after = this.#wordAt(last);
      if (
        (after.word.length > 1 && !isInitial(after.word)) ||
        !/^[.\s_-]{1,2}$/.test(gap[last] ?? '') ||
        !isInitials(after.from, after.to, gap[last])
      )
        break;
      // In «Schmidt M. Petit», M. is the title of the next name.
      if (after.word === 'm' && /^\.\s/.test(gap[after.to] ?? '') && isCapital[after.to] === true) break;
      last = after.to;
    }
    return [first, last];
  }

  #wordBefore(at: number): { readonly word: string; readonly from: number } | null {
    if (at <= 0) return null;
    let from = at - 1;
    while (from > 0 && this.#text.cut[from] === JOINED && at - from < LONGEST_NEIGHBOUR) from--;
    return { word: this.#text.letters.slice(from, at).join(''), from };
  }

  #wordAt(from: number): { readonly word: string; readonly from: number; readonly to: number } {
    let to = from + 1;
    while (to < this.#text.letters.length && this.#text.cut[to] === JOINED && to - from < LONGEST_NEIGHBOUR) to++;
    return { word: this.#text.letters.slice(from, to).join(''), from, to };
  }
}

/** Maximum length of a title, initial or surname beside a name; limits how far the finder looks. */
const LONGEST_NEIGHBOUR = 40;

/** Sorts findings and merges those that overlap. */
function union(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const joined: Found[] = [];
  for (const stretch of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && stretch.from < last.to)
      joined[joined.length - 1] = {
        from: last.from,
        to: Math.max(last.to, stretch.to),
        owners: [...new Set([...last.owners, ...stretch.owners])],
      };
    else joined.push(stretch);
  }
  return joined;
}
