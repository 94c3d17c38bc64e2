/**
 * Guesses what each column of a table says, from its heading and from what its cells hold, and says what is not certain, to be asked. The
 * guess does not depend on the order of the columns, except where two columns have nothing else to tell them apart.
 */

import { editDistance, fold } from '../../basics/names.ts';
import { ACTOR_KINDS, LEVELS, STATUSES } from '../../model/vocabulary.ts';
import { nameKey } from '../actor-names.ts';
import {
  type Candidate,
  type ColumnView,
  columnOf,
  isDateLike,
  isSortOfActor,
  isTypeWord,
  isWordOf,
  KEPT,
  LIKELY,
  SIMILAR,
  SURE,
  shareOf,
  type Uses,
} from './column-views.ts';
import type { FoundTable } from './found-table.ts';
import { typeOfGroup } from './kind-of-name.ts';
import type { ColumnUse, Mapping } from './mapping.ts';
import { forcedMatrix, matrixIn, matrixMapping } from './matrix.ts';
import { attendanceIn } from './matrix-cells.ts';
import { ENDS, isEnd, MEANINGS, type Meaning, meaningOf } from './meanings.ts';
import { isSurelyPerson, mayNamePersons, partOfName } from './persons.ts';
import { placeSubordinates } from './subordinates.ts';

/** What is to be asked before a table is read with a proposed mapping. */
export type Doubt =
  /** Whether the first row holds headings. */
  | { readonly about: 'header' }
  /** Whether the table is a matrix. */
  | { readonly about: 'matrix' }
  /** Whether these columns name the two sides of a relation; or, if empty, which ones do. */
  | { readonly about: 'ends'; readonly columns: readonly number[] }
  /** What a column says: its meaning was guessed from its content or from a similar heading. */
  | { readonly about: 'column'; readonly column: number }
  /** Whether a cell of a column holds several names, with one of these signs between them. */
  | { readonly about: 'separators'; readonly column: number; readonly signs: readonly string[] };

export interface Proposal {
  readonly mapping: Mapping;
  readonly doubts: readonly Doubt[];
}

/** Guesses how a table is to be read. O(rows + cells of the sample). */
export function proposeMapping(table: FoundTable): Proposal {
  const list = proposeList(table);
  const matrix = table.headings === null ? null : matrixIn(table.headings, table.rows);
  if (matrix === null) return list;
  const areSidesKnown = list.mapping.rows === 'relations' && !list.doubts.some(({ about }) => about === 'ends');
  const isNamed = ({ means }: ColumnUse, at: number) => isEnd(means) && at !== matrix.names && !matrix.cells.includes(at);
  // A list of actors with a question open may be a matrix; one without is a list, whatever is ticked in it.
  const isAsked = list.mapping.rows === 'relations' || list.doubts.some(({ about }) => about === 'ends');
  const isNothingElse = isAsked && !list.mapping.columns.some(isNamed);
  // Names of actors may look like headings («A»), but not where they are those of the rows.
  const isOfNames = matrix.isSquare && matrix.certainty === 'sure';
  if ((areSidesKnown && !isOfNames) || (matrix.certainty === 'possible' && !isNothingElse)) return list;
  return { mapping: matrixMapping(matrix, list.mapping), doubts: matrix.certainty === 'sure' ? [] : [{ about: 'matrix' }] };
}

/** How a table is read as a matrix, and as a list, for those who say that it is one. */
export function proposedAs(table: FoundTable): { readonly matrix: Mapping; readonly list: Mapping } {
  const list = proposeList(table).mapping;
  return { matrix: forcedMatrix(table.headings ?? [], table.rows, list), list };
}

