/**
 * Dates as people write them: read where there is one reading, as far as the readings agree where there are several, and kept as they
 * are written where the text says more or less than a date.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, showsDayFirst, speaksOfTime } from '../../src/core/files/dates.ts';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { messages, read } from '../support/datasets.ts';

describe('a date is read', () => {
  test.each([
    ['2015', '2015'],
    ['2015-06', '2015-06'],
    ['2015-06-18', '2015-06-18'],
    ['2015/06/18', '2015-06-18'],
    ['31/12/2014', '2014-12-31'],
    ['12/31/2014', '2014-12-31'],
    ['31.12.2014', '2014-12-31'],
    ['05.06.2015', '2015-06-05'],
    ['31/12/14', '2014-12-31'],
    ['06/06/2015', '2015-06-06'],
    ['12/2014', '2014-12'],
    ['déc-14', '2014-12'],
    ['déc. 2014', '2014-12'],
    ['décembre 2014', '2014-12'],
    ['Décembre 1998', '1998-12'],
    ['1er janvier 2015', '2015-01-01'],
    ['29 février 2016', '2016-02-29'],
    ['18 juin 2015', '2015-06-18'],
    ['June 18, 2015', '2015-06-18'],
    ['Août 2015', '2015-08'],
  ])('«%s»', (written, date) => expect(readDate(written)).toEqual({ date, isExact: true }));

  test.each([
    ['2015 ?', '2015?'],
    ['(2015)', '2015'],
    ['(2015 ?)', '2015?'],
    ['2015 (?)', '2015?'],
    ['peut-être 2015', '2015?'],
    ['2015, sans doute', '2015?'],
    ['perhaps 2015', '2015?'],
    ['décembre 2014 ?', '2014-12?'],
    ['vers 2015', '2015~'],
    ['env. 2015', '2015~'],
    ['c. 2015', '2015~'],
    ['2015 environ', '2015~'],
    ['~2015', '2015~'],
    ['about 2010', '2010~'],
    ['vers juin 2015', '2015-06~'],
    ['vers 2015 ?', '2015?'],
    ['avant 2015', '[..2014]'],
    ['before 2015', '[..2014]'],
    ['avant juin 2015', '[..2015-05]'],
    ['avant le 1er janvier 2015', '[..2014-12-31]'],
    ['avant fin 2018', '[..2018-12]'],
    ['après 2012', '[2013..]'],
    ['after February 2012', '[2012-03..]'],
    ['2015 au plus tôt', '[2015..]'],
    ['au plus tôt en 2015', '[2015..]'],
    ['pas avant 2015', '[2015..]'],
    ['2015 at the earliest', '[2015..]'],
    ['au plus tard 2018', '[..2018]'],
    ['au plus tard fin 2018', '[..2018-12]'],
    ['2018 au plus tard', '[..2018]'],
    ['no later than June 2018', '[..2018-06]'],
    ['entre 2014 et 2016', '[2014..2016]'],
    ['between 2014 and 2016', '[2014..2016]'],
    ['entre janvier et mars 2015', '[2015-01..2015-03]'],
    ['entre le 3 mars 2015 et le 4 mai 2015', '[2015-03-03..2015-05-04]'],
    ['entre 2014 et 2016 ?', '[2013..2017]'],
    ['2014 ou 2015', '[2014..2015]'],
    // Of a period in the cell of one date no more is sure than that the date lies in it.
    ['2014-2015', '[2014..2015]'],
    ['2014 – 2016', '[2014..2016]'],
    ['de juin 2014 à mars 2015', '[2014-06..2015-03]'],
    ['fin 2014 - début 2015', '[2014-07..2015-06]'],
    ['début 2015', '[2015-01..2015-06]'],
    ['mi-2015', '[2015-04..2015-09]'],
    ['fin 2018', '[2018-07..2018-12]'],
    ['late 2018', '[2018-07..2018-12]'],
    ['vers fin 2018', '[2018-06..2019-01]'],
    ['fin décembre 2014', '2014-12'],
    ['courant 2015', '2015'],
    ['en 2015', '2015'],
    ['été 2020', '[2020-06..2020-09]'],
    ['au printemps 2014', '[2014-03..2014-06]'],
    ['à l’automne 2020', '[2020-09..2020-12]'],
    ['hiver 2020', '[2019-12..2021-03]'],
    ['2e trimestre 2019', '[2019-04..2019-06]'],
    ['second quarter of 2019', '[2019-04..2019-06]'],
    ['T4 2019', '[2019-10..2019-12]'],
    ['premier semestre 2015', '[2015-01..2015-06]'],
    ['années 2010', '[2010..2019]'],
    ['fin des années 90', '[1990..1999]'],
    ['the 2010s', '[2010..2019]'],
    // The day may be in January or in July.
    ['avant le 01/07/2015', '[..2015-12]'],
    ['05/06/2015', '2015'],
    ['42173', '2015-06-18'],
    ['20000', '1954-10-03'],
    ['60000', '2064-04-08'],
    ['36585', '2000-02-29'],
  ])('in part, and kept as written: «%s»', (written, date) => expect(readDate(written)).toEqual({ date, isExact: false }));

  test.each(['2015?', '2010~', '2015-06-18?', '[2014..2016]', '[..2014-06]', '[2013..]'])(
    'as it is, in the notation of the data: «%s»',
    (date) => expect(readDate(date)).toEqual({ date, isExact: true }),
  );

  test.each([
    '',
    'juin',
    'depuis décembre',
    '2015-13',
    '2015-02-30',
    '31/02/2015',
    '2015-2014',
    'entre décembre et mars 2015',
    '5e trimestre 2019',
    '[2016..2014]',
    '2015-02-30?',
    'peut-être',
    'avant',
    '~'.repeat(40),
    '2014/15',
    '12',
    'en cours',
    '1er',
    '20150618',
    '19999',
    '60001',
    '02015',
    'vers 42173',
    '42173,5',
    '-42173',
    'x 2015',
    '2015-6',
  ])('not where there is no reading: «%s»', (written) => expect(readDate(written)).toBeNull());

  test('by its bound: «depuis» is a start, «jusqu’en» an end', () => {
    expect(readDate('depuis 2012', 'start')).toEqual({ date: '2012', isExact: false });
    expect(readDate('depuis 2012', 'end')).toBeNull();
    expect(readDate('jusqu’en 2014', 'end')).toEqual({ date: '2014', isExact: false });
    expect(readDate('jusqu’en 2014', 'start')).toBeNull();
    expect(readDate('jusqu’à fin 2018', 'end')?.date).toBe('[2018-07..2018-12]');
    expect(readDate('depuis vers 2012', 'start')?.date).toBe('2012~');
    expect(readDate('depuis au moins 2012', 'start')?.date).toBe('[..2012]');
    expect(readDate('jusqu’en 2014 au moins', 'end')?.date).toBe('[2014..]');
  });

  test('day first, where the column shows it', () => {
    expect([showsDayFirst('31/12/2014'), showsDayFirst('12/31/2014'), showsDayFirst('05/06/2015')]).toEqual([true, false, false]);
    const { dataset } = read(['relations.csv', 'type;de;vers;debut\npartenariat;A;B;05/06/2015\npartenariat;A;C;31/12/2014\n']);
    expect(dataset.relations.map(({ period }) => period.start)).toEqual(['2015-06-05', '2014-12-31']);
  });
});

test('every day that a spreadsheet counts is read as the calendar has it', () => {
  // Since 1 March 1900 the days are those since 30 December 1899.
  const day = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 60_000 }), fc.constantFrom(null, 'start' as const, 'end' as const), (serial, bound) => {
      expect(readDate(String(serial), bound)).toEqual({ date: day(serial), isExact: false });
    }),
    { seed: 20153, numRuns: 2000 },
  );
});

test('a day that a spreadsheet counted is told, is no word of the period, and is written again as it was', () => {
  const parsed = read(['relations.csv', 'type;de;vers;debut;fin\npartenariat;A;B;42173;2016\npartenariat;A;C;2015;43000\n']);
  expect(parsed.dataset.relations.map(({ period }) => period)).toEqual([
    { start: '2015-06-18', end: '2016', words: '' },
    { start: '2015', end: '2017-09-22', words: '' },
  ]);
  expect(messages(parsed)).toContain('relations.csv:2: info: colonne « debut » : « 42173 » lu 2015-06-18, et gardé tel quel.');
  const [file] = datasetToCsv(parsed.dataset, CSV_FLAVOURS.repository, parsed.remains).filter(({ name }) => name === 'relations.csv');
  expect(file?.text).toContain('42173,2016');
  expect(file?.text).toContain('2015,43000');
});

test('words of time are told from others', () => {
  for (const text of [
    'depuis décembre',
    'fin d’année',
    'du 1er trimestre 2014 au printemps',
    '2015 ?',
    'au plus tard T2 2018',
    'the 2010s',
  ])
    expect([text, speaksOfTime(text)]).toEqual([text, true]);
  for (const text of ['voir Mme Martin', 'mandat de Juin Dupont', 'en cours', '42173'])
    expect([text, speaksOfTime(text)]).toEqual([text, false]);
});

test('what a cell says beside its date stands as the words of the period, and a cell without reading costs no row', () => {
  const parsed = read([
    'relations.csv',
    'type;de;vers;debut;fin\npartenariat;A;B;2015 ?;\npartenariat;A;C;depuis décembre;2016\npartenariat;A;D;2015;\n',
  ]);
  expect(parsed.dataset.relations.map(({ period }) => period)).toEqual([
    { start: '2015?', end: '', words: '2015 ?' },
    { start: '', end: '2016', words: 'depuis décembre' },
    { start: '2015', end: '', words: '' },
  ]);
  expect(parsed.remains.cells.map(({ column, text, readAs, place }) => [column, text, readAs, place.line])).toEqual([
    ['start', '2015 ?', '2015?', 2],
    ['start', 'depuis décembre', '', 3],
  ]);
  expect(messages(parsed).join('\n')).toContain('« 2015 ? » lu peut-être 2015, et gardé tel quel');
});

test('an uncertain date is written again as it was, and is the same when read again', () => {
  const written = 'type,de,vers,debut,fin\npartenariat,A,B,vers 2010,avant 2015\npartenariat,A,C,[2014..2016],2018?\n';
  const first = read(['relations.csv', written]);
  expect(first.dataset.relations.map(({ period }) => period)).toEqual([
    { start: '2010~', end: '[..2014]', words: 'vers 2010 – avant 2015' },
    { start: '[2014..2016]', end: '2018?', words: '' },
  ]);
  const files = datasetToCsv(first.dataset, CSV_FLAVOURS.repository, first.remains);
  expect(files.find(({ name }) => name === 'relations.csv')?.text).toContain(',vers 2010,avant 2015,');
  const again = read(...files.map(({ name, text }) => [name, text] as const));
  expect(again.dataset).toEqual(first.dataset);
});

test('an end that surely lies before the start is told, one that may not is none', () => {
  const told = (start: string, end: string) =>
    messages(read(['relations.csv', `type,de,vers,debut,fin\npartenariat,A,B,${start},${end}\n`]));
  expect(told('[2014..2016]', '2013').join('\n')).toContain('précède le début');
  expect(told('[2014..2016]', '2015').join('\n')).not.toContain('précède');
});
