/**
 * The tables of the page as files, and such files coming back. A table that was exported from «Acteurs», «Relations» or «Sources» is known by
 * its headings and by the ids in its last column. What it says otherwise than the open network is read as cells that were typed there
 * (editing/cell-edits.ts), so that an unchanged file changes nothing, and one changed cell is one change. Rows that are new are added; which
 * rows are missing is told.
 */

import { LANGUAGES, type Language } from '../../messages/language.ts';
import { fold } from '../basics/names.ts';
import { type CellEdit, withCells } from '../editing/cell-edits.ts';
import { actorOfName } from '../editing/draft.ts';
import {
  columnsToEdit,
  EDITED_TABLES,
  type EditedRow,
  type EditedTable,
  END_COLUMNS,
  ITEMS_APART,
  keptRowTexts,
  ownColumnId,
  rowTexts,
  type Written,
} from '../editing/row-texts.ts';
import { namesIn } from '../editing/typed-texts.ts';
import type { SheetRow, Worksheet } from '../files/formats/sheet.ts';
import { EMPTY_DATASET, isUnitKey } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { Remains } from '../model/remains.ts';
import { columnLabel, ITEM_SEPARATOR } from '../model/tables.ts';
import { FULL_RECIPE } from '../network/recipe.ts';
import { type DataTable, dataTable, type TableColumn } from '../telling/data-tables.ts';
import { withoutPersonNames } from './nameless.ts';

/** The column of ids, which every exported table has as its last. */
const ID = 'id';

/**
 * A table of the page as it is exported: the chosen columns, each under a heading of its own, and last the ids of the rows. Rows that cannot be
 * used yet have none. `all`: every column of the table, chosen or not.
 */
export function asExported({ columns, rows }: DataTable, kind: EditedTable, all: readonly TableColumn[]): DataTable {
  const headings = ownHeadings(kind, all);
  const chosen = columns.flatMap((column, at) => (column.id === ID ? [] : [{ at, column: headed(column, headings) }]));
  const ids = all.find(({ id }) => id === ID);
  if (ids === undefined) throw new Error(`no ids in ${kind}`);
  return {
    columns: [...chosen.map(({ column }) => column), ids],
    rows: rows.map(({ id, cells }) => ({ id, cells: [...chosen.map(({ at }) => cells[at] ?? ''), id.startsWith('?') ? '' : id] })),
  };
}

function headed(column: TableColumn, headings: ReadonlyMap<string, string>): TableColumn {
  const heading = headings.get(column.id);
  return heading === undefined ? column : { ...column, fr: heading, en: heading };
}

/** What a heading of a table means: the column that is edited there, the ids, or null for one that is computed. */
type Means = string | null;

/** The columns of a table that are those of every network, by their folded headings on the page and in files. */
function standardHeadings(kind: EditedTable, columns: readonly TableColumn[]): Map<string, Means> {
  const means = new Map<string, Means>();
  const add = (heading: string, meaning: Means) => {
    if (!means.has(fold(heading))) means.set(fold(heading), meaning);
  };
  for (const { id, fr, en, edits } of columns) {
    if (edits?.startsWith('own:') === true) continue;
    for (const heading of [fr, en]) add(heading, id === ID ? ID : edits);
  }
  for (const column of columnsToEdit(kind)) for (const heading of Object.values(columnLabel(column))) add(heading, column.name);
  return means;
}

/** The headings of the columns of the network's own, which differ from each other and from those of every network. */
function ownHeadings(kind: EditedTable, columns: readonly TableColumn[]): ReadonlyMap<string, string> {
  const taken = new Set(standardHeadings(kind, columns).keys());
  return new Map(
    columns.flatMap(({ id, fr, edits }) => {
      if (edits?.startsWith('own:') !== true) return [];
      let heading = fr;
      for (let number = 2; taken.has(fold(heading)); number++) heading = `${fr} (${number})`;
      taken.add(fold(heading));
      return [[id, heading] as const];
    }),
  );
}

/** A sheet that was exported from a table of the open network. */
export interface ExportedTable {
  readonly table: EditedTable;
  readonly file: string;
  readonly line: number;
  readonly headings: readonly string[];
  /** What each column means; undefined for one without heading. */
  readonly means: readonly (Means | undefined)[];
  readonly rows: readonly SheetRow[];
}

/** The sheets as tables that were exported from a document; null unless all of them were. */
export function exportedTables(sheets: readonly Worksheet[], document: Document): readonly ExportedTable[] | null {
  const found = sheets.filter(({ rows }) => rows.length > 0).map((sheet) => exportedTable(sheet, document));
  const tables = found.filter((table) => table !== null);
  return tables.length === 0 || tables.length < found.length || new Set(tables.map(({ table }) => table)).size < tables.length
    ? null
    : tables;
}

