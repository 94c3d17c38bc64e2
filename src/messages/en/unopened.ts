/**
 * Files that Maillage cannot open, in English: what each is, and the shortest way to a file that it can open.
 * The same entries as in French.
 */
import type { unopened as french } from '../fr/unopened.ts';

const AS_XLSX = 'In Excel: File › Save As › Excel Workbook (.xlsx), then open that new file.';

export const unopened: typeof french = {
  xls: { message: 'workbook in an old Excel format (.xls).', remedy: AS_XLSX },
  xlsb: { message: 'binary Excel workbook (.xlsb).', remedy: AS_XLSX },
  xmlWorkbook: { message: 'Excel workbook as XML 2003.', remedy: AS_XLSX },
  protectedWorkbook: {
    message: 'workbook protected by a password.',
    remedy: 'In Excel: File › Info › Protect Workbook › Encrypt with Password, clear the password, then save.',
  },
  numbers: { message: 'Numbers workbook.', remedy: 'In Numbers: File › Export To › Excel (.xlsx).' },
  onlineSheet: {
    message: 'this file is only a link to Google Sheets.',
    remedy: 'In Google Sheets: File › Download › Microsoft Excel (.xlsx).',
  },
  gephi: { message: 'Gephi project.', remedy: 'In Gephi: File › Export › Graph file, as GEXF.' },
  otherGraph: { message: 'a graph format that is not read (GML, DOT or UCINET).', remedy: 'Export the graph as GraphML, GEXF or CSV.' },
  pdf: { message: 'PDF document.', remedy: 'Ask for the original table, or copy it into a spreadsheet and save that as .xlsx.' },
  document: { message: 'text document.', remedy: 'Copy the table into a spreadsheet and save that as .xlsx.' },
  slides: { message: 'presentation.', remedy: 'Copy the table into a spreadsheet and save that as .xlsx.' },
  webArchive: { message: 'web page saved as a single file.', remedy: 'Copy the table into a spreadsheet and save that as .xlsx.' },
  json: { message: 'JSON file.', remedy: 'Take the CSV or Excel export of the same data instead.' },
  image: { message: 'image.', remedy: 'Ask for the original table: a photographed one has to be typed again.' },
  database: { message: 'database.', remedy: 'Export the table from it as Excel (.xlsx) or CSV.' },
  otherArchive: { message: 'archive that is no zip.', remedy: 'Take the files out of it, then open them.' },
};
