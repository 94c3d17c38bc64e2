/**
 * CSV: text ↔ sheet. Reads what Excel, LibreOffice and scripts actually write (four delimiters, any encoding, quoted line breaks, quotes
 * that are letters) and writes three flavours. It does not check the content of cells.
 */

import Papa from 'papaparse';
import type { ByLanguage, Language } from '../../../messages/language.ts';
import type { Remark } from '../../../messages/remarks.ts';
import type { Issue } from '../../model/issue.ts';
import { CellCount, MOST_CELLS_OF_TEXT, TooManyCells } from './cell-count.ts';
import type { InputFile, Worksheet } from './sheet.ts';
import { decodeText, toldDoubts } from './text.ts';

/** How a CSV file is written. */
export interface CsvFlavour {
  readonly delimiter: ',' | ';';
  readonly byteOrderMark: boolean;
  readonly newline: '\n' | '\r\n';
  /** Language of column names and of words from lists. */
  readonly language: Language;
  /** Whether cells that a spreadsheet would evaluate as a formula get a leading apostrophe. */
  readonly guardFormulas: boolean;
}

/**
 * `canonical`: RFC 4180, for programs. `repository`: the same with French words, as in the shipped data. `excel`: opens correctly in French
 * Excel by double click.
 */
export const CSV_FLAVOURS = {
  canonical: { delimiter: ',', byteOrderMark: false, newline: '\n', language: 'en', guardFormulas: false },
  repository: { delimiter: ',', byteOrderMark: false, newline: '\n', language: 'fr', guardFormulas: false },
  excel: { delimiter: ';', byteOrderMark: true, newline: '\r\n', language: 'fr', guardFormulas: true },
} as const satisfies Record<string, CsvFlavour>;

/** The flavour for readers of a language: that of French Excel for French, the canonical one for English. */
export const FLAVOUR_OF_LANGUAGE: ByLanguage<CsvFlavour> = { fr: CSV_FLAVOURS.excel, en: CSV_FLAVOURS.canonical };

/** Cells that Excel would evaluate, and cells already guarded, so that guarding and unguarding are inverse. */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED_FORMULA = /^'+[=+\-@\t\r]/;

/** A code that was written as a formula so that a spreadsheet keeps its zeros: `="01004"`. Other texts of this form stay as they are. */
const CODE_AS_FORMULA = /^="(\d[\dA-Z]{1,13})"$/i;

/**
 * Bytes → sheet. Syntax faults (such as an unclosed quote) give issues; the sheet contains what could be read. What was read otherwise than
 * it is written is told, too.
 */
export function readCsv(file: InputFile): { readonly sheet: Worksheet; readonly issues: readonly Issue[] } {
  try {
    return read(file);
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error;
    const place = { file: file.name, line: null, column: null };
    return { sheet: { file: file.name, rows: [] }, issues: [{ severity: 'error', place, remark: error.remark }] };
  }
}

function read(file: InputFile): { readonly sheet: Worksheet; readonly issues: readonly Issue[] } {
  const decoded = decodeText(file.bytes);
  const issues = [...toldDoubts(file.name, decoded.doubts)];
  const tell = (severity: Issue['severity'], line: number, remark: Remark) =>
    issues.push({ severity, place: { file: file.name, line, column: null }, remark });
  const { text, newline } = withOneLineBreak(decoded.text);
  const delimiter = delimiterOf(text);
  if (text.length >= LARGE) countCells(text, delimiter, true);
  const { rows: parsed, faults, areQuotesLetters } = parse(withoutSeparatorHint(text), delimiter, newline);
  // Only the Excel flavour guards formulas; in others a leading apostrophe is content.
  const isGuarded = delimiter === CSV_FLAVOURS.excel.delimiter && text.includes("'");
  const hasFormulas = text.includes('="');
  const lines = new Lines(text);
  // A first line `sep=;` is a hint for Excel, not a row, but it counts as a line.
  const hint = text.slice(0, text.length - withoutSeparatorHint(text).length);
  lines.pass([hint], '');
  const lineOfRow: number[] = [];
  const rows: Worksheet['rows'][number][] = [];
  let unwrapped = 0;
  let firstUnwrapped = 0;
  for (const cells of parsed) {
    const { line } = lines;
    lineOfRow.push(line);
    if (cells.some((cell) => cell.trim() !== '')) {
      const plain = hasFormulas ? cells.map((cell) => CODE_AS_FORMULA.exec(cell)?.[1] ?? cell) : cells;
      for (let at = 0; hasFormulas && at < cells.length; at++) if (plain[at] !== cells[at] && ++unwrapped === 1) firstUnwrapped = line;
      rows.push({ line, cells: isGuarded ? plain.map(unguard) : plain });
    }
    lines.pass(cells, newline);
  }
  if (areQuotesLetters) tell('info', lineOfRow[faults[0] ?? 0] ?? 1, { key: 'quotesAsLetters' });
  else for (const row of faults) tell('error', lineOfRow[row] ?? 1, { key: 'quoteNotClosed' });
  if (unwrapped > 0) tell('info', firstUnwrapped, { key: 'formulasAsTexts', values: { count: unwrapped } });
  return { sheet: { file: file.name, rows }, issues };
}

