/**
 * Two networks compared, neither of which is put into the other: what the second has more, what differs field by field, what is the same, and
 * what it lacks. Rows are recognised as they are for integrating (integrate.ts); but here a field that became empty differs too, and so do
 * columns that are kept as they are, under their headings. Rows that were not understood have nothing to be recognised by but what they say.
 */
import type { Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Document } from '../model/document.ts';
import type { KeptRow, Remains } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';
import { type FieldChange, fieldsOf, inIdsOf, integrated, type KeptHeading, keyOfKept } from './integrate.ts';
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
export type Compared = (typeof COMPARED)[number];

/** The tables of files that hold the rows of a table of the dataset. */
export const FILE_OF: Readonly<Record<Compared, TableName>> = {
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
  /** The second network with the ids of the first, and what was not understood of it. */
  readonly other: Dataset;
  readonly otherRemains: Remains;
  readonly isSame: boolean;
}

/** Compares a network with another. O(rows of both). */
export function compared(one: Pick<Incoming, 'dataset' | 'remains'>, incoming: Incoming): Comparison {
  return comparedRows(one, inIdsOf(one.dataset, incoming));
}

/**
 * Compares a document with what was read, as it would become where all of that is taken. Another state of the document is taken as it is, so what
 * it leaves empty is emptied. Of another network only what it says is, as when it is integrated: of names and evidence both stay.
 */
export function comparedWith(document: Document, incoming: Incoming): Comparison {
  if (incoming.isSameDocument === true) return compared(document, incoming);
  const { dataset, remains } = integrated(document, incoming).document;
  const came = inIdsOf(document.dataset, incoming);
  const whole = Object.fromEntries(COMPARED.map((table) => [table, onlyOf<{ readonly id: string }>(dataset[table], came.dataset[table])]));
  const rows = remains.rows.filter((row) => !document.remains.rows.includes(row) || has(came.remains.rows, row));
  return comparedRows(document, { dataset: whole as unknown as Dataset, remains: { ...remains, rows } });
}

/** The rows that another list has too. */
function onlyOf<Row extends { readonly id: string }>(rows: readonly Row[], others: readonly { readonly id: string }[]): readonly Row[] {
  const theirs = byId(others);
  return rows.filter(({ id }) => theirs.has(id));
}

function has(rows: readonly KeptRow[], row: KeptRow): boolean {
  return rows.some((one) => keyOfKept(one) === keyOfKept(row));
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
  return { tables, notUnderstood, other, otherRemains: remains, isSame };
}

/** The kept cells of each row of a table, by their columns. */
type KeptByRow = ReadonlyMap<string, ReadonlyMap<string, KeptText>>;
interface KeptText {
  readonly column: KeptHeading;
  readonly text: string;
}

function keptByRow({ columns }: Remains, table: TableName): KeptByRow {
  const kept = new Map<string, Map<string, KeptText>>();
  for (const { table: of, header, nth, cells: filled } of columns) {
    if (of !== table) continue;
    for (const { row, text } of filled) {
      const cells = kept.get(row) ?? new Map<string, KeptText>();
      cells.set(JSON.stringify([header, nth]), { column: { header, nth }, text });
      kept.set(row, cells);
    }
  }
  return kept;
}

/** What a kept column is called among the fields of a row. */
function keptHeading({ header, nth }: KeptHeading): string {
  return nth === 0 ? header : `${header} (${nth + 1})`;
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

const NOTHING: ReadonlyMap<string, KeptText> = new Map();

function keptFields(before = NOTHING, after = NOTHING): readonly FieldChange[] {
  return [...new Map([...before, ...after])].flatMap(([key, { column }]) => {
    const [old, now] = [before.get(key)?.text ?? '', after.get(key)?.text ?? ''];
    return old === now ? [] : [{ field: keptHeading(column), before: old, after: now, kept: column }];
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
