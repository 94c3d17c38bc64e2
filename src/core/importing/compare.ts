/**
 * Two networks compared, neither of which is put into the other: what the second has more, what differs field by field, what is the same, and
 * what it lacks. Rows are recognised as they are for integrating (integrate.ts); but here a field that became empty differs too.
 */
import type { Dataset } from '../model/dataset.ts';
import { type FieldChange, fieldsOf, type Incoming, inIdsOf } from './integrate.ts';

/** A row of both that differs; its id is that in the first network. */
export interface Differing {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

export interface TableComparison {
  readonly added: readonly string[];
  readonly changed: readonly Differing[];
  readonly same: readonly string[];
  readonly gone: readonly string[];
}

export const COMPARED = ['actors', 'relations', 'sources', 'types', 'statements', 'story'] as const;

export interface Comparison {
  readonly tables: Readonly<Record<(typeof COMPARED)[number], TableComparison>>;
  /** The second network with the ids of the first, to name its rows. */
  readonly other: Dataset;
  readonly isSame: boolean;
}

/** Compares a network with another. O(rows of both). */
export function compared(one: Dataset, incoming: Incoming): Comparison {
  const other = inIdsOf(one, incoming);
  const tables = Object.fromEntries(COMPARED.map((table) => [table, comparedTable(one[table], other[table])])) as Comparison['tables'];
  const isSame = COMPARED.every((table) => {
    const { added, changed, gone } = tables[table];
    return added.length + changed.length + gone.length === 0;
  });
  return { tables, other, isSame };
}

type Rows = readonly { readonly id: string }[];

function comparedTable(before: Rows, after: Rows): TableComparison {
  const theirs = new Map(after.map((row) => [row.id, row]));
  const own = new Set(before.map(({ id }) => id));
  const changed: Differing[] = [];
  const same: string[] = [];
  for (const row of before) {
    const now = theirs.get(row.id);
    if (now === undefined) continue;
    const fields = fieldsOf(row, now);
    if (fields.length === 0) same.push(row.id);
    else changed.push({ id: row.id, fields });
  }
  return {
    added: after.flatMap(({ id }) => (own.has(id) ? [] : [id])),
    changed,
    same,
    gone: before.flatMap(({ id }) => (theirs.has(id) ? [] : [id])),
  };
}
