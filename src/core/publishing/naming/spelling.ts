/**
 * A text as a list of plain letters, each with its position in the text. So a name is found however it is spelt («Šimić», «SIMIC»,
 * «S&#780;imi%C4%87», «Šimić» with a soft hyphen), and exactly the found characters can be cut out. Names are folded more aggressively here
 * than in basics/names.ts, which search and files rely on.
 */

/**
 * How a letter is separated from the previous one: not at all, by a capital after a small letter («ClaraSchmidt»), or by other characters.
 */
export const JOINED = 0;
export const CAMEL = 1;
export const APART = 2;

/** The letters of a text as parallel lists: one entry for each letter, two for a letter such as «œ». */
export interface Spelling {
  /** Plain small letters and digits. */
  readonly letters: readonly string[];
  /** Start of each letter in the text, and end of the characters that belong to it, in UTF-16 units. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Whether it is a capital, or of a script without capitals. */
  readonly isCapital: readonly boolean[];
  /** JOINED, CAMEL or APART. */
  readonly cut: readonly number[];
  /** The characters between it and the previous letter, with escapes decoded. */
  readonly gap: readonly string[];
  /** The characters after the last letter. */
  readonly tail: string;
}

/** A character, and the range of the text that it was written with. */
interface Character {
  readonly char: string;
  readonly from: number;
  readonly to: number;
}

/** The spelling of a text as it is written. O(length). */
export function spellingOf(text: string): Spelling {
  return spell(charactersOf(text));
}

/**
 * The readings of a text: as written and, if it contains escapes («%C3%A9», «&eacute;», «\u00e9»), with these decoded, repeatedly if
 * escapes were escaped again.
 */
export function readingsOf(text: string): readonly Spelling[] {
  return layersOf(text).map(spell);
}

/** A text with all its escapes decoded. */
export function withEscapesRead(text: string): string {
  return (layersOf(text).at(-1) ?? []).map(({ char }) => char).join('');
}

function layersOf(text: string): readonly (readonly Character[])[] {
  const layers = [charactersOf(text)];
  for (let round = 0; round < MOST_ROUNDS && /[%&\\]/.test(text); round++) {
    const current = layers.at(-1) ?? [];
    const read = withoutEscapes(current);
    if (read.length === current.length) break;
    layers.push(read);
  }
  return layers;
}

/** Maximum number of times that escapes are decoded; each reading of a text is searched. */
const MOST_ROUNDS = 4;

/** The words of a text (runs of letters or digits) in plain letters. */
export function plainWords(text: string): readonly string[] {
  const { letters, cut } = spellingOf(text);
  const words: string[] = [];
  for (const [i, letter] of letters.entries()) {
    if (cut[i] === APART || i === 0) words.push(letter);
    else words[words.length - 1] += letter;
  }
  return words;
}

function charactersOf(text: string): readonly Character[] {
  const found: Character[] = [];
  let at = 0;
  for (const char of text) {
    found.push({ char, from: at, to: at + char.length });
    at += char.length;
  }
  return found;
}

function spell(characters: readonly Character[]): Spelling {
  const [letters, from, to, isCapital, cut, gap] = [[], [], [], [], [], []] as [
    string[],
    number[],
    number[],
    boolean[],
    number[],
    string[],
  ];
  let between = '';
  let wasSmall = false;
  let wasDigit = false;
  let isApart = true;
  for (const { char, from: start, to: end } of characters) {
    if (UNSEEN.test(char)) {
      // Combining accents, soft hyphens and characters without width belong to the letter before them.
      if (between === '' && to.length > 0) to[to.length - 1] = end;
      continue;
    }
    const plain = plainLetters(char);
    if (plain === '') {
      between += char;
      isApart = true;
      continue;
    }
    const isDigit = DIGIT.test(char);
    const isSmall = char !== char.toUpperCase() && !TITLECASE.test(char);
    const isOwnWord = UNSPACED.test(char);
    if (isDigit !== wasDigit) isApart = true;
    for (const [i, letter] of [...plain].entries()) {
      letters.push(letter);
      from.push(start);
      to.push(end);
      isCapital.push(!isSmall);
      cut.push(i > 0 ? JOINED : isApart || isOwnWord ? APART : wasSmall && !isSmall ? CAMEL : JOINED);
      gap.push(i > 0 ? '' : between);
    }
    between = '';
    // In a script without spaces each character counts as a word: any of them may begin or end a name.
    isApart = isOwnWord;
    wasSmall = isSmall;
    wasDigit = isDigit;
  }
  return { letters, from, to, isCapital, cut, gap, tail: between };
}

