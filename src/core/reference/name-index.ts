/**
 * The names of all units of a territory, indexed in the ways in which written names are matched with them: exactly, without article, by their
 * former names, by initials, by beginning, by words, and by length and ends for near spellings. Made once for a territory.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { fold, initialsOf, significantWords, withoutArticle } from '../basics/names.ts';
import type { Level } from '../model/vocabulary.ts';
import { levelOf, type Territory, type Unit } from './territory.ts';

const LINKS = '(?:(?:de la|de l|de|du|des|d|la|le|les|l) )?';
/** Words before a name that tell its level; longer ones first. */
export const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [new RegExp(`^(?:ville|mairie|commune|municipalite) ${LINKS.replace('la|le|les|l', 'la')}`), 'commune'],
  [new RegExp(`^(?:conseil departemental|conseil general|departement|cd|cg) ${LINKS}`), 'department'],
  [new RegExp(`^(?:conseil regional|region|cr) ${LINKS}`), 'region'],
  [
    new RegExp(
      `^(?:communaute de communes|communaute d agglomeration|communaute urbaine|etablissement public territorial|cc|ca|cu|ept|agglomeration|agglo|metropole) ${LINKS}`,
    ),
    'intercommunality',
  ],
];
/** A folded name without the words for its level. */
export function bare(folded: string, level: Level): string {
  const words = LEVEL_WORDS.find(([, own]) => own === level)?.[0];
  return words === undefined ? folded : folded.replace(words, '');
}

/** The folded name of a unit, of a body without the words for its level. */
interface NameOf {
  readonly unit: Unit;
  readonly folded: string;
  /** Its letters, one bit each: see `lettersOf`. */
  readonly letters: number;
}

/** The significant words of the name of a body. */
interface BodyWords {
  readonly unit: Unit;
  readonly words: ReadonlySet<string>;
}

export interface Names {
  readonly communes: ReadonlyMap<string, readonly Unit[]>;
  readonly withoutArticle: ReadonlyMap<string, readonly Unit[]>;
  readonly formerCommunes: ReadonlyMap<string, readonly Unit[]>;
  /** Bodies by level and folded name, with and without the words for their level. */
  readonly bodies: ReadonlyMap<string, readonly Unit[]>;
  readonly formerBodies: ReadonlyMap<string, readonly Unit[]>;
  readonly formerCodes: ReadonlyMap<string, readonly Unit[]>;
  readonly initials: ReadonlyMap<string, readonly Unit[]>;
  /** Names by their length and first letter, and by their length and last letter: see `endKey`. */
  readonly byEnd: ReadonlyMap<string, readonly NameOf[]>;
  /** All names in the order of their letters. */
  readonly sorted: readonly NameOf[];
  /** The bodies whose names have a word. */
  readonly bodiesWith: ReadonlyMap<string, readonly BodyWords[]>;
  readonly sirens: () => ReadonlyMap<string, Unit>;
}

/** Indexes the names of a territory. O(units). */
export function indexOfNames(territory: Territory): Names {
  const communes = new Map<string, Unit[]>();
  const articles = new Map<string, Unit[]>();
  const formerCommunes = new Map<string, Unit[]>();
  const bodies = new Map<string, Unit[]>();
  const formerBodies = new Map<string, Unit[]>();
  const formerCodes = new Map<string, Unit[]>();
  const initials = new Map<string, Unit[]>();
  const byEnd = new Map<string, NameOf[]>();
  const all: NameOf[] = [];
  const bodiesWith = new Map<string, BodyWords[]>();
  const add = (units: Map<string, Unit[]>, key: string, unit: Unit) => {
    if (units.get(key)?.includes(unit) !== true) addTo(units, key, unit);
  };
  for (let unit = 0; unit < territory.count; unit++) {
    const folded = fold(territory.names[unit] ?? '');
    const level = levelOf(territory, unit);
    if (level === 'commune') {
      add(communes, folded, unit);
      if (withoutArticle(folded) !== folded) add(articles, withoutArticle(folded), unit);
    } else {
      const own = bare(folded, level);
      add(bodies, `${level} ${folded}`, unit);
      add(bodies, `${level} ${own}`, unit);
      // «CC du Pays de Limours (CCPL)» is written without its acronym, too.
      const withoutBracket = fold((territory.names[unit] ?? '').replace(/ \([^)]*\)$/, ''));
      add(bodies, `${level} ${withoutBracket}`, unit);
      add(bodies, `${level} ${bare(withoutBracket, level)}`, unit);
      if (level === 'intercommunality') add(initials, initialsOf(folded), unit);
    }
    const compared = level === 'commune' ? folded : bare(folded, level);
    const name = { unit, folded: compared, letters: lettersOf(compared) };
    all.push(name);
    for (const end of ENDS_OF_NAMES) addTo(byEnd, endKey(end, compared.length, compared), name);
    if (level === 'commune') continue;
    const body = { unit, words: new Set(significantWords(compared)) };
    for (const word of body.words) addTo(bodiesWith, word, body);
  }
  for (const { level, code, name, heirs } of territory.formers) {
    const folded = fold(name);
    for (const heir of heirs.slice(0, level === 'commune' ? 1 : heirs.length)) {
      add(formerCodes, `${level}:${code}`, heir);
      if (folded === '') continue;
      if (level === 'commune') add(formerCommunes, folded, heir);
      else {
        add(formerBodies, folded, heir);
        add(formerBodies, bare(folded, level), heir);
      }
    }
  }
  let sirens: Map<string, Unit> | null = null;
  return {
    communes,
    withoutArticle: articles,
    formerCommunes,
    bodies,
    formerBodies,
    formerCodes,
    initials,
    byEnd,
    sorted: all.toSorted((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.unit - b.unit)),
    bodiesWith,
    sirens: () => {
      if (sirens === null) {
        sirens = new Map();
        for (let unit = territory.firstIntercommunality; unit < territory.count; unit++) sirens.set(territory.siren(unit), unit);
      }
      return sirens;
    },
  };
}

export const ENDS_OF_NAMES = ['first', 'last'] as const;

/** The key of the names that have so many letters and the first or last letter of a folded text. */
export function endKey(end: (typeof ENDS_OF_NAMES)[number], length: number, folded: string): string {
  return `${end} ${length} ${end === 'first' ? folded[0] : folded.at(-1)}`;
}

/** Which letters and digits occur in a folded text, one bit for each letter and one for all digits. */
export function lettersOf(folded: string): number {
  let bits = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i) - 97;
    bits |= code >= 0 && code < 26 ? 1 << code : folded[i] === ' ' ? 0 : 1 << 26;
  }
  return bits;
}

/** The number of bits that are set. */
export function bitsIn(number: number): number {
  let [rest, bits] = [number, 0];
  for (; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** The units whose names begin with a text and go on with another word. `sorted`: by their letters. O(log names + found). */
export function longerThan(sorted: readonly NameOf[], folded: string): readonly Unit[] {
  const start = `${folded} `;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.folded ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: Unit[] = [];
  for (let i = low; sorted[i]?.folded.startsWith(start); i++) found.push(sorted[i]?.unit ?? -1);
  return found;
}
