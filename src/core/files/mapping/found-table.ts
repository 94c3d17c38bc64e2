/**
 * Finds the table in a sheet as people keep it: titles and blank rows above the headings, headings on two rows, a row of totals at the end, cells that the
 * spreadsheet has spoilt. What is passed over is told. A sheet without headings is a table, too.
 */
import { fold } from '../../basics/names.ts';
import type { Issue } from '../../model/issue.ts';
import { TABLES } from '../../model/tables.ts';
import { shortened } from '../cells.ts';
import { headingsStruck, withoutContacts } from '../contact-details.ts';
import type { SheetRow, Worksheet } from '../formats/sheet.ts';
import { withComments } from './comment-column.ts';
import { matrixIn } from './matrix.ts';
import { MEANINGS } from './meanings.ts';
import { areHeadingsTogether, headingsTogether } from './two-headings.ts';

export interface FoundTable {
  readonly file: string;
  /** Line of the headings, or of the first row. */
  readonly line: number;
  /** Null if the table has none. */
  readonly headings: readonly string[] | null;
  /** Whether it is sure that there are headings, or none. */
  readonly isHeaderSure: boolean;
  readonly rows: readonly SheetRow[];
  /** The first filled rows of the sheet, among which somebody may say which holds the headings. */
  readonly top: readonly SheetRow[];
  /** Number of columns. */
  readonly width: number;
  /** The day of the last change of the file; empty if it is unknown. */
  readonly date: string;
}

/** Rows above the headings are looked for among so many. */
const MOST_ABOVE = 40;

/** Number of rows of a sheet that are shown to say where its headings are. */
const MOST_AT_TOP = 12;

/** What spreadsheets write into a cell whose formula fails, in English and French. */
const ERROR_CELL = /^#(?:N\/?A|N\/D|REF!?|DIV\/0!?|VALUE!?|VALEUR!?|NAME\?|NOM\??|NUM!?|NOMBRE!?|NULL!?|NUL!?|SPILL!|CALC!|GETTING_DATA)$/i;

/** A long number that a spreadsheet shows with an exponent: its last digits are lost. */
const CRUSHED_NUMBER = /^\d[.,]\d+E\+\d{1,3}$/i;

const KNOWN_HEADINGS: ReadonlySet<string> = new Set([
  ...MEANINGS.flatMap(({ sure, likely }) => [...sure, ...likely]),
  ...TABLES.flatMap(({ columns }) => columns.flatMap(({ name, french }) => [fold(name), fold(french)])),
]);

/** The line of the headings of a sheet, or `none` for a table without headings. */
export type HeadingsAt = number | 'none';

/** The table of a sheet; null if it has no filled cell. `headings`: where they are, if somebody has said so. */
export function findTable(
  sheet: Worksheet,
  headings?: HeadingsAt,
): { readonly table: FoundTable | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const written = sheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (written.length === 0) return { table: null, issues };
  const { isHeader, isSure, ...header } = headings === undefined ? headerIn(written) : headerAt(written, headings);
  // Of two rows of headings, either may be the one that was found; whoever says which row it is means that one and what is below.
  const upper = [header.at, ...(headings === undefined ? [header.at - 1] : [])].find(
    (at) => isHeader && areHeadingsTogether(written[at], written[at + 1]),
  );
  const at = upper ?? header.at;
  const uncommented = upper === undefined ? written : withHeadingsTogether(sheet.file, written, upper, issues);
  const commented = withComments(sheet.file, uncommented.slice(at), isHeader ? 0 : -1, sheet.comments);
  for (const issue of commented.issues) issues.push(issue);
  const filled = [...uncommented.slice(0, at), ...commented.rows];
  for (const row of filled.slice(0, at)) issues.push(passedOver(sheet.file, row, 'rowAboveHeadings'));
  const first = filled[at];
  const struck = isHeader && first !== undefined ? headingsStruck(sheet.file, first) : { row: first, issues: [] };
  for (const issue of struck.issues) issues.push(issue);
  const head = struck.row;
  const below = filled.slice(isHeader ? at + 1 : at);
  const rows = withoutTotals(sheet.file, below, issues).map((row) => withoutErrors(sheet.file, row, head?.cells ?? null, isHeader, issues));
  const width = Math.max(head?.cells.length ?? 0, 1);
  return {
    table: {
      file: sheet.file,
      line: head?.line ?? 1,
      headings: isHeader && head !== undefined ? head.cells.map((cell) => cell.trim()) : null,
      isHeaderSure: isSure,
      rows,
      top: written.slice(0, MOST_AT_TOP),
      width: Math.max(width, usedWidth(rows)),
      date: sheet.date ?? '',
    },
    issues,
  };
}

/** The rows with the headings on the rows `at` and `at + 1` as one row, which is told. */
function withHeadingsTogether(file: string, rows: readonly SheetRow[], at: number, issues: Issue[]): readonly SheetRow[] {
  const [upper, lower] = rows.slice(at, at + 2);
  if (upper === undefined || lower === undefined) return rows;
  issues.push({
    severity: 'info',
    place: { file, line: upper.line, column: null },
    remark: { key: 'headingsOnTwoRows', values: { second: lower.line, text: shownText(upper) } },
  });
  return rows.toSpliced(at, 2, headingsTogether(upper, lower));
}

