/**
 * LibreOffice workbooks (OpenDocument 1.0–1.4: .ods, .ots, and the same as one XML file, .fods) → sheets of text. Of a formula its stored
 * value is read; a cell that stands for many equal ones is written out.
 */
import type { Issue } from '../../model/issue.ts';
import { CellCount } from './cell-count.ts';
import { LibreOfficeCount } from './count-cells.ts';
import { type Attributes, type MarkupHandler, markupScanner } from './markup.ts';
import { clock, plainNumber } from './number-formats.ts';
import type { InputFile, Worksheet } from './sheet.ts';
import { decodeText } from './text.ts';
import { DateOfChange, finishedWorkbook, ProtectedWorkbook, SheetCells, workbookFault } from './workbook.ts';
import { ZipParts } from './zip-parts.ts';

const YES = 'oui';
const NO = 'non';

/** Most spaces that one element may stand for. */
const MOST_SPACES = 1000;

/** Reads all visible sheets. Never throws; what cannot be read gives an issue. */
export function readOds(file: InputFile): {
  readonly sheets: readonly Worksheet[];
  readonly issues: readonly Issue[];
  readonly date?: string;
} {
  const styles = new Styles();
  const changed = new DateOfChange();
  const content = new Content(styles, changed);
  try {
    if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b) {
      const parts = new ZipParts(file.bytes);
      parts.scan('META-INF/manifest.xml', encryptionHandler);
      parts.scan('styles.xml', styles);
      if (LibreOfficeCount.isNeeded(parts.sizeOf('content.xml'))) parts.read('content.xml', sizeCheck(styles));
      parts.scan('content.xml', content, (share) => {
        content.count.share = share;
      });
      parts.scan('meta.xml', changed);
      parts.checkEnd();
    } else {
      const { text } = decodeText(file.bytes);
      if (LibreOfficeCount.isNeeded(text.length)) sizeCheck(styles)(text, 1);
      const scanner = markupScanner(content, 'xml');
      scanner.write(text);
      scanner.end();
    }
  } catch (error) {
    return { sheets: [], issues: [workbookFault(file.name, error)] };
  }
  return { ...finishedWorkbook(file.name, content.sheets, content.hidden), ...(changed.day !== '' && { date: changed.day }) };
}

/** Takes the text of a content part by part, and throws as soon as its sheets that are not hidden have too many cells. */
function sizeCheck(styles: Styles): (text: string, share: number) => void {
  let isBody = false;
  const scanner = markupScanner(
    {
      open: (tag, attributes) => {
        isBody ||= tag === 'body';
        if (!isBody) styles.open(tag, attributes);
      },
      text: () => {},
      close: (tag) => {
        if (!isBody) styles.close(tag);
      },
    },
    'xml',
  );
  const count = new LibreOfficeCount((style) => styles.hiddenTables.has(style));
  return (text, share) => {
    // The styles, which tell what is hidden, stand before the tables.
    for (let at = 0; !isBody && at < text.length; at += STEP) scanner.write(text.slice(at, at + STEP));
    count.add(text, share);
  };
}

/** Characters that are read at once to find where the tables begin. */
const STEP = 10_000;

/** Finds in the list of parts that they are encrypted. */
const encryptionHandler: MarkupHandler = {
  open: (tag) => {
    if (tag === 'encryption-data') throw new ProtectedWorkbook();
  },
  text: () => {},
  close: () => {},
};

/** How precise the dates of a style are shown, and which sheets are hidden. */
class Styles implements MarkupHandler {
  readonly #precision = new Map<string, 'day' | 'month' | 'year'>();
  readonly #dataStyle = new Map<string, string>();
  readonly hiddenTables = new Set<string>();
  #date: { readonly name: string; readonly parts: Set<string> } | null = null;
  #style = '';

