/**
 * Sheets → tables of Maillage. A sheet in our own columns is taken as it is; anyone's table is read with a mapping, the one given for its
 * shape or else the proposed one where nothing in it is in doubt. What is in doubt is not read but asked: see `asked`.
 */
import type { Remark } from '../../messages/remarks.ts';
import type { Issue } from '../model/issue.ts';
import { CellCount, TooManyCells } from './formats/cell-count.ts';
import { withOwnTables } from './formats/own-graph.ts';
import type { Worksheet } from './formats/sheet.ts';
import { MappedTables } from './mapping/apply.ts';
import { withComments } from './mapping/comment-column.ts';
import { type FoundTable, findTable, type HeadingsAt } from './mapping/found-table.ts';
import type { Mapping, RowsAre } from './mapping/mapping.ts';
import { type Proposal, proposeMapping } from './mapping/propose.ts';
import { type RawTable, recogniseTable } from './recognise.ts';

/** A table that is not in our own columns, and how it could be read. */
export interface ForeignTable {
  readonly table: FoundTable;
  readonly proposal: Proposal;
}

/** A foreign table that was read, with the mapping that was used. */
export interface MappedForeign extends ForeignTable {
  readonly mapping: Mapping;
}

/** What somebody has said about tables that are not in our own columns. */
export interface GivenMappings {
  /** The mapping of a table; null if nobody said. */
  readonly mappingOf: (table: FoundTable, proposal: Proposal) => Mapping | null;
  /** Where the headings of a sheet stand; undefined if nobody said. */
  readonly headingsOf?: (file: string) => HeadingsAt | undefined;
}

export const NO_MAPPINGS: GivenMappings = { mappingOf: () => null };

export interface ReadTables {
  readonly tables: readonly RawTable[];
  readonly issues: readonly Issue[];
  readonly mapped: readonly MappedForeign[];
  /** The foreign tables that were not read, because something has to be asked first. */
  readonly asked: readonly ForeignTable[];
}

/** Finds the tables in sheets, and reads those of which all is certain or given. Yields the share that is done, 0 … 1. */
export function* readingTables(sheets: readonly Worksheet[], given: GivenMappings): Generator<number, ReadTables> {
  const issues: Issue[] = [];
  const tables: RawTable[] = [];
  const foreign: ForeignTable[] = [];
  for (const sheet of withOwnTables(sheets)) {
    const found = foundIn(sheet, given.headingsOf?.(sheet.file));
    for (const issue of found.issues) issues.push(issue);
    if (found.own !== null) tables.push(found.own);
    if (found.foreign !== null) foreign.push(found.foreign);
  }
  const mapped: MappedForeign[] = [];
  const asked: ForeignTable[] = [];
  for (const one of foreign) {
    const mapping = given.mappingOf(one.table, one.proposal);
    if (mapping !== null) mapped.push({ ...one, mapping });
    else if (one.proposal.doubts.length === 0) mapped.push({ ...one, mapping: one.proposal.mapping });
    else {
      asked.push(one);
      issues.push({
        severity: 'error',
        place: { file: one.table.file, line: one.table.line, column: null },
        remark: { key: 'columnsToSay' },
      });
    }
  }
  const maker = new MappedTables(namesOf(tables));
  const rows = mapped.reduce((sum, { table }) => sum + table.rows.length, 0);
  let read = 0;
  // Tables that list actors come first, so that what they keep of each actor finds it.
  const order: readonly RowsAre[] = ['actors', 'matrix', 'relations'];
  for (const { table, mapping } of mapped.toSorted((a, b) => order.indexOf(a.mapping.rows) - order.indexOf(b.mapping.rows)))
    for (const count of maker.adding(table, mapping)) {
      read += count;
      yield Math.min(1, read / rows);
    }
  return { tables: [...tables, ...maker.tables()], issues: [...issues, ...maker.issues], mapped, asked };
}

/** What a sheet holds: a table of ours, or one of others, or none. */
interface FoundIn {
  readonly own: RawTable | null;
  readonly foreign: ForeignTable | null;
  readonly issues: readonly Issue[];
}

/** What was found in sheets, by where the headings are said to be: each choice about a mapping asks again for the same sheets. */
const FOUND = new WeakMap<Worksheet, Map<HeadingsAt | undefined, FoundIn>>();

function foundIn(sheet: Worksheet, headings: HeadingsAt | undefined): FoundIn {
  const known = FOUND.get(sheet) ?? new Map<HeadingsAt | undefined, FoundIn>();
  const found = known.get(headings) ?? lookIn(sheet, headings);
  FOUND.set(sheet, known.set(headings, found));
  return found;
}

function lookIn(written: Worksheet, headings: HeadingsAt | undefined): FoundIn {
  const issues: Issue[] = [];
  const first = recogniseTable(written);
  // The headings of a table of ours are its first row.
  const commented =
    first.isComplete && written.comments !== undefined ? withComments(written.file, written.rows, 0, written.comments) : null;
  const sheet = commented === null ? written : { ...written, rows: commented.rows };
  for (const issue of commented?.issues ?? []) issues.push(issue);
  const own = commented === null ? first : recogniseTable(sheet);
  const found = sheet.table !== undefined || own.isComplete ? null : findTable(sheet, headings);
  const below = found?.table ?? null;
  const again =
    below?.headings == null ? own : recogniseTable({ ...sheet, rows: [{ line: below.line, cells: below.headings }, ...below.rows] });
  if (found !== null) for (const issue of found.issues) issues.push(issue);
  const tooMany = again.isComplete || below === null ? null : tooManyCells(sheet);
  if (tooMany !== null) {
    issues.push({ severity: 'error', place: { file: sheet.file, line: null, column: null }, remark: tooMany });
    return { own: null, foreign: null, issues };
  }
  const proposal = again.isComplete || below === null || below.rows.length === 0 ? null : proposeMapping(below);
  if (below !== null && proposal !== null && (again.raw === null || isEdgeList(again.raw, proposal)))
    return { own: null, foreign: { table: below, proposal }, issues };
  for (const issue of again.issues) issues.push(issue);
  return { own: again.raw, foreign: null, issues };
}

/**
 * What is told of a table that has more cells than can be read with a mapping; null for any other. Texts have a higher limit as long as nobody
 * knows whether they are in our own columns, which take less.
 */
function tooManyCells({ rows }: Worksheet): Remark | null {
  try {
    new CellCount().add(
      rows.reduce((sum, { cells }) => sum + cells.length, 0),
      rows.length,
    );
    return null;
  } catch (error) {
    if (error instanceof TooManyCells) return error.remark;
    throw error;
  }
}

/** Whether a file that is called like our table of relations holds relations in columns of its own («Source;Target»), or a matrix. */
function isEdgeList({ table }: RawTable, { mapping, doubts }: Proposal): boolean {
  return table === 'relations' && mapping.rows !== 'actors' && doubts.length === 0;
}

/** The ids and names of the actors, and the ids of other rows, in tables of Maillage. */
function* namesOf(tables: readonly RawTable[]): Generator<string, void> {
  for (const { table, at, rows } of tables) {
    const columns = (table === 'actors' ? ['id', 'name', 'otherNames'] : ['id']).flatMap((column) => at.get(column) ?? []);
    for (const { cells } of rows) {
      for (const column of columns) for (const text of (cells[column] ?? '').split('|')) if (text.trim() !== '') yield text.trim();
    }
  }
}
