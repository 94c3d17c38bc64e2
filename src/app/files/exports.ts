/**
 * Saves what a view shows: tables as CSV or XLSX, pictures as SVG or PNG, made from the same values that are on screen. The CSV has
 * semicolons and a byte order mark, as Excel in French expects.
 */

import { CSV_FLAVOURS, writeCsv } from '../../core/files/formats/csv.ts';
import type { DataTable } from '../../core/telling/data-tables.ts';
import type { Language } from '../../messages/language.ts';
import { download } from './download.ts';

/** A table with its headings, as rows of text. */
function rowsOf({ columns, rows }: DataTable, language: Language): readonly (readonly string[])[] {
  return [columns.map((column) => column[language]), ...rows.map((row) => row.cells.map(String))];
}

/** A table as text for the clipboard, which spreadsheets can paste: tabs between cells, one line for each row. */
export function tableText(table: DataTable, language: Language): string {
  return (
    rowsOf(table, language)
      // A cell that a spreadsheet would read as a formula gets an apostrophe in front, as in the CSV.
      .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').replace(/^(?=[=+\-@])/, "'")).join('\t'))
      .join('\n')
  );
}

/** Saves a table as a file. */
export async function exportTable(table: DataTable, name: string, format: 'csv' | 'xlsx', language: Language): Promise<void> {
  const rows = rowsOf(table, language);
  const file = fileName(name);
  if (format === 'csv') {
    download(`${file}.csv`, new TextEncoder().encode(writeCsv(rows, CSV_FLAVOURS.excel)), 'text/csv');
    return;
  }
  const numbers = table.columns.flatMap((column, i) => (column.isNumber ? [i] : []));
  await saveXlsx(`${file}.xlsx`, name.replace(/[^\p{L}\p{N} ]/gu, ' ').trim(), rows, numbers);
}

/** Saves rows of cells, headings first, as an Excel workbook of one sheet. `numbers`: indices of the columns with numbers. */
export async function saveXlsx(
  file: string,
  sheet: string,
  [headings = [], ...rows]: readonly (readonly string[])[],
  numbers: readonly number[],
): Promise<void> {
  const { writeXlsx } = await import('../../core/files/formats/xlsx.ts');
  const columns = headings.map((heading, i) => ({ heading, holds: numbers.includes(i) ? ('number' as const) : ('text' as const) }));
  download(file, await writeXlsx([{ name: sheet, columns, rows }]), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}

/** Saves SVG text as a file. */
export function exportSvg(name: string, svg: string): void {
  download(`${fileName(name)}.svg`, new TextEncoder().encode(svg), 'image/svg+xml');
}

/**
 * Saves SVG text as a PNG of twice its width and height, drawn by the browser. It has no access to the fonts of the page: the SVG
 * holds them. Rejects where the browser cannot draw it.
 */
export async function exportPng(name: string, svg: string, width: number, height: number): Promise<void> {
  const image = new Image(width, height);
  // Drawing decodes it: nothing but its load has to be waited for.
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('no picture'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.scale(2, 2);
  context.drawImage(image, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  download(`${fileName(name)}.png`, new Uint8Array(await blob.arrayBuffer()), 'image/png');
}

/** A file name that every operating system accepts. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/×/g, 'x');
  return (
    plain
      .replace(/[^A-Za-z0-9]+/g, '-')
      .toLowerCase()
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'maillage'
  );
}
