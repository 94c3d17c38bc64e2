/**
 * What of another network is taken into a document: each row that is added, each field that differs, each row that it lacks, one by one. The
 * result is a document whose rows fit each other: what a taken row names comes along, and a row that something else still names stays. Taking
 * everything gives the content of the other network, taking nothing the very same document.
 */
import { addTo } from '../basics/lists-by-key.ts';
import type { RowChange } from '../model/change.ts';
import type { Actor, Dataset, Relation, Statement } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import { isSame } from '../model/list-change.ts';
import type { KeptCell, KeptColumn, KeptRow, Remains } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';
import { COMPARED, type Compared, type Comparison, FILE_OF } from './compare.ts';
import type { FieldChange } from './integrate.ts';
import { isDisagreement } from './merge.ts';

/** One thing in which another network differs, which can be taken by itself. */
export interface Difference {
  /** Unique among the differences of a comparison. */
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'gone';
  /** `rows`: rows that were not understood. */
  readonly table: Compared | 'rows';
  /** Id of the row in the document; of a row that was not understood its number in its list. */
  readonly id: string;
  /** The field of a changed row; null for whole rows. */
  readonly field: FieldChange | null;
}

/** Everything that can be taken, table by table: what is added, changed, gone. O(rows of both). */
export function differencesOf({ tables, notUnderstood }: Comparison): readonly Difference[] {
  const whole = (kind: 'added' | 'gone', table: Difference['table'], id: string): Difference => ({
    key: `${kind} ${table} ${id}`,
    kind,
    table,
    id,
    field: null,
  });
  const ofTables = COMPARED.flatMap((table) => {
    const { added, changed, gone } = tables[table];
    return [
      ...added.map((id) => whole('added', table, id)),
      ...changed.flatMap(({ id, fields }) =>
        fields.map((field): Difference => ({ key: changedKey(table, id, field), kind: 'changed', table, id, field })),
      ),
      ...gone.map((id) => whole('gone', table, id)),
    ];
  });
  return [
    ...ofTables,
    ...notUnderstood.added.map((_, i) => whole('added', 'rows', String(i))),
    ...notUnderstood.gone.map((_, i) => whole('gone', 'rows', String(i))),
  ];
}

function changedKey(table: Compared, id: string, { field, kept }: FieldChange): string {
  return `changed ${table} ${id} ${kept === undefined ? field : JSON.stringify([kept.header, kept.nth])}`;
}

/** The rows as they were before changes of a document, by table and id. */
export type FormerRows = ReadonlyMap<string, readonly object[]>;

export function formerRows(past: readonly { readonly changes: readonly RowChange[] }[]): FormerRows {
  const former = new Map<string, object[]>();
  for (const { changes } of past) {
    for (const { table, id, before } of changes) if (before !== null && id !== '') addTo(former, `${table} ${id}`, before);
  }
  return former;
}

/** Whether the other network has what the document had before it was changed or removed here: then the document is the newer one. */
export function isOlder({ table, id, kind, field }: Difference, former: FormerRows): boolean {
  const rows = former.get(`${table} ${id}`);
  if (rows === undefined || kind === 'gone') return false;
  if (field === null) return true;
  return field.kept === undefined && rows.some((row) => isSame((row as Record<string, unknown>)[field.field], field.after));
}

/**
 * Whether a difference is taken unless somebody says otherwise: what is added or was corrected. Not what the document lacks only because it
 * was changed here since, nor what is missing in the other network, nor, of a network that is no state of the document, what contradicts it.
 */
export function isProposed(difference: Difference, isSameDocument: boolean, former: FormerRows): boolean {
  const { kind, table, field } = difference;
  if (kind === 'gone' || isOlder(difference, former)) return false;
  return field === null || table === 'rows' || isSameDocument || !isDisagreement(table, field);
}

export interface Taking {
  readonly document: Document;
  /** Keys of the rows that were not chosen and come along, since what was chosen names them. */
  readonly along: ReadonlySet<string>;
  /** Keys of the rows that were to go and stay, since something that stays names them. */
  readonly staying: ReadonlySet<string>;
}

type Row = Dataset[Compared][number];