/** Guesses how a table is to be read whose rows are relations or actors. */
function proposeList(table: FoundTable): Proposal {
  const columns = Array.from({ length: table.width }, (_, at) => columnOf(table, at));
  const candidates = withFamilyNames(columns.flatMap(meaningsOf), columns);
  const doubts: Doubt[] = [];
  if (!table.isHeaderSure) doubts.push({ about: 'header' });

  const uses: Uses = columns.map(() => KEPT);
  for (const { at, isPrivate } of columns) if (isPrivate) uses[at] = { means: 'leave', weight: SURE };
  const isFree = (at: number) => uses[at]?.means === 'keep';
  const rows = choose(candidates, columns, isFree, uses, doubts);
  // Of a row about one actor, dates, types and so on are kept as they are; not as long as it is asked what the other side is.
  if (rows === 'actors' && !doubts.some(({ about }) => about === 'ends'))
    for (const [at, { means }] of uses.entries()) if (meaningOf(means).sort === 'row') uses[at] = KEPT;
  placeSubordinates(rows, table, columns, candidates, uses);
  const separated = uses.map((use, at) => (isEnd(use.means) ? withSeparators(use, columns, uses, at, doubts) : use));
  for (const [column, { means, weight }] of uses.entries())
    if (weight <= SIMILAR && means !== 'keep' && means !== 'amount' && !isEnd(means)) doubts.push({ about: 'column', column });
  return {
    mapping: {
      rows,
      hasHeader: table.headings !== null,
      columns: separated.map(({ weight: _, ...use }) => use),
      constants: typeOfFrame(columns, uses),
    },
    doubts,
  };
}

/** The type that the heading of a column of frames tells, where no column tells one: «Groupe de travail», «Syndicat». */
function typeOfFrame(columns: readonly ColumnView[], uses: Uses): Mapping['constants'] {
  if (uses.some(({ means }) => means === 'type')) return {};
  const heading = fold(columns.find(({ at }) => uses[at]?.means === 'frame')?.heading ?? '');
  const type = typeOfGroup(heading);
  return type === null ? {} : { type };
}

const HEADINGS = MEANINGS.flatMap(({ id, sure, likely }) => [
  ...sure.map((heading) => ({ heading, means: id, weight: SURE })),
  ...likely.map((heading) => ({ heading, means: id, weight: LIKELY })),
]);

/** What a column may mean: by its heading, and by its cells unless the heading tells something else than an actor. */
function meaningsOf(column: ColumnView): readonly Candidate[] {
  const told = byHeading(column);
  // Dates under «Fin» are no start.
  const isTold = told.some(({ means, weight }) => weight >= LIKELY && !isEnd(means));
  return isTold ? told : [...told, ...byContent(column)];
}

/** What a heading may mean, of what the cells below may hold: a heading «Contact» stands above persons, bodies and dates. */
function byHeading({ at, heading, cells }: ColumnView): readonly Candidate[] {
  return meaningsOfHeading(heading, at).filter(({ means, weight }) => {
    if (means === 'person') return mayNamePersons(heading, cells);
    // «Type» above «Commune» and «Association» says what the actor is.
    if (means === 'type') return shareOf(cells, (cell) => !isTypeWord(cell) && isSortOfActor(cell)) <= 0.5;
    // «Statut» above «présent» and «excusé» says who was there, not the state of a relation.
    if (means === 'status') return shareOf(cells, (cell) => attendanceIn(cell) !== null) <= 0.5;
    // «Code interne» is no official code.
    if (means === 'code' && weight < SURE && cells.length > 0) return shareOf(cells, (cell) => CODE.test(cell)) > 0.5;
    // «Adhésion directe» above 0 and 1 says no day.
    if ((means === 'start' || means === 'end') && weight < SURE && cells.length > 0) return shareOf(cells, isDateLike) > 0.5;
    return means !== 'amount' || weight === SURE || shareOf(cells, (cell) => AMOUNT.test(cell)) > 0.5;
  });
}

/** What may be an official code, also of a département or an intercommunality, and also one that a spreadsheet has spoilt. */
const CODE = /^(?:=?"?\d[\d\s]{0,13}(?:[.,]0+)?"?|2[AB]\d{0,3})(?:\s?[|;,/+\n]\s?(?:\d[\d\s]*|2[AB]\d*))*$/i;

/** A sum of money, or a number that may be one. */
const AMOUNT = /^[+-]?\d[\d\s.,]*(?:[km]?\s?(?:€|euros?|eur))?$/i;

/**
 * What a heading may mean by itself: exactly, but for a number behind it; else with one letter wrong; else something about an actor that it begins with («SIRET du
 * partenaire»); else by the longest known heading that it contains.
 */
