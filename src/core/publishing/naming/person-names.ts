/**
 * Which parts of a person's row are a name, and the forms in which the person may be named elsewhere: the whole name, in reverse order, the
 * surname, the first name, with initials.
 */
import { isFunctionHead, isFunctionWord, isLink, isTitle } from './function-words.ts';
import type { Manner, NameForm, NameOwner } from './name-finder.ts';
import { plainWords, withEscapesRead } from './spelling.ts';

/**
 * The parts of a written name that name a person; empty if the text is only a function, such as «Chargée de mission, Plaine Commune». It
 * counts as a function only if it begins with a function word (not in capitals, as surnames are) and consists of function words, optionally
 * followed by the full name of a body in the data. Anything else counts as a name.
 */
export function namingParts(written: string, isBody: (name: string) => boolean): readonly NamingPart[] {
  const chunks = chunksOf(written);
  const [first] = chunks;
  if (first === undefined) return [];
  if (!isFunctionHead(plainWords(first)[0] ?? '') || (isLoud(first) && !chunks.every(isLoud))) return [{ text: written, isSure: true }];
  // The longest name of a body at the end, after at least one function word.
  const end = chunks.findIndex(
    (_, i) => i > 0 && i >= chunks.length - MOST_WORDS_OF_BODY && isBody(plainWords(chunks.slice(i).join(' ')).join('')),
  );
  const parts: string[][] = [[]];
  for (const chunk of end < 0 ? chunks : chunks.slice(0, end)) {
    if (plainWords(chunk).every((word) => isFunctionWord(word) || isLink(word))) parts.push([]);
    else parts.at(-1)?.push(chunk);
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ text: part.join(' '), isSure: false }));
}

/** A part of a row that names a person. Not sure if it may be a function word that is missing in our lists. */
export interface NamingPart {
  readonly text: string;
  readonly isSure: boolean;
}

/** Names of bodies with more words than this are not looked for at the end of a function. */
const MOST_WORDS_OF_BODY = 16;

/** The forms of the names of one person, and the person's initials and words, used to recognise names by their neighbours. */
export interface NamedOwner {
  readonly forms: readonly NameForm[];
  readonly owner: NameOwner;
}

/**
 * The forms in which a person with the given names may be written. `isTaken` recognises words with another meaning, such as the name of a
 * commune: alone they count only after «M.», «Mme» or an initial.
 */
export function formsOf(names: readonly NamingPart[], owner: number, isTaken: (name: string) => boolean): NamedOwner {
  const collected = new Forms(owner, isTaken);
  for (const { text, isSure } of names) for (const name of spellings(text)) collected.addName(name, isSure);
  return collected.all();
}

/** Collects the forms of one person, without duplicates. */
class Forms {
  readonly #owner: number;
  readonly #isTaken: (name: string) => boolean;
  readonly #forms = new Map<string, NameForm>();
  readonly #initials = new Set<string>();
  readonly #words = new Set<string>();

  constructor(owner: number, isTaken: (name: string) => boolean) {
    this.#owner = owner;
    this.#isTaken = isTaken;
  }

