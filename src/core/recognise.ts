/**
 * Which table a sheet holds, and which column each of its headers means, in French or English.
 * A file is known by its name (`acteurs.csv`, `actors.csv`) and otherwise by its headers, so that «Mes liens 2024.csv»
 * is read too. The result is rows of text by canonical column name, each with its place; nothing is judged valid here.
 */
import type { InputFile, Sheet, SheetRow } from './formats/sheet.ts';
import { baseName } from './formats/sheet.ts';
import type { Issue } from './issue.ts';
import { closest, fold } from './names.ts';
import { type Column, TABLES, type Table, type TableName } from './tables.ts';

/** One row of a table: the text of its cells by canonical column name; a missing column is an empty cell. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file recognised as (part of) a table. */
export interface RawTable {
  readonly table: TableName;
  readonly file: string;
  /** Canonical column name → header as written in this file. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly RawRow[];
}

/** File names that say nothing of the network and are passed over without a word. */
const COMPANION_FILES = /^(readme|licen[cs]e|lisez-?moi|datapackage|changelog)\b/i;

/** Whether a file only accompanies a dataset (README, licence, table schema). */
export function isCompanion(file: InputFile): boolean {
  return COMPANION_FILES.test(baseName(file.name));
}

/** The table that a sheet holds, with its rows by column; `raw` is null when the sheet fits none. */
export function recogniseTable(sheet: Sheet): { readonly raw: RawTable | null; readonly issues: readonly Issue[] } {
  const [header, ...rows] = sheet.rows;
  const table =
    TABLES.find(({ name }) => name === sheet.table) ??
    tableByName(sheet.file) ??
    (header === undefined ? null : tableByHeaders(header.cells));
  if (table === null) return { raw: null, issues: [unrecognised(sheet)] };
  if (header === undefined)
    return { raw: { table: table.name as TableName, file: sheet.file, headers: new Map(), rows: [] }, issues: [empty(sheet)] };

  const { columns, issues } = recogniseColumns(sheet.file, header, table);
  const raw: RawTable = {
    table: table.name as TableName,
    file: sheet.file,
    headers: new Map(columns.flatMap((column, i) => (column === null ? [] : [[column.name, header.cells[i] ?? '']]))),
    rows: rows.filter((row) => !isOverlong(row, columns.length)).map((row) => ({ line: row.line, cells: cellsByColumn(row, columns) })),
  };
  return { raw, issues: [...issues, ...overlongRows(sheet.file, rows, columns.length)] };
}

function tableByName(file: string): Table | null {
  const stem = fold(baseName(file).replace(/\.[^.]*$/, ''));
  return TABLES.find((table) => fold(table.file) === stem || fold(table.name) === stem) ?? null;
}

/** The table most of whose headers are there, required ones counting double; null when fewer than two fit. */
function tableByHeaders(headers: readonly string[]): Table | null {
  const scores = TABLES.map((table: Table) => ({
    table,
    score: table.columns.reduce((sum, column) => sum + (headers.some((h) => isHeaderOf(h, column)) ? (column.required ? 2 : 1) : 0), 0),
    complete: table.columns.every((column) => !column.required || headers.some((h) => isHeaderOf(h, column))),
  })).filter(({ score, complete }) => complete && score >= 3);
  return scores.length === 0 ? null : scores.reduce((best, next) => (next.score > best.score ? next : best)).table;
}

function isHeaderOf(header: string, column: Column): boolean {
  const written = fold(header);
  return written === fold(column.french) || written === fold(splitCamelCase(column.name)) || written === fold(column.name);
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
    const column = table.columns.find((candidate) => isHeaderOf(written, candidate)) ?? null;
    if (column === null && written.trim() !== '') {
      const guess = closest(
        written,
        table.columns.map((candidate) => candidate.french),
      );
      issues.push({
        severity: 'warning',
        place,
        message: { fr: 'colonne inconnue, non lue.', en: 'unknown column, not read.' },
        remedy: guess === null ? null : { fr: `Vouliez-vous dire « ${guess} » ?`, en: `Did you mean “${guess}”?` },
      });
    }
    if (column !== null && seen.has(column.name)) {
      issues.push({
        severity: 'error',
        place,
        message: { fr: 'cette colonne est présente deux fois.', en: 'this column is there twice.' },
        remedy: { fr: 'Supprimez l’une des deux.', en: 'Remove one of the two.' },
      });
      return null;
    }
    if (column !== null) seen.add(column.name);
    return column;
  });
  for (const column of table.columns) {
    if (!column.required || seen.has(column.name)) continue;
    issues.push({
      severity: 'error',
      place: { file, line: header.line, column: column.french },
      message: { fr: 'cette colonne obligatoire manque.', en: 'this required column is missing.' },
      remedy: { fr: `Ajoutez-la à la première ligne. ${column.help.fr}`, en: `Add it to the first line. ${column.help.en}` },
    });
  }
  return { columns, issues };
}

function cellsByColumn(row: SheetRow, columns: readonly (Column | null)[]): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  columns.forEach((column, i) => {
    // Spreadsheets slip in non-breaking spaces at the ends of cells; inside, they are content.
    if (column !== null) cells[column.name] = (row.cells[i] ?? '').trim();
  });
  return cells;
}

/** A row with more filled cells than the header has columns: a delimiter inside an unquoted cell shifts all that follows. */
function isOverlong(row: SheetRow, width: number): boolean {
  return row.cells.slice(width).some((cell) => cell.trim() !== '');
}

function overlongRows(file: string, rows: readonly SheetRow[], width: number): readonly Issue[] {
  return rows
    .filter((row) => isOverlong(row, width))
    .map((row) => ({
      severity: 'error',
      place: { file, line: row.line, column: null },
      message: { fr: `${row.cells.length} cellules pour ${width} colonnes.`, en: `${row.cells.length} cells for ${width} columns.` },
      remedy: {
        fr: 'Mettez entre guillemets les cellules qui contiennent le séparateur.',
        en: 'Put cells that contain the delimiter between quotes.',
      },
    }));
}

function empty(sheet: Sheet): Issue {
  return {
    severity: 'warning',
    place: { file: sheet.file, line: 1, column: null },
    message: { fr: 'ce fichier est vide.', en: 'this file is empty.' },
    remedy: { fr: 'Écrivez au moins la ligne des colonnes, ou retirez-le.', en: 'Write at least the line of columns, or remove it.' },
  };
}

function unrecognised(sheet: Sheet): Issue {
  const names = TABLES.map((table) => `${table.file}.csv`).join(', ');
  return {
    severity: 'error',
    place: { file: sheet.file, line: 1, column: null },
    message: { fr: 'ni le nom du fichier ni ses colonnes ne sont reconnus.', en: 'neither the file name nor its columns are recognised.' },
    remedy: {
      fr: `Fichiers attendus : ${names}. Des modèles sont proposés dans « Ouvrir ».`,
      en: `Files expected: ${names}. Templates are offered under “Open”.`,
    },
  };
}
