/**
 * Strikes contact details out of the cells of anyone's table, before anything else reads them: «voir avec Mme Martin, 03 …» keeps all but the
 * number. What was struck out is told, once for each column. A column that holds little else is not kept at all, see propose.ts.
 */
import type { Issue } from '../../model/issue.ts';
import { contactDetails, withoutContacts } from '../contact-details.ts';
import type { SheetRow } from '../formats/sheet.ts';
import type { FoundTable } from './found-table.ts';
import { placeIn } from './mapped-rows.ts';
import type { Mapping } from './mapping.ts';

/** The table without contact details; the same table if it has none. O(cells). */
export function withoutContactsIn(
  table: FoundTable,
  { columns }: Mapping,
): { readonly table: FoundTable; readonly issues: readonly Issue[] } {
  /** How many cells of each column lost something, and the line of the first. */
  const struck = new Map<number, { count: number; readonly line: number }>();
  const rows = table.rows.map((row): SheetRow => {
    if (!row.cells.some(hasContacts)) return row;
    const cells = row.cells.map((cell, at) => {
      if (columns[at]?.means === 'leave') return cell;
      const without = withoutContacts(cell);
      if (without === cell) return cell;
      const known = struck.get(at);
      if (known === undefined) struck.set(at, { count: 1, line: row.line });
      else known.count++;
      return without;
    });
    return { line: row.line, cells };
  });
  if (struck.size === 0) return { table, issues: [] };
  const issues = [...struck].map(
    ([at, { count, line }]): Issue => ({
      severity: 'warning',
      place: placeIn(table, line, at),
      remark: { key: 'contactsStruck', values: { count } },
    }),
  );
  return { table: { ...table, rows }, issues };
}

function hasContacts(cell: string): boolean {
  // The shortest of them has ten signs; an address has at least one before its @.
  return cell.length >= 5 && contactDetails(cell, true) !== null;
}
