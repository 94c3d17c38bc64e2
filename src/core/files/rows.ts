/**
 * Rows of text → rows of typed cells, using the description of their table. Each cell is read as far as possible; faults are listed by
 * cell, with the text that could not be used. Whether the row as a whole can be used is decided elsewhere, except for required cells.
 */
import type { Remark } from '../../messages/remarks.ts';
import type { Severity } from '../model/issue.ts';
import { type CellType, TABLES, type Table, type TableName } from '../model/tables.ts';
import type { Term } from '../model/vocabulary.ts';
import { type CellReading, emptyValue, readCell } from './cells.ts';
import { contactDetails, STRUCK, withoutContacts } from './contact-details.ts';

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
/** A row of a table: cells by canonical column name, typed as the column describes. Rows may share list objects. */
export type Row<N extends TableName> = { readonly [C in TableOf<N>['columns'][number] as C['name']]: CellValue<C['type']> };

/**
 * A type for `satisfies`: an object made from a row must have a property for every column of the table, except those in `Elsewhere`,
 * which it holds in another form. A column that is described in tables.ts but not read then fails to compile, instead of being lost.
 */
export type Whole<N extends TableName, Elsewhere extends keyof Row<N> = never> = Readonly<
  Record<Exclude<keyof Row<N>, Elsewhere>, unknown>
> &
  Readonly<Record<string, unknown>>;
/** Columns that are read into the evidence of a row. */
export type EvidenceColumn = 'source' | 'place' | 'quote' | 'speaker' | 'withheld';

/** The fault of one column of a row. */
export interface CellFault {
  /** Canonical column name. */
  readonly column: string;
  readonly fault: Remark;
  readonly severity: Severity;
  /** The text that was not used, to be kept; empty if there is none, or for contact details, which are not kept. */
  readonly kept: string;
  /** Whether the cell is required but empty. */
  readonly isMissing: boolean;
}

/** A row with its cells as far as they could be read. */
export interface ParsedRow<N extends TableName> {
  readonly row: Row<N>;
  readonly faults: readonly CellFault[];
}

/** A column to read from each row. */
interface Asked {
  readonly name: string;
  readonly type: CellType;
  readonly isRequired: boolean;
  /** Index of its cells in a row; null if the file lacks it. */
  readonly at: number | null;
  readonly isDayFirst: boolean;
  /** Whether its cells name or number something, so may be ten digits that are no telephone number. */
  readonly isIdentity: boolean;
  /** Cache of the values of words from a list, which repeat in thousands of rows; null for other columns. */
  readonly words: Map<string, CellReading> | null;
}

const NO_FAULTS: readonly CellFault[] = [];
/** Columns of text that name or number something. */
const IDENTITY_COLUMNS: ReadonlySet<string> = new Set(['name', 'otherNames', 'code']);
const NO_COLUMNS: ReadonlySet<string> = new Set();

/** For each table, a row with all cells empty. */
const EMPTY_ROWS = Object.fromEntries(
  (TABLES as readonly Table[]).map((table) => [
    table.name,
    Object.fromEntries(table.columns.map(({ name, type }) => [name, emptyValue(type)])),
  ]),
) as { readonly [N in TableName]: Row<N> };

/**
 * Reads the rows of one file. Columns that the file lacks count as empty and take no time. `at`: index of the cells of each column;
 * `dayFirst`: date columns in which the day comes before the month.
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
        isIdentity: type.kind === 'id' || type.kind === 'reference' || IDENTITY_COLUMNS.has(column),
        words: type.kind === 'term' ? new Map() : null,
      }));
  }

  /** The row with typed cells, and all faults in it. */
  read(texts: readonly string[]): ParsedRow<N> {
    const row: Record<string, unknown> = { ...this.#empty };
    let faults: CellFault[] | null = null;
    for (const asked of this.#asked) {
      const { name: column, at, isRequired, isIdentity } = asked;
      // Spreadsheets add non-breaking spaces at the ends of cells. Trim them there only; inside they are content.
      const written = at === null ? '' : (texts[at] ?? '').trim();
      if (written === '') {
        if (isRequired) faults = and(faults, { column, fault: EMPTY_CELL, severity: 'error', kept: '', isMissing: true });
        continue;
      }
      const refused = contactDetails(written, isIdentity);
      if (refused !== null) {
        // Of a text, only the contact details are refused.
        const rest = asked.type.kind === 'text' && !isRequired ? withoutContacts(written) : written;
        if (rest !== written && rest !== STRUCK) row[column] = rest;
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

/** Reads a filled cell. Only valid words are cached, because the number of invalid ones is unlimited. */
function readingOf({ type, isDayFirst, words }: Asked, written: string): CellReading {
  const known = words?.get(written);
  if (known !== undefined) return known;
  const reading = readCell(type, written, isDayFirst);
  if (reading.fault === null) words?.set(written, reading);
  return reading;
}

/** Appends a fault. The list is created on demand, because most rows have none. */
function and(faults: CellFault[] | null, fault: CellFault): CellFault[] {
  if (faults === null) return [fault];
  faults.push(fault);
  return faults;
}

const EMPTY_CELL: Remark = { key: 'emptyCell' };
