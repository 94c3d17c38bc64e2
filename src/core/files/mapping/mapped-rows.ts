/**
 * What was read from a table with its mapping, before it is written as tables of Maillage: rows with the actors that they mention, and the
 * actors. Which actor a mention means is known only when all tables have been read, since codes may tell namesakes apart.
 */
import type { Issue } from '../../model/issue.ts';
import type { SheetRow } from '../formats/sheet.ts';
import type { FoundTable } from './found-table.ts';
import type { Mapping } from './mapping.ts';
import type { End, Meaning } from './meanings.ts';

/** An actor that a table names. */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  level: string;
  code: string;
  siren: string;
  otherNames: string;
  /** What a person does; empty for other actors. */
  function: string;
  readonly source: string;
  /** The id that the table gives; empty for none. */
  readonly id: string;
  readonly from: MappedTable;
  /** Its rows in the tables that list it, for the columns that each of them keeps. */
  readonly texts: Map<MappedTable, readonly string[]>;
}

/** A person named beside an actor. */
export interface NamedPerson {
  readonly name: string;
  function: string;
  readonly body: Mention;
  readonly file: string;
  readonly line: number;
  readonly source: string;
  /** The row, as a place in its source; empty where a column names the source. */
  readonly place: string;
}

/** A mention of an actor in a cell, before it is known which actor is meant. */
export interface Mention {
  readonly key: string;
  /** Code or SIREN beside the name; empty if there is none. */
  readonly code: string;
}

/** A row of a table that was read. */
export interface MappedRow {
  readonly line: number;
  readonly ends: Readonly<Record<End, readonly Mention[]>>;
  readonly cells: ReadonlyMap<Meaning, string>;
  readonly source: string;
  /** The row as it stands in the file without what is read with a name, for the columns that are kept. */
  readonly texts: readonly string[];
}

/** A table with its rows. */
export interface MappedTable {
  readonly table: FoundTable;
  readonly mapping: Mapping;
  readonly rows: MappedRow[];
  /** What tables of Maillage list already of the actors in its rows, with the columns that are kept: written name → row. */
  readonly again: { readonly name: string; readonly row: SheetRow }[];
  /** Rows that are kept, but not read: those with more cells than the table has columns, and those of a matrix that cannot be used. */
  readonly aside: SheetRow[];
}

/** What tells an actor from its namesakes: its code or SIREN; empty if it has none. */
export function codeOf({ code, siren }: Pick<Named, 'code' | 'siren'>): string {
  return code || siren;
}

/** The key of an actor: that of its name, with a code where codes tell namesakes apart. */
export function idKey(key: string, code: string): string {
  return `${key}\n${code}`;
}

/** The place of a cell; of the whole row for -1. */
export function placeIn({ file, headings }: FoundTable, line: number, at: number): Issue['place'] {
  return { file, line, column: at === -1 ? null : headings?.[at] || String(at + 1) };
}

/** The cells of two rows that become one, each text once. */
export function sideBySide(first: readonly string[], second: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const [one, other] = [(first[at] ?? '').trim(), (second[at] ?? '').trim()];
    return one === '' || one.split(' · ').includes(other) ? one || other : other === '' ? one : `${one} · ${other}`;
  });
}

/** Where a row of a file stands, as the place in a source that is the file: «l. 12», which is French and English. */
export function rowPlace(line: number): string {
  return `l. ${line}`;
}

/** Whether a place is that of a row of a file. It may be another when the file comes back. */
export function isRowPlace(place: string): boolean {
  return /^l\. \d+$/.test(place);
}
