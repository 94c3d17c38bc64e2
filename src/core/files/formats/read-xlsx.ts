/**
 * Excel workbooks (ECMA-376: .xlsx, .xlsm, both namespaces) → sheets of text. Read part by part, so that large ones fit into memory. Of a
 * formula its stored value is read; macros, charts and colours are not.
 */
import type { Issue } from '../../model/issue.ts';
import { CellCount } from './cell-count.ts';
import { countExcelCells } from './count-cells.ts';
import type { MarkupHandler } from './markup.ts';
import { builtInFormat, formatNumber, formatOfCode, GENERAL, type NumberFormat } from './number-formats.ts';
import type { InputFile, Worksheet } from './sheet.ts';
import { DateOfChange, finishedWorkbook, SheetCells, workbookFault } from './workbook.ts';
import { UnreadablePart, ZipParts } from './zip-parts.ts';

/** Words for the values of a check box or a comparison. */
const YES = 'oui';
const NO = 'non';

/** Reads all visible sheets. Never throws; what cannot be read gives an issue. */
export function readXlsx(file: InputFile): {
  readonly sheets: readonly Worksheet[];
  readonly issues: readonly Issue[];
  readonly date?: string;
} {
  const changed = new DateOfChange();
  const read: SheetCells[] = [];
  const hidden: string[] = [];
  try {
    const parts = new ZipParts(file.bytes);
    const whole = [...relations(parts, '').values()];
    const main = whole.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const { sheets, epoch1904 } = readContents(parts, main);
    const related = relations(parts, main);
    // Sheets of charts and macros have no cells.
    const listed = sheets.flatMap(({ name, relation, isHidden }) => {
      const part = related.get(relation);
      return part?.kind === 'worksheet' ? [{ name, part: part.target, isHidden }] : [];
    });
    countExcelCells(
      parts,
      listed.flatMap(({ part, isHidden }) => (isHidden ? [] : [part])),
    );
    const partOf = (kind: string) => [...related.values()].find((relation) => relation.kind === kind)?.target ?? '';
    const context: Context = {
      texts: readTexts(parts, partOf('sharedStrings')),
      formats: readFormats(parts, partOf('styles')),
      epoch1904,
    };
    const count = new CellCount();
    for (const { name, part, isHidden } of listed) {
      if (isHidden) hidden.push(name);
      else {
        const cells = new SheetCells(name, count);
        parts.scan(part, sheetHandler(cells, context));
        readComments(parts, part, cells);
        read.push(cells);
      }
    }
    parts.scan(whole.find(({ kind }) => kind === 'core-properties')?.target ?? 'docProps/core.xml', changed);
    parts.checkEnd();
    // Every workbook has a sheet.
    if (sheets.length === 0) throw new UnreadablePart(main, false);
  } catch (error) {
    const { sheets, issues } = read.length === 0 ? { sheets: [], issues: [] } : finishedWorkbook(file.name, read, hidden);
    return { sheets, issues: [...issues, workbookFault(file.name, error)] };
  }
  return { ...finishedWorkbook(file.name, read, hidden), ...(changed.day !== '' && { date: changed.day }) };
}

/**
 * Reads the comments of a sheet. Newer workbooks hold a conversation (`threadedComment`), and beside it a note for older programs, which is
 * left out. The name of the author, with which Excel begins a note, is left out, too.
 */
function readComments(parts: ZipParts, sheet: string, cells: SheetCells): void {
  const of = (wanted: string) => [...relations(parts, sheet).values()].filter(({ kind }) => kind === wanted);
  const threaded = new Set<string>();
  for (const { target } of of('threadedComment')) parts.scan(target, commentHandler(cells, threaded, true));
  for (const { target } of of('comments')) parts.scan(target, commentHandler(cells, threaded, false));
}

/** Reads one part with comments. `threaded`: places of conversations, which a part of them adds. */
function commentHandler(cells: SheetCells, threaded: Set<string>, isThreaded: boolean): MarkupHandler {
  const authors: string[] = [];
  let [place, author, text] = ['', '', ''];
  let reads: 'text' | 'author' | null = null;
  const written = () => withoutEscapes(text).trim();
  return {
    open: (tag, attributes) => {
      if (tag === 'comment' || tag === 'threadedComment') {
        place = attributes.get('ref') ?? '';
        author = authors[Number(attributes.get('authorId'))] ?? '';
        text = '';
      } else if (tag === 't' || (isThreaded && tag === 'text')) reads = 'text';
      else if (tag === 'author') {
        reads = 'author';
        authors.push('');
      }
    },
    text: (part) => {
      if (reads === 'text') text += part;
      else if (reads === 'author') authors.push((authors.pop() ?? '') + part);
    },
    close: (tag) => {
      if (tag === 't' || tag === 'text' || tag === 'author') reads = null;
      if (tag !== 'comment' && tag !== 'threadedComment') return;
      const line = Number(/\d+$/.exec(place)?.[0] ?? 0);
      const column = columnOf(place);
      if (line === 0 || column === null || (!isThreaded && threaded.has(place))) return;
      if (isThreaded) threaded.add(place);
      const note = written();
      cells.comment(line, column, author !== '' && note.startsWith(`${author}:`) ? note.slice(author.length + 1) : note);
    },
  };
}

/** What cells refer to. */
interface Context {
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch1904: boolean;
}

const ignore = () => {};

/** A handler that looks only at opening tags. */
function onlyTags(open: MarkupHandler['open']): MarkupHandler {
  return { open, text: ignore, close: ignore };
}

