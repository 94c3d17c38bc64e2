/**
 * What a file is, is told by its content: each format and each kind that cannot be opened, under a name that says something else. Each kind
 * that cannot be opened has a sentence on how to go on, in both languages.
 */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { finished } from '../../src/core/basics/finished.ts';
import { ALL_READERS } from '../../src/core/files/formats/all-readers.ts';
import { writeArchive } from '../../src/core/files/formats/archive.ts';
import { ENDINGS, OFFERED_ENDINGS } from '../../src/core/files/formats/format-names.ts';
import { SMALL_READERS } from '../../src/core/files/formats/index.ts';
import { kindOf } from '../../src/core/files/formats/kind-of-file.ts';
import { readersFor } from '../../src/core/files/formats/readers-for.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { openingSteps } from '../../src/core/files/read-files.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';
import { unopened } from '../../src/messages/fr/unopened.ts';

const ascii = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]));
const zip = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, ascii('x')])));
const odf = (type: string) =>
  zipSync({ mimetype: [ascii(`application/vnd.oasis.opendocument.${type}`), { level: 0 }], 'content.xml': ascii('<x/>') });
const ole = (stream: string) => Uint8Array.from([...ascii('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), ...new Uint8Array(504), ...utf16(stream)]);
const kind = (bytes: Uint8Array, name = 'fichier.csv') => {
  const found = kindOf({ name, bytes });
  return typeof found === 'string' ? found : 'format' in found ? found.format : found.unopened;
};

describe('formats', () => {
  test.each([
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['ods', odf('spreadsheet')],
    ['ods', odf('spreadsheet-template')],
    ['zip', zip('relations.csv', 'acteurs.csv')],
    ['gexf', ascii('<?xml version="1.0"?>\n<!-- Gephi > 0.9 --><g:gexf xmlns:g="http://gexf.net/1.3"/>')],
    ['graphml', ascii('<!DOCTYPE graphml><graphml/>')],
    ['graphml', Uint8Array.from([0xff, 0xfe, ...utf16('<?xml version="1.0" encoding="UTF-16"?><graphml/>')])],
    ['html', ascii('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table></html>')],
    ['html', ascii('<meta charset="utf-8"><table><tr><td>1</td></tr></table>')],
    ['html', ascii('<!DOCTYPE html>\n<title>x</title>')],
    [
      'ods',
      ascii(
        '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
      ),
    ],
    ['pajek', ascii('*Vertices 2\r\n1 "a"\r\n')],
    ['pajek', ascii('% made by hand\n*Network x\n*Vertices 2\n')],
    ['csv', ascii('Nom\tCode\nEtrelles\t35109\n')],
    ['csv', ascii('[Source];[Target]\na;b\n')],
    ['csv', new Uint8Array(0)],
  ])('%s', (format, bytes) => {
    expect(kind(bytes, 'fichier.xls')).toBe(format);
    expect(kind(bytes)).toBe(format);
  });

  test('the ending decides where the content says nothing', () => {
    expect(kind(ascii('\n'), 'a.gexf')).toBe('gexf');
    expect(kind(ascii('no zip'), 'a.zip')).toBe('zip');
    expect(kind(Uint8Array.of(1, 2, 3, 0, 4), 'a.xlsx')).toBe('xlsx');
    expect(kind(Uint8Array.of(1, 2, 3, 0, 4), 'a.csv')).toBe('unknown');
  });
});

const UNOPENED: readonly (readonly [keyof typeof unopened, Uint8Array])[] = [
  ['xls', ole('Workbook')],
  ['xls', new Uint8Array(readFileSync(new URL('../fixtures/workbooks/libreoffice.xls', import.meta.url)))],
  ['xlsb', zip('[Content_Types].xml', 'xl/workbook.bin')],
  [
    'xmlWorkbook',
    ascii('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['protectedWorkbook', ole('EncryptedPackage')],
  ['numbers', zip('Index/Document.iwa', 'Index/Tables/Tile.iwa', 'preview.jpg')],
  ['onlineSheet', ascii('{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}')],
  ['gephi', zip('Project_xml', 'Workspace_1_xml', 'Workspace_1_graphstore_bytes')],
  ['otherGraph', ascii('Creator "yFiles"\ngraph\n[\n  directed 1\n]')],
  ['otherGraph', ascii('graph [ node [ id 1 ] ]')],
  ['otherGraph', ascii('digraph "G" { a -> b }')],
  ['otherGraph', ascii('dl n = 3\nlabels:\na,b,c\ndata:')],
  ['pdf', ascii('%PDF-1.7\n%\xe2\xe3')],
  ['document', zip('[Content_Types].xml', 'word/document.xml')],
  ['document', odf('text')],
  ['document', ole('WordDocument')],
  ['document', ascii('{\\rtf1\\ansi}')],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml')],
  ['slides', odf('presentation')],
  ['webArchive', ascii('From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n')],
  ['json', ascii('{"marches": {"marche": []}}')],
  ['json', ascii('[\n  {"a": 1}\n]')],
  ['image', ascii('\x89PNG\r\n\x1a\n')],
  ['image', ascii('\xff\xd8\xff\xe0')],
  ['database', ascii('SQLite format 3\0')],
  ['database', ascii('\0\x01\0\0Standard ACE DB\0')],
  ['otherArchive', ascii('\x1f\x8b\x08')],
  ['otherArchive', ascii('7z\xbc\xaf\x27\x1c')],
];

describe('kinds that cannot be opened', () => {
  test.each(UNOPENED)('%s is known by its content, and its sentence says how to go on', (id, bytes) => {
    for (const name of ['fichier.csv', 'fichier.xls']) {
      expect(kind(bytes, name)).toBe(id);
      const { issues } = readDataset([{ name, bytes }]);
      expect(issues.map(({ remark }) => remark)).toEqual([{ key: 'notOpened', values: { kind: id } }]);
      for (const issue of issues) {
        expect(formatIssue(issue, 'fr')).toContain(unopened[id].remedy);
        expect(formatIssue(issue, 'en')).toMatch(/[a-z]{4}.*\. [A-Z].*\.$/);
      }
    }
  });

  test('each of them is tried here', () => {
    expect([...new Set(UNOPENED.map(([id]) => id))].sort()).toEqual(Object.keys(unopened).sort());
  });
});

test('a file chooser offers every ending, and that of tables that are named like old workbooks', () => {
  expect(ENDINGS).toEqual(
    expect.arrayContaining(['.xlsx', '.xlsm', '.ods', '.csv', '.tsv', '.txt', '.html', '.gexf', '.graphml', '.net', '.zip']),
  );
  expect(OFFERED_ENDINGS).toEqual([...ENDINGS, '.xls']);
});

test('only the readers that files need are loaded, also for files inside archives, whatever their names', async () => {
  const workbook = {
    name: 'liens.csv',
    bytes: new Uint8Array(readFileSync(new URL('../fixtures/workbooks/openpyxl-simple.xlsx', import.meta.url))),
  };
  const table = { name: 'liens.xlsx', bytes: new TextEncoder().encode('De;À\nA;B\n') };
  const loaded = async (...files: readonly InputFile[]) =>
    Object.keys(await readersFor(files)).filter((id) => !Object.keys(SMALL_READERS).includes(id));
  expect(await loaded(table)).toEqual([]);
  expect(await loaded(table, workbook)).toEqual(['xlsx']);
  const inner = { name: 'dedans.zip', bytes: writeArchive([workbook, table]) };
  expect(await loaded(inner)).toEqual(['xlsx']);
  const graph = { name: 'a.txt', bytes: new TextEncoder().encode('<graphml><graph/></graphml>') };
  const page = { name: 'a.xls', bytes: new TextEncoder().encode('<table><tr><td>A</td></tr></table>') };
  expect(await loaded(graph, page)).toEqual(['html', 'gexf', 'graphml']);
  // What is loaded is enough to read them.
  const files = [graph, page, workbook, table, inner];
  const { sheets } = finished(openingSteps(files, await readersFor(files)));
  expect(sheets).toEqual(finished(openingSteps(files, ALL_READERS)).sheets);
});
