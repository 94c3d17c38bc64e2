/**
 * Recognises matrices: a column of names, and columns whose headings are names too, with «x», «oui», 0/1 or numbers where the two are tied.
 * A matrix is certain where the headings are mostly the names of the rows, or names of bodies with members («Syndicat des eaux»); where it
 * only looks like one, as where the headings are days of meetings, that is asked. matrix-ties.ts reads them.
 */
import { fold, MOST_LETTERS } from '../../basics/names.ts';
import { RELATION_TYPES, STATUSES } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { nameKey } from '../actor-names.ts';
import { contactDetails, isOfContacts } from '../contact-details.ts';
import { readDate } from '../dates.ts';
import type { SheetRow } from '../formats/sheet.ts';
import { kindOfName } from './kind-of-name.ts';
import type { ColumnUse, GroupsOfMatrix, Mapping } from './mapping.ts';
import { isNumber, isTick, readMatrixCell } from './matrix-cells.ts';
import { MEANINGS, meaningOf } from './meanings.ts';

/** A matrix in a table. */
export interface FoundMatrix {
  /** The column that names the actors of the rows. */
  readonly names: number;
  /** The columns with an actor in their heading. */
  readonly cells: readonly number[];
  readonly groups: GroupsOfMatrix;
  /** Whether the headings are names of rows. */
  readonly isSquare: boolean;
  /**
   * `sure`: it is a matrix. `likely`: it is one unless somebody says otherwise. `possible`: it may be one if the table is nothing else, since
   * its headings are no known names.
   */
  readonly certainty: 'sure' | 'likely' | 'possible';
}

/** Rows that are looked at to tell what the cells of a column hold. */
const SAMPLE = 400;

/** Headings that name no actor, even above columns of «x»: those of our meanings, sums, and parts of the year. */
const KNOWN_HEADINGS: ReadonlySet<string> = new Set(MEANINGS.flatMap(({ sure, likely }) => [...sure, ...likely]));
const NO_NAME =
  /(?:^| )(?:(?:1[89]|20)\d\d|sous total|tota(?:l|ux)|somme|sum|nombre|nb|degre|an(?:nee)?s?|mois|semaines?|trimestre|semestre|january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|oui|non)(?: |$)|^(?:[ts]\d|q\d)(?: |$)/;

/** Bodies in whose column a «x» hardly means anything but belonging. «Plan climat» or «Ville fleurie» may be what each row has or lacks. */
const HAS_MEMBERS =
  /^(?:syndicat(?! d initiative)|sivu|sivom|petr|pole metropolitain|gt|groupe de travail|communaute (?:de communes|d agglomeration|urbaine)|cc|conseil (?:departemental|general|regional)) /;

/** Finds the matrix below headings; null if the table is none. O(rows + cells of a sample). */
export function matrixIn(headings: readonly string[], rows: readonly SheetRow[]): FoundMatrix | null {
  const sample = rows.slice(0, SAMPLE);
  const filled = (at: number) => sample.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
  const names = headings.findIndex((_, at) => isOfNames(filled(at)));
  if (names === -1 || rows.length < 2) return null;
  const columns = headings.flatMap((heading, at): readonly Column[] => {
    const cells = filled(at);
    return at === names ||
      fold(heading) === '' ||
      contactDetails(heading) !== null ||
      isOfContacts(heading, cells) ||
      !cells.every(mayBeOfMatrix)
      ? []
      : [{ at, heading, cells, isTicked: isTicked(cells) }];
  });
  const isTied = columns.some(({ cells }) => cells.some((cell) => typeof readMatrixCell(cell) === 'object'));
  if (columns.length < 2 || !isTied) return null;
  const keys = new Set(rows.map(({ cells }) => nameKey((cells[names] ?? '').trim())));
  return square(names, columns, keys) ?? ofBodies(names, columns) ?? ofMeetings(names, columns) ?? ofTicks(names, columns, filled(names));
}

interface Column {
  readonly at: number;
  readonly heading: string;
  /** Filled cells of the sample. */
  readonly cells: readonly string[];
  readonly isTicked: boolean;
}

/** Whether the cells of a column are ticks, with a word for a type or state here and there. */
function isTicked(cells: readonly string[]): boolean {
  return !cells.some((cell) => isNumber(cell) && !isTick(cell)) && cells.filter(isTick).length >= 0.5 * cells.length;
}

/** Actors × actors: the headings are names of rows. */
function square(names: number, columns: readonly Column[], keys: ReadonlySet<string>): FoundMatrix | null {
  const isShared = ({ heading }: Column) => keys.has(nameKey(heading));
  const between = columns.filter((column) => isShared(column) || mayNameAnActor(column.heading));
  const shared = between.filter(isShared).length;
  if (shared < 2 || shared < 0.5 * between.length) return null;
  return {
    names,
    cells: between.map(({ at }) => at),
    groups: null,
    isSquare: true,
    certainty: shared >= 0.8 * between.length ? 'sure' : 'likely',
  };
}

