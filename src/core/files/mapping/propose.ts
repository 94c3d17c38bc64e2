/**
 * Guesses what each column of a table says, from its heading and from what its cells hold, and says what is not certain, to be asked. The
 * guess does not depend on the order of the columns, except where two columns have nothing else to tell them apart.
 */

import { editDistance, fold, MOST_LETTERS } from '../../basics/names.ts';
import { ACTOR_KINDS, LEVELS, RELATION_TYPES, STATUSES, type Term } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { nameKey } from '../actor-names.ts';
import { isOfContacts } from '../contact-details.ts';
import { readDate } from '../dates.ts';
import type { FoundTable } from './found-table.ts';
import { typeOfGroup } from './kind-of-name.ts';
import type { ColumnUse, Mapping } from './mapping.ts';
import { forcedMatrix, matrixIn, matrixMapping } from './matrix.ts';
import { ENDS, isEnd, MEANINGS, type Meaning, meaningOf } from './meanings.ts';

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

/** How sure a meaning is: by a known heading, by a usual one, by a similar one or by the content. */
const SURE = 3;
const LIKELY = 2;
const SIMILAR = 1;

interface Candidate {
  readonly column: number;
  readonly means: Meaning;
  readonly weight: number;
}

/** Cells that are looked at to guess the content of a column. */
const SAMPLE = 400;

/** Guesses how a table is to be read. O(rows + cells of the sample). */
export function proposeMapping(table: FoundTable): Proposal {
  const list = proposeList(table);
  const matrix = table.headings === null ? null : matrixIn(table.headings, table.rows);
  if (matrix === null) return list;
  const areSidesKnown = list.mapping.rows === 'relations' && !list.doubts.some(({ about }) => about === 'ends');
  const isNamed = ({ means }: ColumnUse, at: number) => isEnd(means) && at !== matrix.names && !matrix.cells.includes(at);
  const isNothingElse = list.mapping.rows === 'relations' && !list.mapping.columns.some(isNamed);
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
  const candidates = columns.flatMap(({ at, heading }) => byHeading(heading, at)).concat(columns.flatMap(byContent));
  const doubts: Doubt[] = [];
  if (!table.isHeaderSure) doubts.push({ about: 'header' });

  const uses: Uses = columns.map(() => KEPT);
  for (const { at, isPrivate } of columns) if (isPrivate) uses[at] = { means: 'leave', weight: SURE };
  const isFree = (at: number) => uses[at]?.means === 'keep';
  const rows = choose(candidates, columns, isFree, uses, doubts);
  // Of a row about one actor, dates, types and so on are kept as they are.
  if (rows === 'actors') for (const [at, { means }] of uses.entries()) if (meaningOf(means).sort === 'row') uses[at] = KEPT;
  placeSubordinates(rows, table, columns, uses);
  const separated = uses.map((use, at) => (isEnd(use.means) ? withSeparators(use, columns, uses, at, doubts) : use));
  for (const [column, { means, weight }] of uses.entries())
    if (weight <= SIMILAR && means !== 'keep' && !isEnd(means)) doubts.push({ about: 'column', column });
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

const isDateLike = (cell: string) => cell.length <= 40 && readDate(cell) !== null;

/** The type that the heading of a column of frames tells, where no column tells one: «Groupe de travail», «Syndicat». */
function typeOfFrame(columns: readonly ColumnView[], uses: Uses): Mapping['constants'] {
  if (uses.some(({ means }) => means === 'type')) return {};
  const heading = fold(columns.find(({ at }) => uses[at]?.means === 'frame')?.heading ?? '');
  const type = typeOfGroup(heading);
  return type === null ? {} : { type };
}

interface ColumnView {
  readonly at: number;
  readonly heading: string;
  /** Filled cells of the sample. */
  readonly cells: readonly string[];
  readonly isPrivate: boolean;
  /** Whether its cells may be names: texts with letters that are neither codes nor dates nor long sentences. */
  readonly mayName: boolean;
  /** Whether most of its cells are dates. */
  readonly isDated: boolean;
}

function columnOf(table: FoundTable, at: number): ColumnView {
  const cells = table.rows.slice(0, SAMPLE).flatMap(({ cells: row }) => {
    const cell = (row[at] ?? '').trim();
    return cell === '' ? [] : [cell];
  });
  const mayName =
    cells.length > 0 &&
    shareOf(cells, (cell) => /\p{L}/u.test(cell) && !isDateLike(cell) && cell.length <= 120) > 0.8 &&
    !/^https?:/.test(cells[0] ?? '');
  const heading = table.headings?.[at] ?? '';
  return { at, heading, cells, isPrivate: isOfContacts(heading, cells), mayName, isDated: shareOf(cells, isDateLike) > 0.8 };
}

/** The share of the cells that pass a test, which is asked once for each text: a matrix has hundreds of columns of «0» and «1». */
function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  if (cells.length === 0) return 0;
  const answers = new Map<string, boolean>();
  const passes = (cell: string) => {
    const known = answers.get(cell) ?? test(cell);
    answers.set(cell, known);
    return known;
  };
  return cells.filter(passes).length / cells.length;
}

const HEADINGS = MEANINGS.flatMap(({ id, sure, likely }) => [
  ...sure.map((heading) => ({ heading, means: id, weight: SURE })),
  ...likely.map((heading) => ({ heading, means: id, weight: LIKELY })),
]);

