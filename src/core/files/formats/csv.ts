/**
 * CSV: text ↔ sheet. Reads what Excel, LibreOffice and scripts actually write (four delimiters, UTF-8 with or without BOM, UTF-16,
 * Windows-1252, quoted line breaks) and writes three flavours. It does not check the content of cells.
 */

import Papa from 'papaparse';
import type { ByLanguage, Language } from '../../../messages/language.ts';
import type { Issue } from '../../model/issue.ts';
import type { InputFile, Worksheet } from './sheet.ts';

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

/** Bytes → sheet. Syntax faults (such as an unclosed quote) give issues; the sheet contains what could be read. */
export function readCsv(file: InputFile): { readonly sheet: Worksheet; readonly issues: readonly Issue[] } {
  const { text, newline } = withOneLineBreak(decodeText(file.bytes));
  const delimiter = delimiterOf(text);
  const parsed = Papa.parse<string[]>(withoutSeparatorHint(text), { delimiter, newline, skipEmptyLines: false });
  // Only the Excel flavour guards formulas; in others a leading apostrophe is content.
  const isGuarded = delimiter === CSV_FLAVOURS.excel.delimiter && text.includes("'");
  // A first line `sep=;` is a hint for Excel, not a row, but it counts as a line.
  let line = text === withoutSeparatorHint(text) ? 1 : 2;
  const lineOfRow: number[] = [];
  const rows: Worksheet['rows'][number][] = [];
  for (const cells of parsed.data) {
    lineOfRow.push(line);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: isGuarded ? cells.map(unguard) : cells });
    // Line breaks inside quotes are part of cells, so count them to find the line of the next row.
    line += 1;
    for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  const issues = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map(
      (error): Issue => ({
        severity: 'error',
        place: { file: file.name, line: lineOfRow[error.row ?? 0] ?? 1, column: null },
        remark: { key: 'quoteNotClosed' },
      }),
    );
  return { sheet: { file: file.name, rows }, issues };
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
 * The characters of Windows-1252 where ISO 8859-1 has control characters. Some versions of Node decode Windows-1252 as ISO 8859-1
 * (nodejs/node#56542), which would lose «Œ» and «’».
 */
const BYTES_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes UTF-8, or else Windows-1252, which French Excel writes as «CSV»; UTF-16 if there is its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252')
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (control) => BYTES_80_TO_9F[control.charCodeAt(0) - 0x80] ?? control);
  }
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

/** The delimiter that splits the header into most parts, unless a `sep=` line names one. Quoted headings may contain line breaks. */
function delimiterOf(text: string): string {
  const hint = /^sep=(.)(?:[\r\n]|$)/i.exec(text);
  if (hint?.[1] !== undefined) return hint[1];
  const begun = text.trimStart();
  // A quote that is never closed is treated as ending with its line.
  const [outsideQuotes = ''] = begun
    .slice(0, headerLength(begun))
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const counts = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: outsideQuotes.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** The end of the first row: the first line break outside quotes, or the end of the text. */
function headerLength(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '\n' || sign === '\r')) return at;
  }
  return text.length;
}

function guard(cell: string): string {
  return LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