  all(): NamedOwner {
    return { forms: [...this.#forms.values()], owner: { initials: this.#initials, words: this.#words } };
  }

  /** Adds the forms of a written name; if it is not certainly a name, only forms with a capital. */
  addName(name: string, isSure: boolean): void {
    const written = unitsOf(name);
    for (const word of written.flatMap((unit) => unit.words)) {
      this.#words.add(word);
      this.#initials.add(word.charAt(0));
    }
    for (const [letter] of name.matchAll(/(?<![\p{L}\p{M}])\p{L}/gu)) this.#initials.add(plainWords(letter).join(''));
    const units = written.filter((unit) => !isInitial(unit));
    if (written.length > 1 || units.some((unit) => unit.words.length > 1))
      // «A. Petit» in small letters could also be «à petit».
      this.#addWhole(written, isSure && units.length === written.length);
    if (units.length === 1) {
      for (const unit of units) {
        this.#addAlone(unit, 'capital');
        this.#addParts(unit);
      }
      return;
    }
    if (units.length <= MOST_UNITS) {
      for (let i = 1; i < units.length; i++) this.#addWhole([...units.slice(i), ...units.slice(0, i)], isSure);
      for (const [i, a] of units.entries())
        for (const [j, b] of units.entries()) if (i !== j) for (const core of [b, coreOf(b)]) this.#addPair(a, core, isSure);
    }
    const hasLoud = units.some((unit) => unit.isLoud) && units.some((unit) => !unit.isLoud);
    for (const [i, unit] of units.entries()) {
      const isFirst = hasLoud ? !unit.isLoud : i === 0;
      this.#addAlone(unit, isFirst ? 'first' : 'capital');
      if (!isFirst) this.#addParts(unit);
    }
  }

  #add(units: readonly Unit[], manner: Manner, isPart: boolean): void {
    const words = units.flatMap((unit) => unit.words);
    if (!canName(words.join(''))) return;
    const asWritten = units.flatMap((unit) => unit.isStrong);
    const isStrong = asWritten.some((is) => is) ? asWritten : words.map((_, i) => i === 0);
    for (const spelt of withShortSaints(words)) {
      const key = `${manner} ${spelt.join(' ')}`;
      if (!this.#forms.has(key)) this.#forms.set(key, { words: spelt, isStrong, manner, owner: this.#owner, isPart });
    }
  }

  #addWhole(units: readonly Unit[], isSure: boolean): void {
    const words = units.flatMap((unit) => unit.words);
    if (words.every(isOrdinary)) this.#add(units, 'titled', false);
    else this.#add(units, isSure && words.join('').length >= SHORTEST_ANYHOW ? 'anyhow' : 'capital', false);
  }

  /** Adds two parts of a name, in either order: «Jean Martin» for «Jean Claude Martin». */
  #addPair(a: Unit, b: Unit, isSure: boolean): void {
    this.#addWhole([a, b], isSure);
    this.#addWhole([b, a], isSure);
  }

  #addAlone(unit: Unit, manner: 'capital' | 'first'): void {
    const name = unit.words.join('');
    this.#add([unit], unit.words.every(isOrdinary) || this.#isTaken(name) || COUNTRIES.has(name) ? 'titled' : manner, true);
  }

  /** Adds parts of a surname used alone: «La Tour» of «de La Tour», «Durand» of «Durand-Martin». */
  #addParts(unit: Unit): void {
    if (unit.words.length > MOST_UNITS || unit.parts.length > MOST_UNITS) return;
    for (let i = 1; i < unit.words.length; i++) {
      const rest: Unit = { ...unit, words: unit.words.slice(i), isStrong: unit.isStrong.slice(i) };
      // «La Tour» and «Ormesson» alone are names; «Tour» after an article is an ordinary word.
      if (rest.isStrong[0] === false || !ARTICLES.has(unit.words[i - 1] ?? '')) this.#addAlone(rest, 'capital');
      else this.#add([rest], 'titled', true);
    }
    if (unit.parts.length < 2) return;
    for (const part of unit.parts) {
      const words = plainWords(part);
      if (words.join('').length >= SHORTEST_PART && !words.every((word) => PARTICLES.has(word)))
        this.#addAlone({ words, isStrong: words.map((_, i) => i === 0), isLoud: unit.isLoud, parts: [] }, 'capital');
    }
  }
}

function isOrdinary(word: string): boolean {
  return isLink(word) || isFunctionWord(word);
}

/** Shorter names of two words are found only with capitals, because they also occur by chance: «Jo Li», «joli». */
const SHORTEST_ANYHOW = 6;
/** For names with more parts, only the whole name and single parts are searched. */
const MOST_UNITS = 7;
/** First names that are also countries or régions. Removing them alone would spoil many sentences. */
const COUNTRIES = new Set(['france', 'lorraine']);

