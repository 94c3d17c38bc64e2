/**
 * Rows that were written without an id get one from what they say: a row added above renames nobody, equal rows are numbered.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/core/basics/names.ts';
import { CSV_FLAVOURS, writeCsv } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { read, textFile } from '../support/datasets.ts';

const word = fc.constantFrom(
  'Lille',
  'Métropole de Lille',
  'CRESS',
  'Saint-Denis',
  'St Denis',
  '!!',
  'x'.repeat(60),
  `${'x'.repeat(60)} bis`,
  'Roubaix 2',
);
const actor = fc.tuple(word, fc.constantFrom('service', 'collectivité', 'personne'), fc.constantFrom('', '93066', '97411'));
const relation = fc.tuple(
  fc.constantFrom('partenariat', 'financement', 'Convention', ''),
  word,
  word,
  fc.constantFrom('', 'Convention de 2015', 'Plan'),
  fc.constantFrom('', '2015', '2015 ?'),
);

interface Kind {
  readonly name: string;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: fc.Arbitrary<string[][]>;
  readonly others: readonly (readonly [string, string])[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'actors',
    file: 'acteurs.csv',
    header: ['nom', 'genre', 'code'],
    rows: fc.array(actor, { minLength: 1, maxLength: 8 }),
    others: [],
  },
  {
    name: 'relations',
    file: 'relations.csv',
    header: ['type', 'de', 'vers', 'intitule', 'debut'],
    rows: fc.array(relation, { minLength: 1, maxLength: 8 }),
    others: [],
  },
  {
    name: 'sources',
    file: 'sources.csv',
    header: ['titre'],
    rows: fc.array(fc.tuple(word), { minLength: 1, maxLength: 8 }),
    others: [['acteurs.csv', 'id;nom;genre\na;A;service\n']],
  },
  {
    name: 'statements',
    file: 'constats.csv',
    header: ['nature', 'texte'],
    rows: fc.array(fc.tuple(fc.constantFrom('constat', 'opinion'), word), { minLength: 1, maxLength: 8 }),
    others: [['acteurs.csv', 'id;nom;genre\na;A;service\n']],
  },
  {
    name: 'story',
    file: 'recit.csv',
    header: ['titre', 'note'],
    rows: fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 }),
    others: [['acteurs.csv', 'id;nom;genre\na;A;service\n']],
  },
];

/** What tells a row: two rows that are equal in it are numbered, and may change places. */
const said = (row: readonly string[]) => row.map((cell) => fold(cell) || cell).join('\n');

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (name, { file, header, rows: anyRows, others }) => {
  const idsOf = (rows: readonly (readonly string[])[]) => {
    const files = [
      textFile(file, writeCsv([header, ...rows], CSV_FLAVOURS.excel)),
      ...others.map(([other, text]) => textFile(other, text)),
    ];
    const list = readDataset(files).dataset[name as 'actors'];
    return list.map(({ id }) => id as string);
  };
  test('keep their ids when a row is added above', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (rows, [added = []]) => {
        fc.pre(rows.every((row) => said(row) !== said(added)));
        const before = idsOf(rows);
        const after = idsOf([added, ...rows]);
        expect(before.filter((id) => !after.includes(id))).toEqual([]);
      }),
      { seed: 1404, numRuns: 200 },
    );
  });
  test('have ids that are each one row’s', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const ids = idsOf(rows);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 1405, numRuns: 100 },
    );
  });
});

test('an id shows what the row says', () => {
  const { dataset } = read([
    'acteurs.csv',
    'nom;genre;code\nSaint-Denis;collectivité;93066\nSt Denis;collectivité;97411\nCRESS;organisme d’appui;\nCRESS;organisme d’appui;\n',
  ]);
  expect(dataset.actors.map(({ id }) => id)).toEqual([
    'saint-denis_93066',
    'saint-denis_97411',
    'cress_organisation',
    'cress_organisation-2',
  ]);
});

test('a text that is no identifier gives one, and what refers to it is understood', () => {
  const { dataset } = read(
    ['acteurs.csv', 'id;nom;genre\nla ville;Lille;service\nb;B;service\n'],
    ['relations.csv', 'id;type;de;vers\nle contrat;partenariat;la ville;b\n'],
    ['preuves.csv', 'objet;source\nle contrat;S\n'],
  );
  expect(dataset.relations).toMatchObject([
    { id: 'le-contrat', members: [{ actor: 'la-ville' }, { actor: 'b' }], evidence: [{ source: 's' }] },
  ]);
});
