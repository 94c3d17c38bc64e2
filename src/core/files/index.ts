/**
 * Files of any format → a valid dataset with every fault told, and back into tables of text.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// Files → dataset: the one way in.

// The table, kept by hand, of bodies that hold the powers of two levels.
export * from './double-levels.ts';
// Zip archives.
export * from './formats/archive.ts';
// CSV in the flavours that spreadsheets read and write.
export * from './formats/csv.ts';
// The file formats that can be opened, as a plain list.
export * from './formats/index.ts';
// What every format is read into and written from.
export * from './formats/sheet.ts';
// Tables as a spreadsheet.
export * from './formats/xlsx.ts';
// Tables of text → dataset, faults, and what was not understood.
export * from './parse-dataset.ts';
export * from './read-dataset.ts';
// Which table a sheet holds, and what its headers mean.
export * from './recognise.ts';
// Whether quotes are really in the source.
export * from './verify-quotes.ts';
// Dataset → tables of text, the inverse of reading.
export * from './write-dataset.ts';
