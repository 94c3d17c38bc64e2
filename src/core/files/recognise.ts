/**
 * Finds which table a sheet contains and which column each of its headings means, in French or English. A file is recognised by its name
 * (`acteurs.csv`, `actors.csv`) or else by its headings, so «Mes liens 2024.csv» works too. The result is rows of text with their places,
 * and the position of each column; cells are not checked here.
 */

import { closest, fold } from '../basics/names.ts';
import type { Issue } from '../model/issue.ts';
import { type Column, columnLabel, fileLabel, TABLES, type Table, type TableName } from '../model/tables.ts';
import { headingsStruck } from './contact-details.ts';
import type { InputFile, SheetRow, Worksheet } from './formats/sheet.ts';
import { baseName } from './formats/sheet.ts';

/** A column of a file that its table does not have, or that repeats one it has. */
export interface OtherColumn {
  /** Its heading as written, trimmed; may be empty. */
  readonly header: string;
  /** Index of its cells in a row. */
  readonly at: number;
}

/** A file recognised as (part of) a table. */
export interface RawTable {
  readonly table: TableName;
  readonly file: string;
  /** Line of the headings. */
  readonly line: number;
  /** Canonical column name → heading in this file. */
  readonly headers: ReadonlyMap<string, string>;
  /** Canonical column name → index of its cells in a row. */
  readonly at: ReadonlyMap<string, number>;
  readonly others: readonly OtherColumn[];
  /** Number of headings; rows may have more cells. */
  readonly width: number;
  readonly rows: readonly SheetRow[];
  /** Cells to be kept for rows of other files of the table, each by the id or the only name of its row. Lists of actors alone have such. */
  readonly again?: readonly (SheetRow & { readonly of: string })[];
  /** Rows already reported as unusable by the format, to be kept as they are. */
  readonly aside: readonly SheetRow[];
  /** Lines of relations of which the file does not say which side gives: if their type is directed, their members are equals. */
  readonly linesWithoutSides?: ReadonlySet<number>;
}

/** Names of files that are no data and are skipped without a remark. */
const COMPANION_FILES = /^(readme|licen[cs]e|lisez-?moi|datapackage|changelog)\b/i;

/** Whether a file only accompanies a dataset (README, licence, table schema). */
export function isCompanion(file: Pick<InputFile, 'name'>): boolean {
  return COMPANION_FILES.test(baseName(file.name));
}

/** What a sheet contains. */
export interface Recognition {
  /** The table of Maillage; null if it matches none. */
  readonly raw: RawTable | null;
  readonly issues: readonly Issue[];
  /** Whether it has the columns without which no row can be used. */
  readonly isComplete: boolean;
}

const NO_HEADINGS = { row: undefined, issues: [] } as const;

/** The table of Maillage that a sheet contains. */
export function recogniseTable(sheet: Worksheet): Recognition {
  const [written, ...rows] = sheet.rows;
  const { row: header, issues: struck } = written === undefined ? NO_HEADINGS : headingsStruck(sheet.file, written);
  const table: Table | null =
    TABLES.find(({ name }) => name === sheet.table) ?? tableByName(sheet) ?? (header === undefined ? null : tableByHeaders(header.cells));
  if (table === null) return { raw: null, issues: [unrecognised(sheet)], isComplete: false };
  const name = table.name as TableName;
  if (header === undefined)
    return {
      raw: { table: name, file: sheet.file, line: 1, headers: new Map(), at: new Map(), others: [], width: 0, rows: [], aside: [] },
      issues: [empty(sheet)],
      isComplete: true,
    };

  const { columns, issues: found } = recogniseColumns(sheet.file, header, table);
  // Attributes of graphs have names of their own, which are no slips.
  const told = sheet.table === undefined ? found : found.filter(({ remark }) => remark.key !== 'columnUnknown');
  const issues = [...struck, ...told];
  // In the order of the table, not of the file.
  const known = table.columns.flatMap((column) => {
    const at = columns.indexOf(column);
    return at === -1 ? [] : [{ name: column.name, at, header: header.cells[at] ?? '' }];
  });
  const raw: RawTable = {
    table: name,
    file: sheet.file,
    line: header.line,
    headers: new Map(known.map((column) => [column.name, column.header])),
    at: new Map(known.map((column) => [column.name, column.at])),
    others: columns.flatMap((column, at) => (column === null ? [{ header: (header.cells[at] ?? '').trim(), at }] : [])),
    width: columns.length,
    rows,
    aside: sheet.aside ?? [],
  };
  const isComplete =
    (table.columns as readonly Column[]).every(({ name: column, required }) => required !== true || raw.at.has(column)) &&
    (table.knownBy === undefined || table.knownBy.some((column) => raw.at.has(column)));
  return { raw, issues, isComplete };
}

