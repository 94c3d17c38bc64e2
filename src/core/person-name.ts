/**
 * What the name of a person is made of, and how else it may be written: which words can stand alone for the person. French and foreign
 * names alike, in either order; a surname in capitals is known as such, otherwise every part may be one.
 */
import type { Phrase } from './name-finder.ts';
import { writtenWords } from './written-words.ts';

/** Words before a name, and words for what somebody does: never a name by themselves. Folded. */
const TITLES = new Set('m mr mme mlle mmes mm dr me monsieur madame mademoiselle docteur maitre'.split(' '));
const ROLES = new Set(
  `adjoint adjointe agent agente animateur animatrice assistant assistante charge chargee chef cheffe collaborateur collaboratrice
  conseiller conseillere consultant consultante coordinateur coordinatrice coordonnateur coordonnatrice delegue deleguee depute deputee
  directeur directrice elu elue maire president presidente referent referente responsable secretaire technicien technicienne tresorier
  tresoriere vice officer head director manager mayor councillor president advisor assistant deputy coordinator`.split(/\s+/),
);
/** Small words that belong to the surname after them. */
const PARTICLES = new Set(
  'le la les de du des d da dos di del della van von der den ten ter el al ben bin ibn mac mc o saint sainte st ste'.split(' '),
);
/** Two-letter names that are ordinary French words when they stand alone. */
const SHORT_WORDS = new Set('le la de du un en et il au ce si on ne se sa ma ta es eu nu or ou ni tu je vu su lu y a'.split(' '));

/**
 * The phrases by which a person may be told: the whole name in any order; each part that may be a surname or first name alone, with a
 * capital; and, where the name is written without spaces, as one word. Empty for a name without letters.
 */
export function phrasesOfName(name: string, bearer: string): readonly Phrase[] {
  // «Müller» is written «Mueller» too.
  const long = name.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return (long === name.normalize('NFC') ? [name] : [name, long]).flatMap((spelling) => phrasesOf(spelling, bearer));
}

function phrasesOf(name: string, bearer: string): readonly Phrase[] {
  const parts = partsOf(name);
  const all = parts.flatMap(({ words }) => words);
  if (all.length === 0) return [];
  const phrases: Phrase[] = [];
  if (parts.length > 1) {
    for (let i = 0; i < parts.length; i++) {
      const words = [...parts.slice(i), ...parts.slice(0, i)].flatMap((part) => part.words);
      phrases.push({ words, wanted: 'always', bearer });
      phrases.push({ words: [words.join('')], wanted: 'always', bearer });
    }
  }
  const initials = new Set(all.map((word) => word.charAt(0)));
  for (const { words } of parts) {
    const last = words.at(-1) ?? '';
    const tails = words.length > 1 && isStrong(last) ? [words, [last]] : [words];
    for (const tail of tails) if (isStrong(tail.join(''))) phrases.push({ words: tail, wanted: 'capital', bearer, initials });
    // A compound name is also written in one word, «Jeanbaptiste».
    if (words.length > 1) phrases.push({ words: [words.join('')], wanted: 'capital', bearer, initials });
  }
  return phrases;
}

/** Whether a part is long enough to be known alone. */
function isStrong(word: string): boolean {
  return word.length >= 3 || (word.length === 2 && !SHORT_WORDS.has(word)) || (word.length === 1 && !/[a-z0-9]/.test(word));
}

interface Part {
  readonly words: readonly string[];
}

/** Parts of a name: what spaces separate, particles with the part after them; titles and words for functions left out. */
function partsOf(name: string): readonly Part[] {
  const parts: Part[] = [];
  let waiting: string[] = [];
  for (const token of name.split(/[\s\u00a0\u202f_,;()/|+]+|%20|&nbsp;/u)) {
    const words = writtenWords(token).map(({ folded }) => folded);
    if (words.length === 0 || words.every((word) => TITLES.has(word) || ROLES.has(word))) continue;
    if (words.every((word) => PARTICLES.has(word))) waiting.push(...words);
    else {
      parts.push({ words: [...waiting, ...words] });
      waiting = [];
    }
  }
  return waiting.length > 0 ? [...parts, { words: waiting }] : parts;
}

/**
 * The part of a person's name cell that may be a name. All of it, but where the cell holds a function instead («Chargée de mission,
 * Plaine Commune»): it then begins with the function that the row gives, which has a word for what somebody does, and only words with
 * a capital that are neither acronyms nor in the name of a structure the person belongs to are left. Empty: nobody is named.
 */
export function personalPart(name: string, task: string, structures: readonly string[]): string {
  const said = writtenWords(task);
  const written = writtenWords(name);
  const isTask = said.some(({ folded }) => ROLES.has(folded)) && said.every(({ folded }, i) => written[i]?.folded === folded);
  if (!isTask) return name;
  const known = new Set(structures.flatMap((structure) => writtenWords(structure).map(({ folded }) => folded)));
  const left = written.filter(({ folded, isCapital, start, end }, i) => {
    if (i === 0 || known.has(folded) || ROLES.has(folded)) return false;
    if (i >= said.length) return !PARTICLES.has(folded);
    return isCapital && !/^\p{Lu}{2,5}$/u.test(name.slice(start, end));
  });
  return left.map(({ start, end }) => name.slice(start, end)).join(' ');
}
