/**
 * The form that every file format is read into and written from: a sheet of text cells with the line of each row. Sheets are not checked;
 * the lines are kept so that faults can be shown in their place.
 */

export interface SheetRow {
  /** Line of the file on which the row starts, or number of the row in its sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Worksheet {
  /** Name of the file, for messages; of a workbook with several sheets «classeur.xlsx › Feuille». */
  readonly file: string;
  /** Name of the sheet in its workbook. */
  readonly sheetName?: string;
  /** Name of the table, if the format knows it; otherwise recognised by file name and headings. */
  readonly table?: string;
  readonly rows: readonly SheetRow[];
  /** The day of the last change of the file, as it says itself or as its disk says; without it, unknown. */
  readonly date?: string;
  /** What is written beside cells, in notes that open when one points at them. */
  readonly comments?: readonly CellComment[];
  /** Rows that the format has already reported as unusable, in the same columns; kept as they are. */
  readonly aside?: readonly SheetRow[];
}

/** A comment on a cell. */
export interface CellComment {
  readonly line: number;
  /** Index of the column, from 0. */
  readonly column: number;
  readonly text: string;
}

/** A file from a disk, a drop or an archive. */
export interface InputFile {
  /** Name including its folders, if any, separated by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The day of its last change («2024-05-31»), as far as its disk or its archive says. */
  readonly date?: string;
}

/** The last part of a file's path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A column as spreadsheets name it: «A», «AB». */
export function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}
