/**
 * What every file format is read into and written from: a sheet of text cells that remembers its lines.
 * A sheet knows nothing of validity; it only keeps each row's place, so that a fault can be shown where it is.
 */

export interface SheetRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Worksheet {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Name of the table that it holds, where the format knows; else name and headers tell. */
  readonly table?: string;
  readonly rows: readonly SheetRow[];
  /** Rows that the format has told cannot stand, in the same columns: they are kept as they are. */
  readonly aside?: readonly SheetRow[];
}

/** A file as it comes from a disk, a drop or an archive. */
export interface InputFile {
  /** Name, with its folders when it has some, `/` between them. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The last part of a file's path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
