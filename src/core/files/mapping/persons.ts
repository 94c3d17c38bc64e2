/**
 * Persons named beside a structure: «Contact», «Référent», «Nom» and «Prénom», with what they do. A person is an actor of that kind, tied to
 * the structure by an affiliation, as everywhere in the model: so its name can be found, hidden and taken out, which a name in a column that
 * is only kept cannot. Text that is no name of a person stays with its row.
 */
import { fold } from '../../basics/names.ts';
import { STRUCK, withoutContacts } from '../contact-details.ts';
import { partsBeside } from './beside-names.ts';
import { kindOfName } from './kind-of-name.ts';
import type { Mapping } from './mapping.ts';

/** A person as a row names it. */
export interface WrittenPerson {
  readonly name: string;
  readonly function: string;
}

/** The persons beside one name, and the columns that were read for them. */
export interface PersonsBeside {
  readonly persons: readonly WrittenPerson[];
  readonly used: readonly number[];
}

/** Signs between several persons in a cell. A comma may stand within a name: «Martin, Claire». */
const BETWEEN = /[;|\n]|\s\/\s|\s(?:et|and|&)\s/;

const TITLE = /^(?:m\.|mm\.|mr\.?|mme\.?|mmes|mlle\.?|dr\.?|me\.?|monsieur|madame|mademoiselle|ms\.?|mrs\.?)\s+/i;

/** Words that no name of a person has. */
const NO_PERSON =
  /(?:^| )(?:mairie|service|direction|secretariat|accueil|bureau|pole|departement|agence|association|commune|communaute|ville|region|metropole|syndicat|reseau|groupe|comite|federation|conseil|office|maison|centre|standard|inconnu|vacant|neant|non|oui)(?: |$)/;

/** Small words within a name: «de La Tour», «van der Meer». */
const PARTICLE = /^(?:de|du|des|d|la|le|les|l|van|von|der|den|el|al|ben|da|dos|di)$/i;

/**
 * Whether a text may be the name of a person: some words with a capital, without digits. A single word only after a title, or where the
 * column says that it is the name.
 */
export function isNameOfPerson(text: string, mayBeOneWord = false): boolean {
  if (text.length > 60 || /[\d@:/]/.test(text)) return false;
  const rest = text.replace(TITLE, '');
  const words = rest.split(/[\s'’,.-]+/).filter((word) => word !== '');
  const isTitled = rest !== text;
  if (words.length === 0 || words.length > 6 || (words.length === 1 && !isTitled && !mayBeOneWord)) return false;
  if (NO_PERSON.test(fold(rest)) || kindOfName(rest) !== null) return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word)) && words.some((word) => /^\p{Lu}/u.test(word));
}

/** Whether a name has a title or a surname in capitals, by which a person is known without a heading: «Mme Martin», «Claire MARTIN». */
export function isSurelyPerson(text: string): boolean {
  return isNameOfPerson(text) && (TITLE.test(text) || /^(?:\p{Lu}[\p{Ll}-]+ [\p{Lu}' -]{2,}|[\p{Lu}'-]{2,} \p{Lu}[\p{Ll}-]+)$/u.test(text));
}

/** A name without «M.» or «Mme», as it is compared. */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '');
}

/** Whether a heading is that of a part of a name alone. */
export function partOfName(heading: string): 'given' | 'family' | null {
  const folded = fold(heading);
  if (/^(?:prenoms?|(?:first|given) names?)(?: (?:du|de la|de l) \p{L}+)?$/u.test(folded)) return 'given';
  return /^(?:nom(?: de famille| d usage)?|name|last name|surname|family name)$/.test(folded) ? 'family' : null;
}

/** Whether the cells of a column mostly name persons: whole names, or the part of names that its heading says. */
export function mayNamePersons(heading: string, cells: readonly string[]): boolean {
  const isPart = partOfName(heading) !== null;
  const isOfPersons = (cell: string) =>
    cell.split(BETWEEN).every((part) => {
      const name = cleaned(withoutContacts(part));
      return name === '' || nameAndFunction(name, isPart) !== null;
    });
  return cells.length > 0 && cells.filter(isOfPersons).length > cells.length / 2;
}