function meaningsOfHeading(written: string, column: number): readonly Candidate[] {
  // «Commune(s)» is «Commune».
  const heading = fold(written.replace(/\((?:e?s|x)\)/gi, ''));
  if (heading === '') return [];
  // «Participant 2» is one of several participants, unless «2» itself says something: «Structure 2».
  for (const text of new Set([heading, heading.replace(/ \d{1,2}$/, '')])) {
    const exact = HEADINGS.filter((known) => known.heading === text);
    if (exact.length > 0) return exact.map(({ means, weight }) => ({ column, means, weight }));
  }
  const near = heading.length < 5 ? [] : HEADINGS.filter((known) => isMisspelt(heading, known.heading));
  if (near.length > 0) return near.map(({ means }) => ({ column, means, weight: SIMILAR }));
  const within = HEADINGS.filter((known) => known.heading.length >= 4 && ` ${heading} `.includes(` ${known.heading} `));
  const about = within.filter((known) => meaningOf(known.means).sort === 'of-end' && heading.startsWith(`${known.heading} `));
  if (about.length > 0) return about.map(({ means }) => ({ column, means, weight: LIKELY }));
  const longest = Math.max(0, ...within.map((known) => known.heading.length));
  return within.filter((known) => known.heading.length === longest).map(({ means }) => ({ column, means, weight: SIMILAR }));
}

/** Whether two headings differ by one letter, or by two in long ones. */
function isMisspelt(heading: string, known: string): boolean {
  if (known.length < 5 || Math.abs(known.length - heading.length) > 2) return false;
  return editDistance(heading, known) <= (known.length < 9 ? 1 : 2);
}

/** Contents that tell a meaning, with the share of the cells that must hold it. */
const CONTENTS: readonly { readonly means: Meaning; readonly test: (cell: string) => boolean; readonly share: number }[] = [
  { means: 'type', test: isTypeWord, share: 0.5 },
  { means: 'status', test: isWordOf(STATUSES), share: 0.5 },
  { means: 'level', test: isWordOf(LEVELS), share: 0.6 },
  { means: 'kind', test: isWordOf(ACTOR_KINDS), share: 0.6 },
  { means: 'person', test: isSurelyPerson, share: 0.6 },
  { means: 'amount', test: (cell) => /\d\s?[km]?\s?(?:€|euros?|eur)$/i.test(cell) && AMOUNT.test(cell), share: 0.6 },
  { means: 'siren', test: (cell) => /^\d{9}(?:\d{5})?(?:[.,]0)?$/.test(cell.replace(/\s/g, '')), share: 0.8 },
  { means: 'code', test: (cell) => /^(?:\d{5}|2[AB]\d{3})$/i.test(cell), share: 0.8 },
  // Five digits alone are a code rather than the number of a day.
  { means: 'start', test: (cell) => isDateLike(cell) && !/^\d{5}$/.test(cell), share: 0.8 },
];

/** What the cells of a column tell about its meaning. The weight is below that of any heading. */
function byContent({ at, cells }: ColumnView): readonly Candidate[] {
  return CONTENTS.filter(({ test, share }) => cells.length > 0 && shareOf(cells, test) >= share).map(({ means }) => ({
    column: at,
    means,
    weight: SIMILAR / 2,
  }));
}

/** The headings that stand for the second side beside «Source», in graph programs and in tables made from them. */
const TARGETS: ReadonlySet<string> = new Set(['target', 'targets', 'cible', 'cibles', 'destination']);

/** Beside «Prénom», a column «Nom» holds the names of persons, where another column can name what they belong to. */
function withFamilyNames(candidates: readonly Candidate[], columns: readonly ColumnView[]): readonly Candidate[] {
  const part = (which: 'given' | 'family') => columns.find(({ heading }) => partOfName(heading) === which);
  const [given, family] = [part('given'), part('family')];
  if (given === undefined || family === undefined) return candidates;
  const others = candidates.filter(({ column }) => column !== family.at);
  if (!others.some(({ column, means, weight }) => isEnd(means) && weight >= LIKELY && columns[column]?.mayName === true)) return candidates;
  return [...others, { column: family.at, means: 'person', weight: SURE }];
}

