/**
 * How written names are compared: blind to accents, case, hyphens, apostrophes, ligatures and the short forms of «Saint».
 * Search, references between files and the reading of vocabulary words all fold text here, so that a name found in one
 * place is found in all. Folding is for comparing only: it must never change what is shown or stored.
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

/** In small letters without accents and ligatures. Most texts of a file are plain letters already, and need no normalising. */
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
  return foldedWords(text).join(' ');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'sur']);

/** The words of a folded name that tell it from others: articles and the like left out. */
export function significantWords(folded: string): readonly string[] {
  return folded.split(' ').filter((word) => !SMALL_WORDS.has(word));
}

/** The first letters of a folded name, as acronyms are made of them: «metropole europeenne de lille» gives `mel`. */
export function initialsOf(folded: string): string {
  return significantWords(folded)
    .map((word) => word[0] ?? '')
    .join('');
}

/** A folded name without the article that it begins with: `havre` for «Le Havre». */
export function withoutArticle(folded: string): string {
  return folded.replace(/^(?:le|la|les|l) /, '');
}

/** A text of more folded letters than this is no slip of a name, and is not compared with any: comparing takes letters × letters. */
export const MOST_LETTERS = 80;

/** How many letters of a folded text may differ from a name that is still near: a third; of a single letter, none. */
export function mostDifferent(folded: string): number {
  return folded.length === 1 ? 0 : Math.ceil(folded.length / 3);
}

/**
 * The candidate most like a written word, to propose in a remedy; null when none is near, or the text is too long to be a word.
 * Near: at most a third of the letters differ (Levenshtein distance on the folded forms). For a long list that is asked often,
 * see nearest-name.ts.
 */
export function closest(written: string, candidates: Iterable<string>): string | null {
  const target = fold(written);
  if (target.length > MOST_LETTERS) return null;
  const most = mostDifferent(target);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    // The distance is at least the difference in length: what is far too long or too short need not be compared.
    if (folded === '' || Math.abs(folded.length - target.length) > most) continue;
    const distance = editDistance(target, folded);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance <= most ? best : null;
}

/** Levenshtein (1966) distance, row by row: letters to change, add or take away. O(letters²). */
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

/** Words that a name begins with and that stand in acronyms as they are: «CC du Pays Houdanais» goes by CCPH. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['cc', 'ca', 'cu', 'ept']);

/**
 * Short forms that a body may be asked for by, folded: what its name gives in brackets («… (CARENE)»), and its initials where
 * these are three or more («Métropole européenne de Lille» gives `mel`).
 */
export function acronymsOf(name: string): readonly string[] {
  const [bare = '', bracket = ''] = name.split(/[()]/);
  const words = significantWords(fold(bare));
  const initials = words.map((word, i) => (i === 0 && KEPT_WHOLE.has(word) ? word : (word[0] ?? ''))).join('');
  return [fold(bracket), initials].filter((short) => short.length >= 3);
}
