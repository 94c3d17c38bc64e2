/**
 * CSV: text ↔ sheet. Reads what Excel, LibreOffice and scripts really write (any of four delimiters, UTF-8 with or
 * without BOM, Windows-1252, quoted line breaks) and writes three flavours. It must not judge what the cells say.
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
  /** Language of column names and controlled words. */
  readonly language: Language;
  /** Whether cells that a spreadsheet would take for a formula get a leading apostrophe. */
  readonly guardFormulas: boolean;
}

/**
 * `canonical`: RFC 4180, for machines. `repository`: the same with French words, as the shipped data.
 * `excel`: what French Excel opens by double click, accents and columns right.
 */
export const CSV_FLAVOURS = {
  canonical: { delimiter: ',', byteOrderMark: false, newline: '\n', language: 'en', guardFormulas: false },
  repository: { delimiter: ',', byteOrderMark: false, newline: '\n', language: 'fr', guardFormulas: false },
  excel: { delimiter: ';', byteOrderMark: true, newline: '\r\n', language: 'fr', guardFormulas: true },
} as const satisfies Record<string, CsvFlavour>;

/** The flavour for readers of a language: French Excel opens its own by double click, everybody else is served by the standard. */
export const FLAVOUR_OF_LANGUAGE: ByLanguage<CsvFlavour> = { fr: CSV_FLAVOURS.excel, en: CSV_FLAVOURS.canonical };

/** A cell that Excel would evaluate, or one already guarded (so that guarding twice and unguarding once stay inverse). */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED_FORMULA = /^'+[=+\-@\t\r]/;

/** Bytes → sheet. Faults of the CSV syntax itself (a quote never closed…) come as issues; the sheet holds what was read. */
export function readCsv(file: InputFile): { readonly sheet: Worksheet; readonly issues: readonly Issue[] } {
  const { text, newline } = withOneLineBreak(decodeText(file.bytes));
  const delimiter = delimiterOf(text);
  const parsed = Papa.parse<string[]>(withoutSeparatorHint(text), { delimiter, newline, skipEmptyLines: false });
  // Only the flavour written for Excel guards its formulas, and only there is a leading apostrophe not content.
  const isGuarded = delimiter === CSV_FLAVOURS.excel.delimiter && text.includes("'");
  // A first line `sep=;` is Excel's own hint, not a row; the lines below keep their numbers.
  let line = text === withoutSeparatorHint(text) ? 1 : 2;
  const lineOfRow: number[] = [];
  const rows: Worksheet['rows'][number][] = [];
  for (const cells of parsed.data) {
    lineOfRow.push(line);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: isGuarded ? cells.map(unguard) : cells });
    // Line breaks inside quotes stay in the cells, so the next row's line can be counted from them and the row's own.
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

/** Sheet → text in a flavour; the rows' lines are not used. */
export function writeCsv(rows: readonly (readonly string[])[], flavour: CsvFlavour): string {
  const [header = [], ...body] = flavour.guardFormulas ? rows.map((row) => row.map(guard)) : rows;
  const { delimiter, newline } = flavour;
  // A heading with another delimiter in it stands in quotes: the first line tells the reader which one the file has.
  const first = Papa.unparse([header as string[]], { delimiter, newline, quotes: (cell: unknown) => /[;,\t|]/.test(String(cell)) });
  const text = body.length === 0 ? first : `${first}${newline}${Papa.unparse(body as string[][], { delimiter, newline })}`;
  return `${flavour.byteOrderMark ? '\uFEFF' : ''}${text}${newline}`;
}

/**
 * What Windows-1252 holds where ISO 8859-1 has control characters. Some versions of Node decode the one as the other
 * (nodejs/node#56542), and then «Œ» and «’» would vanish.
 */
const BYTES_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 when the bytes are valid UTF-8, else Windows-1252, which is what Excel's plain «CSV» is in France. */
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
 * Rows of one file all end alike, for the CSV reader knows one line break a file: files put together from two systems mix
 * them. Only breaks between rows count; a cell may hold another kind.
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

/** The delimiter that splits the header most; the hint of a `sep=` line wins. Headings may hold line breaks, in quotes. */
function delimiterOf(text: string): string {
  const hint = /^sep=(.)(?:[\r\n]|$)/i.exec(text);
  if (hint?.[1] !== undefined) return hint[1];
  const begun = text.trimStart();
  // A quote that is never closed ends with its line.
  const [outsideQuotes = ''] = begun
    .slice(0, headerLength(begun))
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const counts = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: outsideQuotes.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** Where the first row ends: at the first line break outside quotes, or at the end of the text. */
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
