/**
 * How many filled rows and cells the sheets of an Excel workbook have, counted in their text before anything is held: a hundred megabytes
 * take a second, where reading them takes ten, and memory for each cell. Only sheets that can be too large are looked at.
 */
import { CellCount } from './workbook.ts';
import type { ZipParts } from './zip-parts.ts';

/** With fewer bytes, sheets cannot have too many cells: even the shortest row, `<row><c><v>1</v></c></row>`, has 26. */
const SMALL = 2_500_000;

/** The start of a row, of a value that is not empty, or of a text that stands in its cell. */
const ROW_OR_VALUE = /<(?:\w+:)?(?:(row)[\s>]|(?:v|is)(?:\s[^>]*)?>(?!<\/))/g;

/** Throws, with an estimate for the whole, as soon as the rows and cells of these parts are more than can be read. */
export function countCells(parts: ZipParts, sheets: readonly string[]): void {
  const whole = sheets.reduce((sum, sheet) => sum + parts.sizeOf(sheet), 0);
  if (whole < SMALL) return;
  const count = new CellCount();
  let before = 0;
  for (const sheet of sheets) {
    const size = parts.sizeOf(sheet);
    let isBlank = false;
    parts.read(sheet, (text, share) => {
      let rows = 0;
      let cells = 0;
      for (const [, row] of text.matchAll(ROW_OR_VALUE)) {
        if (row !== undefined) isBlank = true;
        else {
          cells++;
          if (isBlank) rows++;
          isBlank = false;
        }
      }
      count.share = (before + share * size) / whole;
      count.add(cells, rows);
    });
    before += size;
  }
}
