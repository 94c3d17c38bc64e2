/**
 * How many cells a file may have, and counting them: a file with too many is refused with its size before it fills the memory. Workbooks
 * and tables of anyone have one limit, texts a higher one, since our own tables, which may hold a whole country, take less.
 */
import type { Remark } from '../../../messages/remarks.ts';

/** A row takes as much memory and time as so many cells, beside those in it: most rows become a relation. */
const CELLS_OF_ROW = 40;

/**
 * Most cells of a table that is read with a mapping, empty ones before a filled one included, and rows as so many cells: up to here, reading
 * it and all that the page of importing does with it takes up to about 500 MB and half a minute.
 */
const MOST_CELLS = 5_500_000;

/** Most cells of a text: 200,000 relations and as many actors in our own columns take half a gigabyte and some seconds. */
export const MOST_CELLS_OF_TEXT = 12_000_000;

/** Thrown when a file has more cells than can be held. */
export class TooManyCells extends Error {
  readonly remark: Remark;

  constructor(rows: number, cells: number, share: number, most: number) {
    super();
    const rowsOf = (columns: number) => Math.floor(most / (CELLS_OF_ROW + columns));
    this.remark = {
      key: 'tooManyCells',
      values: {
        rows: Math.round(rows / share),
        cells: Math.round(cells / share),
        isEstimate: share < 1,
        most: { ofTen: rowsOf(10), ofHundred: rowsOf(100) },
      },
    };
  }
}

/** Counts the cells and rows of all that is read from a file, and gives up when they are too many. */
export class CellCount {
  readonly #most: number;
  #cells = 0;
  #rows = 0;
  /** The share of the file that is counted, as far as it is known; from it the size of the whole is told. */
  share = 1;

  constructor(most = MOST_CELLS) {
    this.#most = most;
  }

  add(cells: number, rows = 0): void {
    this.#cells += cells;
    this.#rows += rows;
    if (this.#cells + CELLS_OF_ROW * this.#rows > this.#most) throw new TooManyCells(this.#rows, this.#cells, this.share, this.#most);
  }
}
