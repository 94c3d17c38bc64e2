/**
 * Two networks compared, neither of which is put into the other: what the second has more, what differs field by field, what is the same, and
 * what it lacks. Rows are recognised as they are for integrating (integrate.ts); but here a field that became empty differs too, and so do
 * columns that are kept as they are, under their headings. Rows that were not understood have nothing to be recognised by but what they say.
 */
import type { Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { KeptRow, Remains } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';
import { type FieldChange, fieldsOf, inIdsOf, keyOfKept } from './integrate.ts';
import type { Incoming } from './same-rows.ts';

/** A row of both that differs; its id is that in the first network. */
export interface Differing {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

export interface TableComparison {
  readonly added: readonly string[];
  readonly changed: readonly Differing[];
  readonly same: readonly string[];
  readonly gone: readonly string[];
}

export const COMPARED = ['actors', 'relations', 'sources', 'types', 'statements', 'story'] as const;
type Compared = (typeof COMPARED)[number];

/** The tables of files that hold the rows of a table of the dataset. */
const FILE_OF: Readonly<Record<Compared, TableName>> = {
  actors: 'actors',
  relations: 'relations',
  sources: 'sources',
  types: 'types',
  statements: 'statements',
  story: 'steps',
};

export interface Comparison {
  readonly tables: Readonly<Record<Compared, TableComparison>>;
  /** Rows that were not understood: those that the second network has more, and those that it lacks. */
  readonly notUnderstood: { readonly added: readonly KeptRow[]; readonly gone: readonly KeptRow[] };
  /** The second network with the ids of the first, to name its rows. */
  readonly other: Dataset;
  readonly isSame: boolean;
}

/** Compares a network with another. O(rows of both). */
export function compared(one: Pick<Incoming, 'dataset' | 'remains'>, incoming: Incoming): Comparison {
  return comparedRows(one, inIdsOf(one.dataset, incoming));
}

/** Compares a network with another state of it, in which the same rows have the same ids. O(rows of both). */
export function comparedRows(
  one: Pick<Incoming, 'dataset' | 'remains'>,
  { dataset: other, remains }: Pick<Incoming, 'dataset' | 'remains'>,
): Comparison {
  const tables = Object.fromEntries(
    COMPARED.map((table) => {
      const kept = [keptByRow(one.remains, FILE_OF[table]), keptByRow(remains, FILE_OF[table])] as const;
      return [table, comparedTable(one.dataset[table], other[table], kept)];
    }),
  ) as Comparison['tables'];
  const notUnderstood = { added: beyond(remains.rows, one.remains.rows), gone: beyond(one.remains.rows, remains.rows) };
  const isSame =
    notUnderstood.added.length + notUnderstood.gone.length === 0 &&
    COMPARED.every((table) => {
      const { added, changed, gone } = tables[table];
      return added.length + changed.length + gone.length === 0;
    });
  return { tables, notUnderstood, other, isSame };
}

/** The kept cells of each row of a table, by their headings. */
type KeptByRow = ReadonlyMap<string, ReadonlyMap<string, string>>;

function keptByRow({ columns }: Remains, table: TableName): KeptByRow {
  const kept = new Map<string, Map<string, string>>();
  for (const column of columns) {
    if (column.table !== table) continue;
    const heading = column.nth === 0 ? column.header : `${column.header} (${column.nth + 1})`;
    for (const { row, text } of column.cells) {
      const cells = kept.get(row) ?? new Map<string, string>();
      cells.set(heading, text);
      kept.set(row, cells);
    }
  }
  return kept;
}

type Rows = readonly { readonly id: string }[];

function comparedTable(before: Rows, after: Rows, [keptBefore, keptAfter]: readonly [KeptByRow, KeptByRow]): TableComparison {
  const theirs = byId(after);
  const own = new Set(before.map(({ id }) => id));
  const changed: Differing[] = [];
  const same: string[] = [];
  for (const row of before) {
    const now = theirs.get(row.id);
    if (now === undefined) continue;
    const fields = [...fieldsOf(row, now), ...keptFields(keptBefore.get(row.id), keptAfter.get(row.id))];
    if (fields.length === 0) same.push(row.id);
    else changed.push({ id: row.id, fields });
  }
  return {
    added: after.flatMap(({ id }) => (own.has(id) ? [] : [id])),
    changed,
    same,
    gone: before.flatMap(({ id }) => (theirs.has(id) ? [] : [id])),
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

function keptFields(before: ReadonlyMap<string, string> = NOTHING, after: ReadonlyMap<string, string> = NOTHING): readonly FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, now] = [before.get(field) ?? '', after.get(field) ?? ''];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

/** The rows of a list that another does not have, as often as it has them more. */
function beyond(rows: readonly KeptRow[], others: readonly KeptRow[]): readonly KeptRow[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(keyOfKept(row), (counts.get(keyOfKept(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(keyOfKept(row)) ?? 0;
    counts.set(keyOfKept(row), left - 1);
    return left <= 0;
  });
}