/**
 * The line at which each row begins. Line breaks inside quotes are part of cells; how they and those between rows make lines is looked up in
 * the text, since a cell may end or begin in the middle of one (`\r\n`) where quotes are out of place.
 */
class Lines {
  readonly #text: string;
  readonly #breaks = /[\r\n]/g;
  line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes past the cells of a row and the line break behind it. */
  pass(cells: readonly string[], newline: string): void {
    for (let left = signsOfBreaks(cells) + newline.length; left > 0; left--) {
      const at = this.#breaks.exec(this.#text)?.index;
      // Behind the last row there need not be one.
      if (at === undefined) return;
      if (this.#text[at] === '\n' || this.#text[at + 1] !== '\n') this.line++;
    }
  }
}

/** The number of signs that are a line break or half of one. */
function signsOfBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => (cell.includes('\n') || cell.includes('\r') ? sum + (cell.match(/[\r\n]/g)?.length ?? 0) : sum), 0);
}

/** The cells of a text that was copied in a spreadsheet: tabs between cells, one line for each row. */
export function copiedCells(text: string): readonly (readonly string[])[] {
  const { text: lines, newline } = withOneLineBreak(text);
  const { rows } = parse(lines, '\t', newline);
  // A spreadsheet ends the last row with a line break, too.
  return rows.at(-1)?.join('') === '' && rows.length > 1 ? rows.slice(0, -1) : rows;
}

/** Cells as such a text. */
export function cellsToCopy(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows as string[][], { delimiter: '\t', newline: '\n' });
}

interface Parsed {
  readonly rows: readonly string[][];
  /** Indices of rows with a quote that is out of place. */
  readonly faults: readonly number[];
  /** Whether quotes are letters like any other in this file. */
  readonly areQuotesLetters: boolean;
}

/**
 * Cells of all rows. Files with tabs need no quotes around cells, and some programs write none; so where quotes are out of place in such a
 * file, they are part of the names.
 */
function parse(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r'): Parsed {
  const read = (fastMode?: boolean) =>
    Papa.parse<string[]>(withoutSpacesAroundQuotes(text, delimiter), {
      delimiter,
      newline,
      skipEmptyLines: false,
      ...(fastMode === undefined ? {} : { fastMode }),
    });
  const { data, errors } = read();
  const faults = errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0);
  if (faults.length === 0 || delimiter !== '\t') return { rows: data, faults, areQuotesLetters: false };
  if (text.length >= LARGE) countCells(text, delimiter, false);
  return { rows: read(true).data, faults: faults.slice(0, 1), areQuotesLetters: true };
}

/**
 * Counts the rows that are not blank and their cells up to the last filled one, and throws if they are too many. It looks at each character
 * once and holds nothing, while a row that is read takes half a kilobyte.
 */
function countCells(text: string, delimiter: string, areQuotesMarks: boolean): void {
  const count = new CellCount(MOST_CELLS_OF_TEXT);
  const between = delimiter.charCodeAt(0);
  let column = 1;
  let filled = 0;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      if (filled > 0) {
        count.share = at / text.length;
        count.add(filled, 1);
      }
      column = 1;
      filled = 0;
      isStart = true;
    } else if (code === between) {
      column++;
      isStart = true;
    } else if (code !== SPACE) {
      filled = column;
      if (isStart && areQuotesMarks && code === QUOTE) at = closingQuote(text, at);
      isStart = false;
    }
  }
  count.share = 1;
  if (filled > 0) count.add(filled, 1);
}

/** A shorter text cannot have too many cells: even the shortest rows have two characters. */
const LARGE = 500_000;

const [LINE_FEED, CARRIAGE_RETURN, SPACE, QUOTE] = [10, 13, 32, 34];