/** Gives each meaning to its best column, names first, and finds whether the rows are relations or actors. */
function choose(
  candidates: readonly Candidate[],
  columns: readonly ColumnView[],
  isFree: (at: number) => boolean,
  uses: Uses,
  doubts: Doubt[],
): Mapping['rows'] {
  const take = (column: number, means: Meaning, weight: number) => {
    uses[column] = { means, weight };
  };
  const best = (means: Meaning, least = 0) =>
    candidates
      .filter((one) => one.means === means && one.weight >= least && isFree(one.column))
      .filter(
        ({ column, weight }) =>
          !isEnd(means) || columns[column]?.mayName === true || (weight === SURE && columns[column]?.isDated === false),
      )
      .toSorted((a, b) => b.weight - a.weight || a.column - b.column)[0];
  // «Source» is an end of a relation beside «Target», or beside any other side where nothing else can be the first; else it says where the
  // row comes from: «Structure; Partenaire; Source».
  const target = best('to', SURE);
  const isOfGraph = target !== undefined && TARGETS.has(fold(columns[target.column]?.heading ?? ''));
  const sources = columns.filter(({ at, heading }) => ['source', 'sources'].includes(fold(heading)) && isFree(at));
  if (target !== undefined && sources[0] !== undefined && (best('from') === undefined || (isOfGraph && best('from', SURE) === undefined)))
    take(sources[0].at, 'from', SURE);
  // «À» means «with whom» only beside «De».
  const from = uses.some(({ means }) => means === 'from') ? undefined : best('from');
  const a = columns.find(({ at, heading }) => fold(heading) === 'a' && isFree(at));
  if (a !== undefined && from !== undefined && target === undefined) take(a.at, 'to', SURE);
  if (from !== undefined) take(from.column, 'from', from.weight);
  const taken = () => uses.some(({ means }) => means === 'to');
  if (!taken()) {
    // Several columns «Partenaire 1», «Partenaire 2»… are all the other side.
    const others = candidates.filter(({ column, means, weight }) => means === 'to' && weight === SURE && isFree(column));
    const to = others.length > 0 ? others : [best('to')].filter((one) => one !== undefined);
    for (const { column, weight } of to) take(column, 'to', weight);
  }
  const frame = best('frame');
  if (frame !== undefined) {
    take(frame.column, 'frame', frame.weight);
    // «Participant 1», «Participant 2»… take part alike in what a row is about.
    const first = uses.findIndex(({ means }) => means === 'from');
    for (const { at, heading, mayName } of columns)
      if (first !== -1 && mayName && isFree(at) && isNumberedAs(heading, columns[first]?.heading ?? ''))
        take(at, 'from', uses[first]?.weight ?? 0);
  }
  for (const { id, sort } of MEANINGS) {
    if (sort !== 'row') continue;
    const found = best(id);
    if (found !== undefined && !isOfGraphs(columns[found.column])) take(found.column, id, found.weight);
  }
  const ends = () => uses.flatMap(({ means, weight }, column) => (isEnd(means) ? [{ column, means, weight }] : []));
  if (ends().length === 0) takeCodes(candidates, columns, isFree, take);
  const named = candidates.filter(({ column, means }) => meaningOf(means).sort === 'of-end' && isFree(column));
  // Rows with one name and something about it are actors. Otherwise the side that is missing is looked for among columns of names.
  const further = candidates.find(({ column, means }) => isEnd(means) && isFree(column) && columns[column]?.mayName === true);
  const isTimed = uses.some(({ means }) => means === 'type' || means === 'start');
  if (ends().length === 1 && named.length > 0 && further === undefined && !isTimed) return 'actors';
  if (ends().length < 2) {
    // First among those whose heading also names actors, and never among those whose heading says something about one.
    const isAbout = ({ means, weight }: Candidate) => meaningOf(means).sort === 'of-end' && weight >= LIKELY;
    const about = new Set(candidates.flatMap((one) => (isAbout(one) ? [one.column] : [])));
    const free = columns.filter(({ at, mayName }) => mayName && isFree(at) && !about.has(at));
    const wanted = free.toSorted((a, b) => Number(b.at === further?.column) - Number(a.at === further?.column));
    for (const { at } of wanted.slice(0, 2 - ends().length)) take(at, ends().some(({ means }) => means === 'from') ? 'to' : 'from', 0);
    doubts.push({ about: 'ends', columns: ends().map(({ column }) => column) });
  } else if (!isPairSure(ends())) doubts.push({ about: 'ends', columns: ends().map(({ column }) => column) });
  return ends().length >= 2 ? 'relations' : 'actors';
}

/**
 * Where no column names anybody and two hold SIREN codes, as in official lists of members, the codes stand for the names. «SIREN membre» is
 * whoever takes part in what the other column holds.
 */
