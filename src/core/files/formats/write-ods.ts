/**
 * Sheets → a LibreOffice workbook (OpenDocument 1.3), with the same cells as the Excel workbook: codes as text, days as days, headings that
 * stay in sight, lists of words. Own code, since no library that is kept writes this format without being one for all formats.
 */
import { escapeXml, xmlAttribute } from '../../basics/xml-text.ts';
import { writeArchive } from './archive.ts';
import { type Choice, sheetName, type WrittenColumn, type WrittenSheet, widthOf, writtenCell } from './written-sheet.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Empty rows below the last one that offer lists and take codes as text. */
const ROWS_TO_COME = 1000;

const NAMESPACES = [
  ...['office', 'table', 'text', 'style', 'meta', 'config'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ');

/** The bytes of an .ods file. */
export function writeOds(sheets: readonly WrittenSheet[]): Uint8Array {
  const part = (name: string, root: string, content: string) => ({
    name,
    bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${NAMESPACES}>${content}</office:${root}>`),
  });
  return writeArchive(
    [
      { name: 'mimetype', bytes: new TextEncoder().encode(TYPE) },
      { name: 'META-INF/manifest.xml', bytes: new TextEncoder().encode(MANIFEST) },
      part('content.xml', 'document-content', contentOf(sheets)),
      part('settings.xml', 'document-settings', `<office:settings>${frozenHeadings(sheets)}</office:settings>`),
      part('styles.xml', 'document-styles', '<office:styles/>'),
    ],
    // Programs know the format by this part, at its place in the first bytes.
    ['mimetype'],
  );
}

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ['/', TYPE],
  ...['content.xml', 'settings.xml', 'styles.xml'].map((name) => [name, 'text/xml']),
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`;

const STYLES = `<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<number:text-style style:name="letters"><number:text-content/></number:text-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="iso"/>
<style:style style:name="code" style:family="table-cell" style:data-style-name="letters"/>
<style:style style:name="heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>`;

function contentOf(sheets: readonly WrittenSheet[]): string {
  const choices = new Map<string, { readonly choice: Choice; readonly name: string }>();
  const nameOf = (choice: Choice) => {
    const key = JSON.stringify([choice.words, choice.isOpen]);
    const known = choices.get(key) ?? { choice, name: `list${choices.size + 1}` };
    choices.set(key, known);
    return known.name;
  };
  const widths = new Set<number>();
  const tables = sheets.map((sheet) => tableOf(sheet, nameOf, widths)).join('');
  const columns = [...widths].map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>`,
  );
  const validations = [...choices.values()].map(({ choice, name }) => validationOf(choice, name));
  const lists = validations.length === 0 ? '' : `<table:content-validations>${validations.join('')}</table:content-validations>`;
  return `<office:automatic-styles>${STYLES}${columns.join('')}</office:automatic-styles><office:body><office:spreadsheet>${lists}${tables}</office:spreadsheet></office:body>`;
}

/** A list. What is not in it gives a warning, which can be passed over; in open lists nothing. */
function validationOf({ words, isOpen }: Choice, name: string): string {
  const items = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(';');
  const told = isOpen ? 'table:display="false"' : 'table:message-type="warning" table:display="true"';
  return `<table:content-validation table:name="${name}" table:condition="${xmlAttribute(`of:cell-content-is-in-list(${items})`)}" table:allow-empty-cell="true" table:display-list="unsorted"><table:error-message ${told}/></table:content-validation>`;
}

function tableOf(sheet: WrittenSheet, nameOf: (choice: Choice) => string, widths: Set<number>): string {
  const lists = sheet.columns.map(({ choice }) => (choice === undefined ? '' : ` table:content-validation-name="${nameOf(choice)}"`));
  const columns = sheet.columns.map((_, column) => {
    const width = widthOf(sheet, column);
    widths.add(width);
    return `<table:table-column table:style-name="w${width}"/>`;
  });
  const headings = sheet.columns.map(({ heading }) =>
    heading === ''
      ? '<table:table-cell/>'
      : `<table:table-cell table:style-name="heading" office:value-type="string">${paragraphs(heading)}</table:table-cell>`,
  );
  const row = (cells: readonly string[], times = '') => `<table:table-row${times}>${cells.join('')}</table:table-row>`;
  const rows = sheet.rows.map((texts) => row(texts.map((text, column) => cellOf(sheet.columns[column], text, lists[column] ?? ''))));
  const hasLists = lists.some((list) => list !== '') || sheet.columns.some(({ holds }) => holds === 'code');
  const toCome = hasLists
    ? row(
        sheet.columns.map((column, at) => `<table:table-cell${styleOf(column)}${lists[at] ?? ''}/>`),
        ` table:number-rows-repeated="${ROWS_TO_COME}"`,
      )
    : '';
  return `<table:table table:name="${xmlAttribute(sheetName(sheet.name))}">${columns.join('')}${row(headings)}${rows.join('')}${toCome}</table:table>`;
}

function styleOf(column: WrittenColumn | undefined): string {
  return column?.holds === 'code' ? ' table:style-name="code"' : '';
}

function cellOf(column: WrittenColumn | undefined, text: string, list: string): string {
  const cell = writtenCell(column, text);
  switch (cell.kind) {
    case 'empty':
      return `<table:table-cell${styleOf(column)}${list}/>`;
    case 'number':
      return `<table:table-cell office:value-type="float" office:value="${cell.number}"${list}><text:p>${cell.number}</text:p></table:table-cell>`;
    case 'day':
      return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"${list}><text:p>${cell.day}</text:p></table:table-cell>`;
    case 'code':
    case 'text':
      return `<table:table-cell${styleOf(column)} office:value-type="string"${list}>${paragraphs(cell.text)}</table:table-cell>`;
  }
}

/** A text as paragraphs, one for each line. Spaces that XML would take for one, and tabs, are elements. */
function paragraphs(text: string): string {
  const line = (written: string) =>
    escapeXml(written)
      .replaceAll('\t', '<text:tab/>')
      .replace(/^ +| {2,}| +$/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
  return text
    .split(/\r\n|\n/)
    .map((written) => `<text:p>${line(written)}</text:p>`)
    .join('');
}

/** The settings that keep the first row of each sheet in sight. */
function frozenHeadings(sheets: readonly WrittenSheet[]): string {
  const item = (name: string, type: string, value: string) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen = [
    item('VerticalSplitMode', 'short', '2'),
    item('VerticalSplitPosition', 'int', '1'),
    item('ActiveSplitRange', 'short', '2'),
    item('PositionBottom', 'int', '1'),
  ].join('');
  const tables = sheets.map(
    ({ name }) => `<config:config-item-map-entry config:name="${xmlAttribute(sheetName(name))}">${frozen}</config:config-item-map-entry>`,
  );
  return `<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>`;
}
