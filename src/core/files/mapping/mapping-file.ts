/**
 * `mapping.json`: how the tables of some files are read, written by `maillage mapping`, corrected by hand and given to `maillage import`. A
 * table is known by its headings, or by the name of its file where it has none; columns are named as in the file.
 */
import { fold } from '../../basics/names.ts';
import type { FoundTable } from './found-table.ts';
import { type ColumnUse, type Constants, type Mapping, mappingFor, ROWS_ARE, shapeOf } from './mapping.ts';
import { isEnd, MEANINGS, type Meaning } from './meanings.ts';

/** A table as the file describes it. */
interface TableInFile {
  readonly file: string;
  readonly rows: Mapping['rows'];
  readonly hasHeader: boolean;
  readonly columns: readonly ColumnInFile[];
  readonly constants?: Constants;
  readonly types?: Mapping['types'];
  readonly isDirected?: boolean;
}

interface ColumnInFile {
  /** Heading, or number from 1 in a table without headings. */
  readonly column: string;
  readonly means: Meaning;
  /** The column that names the actor, in the same way. */
  readonly of?: string;
  readonly separators?: readonly string[];
}

/** The text of a mapping file for tables with their mappings. */
export function writeMappingFile(tables: readonly { readonly table: FoundTable; readonly mapping: Mapping }[]): string {
  const described = tables.map(({ table: { file, headings }, mapping }): TableInFile => {
    const name = (at: number) => headings?.[at] || String(at + 1);
    const columns = mapping.columns.map(({ means, of, separators }, at): ColumnInFile => {
      return { column: name(at), means, ...(of !== undefined && { of: name(of) }), ...(separators !== undefined && { separators }) };
    });
    const hasConstants = Object.keys(mapping.constants).length > 0;
    return {
      file,
      rows: mapping.rows,
      hasHeader: mapping.hasHeader,
      columns,
      ...(hasConstants && { constants: mapping.constants }),
      ...(mapping.types !== undefined && { types: mapping.types }),
      ...(mapping.isDirected !== undefined && { isDirected: mapping.isDirected }),
    };
  });
  return textOf(described);
}

/** What a mapping file says; null for a text that is none. */
export interface MappingFile {
  /** The mapping for a table; null if the file describes none of its shape. */
  readonly mappingOf: (table: FoundTable) => Mapping | null;
}

export function readMappingFile(text: string): MappingFile | null {
  const described = tablesIn(text);
  if (described === null) return null;
  return {
    mappingOf: (table) => {
      for (const one of described) {
        const found = one.hasHeader ? byHeadings(one, table) : table.headings === null && one.file === table.file ? asMapping(one) : null;
        if (found !== null) return found;
      }
      return null;
    },
  };
}

/** The text of a mapping file with the tables of another put first; a table of the same shape is described once. */
export function withMappings(known: string, more: string, most: number): string {
  const tables = new Map<string, TableInFile>();
  for (const table of [...(tablesIn(more) ?? []), ...(tablesIn(known) ?? [])]) {
    const key = table.hasHeader ? shapeOf(table.columns.map(({ column }) => column)) : `file ${table.file}`;
    if (key !== null && !tables.has(key)) tables.set(key, table);
  }
  return textOf([...tables.values()].slice(0, most));
}

function textOf(tables: readonly TableInFile[]): string {
  return `${JSON.stringify({ version: 1, tables }, null, 2)}\n`;
}

function byHeadings(described: TableInFile, { headings }: FoundTable): Mapping | null {
  const known = described.columns.map(({ column }) => column);
  // A column without a heading, as the corner of a matrix, is called by its number.
  const named = headings?.map((heading, at) => heading || String(at + 1));
  return named === undefined ? null : mappingFor(named, asMapping(described), known);
}

function asMapping({ rows, hasHeader, columns, constants = {}, types, isDirected }: TableInFile): Mapping {
  const at = (name: string) => columns.findIndex(({ column }) => fold(column) === fold(name));
  return {
    rows,
    hasHeader,
    constants,
    ...(types !== undefined && { types }),
    ...(isDirected !== undefined && { isDirected }),
    columns: columns.map(({ means, of, separators }): ColumnUse => {
      const place = of === undefined ? -1 : at(of);
      return { means, ...(place !== -1 && { of: place }), ...(separators !== undefined && isEnd(means) && { separators }) };
    }),
  };
}

function tablesIn(text: string): readonly TableInFile[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const tables = isRecord(value) && value.version === 1 && Array.isArray(value.tables) ? value.tables : null;
    return tables?.every(isTable) ? tables : null;
  } catch {
    return null;
  }
}

function isTable(value: unknown): value is TableInFile {
  return (
    isRecord(value) &&
    typeof value.file === 'string' &&
    ROWS_ARE.some((id) => id === value.rows) &&
    typeof value.hasHeader === 'boolean' &&
    Array.isArray(value.columns) &&
    value.columns.every(isColumn) &&
    (value.constants === undefined || isRecordOfTexts(value.constants)) &&
    (value.types === undefined || isRecordOfTexts(value.types)) &&
    (value.isDirected === undefined || typeof value.isDirected === 'boolean')
  );
}

function isColumn(value: unknown): value is ColumnInFile {
  return (
    isRecord(value) &&
    typeof value.column === 'string' &&
    MEANINGS.some(({ id }) => id === value.means) &&
    (value.of === undefined || typeof value.of === 'string') &&
    (value.separators === undefined ||
      (Array.isArray(value.separators) && value.separators.every((sign) => typeof sign === 'string' && sign !== '')))
  );
}

function isRecordOfTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