/** The text without the spaces between a delimiter and a quoted cell, as in `"a", "b"`. */
function withoutSpacesAroundQuotes(text: string, delimiter: string): string {
  if (!/[;,\t|\r\n] +"/.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  const isEnd = (at: number) => at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';
  const afterSpaces = (at: number) => {
    let end = at;
    while (text[end] === ' ') end++;
    return end;
  };
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const quote = isStart ? afterSpaces(at) : at;
    if (isStart && text[quote] === '"') {
      const close = closingQuote(text, quote);
      const end = afterSpaces(close + 1);
      isStart = false;
      // Quotes that do not surround the whole cell are a part of it.
      if (!isEnd(end)) continue;
      parts.push(text.slice(from, at), text.slice(quote, close + 1));
      from = end;
      at = end - 1;
    } else isStart = isEnd(at);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The quote that closes the one at `open`, past doubled ones; the end of the text if there is none. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}

/** Sheet → text in a flavour. The lines of the rows are not used. */
export function writeCsv(rows: readonly (readonly string[])[], flavour: CsvFlavour): string {
  const [header = [], ...body] = flavour.guardFormulas ? rows.map((row) => row.map(guard)) : rows;
  const { delimiter, newline } = flavour;
  // Quote headings that contain another delimiter, because the reader finds the delimiter from the first line.
  const first = Papa.unparse([header as string[]], { delimiter, newline, quotes: (cell: unknown) => /[;,\t|]/.test(String(cell)) });
  const text = body.length === 0 ? first : `${first}${newline}${Papa.unparse(body as string[][], { delimiter, newline })}`;
  return `${flavour.byteOrderMark ? '\uFEFF' : ''}${text}${newline}`;
}

/**
 * Gives all rows of a file the same line break, because the CSV reader supports only one per file, while files merged from two systems mix
 * them. Line breaks inside cells are not changed.
 */
function withOneLineBreak(text: string): { readonly text: string; readonly newline: '\n' | '\r\n' | '\r' } {
  if (!text.includes('\r')) return { text, newline: '\n' };
  const betweenRows = text.replace(/"[^"]*"/g, '');
  const [first = '\n', another] = (
    [
      ['\r\n', /\r\n/],
      ['\r', /\r(?!\n)/],
      ['\n', /(?<!\r)\n/],
    ] as const
  ).flatMap(([newline, pattern]) => (pattern.test(betweenRows) ? [newline] : []));
  return another === undefined ? { text, newline: first } : { text: text.replace(/\r\n|\r/g, '\n'), newline: '\n' };
}

function withoutSeparatorHint(text: string): string {
  return text.replace(/^sep=.(\r\n|\r|\n)/i, '');
}

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Characters and rows looked at to find the delimiter. */
const SAMPLE_LENGTH = 200_000;
const SAMPLE_ROWS = 100;

/**
 * The delimiter, unless a `sep=` line names one: the one that splits the header into most parts, if it splits the rows below in the same
 * way; otherwise, as under a title, the one that splits more rows than it into the same number of parts. Quoted cells may contain line breaks.
 */
function delimiterOf(text: string): string {
  const hint = /^sep=(.)(?:[\r\n]|$)/i.exec(text);
  if (hint?.[1] !== undefined) return hint[1];
  const rows = text
    .trimStart()
    .slice(0, SAMPLE_LENGTH)
    .replace(/"[^"]*"/g, '"')
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, SAMPLE_ROWS);
  const parts = (row: string, delimiter: string) => row.split(delimiter).length;
  const counted = DELIMITERS.map((delimiter) => {
    const [header = 1, ...below] = rows.map((row) => parts(row, delimiter));
    // A comma before a space is more often one of a sentence than one between cells.
    const evenly = rows.map((row) => parts(delimiter === ',' ? row.replaceAll(', ', ' ') : row, delimiter));
    return { delimiter, header, isKept: below.filter((count) => count === header).length >= below.length / 2, ...mostUsual(evenly) };
  });
  const byHeader = counted.reduce((best, next) => (next.header > best.header ? next : best));
  if (byHeader.header > 1 && byHeader.isKept) return byHeader.delimiter;
  const byRows = counted.reduce((best, next) => (next.rows * 1000 + next.count > best.rows * 1000 + best.count ? next : best));
  const isHeaderSplit = byHeader.header > 1 && byHeader.rows >= byRows.rows;
  return byRows.rows >= rows.length / 2 && !isHeaderSplit ? byRows.delimiter : byHeader.delimiter;
}

/** The count above one that most rows have, and how many have it. */
function mostUsual(counts: readonly number[]): { readonly count: number; readonly rows: number } {
  const rows = new Map<number, number>();
  for (const count of counts) if (count > 1) rows.set(count, (rows.get(count) ?? 0) + 1);
  return [...rows].reduce((best, [count, n]) => (n > best.rows ? { count, rows: n } : best), { count: 1, rows: 0 });
}

function guard(cell: string): string {
  return LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