/** The document with the chosen differences taken. `comparison` must be of this document. O(rows of both). */
export function taken(document: Document, comparison: Comparison, chosen: ReadonlySet<string>): Taking {
  const { dataset } = document;
  const changed = changedRows(dataset, comparison, chosen);
  const { added, along } = addedRows(comparison, chosen, changed);
  const { gone, staying } = goneRows(dataset, comparison, chosen, [...changed.values(), ...added.values()]);
  const tables = COMPARED.map((table) => {
    const rows = withChanges(dataset[table], changed, gone);
    const theirs: readonly Row[] = comparison.other[table];
    const fresh = theirs.filter(({ id }) => added.has(id));
    return [table, fresh.length === 0 ? rows : table === 'story' ? inTheirOrder(rows, theirs, added) : [...rows, ...fresh]];
  });
  const isSameDataset = changed.size + added.size + gone.size === 0;
  const remains = remainsWith(document.remains, comparison, chosen, { changed, added, gone });
  const isUnchanged = isSameDataset && remains === document.remains;
  const after = isSameDataset ? dataset : (Object.fromEntries(tables) as unknown as Dataset);
  return { document: isUnchanged ? document : { ...document, dataset: after, remains }, along, staying };
}

type ById = ReadonlyMap<string, Row>;

/** The rows of which fields are taken, with these. Fields of kept columns leave the row as it is. */
function changedRows(dataset: Dataset, { tables }: Comparison, chosen: ReadonlySet<string>): ById {
  const rows = new Map<string, Row>();
  for (const table of COMPARED) {
    const own = byId<Row>(dataset[table]);
    for (const { id, fields } of tables[table].changed) {
      const wanted = fields.filter((field) => field.kept === undefined && chosen.has(changedKey(table, id, field)));
      const row = own.get(id);
      if (row === undefined || wanted.length === 0) continue;
      const now = { ...row, ...Object.fromEntries(wanted.map(({ field, after }) => [field, after])) };
      // What the other network does not say at all is no field of the row.
      rows.set(id, Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined)) as unknown as Row);
    }
  }
  return rows;
}

/** The rows that are added: those that were chosen, and whatever they and the changed rows name that the document does not have. */
function addedRows({ tables, other }: Comparison, chosen: ReadonlySet<string>, changed: ById): { added: ById; along: ReadonlySet<string> } {
  const fresh = new Map<string, { readonly key: string; readonly row: Row }>();
  for (const table of COMPARED) {
    const theirs = byId<Row>(other[table]);
    for (const id of tables[table].added) {
      const row = theirs.get(id);
      if (row !== undefined) fresh.set(id, { key: `added ${table} ${id}`, row });
    }
  }
  const added = new Map<string, Row>();
  const along = new Set<string>();
  const open: Row[] = [...changed.values()];
  for (const [id, { key, row }] of fresh) {
    if (!chosen.has(key)) continue;
    added.set(id, row);
    open.push(row);
  }
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const id of namedBy(row)) {
      const named = fresh.get(id);
      if (named === undefined || added.has(id)) continue;
      added.set(id, named.row);
      along.add(named.key);
      open.push(named.row);
    }
  }
  return { added, along };
}

/** The ids of the rows that go: those that were chosen and that nothing names which stays. `come`: the rows that are changed or added. */
function goneRows(
  dataset: Dataset,
  { tables }: Comparison,
  chosen: ReadonlySet<string>,
  come: readonly Row[],
): { gone: ReadonlySet<string>; staying: ReadonlySet<string> } {
  const keys = new Map<string, string>();
  for (const table of COMPARED) {
    for (const id of tables[table].gone) if (chosen.has(`gone ${table} ${id}`)) keys.set(id, `gone ${table} ${id}`);
  }
  const staying = new Set<string>();
  if (keys.size === 0) return { gone: new Set(), staying };
  const own = new Map<string, Row>(COMPARED.flatMap((table) => dataset[table].map((row): [string, Row] => [row.id, row])));
  const replaced = new Set(come.map(({ id }) => id));
  const open: Row[] = [...come, ...[...own.values()].filter(({ id }) => !keys.has(id) && !replaced.has(id))];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const id of namedBy(row)) {
      const key = keys.get(id);
      const named = own.get(id);
      if (key === undefined || named === undefined) continue;
      keys.delete(id);
      staying.add(key);
      open.push(named);
    }
  }
  return { gone: new Set(keys.keys()), staying };
}

/** The ids of the rows without which a row cannot be. Steps of a story may name what is not there. */
function namedBy(row: Row): readonly string[] {
  const { within, evidence = [], type, members = [], actors = [] } = row as Partial<Actor & Relation & Statement>;
  return [
    ...(within == null ? [] : [within]),
    ...(type === undefined ? [] : [type]),
    ...members.map(({ actor }) => actor),
    ...actors,
    ...evidence.flatMap(({ source, speaker }) => (speaker === null ? [source] : [source, speaker])),
  ];
}

function withChanges(rows: readonly Row[], changed: ById, gone: ReadonlySet<string>): readonly Row[] {
  if (!rows.some(({ id }) => changed.has(id) || gone.has(id))) return rows;
  return rows.flatMap((row) => (gone.has(row.id) ? [] : [changed.get(row.id) ?? row]));
}

