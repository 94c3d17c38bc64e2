/**
 * What the readers of all workbooks have in common: collecting the cells of a sheet into rows with the numbers that the spreadsheet shows
 * beside them, repeating the value of merged cells on each of their rows, and telling what was passed over or read otherwise than it looks.
 */
import type { Remark } from '../../../messages/remarks.ts';
import type { Issue } from '../../model/issue.ts';
import { type CellCount, TooManyCells } from './cell-count.ts';
import type { MarkupHandler } from './markup.ts';
import { type CellComment, columnName, type SheetRow, type Worksheet } from './sheet.ts';
import { UnreadablePart } from './zip-parts.ts';

/** Most columns and rows of a spreadsheet; cells beyond are not there. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Thrown when a workbook can be read with its password only. */
export class ProtectedWorkbook extends Error {}

/** How often something occurs in a sheet, and on which line first. */
interface Occurrences {
  count: number;
  line: number;
}

/** Collects the cells of one sheet, row by row from top to bottom. */
export class SheetCells {
  readonly name: string;
  readonly #count: CellCount;
  readonly #rows: { readonly line: number; readonly cells: string[] }[] = [];
  readonly #merges: { readonly top: number; readonly bottom: number; readonly left: number }[] = [];
  readonly #hidden: Occurrences = { count: 0, line: 0 };
  readonly #withoutValue: Occurrences = { count: 0, line: 0 };
  readonly #merged: Occurrences = { count: 0, line: 0 };
  readonly #comments: CellComment[] = [];
  /** Columns that are not shown, from the first to before the second. */
  readonly #hiddenColumns: (readonly [from: number, until: number])[] = [];
  #cells: string[] = [];

  constructor(name: string, count: CellCount) {
    this.name = name;
    this.#count = count;
  }

