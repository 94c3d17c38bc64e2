/**
 * What will change: a network that was read from files, put into the document that is open. Of rows that both have (same-rows.ts), only what
 * the file says of them is taken over; rows that the file lacks stay. The result is the document after it, so
 * that integrating is one change that can be undone, and integrating the same file twice changes nothing.
 */
import { nameKey } from '../files/actor-names.ts';
import { isRowPlace } from '../files/mapping/mapped-rows.ts';
import { type Actor, type Dataset, type Evidence, type Relation, type Source, UNDESCRIBED } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import { isSame } from '../model/list-change.ts';
import type { KeptCell, KeptColumn, KeptRow, Remains } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';
import { type Incoming, type Renaming, renaming, withIds } from './same-rows.ts';

/** A kept column, by its heading and its number among those of that heading. */
export type KeptHeading = Pick<KeptColumn, 'header' | 'nth'>;

/** One field of a row, before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The kept column of which it is a cell; not there for a field of the row itself. */
  readonly kept?: KeptHeading;
}

/** What becomes of the rows of a table, by the ids that they have in the document. */
export interface TableChange {
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  readonly same: readonly string[];
  /** Rows that came from the same file before and are not in it any more. They are kept. */
  readonly missing: readonly string[];
}

export interface Integration {
  readonly document: Document;
  readonly actors: TableChange;
  readonly relations: TableChange;
  readonly sources: TableChange;
}

/** The document with what was read put into it. O(rows of both). */
export function integrated(document: Document, incoming: Incoming): Integration {
  const { dataset } = document;
  const renamed = renaming(dataset, incoming);
  const came = withIds(incoming.dataset, renamed);
  const sources = added(dataset.sources, came.sources);
  const types = added(dataset.types, came.types);
  const actors = mergedTable(dataset.actors, came.actors, mergedActor);
  const relations = mergedTable(dataset.relations, came.relations, mergedRelation);
  const own = new Set(came.sources.map(({ id }) => id));
  const fromThere = (row: { readonly evidence: readonly Evidence[] }) =>
    row.evidence.length > 0 && row.evidence.every(({ source }) => own.has(source));
  return {
    document: {
      ...document,
      dataset: {
        sources,
        types,
        actors: actors.rows,
        relations: relations.rows,
        statements: added(dataset.statements, came.statements),
        story: added(dataset.story, came.story),
      },
      remains: mergedRemains(document.remains, withKeys(incoming.remains, renamed)),
    },
    actors: { ...actors.change, missing: missingOf(dataset.actors, came.actors, fromThere) },
    relations: { ...relations.change, missing: missingOf(dataset.relations, came.relations, fromThere) },
    sources: addedSources(dataset.sources, came.sources),
  };
}

/** Sources that a network has already stay as they are. */
function addedSources(known: readonly Source[], came: readonly Source[]): TableChange {
  const own = new Set(known.map(({ id }) => id));
  const of = (isKnown: boolean) => came.flatMap(({ id }) => (own.has(id) === isKnown ? [id] : []));
  return { added: of(false), changed: [], same: of(true), missing: [] };
}

/**
 * The same integration with the rows that are missing from the file taken out: relations, and actors that no other relation or statement
 * names. The rest of what is missing stays.
 */
export function withoutMissing({ document, actors, relations, sources }: Integration): Integration {
  const { dataset } = document;
  const gone = new Set<string>(relations.missing);
  const kept = dataset.relations.filter(({ id }) => !gone.has(id));
  const named = new Set<string>([
    ...kept.flatMap(({ members }) => members.map(({ actor }) => actor)),
    ...dataset.statements.flatMap(({ actors: about }) => about),
    ...dataset.actors.flatMap(({ within }) => (within === null ? [] : [within])),
    ...[...dataset.actors, ...kept, ...dataset.statements].flatMap(({ evidence }) => evidence.flatMap(({ speaker }) => speaker ?? [])),
  ]);
  const left = new Set(actors.missing.filter((id) => !named.has(id)));
  const staying = dataset.actors.filter(({ id }) => !left.has(id));
  return {
    document: { ...document, dataset: { ...dataset, relations: kept, actors: staying } },
    actors,
    relations,
    sources,
  };
}

/** What came, with the ids of the rows of a dataset that are recognised in it. */
export function inIdsOf(dataset: Dataset, incoming: Incoming): Pick<Incoming, 'dataset' | 'remains'> {
  const renamed = renaming(dataset, incoming);
  return { dataset: withIds(incoming.dataset, renamed), remains: withKeys(incoming.remains, renamed) };
}

interface MergedTable<Row> {
  readonly rows: readonly Row[];
  readonly change: Omit<TableChange, 'missing'>;
}

/** Rows of the document first, in their order, each with what came for it; then the new ones. */
function mergedTable<Row extends { readonly id: string }>(
  known: readonly Row[],
  came: readonly Row[],
  merge: (known: Row, came: Row) => Row,
): MergedTable<Row> {
  const theirs = byId(came);
  const own = new Set(known.map(({ id }) => id));
  const changed: { readonly id: string; readonly fields: readonly FieldChange[] }[] = [];
  const same: string[] = [];
  const rows = known.map((row) => {
    const other = theirs.get(row.id);
    if (other === undefined) return row;
    const now = merge(row, other);
    const fields = fieldsOf(row, now);
    if (fields.length === 0) {
      same.push(row.id);
      return row;
    }
    changed.push({ id: row.id, fields });
    return now;
  });
  const fresh = came.filter(({ id }) => !own.has(id));
  return {
    rows: fresh.length === 0 && changed.length === 0 ? known : [...rows, ...fresh],
    change: { added: fresh.map(({ id }) => id), changed, same },
  };
}