  open(tag: string, attributes: Attributes): void {
    if (tag === 'date-style') this.#date = { name: attributes.get('name') ?? '', parts: new Set() };
    else if (this.#date !== null) this.#date.parts.add(tag);
    else if (tag === 'style') {
      this.#style = attributes.get('name') ?? '';
      const data = attributes.get('data-style-name') ?? this.#dataStyle.get(attributes.get('parent-style-name') ?? '');
      if (data !== undefined) this.#dataStyle.set(this.#style, data);
    } else if (tag === 'table-properties' && attributes.get('display') === 'false') this.hiddenTables.add(this.#style);
  }

  text(): void {}

  close(tag: string): void {
    if (tag !== 'date-style' || this.#date === null) return;
    const { name, parts } = this.#date;
    this.#precision.set(name, parts.has('day') || !parts.has('year') ? 'day' : parts.has('month') ? 'month' : 'year');
    this.#date = null;
  }

  precisionOf(style: string): 'day' | 'month' | 'year' {
    return this.#precision.get(this.#dataStyle.get(style) ?? '') ?? 'day';
  }
}

/** A cell while it is read. Attributes are copied, because their map is used again. */
interface OpenCell {
  readonly type: string;
  readonly value: string;
  readonly style: string;
  readonly times: number;
  readonly isFormula: boolean;
  /** What it holds where no text is shown. */
  readonly unshown: string;
  /** Whether it is covered by a merged one. */
  readonly isCovered: boolean;
  readonly rows: number;
}

/** Reads the tables of a content part, after its styles. */
class Content implements MarkupHandler {
  readonly sheets: SheetCells[] = [];
  readonly hidden: string[] = [];
  readonly #styles: Styles;
  readonly count = new CellCount();
  #sheet: SheetCells | null = null;
  #depth = 0;
  #isBody = false;
  #line = 0;
  #column = 0;
  #columnStyles: { readonly until: number; readonly style: string }[] = [];
  #rowStyle = '';
  #rowTimes = 1;
  #isRowHidden = false;
  #isInRow = false;
  #cell: OpenCell | null = null;
  #paragraphs: string[] = [];
  #isParagraph = false;
  /** Notes inside a cell are not its text, but a comment on it. */
  #notes = 0;
  #comment: string[] = [];
  readonly #changed: DateOfChange;

  constructor(styles: Styles, changed: DateOfChange) {
    this.#styles = styles;
    this.#changed = changed;
  }

  open(tag: string, attributes: Attributes): void {
    if (!this.#isBody) {
      if (tag === 'body') this.#isBody = true;
      else {
        this.#styles.open(tag, attributes);
        // The date of a workbook that is one file of XML.
        this.#changed.open(tag);
      }
      return;
    }
    if (tag === 'table') {
      this.#depth++;
      if (this.#depth === 1) this.#openSheet(attributes);
      return;
    }
    // Tables inside a cell, and links to other files, are no rows of this one.
    if (this.#sheet === null || this.#depth !== 1) return;
    switch (tag) {
      case 'table-column': {
        const until = (this.#columnStyles.at(-1)?.until ?? 0) + times(attributes.get('number-columns-repeated'));
        if (['collapse', 'filter'].includes(attributes.get('visibility') ?? ''))
          this.#sheet.hideColumns(this.#columnStyles.at(-1)?.until ?? 0, until);
        this.#columnStyles.push({ until, style: attributes.get('default-cell-style-name') ?? '' });
        break;
      }
      case 'table-row':
        this.#isInRow = true;
        this.#column = 0;
        this.#rowTimes = times(attributes.get('number-rows-repeated'));
        this.#rowStyle = attributes.get('default-cell-style-name') ?? '';
        this.#isRowHidden = ['collapse', 'filter'].includes(attributes.get('visibility') ?? '');
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#isInRow) this.#openCell(attributes, tag !== 'table-cell');
        break;
      case 'annotation':
        this.#notes++;
        break;
      case 'p':
        if (this.#notes > 0) this.#comment.push('');
        if (this.#cell === null || this.#notes > 0) break;
        this.#isParagraph = true;
        this.#paragraphs.push('');
        break;
      case 's':
        this.#write(' '.repeat(Math.min(MOST_SPACES, times(attributes.get('c')))));
        break;
      case 'tab':
        this.#write('\t');
        break;
      case 'line-break':
        this.#write('\n');
        break;
    }
  }

  text(part: string): void {
    if (!this.#isBody) this.#changed.text(part);
    else this.#write(part);
  }

  close(tag: string): void {
    if (!this.#isBody) {
      this.#styles.close(tag);
      this.#changed.close();
    } else if (tag === 'table') {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth === 0) this.#sheet = null;
    } else if (this.#sheet !== null && this.#depth === 1) {
      if (tag === 'annotation') this.#closeComment();
      else if (tag === 'p') this.#isParagraph = this.#isParagraph && this.#notes > 0;
      else if (tag === 'table-cell' || tag === 'covered-table-cell') this.#closeCell();
      else if (tag === 'table-row' && this.#isInRow) {
        this.#sheet.endRow(this.#line + 1, this.#isRowHidden, this.#rowTimes);
        this.#line += this.#rowTimes;
        this.#isInRow = false;
      }
    }
  }

  #openSheet(attributes: Attributes): void {
    const name = attributes.get('name') ?? '';
    this.#line = 0;
    this.#columnStyles = [];
    this.#isInRow = false;
    this.#notes = 0;
    this.#cell = null;
    this.#sheet = null;
    if (this.#styles.hiddenTables.has(attributes.get('style-name') ?? '')) this.hidden.push(name);
    else {
      this.#sheet = new SheetCells(name, this.count);
      this.sheets.push(this.#sheet);
    }
  }

  #openCell(attributes: Attributes, isCovered: boolean): void {
    const type = attributes.get('value-type') ?? '';
    const column = this.#column;
    const columnStyle = () => this.#columnStyles.find(({ until }) => column < until)?.style ?? '';
    this.#cell = {
      type,
      value:
        attributes.get('date-value') ?? attributes.get('time-value') ?? attributes.get('boolean-value') ?? attributes.get('value') ?? '',
      style: attributes.get('style-name') ?? (type === 'date' ? this.#rowStyle || columnStyle() : ''),
      times: times(attributes.get('number-columns-repeated')),
      isFormula: attributes.has('formula'),
      unshown: attributes.get('string-value') ?? '',
      isCovered,
      rows: times(attributes.get('number-rows-spanned')),
    };
    this.#paragraphs = [];
    this.#isParagraph = false;
  }

  #write(part: string): void {
    if (this.#notes > 0 && this.#comment.length > 0) this.#comment.push((this.#comment.pop() ?? '') + part);
    if (this.#isParagraph && this.#notes === 0) this.#paragraphs.push((this.#paragraphs.pop() ?? '') + part);
  }

  #closeComment(): void {
    this.#notes = Math.max(0, this.#notes - 1);
    if (this.#notes > 0) return;
    this.#sheet?.comment(this.#line + 1, this.#column, this.#comment.join('\n'));
    this.#comment = [];
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null || this.#sheet === null) return;
    this.#cell = null;
    this.#isParagraph = false;
    const text = cell.isCovered ? '' : this.#textOf(cell, this.#paragraphs.join('\n') || cell.unshown);
    if (text === '' && cell.isFormula && cell.type === '') this.#sheet.withoutValue(this.#line + 1);
    if (text !== '') for (let i = 0; i < cell.times; i++) this.#sheet.cell(this.#column + i, text);
    if (cell.rows > 1) this.#sheet.merge(this.#line + 1, this.#line + cell.rows, this.#column);
    this.#column += cell.times;
  }

  /** The text of a cell. `shown`: what its author sees. */
  #textOf({ type, value, style }: OpenCell, shown: string): string {
    switch (type) {
      case 'float':
      case 'currency': {
        const digits = shown.replace(/[\s\u00a0\u202f]/g, '');
        // Leading zeros are in what is shown alone.
        if (/^0\d+$/.test(digits) && Number(digits) === Number(value)) return digits;
        return value === '' || Number.isNaN(Number(value)) ? shown : plainNumber(Number(value));
      }
      case 'percentage': {
        const decimals = /[.,](\d+)/.exec(shown)?.[1]?.length ?? 0;
        return value === '' || Number.isNaN(Number(value))
          ? shown
          : `${plainNumber(Number((Number(value) * 100).toFixed(Math.min(decimals, 10))))}%`;
      }
      case 'date': {
        const [, year = '', month = '', day = '', time = ''] = /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/.exec(value) ?? [];
        if (year === '') return shown;
        const precision = this.#styles.precisionOf(style);
        if (precision !== 'day') return precision === 'year' ? year : `${year}-${month}`;
        const clocked = time.replace(/:00$/, '');
        return `${year}-${month}-${day}${clocked === '' || clocked === '00:00' ? '' : ` ${clocked}`}`;
      }
      case 'time': {
        const [, hours, minutes = 0, seconds = 0] = /^PT(\d+)H(\d+)M(\d+)/.exec(value) ?? [];
        return hours === undefined ? shown : clock(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
      }
      case 'boolean':
        return value === 'true' ? YES : value === 'false' ? NO : shown;
      default:
        return shown;
    }
  }
}

/** How often something stands; 1 if it is not said. */
function times(written: string | undefined): number {
  const number = Number(written);
  return written !== undefined && Number.isInteger(number) && number > 0 ? number : 1;
}
