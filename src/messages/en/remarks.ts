/**
 * Remarks about files, in English: what is wrong, or what the reader changed by itself, and how to correct it. The French file defines the
 * values that each remark needs.
 */
import type { remarks as french, inColumn as inFrenchColumn } from '../fr/remarks.ts';
import { ofNumber } from '../plural.ts';
import { plural, roughly } from './numbers.ts';
import { unopened } from './unopened.ts';

export const inColumn: typeof inFrenchColumn = (column) => `column “${column}”: `;

const didYouMean = (guess: string) => `Did you mean “${guess}”?`;
const KEEP_WHAT_IS_NEEDED =
  'Save a copy that keeps only the sheet, the columns and the rows that you need, for instance those of your département.';
const NO_CONTACTS = 'Maillage records no contact details.';

export const remarks: typeof french = {
  // About a cell.
  emptyCell: { message: 'required cell is empty.', remedy: null },
  emailAddress: { message: 'e-mail address.', remedy: `Remove it: ${NO_CONTACTS}` },
  phoneNumber: { message: 'telephone number.', remedy: `Remove it: ${NO_CONTACTS}` },
  notAnIdentifier: ({ cell }) => ({
    message: `“${cell}” is not an identifier.`,
    remedy: 'Letters, digits, hyphens and dots, no space.',
  }),
  notASiren: ({ cell }) => ({
    message: `“${cell}” is not a SIREN.`,
    remedy: 'A SIREN has 9 digits and a check digit: check the entry.',
  }),
  notAWholeNumber: ({ cell }) => ({ message: `“${cell}” is not a whole number.`, remedy: 'Write for instance 6.' }),
  notADate: ({ cell }) => ({
    message: `“${cell}” is not a date.`,
    remedy: 'Write a year, month or day: 2015, 2015-06, 2015-06-18.',
  }),
  dateReadAs: ({ cell, date }) => ({ message: `“${cell}” read as ${date}, and kept as it is.`, remedy: null }),
  wordReadAs: ({ word, term }) => ({ message: `“${word}” read as “${term?.en ?? ''}”; the written word is kept.`, remedy: null }),
  notInList: ({ word, guess, list }) => ({
    message: `“${word}” is not in the list.`,
    remedy: guess === null ? `Words allowed: ${list.map(({ en }) => `“${en}”`).join(' ')}.` : didYouMean(guess.en),
  }),
  codeWithDecimals: ({ written, code }) => ({
    message: `“${written}” read as ${code}: the spreadsheet had made a number of it.`,
    remedy: 'Format the column as Text.',
  }),
  siretAsSiren: ({ written, siren }) => ({
    message: `“${written}” is the SIRET of an establishment: its first nine digits, ${siren}, are read as the SIREN.`,
    remedy: null,
  }),
  codeWithoutZero: ({ code }) => ({
    message: `code ${code} read as 0${code}: the spreadsheet had dropped the zero.`,
    remedy: 'Set the column to Text format.',
  }),

  // About a row and its references.
  rowTooLong: ({ cells, columns }) => ({
    message: `${cells} cells for ${columns} columns.`,
    remedy: 'Put cells that contain the delimiter between quotes.',
  }),
  idTaken: ({ id, file, line }) => ({
    message: `the identifier “${id}” is already taken (${file}, line ${line}).`,
    remedy: 'Give each row an identifier of its own.',
  }),
  notFound: ({ name, guess }) => ({
    message: `“${name}” does not exist.`,
    remedy: guess === null ? 'Add it to its file, or correct the name.' : didYouMean(guess),
  }),
  nameOfSeveral: ({ name, ids, areAll }) => ({
    message: `“${name}” names several actors: ${ids.join(', ')}${areAll ? '' : '…'}.`,
    remedy: 'Write the identifier of the one you mean.',
  }),
  nameOfUnread: ({ name, file, line }) => ({
    message: `“${name}” could not be read (${file}, line ${line}).`,
    remedy: 'Correct that row first.',
  }),

  // Files and columns.
  formatNotRead: ({ endings }) => ({ message: 'this file format is not read.', remedy: `Formats read: ${endings.join(', ')}.` }),
  notOpened: ({ kind }) => unopened[kind],
  nothingToDraw: { message: 'no file of relations or actors.', remedy: 'Open at least relations.csv or actors.csv.' },
  emptyFile: { message: 'this file is empty.', remedy: 'Write at least the line of columns, or remove it.' },
  fileNotRecognised: ({ expected }) => ({
    message: 'neither the file name nor its columns are recognised.',
    remedy: `Files expected: ${expected.map(({ en }) => en).join(', ')}. Templates are offered under “Open”.`,
  }),
  columnUnknown: ({ guess }) => ({
    message: 'unknown column, not read, kept as it is.',
    remedy: guess === null ? null : didYouMean(guess.en),
  }),
  columnTwice: { message: 'this column is there twice.', remedy: 'Remove one of the two.' },
  columnMissing: ({ help }) => ({ message: 'this required column is missing.', remedy: `Add it to the first line. ${help.en}` }),
  columnWithoutHeading: { message: 'column without heading, not read, kept as it is.', remedy: 'Give it a heading, or remove it.' },
  rowAboveHeadings: ({ text }) => ({ message: `row above the headings, passed over: “${text}”.`, remedy: null }),
  headingsOnTwoRows: ({ second, text }) => ({
    message: `headings on two rows, read with those of row ${second}: “${text}”.`,
    remedy: null,
  }),
  rowOfTotals: ({ text }) => ({ message: `row of totals, passed over: “${text}”.`, remedy: null }),
  errorOfSpreadsheet: ({ cell }) => ({
    message: `“${cell}” is an error of the spreadsheet: the cell is read as empty.`,
    remedy: 'Correct the formula, or replace it by its value.',
  }),
  columnsToSay: {
    message: 'this table is not in our columns, and what its own columns say is not certain.',
    remedy: 'Say which column is what.',
  },
  numberCrushed: ({ cell }) => ({
    message: `“${cell}”: the spreadsheet has lost the last digits of this number, the cell is read as empty.`,
    remedy: 'Format the column as text, and enter the number again.',
  }),
  relationOfOne: {
    message: 'one actor alone is named: it is kept, without a relation.',
    remedy: 'Name the other one, so that the row becomes a relation.',
  },
  rowOfNobody: {
    message: 'this row of a matrix names no actor: it is kept, but not read.',
    remedy: 'Name the actor of the row, or delete it.',
  },
  unknownTie: ({ cell }) => ({
    message: `“${cell}” does not say whether there is a tie: none is read.`,
    remedy: 'Write “x” or “1” if there is one, or empty the cell.',
  }),
  absences: ({ count, words }) => ({
    message: `${plural(count, 'cell')} (${words.map((word) => `“${word}”`).join(', ')}): those who were absent do not count as taking part.`,
    remedy: 'Who was present, represented or has an “x” counts. Write “x” where somebody took part after all.',
  }),
  diagonal: ({ text }) => ({
    message: `the diagonal of the matrix, an actor with itself, is not read: “${text}”.`,
    remedy: null,
  }),
  symmetricMatrix: ({ pairs }) => ({
    message: `symmetric matrix: each tie, written twice, becomes one relation, between equals (${plural(pairs, 'relation')}).`,
    remedy: null,
  }),
  columnOfContacts: { message: 'this column holds contact details (e-mail or postal address, telephone): it is not kept.', remedy: null },
  columnLeft: { message: 'this column is not kept, as you asked.', remedy: null },
  contactsStruck: ({ count }) => ({
    message: `${ofNumber('en', count, 'one cell', `${count} cells`)} held an e-mail or postal address or a telephone number, replaced by “[…]”; the rest of the text is kept.`,
    remedy: null,
  }),
  personsNamed: ({ count }) => ({
    message: `${ofNumber('en', count, 'one person named beside an organisation, read as an actor', `${count} persons named beside an organisation, read as actors`)} affiliated to it. The public copy names none of them.`,
    remedy: 'If their names are of no use, choose “leave out” for this column: most often the function is enough.',
  }),
  quoteNotClosed: { message: 'a quote is not closed, or is followed by text.', remedy: 'Double the quotes inside a cell ("").' },
  // Zip archives.
  archiveTooLarge: {
    message: 'the archive exceeds 100 MB once unpacked: the rest is not read.',
    remedy: 'Open the CSV files themselves instead.',
  },
  archiveBroken: { message: 'this zip archive cannot be read.', remedy: 'Open the CSV files themselves instead.' },
  archiveCut: ({ entries }) => ({
    message: `the end of this archive is missing or damaged: ${ofNumber('en', entries, 'one file found', `${entries} files found`)}, others may be missing.`,
    remedy: 'Copy or download the archive again.',
  }),
  archiveInside: ({ entry }) => ({
    message: `“${entry}” is an archive inside the archive: it is not read.`,
    remedy: 'Take it out and open it by itself.',
  }),
  entryDamaged: ({ entry }) => ({
    message: `“${entry}” in this archive is damaged: it is not read.`,
    remedy: 'Take the original archive: this is no longer what was saved.',
  }),
  entryDiffers: ({ entry }) => ({
    message: `what the archive says of “${entry}” is damaged; its content is intact, and read.`,
    remedy: 'Take the original archive, or save again.',
  }),
  entryTwice: ({ entry }) => ({
    message: `“${entry}” is in the archive several times: none of them is read.`,
    remedy: 'Keep the right one, and make the archive again.',
  }),
  entryEncrypted: ({ entry }) => ({
    message: `“${entry}” is protected by a password: it is not read.`,
    remedy: 'Make the archive again without a password.',
  }),
  entryPackedOtherwise: ({ entry }) => ({
    message: `“${entry}” is compressed in a way that is not read here.`,
    remedy: 'Make the archive again as an ordinary zip (“Deflate”).',
  }),
  entryLarger: ({ entry }) => ({
    message: `“${entry}” holds far more than the archive says: it is not read.`,
    remedy: 'Open this archive only if you know where it comes from.',
  }),
  entryOutside: ({ entry }) => ({
    message: `“${entry}” names a place outside of the archive: it is not read.`,
    remedy: 'Make the archive again from the folder that holds the files.',
  }),
  entryWithBackslash: ({ entry }) => ({ message: `“${entry}”: backslashes read as folders.`, remedy: null }),

  // Network files and their JSON.
  documentNewer: ({ version, known }) => ({
    message: `this file was written by a newer version of Maillage (format ${version}; this one reads up to format ${known}): nothing was opened or changed.`,
    remedy: 'Open it with the newer version. The CSV files inside also open in a spreadsheet.',
  }),
  documentBroken: ({ at }) => ({
    message: `the description of the network has not the expected form${at === '' ? '' : ` (“${at}”)`}: it is not read.`,
    remedy: 'The tables beside it are read; title, settings and history are missing.',
  }),
  severalNetworks: {
    message: 'several networks at once, or a network and other files: nothing was read.',
    remedy: 'Open a single network file, without any other.',
  },
  jsonBroken: { message: 'this JSON file is malformed: it is not read.', remedy: 'Take the original file.' },
  jsonOther: { message: 'this JSON file is no Maillage network.', remedy: 'The format is described in docs/file-format.md.' },
  tablesChanged: {
    message: 'the tables are no longer those that Maillage had saved: they are read as they are.',
    remedy: 'Earlier changes can no longer be undone.',
  },
  correctionsLost: {
    message: 'some values that CSV tables cannot hold could not be restored.',
    remedy: 'Compare with the original, if it is still open elsewhere.',
  },
  historyLost: {
    message: 'the history of what was changed could not be taken over; the network itself is whole.',
    remedy: 'Earlier changes can no longer be undone.',
  },
  rowTwice: ({ id, name }) => ({
    message: `“${id}”: “${name}” is there twice. Nothing of it is taken over.`,
    remedy: 'Give each row an identifier of its own, and each relation different members.',
  }),
  rowUnfit: ({ id, name }) => ({
    message: `“${id}” names “${name}”, which does not exist. Nothing of it is taken over.`,
    remedy: 'Add it, or correct the identifier.',
  }),

  // Texts and workbooks.
  foreignByte: ({ word }) => ({
    message: `“${word}”: a letter was written in another encoding than the rest of the file.`,
    remedy: 'Check this word.',
  }),
  foreignBytes: ({ count }) => ({
    message: `and ${ofNumber('en', count, 'another word', `${count} more words`)} in another encoding than the rest of the file.`,
    remedy: 'Save the file again as “CSV UTF-8”.',
  }),
  quotesAsLetters: { message: 'the quotes in this file are read as letters.', remedy: null },
  formulasAsTexts: ({ count }) => ({
    message: `${ofNumber('en', count, 'one cell', `${count} cells`)} written as ="…": read without these signs.`,
    remedy: null,
  }),
  htmlNoTable: { message: 'this web page holds no table.', remedy: 'Copy the table into a spreadsheet and save that as .xlsx.' },
  sheetHidden: ({ sheet }) => ({
    message: `the hidden sheet “${sheet}” is not read.`,
    remedy: 'Show it in the spreadsheet if it should be.',
  }),
  rowsHidden: ({ count }) => ({
    message: `${ofNumber('en', count, 'one hidden row (by a filter?), read', `${count} hidden rows (by a filter?), read`)} like the others.`,
    remedy: null,
  }),
  columnsHidden: ({ columns }) => ({
    message: `${ofNumber('en', columns.length, 'hidden column, read like the others', 'hidden columns, read like the others')}: ${columns.join(', ')}.`,
    remedy: null,
  }),
  columnsComputed: ({ columns }) => ({
    message: `${ofNumber('en', columns.length, 'computed column, which the application makes again and does not read', 'computed columns, which the application makes again and does not read')}: ${columns.join(', ')}.`,
    remedy: null,
  }),
  rowsOfReference: ({ count }) => ({
    message: `${ofNumber('en', count, 'one row of the official list, which is not taken', `${count} rows of the official list, which are not taken`)} into the network.`,
    remedy: null,
  }),
  commentsRead: ({ count, heading }) => ({
    message: `${ofNumber('en', count, 'one row with comments on its cells, put', `${count} rows with comments on their cells, put`)} into a column more, “${heading}”.`,
    remedy: null,
  }),
  commentElsewhere: ({ text }) => ({ message: `comment on a cell outside of the rows of the table: “${text}”.`, remedy: null }),
  cellsMerged: ({ count }) => ({
    message: `${ofNumber('en', count, 'one cell merged over several rows: its value', `${count} cells merged over several rows: their value`)} is repeated on each.`,
    remedy: null,
  }),
  formulasWithoutValue: ({ count }) => ({
    message: `${ofNumber('en', count, 'one formula', `${count} formulas`)} without a stored result: read as empty.`,
    remedy: 'Open the workbook in a spreadsheet, save it, then open it here again.',
  }),
  workbookEmpty: { message: 'this workbook is empty.', remedy: null },
  tooManyCells: ({ rows, cells, isEstimate, most }) => ({
    message: `this file is too large to be read here: ${isEstimate ? 'about' : 'more than'} ${rows === 0 ? '' : `${roughly(rows)} rows and `}${roughly(cells)} cells. The limit is ${roughly(most.ofTen)} rows of 10 columns, or ${roughly(most.ofHundred)} rows of 100 columns.`,
    remedy: KEEP_WHAT_IS_NEEDED,
  }),
  fileTooLarge: { message: 'this file is too large to be read here.', remedy: KEEP_WHAT_IS_NEEDED },
  workbookDamaged: {
    message: 'this workbook is damaged: it is not read in full.',
    remedy: 'Take the original, or open it in a spreadsheet and save it again.',
  },

  // Files of graphs.
  edgeWithoutEnd: { message: 'empty end.', remedy: 'Write the name of the actor, or remove the line.' },
  edgeWithoutNode: { message: 'empty end.', remedy: 'Add the node to the file, or remove the edge.' },
  nodeMissing: ({ node }) => ({ message: `the node “${node}” does not exist.`, remedy: 'Add the node to the file, or remove the edge.' }),
  loop: ({ node }) => ({
    message: `“${node}” is tied to itself: tie left out.`,
    remedy: 'If another actor is meant, correct one of the ends.',
  }),
  hyperedge: { message: 'edge of more than two ends, not read.', remedy: 'Write an edge for each pair, or a file relations.csv.' },
  xmlBroken: ({ reason }) => ({ message: `malformed XML file (${reason}).`, remedy: 'Export it again from the program it came from.' }),
  controlCharacter: ({ character }) => ({ message: `control character ${character}, invisible: left out.`, remedy: null }),
  controlCharacters: ({ count }) => ({
    message: `and ${ofNumber('en', count, 'another control character', `${count} more control characters`)}, left out.`,
    remedy: null,
  }),
  graphEmpty: { message: 'this graph is empty: it has neither nodes nor edges.', remedy: 'Export it again from the original program.' },
  xmlTooDeep: { message: 'XML file nested too deeply.', remedy: 'Export the graph without groups.' },
  xmlNoGraph: { message: 'this XML file is neither GEXF nor GraphML.', remedy: 'Export the graph as GEXF or GraphML.' },

  // Actors.
  actorsMade: ({ count }) => ({
    message: `without a file of actors, ${count} actors were made from their names.`,
    remedy: 'Add actors.csv to give them a kind and a level.',
  }),
  authorityWithoutLevel: {
    message: 'a local authority without level cannot be placed.',
    remedy: 'Write commune, intercommunality, department or region.',
  },
  boundsSwapped: ({ min, max }) => ({
    message: `the least number (${min}) exceeds the greatest (${max}): read the other way round.`,
    remedy: 'Swap the two.',
  }),
  boundsOfNoSet: {
    message: 'a number of members is read for unnamed sets only: kept, not read.',
    remedy: 'Change the kind, or remove the number.',
  },

  // Relations, their types and their evidence.
  tooFewMembers: { message: 'a relation has at least two different members.', remedy: 'Fill in the columns “from” and “to”.' },
  memberTwice: ({ actor }) => ({ message: `“${actor}” is twice a member of this relation.`, remedy: 'Only its first role is kept.' }),
  relationMissing: ({ relation }) => ({
    message: `the relation “${relation}” does not exist.`,
    remedy: 'Correct the identifier, or add the relation.',
  }),
  endBeforeStart: ({ start, end }) => ({ message: `the end (${end}) precedes the start (${start}).`, remedy: 'Swap the two dates.' }),
  typesMissing: ({ without, count }) => ({
    message: `${plural(without, 'relation')} out of ${count} without type: read as “type not stated”.`,
    remedy: 'Say it in a column (“type”), or for all rows when importing.',
  }),
  sidesNotTold: ({ count }) => ({
    message: `${ofNumber('en', count, 'one relation whose direction nothing tells (who funds, who joins…), read', `${count} relations whose direction nothing tells (who funds, who joins…), read`)} without direction.`,
    remedy: 'Name the columns after their roles, for example “Funder” and “Beneficiary”.',
  }),
  typeOfOwn: ({ word, nearest }) => ({
    message: `“${word}” is not in the list of types: kept as a type of this network.`,
    remedy: nearest === null ? null : `The nearest of the list: “${nearest.en}”.`,
  }),
  typeTaken: ({ name }) => ({ message: `“${name}” is a type already.`, remedy: 'Give each type a name of its own.' }),
  sourcesMissing: ({ without, count }) => ({
    message: `${plural(without, 'relation')} out of ${count} without source.`,
    remedy: 'Fill in the columns “source” and “quote” so that anyone can check.',
  }),
  sourceAdded: ({ title, guess }) => ({
    message: `“${title}” is not in the list of sources: added under this title.`,
    remedy: guess === null ? null : didYouMean(guess),
  }),
  evidenceWithoutSource: { message: 'evidence without source.', remedy: 'Say where it comes from.' },
  quoteWithoutSource: { message: 'a quote without source.', remedy: 'Say where it comes from.' },
  quoteNotInText: ({ subject, quote }) => ({
    message: `${subject}: quote not found in the text: “${quote}”.`,
    remedy: 'Copy it to the letter.',
  }),

  // The story.
  stepNamesNothing: ({ step, id }) => ({
    message: `the step “${step.en}” names “${id}”, which does not exist.`,
    remedy: 'The step is kept and shown without it: correct the identifier, or remove it.',
  }),
};
