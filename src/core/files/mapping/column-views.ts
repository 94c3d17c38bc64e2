/**
 * The columns of a table as they are looked at to guess what each says (propose.ts): their headings, a sample of their cells, what these may
 * be, and the meanings that come into question with their weights.
 */
import { MOST_LETTERS } from '../../basics/names.ts';
import { ACTOR_KINDS, LEVELS, RELATION_TYPES, type Term } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { readDate } from '../dates.ts';
import type { FoundTable } from './found-table.ts';
import type { ColumnUse } from './mapping.ts';
import { isTick } from './matrix-cells.ts';
import type { Meaning } from './meanings.ts';
import { isPrivateColumn } from './postal-addresses.ts';

/** How sure a meaning is: by a known heading, by a usual one, by a similar one or by the content. */
export const SURE = 3;
export const LIKELY = 2;
export const SIMILAR = 1;

/** What a column may mean. */
export interface Candidate {
  readonly column: number;
  readonly means: Meaning;
  readonly weight: number;
}

/** Cells that are looked at to guess the content of a column. */
export const SAMPLE = 400;

/** A column that is kept as it is. */
export const KEPT = { means: 'keep', weight: SURE } as const;

/** What is made of each column, and how sure that is. */
export type Uses = (ColumnUse & { readonly weight: number })[];

export const isDateLike = (cell: string) => cell.length <= 40 && readDate(cell) !== null;

/** Whether a text is a word for a type of relation. */
export const isTypeWord = isWordOf(RELATION_TYPES);

/** Whether a text is a word for a level or kind of actor. */
export const isSortOfActor = (cell: string) => isLevel(cell) || isKind(cell);
const [isLevel, isKind] = [isWordOf(LEVELS), isWordOf(ACTOR_KINDS)];

/** Whether a text is a word of a list. */
export function isWordOf(list: readonly Term[]): (cell: string) => boolean {
  return (cell) => cell.length <= MOST_LETTERS && meantTerm(list, cell) !== null;
}

/** A column as it is looked at to guess what it says. */
export interface ColumnView {
  readonly at: number;
  readonly heading: string;
  /** Filled cells of the sample. */
  readonly cells: readonly string[];
  readonly isPrivate: boolean;
  /** Whether its cells may be names: texts with letters that are neither codes, dates, ticks, words for types nor long sentences. */
  readonly mayName: boolean;
  /** Whether most of its cells are dates. */
  readonly isDated: boolean;
}

export function columnOf(table: FoundTable, at: number): ColumnView {
  const cells = table.rows.slice(0, SAMPLE).flatMap(({ cells: row }) => {
    const cell = (row[at] ?? '').trim();
    return cell === '' ? [] : [cell];
  });
  const mayName =
    cells.length > 0 &&
    shareOf(cells, (cell) => /\p{L}/u.test(cell) && !isDateLike(cell) && cell.length <= 120) > 0.8 &&
    // «x» and «oui» name nobody, and neither do words for what ties actors, or for their kinds and levels.
    shareOf(cells, (cell) => isTick(cell) || isTypeWord(cell) || isSortOfActor(cell)) < 0.5 &&
    !/^https?:/.test(cells[0] ?? '');
  const heading = table.headings?.[at] ?? '';
  return { at, heading, cells, isPrivate: isPrivateColumn(heading, cells), mayName, isDated: shareOf(cells, isDateLike) > 0.8 };
}

/** The share of the cells that pass a test, which is asked once for each text: a matrix has hundreds of columns of «0» and «1». */
export function shareOf(cells: readonly string[], test: (cell: string) => boolean): number {
  if (cells.length === 0) return 0;
  const answers = new Map<string, boolean>();
  const passes = (cell: string) => {
    const known = answers.get(cell) ?? test(cell);
    answers.set(cell, known);
    return known;
  };
  return cells.filter(passes).length / cells.length;
}