/** A part of a name: «Clara», «Jean-Claude», «de La Tour». */
interface Unit {
  readonly words: readonly string[];
  /** For each word, whether it is more than a particle. */
  readonly isStrong: readonly boolean[];
  /** Written in capitals, as surnames often are while first names are not. */
  readonly isLoud: boolean;
  /** Its parts between hyphens. */
  readonly parts: readonly string[];
}

const PARTICLES = new Set(
  'de du des d la le les l von van vander der den ten ter zu zur zum und el al ben ibn bin bint abu di da do dos das del della delle degli dal y e mac mc saint sainte st ste o af av'.split(
    ' ',
  ),
);

/** Articles after which a word may be an ordinary one. */
const ARTICLES = new Set(['le', 'la', 'les', 'du', 'des']);

function unitsOf(name: string): readonly Unit[] {
  const units: Unit[] = [];
  let particles: string[] = [];
  const chunks = chunksOf(name).filter((chunk) => !plainWords(chunk).every(isTitle));
  const close = (core: readonly string[]) => {
    const before = particles.flatMap(plainWords);
    const own = core.flatMap(plainWords);
    units.push({
      words: [...before, ...own],
      isStrong: [...before.map(() => false), ...own.map((word, i) => i === own.length - 1 || !PARTICLES.has(word))],
      isLoud: core.length > 0 && core.every(isLoud),
      parts: core.flatMap((chunk) => chunk.split(HYPHENS)).filter((part) => part !== ''),
    });
    particles = [];
  };
  for (const [i, chunk] of chunks.entries()) {
    if (i < chunks.length - 1 && plainWords(chunk).every((word) => PARTICLES.has(word))) particles.push(chunk);
    else close([chunk]);
  }
  return units;
}

/** The part without leading particles: «Tour» of «de La Tour». */
function coreOf(unit: Unit): Unit {
  const first = Math.max(0, unit.isStrong.indexOf(true));
  return { ...unit, words: unit.words.slice(first), isStrong: unit.isStrong.slice(first) };
}

/** Whether it is only an initial: «J.», «C». */
function isInitial({ words }: Unit): boolean {
  const letters = words.join('');
  return letters.length < 2 && !canName(letters);
}

const SHORTEST_PART = 4;
const HYPHENS = /[-\u2010-\u2015\u2212]+/;

/** Splits a text at spaces and punctuation; hyphens and apostrophes stay inside. */
function chunksOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u200b_,;:.()[\]{}/|"«»“”]+/u)
    .filter((chunk) => plainWords(chunk).length > 0);
}

function isLoud(chunk: string): boolean {
  return chunk === chunk.toUpperCase() && chunk !== chunk.toLowerCase() && plainWords(chunk).join('').length > 1;
}

/** Whether a word is long enough to be a name: two letters, or one in scripts where one character is a word. */
function canName(letters: string): boolean {
  return letters.length >= 2 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letters);
}

/** A name, and its variants in which special letters are written out: «Müller», «Mueller». */
function spellings(name: string): readonly string[] {
  const composed = withEscapesRead(name).normalize('NFC');
  const long = composed.replace(/[äöüåøđÄÖÜÅØĐ]/g, (letter) => LONG[letter.toLowerCase()] ?? letter);
  const short = composed.length < SHORTEST_PART + 1 ? composed : composed.replace(/([aou])e/gi, '$1');
  return [...new Set([composed, long, short])];
}

const LONG: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };

/** The words, and a variant with «saint» abbreviated if it occurs. */
function withShortSaints(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [words];
  const short = words.map((word) => SHORT_SAINTS.get(word) ?? word);
  const long = words.map((word) => LONG_SAINTS.get(word) ?? word);
  return [words, short, long];
}

const SHORT_SAINTS: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
]);
const LONG_SAINTS: ReadonlyMap<string, string> = new Map([...SHORT_SAINTS].map(([long, short]) => [short, long]));
