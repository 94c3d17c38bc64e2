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
import { rowsToTakeUp } from '../../src/core/model/remains.ts';
import { anyTables, withoutPlaces } from '../support/any-tables.ts';
import { messages, read, textFile } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

function written({ dataset, remains }: ParsedDataset, flavour: CsvFlavour) {
  return datasetToCsv(dataset, flavour, remains).map(({ name, text }) => textFile(name, text));
}

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
      {
        seed: 20151,
        numRuns: runs(50),
        // Rows that cannot be used, in a table that is read with a mapping.
        examples: [
          [
            [
              {
                name: 'relations.csv',
                header: ['Page'],
                rows: [
                  ['a', 'a', 'animateur'],
                  ['??', 'service'],
                  ['1053', '2015 ?'],
                ],
              },
              { name: 'sources.csv', header: ['Page'], rows: [] },
            ],
          ],
          // One row, longer than its headings, that another delimiter would split as well.
          [[{ name: 'participations.csv', header: ['acteur', 'Page'], rows: [['b|c|nobody', 'a', 'a', 'a']] }]],
        ],
      },
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
      // A column of contact details is not kept, with all that stands in it, and this is told.
      const untold = new Set(files.map(({ name }) => name));
      for (const { place, remark } of first.issues) if (remark.key === 'columnOfContacts') untold.delete(place.file);
      const isLost = (name: string, i: number, all: readonly (readonly string[])[]) =>
        !untold.has(name) && all.some((other) => /@b\.|06 12|01\/02/.test(other[i] ?? ''));
      const written = datasetToCsv(first.dataset, CSV_FLAVOURS.canonical, first.remains).map((file) => file.text);
      // A row that stands above the headings is told in a remark instead.
      const text = [...written, ...messages(first).filter((message) => message.includes('au-dessus des titres'))].join('\n');
      for (const { name, rows } of files)
        for (const row of rows)
          for (const [i, cell] of row.entries()) if (cell.startsWith('mark') && !isLost(name, i, rows)) expect(text).toContain(cell);
    }),
    {
      seed: 20152,
      numRuns: runs(80),
      // A row with an address is taken for the headings.
      examples: [
        [
          [
            {
              name: 'preuves.csv',
              header: ['Page'],
              rows: [
                ['a', 'a@b.example'],
                ['a', 'b'],
                ['', ''],
              ],
            },
          ],
          1,
        ],
      ],
    },
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
