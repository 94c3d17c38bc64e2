/**
 * A table as the reader has it: the columns that were chosen, the rows that hold the text typed above it, in the order of the column that
 * was pressed. Rows keep their place while cells are edited. The view and the printed page show the same.
 */
import { useDeferredValue, useMemo, useRef } from 'react';
import { fold } from '../../core/basics/names.ts';
import { ITEMS_APART, keptRowId, keptRowTexts } from '../../core/editing/row-texts.ts';
import { NO_REMAINS, type Remains } from '../../core/model/remains.ts';
import type { DataTable, TableColumn, TableKind, TableRow } from '../../core/telling/data-tables.ts';
import { useStore } from '../state/store.ts';
import { useRecipe } from './recipe-in-use.ts';
import { tableOf } from './tables.ts';
import { useDataset } from './universe.ts';

export interface ShownTable extends DataTable {
  /** The whole table, of which this is the part that is shown. */
  readonly table: DataTable;
  /** Number of rows that there are, shown or not, with those that cannot be used yet. */
  readonly all: number;
  /** What was not understood, as far as it may be shown. */
  readonly remains: Remains;
}

/**
 * The table with the chosen columns, and the rows that contain the typed text, in the chosen order. Rows keep their place while cells are edited:
 * a row that would be sorted or filtered elsewhere goes there when the reader sorts or filters again.
 */
export function useShownTable(kind: TableKind): ShownTable {
  const { columns: chosen, sort, language, query: typed, nameless } = useStore((state) => state.view);
  // Rows that were not understood may name persons who are nowhere else in the data.
  const remains = useStore(({ history }) => (nameless ? NO_REMAINS : history.document.remains));
  const table = tableOf(kind, useDataset(), useRecipe(), language, remains);
  const query = useDeferredValue(fold(typed));
  const whole = useMemo((): DataTable => {
    const kept = remains.rows.flatMap((row, i): TableRow[] => {
      if (row.table !== kind) return [];
      const text = keptRowTexts(row);
      return [
        { id: keptRowId(i), cells: table.columns.map(({ edits }) => (edits === null ? '' : text(edits).replaceAll('|', ITEMS_APART))) },
      ];
    });
    return { columns: table.columns, rows: [...table.rows, ...kept] };
  }, [kind, table, remains]);
  const asked = `${kind} ${sort} ${language} ${query} ${query === '' ? '' : chosen.join(' ')}`;
  const order = useRef<Order>({ asked: '', ids: [], known: new Set() });
  const part = useRef<Parts>({ of: '', rows: new WeakMap() });
  return useMemo(() => {
    const known = chosen.filter((id) => whole.columns.some((column) => column.id === id));
    const isShown = (column: TableColumn) => (known.length === 0 ? column.isUsual : known.includes(column.id));
    const indices = whole.columns.flatMap((column, i) => (isShown(column) ? [i] : []));
    if (part.current.of !== indices.join()) part.current = { of: indices.join(), rows: new WeakMap() };
    const rows = order.current.asked === asked ? inOrder(whole.rows, order.current) : sorted(whole, indices, sort, query, language);
    order.current = { asked, ids: rows.map(({ id }) => id), known: new Set(whole.rows.map(({ id }) => id)) };
    return {
      table,
      all: whole.rows.length,
      remains,
      columns: indices.flatMap((i) => whole.columns[i] ?? []),
      rows: rows.map((row) => partOf(row, indices, part.current)),
    };
  }, [table, remains, whole, chosen, sort, query, language, asked]);
}

/** Rows with the cells of some columns, each made once for a row of the whole table. `of`: which columns. */
interface Parts {
  readonly of: string;
  readonly rows: WeakMap<TableRow, TableRow>;
}

function partOf(row: TableRow, indices: readonly number[], { rows }: Parts): TableRow {
  const known = rows.get(row) ?? { id: row.id, cells: indices.map((i) => row.cells[i] ?? '') };
  rows.set(row, known);
  return known;
}

/** The order in which rows were shown last, for what was asked: their ids, and those of all rows that there were, shown or not. */
interface Order {
  readonly asked: string;
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** Rows in an earlier order, and after them those that are new. */
function inOrder(rows: readonly TableRow[], { ids, known }: Order): readonly TableRow[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  return [...ids.flatMap((id) => now.get(id) ?? []), ...rows.filter(({ id }) => !known.has(id))];
}

/** The rows with all words of a query in the columns that are shown, in the order of a column. */
function sorted(
  { columns, rows }: DataTable,
  shown: readonly number[],
  sort: string,
  query: string,
  language: string,
): readonly TableRow[] {
  const words = query.split(' ').filter((part) => part !== '');
  const found =
    words.length === 0
      ? rows
      : rows.filter((row) => {
          const text = fold(shown.map((i) => row.cells[i]).join(' '));
          return words.every((part) => text.includes(part));
        });
  const by = columns.findIndex((column) => column.id === sort.replace(/^-/, ''));
  const sign = sort.startsWith('-') ? -1 : 1;
  return by < 0 ? found : [...found].sort((a, b) => sign * compareCells(a.cells[by], b.cells[by], language));
}

/** Compares two cells in ascending order; empty cells come last. */
function compareCells(a: string | number | undefined, b: string | number | undefined, language: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a ?? ''), String(b ?? '')];
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  return collatorOf(language).compare(first, second);
}

const collators = new Map<string, Intl.Collator>();
function collatorOf(language: string): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known;
}
