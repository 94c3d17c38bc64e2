/**
 * Workbooks that openpyxl, odfpy and LibreOffice wrote, or that were put together by hand after the standards (tests/fixtures/workbooks, with
 * the script that made them): their cells are those that openpyxl and odfpy find, and what was passed over or read otherwise is told.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_READERS } from '../../src/core/files/formats/all-readers.ts';
import { writeArchive } from '../../src/core/files/formats/archive.ts';
import { CellCount } from '../../src/core/files/formats/cell-count.ts';
import { LibreOfficeCount } from '../../src/core/files/formats/count-cells.ts';
import { readOds } from '../../src/core/files/formats/read-ods.ts';
import type { InputFile, Worksheet } from '../../src/core/files/formats/sheet.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';
import { readingOf } from '../support/readings.ts';

const folder = new URL('../fixtures/workbooks/', import.meta.url);

interface ExpectedSheet {
  readonly name: string;
  /** Rows as their line and their cells. */
  readonly rows: readonly (readonly [number, readonly string[]])[];
}

const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<Record<string, readonly ExpectedSheet[]>>;

function stored(name: string): InputFile {
  return { name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) };
}

const plain = ({ sheetName, rows }: Worksheet) => ({ name: sheetName, rows: rows.map(({ line, cells }) => [line, cells]) });
const told = (name: string) => readingOf(stored(name)).issues.map((issue) => formatIssue(issue, 'fr').replace(/^[^:]*\.\w+/, ''));

test('more than half of the workbooks were written by other programs, and each has its expected cells', () => {
  const names = readdirSync(folder).filter((name) => /\.(xlsx|xlsm|ods)$/.test(name));
  expect(names.length).toBeGreaterThanOrEqual(25);
  expect(names.filter((name) => !name.startsWith('hand-')).length).toBeGreaterThan(names.length / 2);
  expect(Object.keys(expected).sort()).toEqual(names.sort());
});

