/**
 * Rows of text → rows of typed cells, by the description of their table. Every cell is read as far as it can be; what is wrong is told
 * cell by cell, with the text that the row is then without. Whether a row can stand is said here only as far as its own cells tell.
 */
import type { Severity } from '../model/issue.ts';
import { type CellType, TABLES, type Table, type TableName } from '../model/tables.ts';
import type { Term } from '../model/vocabulary.ts';
import { emptyValue, type Fault, readCell } from './cells.ts';
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

/** What is wrong with one column of a row. */
export interface CellFault {
  /** Canonical column name. */
  readonly column: string;
  readonly fault: Fault;
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

/** A column, with what its empty cells say. */
interface Described {
  readonly name: string;
  readonly type: CellType;
  readonly isRequired: boolean;
  readonly empty: ReturnType<typeof emptyValue>;
}

const COLUMNS = Object.fromEntries(
  (TABLES as readonly Table[]).map((table) => [
    table.name,
    table.columns.map(({ name, type, required }): Described => ({ name, type, isRequired: required === true, empty: emptyValue(type) })),
  ]),
) as unknown as { readonly [N in TableName]: readonly Described[] };
const NO_FAULTS: readonly CellFault[] = [];
const NO_COLUMNS: ReadonlySet<string> = new Set();

/**
 * The row in typed cells, and every fault of them. Columns that the file lacks read as empty cells. `dayFirst`: columns in which other
 * cells show that the day of a date comes before its month.
 */
export function parseRow<N extends TableName>(
  table: N,
  cells: Readonly<Record<string, string>>,
  dayFirst: ReadonlySet<string> = NO_COLUMNS,
): ParsedRow<N> {
  const row: Record<string, unknown> = {};
  let faults: CellFault[] | null = null;
  const tell = (fault: CellFault) => {
    faults ??= [];
    faults.push(fault);
  };
  for (const { name: column, type, isRequired, empty } of COLUMNS[table]) {
    const written = cells[column] ?? '';
    const refused = written === '' ? null : contactDetails(written);
    if (written === '' || refused !== null) {
      row[column] = empty;
      if (refused !== null) tell({ column, fault: refused, severity: 'error', kept: '', isMissing: isRequired });
      else if (isRequired) tell({ column, fault: EMPTY_CELL, severity: 'error', kept: '', isMissing: true });
    } else if (type.kind === 'text') row[column] = written;
    else {
      const { value, fault, severity, kept } = readCell(type, written, dayFirst.has(column));
      row[column] = value;
      if (fault !== null) tell({ column, fault, severity, kept, isMissing: false });
    }
  }
  return { row: row as unknown as Row<N>, faults: faults ?? NO_FAULTS };
}

const EMPTY_CELL: Fault = { message: { fr: 'cellule obligatoire vide.', en: 'required cell is empty.' }, remedy: null };
