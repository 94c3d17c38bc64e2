/**
 * The ties of a matrix as lists of relations, one row for each filled cell, at the line of the cell: so all that follows is the same as for
 * any list. A matrix that is the same on both sides of its diagonal says each tie twice, which is one relation; the diagonal says nothing.
 */
import type { Issue } from '../../model/issue.ts';
import { RELATION_TYPES, STATUSES } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { nameKey } from '../actor-names.ts';
import { shortened } from '../cells.ts';
import type { SheetRow } from '../formats/sheet.ts';
import { toldAbsences } from './attendance.ts';
import type { FoundTable } from './found-table.ts';
import { typeOfGroup } from './kind-of-name.ts';
import { placeIn } from './mapped-rows.ts';
import { type ColumnUse, isOfMatrix, type Mapping, namesOfMatrix } from './mapping.ts';
import { isNumber, readMatrixCell } from './matrix-cells.ts';
import { type End, meaningOf, sideOf } from './meanings.ts';

/** The heading of the words for a state that stand in cells. */
const STATE = 'état';

/** The heading under which the values of cells are kept. */
const VALUE = 'valeur';

export interface MatrixTies {
  /** The ties as tables of relations, with their mappings: those of actors, and those of members and groups. */
  readonly lists: readonly {
    readonly table: FoundTable;
    readonly mapping: Mapping;
    readonly headings: readonly string[];
    readonly headingsAre: End;
  }[];
  readonly issues: readonly Issue[];
}

/** A filled cell. */
interface Tie {
  readonly row: SheetRow;
  readonly from: string;
  readonly to: string;
  /** What is written beside that there is a tie; empty for «x» and, unless other cells hold numbers, «1». */
  readonly value: string;
}

/** The ties of a table that is read as a matrix, of the rows that can be read. O(cells). */
export function tiesOfMatrix(whole: FoundTable, mapping: Mapping): MatrixTies {
  const issues: Issue[] = [];
  const names = namesOfMatrix(mapping);
  const table = { ...whole, rows: whole.rows.filter((row) => nameIn(row, names) !== '' && !isTooLong(row, whole)) };
  const isOfGroups = mapping.columns[names]?.means === 'frame';
  const lists = (['to', 'frame'] as const).flatMap((means) => {
    const columns = mapping.columns.flatMap((use, at) => (isOfMatrix(mapping, at) && use.means === means ? [at] : []));
    if (columns.length === 0) return [];
    const found = tiesIn(table, names, columns, issues);
    const ends: readonly [End, End] = isOfGroups ? ['frame', 'from'] : ['from', means];
    const isOfActors = !ends.includes('frame');
    const ties = isOfActors && !isDirected(table, mapping, names) ? eachOnce(found, table, names, columns, issues) : found;
    return [
      {
        ...listOf(ties, ends, table, mapping, names),
        headings: columns.map((at) => headingOf(table, at)),
        headingsAre: ends[1],
      },
    ];
  });
  return { lists, issues };
}

/** The actor that a row of a matrix names. */
export function nameIn({ cells }: SheetRow, names: number): string {
  return (cells[names] ?? '').replace(/\s+/g, ' ').trim();
}

export function isTooLong({ cells }: SheetRow, { width }: FoundTable): boolean {
  return cells.slice(width).some((cell) => cell.trim() !== '');
}

function headingOf({ headings }: FoundTable, at: number): string {
  return headings?.[at] || String(at + 1);
}

/** Whether somebody, or the heading of the names, tells that ties go from the row to the column. */
function isDirected({ headings }: FoundTable, mapping: Mapping, names: number): boolean {
  return mapping.isDirected ?? sideOf(headings?.[names] ?? '') === 'from';
}

/** The filled cells; those of the diagonal with a value, and those that nobody can read, are told. */
function tiesIn(table: FoundTable, names: number, columns: readonly number[], issues: Issue[]): readonly Tie[] {
  const isWeighted = table.rows.some(({ cells }) =>
    columns.some((at) => {
      const read = readMatrixCell(cells[at] ?? '');
      return typeof read === 'object' && isNumber(read.value);
    }),
  );
  const ties: Tie[] = [];
  const onDiagonal: string[] = [];
  const absences: string[] = [];
  for (const row of table.rows) {
    const from = nameIn(row, names);
    for (const at of columns) {
      const cell = (row.cells[at] ?? '').trim();
      const read = readMatrixCell(cell);
      const to = headingOf(table, at);
      if (read === 'none') continue;
      if (read === 'absent') {
        absences.push(cell);
        continue;
      }
      if (nameKey(from) === nameKey(to)) {
        if (read !== 'unknown' && read.value !== '') onDiagonal.push(read.value);
      } else if (read === 'unknown')
        issues.push({ severity: 'warning', place: placeIn(table, row.line, at), remark: { key: 'unknownTie', values: { cell } } });
      else ties.push({ row, from, to, value: isWeighted && isNumber(cell) ? cell : read.value });
    }
  }
  issues.push(...toldAbsences(table, absences, -1));
  if (onDiagonal.length > 0) {
    const text = shortened(onDiagonal.join(' · '));
    issues.push({ severity: 'info', place: placeIn(table, table.line, -1), remark: { key: 'diagonal', values: { text } } });
  }
  return ties;
}

/**
 * Each tie once if the matrix says the same on both sides of its diagonal, as far as it has both; else as it stands. What is compared is all
 * that a relation would say.
 */
