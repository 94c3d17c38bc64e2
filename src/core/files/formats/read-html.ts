/**
 * Tables of HTML → sheets of text: pages saved from a browser, what Excel saves or copies as HTML, and exports of business software, which
 * are often named .xls. A cell over several rows is repeated on each of them.
 */
import type { Issue } from '../../model/issue.ts';
import { CellCount } from './cell-count.ts';
import { countHtmlCells } from './count-cells.ts';
import { type Attributes, type MarkupHandler, markupScanner } from './markup.ts';
import type { InputFile, Worksheet } from './sheet.ts';
import { decodeText } from './text.ts';
import { SheetCells, workbookFault } from './workbook.ts';

/** Limits of the HTML standard for `colspan` and `rowspan`. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;

/** Reads all tables with at least two rows. Never throws; a file without a table gives an issue. */
export function readHtml(file: InputFile): { readonly sheets: readonly Worksheet[]; readonly issues: readonly Issue[] } {
  const page = new Page();
  try {
    const { text } = decodeText(file.bytes);
    countHtmlCells(text);
    const scanner = markupScanner(page, 'html');
    scanner.write(text);
    scanner.end();
    page.finish();
  } catch (error) {
    return { sheets: [], issues: [workbookFault(file.name, error)] };
  }
  const filled = page.tables.filter(({ cells }) => !cells.isEmpty);
  // Pages use tables of one row to place things.
  const tables = filled.some(({ rows }) => rows > 1) ? filled.filter(({ rows }) => rows > 1) : filled;
  if (tables.length === 0) {
    return {
      sheets: [],
      issues: [{ severity: 'error', place: { file: file.name, line: null, column: null }, remark: { key: 'htmlNoTable' } }],
    };
  }
  const finished = tables.map(({ cells }, i) => cells.finish(tables.length === 1 ? file.name : `${file.name} › ${i + 1}`));
  return { sheets: finished.map(({ sheet }) => sheet), issues: finished.flatMap(({ issues }) => issues) };
}

/** A table while it is read. */
class HtmlTable {
  readonly cells: SheetCells;
  /** Number of rows with a cell. */
  rows = 0;
  #column = 0;
  #isInRow = false;
  #isHidden = false;
  #isInCell = false;
  #text = '';
  /** For each column the number of rows that a cell above still covers. */
  #covered: number[] = [];
  #covering: { readonly from: number; readonly to: number; readonly rows: number }[] = [];

  constructor(name: string, count: CellCount) {
    this.cells = new SheetCells(name, count);
  }

  openRow(attributes: Attributes): void {
    this.closeRow();
    this.#isInRow = true;
    this.#column = 0;
    this.rows++;
    this.#isHidden = /display:\s*none/i.test(attributes.get('style') ?? '');
  }

  openCell(attributes: Attributes): void {
    if (!this.#isInRow) this.openRow(attributes);
    this.closeCell();
    while ((this.#covered[this.#column] ?? 0) > 0) this.#column++;
    const columns = spanned(attributes.get('colspan'), MOST_COLUMNS_SPANNED);
    const rows = spanned(attributes.get('rowspan'), MOST_ROWS_SPANNED);
    if (rows > 1) {
      this.#covering.push({ from: this.#column, to: this.#column + columns, rows: rows - 1 });
      this.cells.merge(this.rows, this.rows + rows - 1, this.#column);
    }
    this.#cellColumn = this.#column;
    this.#column += columns;
    this.#isInCell = true;
    this.#text = '';
  }

  #cellColumn = 0;

  write(text: string): void {
    if (this.#isInCell) this.#text += text.replace(/[ \t\r\n]+/g, ' ');
  }

  breakLine(): void {
    if (this.#isInCell && this.#text.trim() !== '') this.#text += '\n';
  }

  closeCell(): void {
    if (!this.#isInCell) return;
    this.#isInCell = false;
    this.cells.cell(this.#cellColumn, this.#text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, ''));
  }

  closeRow(): void {
    if (!this.#isInRow) return;
    this.closeCell();
    this.#isInRow = false;
    this.#covered = this.#covered.map((rows) => Math.max(0, rows - 1));
    for (const { from, to, rows } of this.#covering) {
      while (this.#covered.length < to) this.#covered.push(0);
      for (let column = from; column < to; column++) this.#covered[column] = rows;
    }
    this.#covering = [];
    this.cells.endRow(this.rows, this.#isHidden);
  }
}

/** Reads the tables of a page, also those inside of others, in the order in which they begin. */
class Page implements MarkupHandler {
  readonly tables: HtmlTable[] = [];
  readonly #open: HtmlTable[] = [];
  readonly #count = new CellCount();
  /** Inside elements whose text is code. */
  #isCode = false;

  open(tag: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    switch (tag) {
      case 'table': {
        const begun = new HtmlTable(String(this.tables.length + 1), this.#count);
        this.tables.push(begun);
        this.#open.push(begun);
        break;
      }
      case 'tr':
        table?.openRow(attributes);
        break;
      case 'td':
      case 'th':
        table?.openCell(attributes);
        break;
      case 'br':
      case 'p':
      case 'div':
      case 'li':
        table?.breakLine();
        break;
      case 'script':
      case 'style':
        this.#isCode = true;
        break;
    }
  }

  text(text: string): void {
    if (!this.#isCode) this.#open.at(-1)?.write(text);
  }

  close(tag: string): void {
    const table = this.#open.at(-1);
    if (tag === 'td' || tag === 'th') table?.closeCell();
    else if (tag === 'tr') table?.closeRow();
    else if (tag === 'script' || tag === 'style') this.#isCode = false;
    else if (tag === 'table') {
      table?.closeRow();
      this.#open.pop();
    }
  }

  /** Ends what the page left open. */
  finish(): void {
    for (const table of this.#open) table.closeRow();
  }
}

function spanned(written: string | undefined, most: number): number {
  const number = Number.parseInt(written ?? '', 10);
  return number > 0 ? Math.min(number, most) : 1;
}
