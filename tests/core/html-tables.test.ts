/**
 * Tables of HTML as Excel, LibreOffice and browsers copy and save them: which cell stands where, also where cells span rows and columns.
 */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/core/files/formats/read-html.ts';
import { textFile } from '../support/datasets.ts';

const sheetsOf = (text: string) => readHtml(textFile('page.html', text)).sheets;
const cellsOf = (text: string) => sheetsOf(text)[0]?.rows.map(({ cells }) => cells);
const told = (text: string) => readHtml(textFile('page.html', text)).issues.map(({ place, remark }) => `${place.line} ${remark.key}`);

/** What Excel puts on the clipboard, shortened: attributes without quotes, no closing of columns, notes for old browsers. */
const FROM_EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!--table {mso-displayed-decimal-separator:"\\,";} td {padding:0}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 width=160 style='border-collapse:collapse;width:120pt'>
<!--StartFragment--> <col width=80 span=2 style='width:60pt'>
 <tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=80>Collectivité</td><td width=80>Partenaire</td></tr>
 <tr height=20><td rowspan=2 height=40 class=xl66 style='height:30.0pt'>Val d&#8217;Or</td><td>CRESS<br>
  d&apos;Exemple</td></tr>
 <tr height=20><td height=20>Agglo&nbsp;du&nbsp;Lac</td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=80></td><td width=80></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

test('cells that Excel copied, with the value of a merged one on each of its rows', () => {
  expect(cellsOf(FROM_EXCEL)).toEqual([
    ['Collectivité', 'Partenaire'],
    ['Val d’Or', "CRESS\nd'Exemple"],
    ['Val d’Or', 'Agglo\u00a0du\u00a0Lac'],
  ]);
  expect(told(FROM_EXCEL)).toEqual(['2 cellsMerged']);
});

test('tags that are left open, entities and spaces of the source', () => {
  expect(cellsOf('<TABLE><TR><TH>a<TH>b\n<TR><TD> R&eacute;gion \n &amp; Cie<TD><p>un</p><p>deux</p></TABLE>')).toEqual([
    ['a', 'b'],
    ['Région & Cie', 'un\ndeux'],
  ]);
});

test('cells over several columns and rows push the others aside', () => {
  const text = `<table><tr><td colspan=2>A</td><td rowspan=2>B</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td></tr></table>`;
  expect(cellsOf(text)).toEqual([
    ['A', '', 'B'],
    ['c', 'd', 'B'],
    ['e', 'f', 'g'],
  ]);
});

test('each table is a sheet; those that only place things are none', () => {
  const page =
    '<table><tr><td><table><tr><td>a</td></tr><tr><td>b</td></tr></table></td></tr></table><table><tr><td>c</td></tr><tr><td>d</td></tr></table>';
  expect(sheetsOf(page).map(({ file, rows }) => [file, ...rows.map(({ cells }) => cells.join())])).toEqual([
    ['page.html › 1', 'a', 'b'],
    ['page.html › 2', 'c', 'd'],
  ]);
});

test('a page without a table is told, and spans without end are cut', () => {
  expect(told('<html><p>rien</p></html>')).toEqual(['null htmlNoTable']);
  const wide = `<table>${'<tr><td rowspan=999999999 colspan=999999999>x</td><td>y</td></tr>'.repeat(3)}</table>`;
  expect(sheetsOf(wide)[0]?.rows).toHaveLength(3);
});

describe('a page that is too large', () => {
  const rows = (count: number, row: string) => row.repeat(count);

  test('is told with an estimate of its size before its cells are read', () => {
    const { sheets, issues } = readHtml(
      textFile('page.html', `<table>${rows(200_000, '<tr><td>un</td><td><b>deux</b></td></tr>')}</table>`),
    );
    expect(sheets).toEqual([]);
    expect(issues.map(({ remark }) => remark)).toEqual([
      {
        key: 'tooManyCells',
        values: expect.objectContaining({ rows: expect.closeTo(200_000, -4), cells: expect.closeTo(400_000, -4), isEstimate: true }),
      },
    ]);
  });

  test('is not one with many blank rows, and tables in comments and scripts', () => {
    const blank = '<tr><td></td><td> &nbsp; </td></tr>';
    const row = '<tr><td>un</td></tr>';
    const text = `<!-- ${rows(100_000, row)} --><script>${rows(100_000, row)}</script><table>${rows(150_000, blank)}${row}${row}</table>`;
    expect(cellsOf(text)).toEqual([['un'], ['un']]);
    expect(told(text)).toEqual([]);
  });
});
