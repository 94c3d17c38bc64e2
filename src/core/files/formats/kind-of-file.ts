/**
 * What a file is, told by its content: names lie, as those of tables with tabs that are named .xls. The ending of the name decides only
 * where the content says nothing.
 */
import type { UnopenedKind } from '../../../messages/remarks.ts';
import { type FormatId, formatNamed } from './format-names.ts';
import type { InputFile } from './sheet.ts';
import { decodeText } from './text.ts';
import { zipDirectory } from './zip-directory.ts';

/** A format, a kind that cannot be opened, or bytes of no known kind. */
export type FileKind = { readonly format: FormatId } | { readonly unopened: UnopenedKind } | 'unknown';

/** Bytes of the start that are looked at as text. */
const HEAD = 20_000;

/** The first bytes of files that are not text. */
const SIGNATURES: readonly { readonly bytes: string; readonly kind: UnopenedKind }[] = [
  { bytes: '%PDF-', kind: 'pdf' },
  { bytes: '{\\rtf', kind: 'document' },
  { bytes: '\x89PNG', kind: 'image' },
  { bytes: '\xff\xd8\xff', kind: 'image' },
  { bytes: 'GIF8', kind: 'image' },
  { bytes: 'II*\0', kind: 'image' },
  { bytes: 'MM\0*', kind: 'image' },
  { bytes: '\0\0\0\x18ftyphei', kind: 'image' },
  { bytes: '\0\0\0\x1cftyphei', kind: 'image' },
  { bytes: 'SQLite format 3\0', kind: 'database' },
  { bytes: '\0\x01\0\0Standard ', kind: 'database' },
  { bytes: 'PAR1', kind: 'database' },
  { bytes: '\x1f\x8b', kind: 'otherArchive' },
  { bytes: '7z\xbc\xaf\x27\x1c', kind: 'otherArchive' },
  { bytes: 'Rar!\x1a\x07', kind: 'otherArchive' },
];

/** Formats that are no text; a damaged file of theirs is told as such. */
const OF_BYTES: readonly FormatId[] = ['xlsx', 'ods', 'maillage', 'zip'];

/** How zip archives begin: with an entry, with the directory if they are empty, or as a part of several. */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** The kind of a file. */
export function kindOf(file: InputFile): FileKind {
  const { bytes } = file;
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  const signature = SIGNATURES.find((one) => start.startsWith(one.bytes));
  if (signature !== undefined) return { unopened: signature.kind };
  const byName = formatNamed(file.name);
  if (ZIP.some((sign) => start.startsWith(sign))) return kindOfZip(bytes, byName);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { unopened: kindOfOle(bytes) };
  const { text } = decodeText(bytes.subarray(0, HEAD));
  if (isBinary(text)) return byName !== null && OF_BYTES.includes(byName) ? { format: byName } : 'unknown';
  if (text.trim() === '') return { format: byName ?? 'csv' };
  // What is no archive although it is named so is told to be damaged.
  return byName === 'zip' || byName === 'maillage' ? { format: byName } : kindOfText(text, byName);
}

