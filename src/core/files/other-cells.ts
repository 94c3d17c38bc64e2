/**
 * Keeps the columns of files that their tables do not have, with the rows that their cells belong to. A column with contact details in any
 * cell is not kept; an issue reports this.
 */
import type { Issue } from '../model/issue.ts';
import type { KeptColumn, KeptRow } from '../model/remains.ts';
import { TABLES } from '../model/tables.ts';
import { contactDetails, isContact } from './contact-details.ts';
import type { OtherColumn, RawTable } from './recognise.ts';

/** A column whose cells are still being collected. */
interface Gathered extends KeptColumn {
  readonly cells: { readonly row: string; readonly text: string }[];
}

/** A kept column of one file. */
interface Kept extends OtherColumn {
  readonly nth: number;
}

export class OtherCells {
  readonly #kept = new Map<RawTable, readonly Kept[]>();
  /** Columns by table and heading: equal headings in several files of a table are one column. */
  readonly #columns = new Map<string, Gathered>();

  constructor(tables: readonly RawTable[], report: (issue: Issue) => void) {
    for (const raw of tables) {
      const ofUse = raw.others.filter((column) => {
        const has = (test: (text: string) => boolean) =>
          [raw.rows, raw.aside].some((rows) => rows.some(({ cells }) => test(cells[column.at] ?? '')));
        const isFilled = column.header !== '' || has((text) => text.trim() !== '');
        if (!isFilled) return false;
        const isPrivate = contactDetails(column.header) !== null || has((text) => isContact(column.header, text));
        if (isPrivate) report(notKept(raw, column));
        else if (column.header === '') report(nameless(raw, column));
        return !isPrivate;
      });
      const times = new Map<string, number>();
      const kept = ofUse.map((column): Kept => {
        const nth = times.get(column.header) ?? 0;
        times.set(column.header, nth + 1);
        return { ...column, nth };
      });
      this.#kept.set(raw, kept);
      for (const { header, nth } of kept) {
        const key = columnKey(raw, header, nth);
        if (!this.#columns.has(key))
          this.#columns.set(key, { table: raw.table, header, nth, place: { file: raw.file, line: raw.line, column: header }, cells: [] });
      }
    }
    // Use the same order of columns for all files of a table.
    const rank = new Map([...this.#columns.keys()].map((key, i) => [key, i]));
    for (const [raw, kept] of this.#kept) {
      const rankOf = ({ header, nth }: Kept) => rank.get(columnKey(raw, header, nth)) ?? 0;
      this.#kept.set(
        raw,
        kept.toSorted((a, b) => rankOf(a) - rankOf(b)),
      );
    }
  }

  /** Keeps the cells of a row that is used. */
  stands(raw: RawTable, texts: readonly string[], row: string): void {
    for (const { header, nth, text } of this.of(raw, texts)) this.#columns.get(columnKey(raw, header, nth))?.cells.push({ row, text });
  }

  /** The non-empty kept cells of a row. */
  of(raw: RawTable, texts: readonly string[]): KeptRow['others'] {
    const kept = this.#kept.get(raw) ?? [];
    if (kept.length === 0) return [];
    return kept.flatMap(({ header, nth, at }) => {
      const text = (texts[at] ?? '').trim();
      return text === '' ? [] : [{ header, nth, text }];
    });
  }

  /** All kept columns, in the order of the tables. */
  columns(): readonly KeptColumn[] {
    const all = [...this.#columns.values()];
    return TABLES.flatMap(({ name }) => all.filter(({ table }) => table === name));
  }
}

function columnKey(raw: RawTable, header: string, nth: number): string {
  return `${raw.table} ${nth} ${header}`;
}

function notKept(raw: RawTable, { header, at }: OtherColumn): Issue {
  const name = contactDetails(header) === null ? header : '';
  return {
    severity: 'warning',
    place: { file: raw.file, line: raw.line, column: name || String(at + 1) },
    remark: { key: 'columnOfContacts' },
  };
}

function nameless(raw: RawTable, { at }: OtherColumn): Issue {
  return {
    severity: 'warning',
    place: { file: raw.file, line: raw.line, column: String(at + 1) },
    remark: { key: 'columnWithoutHeading' },
  };
}
