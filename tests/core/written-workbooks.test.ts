/**
 * Workbooks of a whole network, of Excel and of LibreOffice: reading one gives the network back that it was written from, with what was not
 * understood. Codes keep their zeros, days are days, and the words of lists are offered.
 */

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS, writeCsv } from '../../src/core/files/formats/csv.ts';
import { writeOds } from '../../src/core/files/formats/write-ods.ts';
import { writeXlsx } from '../../src/core/files/formats/xlsx.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { workbookSheets } from '../../src/core/files/workbook-sheets.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { NO_REMAINS, type Remains } from '../../src/core/model/remains.ts';
import type { Language } from '../../src/messages/language.ts';
import { anyTables, withoutPlaces } from '../support/any-tables.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset, textFile } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

const FORMATS = ['xlsx', 'ods'] as const;
const LANGUAGES: readonly Language[] = ['fr', 'en'];
const cases = FORMATS.flatMap((format) => LANGUAGES.map((language) => [format, language] as const));

async function bytesOf(dataset: Dataset, format: (typeof FORMATS)[number], language: Language, remains: Remains = NO_REMAINS) {
  const sheets = workbookSheets({ title: 'Réseau', dataset, remains }, language);
  return format === 'xlsx' ? writeXlsx(sheets) : writeOds(sheets);
}

async function again(dataset: Dataset, format: (typeof FORMATS)[number], language: Language, remains: Remains = NO_REMAINS) {
  return readDataset([{ name: `réseau.${format}`, bytes: await bytesOf(dataset, format, language, remains) }]);
}

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

describe.each(cases)('%s, %s', (format, language) => {
  test('reading what was written gives the dataset back', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const read = await again(dataset, format, language);
        expect(read.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
        expect(read.dataset).toEqual(dataset);
      }),
      { seed: 20151, numRuns: runs(25) },
    );
  });

  test('so does the shipped network, without a remark', async () => {
    const dataset = shippedDataset();
    const read = await again(dataset, format, language);
    expect(read.issues).toEqual([]);
    expect(read.dataset).toEqual(dataset);
  });
});

describe.each(FORMATS)('any tables as %s', (format) => {
  test('are the same network again, with what was not understood', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, async (tables) => {
        const first = readDataset(tables.map(({ name, header, rows }) => textFile(name, writeCsv([header, ...rows], CSV_FLAVOURS.excel))));
        const second = await again(first.dataset, format, 'fr', first.remains);
        expect(second.dataset).toEqual(first.dataset);
        expect(withoutPlaces(second.remains)).toEqual(withoutPlaces(first.remains));
      }),
      { seed: 20152, numRuns: runs(40) },
    );
  });
});

const SAMPLE = read(
  [
    'acteurs.csv',
    'id;nom;genre;niveaux;code;siren;millesime;Page\n0a;Étrelles;collectivité;commune|intercommunalité;01004;;2019;007\nb;=B;collectivité;commune;01005;245900410;;\n',
  ],
  ['relations.csv', 'id;type;de;vers;statut;debut;fin\nr;jumelage;0a;b;en vigueur;2015-06-18;vers 2020\n'],
);

test('Excel: codes are text, days and years are numbers, the words of a list are offered, the headings stay in sight', async () => {
  const files = parts(await bytesOf(SAMPLE.dataset, 'xlsx', 'fr', SAMPLE.remains));
  const [actors = '', relations = ''] = [1, 2].map((i) => files[`xl/worksheets/sheet${i}.xml`]);
  const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  const cell = (sheet: string, place: string) => {
    const [, attributes = '', value] = new RegExp(`<c r="${place}"([^>]*)><v>([^<]*)</v>`).exec(sheet) ?? [];
    return attributes.includes('t="s"') ? strings[Number(value)] : Number(value);
  };
  expect(['A2', 'F2', 'G2', 'H3', 'I2'].map((place) => cell(actors, place))).toEqual([
    '0a',
    'commune|intercommunalité',
    '01004',
    '245900410',
    2019,
  ]);
  expect(cell(actors, 'B3')).toBe('=B');
  // The eighteenth of June 2015, as Excel counts days, and a date that it does not know, as it was written.
  expect(['J2', 'K2'].map((place) => cell(relations, place))).toEqual([42173, 'vers 2020']);
  for (const sheet of [actors, relations]) expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  const kinds = /<dataValidation type="list"[^>]*sqref="D2:D1048576"><formula1>'lisez-moi'!\$(\w)\$2:\$\w\$(\d+)<\/formula1>/.exec(actors);
  expect(kinds?.[0]).toContain('errorStyle="warning"');
  const readMe = files['xl/worksheets/sheet4.xml'] ?? '';
  expect(cell(readMe, `${kinds?.[1]}1`)).toBe('genre');
  expect(cell(readMe, `${kinds?.[1]}2`)).toBe('collectivité');
  expect(cell(readMe, `${kinds?.[1]}${kinds?.[2]}`)).toBe('personne');
  // Types of one's own are in the list of types, which takes any other word without a warning.
  expect(strings).toContain('jumelage');
  expect(/<dataValidation [^>]*sqref="B2:B1048576">/.exec(relations)?.[0]).not.toContain('showErrorMessage');
});

test('LibreOffice: the same cells, and the format is seen in the first bytes', async () => {
  const bytes = await bytesOf(SAMPLE.dataset, 'ods', 'fr', SAMPLE.remains);
  expect(new TextDecoder().decode(bytes.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  const content = parts(bytes)['content.xml'] ?? '';
  expect(content).toContain('table:style-name="code" office:value-type="string"><text:p>01004</text:p>');
  expect(content).toContain('office:value-type="date" office:date-value="2015-06-18"><text:p>2015-06-18</text:p>');
  expect(content).toContain('office:value-type="float" office:value="2019"><text:p>2019</text:p>');
  expect(content).toContain('office:value-type="string"><text:p>=B</text:p>');
  expect(content).toMatch(/cell-content-is-in-list\(&quot;collectivité&quot;;&quot;/);
});

describe.each(FORMATS)('texts that are hard to hold, in %s', (format) => {
  const texts = [
    '_x000D_',
    '_x005F_x000D_',
    'a  b',
    'a\tb',
    'a\nb\n\nc',
    '<&>"\'',
    '«\u00a0é\u00a0»',
    '0123',
    '1e5',
    '2015-06-18',
    '1900-02-29',
    "'=1",
    '😀',
  ];
  test.each(texts)('%j', async (text) => {
    const [first, ...others] = SAMPLE.dataset.actors;
    if (first === undefined) throw new Error('no actor');
    const dataset = { ...SAMPLE.dataset, actors: [{ ...first, note: text, code: '0123' }, ...others] };
    expect((await again(dataset, format, 'fr', SAMPLE.remains)).dataset).toEqual(dataset);
  });
});

test('Excel holds no text beyond 32,767 characters: it is cut, so that the file opens', async () => {
  const [first, ...others] = SAMPLE.dataset.actors;
  if (first === undefined) throw new Error('no actor');
  const dataset = { ...SAMPLE.dataset, actors: [{ ...first, note: 'é'.repeat(40_000) }, ...others] };
  const [long] = (await again(dataset, 'xlsx', 'fr')).dataset.actors;
  expect(long?.note).toBe('é'.repeat(32_767));
  expect((await again(dataset, 'ods', 'fr')).dataset).toEqual(dataset);
});
