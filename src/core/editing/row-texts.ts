/**
 * What the cells of a table say to a person who edits it: names in place of ids, words in a language, several items separated by «;». Texts
 * that were not understood stand in the cell they were typed in. `withCells` (cell-edits.ts) reads such texts again.
 */

import type { Language } from '../../messages/language.ts';
import { addTo } from '../basics/lists-by-key.ts';
import type { Actor, Dataset, Evidence, Relation, Source } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { dateInWords } from '../model/date-words.ts';
import type { Document } from '../model/document.ts';
import { typesOf } from '../model/relation-types.ts';
import { cellsToTakeUp, type KeptCell, type KeptColumn, type KeptRow, type Remains } from '../model/remains.ts';
import { type CellType, type Column, TABLES, type Table } from '../model/tables.ts';
import { ROLES, termOf } from '../model/vocabulary.ts';

/** The tables in which a person edits rows. */
export const EDITED_TABLES = ['actors', 'relations', 'sources'] as const;
export type EditedTable = (typeof EDITED_TABLES)[number];
export type EditedRow = Actor | Relation | Source;

/** What separates the items of a cell with several. */
export const ITEMS_APART = ' ; ';

/** The columns of a table that can be typed in: all but the id, which never changes, and what only copies have. */
export function columnsToEdit(table: EditedTable): readonly Column[] {
  return COLUMNS[table];
}

const COLUMNS = Object.fromEntries(
  EDITED_TABLES.map((name) => [
    name,
    ((TABLES as readonly Table[]).find((table) => table.name === name) as Table).columns.filter(
      (column) => column.name !== 'id' && column.isOfCopies !== true,
    ),
  ]),
) as unknown as Readonly<Record<EditedTable, readonly Column[]>>;

/** Whether a column can hold several items. */
export function holdsSeveral({ type }: Column): boolean {
  return type.kind === 'list' || ('many' in type && type.many);
}

/** Names a column of the network's own, which no table describes, among the columns of a table. */
export function ownColumnId({ header, nth }: Pick<KeptColumn, 'header' | 'nth'>): string {
  return `own:${nth}:${header}`;
}

/** Names a row that cannot be used yet among the rows of a table, by its place in the list of all that are kept. No id begins with «?». */
export function keptRowId(index: number): string {
  return `?${index}`;
}

/** The place of such a row; null for the id of a row that is used. */
export function keptRowIndex(id: string): number | null {
  return id.startsWith('?') ? Number(id.slice(1)) : null;
}

/** The text of a cell of a row, by the name of its column. */
export type CellTexts = (column: string) => string;

/** What the texts of cells are made from. */
export type Written = Pick<Document, 'dataset' | 'remains'>;

/** A function that gives the texts of any row of a table. */
export function rowTexts({ dataset, remains }: Written, table: EditedTable, language: Language): (row: EditedRow) => CellTexts {
  const kept = keptCellsOf(remains, table);
  const own = ownCellsOf(remains, table);
  const types = new Map(COLUMNS[table].map((column) => [column.name, column]));
  return (row) => {
    const values = valuesOf(dataset, table, row, language);
    const unread = kept.get(row.id);
    return (name) => {
      const column = types.get(name);
      if (column === undefined) return own.get(name)?.get(row.id) ?? '';
      const text = written(column.type, values[name] ?? '', language);
      const left = unread?.find((cell) => cell.column === name)?.text;
      if (left === undefined) return text;
      return holdsSeveral(column) && text !== '' ? `${text}${ITEMS_APART}${left}` : left;
    };
  };
}

/** The texts of a row that cannot be used yet, as they were written. */
export function keptRowTexts({ cells, others }: KeptRow): CellTexts {
  return (name) => cells.find(({ column }) => column === name)?.text ?? others.find((other) => ownColumnId(other) === name)?.text ?? '';
}

/** The cells of a row that hold something that was not understood, by name of column. */
export function faultyCells(remains: Remains, table: EditedTable): ReadonlyMap<string, ReadonlySet<string>> {
  const faulty = new Map<string, Set<string>>();
  for (const cell of cellsToTakeUp(remains)) {
    if (cell.table !== table) continue;
    const columns = faulty.get(cell.row) ?? new Set<string>();
    faulty.set(cell.row, columns.add(cell.column));
  }
  return faulty;
}

function keptCellsOf({ cells }: Remains, table: EditedTable): ReadonlyMap<string, readonly KeptCell[]> {
  const ofRow = new Map<string, KeptCell[]>();
  for (const cell of cells) if (cell.table === table) addTo(ofRow, cell.row, cell);
  return ofRow;
}

function ownCellsOf({ columns }: Remains, table: EditedTable): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    columns
      .filter((column) => column.table === table)
      .map((column) => [ownColumnId(column), new Map(column.cells.map(({ row, text }) => [row, text]))]),
  );
}

type Value = string | number | null | readonly string[];

/** The values of a row by column, with names in place of the ids of actors and sources. */
function valuesOf(dataset: Dataset, table: EditedTable, row: EditedRow, language: Language): Readonly<Record<string, Value>> {
  const nameOf = (id: string) => byId(dataset.actors).get(id)?.name ?? id;
  const proven = ({ evidence }: { readonly evidence: readonly Evidence[] }): Readonly<Record<string, Value>> => {
    const [first] = evidence;
    if (first === undefined) return {};
    const { source, place, quote, speaker } = first;
    return { source: byId(dataset.sources).get(source)?.title ?? source, place, quote, speaker: speaker === null ? '' : nameOf(speaker) };
  };
  if (table === 'sources') return row as unknown as Readonly<Record<string, Value>>;
  if (table === 'actors') {
    const { size, within, evidence, ...actor } = row as Actor;
    return {
      ...actor,
      min: size?.min ?? null,
      max: size?.max ?? null,
      within: within === null ? '' : nameOf(within),
      ...proven({ evidence }),
    };
  }
  const { members: _members, period, evidence, type, ...relation } = row as Relation;
  const ends = endsOf(row as Relation);
  return {
    ...relation,
    type: typesOf(dataset).of(type)[language],
    frame: ends.frame.map(nameOf),
    from: ends.from.map(nameOf),
    to: ends.to.map(nameOf),
    start: period.start,
    end: period.end,
    periodWords: period.words,
    ...proven({ evidence }),
  };
}

/** The columns in which the members of a relation stand. */
export const END_COLUMNS = ['frame', 'from', 'to'] as const;
export type EndColumn = (typeof END_COLUMNS)[number];

/**
 * The ids of the members of a relation by column: each on the side of its role. Of equals, the first stands in `from` and the others in
 * `to`, so that a relation between two always has two sides.
 */
export function endsOf({ members }: Pick<Relation, 'members'>): Readonly<Record<EndColumn, readonly string[]>> {
  const ends: Record<EndColumn, string[]> = { frame: [], from: [], to: [] };
  for (const { actor, role } of members) {
    const { side } = termOf(ROLES, role);
    ends[side === 'peer' ? (ends.from.length === 0 ? 'from' : 'to') : side].push(actor);
  }
  return ends;
}

function written(type: CellType, value: Value, language: Language): string {
  if (value === null || value === '') return '';
  if (type.kind === 'date') return dateInWords(String(value), language);
  const texts = Array.isArray(value) ? value : [String(value)];
  return (type.kind === 'term' && type.isOpen !== true ? texts.map((id) => termOf(type.list, id)[language]) : texts).join(ITEMS_APART);
}