describe('cells and lines are those that another reader finds', () => {
  test.each(Object.keys(expected))('%s', (name) => {
    expect(readingOf(stored(name)).sheets.map(plain)).toEqual(expected[name]);
  });

  test('one XML file as the archive that holds the same', () => {
    const { sheets } = readingOf(stored('libreoffice-sheets.fods'));
    expect(sheets.map(plain)).toEqual(expected['openpyxl-sheets.xlsx']);
  });

  test('a page of HTML that LibreOffice wrote of the same sheet', () => {
    const { sheets } = readingOf(stored('libreoffice-merged.html'));
    expect(sheets.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual(
      expected['openpyxl-merged.xlsx']?.map(({ rows }) => rows.map(([, cells]) => cells)),
    );
  });
});

test('sheets are named with their file where there are several, and blank ones are passed over', () => {
  const { sheets } = readingOf(stored('openpyxl-sheets.xlsx'));
  expect(sheets.map(({ file }) => file)).toEqual(['openpyxl-sheets.xlsx › Acteurs', 'openpyxl-sheets.xlsx › Liens « 2024 »']);
  expect(readingOf(stored('openpyxl-simple.xlsx')).sheets.map(({ file }) => file)).toEqual(['openpyxl-simple.xlsx']);
});

test('sheets named like our tables are a network, and a sheet of notes is none of them', () => {
  const { dataset, issues } = readDataset([stored('openpyxl-network.xlsx')]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(dataset.actors.map(({ name, code }) => `${name} ${code}`)).toEqual(['Étrelles 35109', 'CRESS d’Exemple ']);
  expect(dataset.relations.map(({ period, members }) => [period.start, members.length])).toEqual([['2014-12-31', 2]]);
});

describe('what is passed over, or read otherwise than it looks, is told', () => {
  test.each(['openpyxl-hidden.xlsx', 'libreoffice-hidden.xlsx', 'libreoffice-hidden.ods'])('hidden sheets and rows of %s', (name) => {
    expect(told(name)).toEqual([
      ':1: info: la feuille masquée « Masquée » n’est pas lue. Affichez-la dans le tableur si elle doit l’être.',
      ':1: info: la feuille masquée « Très masquée » n’est pas lue. Affichez-la dans le tableur si elle doit l’être.',
      ':2: info: une ligne masquée (par un filtre ?), lue comme les autres.',
    ]);
  });

  test.each(['openpyxl-merged.xlsx', 'libreoffice-merged.xlsx', 'libreoffice-merged.ods'])('merged cells of %s', (name) => {
    expect(told(name)).toEqual([':3: info: 2 cellules fusionnées sur plusieurs lignes : leur valeur est répétée sur chacune.']);
  });

  test('formulas that no spreadsheet has computed', () => {
    expect(told('openpyxl-formulas.xlsx')).toEqual([
      ':2: warning: 2 formules sans résultat enregistré, lues comme vides. Ouvrez le classeur dans un tableur, enregistrez-le, puis ouvrez-le de nouveau ici.',
    ]);
    expect(told('libreoffice-formulas.xlsx')).toEqual([]);
    expect(told('libreoffice-formulas.ods')).toEqual([]);
  });

  test('an empty workbook', () => expect(told('openpyxl-empty.xlsx')).toEqual([':1: warning: ce classeur est vide.']));

  test('everything else is read without a word', () => {
    const silent = Object.keys(expected).filter((name) => !/hidden|merged|formulas|empty/.test(name));
    expect(silent.flatMap(told)).toEqual([]);
  });
});

test('a workbook without the format of its name is opened all the same', () => {
  for (const name of ['openpyxl-simple.xlsx', 'odfpy-simple.ods']) {
    const { bytes } = stored(name);
    const { sheets } = readingOf({ name: 'données.csv', bytes });
    expect(sheets.map(plain)).toEqual(expected[name]);
  }
});

test('a workbook that was cut off or damaged is told, and never throws', () => {
  for (const name of ['openpyxl-types.xlsx', 'libreoffice-types.ods']) {
    const { bytes } = stored(name);
    const damaged = bytes.map((byte, at) => (at > 0.2 * bytes.length && at < 0.7 * bytes.length ? byte ^ 0x55 : byte));
    for (const file of [bytes.slice(0, 0.6 * bytes.length), damaged]) {
      const { issues } = ALL_READERS[name.endsWith('ods') ? 'ods' : 'xlsx']({ name, bytes: file });
      expect(issues.map(({ remark }) => remark.key)).toContain('workbookDamaged');
    }
  }
});

test('a sheet that claims more cells than memory holds is refused', () => {
  const row = (times: string) =>
    `<table:table-row ${times}><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>`;
  const text = `<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="a">${row('table:number-rows-repeated="1048576"')}</table:table></office:spreadsheet></office:body></office:document>`;
  const { sheets, issues } = readOds({ name: 'a.fods', bytes: new TextEncoder().encode(text) });
  expect(sheets).toEqual([]);
  expect(issues.map(({ remark }) => remark.key)).toEqual(['tooManyCells']);
});

describe('a workbook that is too large', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const xlsx = (rows: string, texts = '') =>
    writeArchive([
      {
        name: 'xl/workbook.xml',
        bytes: bytes('<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: bytes(
          '<Relationships><Relationship Id="r1" Type="t/worksheet" Target="a.xml"/><Relationship Id="r2" Type="t/sharedStrings" Target="b.xml"/></Relationships>',
        ),
      },
      { name: 'xl/a.xml', bytes: bytes(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) },
      { name: 'xl/b.xml', bytes: bytes(`<sst>${texts}</sst>`) },
    ]);
  /** Rows that do not shrink to nothing, so that the archive is unpacked in many steps. */
  const varied = (row: (n: number) => string) => Array.from({ length: 150_000 }, (_, i) => row((i * 7919) % 100_003)).join('');
  const told = (name: string, bytes: Uint8Array) => {
    const { sheets, issues } = readingOf({ name, bytes });
    return { rows: sheets.map(({ rows }) => rows.length), issues: issues.map((issue) => formatIssue(issue, 'fr').replace(/\s/g, ' ')) };
  };

  test('is told with its size before its texts are read', () => {
    const file = xlsx(
      varied((n) => `<row><c><v>${n}</v></c></row>`),
      `<si><t>${'x'.repeat(1000)}</t></si>`.repeat(10),
    );
    // Damage to the texts is not even found.
    file.fill(0, file.length - 400, file.length - 380);
    expect(told('grand.xlsx', file)).toEqual({
      rows: [],
      issues: [
        expect.stringMatching(
          /^grand\.xlsx:.* trop grand pour être lu ici : environ 150 000 lignes et 150 000 cellules\. La limite .* Enregistrez-en une copie/,
        ),
      ],
    });
  });

  test('is not one with many blank rows and empty values', () => {
    const blank = '<row><c s="1"/></row><row><c t="str"><f>A1</f><v></v></c></row>'.repeat(100_000);
    expect(told('blancs.xlsx', xlsx(`<row><c><v>7</v></c></row>${blank}`))).toEqual({ rows: [1], issues: [] });
  });

  describe('of LibreOffice', () => {
    const sheet = (rows: string, style = '') => `<table:table table:name="a" table:style-name="${style}">${rows}</table:table>`;
    const content = (tables: string) =>
      `<office:document-content office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
    const ods = (tables: string) =>
      readOds({ name: 'grand.ods', bytes: writeArchive([{ name: 'content.xml', bytes: bytes(content(tables)) }]) });
    const keys = ({ issues }: ReturnType<typeof readOds>) => issues.map(({ remark }) => remark.key);
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
    const texts = varied((n) => row(`<table:table-cell office:value-type="string"><text:p>Texte ${n}</text:p></table:table-cell>`));

    test('is told with an estimate of its size before its cells are read', () => {
      // The error behind them is not even found.
      const { sheets, issues } = ods(`${sheet(texts)}</unknown>`);
      expect(sheets).toEqual([]);
      expect(issues.map(({ remark }) => remark)).toEqual([
        {
          key: 'tooManyCells',
          values: {
            rows: expect.closeTo(150_000, -4),
            cells: expect.closeTo(150_000, -4),
            isEstimate: true,
            most: { ofTen: 110_000, ofHundred: 39_285 },
          },
        },
      ]);
    });

    test('is told in one file of XML, too', () => {
      const file = content(sheet(texts)).replaceAll('document-content', 'document');
      expect(keys(readOds({ name: 'grand.fods', bytes: bytes(file) }))).toEqual(['tooManyCells']);
    });

    test('has the cells that are filled and shown, wherever its text is cut into parts', () => {
      const filled = row(
        '<table:table-cell office:value-type="string"><text:p text:style-name="p"/><text:p>a</text:p><text:p>b</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>',
      );
      const empty = row(
        '<table:table-cell office:value-type="string" office:string-value=""><text:p></text:p></table:table-cell><table:table-cell/>',
      );
      const covered = row('<table:table-cell/><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>');
      const text = content(sheet(filled + empty + covered) + sheet(filled, 'ta2') + sheet(filled));
      // Two rows with two cells each: 84 with the 40 that a row counts for.
      const isOver = (most: number, step: number) => {
        const count = new LibreOfficeCount((style) => style === 'ta2', new CellCount(most));
        const add = () => {
          for (let at = 0; at < text.length; at += step) count.add(text.slice(at, at + step), 1);
        };
        try {
          add();
          return false;
        } catch {
          return true;
        }
      };
      for (const step of [text.length, 50, 7]) expect([isOver(84, step), isOver(83, step)]).toEqual([false, true]);
    });
  });
});