/** The table that a sheet is named after. A file of several sheets names none of them. */
function tableByName({ file, sheetName = '' }: Worksheet): Table | null {
  const isOneOfSeveral = sheetName !== '' && file.endsWith(sheetName);
  const names = [sheetName, isOneOfSeveral ? '' : baseName(file).replace(/\.[^.]*$/, '')].map(fold);
  return TABLES.find((table) => names.includes(fold(table.file)) || names.includes(fold(table.name))) ?? null;
}

/** The table that matches most headings, with required columns counting double; null if fewer than two match. */
function tableByHeaders(headers: readonly string[]): Table | null {
  const written = headers.map(fold);
  const scores = TABLES.map((table: Table) => {
    const columns = columnsByHeader(table);
    const found = new Set(written.flatMap((header) => columns.get(header) ?? []));
    return {
      table,
      score: [...found].reduce((sum, column) => sum + (column.required ? 2 : 1), 0),
      complete:
        table.columns.every((column) => !column.required || found.has(column)) &&
        (table.knownBy === undefined || [...found].some((column) => table.knownBy?.includes(column.name))),
    };
  }).filter(({ score, complete }) => complete && score >= 3);
  return scores.length === 0 ? null : scores.reduce((best, next) => (next.score > best.score ? next : best)).table;
}

const COLUMNS_BY_HEADER = new WeakMap<Table, ReadonlyMap<string, Column>>();

/** The columns of a table by their folded French and English names; the first one for equal names. Built once per table. */
function columnsByHeader(table: Table): ReadonlyMap<string, Column> {
  const known = COLUMNS_BY_HEADER.get(table);
  if (known !== undefined) return known;
  const names = ({ french, name }: Column) => [french, splitCamelCase(name), name].map(fold);
  // Reversed, because a Map keeps the last of equal keys.
  const made = new Map([...table.columns].reverse().flatMap((column) => names(column).map((name) => [name, column] as const)));
  COLUMNS_BY_HEADER.set(table, made);
  return made;
}

function splitCamelCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter}`);
}

function recogniseColumns(
  file: string,
  header: SheetRow,
  table: Table,
): { readonly columns: readonly (Column | null)[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const columns = header.cells.map((written) => {
    const place = { file, line: header.line, column: written };
    const column = columnsByHeader(table).get(fold(written)) ?? null;
    if (column === null && written.trim() !== '') {
      const nearest = closest(
        written,
        table.columns.map((candidate) => candidate.french),
      );
      const meant = table.columns.find(({ french }) => french === nearest);
      const guess = meant === undefined ? null : columnLabel(meant);
      issues.push({ severity: 'warning', place, remark: { key: 'columnUnknown', values: { guess } } });
    }
    if (column !== null && seen.has(column.name)) {
      issues.push({ severity: 'error', place, remark: { key: 'columnTwice' } });
      return null;
    }
    if (column !== null) seen.add(column.name);
    return column;
  });
  for (const column of table.columns) {
    if (!column.required || seen.has(column.name)) continue;
    issues.push({
      severity: 'error',
      place: { file, line: header.line, column: columnLabel(column) },
      remark: { key: 'columnMissing', values: { help: column.help } },
    });
  }
  return { columns, issues };
}

function empty(sheet: Worksheet): Issue {
  return { severity: 'warning', place: { file: sheet.file, line: 1, column: null }, remark: { key: 'emptyFile' } };
}

function unrecognised(sheet: Worksheet): Issue {
  return {
    severity: 'error',
    place: { file: sheet.file, line: 1, column: null },
    remark: { key: 'fileNotRecognised', values: { expected: TABLES.map(fileLabel) } },
  };
}
