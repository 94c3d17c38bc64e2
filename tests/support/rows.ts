/**
 * One row of a table, written as its cells by canonical column name.
 */
import { type ParsedRow, RowReader } from '../../src/core/files/rows.ts';
import type { TableName } from '../../src/core/model/tables.ts';

/** What reading such a row gives. */
export function parseRow<N extends TableName>(table: N, cells: Readonly<Record<string, string>>): ParsedRow<N> {
  const at = new Map(Object.keys(cells).map((column, i) => [column, i]));
  return new RowReader(table, at).read(Object.values(cells));
}
