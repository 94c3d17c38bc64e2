/**
 * CSV as programs write it: which delimiter, encoding and line break were meant, and on which line each row stands.
 */
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS, readCsv, writeCsv } from '../../src/core/files/formats/csv.ts';
import { textFile } from '../support/datasets.ts';

const rowsOf = (text: string) => readCsv(textFile('x.csv', text)).sheet.rows;
const cellsOf = (text: string) => rowsOf(text).map((row) => row.cells);
const linesOf = (text: string) => rowsOf(text).map((row) => row.line);

describe('delimiters', () => {
  test.each([';', ',', '\t', '|'])('%j is seen in the header', (delimiter) =>
    expect(cellsOf(`a${delimiter}b\n1${delimiter}2\n`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]),
  );
  test('one inside quotes does not count', () => expect(cellsOf('"a;b;c",d\n')).toEqual([['a;b;c', 'd']]));
  test('the hint of a first line wins over the header', () => expect(cellsOf('sep=,\na;b;c,d\n')).toEqual([['a;b;c', 'd']]));
});

describe('lines', () => {
  test.each([
    ['line breaks of Unix', 'a,b\n1,2\n3,4\n', [1, 2, 3]],
    ['line breaks of Windows', 'a,b\r\n1,2\r\n3,4\r\n', [1, 2, 3]],
    ['line breaks of old Macs', 'a,b\r1,2\r3,4', [1, 2, 3]],
    ['a header from one system and rows from another', 'a,b\n1,2\r\n3,4\r\n5,6\r\n', [1, 2, 3, 4]],
    ['rows from one system and a last one from another', 'a,b\r\n1,2\r\n3,4\n5,6\n', [1, 2, 3, 4]],
    ['empty lines, which are no rows', '\na,b\n\n  \n1,2\n', [2, 5]],
    ['line breaks in quotes, of three kinds', 'a,b\n"x\ny\r\nz\rt",1\n3,4\n', [1, 2, 6]],
    ['a hint, which is no row', 'sep=;\r\na;b\r\n1;2\r\n', [2, 3]],
  ])('%s', (_what, text, lines) => expect(linesOf(text)).toEqual(lines));

  test('cells of files of mixed line breaks hold none of them', () =>
    expect(cellsOf('a,b\n1,2\r\n"3","4"\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]));

  test('line breaks inside a cell are content and stay as they were', () =>
    expect(cellsOf('a\n"x\r\ny"\n"x\ry"\n')).toEqual([['a'], ['x\r\ny'], ['x\ry']]));

  test('a quote that is never closed is told on the line where its row starts', () => {
    const { issues } = readCsv(textFile('x.csv', 'a,b\n1,2\n"3,4\n5,6\n'));
    expect(issues.map((issue) => issue.place.line)).toEqual([3]);
  });
});

describe('encodings', () => {
  const decoded = (bytes: readonly number[]) => readCsv({ name: 'x.csv', bytes: Uint8Array.from(bytes) }).sheet.rows[0]?.cells[0];

  test('UTF-8, with and without byte order mark', () => {
    expect(decoded([0xc3, 0xa9])).toBe('é');
    expect(decoded([0xef, 0xbb, 0xbf, 0xc3, 0xa9])).toBe('é');
  });

  test('UTF-16, as «Unicode text» of Excel', () => expect(decoded([0xff, 0xfe, 0xe9, 0x00, 0x53, 0x01])).toBe('éœ'));

  // The table of Microsoft: https://encoding.spec.whatwg.org/index-windows-1252.txt
  test('Windows-1252, with the signs that ISO 8859-1 lacks', () =>
    expect(decoded([0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9c, 0x9f, 0xe9])).toBe('€…Œ‘’“”–—™œŸé'));
});

describe('formulas', () => {
  const excel = (cell: string) =>
    writeCsv(
      [
        ['a', 'b'],
        [cell, ''],
      ],
      CSV_FLAVOURS.excel,
    );

  test.each(['=1+1', '+33', '-10 %', '@x', "'=x", "''-1"])('%j is guarded in the flavour for Excel and comes back as it was', (cell) => {
    expect(excel(cell)).toContain(`'${cell}`);
    expect(rowsOf(excel(cell))[1]?.cells[0]).toBe(cell);
  });

  test.each(["l'ESS", "'", "'a", 'a=b', ''])('%j is no formula and stays as it is', (cell) => {
    expect(excel(cell)).not.toContain(`'${cell};`);
    expect(cellsOf(`a;b\n${cell};x\n`)[1]?.[0]).toBe(cell);
  });
});
