/**
 * The remains of a document (what was not understood), indexed by place for the writer, which asks for each row and cell. Every lookup
 * takes the same time, however much is kept.
 */
import type { KeptCell, KeptColumn, KeptRow, Remains } from '../model/remains.ts';
import type { TableName } from '../model/tables.ts';

const NO_CELLS: ReadonlyMap<string, KeptCell> = new Map();

export class KeptTexts {
  readonly #remains: Remains;
  readonly #cells: ReadonlyMap<string, ReadonlyMap<string, KeptCell>>;
  readonly #others: ReadonlyMap<KeptColumn, ReadonlyMap<string, string>>;
  /** Table and key of the rows that have a kept cell. */
  readonly #rows: ReadonlySet<string>;

  constructor(remains: Remains) {
    this.#remains = remains;
    const cells = new Map<string, Map<string, KeptCell>>();
    for (const cell of remains.cells) {
      const ofRow = cells.get(`${cell.table} ${cell.row}`) ?? new Map<string, KeptCell>();
      cells.set(`${cell.table} ${cell.row}`, ofRow.set(cell.column, cell));
    }
    this.#cells = cells;
    this.#others = new Map(remains.columns.map((column) => [column, new Map(column.cells.map(({ row, text }) => [row, text]))]));
    this.#rows = new Set([
      ...remains.cells.map(({ table, row }) => `${table} ${row}`),
      ...remains.columns.flatMap(({ table, cells }) => cells.map(({ row }) => `${table} ${row}`)),
    ]);
  }

  /** Whether a table has kept columns or rows. */
  has(table: string): boolean {
    return [...this.#remains.columns, ...this.#remains.rows].some((kept) => kept.table === table);
  }

  /** Whether a used row has kept cells. */
  isFor(table: TableName, row: string): boolean {
    return this.#rows.has(`${table} ${row}`);
  }

  /** Whether a text is kept for an existing column of a table, in a used or an unused row. */
  isInColumn(table: string, column: string): boolean {
    return (
      this.#remains.cells.some((cell) => cell.table === table && cell.column === column) ||
      this.rows(table).some(({ cells }) => cells.some((cell) => cell.column === column))
    );
  }

  columns(table: string): readonly KeptColumn[] {
    return this.#remains.columns.filter((column) => column.table === table);
  }

  rows(table: string): readonly KeptRow[] {
    return this.#remains.rows.filter((row) => row.table === table);
  }

  /** The kept cells of a row, by column. */
  cells(table: string, row: string): ReadonlyMap<string, KeptCell> {
    return this.#cells.get(`${table} ${row}`) ?? NO_CELLS;
  }

  /** The text of a row in a column that the table does not have. */
  other(column: KeptColumn, row: string): string {
    return this.#others.get(column)?.get(row) ?? '';
  }
}
