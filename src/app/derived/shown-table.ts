/**
 * A table as the reader has it: the columns that were chosen, the rows that hold the text typed above it, in the order of the column that
 * was pressed. The view and the printed page show the same.
 */
import { useDeferredValue, useMemo } from 'react';
import { fold } from '../../core/basics/names.ts';
import type { DataTable, TableColumn, TableKind, TableRow } from '../../core/telling/data-tables.ts';
import { useStore } from '../state/store.ts';
import { useRecipe } from './recipe-in-use.ts';
import { tableOf } from './tables.ts';
import { useDataset } from './universe.ts';

export interface ShownTable extends DataTable {
  /** The whole table, of which this is the part that is shown. */
  readonly table: DataTable;
}

/** The table with the chosen columns, and the rows that contain the typed text, in the chosen order. */
export function useShownTable(kind: TableKind): ShownTable {
  const { columns: chosen, sort, language, query: typed } = useStore((state) => state.view);
  const table = tableOf(kind, useDataset(), useRecipe(), language);
  const query = useDeferredValue(fold(typed));
  return useMemo(() => {
    const known = chosen.filter((id) => table.columns.some((column) => column.id === id));
    const isShown = (column: TableColumn) => (known.length === 0 ? column.isUsual : known.includes(column.id));
    const indices = table.columns.flatMap((column, i) => (isShown(column) ? [i] : []));
    const by = table.columns.findIndex((column) => column.id === sort.replace(/^-/, ''));
    const words = query.split(' ').filter((part) => part !== '');
    const found =
      words.length === 0
        ? table.rows
        : table.rows.filter((row) => {
            const text = fold(row.cells.join(' '));
            return words.every((part) => text.includes(part));
          });
    const sign = sort.startsWith('-') ? -1 : 1;
    const ordered = by < 0 ? found : [...found].sort((a, b) => sign * compareCells(a.cells[by], b.cells[by], language));
    return {
      table,
      columns: indices.flatMap((i) => table.columns[i] ?? []),
      rows: ordered.map((row): TableRow => ({ id: row.id, cells: indices.map((i) => row.cells[i] ?? '') })),
    };
  }, [table, chosen, sort, query, language]);
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