/**
 * What a heading may mean: exactly; else with one letter wrong; else something about an actor that it begins with («SIRET du partenaire»);
 * else by the longest known heading that it contains.
 */
function byHeading(written: string, column: number): readonly Candidate[] {
  const heading = fold(written);
  if (heading === '') return [];
  const exact = HEADINGS.filter((known) => known.heading === heading);
  if (exact.length > 0) return exact.map(({ means, weight }) => ({ column, means, weight }));
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

const isWordOf = (list: readonly Term[]) => (cell: string) => cell.length <= MOST_LETTERS && meantTerm(list, cell) !== null;

/** Contents that tell a meaning, with the share of the cells that must hold it. */
const CONTENTS: readonly { readonly means: Meaning; readonly test: (cell: string) => boolean; readonly share: number }[] = [
  { means: 'type', test: isWordOf(RELATION_TYPES), share: 0.5 },
  { means: 'status', test: isWordOf(STATUSES), share: 0.5 },
  { means: 'level', test: isWordOf(LEVELS), share: 0.6 },
  { means: 'kind', test: isWordOf(ACTOR_KINDS), share: 0.6 },
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

/** A column that is kept as it is. */
const KEPT = { means: 'keep', weight: SURE } as const;

type Uses = (ColumnUse & { readonly weight: number })[];

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
  if (frame !== undefined) take(frame.column, 'frame', frame.weight);
  for (const { id, sort } of MEANINGS) {
    if (sort !== 'row') continue;
    const found = best(id);
    if (found !== undefined && !isOfGraphs(columns[found.column])) take(found.column, id, found.weight);
  }
  const ends = () => uses.flatMap(({ means, weight }, column) => (isEnd(means) ? [{ column, means, weight }] : []));
  const named = candidates.filter(({ column, means }) => meaningOf(means).sort === 'of-end' && isFree(column));
  // Rows with one name and something about it are actors. Otherwise the side that is missing is looked for among columns of names.
  const further = candidates.find(({ column, means }) => isEnd(means) && isFree(column) && columns[column]?.mayName === true);
  const isTimed = uses.some(({ means }) => means === 'type' || means === 'start');
  if (ends().length === 1 && named.length > 0 && further === undefined && !isTimed) return 'actors';
  if (ends().length < 2) {
    // First among those whose heading also names actors.
    const free = columns.filter(({ at, mayName }) => mayName && isFree(at));
    const wanted = free.toSorted((a, b) => Number(b.at === further?.column) - Number(a.at === further?.column));
    for (const { at } of wanted.slice(0, 2 - ends().length)) take(at, ends().some(({ means }) => means === 'from') ? 'to' : 'from', 0);
    doubts.push({ about: 'ends', columns: ends().map(({ column }) => column) });
  } else if (!isPairSure(ends())) doubts.push({ about: 'ends', columns: ends().map(({ column }) => column) });
  return ends().length >= 2 ? 'relations' : 'actors';
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

/** Codes, levels and other things about an actor go with the column that names it: the one whose heading shares a word, else the nearest. */
function placeSubordinates(rows: Mapping['rows'], table: FoundTable, columns: readonly ColumnView[], uses: Uses): void {
  const names = uses.flatMap(({ means }, at) => (isEnd(means) ? [at] : []));
  const taken = new Set<string>();
  for (const { at, heading } of columns) {
    if (uses[at]?.means !== 'keep') continue;
    const [found] = [...byHeading(heading, at), ...byContent(columns[at] as ColumnView)]
      .filter(({ means }) => meaningOf(means).sort === 'of-end' && (means !== 'id' || rows === 'actors'))
      .toSorted((a, b) => b.weight - a.weight);
    if (found === undefined) continue;
    const of = rows === 'actors' ? names[0] : nameOf(at, found.means, names, table, columns);
    // A second code of the same actor is kept as it is.
    if (of === undefined || taken.has(`${found.means} ${of}`)) continue;
    taken.add(`${found.means} ${of}`);
    uses[at] = { means: found.means, of, weight: found.weight };
  }
}

function nameOf(
  at: number,
  means: Meaning,
  names: readonly number[],
  table: FoundTable,
  columns: readonly ColumnView[],
): number | undefined {
  const words = (column: number) => fold(columns[column]?.heading ?? '').split(' ');
  const shared = names.filter((name) => words(name).some((word) => word.length >= 3 && words(at).includes(word)));
  const [only] = shared;
  if (only !== undefined && shared.length === 1) return only;
  // An INSEE code is that of a commune.
  const communes = names.filter((name) => words(name).some((word) => /^(?:communes?|villes?|com|libgeo)$/.test(word)));
  if (means === 'code' && communes.length === 1) return communes[0];
  const own = names.filter((name) => oneToOne(table, at, name) > 0.95);
  return (own.length === 1 ? own : names).toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)[0];
}

/** How nearly the values of two columns belong together one to one, 0 … 1: a code is that of the name that changes with it. */
function oneToOne({ rows }: FoundTable, a: number, b: number): number {
  const [pairs, left, right] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const [one, other] = [(cells[a] ?? '').trim(), nameKey((cells[b] ?? '').trim())];
    if (one === '' || other === '') continue;
    pairs.add(`${one}\n${other}`);
    left.add(one);
    right.add(other);
  }
  return pairs.size === 0 ? 0 : Math.min(left.size, right.size) / pairs.size;
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
  if (asked.length > 0) doubts.push({ about: 'separators', column: at, signs: asked });
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
