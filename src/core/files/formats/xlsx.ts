/**
 * Tables as spreadsheets: codes stay text with leading zeros, numbers are numbers, and the heading row is frozen. The only user of
 * write-excel-file.
 */
import writeXlsxFile from 'write-excel-file/universal';

/** Rows of cells, headings first → the bytes of an .xlsx file with one sheet. `numbers`: indices of the columns with numbers. */
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

/** Excel forbids some characters in sheet names, and names longer than 31 characters. */
function sheetName(name: string): string {
  return name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Maillage';
}