function eachOnce(ties: readonly Tie[], table: FoundTable, names: number, columns: readonly number[], issues: Issue[]): readonly Tie[] {
  const order = new Map<string, number>();
  for (const row of table.rows) {
    const key = nameKey(nameIn(row, names));
    if (!order.has(key)) order.set(key, order.size);
  }
  const inHeadings = new Set(columns.map((at) => nameKey(headingOf(table, at))));
  const told = ties.map((tie) => ({ tie, from: nameKey(tie.from), to: nameKey(tie.to) }));
  const hasMirror = ({ from, to }: { readonly from: string; readonly to: string }) => inHeadings.has(from) && order.has(to);
  const counts = new Map<string, number>();
  const keyOf = (from: string, to: string, value: string) => [from, to, value].join('\n');
  for (const { tie, from, to } of told) {
    const key = keyOf(from, to, tie.value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const mirrored = told.filter(hasMirror);
  const isSymmetric = mirrored.every(
    ({ tie, from, to }) => counts.get(keyOf(from, to, tie.value)) === counts.get(keyOf(to, from, tie.value)),
  );
  if (mirrored.length === 0 || !isSymmetric) return ties;
  issues.push({
    severity: 'info',
    place: placeIn(table, table.line, -1),
    remark: { key: 'symmetricMatrix', values: { pairs: mirrored.length / 2 } },
  });
  return told.filter((one) => !hasMirror(one) || (order.get(one.from) ?? 0) < (order.get(one.to) ?? 0)).map(({ tie }) => tie);
}

/** Ties as a table of relations. Columns about the row («Depuis») are those of each of its ties. */
function listOf(
  ties: readonly Tie[],
  [first, second]: readonly [End, End],
  table: FoundTable,
  mapping: Mapping,
  names: number,
): { readonly table: FoundTable; readonly mapping: Mapping } {
  const isOfActors = first === 'from' && second === 'to';
  const ofRow = mapping.columns.flatMap(({ means }, at) => (meaningOf(means).sort === 'row' ? [at] : []));
  const codes = mapping.columns.flatMap(({ means, of }, at) => (of === names && (means === 'code' || means === 'siren') ? [at] : []));
  const isTyped = ofRow.some((at) => mapping.columns[at]?.means === 'type');
  // A word in a cell is the type of the tie unless a column tells the type of all ties of the row.
  const hasStatus = ofRow.some((at) => mapping.columns[at]?.means === 'status');
  // A word for a state («en cours») in a cell is that of the tie; the members of a group are one relation, so there it stays a value.
  const isStatus = ({ value }: Tie) => isOfActors && !hasStatus && value !== '' && !isNumber(value) && meantTerm(STATUSES, value) !== null;
  const isType = ({ value }: Tie) => isOfActors && !isTyped && value !== '' && meantTerm(RELATION_TYPES, value) !== null;
  const typeOf = (tie: Tie) => {
    if (isType(tie)) return tie.value;
    return isOfActors || isTyped || mapping.constants.type !== undefined ? '' : (typeOfGroup(first === 'frame' ? tie.from : tie.to) ?? '');
  };
  // The members of a group are one relation, so it is written whose value it is.
  const keptOf = (tie: Tie) => {
    if (tie.value === '' || isType(tie) || isStatus(tie)) return '';
    return isOfActors ? tie.value : `${first === 'frame' ? tie.to : tie.from}: ${tie.value}`;
  };
  const times = new Map<string, number>();
  for (const row of table.rows) times.set(nameKey(nameIn(row, names)), (times.get(nameKey(nameIn(row, names))) ?? 0) + 1);
  // Codes belong to the names of the rows, which are listed; here they only tell namesakes apart.
  const codeOf = ({ row, from }: Tie, at: number) => ((times.get(nameKey(from)) ?? 0) > 1 ? (row.cells[at] ?? '') : '');
  const hasStates = ties.some((tie) => isStatus(tie) && !isType(tie));
  const hasValues = ties.some((tie) => keptOf(tie) !== '');
  const uses: readonly ColumnUse[] = [
    { means: first },
    { means: second },
    { means: isTyped ? 'keep' : 'type' },
    ...codes.map((at): ColumnUse => ({ means: mapping.columns[at]?.means ?? 'keep', of: 0 })),
    ...ofRow.map((at): ColumnUse => ({ means: mapping.columns[at]?.means ?? 'keep' })),
    ...(hasStates ? [{ means: 'status' } as const] : []),
    ...(hasValues ? [{ means: 'keep' } as const] : []),
  ];
  const rows = ties.map(
    (tie): SheetRow => ({
      line: tie.row.line,
      cells: [
        tie.from,
        tie.to,
        isTyped ? '' : typeOf(tie),
        ...codes.map((at) => codeOf(tie, at)),
        ...ofRow.map((at) => tie.row.cells[at] ?? ''),
        ...(hasStates ? [isStatus(tie) && !isType(tie) ? tie.value : ''] : []),
        ...(hasValues ? [keptOf(tie)] : []),
      ],
    }),
  );
  const { from: _, to: __, frame: ___, ...constants } = mapping.constants;
  return {
    table: {
      ...table,
      headings: [
        table.headings?.[names] ?? '',
        '',
        '',
        ...codes.map((at) => headingOf(table, at)),
        ...ofRow.map((at) => headingOf(table, at)),
        ...(hasStates ? [STATE] : []),
        ...(hasValues ? [VALUE] : []),
      ],
      rows,
      width: uses.length,
    },
    mapping: { ...mapping, rows: 'relations', columns: uses, constants },
  };
}
