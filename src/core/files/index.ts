/**
 * Files of any format → a valid dataset with a list of all faults, and back into tables of text. This file is the table of contents of the
 * room: other rooms and parts import these files and no others.
 */

// By what name actors are found.
export * from './actor-names.ts';
// One cell: a text and the type of its column → a value, or a fault.
export * from './cells.ts';
// E-mail addresses and telephone numbers, which are refused.
export * from './contact-details.ts';
// Dates as people write them.
export * from './dates.ts';
// The table of bodies that hold the powers of two levels.
export * from './double-levels.ts';
// The ending of a network file, and the version of its format.
export * from './format-version.ts';
// Zip archives.
export * from './formats/archive.ts';
// CSV in the flavours that spreadsheets read and write.
export * from './formats/csv.ts';
// The file formats that can be opened, by name.
export * from './formats/format-names.ts';
// What a file is, by its content.
export * from './formats/kind-of-file.ts';
// The readers that files need, loaded when they do.
export * from './formats/readers-for.ts';
// The form that formats are read into and written from.
export * from './formats/sheet.ts';
// Graphs for other programs.
export * from './formats/write-graph.ts';
// Workbooks of LibreOffice and of Excel.
export * from './formats/write-ods.ts';
export * from './formats/written-graph.ts';
export * from './formats/xlsx.ts';
// A history as lists of values, to be kept.
export * from './history-lists.ts';
// Reads it again, in slices.
export * from './kept-history.ts';
// Ids for rows that have none.
export * from './made-ids.ts';
// Tables of others: the table in a sheet, what its columns can say, how it is read, and what is guessed of that.
export * from './mapping/found-table.ts';
export * from './mapping/kind-of-name.ts';
export * from './mapping/mapped-rows.ts';
export * from './mapping/mapping.ts';
// How they are read, as a file.
export * from './mapping/mapping-file.ts';
export * from './mapping/meanings.ts';
export * from './mapping/name-columns.ts';
export * from './mapping/propose.ts';
// A network with all that belongs to it as one file, or as one JSON.
export * from './network-file.ts';
// Tables of text → dataset, faults, remains.
export * from './parse-dataset.ts';
// Files → dataset, with all readers at once.
export * from './read-dataset.ts';
// The same with given readers, in steps; all reading goes through this.
export * from './read-files.ts';
// What reading gives, and the history to open it with.
export * from './read-network.ts';
// Which table a sheet holds, and what its headers mean.
export * from './recognise.ts';
// Rows of text → rows of typed cells.
export * from './rows.ts';
// Codes that a spreadsheet has spoilt.
export * from './spoilt-codes.ts';
// The shape of everything that is stored of a network.
export * from './stored-shapes.ts';
// Checks whether quotes occur in the text of the source.
export * from './verify-quotes.ts';
// A network as the sheets of a workbook.
export * from './workbook-sheets.ts';
// Dataset → tables of text, the inverse of reading.
export * from './write-dataset.ts';
