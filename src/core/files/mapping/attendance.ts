/**
 * Lists of who was at a meeting, one a row, with a column that says «présent», «excusé», «absent» or «représenté par…»: whoever was absent or
 * excused is an actor, but takes no part. The column is known by its cells, whatever its heading.
 */
import type { Issue } from '../../model/issue.ts';
import type { SheetRow } from '../formats/sheet.ts';
import { SAMPLE, shareOf } from './column-views.ts';
import type { FoundTable } from './found-table.ts';
import { placeIn } from './mapped-rows.ts';
import type { Mapping } from './mapping.ts';
import { attendanceIn } from './matrix-cells.ts';

/** Least share of the filled cells of such a column that say who was there or not; others may say «à confirmer». */
const MOST = 0.6;

/** The columns that say who was there, of a list of members of groups or meetings; none of any other table. O(cells of a sample). */
export function attendanceColumns({ rows }: Pick<FoundTable, 'rows'>, { rows: sort, columns, constants }: Mapping): readonly number[] {
  const means = new Set([...columns.map((use) => use.means), ...(constants.frame === undefined ? [] : ['frame' as const])]);
  if (sort !== 'relations' || !means.has('frame') || !means.has('from') || means.has('to') || constants.to !== undefined) return [];
  return columns.flatMap((use, at) => {
    if (use.means !== 'keep') return [];
    const cells = rows.slice(0, SAMPLE).flatMap(({ cells: row }) => (row[at] ?? '').trim() || []);
    return shareOf(cells, (cell) => attendanceIn(cell) !== null) >= MOST ? [at] : [];
  });
}

/** The word for an absence in a row; undefined if there is none. */
export function absenceIn({ cells }: SheetRow, columns: readonly number[]): string | undefined {
  const at = columns.find((one) => attendanceIn(cells[one] ?? '') === 'absent');
  return at === undefined ? undefined : (cells[at] ?? '').trim();
}

/** What is told of the absences in the rows of a table, one remark for all. */
export function toldAbsences(table: FoundTable, words: readonly string[], column: number): readonly Issue[] {
  if (words.length === 0) return [];
  const values = { count: words.length, words: [...new Set(words)].slice(0, 3) };
  return [{ severity: 'info', place: placeIn(table, table.line, column), remark: { key: 'absences', values } }];
}
