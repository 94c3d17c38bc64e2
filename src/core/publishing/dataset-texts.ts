/**
 * Rewrites every text of a dataset with given functions. Which fields are texts, and of which sort, follows from the column descriptions in
 * tables.ts. Fields that no column describes count as free text, so a new field is covered from the start.
 */
import type { Dataset } from '../model/dataset.ts';
import { type CellType, type Column, TABLES, type TableName } from '../model/tables.ts';
import type { Withheld } from '../model/vocabulary.ts';

/** What to do with each sort of text. */
export interface TextChanges {
  /** Rewrites a free text or an item of a list. */
  readonly text: (text: string) => string;
  /** The reason for leaving out a quote; null if it stays unchanged. */
  readonly withhold: (quote: string) => Withheld | null;
  /** Rewrites an address within the application, without its `#`. */
  readonly address: (hash: string) => string;
}

type Sort = 'text' | 'quote' | 'address' | 'none';

/** The sort of text in a cell of each kind; null for ids, words of a list and numbers. */
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

/** Fields of a dataset whose rows belong to a table with another name, or stand inside the rows of another table. */
const TABLE_OF: Readonly<Record<string, TableName>> = { story: 'steps', evidence: 'evidence', members: 'memberships' };

const COLUMNS: ReadonlyMap<string, ReadonlyMap<string, Column>> = new Map(
  TABLES.map(({ name, columns }) => [name, new Map((columns as readonly Column[]).map((column) => [column.name, column]))]),
);

/** The dataset with its texts changed. A withheld quote becomes empty and carries the reason; its place and source stay. O(size). */
export function withChangedTexts(dataset: Dataset, changes: TextChanges): Dataset {
  return Object.fromEntries(
    Object.entries(dataset).map(([name, rows]) => [name, changed(rows, TABLE_OF[name] ?? name, 'text', changes)]),
  ) as unknown as Dataset;
}

function changed(value: unknown, table: string, sort: Sort, changes: TextChanges): unknown {
  if (typeof value === 'string') return sort === 'text' ? changes.text(value) : sort === 'address' ? changes.address(value) : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, table, sort, changes));
    // Items that became empty are removed from their list.
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
    // Parts of a column («fr» and «en» of a title) have the same sort.
    const own = column === undefined ? sort : SORTS[column.type.kind];
    if (own !== 'quote' || typeof value !== 'string') return [key, changed(value, table, own, changes)];
    withheld ??= changes.withhold(value);
    return [key, withheld === null ? value : ''];
  });
  return { ...Object.fromEntries(entries), ...(withheld === null ? {} : { withheld }) };
}
