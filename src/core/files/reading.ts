/**
 * Shared state of the readers of all tables while a dataset is read: rows with their places, issues, used ids, and the texts to be kept. It
 * does not judge rows; the readers report here whether a row is used (`stands`) or not (`keep`).
 */

import type { Remark } from '../../messages/remarks.ts';
import type { NearestName } from '../basics/nearest-name.ts';
import type { FilePlace, Issue } from '../model/issue.ts';
import type { KeptCell, KeptRow, Remains } from '../model/remains.ts';
import { columnLabel, columnNamed, TABLES, type Table, type TableName } from '../model/tables.ts';
import { nameKey } from './actor-names.ts';
import { shortened } from './cells.ts';
import { contactDetails, STRUCK, withoutContacts } from './contact-details.ts';
import { showsDayFirst } from './dates.ts';
import { OtherCells } from './other-cells.ts';
import type { RawTable } from './recognise.ts';
import { type CellFault, type Row, RowReader } from './rows.ts';
import { repairedCode, repairedSiren } from './spoilt-codes.ts';

/** A row of any table, with its place in a file. */
export interface PlacedRow {
  readonly table: TableName;
  readonly row: object;
  readonly faults: readonly CellFault[];
  readonly from: RawTable;
  readonly line: number;
  readonly texts: readonly string[];
}

/** A row of a table with its cells as far as they could be read. */
export interface Placed<N extends TableName> extends PlacedRow {
  readonly table: N;
  readonly row: Row<N>;
}

/** A generator that judges rows and yields the share done, 0 … 1. */
export type Judging<T = void> = Generator<number, T>;

/** Rows per step: about a few hundredths of a second. */
const ROWS_OF_STEP = 1000;

/**
 * Maximum number of different texts for which a correction is proposed («Vouliez-vous dire…?»); with more faults, proposals no longer help.
 */
const MOST_PROPOSALS = 100;

const NO_TEXTS: readonly string[] = [];

export class Reading {
  readonly #tables: readonly RawTable[];
  readonly #files: ReadonlyMap<RawTable, number>;
  readonly #issues: Issue[] = [];
  readonly #rows: KeptRow[] = [];
  readonly #cells: KeptCell[] = [];
  readonly #others: OtherCells;
  /** Where each used id was first seen, packed into one number (line × number of files + index of the file) to avoid an object per row. */
  readonly #owners = new Map<string, number>();
  /** Ids written in any file. A made-up id must not equal one of a row that is read later. */
  readonly #written = new Set<string>();
  /** The last number appended to each id that several rows would have. */
  readonly #numbers = new Map<string, number>();
  /** Ids and names of rows that are not used → their place. A reference to such a row is not reported as another fault. */
  readonly #faulty = new Map<string, FilePlace>();
  readonly #proposals = new Map<NearestName, Map<string, string | null>>();
  /** Synonyms that were told, by table and column. */
  readonly #toldWords = new Set<string>();
  #proposed = 0;
  #judged = 0;
  readonly #toJudge: number;

  constructor(tables: readonly RawTable[]) {
    this.#tables = tables;
    this.#files = new Map(tables.map((raw, i) => [raw, i]));
    // Without a file of actors, relations are read twice: for the names in them, then as relations.
    const times = (raw: RawTable) => (raw.table === 'relations' && !this.has('actors') ? 2 : 1);
    this.#toJudge = tables.reduce((sum, raw) => sum + times(raw) * raw.rows.length, 0);
    this.#others = new OtherCells(tables, (issue) => this.#issues.push(issue));
    for (const raw of tables) {
      const at = raw.at.get('id');
      if (at !== undefined) for (const row of raw.rows) this.#written.add((row.cells[at] ?? '').trim());
    }
  }

  /** Whether there is a file of a table, even an empty one. */
  has(table: TableName): boolean {
    return this.#tables.some((raw) => raw.table === table);
  }

  /** The name of the first file of a table. */
  fileOf(table: TableName): string | null {
    return this.#tables.find((raw) => raw.table === table)?.file ?? null;
  }

