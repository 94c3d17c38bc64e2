/**
 * Strikes contact details out of the cells of anyone's table, before anything else reads them: «voir avec Mme Martin, 03 …» keeps all but the
 * number; of free text and of what is said about persons also postal addresses. What was struck out is told, once for each column. A column that holds little else is not kept at all, see propose.ts.
 */
import type { Issue } from '../../model/issue.ts';
import { contactDetails, withoutContacts } from '../contact-details.ts';
import type { SheetRow } from '../formats/sheet.ts';
import type { FoundTable } from './found-table.ts';
import { placeIn } from './mapped-rows.ts';
import type { ColumnUse, Mapping } from './mapping.ts';
import { withoutAddresses } from './postal-addresses.ts';

/** The table without contact details; the same table if it has none. O(cells). */
export function withoutContactsIn(
  table: FoundTable,
  { columns }: Mapping,
): { readonly table: FoundTable; readonly issues: readonly Issue[] } {
  /** How many cells of each column lost something, and the line of the first. */
  const struck = new Map<number, { count: number; readonly line: number }>();
  const rows = table.rows.map((row): SheetRow => {
    if (isWithoutContacts(row)) return row;
    const cells = row.cells.map((cell, at) => {
      const use = columns[at];
      if (use?.means === 'leave') return cell;
      const without = isFree(use) ? withoutAddresses(withoutContacts(cell)) : withoutContacts(cell);
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

/** Rows that were looked at and hold none. The same rows are looked at again after each choice about their columns. */
const WITHOUT = new WeakSet<SheetRow>();

function isWithoutContacts(row: SheetRow): boolean {
  if (WITHOUT.has(row)) return true;
  if (row.cells.some(hasContacts)) return false;
  WITHOUT.add(row);
  return true;
}

function hasContacts(cell: string): boolean {
  // The shortest of them has ten signs; an address has at least one before its @.
  return cell.length >= 5 && (contactDetails(cell, true) !== null || withoutAddresses(cell) !== cell);
}

/** Meanings of columns in which people write as they like, or about persons. Names of actors may hold an address: «Le 6 rue des Arts». */
const FREE: readonly ColumnUse['means'][] = ['keep', 'note', 'title', 'quote', 'source', 'person', 'function'];

/** Whether postal addresses are struck out of a column; columns without a use are kept as they are. */
function isFree(use: ColumnUse | undefined): boolean {
  return use === undefined || FREE.includes(use.means);
}