/** Actors × bodies that are known by the words of their names. */
function ofBodies(names: number, columns: readonly Column[]): FoundMatrix | null {
  const isKnown = ({ heading }: Column) => mayNameAnActor(heading) && kindOfName(heading) !== null;
  // Beside them, columns of numbers are something about the rows; ticks may be a body that is known by its acronym.
  const bodies = columns.filter((column) => isKnown(column) || (column.isTicked && mayNameAnActor(column.heading)));
  const known = bodies.filter(isKnown);
  if (known.length < 2 || known.length < 0.5 * bodies.length) return null;
  const isSure = bodies.every(({ heading, isTicked }) => isTicked && HAS_MEMBERS.test(fold(heading)));
  const groups = known.filter(({ heading }) => isGrouping(heading)).length * 2 > known.length ? 'columns' : null;
  return { names, cells: bodies.map(({ at }) => at), groups, isSquare: false, certainty: isSure ? 'sure' : 'likely' };
}

/** Actors × days: who was at which meeting. Each meeting is a group, known by its day. */
function ofMeetings(names: number, columns: readonly Column[]): FoundMatrix | null {
  const days = columns.filter(({ heading, isTicked }) => isTicked && isDay(heading));
  if (days.length < 2 || days.length < 0.5 * columns.length) return null;
  return { names, cells: days.map(({ at }) => at), groups: 'columns', isSquare: false, certainty: 'likely' };
}

/** Whether a heading is one day: «12/01/2024», «12 janvier 2024». A year or a month alone may be a period of anything. */
function isDay(heading: string): boolean {
  return /\D/.test(heading.trim()) && /^\d{4}-\d\d-\d\d$/.test(readDate(heading, null, true)?.date ?? '');
}

/** Actors × names of which nothing is known. Two columns of «x» are not enough. */
function ofTicks(names: number, columns: readonly Column[], ofRows: readonly string[]): FoundMatrix | null {
  const ticked = columns.filter(({ heading, isTicked }) => isTicked && mayNameAnActor(heading));
  if (ticked.length < 3 || ticked.length < columns.length) return null;
  const groups = ofRows.filter(isGrouping).length >= 0.8 * ofRows.length ? 'rows' : null;
  return { names, cells: ticked.map(({ at }) => at), groups, isSquare: false, certainty: 'possible' };
}

/** Whether the cells of a column are names rather than ticks, numbers, dates or sentences. */
function isOfNames(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= 120 && !isTick(cell) && readDate(cell) === null);
  return named.length >= 2 && named.length > 0.8 * cells.length;
}

function mayNameAnActor(heading: string): boolean {
  const folded = fold(heading);
  return /\p{L}/u.test(folded) && !KNOWN_HEADINGS.has(folded) && !NO_NAME.test(folded) && readDate(heading) === null;
}

/** What a cell of a matrix may hold: ticks, numbers, or words for a type or state of a relation. */
function mayBeOfMatrix(cell: string): boolean {
  const isWord = () => cell.length <= MOST_LETTERS && (meantTerm(RELATION_TYPES, cell) !== null || meantTerm(STATUSES, cell) !== null);
  return isTick(cell) || isNumber(cell) || isWord();
}

/** Whether a name is that of a body of which others are members. */
function isGrouping(name: string): boolean {
  const told = kindOfName(name);
  return told?.kind === 'group' || told?.level === 'intercommunality';
}

/** How a table is read as a matrix, where `list` is how it would be read as a list: what stands beside the names of the rows stays with them. */
export function matrixMapping({ names, cells, groups }: FoundMatrix, list: Mapping): Mapping {
  const columns = list.columns.map(({ means, of }, at): ColumnUse => {
    if (at === names) return { means: groups === 'rows' ? 'frame' : 'from' };
    if (cells.includes(at)) return { means: groups === 'columns' ? 'frame' : 'to' };
    if (means === 'leave') return { means };
    return of !== undefined && meaningOf(means).sort === 'of-end' ? { means, of: names } : { means: 'keep' };
  });
  return { rows: 'matrix', hasHeader: list.hasHeader, columns, constants: {} };
}

/** The table as a matrix even if it was not found to be one: its first column of names, and the columns with headings that nobody knows. */
export function forcedMatrix(headings: readonly string[], rows: readonly SheetRow[], list: Mapping): Mapping {
  const found = matrixIn(headings, rows);
  if (found !== null) return matrixMapping(found, list);
  const sample = rows.slice(0, SAMPLE);
  const filled = (at: number) => sample.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
  const names = Math.max(
    0,
    list.columns.findIndex((_, at) => isOfNames(filled(at))),
  );
  const cells = list.columns.flatMap(({ means, of }, at) =>
    at === names || means === 'leave' || of !== undefined || KNOWN_HEADINGS.has(fold(headings[at] ?? '')) ? [] : [at],
  );
  return matrixMapping({ names, cells, groups: null, isSquare: false, certainty: 'possible' }, list);
}