/** The rows with the new ones among them, each behind the row that it follows in the other network. */
function inTheirOrder(rows: readonly Row[], theirs: readonly Row[], added: ById): readonly Row[] {
  const behind = new Map<string, Row[]>();
  const own = byId(rows);
  let last = '';
  for (const row of theirs) {
    if (own.has(row.id)) last = row.id;
    else if (added.has(row.id)) addTo(behind, last, row);
  }
  return [...(behind.get('') ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row.id) ?? [])])];
}

interface TakenRows {
  readonly changed: ById;
  readonly added: ById;
  readonly gone: ReadonlySet<string>;
}

/** What was not understood, with what comes and without what goes with its rows. */
function remainsWith(remains: Remains, comparison: Comparison, chosen: ReadonlySet<string>, { changed, added, gone }: TakenRows): Remains {
  const { tables, notUnderstood, otherRemains } = comparison;
  // Keys of rows are one or two ids, see `rowKey`.
  const subject = (key: string) => key.split(' ', 1)[0] ?? '';
  const texts = new Map<string, Map<string, string>>();
  const set = (table: TableName, { header, nth }: Pick<KeptColumn, 'header' | 'nth'>, row: string, text: string) => {
    const key = JSON.stringify([table, header, nth]);
    const cells = texts.get(key) ?? new Map<string, string>();
    texts.set(key, cells.set(row, text));
  };
  for (const table of COMPARED) {
    for (const { id, fields } of tables[table].changed) {
      for (const field of fields) {
        if (field.kept !== undefined && chosen.has(changedKey(table, id, field))) set(FILE_OF[table], field.kept, id, String(field.after));
      }
    }
  }
  if (added.size > 0) {
    for (const column of otherRemains.columns) {
      for (const { row, text } of column.cells) if (added.has(subject(row))) set(column.table, column, row, text);
    }
  }
  const columns = columnsWith(remains.columns, otherRemains.columns, texts, (row) => gone.has(subject(row)));
  const leaving = new Set<KeptRow>(notUnderstood.gone.filter((_, i) => chosen.has(`gone rows ${i}`)));
  const rows = [...remains.rows.filter((row) => !leaving.has(row)), ...notUnderstood.added.filter((_, i) => chosen.has(`added rows ${i}`))];
  const own = new Set(remains.cells.map(keyOfCell));
  const cells = [
    ...remains.cells.filter(({ row }) => !gone.has(subject(row))),
    ...otherRemains.cells.filter((cell) => {
      const id = subject(cell.row);
      return (added.has(id) || changed.has(id)) && !own.has(keyOfCell(cell));
    }),
  ];
  const now = { columns, rows: listed(remains.rows, rows), cells: listed(remains.cells, cells) };
  return now.columns === remains.columns && now.rows === remains.rows && now.cells === remains.cells ? remains : now;
}

function keyOfCell({ table, row, column, text }: KeptCell): string {
  return JSON.stringify([table, row, column, text]);
}

/** The list before, where nothing of it has changed. */
function listed<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && before.every((one, i) => one === after[i]) ? before : after;
}

/** Kept columns with these texts, by column and row; an empty text takes the cell away. */
function columnsWith(
  own: readonly KeptColumn[],
  theirs: readonly KeptColumn[],
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  isGone: (row: string) => boolean,
): readonly KeptColumn[] {
  const left = new Map(texts);
  const keyOf = ({ table, header, nth }: KeptColumn) => JSON.stringify([table, header, nth]);
  const changed = own.map((column) => {
    const coming = left.get(keyOf(column));
    left.delete(keyOf(column));
    const set = texts.get(keyOf(column));
    if (set === undefined && !column.cells.some(({ row }) => isGone(row))) return column;
    const standing = new Set<string>();
    const cells = column.cells.flatMap((cell) => {
      const text = set?.get(cell.row);
      if (isGone(cell.row) || text === '') return [];
      if (text === undefined) return [cell];
      // Of columns that are one by their heading only the first has the text.
      if (coming === undefined || standing.has(cell.row)) return [];
      standing.add(cell.row);
      return [{ row: cell.row, text }];
    });
    const fresh = [...(coming ?? [])].flatMap(([row, text]) => (text === '' || standing.has(row) ? [] : [{ row, text }]));
    return { ...column, cells: [...cells, ...fresh] };
  });
  const more = theirs.flatMap((column) => {
    const coming = left.get(keyOf(column));
    if (coming === undefined) return [];
    left.delete(keyOf(column));
    return [{ ...column, cells: [...coming].flatMap(([row, text]) => (text === '' ? [] : [{ row, text }])) }];
  });
  return listed(own, [...changed, ...more]);
}