  /** Passes each row of a table, over all its files, to `take` if it has all required cells; keeps the others. */
  *rowsOf<N extends TableName>(name: N, take: (placed: Placed<N>) => void): Judging {
    const dayFirst = this.#dayFirst(name);
    for (const raw of this.#tables) {
      if (raw.table !== name) continue;
      const reader = new RowReader(name, raw.at, dayFirst);
      yield* this.each(raw.rows, ({ line, cells: texts }) => {
        const beyond = this.#beyond(raw, texts);
        const { row, faults } = reader.read(name === 'actors' ? this.#withCodes(raw, line, texts) : texts);
        const placed: Placed<N> = { table: name, row, faults, from: raw, line, texts };
        if (beyond.length > 0) {
          this.report('error', placed, null, { key: 'rowTooLong', values: { cells: texts.length, columns: raw.width } });
          this.keep(placed);
        } else {
          for (const { column, fault, severity, isMissing } of faults) {
            // A missing column is reported once, not again for each of its empty cells.
            if ((!isMissing || raw.at.has(column)) && this.#isNews(name, column, fault)) this.report(severity, placed, column, fault);
          }
          if (faults.some(({ isMissing }) => isMissing)) this.keep(placed);
          else take(placed);
        }
      });
      for (const { line, cells: texts } of raw.aside) this.keep({ table: name, row: {}, faults: [], from: raw, line, texts });
    }
  }

  /** Whether a fault is to be told: what a synonym means is told once for a column. */
  #isNews(table: TableName, column: string, fault: Remark): boolean {
    if (fault.key !== 'wordReadAs') return true;
    const key = `${table} ${column} ${nameKey(fault.values.word)}`;
    const isNew = !this.#toldWords.has(key);
    this.#toldWords.add(key);
    return isNew;
  }

  /** Calls a function for each row and yields the progress over all rows. */
  *each<T>(rows: readonly T[], take: (row: T) => void): Judging {
    for (const row of rows) {
      take(row);
      this.#judged++;
      if (this.#judged % ROWS_OF_STEP === 0) yield this.#judged / this.#toJudge;
    }
  }

  report(severity: Issue['severity'], placed: PlacedRow, column: string | null, remark: Remark): void {
    const place = column === null ? placeOf(placed) : { ...placeOf(placed), column: headerOf(placed, column) };
    this.#issues.push({ severity, place, remark });
  }

  /** Adds a remark about a whole file. */
  remark(file: string, remark: Remark): void {
    this.#issues.push({ severity: 'info', place: { file, line: null, column: null }, remark });
  }

  /**
   * Reserves an id for a row; false, with an issue, if it is taken. Ids are unique over the whole dataset, so that evidence and links can
   * refer to any row by its id alone.
   */
  claim(placed: PlacedRow, id: string): boolean {
    const owner = this.#owners.get(id);
    if (owner === undefined) {
      this.#owners.set(id, placed.line * this.#tables.length + (this.#files.get(placed.from) ?? 0));
      return true;
    }
    const file = this.#tables[owner % this.#tables.length]?.file ?? '';
    const line = Math.floor(owner / this.#tables.length);
    this.report('error', placed, 'id', { key: 'idTaken', values: { id, file, line } });
    return false;
  }

  isTaken(id: string): boolean {
    return this.#owners.has(id);
  }

  /** The wished id, or with a number appended if another row has or will have it. */
  freeId(wished: string): string {
    const isFree = (id: string) => !this.#owners.has(id) && !this.#written.has(id) && contactDetails(id) === null;
    if (isFree(wished)) return wished;
    let number = this.#numbers.get(wished) ?? 1;
    do number++;
    while (!isFree(`${wished}-${number}`));
    this.#numbers.set(wished, number);
    return `${wished}-${number}`;
  }

  /**
   * Reports that a row is used, under its key, and keeps its unreadable texts. `readAs`: the value in the dataset in place of an unreadable
   * cell, if it is not the value of the cell itself.
   */
  stands(placed: PlacedRow, key: string, readAs: Readonly<Record<string, string>> = {}): void {
    for (const { column, kept } of placed.faults) {
      // An invalid id was replaced by another.
      if (kept === '' || column === 'id') continue;
      const value = (placed.row as Readonly<Record<string, unknown>>)[column];
      this.keepCell(placed, key, column, kept, readAs[column] ?? (typeof value === 'string' ? value : ''));
    }
    this.#others.stands(placed.from, placed.texts, key);
  }

  /**
   * Keeps what several files say of one row of a table with that row, once all its rows are read. `find`: the keys of the rows that a text may
   * mean. What belongs to no row, or to one of several, is kept as a row of its own.
   */
  keepFurther(name: TableName, find: (written: string) => readonly string[]): void {
    for (const raw of this.#tables) {
      if (raw.table !== name) continue;
      for (const { of, line, cells } of raw.again ?? []) {
        const [row, ...others] = find(of);
        if (row !== undefined && others.length === 0) this.#others.standsFurther(raw, cells, row);
        else this.keep({ table: name, row: {}, faults: [], from: raw, line, texts: cells });
      }
    }
  }

  /** Keeps a text that is not in the dataset, for a used row. `table`: the table where the row is written, if it is another one. */
  keepCell(placed: PlacedRow, key: string, column: string, text: string, readAs = '', table: TableName = placed.table): void {
    this.#cells.push({ table, row: key, column, text, readAs, place: { ...placeOf(placed), column: headerOf(placed, column) } });
  }

  /** Keeps a row that is not used. */
  keep(placed: PlacedRow): void {
    const { from, texts } = placed;
    const cells = inOrder(placed.table, (column) => keptText(texts[from.at.get(column) ?? -1] ?? ''));
    const others = this.#others.of(from, texts);
    const beyond = this.#beyond(from, texts);
    if (cells.length === 0 && others.length === 0 && beyond.length === 0) return;
    for (const { column, text } of cells) if (column === 'id' || column === 'name') this.#faulty.set(nameKey(text), placeOf(placed));
    this.#rows.push({ table: placed.table, place: placeOf(placed), cells, others, beyond });
  }

  /** Keeps cells as an unused row of another table. */
  keepAs(placed: PlacedRow, table: TableName, cells: Readonly<Record<string, string>>): void {
    const filled = inOrder(table, (column) => cells[column] ?? '');
    this.#rows.push({ table, place: placeOf(placed), cells: filled, others: [], beyond: [] });
  }

  /** The place of an unused row, by one of its ids or names. */
  placeOfKept(written: string): FilePlace | undefined {
    return this.#faulty.get(nameKey(written));
  }

  /** The name most like a text, to propose it; null if there is none, and once `MOST_PROPOSALS` texts were asked for. */
  nearest(written: string, names: NearestName): string | null {
    const known = this.#proposals.get(names) ?? new Map<string, string | null>();
    this.#proposals.set(names, known);
    const before = known.get(written);
    if (before !== undefined || this.#proposed === MOST_PROPOSALS) return before ?? null;
    this.#proposed++;
    const guess = names.find(written);
    known.set(written, guess);
    return guess;
  }

  /** The remark for a text that names nothing, with the most similar name. */
  notFound(written: string, names: NearestName): Remark {
    const guess = this.nearest(written, names);
    return { key: 'notFound', values: { name: shortened(written), guess: guess === null ? null : shortened(guess) } };
  }

  issues(): readonly Issue[] {
    return this.#issues;
  }

  remains(): Remains {
    return { columns: this.#others.columns(), rows: this.#rows, cells: this.#cells };
  }

  /** Repairs codes that a spreadsheet has spoilt, with a warning for each. */
  #withCodes(raw: RawTable, line: number, texts: readonly string[]): readonly string[] {
    const levels = (texts[raw.at.get('levels') ?? -1] ?? '').trim();
    let read = texts;
    for (const column of ['code', 'siren']) {
      const at = raw.at.get(column) ?? -1;
      const text = (texts[at] ?? '').trim();
      const repaired = column === 'code' ? repairedCode(text, levels) : repairedSiren(text);
      if (repaired === null) continue;
      const place = { file: raw.file, line, column: raw.headers.get(column) ?? column };
      this.#issues.push({ severity: 'warning', place, remark: repaired.remark });
      read = read.with(at, repaired.code);
    }
    return read;
  }

  /** Non-empty cells after the last heading. They occur when a delimiter in an unquoted cell shifts the following cells. */
  #beyond(raw: RawTable, texts: readonly string[]): readonly string[] {
    if (texts.length <= raw.width) return NO_TEXTS;
    const beyond = texts.slice(raw.width).map(keptText);
    while (beyond.at(-1) === '') beyond.pop();
    return beyond;
  }

  /**
   * The date columns in which some cell shows that days are written before months. All files of a table are assumed to use the same order.
   */
  #dayFirst(name: TableName): ReadonlySet<string> {
    const table = TABLES.find((candidate: Table) => candidate.name === name) as Table | undefined;
    const dates = (table?.columns ?? []).filter(({ type }) => type.kind === 'date').map((column) => column.name);
    return new Set(
      dates.filter((column) =>
        this.#tables.some((raw) => {
          const at = raw.table === name ? raw.at.get(column) : undefined;
          return at !== undefined && raw.rows.some(({ cells }) => showsDayFirst((cells[at] ?? '').trim()));
        }),
      ),
    );
  }
}

