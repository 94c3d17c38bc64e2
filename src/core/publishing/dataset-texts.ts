/**
 * Every text of a dataset, wherever it stands: rewritten by one function, whose reach follows from the description of the columns
 * in tables.ts. What a column holds is decided there and nowhere else; whatever no column describes counts as text, so that a
 * field is covered on the day it is added.
 */
import type { Dataset } from '../model/dataset.ts';
import { type CellType, type Column, TABLES, type TableName } from '../model/tables.ts';
import type { Withheld } from '../model/vocabulary.ts';

/** What to do with the texts of each sort. */
export interface TextChanges {
  /** Free text, an item of a list. */
  readonly text: (text: string) => string;
  /** Why a quote must be left out; null for one that stays, to the letter. */
  readonly withhold: (quote: string) => Withheld | null;
  /** The end of an address of the application. */
  readonly address: (hash: string) => string;
}

type Sort = 'text' | 'quote' | 'address' | 'none';

/** Sort of text by what a cell holds: ids, words of a list and numbers are none. */
const SORTS: Readonly<Record<CellType['kind'], Sort>> = {
  text: 'text',
  list: 'text',
  quote: 'quote',
  address: 'address',
  id: 'none',
  reference: 'none',
  term: 'none',
  count: 'none',
  date: 'none',
  siren: 'none',
};

/** Tables whose rows stand under another name in a dataset, or inside the rows of others. */
const TABLE_OF: Readonly<Record<string, TableName>> = { story: 'steps', evidence: 'evidence', members: 'memberships' };

const COLUMNS: ReadonlyMap<string, ReadonlyMap<string, Column>> = new Map(
  TABLES.map(({ name, columns }) => [name, new Map((columns as readonly Column[]).map((column) => [column.name, column]))]),
);

/** The same dataset with its texts changed. A quote that is withheld is empty and says why; its place and source stay. O(size). */
export function withChangedTexts(dataset: Dataset, changes: TextChanges): Dataset {
  return Object.fromEntries(
    Object.entries(dataset).map(([name, rows]) => [name, changed(rows, TABLE_OF[name] ?? name, 'text', changes)]),
  ) as unknown as Dataset;
}

function changed(value: unknown, table: string, sort: Sort, changes: TextChanges): unknown {
  if (typeof value === 'string') return sort === 'text' ? changes.text(value) : sort === 'address' ? changes.address(value) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, table, sort, changes));
    // An item of a list that lost its text is no item any more.
    return items.filter((item, i) => item !== '' || value[i] === '');
  }
  return typeof value === 'object' && value !== null ? changedRow(value, table, sort, changes) : value;
}

function changedRow(row: object, table: string, sort: Sort, changes: TextChanges): object {
  let withheld: Withheld | null = null;
  const entries = Object.entries(row).map(([key, value]) => {
    const inner = TABLE_OF[key];
    if (inner !== undefined) return [key, changed(value, inner, 'text', changes)];
    const column = COLUMNS.get(table)?.get(key);
    // Parts of a column («fr» and «en» of a title) are of its sort.
    const own = column === undefined ? sort : SORTS[column.type.kind];
    if (own !== 'quote' || typeof value !== 'string') return [key, changed(value, table, own, changes)];
    withheld ??= changes.withhold(value);
    return [key, withheld === null ? value : ''];
  });
  return { ...Object.fromEntries(entries), ...(withheld === null ? {} : { withheld }) };
}