/** Documents of office programs are zip archives, too; their parts tell which. */
function kindOfZip(bytes: Uint8Array, byName: FormatId | null): FileKind {
  const { entries } = zipDirectory(bytes);
  const names = entries.map(({ name }) => name.toLowerCase().replace(/^\//, ''));
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) return { unopened: 'xlsb' };
  if (has(/^xl\/workbook\.xml$/)) return { format: 'xlsx' };
  if (has(/^word\//)) return { unopened: 'document' };
  if (has(/^ppt\//)) return { unopened: 'slides' };
  if (has(/^index\/(?:document|metadata|tables\/.*)\.iwa$/) || has(/^index\.zip$/)) return { unopened: 'numbers' };
  if (has(/^project(?:_xml|\.xml)$/) && has(/^workspace_/)) return { unopened: 'gephi' };
  const type = entries.find(({ name }) => name === 'mimetype');
  if (type !== undefined && has(/^content\.xml$/)) {
    const written = String.fromCharCode(...bytes.subarray(type.start, Math.min(type.end, type.start + 100)));
    if (written.includes('opendocument.text')) return { unopened: 'document' };
    if (written.includes('opendocument.presentation')) return { unopened: 'slides' };
    if (written.includes('opendocument')) return { format: 'ods' };
  }
  // Some programs write workbooks whose first part has another name.
  return { format: has(/^xl\/worksheets\//) ? 'xlsx' : byName === 'maillage' ? 'maillage' : 'zip' };
}

/** Documents of Office before 2007, and later ones with a password, tell what they are by the names of their streams. */
function kindOfOle(bytes: Uint8Array): UnopenedKind {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes('EncryptedPackage')) return 'protectedWorkbook';
  if (names.includes('WordDocument')) return 'document';
  if (names.includes('PowerPoint Document')) return 'slides';
  return 'xls';
}

/** Whether a text is none: it holds control characters that no program writes into one. A few are a fault of a text. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) controls++;
  }
  return controls > 0.05 * text.length && !text.trimStart().startsWith('<');
}

function kindOfText(text: string, byName: FormatId | null): FileKind {
  const begun = text.trimStart();
  if (begun.startsWith('<')) return kindOfMarkup(begun, byName);
  if (/^(?:%.*\s*)*\*(?:vertices|network)\b/i.test(begun)) return { format: 'pajek' };
  // The reader of our own JSON also tells what is wrong with a file that is named like one.
  if (byName === 'json' || /"format"\s*:\s*"maillage/.test(begun)) return { format: 'json' };
  if (/^[[{]\s*(?:["[{\]}]|-?\d)/.test(begun)) return { unopened: /"doc_id"\s*:/.test(begun) ? 'onlineSheet' : 'json' };
  if (/^(?:creator\s+"[^"]*"\s*|version\s+\S+\s*|#.*\s*)*graph\s*\[/i.test(begun)) return { unopened: 'otherGraph' };
  if (/^(?:strict\s+)?(?:di)?graph\s*(?:"[^"]*"|\w*)\s*\{/i.test(begun)) return { unopened: 'otherGraph' };
  if (/^dl\s+n[mrc]?\s*=/i.test(begun)) return { unopened: 'otherGraph' };
  if (/^(?:from:.*\s+|subject:.*\s+|date:.*\s+)*mime-version:/i.test(begun)) return { unopened: 'webArchive' };
  return { format: 'csv' };
}

/** XML and HTML, by their first element. */
function kindOfMarkup(text: string, byName: FormatId | null): FileKind {
  const root = firstElement(text);
  const name = root.toLowerCase().replace(/^[^:]*:/, '');
  if (name === 'gexf' || name === 'graphml') return { format: name };
  if (name === 'workbook' && text.includes('urn:schemas-microsoft-com:office')) return { unopened: 'xmlWorkbook' };
  if (name === 'document' && text.includes('opendocument')) {
    return /opendocument\.(?:text|presentation)/.test(text) ? { unopened: 'document' } : { format: 'ods' };
  }
  if (/^(?:html|head|body|meta|table|div|style|tr|google-sheets-html-origin)$/.test(name) || /^<!doctype html/i.test(text))
    return { format: 'html' };
  // The reader of graphs tells what is wrong with any other XML.
  return { format: byName === 'gexf' || byName === 'html' ? byName : 'graphml' };
}

/** The name of the first element, past declarations and comments; empty if there is none. */
function firstElement(text: string): string {
  for (let at = text.indexOf('<'); at !== -1; ) {
    const name = /^<([\p{Letter}_][^\s/>]*)/u.exec(text.slice(at, at + 200))?.[1];
    if (name !== undefined) return name;
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : text.indexOf('>', at);
    if (end === -1) return '';
    at = text.indexOf('<', end);
  }
  return '';
}