/** The cells of a row that is kept, in the order of the columns of its table: the one in which they are written, and so read again. */
function inOrder(name: TableName, textOf: (column: string) => string): KeptRow['cells'] {
  return (COLUMN_NAMES.get(name) ?? []).flatMap((column) => {
    const text = textOf(column);
    return text === '' ? [] : [{ column, text }];
  });
}

const COLUMN_NAMES: ReadonlyMap<TableName, readonly string[]> = new Map(
  TABLES.map((table) => [table.name, table.columns.map((column) => column.name)]),
);

function placeOf({ from, line }: PlacedRow): FilePlace {
  return { file: from.file, line, column: null };
}

/** The heading of a column in the file, or its possible names if the file lacks it. */
function headerOf({ from, table }: PlacedRow, column: string): FilePlace['column'] {
  const written = from.headers.get(column);
  if (written !== undefined) return written;
  const described = columnNamed(table, column);
  return described === undefined ? column : columnLabel(described);
}

/** The text of a cell as written in the file; empty if it contains contact details. */
export function writtenIn({ from, texts }: PlacedRow, column: string): string {
  const at = from.at.get(column);
  const text = at === undefined ? '' : (texts[at] ?? '').trim();
  return contactDetails(text) === null ? text : '';
}

/** What is kept of the text of a cell that is not used: all but contact details. */
function keptText(written: string): string {
  const text = withoutContacts(written.trim());
  return contactDetails(text) === null && text !== STRUCK ? text : '';
}
