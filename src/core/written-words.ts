/**
 * The words of a text as a reader would recognise them, each with its place in the original: blind to accents, case, ligatures,
 * the kind of hyphens and apostrophes, and to the ways in which a program may have encoded a letter (percent escapes, HTML
 * entities, `\u00e9`). Made for finding names that must not be read; `names.ts` folds text for comparing whole names.
 */

/** One word: a run of letters and digits. */
export interface WrittenWord {
  /** Letters without accent, in small letters: «Șahin» gives `sahin`, «Cœur» `coeur`. */
  readonly folded: string;
  /** Whether it begins with a capital, or with a letter of a script that has none. */
  readonly isCapital: boolean;
  /** Where it stands in the text, in UTF-16 units; `end` is the first unit after it. */
  readonly start: number;
  readonly end: number;
}

/** Letters that do not fall apart into a letter and an accent. */
const WHOLE_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    ħ: 'h',
    ŋ: 'n',
    ŧ: 't',
    ĸ: 'k',
    ə: 'e',
    ɓ: 'b',
    ɗ: 'd',
    ƙ: 'k',
  }),
);

/** HTML entities that are no plain letter with an accent (those are read by their first letter). */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aelig: 'æ',
    oelig: 'œ',
    szlig: 'ß',
    eth: 'ð',
    thorn: 'þ',
    inodot: 'ı',
    imath: 'ı',
    nbsp: ' ',
    shy: '\u00ad',
    apos: "'",
    lsquo: "'",
    rsquo: "'",
    quot: '"',
    amp: '&',
    hyphen: '-',
    dash: '-',
    ndash: '-',
    mdash: '-',
    lowbar: '_',
    period: '.',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
);
const LETTER_ENTITY = /^&([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|strok|ogon|breve|macr|dot|dblac|comma);/;

/** The words of a text, in order. O(length). */
export function writtenWords(text: string): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  let folded = '';
  let isCapital = false;
  let start = 0;
  let end = 0;
  const close = () => {
    if (folded !== '') words.push({ folded, isCapital, start, end });
    folded = '';
  };
  for (let at = 0; at < text.length; ) {
    const [letter, length] = letterAt(text, at);
    const kind = kindOf(letter);
    if (kind === 'word') {
      const bare = foldLetter(letter);
      if (folded === '') {
        start = at;
        isCapital = /\p{Lu}|\p{Lt}|\p{Lo}/u.test(letter);
      }
      folded += bare;
      end = at + length;
    } else if (kind === 'gap') close();
    else if (folded !== '') end = at + length;
    at += length;
  }
  close();
  return words;
}

/** A letter, decoded if it is written as an escape, and how many units of the text it takes. */
function letterAt(text: string, at: number): readonly [string, number] {
  const first = text.charCodeAt(at);
  if (first === PERCENT) {
    const escaped = /^(?:%[0-9A-Fa-f]{2}){1,4}/.exec(text.slice(at, at + 12))?.[0] ?? '';
    // A letter takes one to four bytes: the shortest run that is whole.
    for (let length = 3; length <= escaped.length; length += 3) {
      try {
        return [decodeURIComponent(escaped.slice(0, length)), length];
      } catch {
        // Not whole yet.
      }
    }
  }
  if (first === AMPERSAND) {
    const slice = text.slice(at, at + 12);
    const number = /^&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/.exec(slice);
    const code = number === null ? Number.NaN : Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
    if (number !== null && code <= 0x10ffff) return [String.fromCodePoint(code), number[0].length];
    const named = /^&([A-Za-z]{2,8});/.exec(slice);
    const entity = ENTITIES.get(named?.[1]?.toLowerCase() ?? '');
    if (named !== null && entity !== undefined) return [/^[A-Z]/.test(named[1] ?? '') ? entity.toUpperCase() : entity, named[0].length];
    const accented = LETTER_ENTITY.exec(slice);
    if (accented !== null) return [accented[1] ?? '', accented[0].length];
  }
  if (first === BACKSLASH) {
    const written = /^\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2}))/.exec(text.slice(at, at + 10));
    const code = Number.parseInt(written?.[1] ?? written?.[2] ?? written?.[3] ?? '', 16);
    if (written !== null && code <= 0x10ffff) return [String.fromCodePoint(code), written[0].length];
  }
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return [letter, letter.length];
}

const [PERCENT, AMPERSAND, BACKSLASH] = [0x25, 0x26, 0x5c] as const;

/**
 * What a letter does to a word: it is part of it, it ends it, or nobody sees it (soft hyphens, joiners, accents on their own).
 * Modifier letters end words, since the apostrophe U+02BC is one of them.
 */
function kindOf(letter: string): 'word' | 'gap' | 'nothing' {
  if (/[\p{Cf}\p{M}]/u.test(letter)) return 'nothing';
  return /[\p{L}\p{N}]/u.test(letter) && !/\p{Lm}/u.test(letter) ? 'word' : 'gap';
}

const FOLDED = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = FOLDED.get(letter);
  if (known !== undefined) return known;
  const bare = [...letter.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')].map((one) => WHOLE_LETTERS.get(one) ?? one).join('');
  FOLDED.set(letter, bare);
  return bare;
}
