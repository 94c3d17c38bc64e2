/**
 * What a workbook is written from, whatever its format: sheets of texts, and what the cells of each column hold, so that codes keep their
 * zeros and dates can be sorted. The readers of workbooks read each cell as the text that it was written from.
 */
import { namedDates } from '../../model/dates.ts';

export interface WrittenColumn {
  readonly heading: string;
  /** `code`: text that a spreadsheet would take for a number; `date`: days and years as a spreadsheet knows them, other dates as text. */
  readonly holds: 'text' | 'code' | 'number' | 'date';
  /** The words of a list, offered for each cell of the column. */
  readonly choice?: Choice;
}

/** A list of words that a spreadsheet offers while a cell is filled in. */
export interface Choice {
  readonly words: readonly string[];
  /** Where the words stand: the sheet and its column (from 0), below a heading. */
  readonly sheet: string;
  readonly column: number;
  /** Whether a cell may hold anything else without a warning: several words, or words of one's own. */
  readonly isOpen: boolean;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Rows below the headings; they may have cells after the last column, which are text. */
  readonly rows: readonly (readonly string[])[];
}

/** The value of a cell. A day also as the number by which spreadsheets count days. */
export type WrittenCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string; readonly serial: number };

/** Excel takes the year 1900 for a leap year: before this day its numbers and the calendar differ. */
const FIRST_DAY = '1900-03-01';

/** What a spreadsheet is given for a text: only what its readers read as this text again becomes a number or a day. */
export function writtenCell(column: WrittenColumn | undefined, text: string): WrittenCell {
  const holds = column?.holds ?? 'text';
  if (text === '') return { kind: 'empty' };
  if (holds === 'number' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/.test(text) && String(Number(text)) === text)
    return { kind: 'number', number: Number(text) };
  if (holds === 'date' && /^[1-9]\d{3}$/.test(text)) return { kind: 'number', number: Number(text) };
  if (holds === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) && text >= FIRST_DAY && namedDates(text) !== null)
    return { kind: 'day', day: text, serial: Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569 };
  return { kind: holds === 'code' ? 'code' : 'text', text };
}

/** The width of a column, as many letters as its longer cells have, within bounds. Looks at the first rows alone. */
export function widthOf(sheet: WrittenSheet, column: number): number {
  const texts = [sheet.columns[column]?.heading ?? '', ...sheet.rows.slice(0, 200).map((row) => row[column] ?? '')];
  return Math.min(40, Math.max(...texts.map((text) => text.length)) + 2);
}

/** Excel forbids some characters in names of sheets, and names longer than 31 characters. */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/*?:[\]]/g, ' ')
      .slice(0, 31)
      .replace(/^'+|'+$/g, ' ') || 'Maillage'
  );
}
