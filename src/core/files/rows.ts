/**
 * Rows of text → rows of typed cells, by the description of their table. Every cell is read as far as it can be; what is wrong is told
 * cell by cell, with the text that the row is then without. Whether a row can stand is said here only as far as its own cells tell.
 */
import type { Remark } from '../../messages/remarks.ts';
import type { Severity } from '../model/issue.ts';
import { type CellType, TABLES, type Table, type TableName } from '../model/tables.ts';
import type { Term } from '../model/vocabulary.ts';
import { type CellReading, emptyValue, readCell } from './cells.ts';
import { contactDetails } from './contact-details.ts';

type CellValue<T extends CellType> = T extends { kind: 'term'; list: infer L extends readonly Term[]; many: infer M }
  ? M extends true
    ? readonly L[number]['id'][]
    : L[number]['id'] | null
  : T extends { kind: 'reference'; many: true } | { kind: 'list' }
    ? readonly string[]
    : T extends { kind: 'count' }
      ? number | null
      : string;
type TableOf<N extends TableName> = Extract<(typeof TABLES)[number], { name: N }>;
/** A row of a table: its cells by canonical column name, each in the type its column describes. A list may be shared by many rows. */
export type Row<N extends TableName> = { readonly [C in TableOf<N>['columns'][number] as C['name']]: CellValue<C['type']> };

/**
 * What is made of a row has every column of its table, `Elsewhere` being those that it holds in another form: for `satisfies`, so that
 * a column which is described and then forgotten does not compile, rather than being lost.
 */
export type Whole<N extends TableName, Elsewhere extends keyof Row<N> = never> = Readonly<
  Record<Exclude<keyof Row<N>, Elsewhere>, unknown>
> &
  Readonly<Record<string, unknown>>;
/** Columns that an item holds as its evidence. */
export type EvidenceColumn = 'source' | 'place' | 'quote' | 'speaker' | 'withheld';

/** What is wrong with one column of a row. */
export interface CellFault {
  /** Canonical column name. */
  readonly column: string;
  readonly fault: Remark;
  readonly severity: Severity;
  /** The text that the row is without, to be kept; empty where there is none, and for contact details, which are not kept. */
  readonly kept: string;
  /** The table wants the cell, and it is empty. */
  readonly isMissing: boolean;
}

/** A row as far as its cells could be read. */
export interface ParsedRow<N extends TableName> {
  readonly row: Row<N>;
  readonly faults: readonly CellFault[];
}

/** A column that a row is to be asked for. */
interface Asked {
  readonly name: string;
  readonly type: CellType;
  readonly isRequired: boolean;
  /** Where its cells stand in a row; null where the file lacks it. */
  readonly at: number | null;
  readonly isDayFirst: boolean;
  /** Readings of words of a list, which are the same in thousands of rows; null for other kinds of columns. */
  readonly words: Map<string, CellReading> | null;
}

const NO_FAULTS: readonly CellFault[] = [];
const NO_COLUMNS: ReadonlySet<string> = new Set();

/** A row of a table all of whose cells are empty. */
const EMPTY_ROWS = Object.fromEntries(
  (TABLES as readonly Table[]).map((table) => [
    table.name,
    Object.fromEntries(table.columns.map(({ name, type }) => [name, emptyValue(type)])),
  ]),
) as { readonly [N in TableName]: Row<N> };

/**
 * Reads the rows of one file. Columns that the file lacks read as empty cells, and cost nothing. `at`: where the cells of each column
 * stand in a row; `dayFirst`: columns in which other cells show that the day of a date comes before its month.
 */
export class RowReader<N extends TableName> {
  readonly #empty: Row<N>;
  readonly #asked: readonly Asked[];

  constructor(name: N, at: ReadonlyMap<string, number>, dayFirst: ReadonlySet<string> = NO_COLUMNS) {
    const table = TABLES.find((candidate) => candidate.name === name) as Table | undefined;
    this.#empty = EMPTY_ROWS[name];
    this.#asked = (table?.columns ?? [])
      .filter((column) => at.has(column.name) || column.required === true)
      .map(({ name: column, type, required }) => ({
        name: column,
        type,
        isRequired: required === true,
        at: at.get(column) ?? null,
        isDayFirst: dayFirst.has(column),
        words: type.kind === 'term' ? new Map() : null,
      }));
  }

  /** The row in typed cells, and every fault of them. */
  read(texts: readonly string[]): ParsedRow<N> {
    const row: Record<string, unknown> = { ...this.#empty };
    let faults: CellFault[] | null = null;
    for (const asked of this.#asked) {
      const { name: column, at, isRequired } = asked;
      // Spreadsheets slip in non-breaking spaces at the ends of cells; inside, they are content.
      const written = at === null ? '' : (texts[at] ?? '').trim();
      if (written === '') {
        if (isRequired) faults = and(faults, { column, fault: EMPTY_CELL, severity: 'error', kept: '', isMissing: true });
        continue;
      }
      const refused = contactDetails(written);
      if (refused !== null) {
        faults = and(faults, { column, fault: refused, severity: 'error', kept: '', isMissing: isRequired });
        continue;
      }
      const { value, fault, severity, kept } = readingOf(asked, written);
      row[column] = value;
      if (fault !== null) faults = and(faults, { column, fault, severity, kept, isMissing: false });
    }
    return { row: row as unknown as Row<N>, faults: faults ?? NO_FAULTS };
  }
}

/** The reading of a filled cell. Of words only those that are understood are kept for the next row: others may be without number. */
function readingOf({ type, isDayFirst, words }: Asked, written: string): CellReading {
  const known = words?.get(written);
  if (known !== undefined) return known;
  const reading = readCell(type, written, isDayFirst);
  if (reading.fault === null) words?.set(written, reading);
  return reading;
}

/** Most rows have no fault, and need no list of them. */
function and(faults: CellFault[] | null, fault: CellFault): CellFault[] {
  if (faults === null) return [fault];
  faults.push(fault);
  return faults;
}

const EMPTY_CELL: Remark = { key: 'emptyCell' };