/** The fields in which a row differs from another. */
export function fieldsOf(before: object, after: object): readonly FieldChange[] {
  if (before === after) return [];
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys({ ...old, ...now }).flatMap((field) =>
    isSame(old[field], now[field]) ? [] : [{ field, before: old[field], after: now[field] }],
  );
}

/** The actor with what the file says of it; what the file leaves open stays. */
function mergedActor(known: Actor, came: Actor): Actor {
  const names = new Set([...known.otherNames, ...came.otherNames, ...(nameKey(came.name) === nameKey(known.name) ? [] : [came.name])]);
  names.delete(known.name);
  return {
    ...filled(known, came, UNDESCRIBED),
    name: known.name,
    otherNames: [...names],
    evidence: evidenceOfBoth(known.evidence, came.evidence),
  };
}

/** What a relation says where a file leaves everything open. */
export const UNSAID: Partial<Relation> = { title: '', status: 'unknown', certainty: 'explicit', implied: '', themes: [], note: '' };

function mergedRelation(known: Relation, came: Relation): Relation {
  const { period } = known;
  return {
    ...filled(known, came, UNSAID),
    period: { start: came.period.start || period.start, end: came.period.end || period.end, words: came.period.words || period.words },
    evidence: evidenceOfBoth(known.evidence, came.evidence),
  };
}

/** A row with the fields of another, but for those that say nothing there. */
function filled<Row extends object>(known: Row, came: Row, nothing: Partial<Row>): Row {
  const told = Object.entries(came).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(nothing[field as keyof Row]));
  return { ...known, ...Object.fromEntries(told) };
}

function evidenceOfBoth(known: readonly Evidence[], came: readonly Evidence[]): readonly Evidence[] {
  // A row may stand elsewhere in a file that comes back: its first place stays.
  const keyOf = (one: Evidence) => JSON.stringify(isRowPlace(one.place) ? { ...one, place: 'row' } : one);
  const keys = new Set(known.map(keyOf));
  const fresh = came.filter((one) => !keys.has(keyOf(one)));
  return fresh.length === 0 ? known : [...known, ...fresh];
}

function added<Row extends { readonly id: string }>(known: readonly Row[], came: readonly Row[]): readonly Row[] {
  const own = new Set(known.map(({ id }) => id));
  const fresh = came.filter(({ id }) => !own.has(id));
  return fresh.length === 0 ? known : [...known, ...fresh];
}

function missingOf<Row extends { readonly id: string }>(
  known: readonly Row[],
  came: readonly Row[],
  isFromThere: (row: Row) => boolean,
): readonly string[] {
  const theirs = new Set(came.map(({ id }) => id));
  return known.flatMap((row) => (theirs.has(row.id) || !isFromThere(row) ? [] : [row.id]));
}

/** Remains with the keys of their rows as they are in the document. */
function withKeys(remains: Remains, renamed: Renaming): Remains {
  if (![...renamed].some(([id, now]) => id !== now)) return remains;
  const { columns, rows, cells } = remains;
  // A key is one or two ids, see `rowKey`.
  const at = (key: string) =>
    key
      .split(' ')
      .map((id) => renamed.get(id) ?? id)
      .join(' ');
  return {
    columns: columns.map((column) => ({ ...column, cells: column.cells.map(({ row, text }) => ({ row: at(row), text })) })),
    rows,
    cells: cells.map((cell) => ({ ...cell, row: at(cell.row) })),
  };
}

/** What a row that was not understood says, wherever in its file it stood. */
export function keyOfKept({ table, cells, others, beyond }: KeptRow): string {
  return JSON.stringify([table, cells, others, beyond]);
}

/** Remains of both, each once, wherever in the file it stood. */
function mergedRemains(known: Remains, came: Remains): Remains {
  const columnKey = ({ table, header, nth }: KeptColumn) => JSON.stringify([table, header, nth]);
  const theirs = new Map(came.columns.map((column) => [columnKey(column), column]));
  const columns = known.columns.map((column) => {
    const other = theirs.get(columnKey(column));
    if (other === undefined) return column;
    const cells = new Map([...column.cells, ...other.cells].map(({ row, text }) => [row, text]));
    const list = [...cells].map(([row, text]) => ({ row, text }));
    return JSON.stringify(list) === JSON.stringify(column.cells) ? column : { ...column, cells: list };
  });
  const own = new Set(known.columns.map(columnKey));
  const ofCell = ({ table, row, column, text }: KeptCell) => JSON.stringify([table as TableName, row, column, text]);
  return {
    columns: [...columns, ...came.columns.filter((column) => !own.has(columnKey(column)))],
    rows: joinedList(known.rows, came.rows, keyOfKept),
    cells: joinedList(known.cells, came.cells, ofCell),
  };
}

function joinedList<T>(known: readonly T[], came: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const own = new Set(known.map(keyOf));
  const fresh = came.filter((one) => !own.has(keyOf(one)));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
