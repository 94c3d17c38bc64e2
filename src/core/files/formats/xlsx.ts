/**
 * Tables as spreadsheets: codes stay text with their leading zeros, numbers are numbers, the heading stays in sight. The only
 * user of write-excel-file.
 */
import writeXlsxFile from 'write-excel-file/universal';

/** Rows of cells, headings first → the bytes of an .xlsx file with one sheet. `numbers`: index of the columns that hold numbers. */
export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string, numbers: readonly number[]): Promise<Uint8Array> {
  const [headings = [], ...body] = rows;
  const widths = headings.map((heading, i) => ({
    width: Math.min(40, Math.max(heading.length, ...body.slice(0, 200).map((row) => row[i]?.length ?? 0)) + 2),
  }));
  const data = [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...body.map((row) =>
      row.map((value, i) =>
        value !== '' && numbers.includes(i) ? { value: Number(value), type: Number } : value === '' ? null : { value, type: String },
      ),
    ),
  ];
  const blob = await writeXlsxFile(data, { columns: widths, stickyRowsCount: 1, sheet: sheetName(sheet) }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Excel refuses some characters in the name of a sheet, and more than 31 of them. */
function sheetName(name: string): string {
  return name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Maillage';
}
