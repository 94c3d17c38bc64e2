/**
 * Two networks of which both may have been changed, put together: what the second has more is added and what the first leaves open is filled in, as
 * when a table is integrated (integrate.ts). Where both say something and not the same, that is a disagreement: it is told, and settled for one
 * side as a whole. Nothing is taken away: a row that the second lacks may never have been in it.
 */
import { type Dataset, type Period, UNDESCRIBED } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import { type FieldChange, fieldsOf, type Integration, inIdsOf, integrated, UNSAID } from './integrate.ts';
import type { Incoming } from './same-rows.ts';

/** The tables of which rows can disagree. */
const TABLES = ['actors', 'relations', 'sources', 'types', 'statements', 'story'] as const;

/** A field of a row on which two networks disagree. */
export interface Disagreement extends FieldChange {
  readonly table: (typeof TABLES)[number];
  readonly id: string;
}

export interface Merge extends Pick<Integration, 'actors' | 'relations'> {
  readonly document: Document;
  readonly disagreements: readonly Disagreement[];
}

type Row = { readonly id: string };

/** A document with another network put into it. `takesTheirs`: whether the other is right where both disagree. O(rows of both). */
export function mergedNetworks(document: Document, incoming: Incoming, takesTheirs: boolean): Merge {
  const { document: after, actors, relations } = integrated(document, incoming);
  const came = inIdsOf(document.dataset, incoming).dataset;
  const disagreements: Disagreement[] = [];
  const tables = TABLES.map((table) => {
    const own = new Map<string, Row>(document.dataset[table].map((row) => [row.id, row]));
    const theirs = new Map<string, Row>(came[table].map((row) => [row.id, row]));
    const rows: readonly Row[] = after.dataset[table];
    return [
      table,
      rows.map((row) => {
        const [ours, other] = [own.get(row.id), theirs.get(row.id)];
        if (ours === undefined || other === undefined) return row;
        const fields = fieldsOf(ours, other).filter((field) => isDisagreement(table, field));
        for (const field of fields) disagreements.push({ table, id: row.id, ...field });
        if (fields.length === 0) return row;
        const settled = fields.map(({ field, before, after: now }) => [field, settledValue(field, before, now, takesTheirs)]);
        return { ...row, ...Object.fromEntries(settled) };
      }),
    ] as const;
  });
  const dataset = disagreements.length === 0 ? after.dataset : ({ ...after.dataset, ...Object.fromEntries(tables) } as Dataset);
  return { document: { ...after, dataset }, actors, relations, disagreements };
}

/** Whether both sides say something in a field, and not the same. Other names and evidence of both are kept, so they cannot disagree. */
export function isDisagreement(table: Disagreement['table'], { field, before, after }: FieldChange): boolean {
  if (field === 'otherNames' || field === 'evidence') return false;
  if (field === 'period') {
    const [own, theirs] = [before, after] as [Period, Period];
    return (['start', 'end', 'words'] as const).some((part) => own[part] !== '' && theirs[part] !== '' && own[part] !== theirs[part]);
  }
  const unsaid: Readonly<Record<string, unknown>> = table === 'actors' ? UNDESCRIBED : table === 'relations' ? { ...UNSAID } : {};
  const says = (value: unknown) => !isEmpty(value) && JSON.stringify(value) !== JSON.stringify(unsaid[field]);
  return says(before) && says(after);
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

/** The value of a field on which both disagree. Of periods each side is asked for the parts that it says. */
function settledValue(field: string, own: unknown, theirs: unknown, takesTheirs: boolean): unknown {
  const [first, second] = takesTheirs ? [theirs, own] : [own, theirs];
  if (field !== 'period') return first;
  const [right, other] = [first, second] as [Period, Period];
  return { start: right.start || other.start, end: right.end || other.end, words: right.words || other.words };
}
