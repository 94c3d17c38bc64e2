/**
 * Identifiers for rows that were written without one. They come from what the row says, never from its line, so that a row added above
 * renames nobody: whoever has noted an id, in a file, a story or an address, finds the same row again.
 */
import { fold } from '../basics/names.ts';
import { contactDetails } from './contact-details.ts';

/** Letters of a name that an id shows; a longer one is cut, and told from others by a hash of all of it. */
const MOST_SHOWN = 40;

/** A name as an id: «Métropole européenne de Lille» gives `metropole-europeenne-de-lille`. Two names that fold alike give the same. */
export function idFromName(name: string): string {
  const folded = fold(name).replaceAll(' ', '-');
  if (folded === '') return hashOf([name]);
  // Figures that stood apart in a name may make a telephone number when they are joined.
  if (contactDetails(folded) !== null) return hashOf([folded]);
  return folded.length <= MOST_SHOWN ? folded : `${folded.slice(0, MOST_SHOWN).replace(/-$/, '')}-${hashOf([folded])}`;
}

/** An id from all that tells a row: a word that says what it is, and a hash of the rest, folded. */
export function idFromWords(word: string, said: readonly string[]): string {
  return `${word}-${hashOf(said)}`;
}

/**
 * A hash of texts, in nine letters: among a hundred thousand rows, two share one in one network of a thousand, and are then numbered.
 * (cyrb53, public domain.)
 */
function hashOf(texts: readonly string[]): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const text of texts) {
    const folded = fold(text) || text;
    for (let i = 0; i <= folded.length; i++) {
      // The end of each text counts too: «ab», «c» is not «a», «bc».
      const code = i === folded.length ? 0x10000 : folded.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  // Letters alone: no telephone number can be read out of them.
  let rest = 4294967296 * (2097151 & b) + (a >>> 0);
  let letters = '';
  for (let i = 0; i < 9; i++) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}
