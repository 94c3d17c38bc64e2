/**
 * XML as a tree, for the formats of graphs: which elements stand where, and on which line. Control characters, which XML cannot hold and some
 * programs write all the same, are left out and told. The only user of parse-xml, which reports the position of syntax errors and expands no
 * custom entities.
 */
import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { Issue } from '../../model/issue.ts';
import type { InputFile } from './sheet.ts';
import { decodeText, toldDoubts } from './text.ts';

export type { XmlElement };

/** A file of XML. */
export interface XmlTree {
  /** Null if the file is not well-formed. */
  readonly root: XmlElement | null;
  readonly lineOf: (element: XmlElement) => number;
  readonly issues: readonly Issue[];
}

/** Most control characters that are told one by one. */
const MOST_TOLD = 20;

/** Control characters, and references to them, which are no part of XML 1.0. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi;

/** Reads a file into a tree. A broken file gives a single error with line and column. Never throws. */
export function readXml(file: InputFile): XmlTree {
  const decoded = decodeText(file.bytes);
  const { text, issues: removed } = withoutControls(file.name, decoded.text);
  const issues = [...toldDoubts(file.name, decoded.doubts), ...removed];
  const lineOf = lines(text);
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return { root, lineOf, issues };
  } catch (error) {
    // The parser is recursive, so a file with extreme nesting exhausts the stack.
    if (error instanceof RangeError) return { root: null, lineOf, issues: [tooDeep(file.name)] };
    if (!(error instanceof XmlError)) throw error;
    return { root: null, lineOf, issues: [brokenXml(file.name, error)] };
  }
}

/** The text without control characters, and what is told about them. */
function withoutControls(file: string, text: string): { readonly text: string; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  let line = 1;
  let counted = 0;
  let count = 0;
  const cleaned = text.replace(CONTROL, (written, at: number) => {
    for (; counted < at; counted++) if (text[counted] === '\n') line++;
    count++;
    if (count <= MOST_TOLD) {
      const number = /^&#(x?)0*([0-9a-f]+);$/i.exec(written);
      const code = number === null ? written.charCodeAt(0) : Number.parseInt(number[2] ?? '0', number[1] === '' ? 10 : 16);
      const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      issues.push({ severity: 'warning', place: { file, line, column: null }, remark: { key: 'controlCharacter', values: { character } } });
    }
    return '';
  });
  if (count > MOST_TOLD) {
    const remark = { key: 'controlCharacters', values: { count: count - MOST_TOLD } } as const;
    issues.push({ severity: 'warning', place: { file, line, column: null }, remark });
  }
  return { text: cleaned, issues };
}

/** Every element below another, in document order. Not recursive, because files may be nested arbitrarily deep. */
export function* descendants(root: XmlElement): Generator<XmlElement, void> {
  const open = [...root.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!(next instanceof XmlElement)) continue;
    yield next;
    for (const child of [...next.children].reverse()) open.push(child);
  }
}

export function children(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement && localName(child) === name);
}

export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function ownText(element: XmlElement): string {
  return element.children
    .map((child) => (child instanceof XmlText ? child.text : ''))
    .join('')
    .trim();
}

/** A function that gives the line of an element, from its position in the text. */
function lines(text: string): (element: XmlElement) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ start }) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function brokenXml(file: string, error: XmlError): Issue {
  const reason = error.message.split('\n')[0] ?? '';
  return {
    severity: 'error',
    place: { file, line: error.line, column: String(error.column) },
    remark: { key: 'xmlBroken', values: { reason } },
  };
}

function tooDeep(file: string): Issue {
  return { severity: 'error', place: { file, line: null, column: null }, remark: { key: 'xmlTooDeep' } };
}