/** The parts that a part refers to, by the id of the reference; those of the whole document for an empty name. */
function relations(parts: ZipParts, name: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const found = new Map<string, { kind: string; target: string }>();
  const list = `${folder}_rels/${name.slice(folder.length)}.rels`;
  parts.scan(
    list,
    onlyTags((tag, attributes) => {
      if (tag !== 'Relationship') return;
      const type = attributes.get('Type') ?? '';
      const target = resolved(folder, attributes.get('Target') ?? '');
      found.set(attributes.get('Id') ?? '', { kind: type.slice(type.lastIndexOf('/') + 1), target });
    }),
  );
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

interface SheetListed {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

function readContents(parts: ZipParts, name: string): { readonly sheets: readonly SheetListed[]; readonly epoch1904: boolean } {
  const sheets: SheetListed[] = [];
  let epoch1904 = false;
  parts.scan(
    name,
    onlyTags((tag, attributes) => {
      if (tag === 'workbookPr') epoch1904 = isTrue(attributes.get('date1904'));
      if (tag !== 'sheet') return;
      const state = attributes.get('state') ?? 'visible';
      sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '', isHidden: state !== 'visible' });
    }),
  );
  return { sheets, epoch1904 };
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}

/** The texts that cells share. Parts of one text in different letters are joined; readings of Japanese signs are left out. */
function readTexts(parts: ZipParts, name: string): readonly string[] {
  const texts: string[] = [];
  // Hidden sheets have texts, too.
  const count = new CellCount();
  let text = '';
  let isText = false;
  let isReading = false;
  parts.scan(name, {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') isReading = true;
      else if (tag === 't') isText = !isReading;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (tag) => {
      if (tag === 'si') {
        count.add(1);
        texts.push(withoutEscapes(text));
      }
      if (tag === 'rPh') isReading = false;
      else if (tag === 't') isText = false;
    },
  });
  return texts;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replaceAll('\r\n', '\n');
}

/** The number format of each style of cells. */
function readFormats(parts: ZipParts, name: string): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const used: number[] = [];
  let isOfCells = false;
  parts.scan(name, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (tag === 'cellXfs') isOfCells = true;
      else if (tag === 'xf' && isOfCells) used.push(Number(attributes.get('numFmtId') ?? 0));
    },
    text: ignore,
    close: (tag) => {
      if (tag === 'cellXfs') isOfCells = false;
    },
  });
  const byId = new Map<number, NumberFormat>();
  return used.map((id) => {
    const code = codes.get(id);
    const format = byId.get(id) ?? (code === undefined ? builtInFormat(id) : formatOfCode(code));
    byId.set(id, format);
    return format;
  });
}

/** Reads the cells of a sheet. */
function sheetHandler(cells: SheetCells, { texts, formats, epoch1904 }: Context): MarkupHandler {
  let line = 0;
  let isHidden = false;
  let column = -1;
  let type = '';
  let format = GENERAL;
  let value = '';
  let isFormula = false;
  let isValue = false;
  let isInCell = false;
  let isReading = false;
  const textOfCell = (): string => {
    switch (type) {
      case 's':
        return texts[Number(value)] ?? '';
      case 'b':
        return value === '' ? '' : isTrue(value.trim()) ? YES : NO;
      case 'd':
        return value
          .replace(/(:00(\.0+)?)?Z?$/, '')
          .replace(/T00:00$/, '')
          .replace('T', ' ');
      case 'str':
      case 'inlineStr':
        return withoutEscapes(value);
      case 'e':
        return value;
      default: {
        const number = Number(value);
        return value.trim() === '' || Number.isNaN(number) ? value.trim() : formatNumber(number, format, epoch1904);
      }
    }
  };
  return {
    open: (tag, attributes) => {
      switch (tag) {
        case 'row':
          line = placeNumber(attributes.get('r')) ?? line + 1;
          isHidden = isTrue(attributes.get('hidden'));
          column = -1;
          break;
        case 'c':
          column = columnOf(attributes.get('r') ?? '') ?? column + 1;
          type = attributes.get('t') ?? 'n';
          format = formats[Number(attributes.get('s') ?? 0)] ?? GENERAL;
          value = '';
          isFormula = false;
          isInCell = true;
          break;
        case 'col':
          if (isTrue(attributes.get('hidden'))) cells.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')));
          break;
        case 'v':
          isValue = isInCell;
          break;
        case 't':
          isValue = isInCell && !isReading;
          break;
        case 'rPh':
          isReading = true;
          break;
        case 'f':
          isFormula = true;
          break;
        case 'mergeCell': {
          const [, left = '', top = '', bottom = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attributes.get('ref') ?? '') ?? [];
          if (left !== '') cells.merge(Number(top), Number(bottom), columnOf(left) ?? 0);
          break;
        }
      }
    },
    text: (part) => {
      if (isValue) value += part;
    },
    close: (tag) => {
      switch (tag) {
        case 'v':
        case 't':
          isValue = false;
          break;
        case 'rPh':
          isReading = false;
          break;
        case 'c':
          isInCell = false;
          if (isFormula && value === '' && type !== 'str') cells.withoutValue(line);
          cells.cell(column, textOfCell());
          break;
        case 'row':
          cells.endRow(line, isHidden);
          break;
      }
    },
  };
}

/** A number of a row; null if there is none. */
function placeNumber(written: string | undefined): number | null {
  const number = Number(written);
  return written !== undefined && Number.isInteger(number) && number > 0 ? number : null;
}

/** The column of a place such as «AB12», from 0; null if there is none. */
function columnOf(place: string): number | null {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}