/** A sheet as the table of which it names most rows. */
function exportedTable({ file, rows: [head, ...rows] }: Worksheet, document: Document): ExportedTable | null {
  if (head === undefined) return null;
  let best: ExportedTable | null = null;
  let most = 0;
  for (const table of EDITED_TABLES) {
    const means = meaningsOf(head.cells, table, document.remains);
    const at = means.indexOf(ID);
    const known = means.filter((one) => one !== undefined && one?.startsWith('new:') !== true).length;
    // Beside the ids it has at least one column of ours, and few others.
    if (at === -1 || known < 2 || 2 * known < means.length) continue;
    const own = byId(document.dataset[table] as readonly EditedRow[]);
    const ids = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((id) => own.has(id) || (id !== '' && !isOfReference(id)));
    const matching = ids.filter((id) => own.has(id)).length;
    if (matching <= most || 2 * matching < ids.length) continue;
    most = matching;
    best = { table, file, line: head.line, headings: head.cells, means: means.map((one) => one?.replace(/^new:/, '') ?? one), rows };
  }
  return best;
}

/** What the headings of a table mean. Those that it does not have become columns of the network's own, marked with «new:». */
function meaningsOf(headings: readonly string[], kind: EditedTable, remains: Remains): readonly (Means | undefined)[] {
  const { columns } = dataTable(kind, EMPTY_DATASET, FULL_RECIPE, 'fr', remains);
  const means = standardHeadings(kind, columns);
  for (const [id, heading] of ownHeadings(kind, columns)) means.set(fold(heading), id);
  const used = new Set<string>();
  return headings.map((written) => {
    if (written.trim() === '') return undefined;
    const meaning = means.get(fold(written));
    const known = meaning === undefined ? `new:${ownColumnId({ header: written.trim(), nth: 0 })}` : meaning;
    // A heading that comes twice counts once.
    if (known !== null && used.has(known)) return undefined;
    if (known !== null) used.add(known);
    return known;
  });
}

/** Whether an id is that of a row that only the official list has, which no network keeps: a territory, or where it belongs. */
function isOfReference(id: string): boolean {
  // The reference joins the ids of two territories by a space, which no id of a network has.
  return isUnitKey(id) || id.includes(' ') || /^reference-\d{4}$/.test(id);
}

export interface BroughtBack {
  /** The document after everything that the tables say otherwise, without the rows that they lack: it is compared with the document. */
  readonly document: Document;
  readonly issues: readonly Issue[];
}

/** A text of a cell, however the program that saved the file ends its lines. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** What comes of tables that were exported from a document and changed since. O(rows of both). */
export function broughtBack(document: Document, tables: readonly ExportedTable[]): BroughtBack {
  const issues: Issue[] = [];
  const read = tables
    .map((table) => ({ table, edits: editsOf(table, document, issues) }))
    // What relations name comes before them.
    .toSorted((a, b) => ORDER.indexOf(a.table.table) - ORDER.indexOf(b.table.table));
  const renamed = renamedActors(
    document,
    read.flatMap(({ table, edits }) => (table.table === 'actors' ? edits : [])),
  );
  let after = document;
  const missing = new Map<EditedTable, readonly string[]>();
  for (const { table, edits } of read) {
    const { table: name, file, means, headings } = table;
    const done = withCells(
      after,
      name,
      edits.map((edit) => withRenamed(edit, name, renamed)),
      actorOfName,
    );
    after = done.document;
    const lines = new Map(edits.map(({ row, line }) => [row, line]));
    for (const { row, column, remark, severity } of done.told) {
      const place = { file, line: lines.get(row) ?? null, column: headings[means.indexOf(column)] ?? null };
      issues.push({ severity, place, remark });
    }
    const at = means.indexOf(ID);
    const there = new Set(table.rows.map(({ cells }) => (cells[at] ?? '').trim()));
    missing.set(
      name,
      document.dataset[name].flatMap(({ id }) => (there.has(id) ? [] : [id])),
    );
  }
  const without = [...missing].map(([name, ids]) => {
    const gone = new Set<string>(ids);
    const rows: readonly EditedRow[] = after.dataset[name];
    return [name, rows.filter(({ id }) => !gone.has(id))] as const;
  });
  return { document: { ...after, dataset: { ...after.dataset, ...Object.fromEntries(without) } }, issues };
}

const ORDER: readonly EditedTable[] = ['sources', 'actors', 'relations'];

interface PlacedEdit extends CellEdit {
  readonly line: number;
}

