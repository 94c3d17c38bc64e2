/**
 * CSV as programs write it: which delimiter, encoding and line break were meant, and on which line each row stands.
 */
import { describe, expect, test } from 'vitest';
import { CellCount } from '../../src/core/files/formats/cell-count.ts';
import { CSV_FLAVOURS, readCsv, writeCsv } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';
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
  test('one is seen below a title, and one of a sentence is none', () =>
    expect(cellsOf('Liens, en 2024\n\nSource;Target\nA;B\nC, D;E\n')).toEqual([
      ['Liens, en 2024'],
      ['Source', 'Target'],
      ['A', 'B'],
      ['C, D', 'E'],
    ]));
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
    ['a quote out of place between the halves of a line break', 'a,b\n"\n"x\ny"\n\r\n"z"', [1, 2, 6]],
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

  test('UTF-16 of both orders, as «Unicode text» of Excel, also without its mark', () => {
    expect(decoded([0xff, 0xfe, 0xe9, 0x00, 0x53, 0x01])).toBe('éœ');
    expect(decoded([0xfe, 0xff, 0x00, 0xe9, 0x01, 0x53])).toBe('éœ');
    expect(decoded([0x61, 0x00, 0xe9, 0x00, 0x62, 0x00])).toBe('aéb');
    expect(decoded([0x00, 0x61, 0x00, 0xe9, 0x00, 0x62])).toBe('aéb');
  });

  test('Mac Roman, where its accents stand beside letters', () => {
    const written = (text: string, codes: Readonly<Record<string, number>>) => [...text].map((sign) => codes[sign] ?? sign.charCodeAt(0));
    expect(decoded(written('département d’Isère', { é: 0x8e, è: 0x8f, '’': 0xd5 }))).toBe('département d’Isère');
    // Some of the same bytes are dashes and quotes in Windows-1252, which stand apart.
    expect(decoded(written('un – été', { '–': 0x96, é: 0xe9 }))).toBe('un – été');
  });

  test('one foreign byte in UTF-8 spoils no other word, and its word is told with its line', () => {
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const bytes = Uint8Array.from([...utf8('Étrelles;Bégard\r\nAlpha;'), 0xc9, ...utf8('vran (nord)\r\n')]);
    const { sheet, issues } = readCsv({ name: 'x.csv', bytes });
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['Étrelles', 'Bégard'],
      ['Alpha', 'Évran (nord)'],
    ]);
    expect(issues).toEqual([
      { severity: 'warning', place: { file: 'x.csv', line: 2, column: null }, remark: { key: 'foreignByte', values: { word: 'Évran' } } },
    ]);
  });

  // The table of Microsoft: https://encoding.spec.whatwg.org/index-windows-1252.txt
  test('Windows-1252, with the signs that ISO 8859-1 lacks', () =>
    expect(decoded([0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9c, 0x9f, 0xe9])).toBe('€…Œ‘’“”–—™œŸé'));
});

describe('quotes', () => {
  const told = (text: string) => readCsv(textFile('x.csv', text)).issues.map(({ place, remark }) => `${place.line} ${remark.key}`);

  test('spaces between a delimiter and a quoted cell are no part of it', () =>
    expect(cellsOf('"a", "b"\n "c, d" ,"e ""f"" g"\n')).toEqual([
      ['a', 'b'],
      ['c, d', 'e "f" g'],
    ]));

  test('quotes that surround only a part of a cell stay, and so do the spaces before them', () =>
    expect(cellsOf('a;b\nLes "Eaux"; "Vives" du Nord\n')[1]).toEqual(['Les "Eaux"', ' "Vives" du Nord']));

  test('in a file with tabs, quotes out of place are letters, and that is told', () => {
    const text = 'Nom\tSiège\n"LES EAUX" DU NORD\tBourg\nSYNDICAT 5" DU LAC\tAval\n"AMONT\tBourg\n';
    expect(cellsOf(text)).toEqual([
      ['Nom', 'Siège'],
      ['"LES EAUX" DU NORD', 'Bourg'],
      ['SYNDICAT 5" DU LAC', 'Aval'],
      ['"AMONT', 'Bourg'],
    ]);
    expect(told(text)).toEqual(['2 quotesAsLetters']);
  });

  test.each(['="01004"', '"=""01004"""'])('%s is the text 01004, and that is told', (written) => {
    expect(cellsOf(`code;nom\n${written};Ambérieu\n`)[1]).toEqual(['01004', 'Ambérieu']);
    expect(told(`code;nom\n${written};Ambérieu\n`)).toEqual(['2 formulasAsTexts']);
  });
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

  test.each(['=1+1', '="01004"', '+33', '-10 %', '@x', "'=x", "''-1"])(
    '%j is guarded in the flavour for Excel and comes back as it was',
    (cell) => {
      expect(excel(cell)).toContain(`'${cell.replaceAll('"', '""')}`);
      expect(rowsOf(excel(cell))[1]?.cells[0]).toBe(cell);
    },
  );

  test.each(["l'ESS", "'", "'a", 'a=b', ''])('%j is no formula and stays as it is', (cell) => {
    expect(excel(cell)).not.toContain(`'${cell};`);
    expect(cellsOf(`a;b\n${cell};x\n`)[1]?.[0]).toBe(cell);
  });
});

describe('a text that is too large', () => {
  const told = (text: string, name = 'grand.csv') => {
    const { dataset, issues } = readDataset([textFile(name, text)]);
    return { relations: dataset.relations.length, issues: issues.map((issue) => formatIssue(issue, 'fr').replace(/\s/g, ' ')) };
  };

  test('is told with an estimate of its size before it is split into cells', () => {
    expect(told('Structure;Partenaire\n"Val; d’Or";Lens\n'.repeat(300_000))).toEqual({
      relations: 0,
      issues: [
        expect.stringMatching(
          /^grand\.csv.* trop grand pour être lu ici : environ 600 000 lignes et 1 200 000 cellules\. La limite est de 240 000 lignes pour 10 colonnes/,
        ),
      ],
    });
  });

  test('is not one with many blank rows, or with many separators inside quotes', () => {
    const quoted = `"${';;\n'.repeat(300_000)}"`;
    const { sheet, issues } = readCsv(textFile('a.csv', `a;b\n${' ;; \n'.repeat(300_000)}1;${quoted}\n`));
    expect([sheet.rows.length, issues]).toEqual([2, []]);
  });

  test('has a lower limit where its columns are not ours', () => {
    expect(told(`Structure;Partenaire\n${'Lille;Lens\n'.repeat(140_000)}`)).toEqual({
      relations: 0,
      issues: [expect.stringMatching(/^grand\.csv.* : plus de 140 000 lignes et 280 000 cellules\. La limite est de 110 000 lignes/)],
    });
  });

  test('is not an edge list of a hundred thousand rows', () => {
    expect(() => new CellCount().add(400_000, 100_000)).not.toThrow();
  });

  test('is not even decoded if no program could hold it', () => {
    const bytes = new Uint8Array(400_000_001);
    bytes.set(new TextEncoder().encode('Structure;Partenaire\n'.repeat(2000)));
    expect(readDataset([{ name: 'a.csv', bytes }]).issues.map(({ remark }) => remark.key)).toContain('fileTooLarge');
  });
});
