/**
 * Bytes → text, in whatever encoding they are: UTF-8, UTF-16 of both orders, Windows-1252 (what French Excel writes as «CSV») and, where
 * the accents of French show it, Mac Roman. A file of UTF-8 that holds single bytes of another encoding, as when two files were joined, is
 * read as UTF-8, and the words with such bytes are told.
 */
import type { Remark } from '../../../messages/remarks.ts';
import type { Issue } from '../../model/issue.ts';

/** A word with a byte that is not of the file's encoding, as it was read. */
export interface Doubt {
  readonly line: number;
  readonly word: string;
}

export interface Decoded {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** Most words with a foreign byte that are told one by one. */
const MOST_DOUBTS = 20;

const NO_DOUBTS: readonly Doubt[] = [];

/**
 * The characters of Windows-1252 where ISO 8859-1 has control characters. Some versions of Node decode Windows-1252 as ISO 8859-1
 * (nodejs/node#56542), which would lose «Œ» and «’».
 */
const BYTES_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Bytes that are French letters in Mac Roman (é è à ç ê ù É) and never stand beside a letter in Windows-1252. */
const MAC_LETTERS: ReadonlySet<number> = new Set([0x8e, 0x8f, 0x88, 0x8d, 0x90, 0x9d, 0x83]);
/** The same letters in Windows-1252. */
const WINDOWS_LETTERS: ReadonlySet<number> = new Set([0xe9, 0xe8, 0xe0, 0xe7, 0xea, 0xf9, 0xc9]);

/** Bytes looked at to find UTF-16 without a mark. */
const SAMPLE = 2000;

/** The text of bytes, with the words that are in doubt. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), doubts: NO_DOUBTS };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), doubts: NO_DOUBTS };
  } catch {
    const { sequences, foreign } = utf8In(bytes);
    if (sequences >= foreign.length) return mixed(bytes, foreign);
    return { text: isMacRoman(bytes) ? new TextDecoder('macintosh').decode(bytes) : windows1252(bytes), doubts: NO_DOUBTS };
  }
}

/** What is told about words with a byte of another encoding. */
export function toldDoubts(file: string, doubts: readonly Doubt[]): readonly Issue[] {
  const issues = doubts.slice(0, MOST_DOUBTS).map(
    ({ line, word }): Issue => ({
      severity: 'warning',
      place: { file, line, column: null },
      remark: { key: 'foreignByte', values: { word } },
    }),
  );
  const more = doubts[MOST_DOUBTS];
  if (more !== undefined) {
    const remark: Remark = { key: 'foreignBytes', values: { count: doubts.length - MOST_DOUBTS } };
    issues.push({ severity: 'warning', place: { file, line: more.line, column: null }, remark });
  }
  return issues;
}

/** UTF-16, by its mark, or where nearly every second byte is zero, as in any text of Western Europe. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const most = 0.4 * sample.length;
  if (sample.length < 4) return null;
  return zeros[1] > most && zeros[0] === 0 ? 'utf-16le' : zeros[0] > most && zeros[1] === 0 ? 'utf-16be' : null;
}

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => BYTES_80_TO_9F[control.charCodeAt(0) - 0x80] ?? control);
}

/** Number of characters of several bytes, and the places of bytes that belong to none. */
function utf8In(bytes: Uint8Array): { readonly sequences: number; readonly foreign: readonly number[] } {
  const foreign: number[] = [];
  let sequences = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) foreign.push(at);
    if (length > 1) sequences++;
    at += Math.max(1, length);
  }
  return { sequences, foreign };
}

/** Length of the UTF-8 character at a place; 0 if there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const isNext = (offset: number, from = 0x80, to = 0xbf) => {
    const byte = bytes[at + offset] ?? 0;
    return byte >= from && byte <= to;
  };
  if (first >= 0xc2 && first <= 0xdf) return isNext(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) return isNext(1, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf) && isNext(2) ? 3 : 0;
  if (first >= 0xf0 && first <= 0xf4)
    return isNext(1, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf) && isNext(2) && isNext(3) ? 4 : 0;
  return 0;
}

/** UTF-8 with single bytes of Windows-1252 at the places `foreign`. */
function mixed(bytes: Uint8Array, foreign: readonly number[]): Decoded {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  /** Where each foreign character stands in the text. */
  const places: number[] = [];
  let length = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  let from = 0;
  for (const at of foreign) {
    add(utf8.decode(bytes.subarray(from, at)));
    places.push(length);
    add(windows1252(bytes.subarray(at, at + 1)));
    from = at + 1;
  }
  add(utf8.decode(bytes.subarray(from)));
  const text = parts.join('');
  const doubts = wordsAt(text, places);
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, doubts };
}

/** The words at places of a text, which are in ascending order, each word once. */
function wordsAt(text: string, places: readonly number[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  let line = 1;
  let counted = 0;
  let end = -1;
  for (const place of places) {
    for (; counted < place; counted++) {
      const sign = text[counted];
      if (sign === '\n' || (sign === '\r' && text[counted + 1] !== '\n')) line++;
    }
    if (place < end) continue;
    // Words are short; a limit keeps a file without any from taking long.
    let start = place;
    while (start > 0 && place - start < 40 && isOfWord(text[start - 1])) start--;
    end = place + 1;
    while (end < text.length && end - place < 40 && isOfWord(text[end])) end++;
    doubts.push({ line, word: text.slice(start, end) });
  }
  return doubts;
}

function isOfWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Letter}\p{Number}’'-]/u.test(sign);
}

/** Whether more bytes beside letters are accents of Mac Roman than of Windows-1252. */
function isMacRoman(bytes: Uint8Array): boolean {
  const isLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  let [mac, windows] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !(isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) continue;
    if (MAC_LETTERS.has(byte)) mac++;
    else if (WINDOWS_LETTERS.has(byte)) windows++;
  }
  return mac > windows;
}