/** Characters that are not letters of their own: accents, soft hyphens, joiners, direction marks, variation selectors, tatweel. */
const UNSEEN = /[\p{M}\p{Cf}\u0640\u115f\u1160\u3164\uffa0]/u;
const DIGIT = /\p{N}/u;
const TITLECASE = /\p{Lt}/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Characters that Unicode classes as letters but that are read as apostrophes: ʼ ʻ ʹ ˈ ꞌ. */
const LIKE_APOSTROPHE = /[\u02b9-\u02df\u02ec-\u02ff\ua78b\ua78c]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Plain forms of letters that Unicode does not decompose. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ı: 'i',
  ȷ: 'j',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ƒ: 'f',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
  ƴ: 'y',
  ς: 'σ',
};
const KNOWN = new Map<string, string>();

/** The plain letters of a character; empty if it is not a letter or digit. */
function plainLetters(char: string): string {
  const known = KNOWN.get(char);
  if (known !== undefined) return known;
  let plain = '';
  if (!LIKE_APOSTROPHE.test(char))
    for (const part of char.normalize('NFKD').toLowerCase().normalize('NFKD')) if (LETTER.test(part)) plain += PLAIN[part] ?? part;
  KNOWN.set(char, plain);
  return plain;
}

/** The characters with one level of escapes decoded; unknown escapes stay. */
function withoutEscapes(characters: readonly Character[]): readonly Character[] {
  const found: Character[] = [];
  for (let i = 0; i < characters.length; ) {
    const first = characters[i] as Character;
    const read = first.char === '%' || first.char === '&' || first.char === '\\' ? escapeAt(characters, i) : null;
    const length = read?.length ?? 1;
    found.push({ char: read?.char ?? first.char, from: first.from, to: characters[i + length - 1]?.to ?? first.to });
    i += length;
  }
  return found;
}

/** The character of an escape, and the number of characters that the escape has; null if there is none. */
function escapeAt(characters: readonly Character[], at: number): { readonly char: string; readonly length: number } | null {
  const text = characters
    .slice(at, at + LONGEST_ESCAPE)
    .map(({ char }) => char)
    .join('');
  const percent = /^(?:%[0-9a-f]{2})+/i.exec(text);
  if (percent !== null) return percentAt(percent[0]);
  const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/i.exec(text);
  if (number !== null) {
    const [written, hex, decimal] = number;
    return { char: character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)), length: written.length };
  }
  const code = /^\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(text);
  if (code !== null) return { char: character(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)), length: code[0].length };
  const entity = /^&([a-z]{1,2})(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|breve|macr|ogon|strok|dblac|dot);?/i.exec(text);
  if (entity !== null) return { char: entity[1] ?? '', length: entity[0].length };
  const named = /^&([a-z]{2,8}\d?);?/i.exec(text);
  const char = named === null ? undefined : (ENTITIES[named[1] ?? ''] ?? ENTITIES[(named[1] ?? '').toLowerCase()]);
  return named === null || char === undefined ? null : { char, length: named[0].length };
}

const LONGEST_ESCAPE = 16;

/** The first character of a run of percent escapes: UTF-8, or Latin-1 if that is invalid. */
function percentAt(run: string): { readonly char: string; readonly length: number } {
  for (const bytes of [1, 2, 3, 4]) {
    const part = run.slice(0, 3 * bytes);
    if (part.length < 3 * bytes) break;
    try {
      return { char: decodeURIComponent(part), length: part.length };
    } catch {
      // Bytes do not form a complete character yet.
    }
  }
  return { char: String.fromCharCode(Number.parseInt(run.slice(1, 3), 16)), length: 3 };
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  prime: '′',
  acute: '´',
  hyphen: '‐',
  dash: '‐',
  ndash: '–',
  mdash: '—',
  minus: '−',
  lowbar: '_',
  period: '.',
  comma: ',',
  percnt: '%',
  bsol: '\\',
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  eth: 'ð',
  thorn: 'þ',
  inodot: 'ı',
  imath: 'ı',
  AElig: 'Æ',
  OElig: 'Œ',
  ETH: 'Ð',
  THORN: 'Þ',
};
