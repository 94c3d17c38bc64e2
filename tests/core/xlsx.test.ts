/**
 * Spreadsheets for Excel keep codes as text and numbers as numbers.
 * The tests unpack the file and look at its XML.
 */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../src/core/files/formats/xlsx.ts';
import { communeTable, NUMBER_COLUMNS } from '../../src/core/telling/commune-table.ts';
import { standingsOf } from '../../src/core/territory/standing.ts';
import { laidOver } from '../support/territories.ts';

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

const sheetOf = (name: string, [headings = [], ...rows]: readonly (readonly string[])[], numbers: readonly number[]) => ({
  name,
  columns: headings.map((heading, i) => ({ heading, holds: numbers.includes(i) ? ('number' as const) : ('text' as const) })),
  rows,
});

test('codes keep their leading zero as text, inhabitants are numbers, every commune has its row', async () => {
  const laid = laidOver('department:01');
  const table = communeTable(laid, standingsOf(laid), 'fr');
  const bytes = await writeXlsx([sheetOf('Ain', table, NUMBER_COLUMNS)]);
  const files = parts(bytes);
  const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
  const strings = files['xl/sharedStrings.xml'] ?? '';
  expect(sheet.match(/<row /g)?.length).toBe(table.length);
  expect(`${sheet}${strings}`).toContain('01001');
  // A number cell is a cell without a type, or of type n.
  expect(sheet).toMatch(/<c r="D2"(?! t="(s|inlineStr|str)")[^>]*>\s*<v>860<\/v>/);
  expect(sheet).not.toMatch(/<c r="A2"(?![^>]* t=)/);
  expect(files['xl/workbook.xml']).toContain('name="Ain"');
});

test('a name that Excel refuses for a sheet is made one that it takes', async () => {
  const files = parts(await writeXlsx([sheetOf('Métropole [x]/y: une très longue intercommunalité', [['a'], ['=1+1']], [])]));
  expect(files['xl/workbook.xml']).toMatch(/name="Métropole {2}x {2}y {2}une très longu"/);
  expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
});