/** The function that a heading names: whoever stands under «Maire» or «Nom du maire» is one. Empty for any other heading. */
function functionIn(heading: string): string {
  const rest = heading.trim().replace(/^noms?(?: et prénoms?)? (?:du |de la |de l['’])/i, '');
  return HEADING_OF_FUNCTION.test(fold(rest)) ? rest : '';
}

const HEADING_OF_FUNCTION =
  /^(?:maire|presidente?|directeur|directrice|elue? (?:referente?|en charge)|referente?|chargee? de mission|cheff?e? de projet|(?:technicien|agent) referent|mayor|president|director)(?: |$)/;

/** The persons that a row names beside the `nth` name in the column `at`. */
export function personsBeside(
  at: number,
  nth: number,
  cells: readonly string[],
  headings: readonly string[] | null,
  mapping: Mapping,
): PersonsBeside {
  const about = (means: 'person' | 'function') =>
    mapping.columns.flatMap((use, i) => (use.means === means && use.of === at ? [{ at: i, heading: headings?.[i] ?? '' }] : []));
  const [columns, functions] = [about('person'), about('function')];
  const textAt = (column: number) => partsBeside(column, cells, mapping)?.[nth] ?? '';
  const given = columns.find(({ heading }) => partOfName(heading) === 'given');
  const family =
    given === undefined ? undefined : (columns.find(({ heading }) => partOfName(heading) === 'family') ?? nearest(columns, given.at));
  const [persons, used]: [WrittenPerson[], number[]] = [[], []];
  for (const column of columns) {
    if (column === given && family !== undefined) continue;
    const isWhole = family !== column;
    const text = [isWhole ? '' : textAt(given?.at ?? -1), textAt(column.at)].filter((part) => part !== '').join(' ');
    const names = (isWhole ? text.split(BETWEEN) : [text]).map(cleaned).filter((name) => name !== '');
    const own = functions.filter(
      (one) =>
        nearest(
          columns.filter((other) => other !== given || family === undefined),
          one.at,
        ) === column,
    );
    const read = names.map((name) => nameAndFunction(name, !isWhole));
    if (names.length === 0 || read.some((one) => one === null)) continue;
    used.push(column.at, ...(isWhole || given === undefined ? [] : [given.at]));
    const [first] = own;
    const written = first === undefined ? '' : textAt(first.at);
    const parts = names.length === 1 ? [written] : written.split(/[;|/\n]/).map((part) => part.trim());
    const isTold = first !== undefined && parts.length === names.length;
    if (isTold) used.push(first.at);
    for (const [i, one] of read.entries()) {
      if (one === null) continue;
      const told = [one.function, isTold ? (parts[i] ?? '') : ''].filter((part) => part !== '');
      persons.push({ name: one.name, function: told.join(', ') || functionIn(column.heading) });
    }
  }
  return { persons, used };
}

/** A text without what was struck out of it, and the signs around that. */
function cleaned(text: string): string {
  return text
    .replaceAll(STRUCK, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,–:-]+|[\s,–:-]+$/g, '');
}

/** «Claire Martin (DGS)», «Claire Martin, directrice»: a name, and what stands behind it. Null if it is no name. */
function nameAndFunction(text: string, mayBeOneWord: boolean): WrittenPerson | null {
  const [, name = '', inBrackets, after = ''] = /^([^(,–]{2,60}?)\s*(?:\(([^()]{2,80})\)|(?:,| –| -)\s+(.{2,80}))$/.exec(text) ?? [];
  // «Martin, Claire» is a name; «Claire Martin, DGS» is one with a function.
  if (isNameOfPerson(name) && name.trim().includes(' ')) return { name, function: inBrackets ?? after };
  return isNameOfPerson(text, mayBeOneWord) ? { name: text, function: '' } : null;
}

function nearest<Column extends { readonly at: number }>(columns: readonly Column[], at: number): Column | undefined {
  return columns.filter((column) => column.at !== at).toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at) || a.at - b.at)[0];
}
