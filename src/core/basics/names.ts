/**
 * How written names are compared: without regard to accents, case, hyphens, apostrophes, ligatures and the short forms of «Saint». Search,
 * references between files and the reading of vocabulary words all fold text with these functions, so that a name found in one place is
 * found everywhere. Use folded text for comparing only; never show or store it.
 */

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

/** The words of a text, folded: «St-Ouen l’Aumône» gives `['saint', 'ouen', 'l', 'aumone']`. */
export function foldedWords(text: string): readonly string[] {
  return withoutAccents(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .map((word) => ABBREVIATIONS.get(word) ?? word);
}

/** Lower case, without accents and ligatures. Texts of ASCII letters alone, the common case, skip the slow Unicode normalisation. */
function withoutAccents(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text) && !/[\^`]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** A text in the form in which two spellings of one name are equal: «Saint-Étienne», «st etienne» and «ST ÉTIENNE». */
export function fold(text: string): string {
  if (text.length > LONGEST_KEPT) return foldedWords(text).join(' ');
  const known = recent.get(text);
  if (known !== undefined) return known;
  const folded = older.get(text) ?? foldedWords(text).join(' ');
  if (recent.size === MOST_KEPT) {
    older = recent;
    recent = new Map();
  }
  recent.set(text, folded);
  return folded;
}

/**
 * The texts that were folded last, with what came of them: reading a table asks for the same names again and again, and at each choice of who
 * imports it. When the newer ones are full, they take the place of the older ones, so names that are still in use stay.
 */
let recent = new Map<string, string>();
let older: ReadonlyMap<string, string> = new Map();
const MOST_KEPT = 100_000;
/** Longer texts are no names, and would fill the memory. */
const LONGEST_KEPT = 60;

const SMALL_WORDS: ReadonlySet<string> = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'sur']);

/** The words of a folded name that distinguish it from others: articles, prepositions and similar small words are left out. */
export function significantWords(folded: string): readonly string[] {
  return folded.split(' ').filter((word) => !SMALL_WORDS.has(word));
}

/** The initials of the significant words of a folded name: «metropole europeenne de lille» gives `mel`. */
export function initialsOf(folded: string): string {
  return significantWords(folded)
    .map((word) => word[0] ?? '')
    .join('');
}

/** A folded name without the article that it begins with: `havre` for «Le Havre». */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:le|la|les|l) /, '');
}

/**
 * Texts with more folded letters than this are not compared with names: comparing takes (letters × letters) steps, and no name is so long.
 */
export const MOST_LETTERS = 80;

/**
 * The greatest edit distance at which a name still counts as near: a third of the letters of the folded text, rounded up; 0 for one letter.
 */
export function mostDifferent(folded: string): number {
  return folded.length === 1 ? 0 : Math.ceil(folded.length / 3);
}

/**
 * The candidate most like a written word, to propose as a correction; null when none is near, or when the text is too long to be a name.
 * Near means that at most a third of the letters differ (Levenshtein distance of the folded forms). To ask a long list many times, use
 * nearest-name.ts.
 */
export function closest(written: string, candidates: Iterable<string>): string | null {
  const target = fold(written);
  if (target.length > MOST_LETTERS) return null;
  const most = mostDifferent(target);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    // The edit distance is at least the difference in length, so candidates far too long or too short are skipped.
    if (folded === '' || Math.abs(folded.length - target.length) > most) continue;
    const distance = editDistance(target, folded);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance <= most ? best : null;
}

/** Levenshtein (1966) distance, computed row by row: the number of letters to change, add or remove. O(letters of a × letters of b). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** First words of names that acronyms keep whole instead of by their initial: «CC du Pays Houdanais» is called CCPH. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['cc', 'ca', 'cu', 'ept']);

/**
 * The folded short forms under which a body may be searched: the text that its name gives in brackets («… (CARENE)»), and its initials if
 * there are three or more («Métropole européenne de Lille» gives `mel`).
 */
export function acronymsOf(name: string): readonly string[] {
  const [bare = '', bracket = ''] = name.split(/[()]/);
  const words = significantWords(fold(bare));
  const initials = words.map((word, i) => (i === 0 && KEPT_WHOLE.has(word) ? word : (word[0] ?? ''))).join('');
  return [fold(bracket), initials].filter((short) => short.length >= 3);
}
