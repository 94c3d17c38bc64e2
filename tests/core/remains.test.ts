/**
 * Nothing is lost: whatever the files contain, reading, writing and reading again gives the same dataset and the same remains, and
 * a second writing gives the same bytes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS, type CsvFlavour, writeCsv } from '../../src/core/files/formats/csv.ts';
import type { ParsedDataset } from '../../src/core/files/parse-dataset.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { type Remains, rowsToTakeUp } from '../../src/core/model/remains.ts';
import { TABLES, type Table } from '../../src/core/model/tables.ts';
import { messages, read, textFile } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

/** What is kept, without the places, which are those of the files that were read. */
function withoutPlaces({ columns, rows, cells }: Remains) {
  const without = <T extends { readonly place: unknown }>({ place: _place, ...rest }: T) => rest;
  const byKey = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
  return {
    columns: columns.map(without).map((column) => ({ ...column, cells: byKey(column.cells) })),
    rows: TABLES.map(({ name }) => rows.filter(({ table }) => table === name).map(without)),
    cells: byKey(cells.map(without)),
  };
}

function written({ dataset, remains }: ParsedDataset, flavour: CsvFlavour) {
  return datasetToCsv(dataset, flavour, remains).map(({ name, text }) => textFile(name, text));
}

const WORDS = [
  'a',
  'b',
  'c',
  'a|b',
  'b|c|nobody',
  'A',
  'lille',
  'Lille',
  '!!',
  '??',
  'r1',
  's1',
  'a b',
  'groupe de travail',
  'Convention',
  'partenariat',
  'commune',
  'commune|canton',
  'collectivité',
  'service',
  'sevice',
  'ensemble non nommé',
  'constat',
  'cadre',
  'animateur',
  'participant',
  'financeur',
  '6',
  '10',
  'six',
  '2015',
  '2015 ?',
  'déc-14',
  '05/06/2015',
  '31/12/2014',
  'depuis décembre',
  '245900410',
  '245900411',
  '1053',
  'oui',
  '#a',
  '##a',
  '=1',
  "'=1",
  'x;y',
  'x,y',
  'x\ny',
  '"',
  '06 12 34 56 78',
  'a@b.example',
  '01/02/03/04/05',
  'É',
  '\u00a0',
  ' x ',
];
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const otherHeader = fc.constantFrom(
  'Page',
  'page',
  'Contact',
  '',
  'nom',
  'id',
  'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w',
  'x\ny;z',
  'sep=;',
  '=1',
  '__proto__',
  'constructor',
);

/** A file of a table: some of its columns in any order, some that it does not have, rows of any length. */
const anyTable = fc.constantFrom(...(TABLES as readonly Table[])).chain((table) =>
  fc
    .record({
      columns: fc.shuffledSubarray(table.columns.map((column) => column.french)),
      wanted: fc.boolean(),
      others: fc.array(otherHeader, { maxLength: 3 }),
      rows: fc.array(fc.array(cell, { maxLength: 24 }), { maxLength: 6 }),
      part: fc.constantFrom('', 'x/'),
    })
    .map(({ columns, wanted, others, rows, part }) => {
      const required = table.columns
        .filter((column) => column.required === true || ['id', 'from', 'to', 'source'].includes(column.name))
        .map((column) => column.french);
      const header = [...new Set([...(wanted ? required : []), ...columns]), ...others];
      return {
        name: `${part}${table.file}.csv`,
        header: header.some((one) => one !== '') ? header : ['Page', ...header],
        rows: rows.map((row) => row.slice(0, header.length + 2)),
      };
    }),
);
const anyTables = fc.uniqueArray(anyTable, { minLength: 1, maxLength: 6, selector: ({ name }) => name });

describe.each(Object.entries(CSV_FLAVOURS))('any tables, written as %s', (_name, flavour) => {
  test('are the same network when they are read again, with the same remains', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const files = tables.map(({ name, header, rows }) => textFile(name, writeCsv([header, ...rows], CSV_FLAVOURS.excel)));
        const first = readDataset(files);
        const second = readDataset(written(first, flavour));
        expect(second.dataset).toEqual(first.dataset);
        expect(withoutPlaces(second.remains)).toEqual(withoutPlaces(first.remains));
        expect(written(second, flavour)).toEqual(written(first, flavour));
      }),
      { seed: 20151, numRuns: runs(50) },
    );
  });
});