function takeCodes(
  candidates: readonly Candidate[],
  columns: readonly ColumnView[],
  isFree: (at: number) => boolean,
  take: (column: number, means: Meaning, weight: number) => void,
): void {
  if (columns.some(({ at, mayName }) => mayName && isFree(at))) return;
  const codes = columns.filter(({ at }) => isFree(at) && candidates.some(({ column, means }) => column === at && means === 'siren'));
  const [first, second] = codes;
  if (first === undefined || second === undefined || codes.length > 2) return;
  const isMember = ({ heading }: ColumnView) =>
    fold(heading)
      .split(' ')
      .some((word) => MEMBERS.has(word));
  const member = [first, second].find(isMember);
  const other = member === first ? second : first;
  // By their codes alone it is not certain that they are who is meant, so it is asked.
  take(other.at, member === undefined ? 'from' : 'frame', 0);
  take((member ?? second).at, member === undefined ? 'to' : 'from', 0);
}

/** Words of headings for whoever belongs to something. */
const MEMBERS: ReadonlySet<string> = new Set([
  'membre',
  'membres',
  'adherent',
  'adherente',
  'adherents',
  'adherentes',
  'member',
  'members',
]);

/** Whether two headings are the same but for a number behind them. */
function isNumberedAs(heading: string, other: string): boolean {
  const numbered = /^(.+) \d{1,2}$/;
  const [, name] = numbered.exec(fold(heading)) ?? [];
  return name !== undefined && name === numbered.exec(fold(other))?.[1];
}

/** Whether a column only says whether edges have a direction, as graph programs write beside each. */
function isOfGraphs(column: ColumnView | undefined): boolean {
  return shareOf(column?.cells ?? [], (cell) => /^(?:un)?directed$|^mutual$/i.test(cell)) > 0.5;
}

/** Whether headings tell both sides: one for certain, and the other at least as usual. */
function isPairSure(ends: readonly { readonly means: Meaning; readonly weight: number }[]): boolean {
  const weights = ENDS.map((end) => Math.max(0, ...ends.filter(({ means }) => means === end).map(({ weight }) => weight)));
  const filled = weights.filter((weight) => weight > 0).toSorted((a, b) => b - a);
  return (filled[0] ?? 0) >= SURE && (filled[1] ?? 0) >= LIKELY;
}

/** Signs that always separate names, and signs that also occur within names. */
const CLEAR_SIGNS = ['|', ';', '\n'];
const UNCLEAR_SIGNS = [',', '/', ' et ', ' & ', '+'];

function withSeparators<Use extends ColumnUse>(use: Use, columns: readonly ColumnView[], uses: Uses, at: number, doubts: Doubt[]): Use {
  const cells = columns[at]?.cells ?? [];
  const clear = CLEAR_SIGNS.filter((sign) => cells.some((cell) => cell.includes(sign)));
  const alone = namesAlone(columns, uses);
  const unclear = UNCLEAR_SIGNS.filter((sign) => cells.some((cell) => cell.includes(sign)));
  // A sign separates if most of the parts also stand alone in some cell.
  const told = unclear.filter((sign) => {
    const parts = partsOf(cells, clear)
      .filter((cell) => cell.includes(sign))
      .flatMap((cell) => cell.split(sign));
    return shareOf(parts, (part) => alone.has(nameKey(part.trim()))) >= 0.5;
  });
  const asked = unclear.filter((sign) => !told.includes(sign) && sign !== ' et ' && sign !== ' & ');
  // «A, B et C» is one enumeration: whoever says that commas separate its names says it of «et» too.
  const isEnumerated = asked.includes(',') && !told.includes(' et ') && cells.some((cell) => /,.* et [^,]*$/.test(cell));
  if (asked.length > 0) doubts.push({ about: 'separators', column: at, signs: [...asked, ...(isEnumerated ? [' et '] : [])] });
  const separators = [...clear, ...told];
  return separators.length === 0 ? use : { ...use, separators };
}

/** The parts of cells between some signs. */
function partsOf(cells: readonly string[], signs: readonly string[]): readonly string[] {
  return signs.reduce((parts, sign) => parts.flatMap((part) => part.split(sign)), cells);
}

/** The keys of the names that stand alone in the columns of names, or between clear signs. */
function namesAlone(columns: readonly ColumnView[], uses: Uses): ReadonlySet<string> {
  const named = columns.filter(({ at }) => isEnd(uses[at]?.means ?? 'keep'));
  const parts = partsOf(
    named.flatMap(({ cells }) => cells),
    CLEAR_SIGNS,
  );
  return new Set(parts.filter((part) => !UNCLEAR_SIGNS.some((sign) => part.includes(sign))).map((part) => nameKey(part.trim())));
}
