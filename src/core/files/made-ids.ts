/**
 * Makes ids for rows that were written without one. They depend on the content of the row, never on its line, so adding a row above changes
 * no id: references from a file, a story or an address still find the same row.
 */
import { fold } from '../basics/names.ts';
import { contactDetails } from './contact-details.ts';

/** Maximum number of letters of a name in an id. Longer names are cut, and a hash of the whole name is added. */
const MOST_SHOWN = 40;

/**
 * A name as an id: «Métropole européenne de Lille» gives `metropole-europeenne-de-lille`. Names that fold to the same text give the same
 * id.
 */
export function idFromName(name: string): string {
  const folded = fold(name).replaceAll(' ', '-');
  if (folded === '') return hashOf([name]);
  // Digits that are separate in a name could form a telephone number when joined.
  if (contactDetails(folded) !== null) return hashOf([folded]);
  return folded.length <= MOST_SHOWN ? folded : `${folded.slice(0, MOST_SHOWN).replace(/-$/, '')}-${hashOf([folded])}`;
}

/** An id from a word for the sort of row and a hash of the folded texts of the row. */
export function idFromWords(word: string, said: readonly string[]): string {
  return `${word}-${hashOf(said)}`;
}

/**
 * A nine-letter hash of texts. With a hundred thousand rows, about one network in a thousand has two rows with the same hash; these then
 * get numbers. (cyrb53, public domain.)
 */
function hashOf(texts: readonly string[]): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const text of texts) {
    const folded = fold(text) || text;
    for (let i = 0; i <= folded.length; i++) {
      // Include the end of each text: («ab», «c») must differ from («a», «bc»).
      const code = i === folded.length ? 0x10000 : folded.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  // Letters only, so that the hash cannot look like a telephone number.
  let rest = 4294967296 * (2097151 & b) + (a >>> 0);
  let letters = '';
  for (let i = 0; i < 9; i++) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return letters;
}