test('every text that came in is written out, wherever it stood', () => {
  fc.assert(
    fc.property(anyTables, fc.nat(3), (tables, every) => {
      let number = 0;
      const files = tables.map(({ name, header, rows }) => {
        // Some cells hold a text that stands nowhere else.
        const marked = rows.map((row) => row.map((text) => (++number % (every + 2) === 0 ? `mark${number}x` : text)));
        return { name, header, rows: marked };
      });
      const first = readDataset(files.map(({ name, header, rows }) => textFile(name, writeCsv([header, ...rows], CSV_FLAVOURS.excel))));
      // A column with contact details is not kept, with all that stands in it; nor is what a spreadsheet would not call a row.
      const isLost = (row: readonly string[], i: number, all: readonly (readonly string[])[], width: number) =>
        i < width && all.some((other) => /@b\.|06 12|01\/02/.test(other[i] ?? '')) && row.length > 0;
      const written = datasetToCsv(first.dataset, CSV_FLAVOURS.canonical, first.remains).map((file) => file.text);
      // A row that stands above the headings is told in a remark instead.
      const text = [...written, ...messages(first).filter((message) => message.includes('au-dessus des titres'))].join('\n');
      for (const { header, rows } of files)
        for (const row of rows)
          for (const [i, cell] of row.entries())
            if (cell.startsWith('mark') && !isLost(row, i, rows, header.length)) expect(text).toContain(cell);
    }),
    { seed: 20152, numRuns: runs(80) },
  );
});

describe('a fault costs its cell', () => {
  const parsed = read(
    [
      'acteurs.csv',
      'id;nom;genre;niveaux;siren;parmi\na;A;sevice;;245900411;nulle-part\nb;B;collectivité;commune|canton;;\n;;service;;;\n',
    ],
    ['relations.csv', 'id;type;de;vers;statut;Page\nr;Jumelage;a|x;b;en vigeur;12\nq;partenariat;a;x;;13\n'],
  );

  test('the row stands without it', () => {
    expect(parsed.dataset.actors).toMatchObject([
      { id: 'a', kind: 'organisation', siren: '', within: null },
      { id: 'b', levels: ['commune'] },
    ]);
    expect(parsed.dataset.relations).toMatchObject([
      { id: 'r', type: 'type-jumelage', status: 'unknown', members: [{ actor: 'a' }, { actor: 'b' }] },
    ]);
  });

  test('what it held is kept with its place', () => {
    expect(parsed.remains.cells.map(({ table, row, column, text, place }) => [table, row, column, text, place.file, place.line])).toEqual([
      ['actors', 'a', 'kind', 'sevice', 'acteurs.csv', 2],
      ['actors', 'a', 'siren', '245900411', 'acteurs.csv', 2],
      ['actors', 'b', 'levels', 'canton', 'acteurs.csv', 3],
      ['relations', 'r', 'status', 'en vigeur', 'relations.csv', 2],
      ['relations', 'r', 'from', 'x', 'relations.csv', 2],
      ['actors', 'a', 'within', 'nulle-part', 'acteurs.csv', 2],
    ]);
    expect(parsed.remains.rows.map(({ table, place, cells }) => [table, place.line, cells.map(({ text }) => text).join()])).toEqual([
      ['actors', 4, 'service'],
      ['relations', 3, 'q,partenariat,a,x'],
    ]);
    expect(parsed.remains.columns).toMatchObject([{ table: 'relations', header: 'Page', cells: [{ row: 'r', text: '12' }] }]);
    expect([parsed.skipped, rowsToTakeUp(parsed.remains)]).toEqual([2, 5]);
  });

  test('what was mended since is written, and the text that had no reading no longer', () => {
    const mended = {
      ...parsed.dataset,
      actors: parsed.dataset.actors.map((actor) => ({ ...actor, siren: '245900410', kind: 'service' as const })),
    };
    const [file] = datasetToCsv(mended, CSV_FLAVOURS.repository, parsed.remains);
    expect(file?.text).toContain('a,A,,service,,,,245900410');
    expect(file?.text).not.toContain('sevice');
  });
});
