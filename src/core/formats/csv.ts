/**
 * CSV: text ↔ sheet. Reads what Excel, LibreOffice and scripts really write (any of four delimiters, UTF-8 with or
 * without BOM, Windows-1252, quoted line breaks) and writes three flavours. It must not judge what the cells say.
 */
import Papa from 'papaparse';
import type { Issue } from '../issue.ts';
import type { InputFile, Sheet } from './sheet.ts';

/** How a CSV file is written. */
export interface CsvFlavour {
  readonly delimiter: ',' | ';';
  readonly byteOrderMark: boolean;
  readonly newline: '\n' | '\r\n';
  /** Language of column names and controlled words. */
  readonly language: 'fr' | 'en';
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

/** A cell that Excel would evaluate, or one already guarded (so that guarding twice and unguarding once stay inverse). */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED_FORMULA = /^'+[=+\-@\t\r]/;

/** Bytes → sheet. Faults of the CSV syntax itself (a quote never closed…) come as issues; the sheet holds what was read. */
export function readCsv(file: InputFile): { readonly sheet: Sheet; readonly issues: readonly Issue[] } {
  const text = withOneLineBreak(decodeText(file.bytes));
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = delimiterOf(firstLine, text);
  const parsed = Papa.parse<string[]>(withoutSeparatorHint(text), { delimiter, skipEmptyLines: false });
  // Only the flavour written for Excel guards its formulas, and only there is a leading apostrophe not content.
  const cellOf = delimiter === CSV_FLAVOURS.excel.delimiter ? unguard : (cell: string) => cell;
  // A first line `sep=;` is Excel's own hint, not a row; the lines below keep their numbers.
  let line = text === withoutSeparatorHint(text) ? 1 : 2;
  const lineOfRow: number[] = [];
  const rows: Sheet['rows'][number][] = [];
  for (const cells of parsed.data) {
    lineOfRow.push(line);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map(cellOf) });
    // Line breaks inside quotes stay in the cells, so the next row's line can be counted from them and the row's own.
    line += `${cells.join(delimiter)}${parsed.meta.linebreak}`.match(/\r\n|\r|\n/g)?.length ?? 1;
  }
  const issues = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map(
      (error): Issue => ({
        severity: 'error',
        place: { file: file.name, line: lineOfRow[error.row ?? 0] ?? 1, column: null },
        message: {
          fr: 'un guillemet ouvert n’est pas fermé, ou est suivi de texte.',
          en: 'a quote is not closed, or is followed by text.',
        },
        remedy: { fr: 'Doublez les guillemets à l’intérieur d’une cellule ("").', en: 'Double the quotes inside a cell ("").' },
      }),
    );
  return { sheet: { file: file.name, rows }, issues };
}

/** Sheet → text in a flavour; the rows' lines are not used. */
export function writeCsv(rows: readonly (readonly string[])[], flavour: CsvFlavour): string {
  const cells = flavour.guardFormulas ? rows.map((row) => row.map(guard)) : rows;
  const text = Papa.unparse(cells as string[][], { delimiter: flavour.delimiter, newline: flavour.newline });
  return `${flavour.byteOrderMark ? '\uFEFF' : ''}${text}${flavour.newline}`;
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
function withOneLineBreak(text: string): string {
  const kinds = new Set(text.replace(/"[^"]*"/g, '').match(/\r\n|\r|\n/g));
  return kinds.size > 1 ? text.replace(/\r\n|\r/g, '\n') : text;
}

function withoutSeparatorHint(text: string): string {
  return text.replace(/^sep=.(\r\n|\r|\n)/i, '');
}

/** The delimiter that splits the header most; the hint of a `sep=` line wins. */
function delimiterOf(firstLine: string, text: string): string {
  const hint = /^sep=(.)$/i.exec(firstLine);
  if (hint?.[1] !== undefined) return hint[1];
  const header = firstLine === '' ? text.trimStart().slice(0, text.trimStart().search(/[\r\n]|$/)) : firstLine;
  const outsideQuotes = header.replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: outsideQuotes.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function guard(cell: string): string {
  return LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return GUARDED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
