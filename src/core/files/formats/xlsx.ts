/**
 * Sheets → an Excel workbook: codes stay text with their zeros, numbers are numbers, days are days, the headings stay in sight, and lists of
 * words are offered where they belong. The only user of write-excel-file, which has no lists: they are added to its XML here.
 */
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import { columnName } from './sheet.ts';
import { type Choice, sheetName, type WrittenSheet, widthOf, writtenCell } from './written-sheet.ts';

/** Additions to what the library writes. */
type Features = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>;

/** Excel takes no longer text in a cell, and calls a file with one damaged. */
const LONGEST_TEXT = 32_767;
/** The last row of a sheet: lists are offered in rows to come, too. */
const LAST_ROW = 1_048_576;

/** The bytes of an .xlsx file. A text that is too long for a cell is cut. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map((_, column) => ({ width: widthOf(sheet, column) })),
    stickyRowsCount: 1,
    data: [
      sheet.columns.map(({ heading }): CellObject => ({ value: escaped(heading), type: String, fontWeight: 'bold' })),
      ...sheet.rows.map((row) => row.map((text, column) => cellOf(sheet, column, text))),
    ],
  }));
  const blob = await writeXlsxFile(written, { features: [lists(sheets)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(sheet: WrittenSheet, column: number, text: string): CellObject | null {
  const cell = writtenCell(sheet.columns[column], text);
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'number':
      return { value: cell.number, type: Number };
    case 'day':
      return { value: cell.serial, type: Number, format: 'yyyy-mm-dd' };
    case 'code':
      return { value: escaped(cell.text), type: String, format: '@' };
    case 'text':
      return { value: escaped(cell.text), type: String };
  }
}

/**
 * Characters that the library leaves out, and texts that look like their writing, as Excel writes them: `_x000B_`. Line breaks are those
 * of spreadsheets.
 */
function escaped(text: string): string {
  const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  // The library looks texts up in an object, where it finds what every object has.
  if (text in Object.prototype) return `${hex(text)}${text.slice(1)}`;
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r\n', '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffd-\uffff]/gu, hex);
}

/** Adds the lists of words to the XML of each sheet, where its schema wants them: behind the rows. */
function lists(sheets: readonly WrittenSheet[]): Features[number] {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const all = (sheets[sheetIndex]?.columns ?? []).flatMap(({ choice }, column) =>
              choice === undefined ? [] : [listOf(choice, columnName(column))],
            );
            if (all.length === 0) return xml;
            return xml.replace(
              /<\/sheetData>|<sheetData\/>/,
              (end) => `${end}<dataValidations count="${all.length}">${all.join('')}</dataValidations>`,
            );
          },
        },
      },
    },
  };
}

/** A list for a column. What is not in it gives a warning, which can be passed over; in open lists nothing. */
function listOf({ words, sheet, column, isOpen }: Choice, name: string): string {
  const place = `'${sheetName(sheet)}'!$${columnName(column)}$2:$${columnName(column)}$${words.length + 1}`;
  const told = isOpen ? '' : ' errorStyle="warning" showErrorMessage="1"';
  return `<dataValidation type="list" allowBlank="1"${told} sqref="${name}2:${name}${LAST_ROW}"><formula1>${place}</formula1></dataValidation>`;
}
