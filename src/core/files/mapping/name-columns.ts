/**
 * Which column of a table holds the names to be matched with territories, and which code stands beside them: of several columns of codes,
 * the one that belongs to the name and not to another name in the same row.
 */
import { fold } from '../../basics/names.ts';
import type { FoundTable } from './found-table.ts';
import { isEnd } from './meanings.ts';
import { proposeMapping } from './propose.ts';

export interface NameColumns {
  /** The column of names with a code beside it; of several, the one with the most different names. Null if no name has a code. */
  readonly names: number | null;
  /** The code or SIREN that belongs to a column of names; null if none does. */
  readonly codeOf: (names: number) => number | null;
  /** Whether a column of codes belongs to another column of names. */
  readonly isOfOther: (code: number, names: number) => boolean;
}

/** Finds them from the headings and the content of a table. O(cells of a sample). */
export function nameColumns(table: FoundTable): NameColumns {
  const { columns } = proposeMapping(table).mapping;
  const codes = columns.flatMap(({ means, of }, at) => ((means === 'code' || means === 'siren') && of !== undefined ? [{ at, of }] : []));
  const different = (at: number) => new Set(table.rows.map(({ cells }) => fold(cells[at] ?? ''))).size;
  const named = columns.flatMap(({ means }, at) => (isEnd(means) && codes.some(({ of }) => of === at) ? [at] : []));
  return {
    names: named.toSorted((a, b) => different(b) - different(a) || a - b)[0] ?? null,
    codeOf: (names) => codes.find(({ of }) => of === names)?.at ?? null,
    isOfOther: (code, names) => codes.some(({ at, of }) => at === code && of !== names),
  };
}
