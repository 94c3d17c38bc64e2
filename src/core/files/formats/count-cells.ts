/**
 * How many filled rows and cells a large workbook or page has, counted in its text before anything is held: a hundred megabytes take a second, where
 * reading them takes ten, and memory for each cell. What is counted is no more than what would be read, so that nothing is refused that
 * could have been read. Only sheets that can be too large are looked at.
 */
import { CellCount } from './cell-count.ts';
import type { ZipParts } from './zip-parts.ts';

/** With fewer bytes, sheets cannot have too many cells: even the shortest row, `<row><c><v>1</v></c></row>`, has 26. */
const SMALL = 2_500_000;

/** The start of a row, of a value that is not empty, or of a text that stands in its cell. */
const OF_EXCEL = /<(?:\w+:)?(?:(row)[\s>]|(?:v|is)(?:\s[^>]*)?>(?!<\/))/g;

/** Throws, with an estimate for the whole, as soon as the rows and cells of these parts of an Excel workbook are more than can be read. */
export function countExcelCells(parts: ZipParts, sheets: readonly string[]): void {
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
      for (const [, row] of text.matchAll(OF_EXCEL)) {
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

/** The start of a table, of a row, of a cell (or of one that a merged cell covers), or of a paragraph that is not empty, which fills its cell. */
const OF_LIBRE_OFFICE = /<(?:\w+:)?(?:(table|table-row|(?:covered-)?table-cell)(\s[^>]*)?>|(?:p)(?:\s[^>]*[^/>])?>(?=[^<]|<[^/]))/g;

/** A value that fills its cell whether it has a paragraph or not. */
const VALUE = /[:-]value="[^"]/;

/**
 * Counts the cells of a LibreOffice workbook in its text, part by part. Throws as soon as they are more than can be read. `isHidden`: whether
 * tables of a style are passed over; it is asked once the styles before the first table were read.
 */
export class LibreOfficeCount {
  readonly #count: CellCount;
  readonly #isHidden: (style: string) => boolean;
  #isCounted = false;
  #isBlankRow = false;
  #isBlankCell = false;
  /** The start of a tag at the end of the last part. */
  #rest = '';

  constructor(isHidden: (style: string) => boolean, count = new CellCount()) {
    this.#isHidden = isHidden;
    this.#count = count;
  }

  /** Whether a text of so many bytes can have too many cells. */
  static isNeeded(bytes: number): boolean {
    return bytes >= SMALL;
  }

  /** `share`: how much of the whole is counted with this part, 0 … 1. */
  add(part: string, share: number): void {
    const text = this.#rest + part;
    const end = Math.max(0, text.lastIndexOf('<'));
    this.#rest = text.slice(end);
    let rows = 0;
    let cells = 0;
    const fill = () => {
      cells++;
      if (this.#isBlankRow) rows++;
      this.#isBlankRow = false;
      this.#isBlankCell = false;
    };
    for (const [, tag, attributes = ''] of text.slice(0, end).matchAll(OF_LIBRE_OFFICE)) {
      if (tag === 'table') this.#isCounted = !this.#isHidden(/[\s:]style-name="([^"]*)"/.exec(attributes)?.[1] ?? '');
      else if (!this.#isCounted) continue;
      else if (tag === undefined) {
        if (this.#isBlankCell) fill();
      } else if (tag === 'table-row') this.#isBlankRow = true;
      else if (tag === 'table-cell' && VALUE.test(attributes) && !attributes.includes('string-value="')) fill();
      else this.#isBlankCell = tag === 'table-cell' && !attributes.endsWith('/');
    }
    this.#count.share = share;
    this.#count.add(cells, rows);
  }
}

/** What holds no cell, or a tag and the first sign of a text behind it. */
const OF_HTML =
  /<!--[\s\S]*?-->|<(script|style)[\s>][\s\S]*?<\/\1|<(?:(table|tr|td|th)(?=[\s>])[^>]*|(\/(?:td|th|tr|table))[^>]*|[^>]*)>(?:(?:\s|&nbsp;|&#160;)*((?!&(?:nbsp|#160);)[^<\s]))?/gi;

/** How many rows and cells are counted before it is looked whether they are too many. */
const AT_ONCE = 10_000;

/** Throws, with an estimate for the whole, as soon as the filled rows and cells of the tables of a page are more than can be read. */
export function countHtmlCells(text: string): void {
  if (text.length < SMALL) return;
  const count = new CellCount();
  let [rows, cells] = [0, 0];
  let isBlankRow = false;
  let isBlankCell = false;
  const add = (share: number) => {
    count.share = share;
    count.add(cells, rows);
    [rows, cells] = [0, 0];
  };
  for (const { 2: tag = '', 3: end, 4: written, index } of text.matchAll(OF_HTML)) {
    const opened = tag.toLowerCase();
    if (opened === 'tr') isBlankRow = true;
    else if (opened === 'td' || opened === 'th') isBlankCell = true;
    if (opened === 'tr' || opened === 'table' || end !== undefined) isBlankCell = false;
    if (!isBlankCell || written === undefined) continue;
    cells++;
    if (isBlankRow) rows++;
    isBlankRow = false;
    isBlankCell = false;
    if (cells === AT_ONCE) add(index / text.length);
  }
  add(1);
}