function passedOver(file: string, { line, cells }: SheetRow, key: 'rowAboveHeadings' | 'rowOfTotals'): Issue {
  return { severity: 'info', place: { file, line, column: null }, remark: { key, values: { text: shownText({ cells }) } } };
}

/** The filled cells of a row that is told. */
function shownText({ cells }: Pick<SheetRow, 'cells'>): string {
  return shortened(withoutContacts(cells.flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()])).join(' · ')));
}

interface HeaderFound {
  /** Index of the headings, or of the first row of the table. */
  readonly at: number;
  readonly isHeader: boolean;
  readonly isSure: boolean;
}

/** The headings where somebody has said that they are; a table without headings begins where the program finds its first row. */
function headerAt(rows: readonly SheetRow[], headings: HeadingsAt): HeaderFound {
  if (headings === 'none') return { at: headerIn(rows).at, isHeader: false, isSure: true };
  return {
    at: Math.max(
      0,
      rows.findIndex(({ line }) => line >= headings),
    ),
    isHeader: true,
    isSure: true,
  };
}

function headerIn(rows: readonly SheetRow[]): HeaderFound {
  const sample = rows.slice(0, MOST_ABOVE);
  const known = sample.map(({ cells }) => knownHeadings(cells.map(fold)));
  // Headings: the first row in which most cells that a row below has are filled, at least two of them with known headings.
  const best = known.findIndex((count, i) => count >= 2 && count >= Math.max(...known) / 2 && filledOf(sample[i]) >= 2);
  if (best !== -1) return { at: best, isHeader: true, isSure: true };
  const widths = sample.map(filledOf);
  const usual = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 4)] ?? 1;
  const first = Math.max(
    0,
    widths.findIndex((width) => width >= Math.max(2, 0.6 * usual)),
  );
  const row = rows[first];
  const below = rows.slice(first + 1, first + 1 + 200);
  if (row === undefined || below.length === 0) return { at: first, isHeader: false, isSure: false };
  // The headings of a matrix are names as well: those of its rows, or of other actors.
  if (matrixIn(row.cells, below) !== null) return { at: first, isHeader: true, isSure: true };
  // Any other heading is not also a value of its table, and is neither a number nor a date.
  const values = new Set(below.flatMap(({ cells }) => cells.map(fold)));
  const isValue = row.cells.some((cell) => cell.trim() !== '' && (values.has(fold(cell)) || /\d/.test(cell)));
  const isPartlyKnown = (known[first] ?? 0) >= 1;
  return { at: first, isHeader: !isValue, isSure: isValue ? true : isPartlyKnown };
}

/** How many known headings are among folded cells; «Participant 1» counts beside another one, since alone it may be a made-up name. */
function knownHeadings(cells: readonly string[]): number {
  const exact = new Set(cells.filter((cell) => KNOWN_HEADINGS.has(cell)));
  const numbered = new Set(cells.filter((cell) => !exact.has(cell) && KNOWN_HEADINGS.has(cell.replace(/ \d{1,2}$/, ''))));
  return exact.size === 0 ? 0 : exact.size + numbered.size;
}

function filledOf(row: SheetRow | undefined): number {
  return row?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
}

/** Columns may be filled without a heading; cells that few rows have are the sign of a separator inside a cell instead. */
const FEW = 0.2;

/** The number of columns that a good part of the rows fill. */
function usedWidth(rows: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  let atLeast = 0;
  for (const [length, count] of [...counts].sort(([a], [b]) => b - a)) {
    atLeast += count;
    if (atLeast > FEW * rows.length) return length;
  }
  return 0;
}

/** A last row that begins with «Total» is a sum, not a row of the table; so is any row with only such a word and numbers. */
function withoutTotals(file: string, rows: readonly SheetRow[], issues: Issue[]): readonly SheetRow[] {
  if (rows.length < 2) return rows;
  return rows.filter((row, i) => {
    const [first = '', ...others] = row.cells.filter((cell) => cell.trim() !== '');
    const isSum =
      /^(?:sous )?tota(?:l|ux)(?: |$)/.test(fold(first)) && (i === rows.length - 1 || !others.some((cell) => /\p{L}/u.test(cell)));
    if (isSum) issues.push(passedOver(file, row, 'rowOfTotals'));
    return !isSum;
  });
}

function withoutErrors(file: string, row: SheetRow, head: readonly string[] | null, isHeader: boolean, issues: Issue[]): SheetRow {
  if (!row.cells.some((cell) => faultOf(cell.trim()) !== null)) return row;
  const cells = row.cells.map((cell, at) => {
    const fault = faultOf(cell.trim());
    if (fault === null) return cell;
    const column = isHeader ? (head?.[at] ?? '') : '';
    const place = { file, line: row.line, column: column || String(at + 1) };
    issues.push({ severity: 'warning', place, remark: { key: fault, values: { cell: cell.trim() } } });
    return '';
  });
  return { line: row.line, cells };
}

function faultOf(cell: string): 'errorOfSpreadsheet' | 'numberCrushed' | null {
  if (cell.startsWith('#') && ERROR_CELL.test(cell)) return 'errorOfSpreadsheet';
  return CRUSHED_NUMBER.test(cell) ? 'numberCrushed' : null;
}
