/**
 * Keeps the columns of files that their tables do not have, with the rows that their cells belong to. A column of contact details is
 * not kept, and those in other columns are struck out; an issue reports this.
 */
import type { Issue } from '../model/issue.ts';
import type { KeptColumn, KeptRow } from '../model/remains.ts';
import { TABLES } from '../model/tables.ts';
import { isOfContacts, withoutContacts } from './contact-details.ts';
import type { OtherColumn, RawTable } from './recognise.ts';

/** A column whose cells are still being collected. */
interface Gathered extends KeptColumn {
  readonly cells: { readonly row: string; text: string }[];
}

/** A kept column of one file. */
interface Kept extends OtherColumn {
  readonly nth: number;
}

export class OtherCells {
  readonly #kept = new Map<RawTable, readonly Kept[]>();
  /** Columns by table and heading: equal headings in several files of a table are one column. */
  readonly #columns = new Map<string, Gathered>();
  /** The cells of columns by their row, of those columns to which further cells were added. */
  readonly #byRow = new Map<string, Map<string, Gathered['cells'][number]>>();

  constructor(tables: readonly RawTable[], report: (issue: Issue) => void) {
    for (const raw of tables) {
      const ofUse = raw.others.filter((column) => {
        const filled = [raw.rows, raw.aside, raw.again ?? []].flatMap((rows) =>
          rows.flatMap(({ cells, line }) => ((cells[column.at] ?? '').trim() === '' ? [] : [{ line, text: cells[column.at] ?? '' }])),
        );
        if (column.header === '' && filled.length === 0) return false;
        const isPrivate = isOfContacts(
          column.header,
          filled.map(({ text }) => text),
        );
        const struck = isPrivate ? [] : filled.filter(({ text }) => withoutContacts(text) !== text);
        if (isPrivate) report(notKept(raw, column));
        else if (column.header === '') report(nameless(raw, column));
        const [first] = struck;
        if (first !== undefined) report(struckOut(raw, column, first.line, struck.length));
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

  /** Keeps further cells of a row that has others already: beside a text that differs, in the same cell. */
  standsFurther(raw: RawTable, texts: readonly string[], row: string): void {
    for (const { header, nth, text } of this.of(raw, texts)) {
      const key = columnKey(raw, header, nth);
      const cells = this.#columns.get(key)?.cells ?? [];
      const byRow = this.#byRow.get(key) ?? new Map(cells.map((cell) => [cell.row, cell]));
      this.#byRow.set(key, byRow);
      const known = byRow.get(row);
      if (known === undefined) {
        const cell = { row, text };
        cells.push(cell);
        byRow.set(row, cell);
      } else if (!known.text.split(' · ').includes(text)) known.text += ` · ${text}`;
    }
  }

  /** The non-empty kept cells of a row. */
  of(raw: RawTable, texts: readonly string[]): KeptRow['others'] {
    const kept = this.#kept.get(raw) ?? [];
    if (kept.length === 0) return [];
    return kept.flatMap(({ header, nth, at }) => {
      const text = withoutContacts((texts[at] ?? '').trim());
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
  return {
    severity: 'warning',
    place: { file: raw.file, line: raw.line, column: header || String(at + 1) },
    remark: { key: 'columnOfContacts' },
  };
}

function struckOut(raw: RawTable, { header, at }: OtherColumn, line: number, count: number): Issue {
  return {
    severity: 'warning',
    place: { file: raw.file, line, column: header || String(at + 1) },
    remark: { key: 'contactsStruck', values: { count } },
  };
}

function nameless(raw: RawTable, { at }: OtherColumn): Issue {
  return {
    severity: 'warning',
    place: { file: raw.file, line: raw.line, column: String(at + 1) },
    remark: { key: 'columnWithoutHeading' },
  };
}