  /** Puts a text into the present row. `column`: from 0. */
  cell(column: number, text: string): void {
    if (text === '' || column >= MOST_COLUMNS) return;
    const { length } = this.#cells;
    if (column >= length) this.#count.add(column + 1 - length);
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  /** A formula of the row on this line has no stored value. */
  withoutValue(line: number): void {
    occurs(this.#withoutValue, line);
  }

  /** Cells of one column that are merged over several rows. */
  merge(top: number, bottom: number, left: number): void {
    if (bottom > top) this.#merges.push({ top, bottom, left });
  }

  /** A comment on a cell; those of a cell in several notes stand together. */
  comment(line: number, column: number, written: string): void {
    const text = written.trim();
    if (text === '' || line > MOST_ROWS || column >= MOST_COLUMNS) return;
    this.#count.add(1);
    this.#comments.push({ line, column, text });
  }

  /** Columns that are not shown; those without a filled cell are not told. */
  hideColumns(from: number, until: number): void {
    if (from < MOST_COLUMNS) this.#hiddenColumns.push([from, Math.min(until, MOST_COLUMNS)]);
  }

  /** Ends the present row, which may stand several times; blank rows are passed over. */
  endRow(line: number, isHidden: boolean, times = 1): void {
    const cells = this.#cells;
    this.#cells = [];
    if (cells.every((cell) => cell.trim() === '')) return;
    for (let i = 0; i < times && line + i <= MOST_ROWS; i++) {
      this.#count.add(i === 0 ? 0 : cells.length, 1);
      this.#rows.push({ line: line + i, cells: i === 0 ? cells : [...cells] });
      if (isHidden) occurs(this.#hidden, line + i);
    }
  }

  /** The sheet and what is to be told about it. `file`: the name for messages. */
  finish(file: string): { readonly sheet: Worksheet; readonly issues: readonly Issue[] } {
    this.#fillMerges();
    const issues: Issue[] = [];
    const tell = (severity: Issue['severity'], { count, line }: Occurrences, remark: Remark) => {
      if (count > 0) issues.push({ severity, place: { file, line, column: null }, remark });
    };
    tell('info', this.#hidden, { key: 'rowsHidden', values: { count: this.#hidden.count } });
    tell('info', this.#merged, { key: 'cellsMerged', values: { count: this.#merged.count } });
    tell('warning', this.#withoutValue, { key: 'formulasWithoutValue', values: { count: this.#withoutValue.count } });
    const columns = this.#hiddenAndFilled();
    if (columns.length > 0)
      issues.push({
        severity: 'info',
        place: { file, line: null, column: null },
        remark: { key: 'columnsHidden', values: { columns: columns.map(columnName) } },
      });
    const rows: readonly SheetRow[] = this.#rows;
    const comments = this.#comments.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return { sheet: { file, sheetName: this.name, rows, ...(comments.length > 0 && { comments }) }, issues };
  }

  #hiddenAndFilled(): readonly number[] {
    if (this.#hiddenColumns.length === 0) return [];
    const filled = new Set<number>();
    for (const { cells } of this.#rows) for (const [at, cell] of cells.entries()) if (cell.trim() !== '') filled.add(at);
    return [...filled].filter((at) => this.#hiddenColumns.some(([from, until]) => at >= from && at < until)).sort((a, b) => a - b);
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** Repeats the value of cells merged over several rows on each row that has other cells. */
  #fillMerges(): void {
    if (this.#merges.length === 0) return;
    const indexOf = new Map(this.#rows.map(({ line }, i) => [line, i]));
    for (const { top, bottom, left } of this.#merges) {
      const first = indexOf.get(top);
      const value = first === undefined ? undefined : this.#rows[first]?.cells[left];
      if (first === undefined || value === undefined || value === '') continue;
      let isFilled = false;
      for (let i = first + 1; i < this.#rows.length; i++) {
        const row = this.#rows[i];
        if (row === undefined || row.line > bottom) break;
        // Counted for each row, so that merged cells over one another, which no spreadsheet writes, cannot take long.
        this.#count.add(1);
        if ((row.cells[left] ?? '') !== '') continue;
        while (row.cells.length < left) row.cells.push('');
        row.cells[left] = value;
        isFilled = true;
      }
      if (isFilled) occurs(this.#merged, top);
    }
  }
}

/** Finds among what a workbook says of itself the day of its last change. */
export class DateOfChange implements MarkupHandler {
  /** Empty if it is not said. */
  day = '';
  #isDate = false;

  open(tag: string): void {
    // `dcterms:modified` of Excel, `dc:date` of LibreOffice.
    this.#isDate = tag === 'modified' || tag === 'date';
  }

  text(part: string): void {
    const [, day = ''] = this.#isDate ? (/^\s*(\d{4}-\d\d-\d\d)(?:T|\s|$)/.exec(part) ?? []) : [];
    // Programs that know no date write the first that they can.
    if (day > '1981' && !Number.isNaN(Date.parse(day))) this.day = day;
  }

  close(): void {
    this.#isDate = false;
  }
}

function occurs(occurrences: Occurrences, line: number): void {
  if (occurrences.count === 0) occurrences.line = line;
  occurrences.count++;
}

/** Sheets and issues of a workbook; `hidden`: names of the sheets that its author hid, which are passed over. */
export function finishedWorkbook(
  file: string,
  sheets: readonly SheetCells[],
  hidden: readonly string[],
): { readonly sheets: readonly Worksheet[]; readonly issues: readonly Issue[] } {
  const place = { file, line: null, column: null };
  const issues: Issue[] = hidden.map((sheet) => ({ severity: 'info', place, remark: { key: 'sheetHidden', values: { sheet } } }));
  const filled = sheets.filter((sheet) => !sheet.isEmpty);
  if (filled.length === 0) issues.push({ severity: 'warning', place, remark: { key: 'workbookEmpty' } });
  const finished = filled.map((sheet) => sheet.finish(filled.length === 1 ? file : `${file} › ${sheet.name}`));
  return { sheets: finished.map(({ sheet }) => sheet), issues: [...issues, ...finished.flatMap((one) => one.issues)] };
}

/** What is told about a workbook whose reading was given up with an error. Other errors than those of this file are thrown again. */
export function workbookFault(file: string, error: unknown): Issue {
  return { severity: 'error', place: { file, line: null, column: null }, remark: faultRemark(error) };
}

function faultRemark(error: unknown): Remark {
  if (error instanceof TooManyCells) return error.remark;
  if (error instanceof ProtectedWorkbook) return { key: 'notOpened', values: { kind: 'protectedWorkbook' } };
  if (error instanceof UnreadablePart) return { key: error.isTooLarge ? 'fileTooLarge' : 'workbookDamaged' };
  throw error;
}
