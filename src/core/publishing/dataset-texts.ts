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
  /** What becomes of a quote; one that is withheld becomes empty and carries the reason, while its place and source stay. */
  readonly quote: (quote: string) => { readonly quote: string } | { readonly withheld: Withheld };
  /** Rewrites an address within the application, without its `#`. */
  readonly address: (hash: string) => string;
  /** Rewrites an id, or a word of a list, which may be the id of a type of the network. Without it, they stay. */
  readonly id?: (id: string) => string;
}

type Sort = 'text' | 'quote' | 'address' | 'id' | 'none';

/** The sort of text in a cell of each kind; none for numbers and dates. */
const SORTS: Readonly<Record<CellType['kind'], Sort>> = {
  text: 'text',
  list: 'text',
  quote: 'quote',
  address: 'address',
  id: 'id',
  reference: 'id',
  term: 'id',
  count: 'none',
  date: 'none',
  siren: 'none',
};

/** Fields of a dataset whose rows belong to a table with another name, or stand inside the rows of another table. */
const TABLE_OF: Readonly<Record<string, TableName>> = { story: 'steps', evidence: 'evidence', members: 'memberships' };

const COLUMNS: ReadonlyMap<string, ReadonlyMap<string, Column>> = new Map(
  TABLES.map(({ name, columns }) => [name, new Map((columns as readonly Column[]).map((column) => [column.name, column]))]),
);

/** The dataset with its texts changed. What stays as it was is the same list or row. O(size). */
export function withChangedTexts(dataset: Dataset, changes: TextChanges): Dataset {
  return Object.fromEntries(
    Object.entries(dataset).map(([name, rows]) => [name, changed(rows, TABLE_OF[name] ?? name, 'text', changes)]),
  ) as unknown as Dataset;
}

function changed(value: unknown, table: string, sort: Sort, changes: TextChanges): unknown {
  if (typeof value === 'string') return sort === 'none' || sort === 'quote' ? value : (changes[sort]?.(value) ?? value);
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, table, sort, changes));
    if (items.every((item, i) => item === value[i])) return value;
    // Items that became empty are removed from their list.
    return items.filter((item, i) => item !== '' || value[i] === '');
  }
  return typeof value === 'object' && value !== null ? changedRow(value, table, sort, changes) : value;
}

function changedRow(row: object, table: string, sort: Sort, changes: TextChanges): object {
  let withheld: Withheld | null = null;
  const before = Object.entries(row);
  const entries = before.map(([key, value]) => {
    const inner = TABLE_OF[key];
    if (inner !== undefined) return [key, changed(value, inner, 'text', changes)];
    const column = COLUMNS.get(table)?.get(key);
    // Parts of a column («fr» and «en» of a title) have the same sort.
    const own = column === undefined ? sort : SORTS[column.type.kind];
    if (own !== 'quote' || typeof value !== 'string') return [key, changed(value, table, own, changes)];
    const now = changes.quote(value);
    if ('quote' in now) return [key, now.quote];
    withheld ??= now.withheld;
    return [key, ''];
  });
  if (withheld === null && entries.every(([, value], i) => value === before[i]?.[1])) return row;
  return { ...Object.fromEntries(entries), ...(withheld === null ? {} : { withheld }) };
}