/** What a table says otherwise than the document, as cells that are typed. */
function editsOf(exported: ExportedTable, document: Document, issues: Issue[]): readonly PlacedEdit[] {
  const { table, file, line: head, headings, means, rows } = exported;
  const own = byId(document.dataset[table] as readonly EditedRow[]);
  const isStanding = standingTexts(exported, document);
  const waiting = waitingRows(document, table, means);
  const at = means.indexOf(ID);
  const seen = new Set<string>();
  const edits: PlacedEdit[] = [];
  let passedOver = 0;
  for (const [i, { line, cells }] of rows.entries()) {
    const id = (cells[at] ?? '').trim();
    const texts = means.flatMap((column, k) => (column == null || column === ID ? [] : [{ column, text: plain(cells[k] ?? '') }]));
    const row = own.get(id);
    if (row !== undefined && !seen.has(id)) {
      seen.add(id);
      for (const { column, text } of texts) if (!isStanding(row, column, text)) edits.push({ row: id, column, text, line });
      continue;
    }
    if (row === undefined && isOfReference(id)) {
      passedOver++;
      continue;
    }
    // A row that was copied in the spreadsheet and left as it is says nothing more; nor does one that waits among the remains already.
    if (row !== undefined && texts.every(({ column, text }) => isStanding(row, column, text))) continue;
    if (id === '' && waiting.delete(JSON.stringify(texts.map(({ text }) => text)))) continue;
    const filled = texts.filter(({ text }) => text !== '');
    const wished = id === '' || row !== undefined ? [] : [{ column: ID, text: id }];
    if (filled.length > 0) for (const edit of [...wished, ...filled]) edits.push({ ...edit, row: `+${i}`, line });
  }
  const computed = headings.filter((_, k) => means[k] === null);
  const place = { file, line: head, column: null };
  if (computed.length > 0) issues.push({ severity: 'info', place, remark: { key: 'columnsComputed', values: { columns: computed } } });
  if (passedOver > 0) issues.push({ severity: 'info', place, remark: { key: 'rowsOfReference', values: { count: passedOver } } });
  return edits;
}

/** Whether a cell says what the document says already: in either language, and without names of persons where the table was exported so. */
function standingTexts(exported: ExportedTable, document: Document): (row: EditedRow, column: string, text: string) => boolean {
  const { table } = exported;
  const textsOf = (written: Written) => {
    const texts = LANGUAGES.map((language: Language) => rowTexts(written, table, language));
    return (row: EditedRow, column: string, text: string) => texts.some((of) => plain(of(row)(column)) === text);
  };
  const isOwn = textsOf(document);
  const hidden = document.dataset.actors.some(({ kind }) => kind === 'person') ? withoutPersonNames(document.dataset) : null;
  if (hidden === null) return isOwn;
  const inHidden = byId(hidden[table] as readonly EditedRow[]);
  const isShown = textsOf({ dataset: hidden, remains: document.remains });
  const isHidden = (row: EditedRow, column: string, text: string) => isShown(inHidden.get(row.id) ?? row, column, text);
  // A table that was exported without names has them nowhere.
  const own = byId(document.dataset[table] as readonly EditedRow[]);
  const at = exported.means.indexOf(ID);
  const hasNames = exported.rows.some(({ cells }) => {
    const row = own.get((cells[at] ?? '').trim());
    if (row === undefined) return false;
    return exported.means.some((column, k) => {
      if (column == null || column === ID) return false;
      const text = plain(cells[k] ?? '');
      return isOwn(row, column, text) && !isHidden(row, column, text);
    });
  });
  return hasNames ? isOwn : (row, column, text) => isOwn(row, column, text) || isHidden(row, column, text);
}

/** The texts of the rows of a table that cannot be used yet, as they are exported. */
function waitingRows({ remains }: Document, table: EditedTable, means: readonly (Means | undefined)[]): Set<string> {
  return new Set(
    remains.rows.flatMap((row) => {
      if (row.table !== table) return [];
      const texts = keptRowTexts(row);
      const written = (column: string) => plain(texts(column).replaceAll(ITEM_SEPARATOR, ITEMS_APART));
      return [JSON.stringify(means.flatMap((column) => (column == null || column === ID ? [] : [written(column)])))];
    }),
  );
}

/** The ids of actors whose name is changed, by the name before, which other tables of the same export still have. */
function renamedActors({ dataset }: Document, edits: readonly CellEdit[]): ReadonlyMap<string, string> {
  const actors = byId(dataset.actors);
  return new Map(
    edits.flatMap(({ row, column }) => {
      const actor = column === 'name' ? actors.get(row as (typeof dataset.actors)[number]['id']) : undefined;
      return actor === undefined ? [] : [[actor.name, actor.id as string] as const];
    }),
  );
}

/** An edit that names renamed actors by their ids. */
function withRenamed(edit: CellEdit, table: EditedTable, renamed: ReadonlyMap<string, string>): CellEdit {
  if (table !== 'relations' || renamed.size === 0 || !(END_COLUMNS as readonly string[]).includes(edit.column)) return edit;
  const names = namesIn(edit.text, { isName: (name) => renamed.has(name) });
  return names.some((name) => renamed.has(name))
    ? { ...edit, text: names.map((name) => renamed.get(name) ?? name).join(ITEM_SEPARATOR) }
    : edit;
}
