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
  /** Rows that the format has already reported as unusable, in the same columns; kept as they are. */
  readonly aside?: readonly SheetRow[];
}

/** A file from a disk, a drop or an archive. */
export interface InputFile {
  /** Name including its folders, if any, separated by `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The last part of a file's path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
