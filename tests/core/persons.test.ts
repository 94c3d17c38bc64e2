/**
 * What a table of anyone says beside an actor: persons with what they do, sums of money, contact details. A person is an actor tied to its
 * structure; a sum stays with its relation as written; contact details are in nothing that comes out. All names are made up.
 */
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { findTable } from '../../src/core/files/mapping/found-table.ts';
import { proposeMapping } from '../../src/core/files/mapping/propose.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { integrated } from '../../src/core/importing/integrate.ts';
import { EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { textFile } from '../support/datasets.ts';

const open = (...texts: readonly string[]) => readDataset(texts.map((text, i) => textFile(`table-${i}.csv`, text)));

/** Persons as `name (function) → body`, other relations as `name – name`, kept columns as `heading: texts`. */
function told({ dataset, remains }: ReturnType<typeof open>) {
  const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const names = (ids: readonly { readonly actor: (typeof dataset.actors)[number]['id'] }[]) =>
    ids.map(({ actor }) => actors.get(actor)?.name);
  const isOfPersons = ({ type }: (typeof dataset.relations)[number]) => type === 'affiliation';
  return {
    persons: dataset.relations.filter(isOfPersons).map(({ members }) => {
      const [person, body] = members.map(({ actor }) => actors.get(actor));
      expect(person?.kind).toBe('person');
      return `${person?.name} (${person?.function}) → ${body?.name}`;
    }),
    relations: dataset.relations.filter((one) => !isOfPersons(one)).map(({ members }) => names(members).join(' – ')),
    kept: remains.columns.map(({ header, cells }) => `${header}: ${cells.map(({ text }) => text).join(', ')}`),
  };
}

const proposed = (text: string) => {
  const rows = text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split(';') }));
  const { table } = findTable({ file: 'a.csv', rows });
  if (table === null) throw new Error('no table');
  return proposeMapping(table);
};

test('a row of a list without a name keeps the person, the function and the code that stand in it', () => {
  const { remains } = open(
    'Commune;Code INSEE;Contact;Fonction\nLille;59350;Mme Martin;DGS\nLens;62498;Mme Petit;maire\n;62041;Jo Roche;élue\n',
  );
  expect(remains.rows).toMatchObject([
    {
      table: 'actors',
      place: { line: 4 },
      cells: [
        { column: 'code', text: '62041' },
        { column: 'function', text: 'élue' },
      ],
      beyond: ['Jo Roche'],
    },
  ]);
});

describe('a person beside a structure', () => {
  test.each([
    ['Structure;Partenaire;Contact', 'Lille;CRESS;Claire Martin', ['Claire Martin () → CRESS']],
    ['Structure;Contact;Partenaire;Fonction', 'Lille;Mme Martin;CRESS;directrice', ['Mme Martin (directrice) → Lille']],
    ['Structure;Partenaire;Référent du partenaire', 'Lille;CRESS;Jean Le Goff', ['Jean Le Goff (Référent du partenaire) → CRESS']],
    ['Organisation;Partner;Contact person;Job title', 'Lille;CRESS;Jean Le Goff;officer', ['Jean Le Goff (officer) → CRESS']],
    ['Structure;Partenaire;Maire', 'Lille;CRESS;Jean Le Goff', ['Jean Le Goff (Maire) → CRESS']],
    ['Structure;Nom;Prénom;Fonction', 'Lille;Martin;Claire;DGS', ['Claire Martin (DGS) → Lille']],
    ['Structure;Contact', 'Lille;MARTIN Claire (DGS)', ['MARTIN Claire (DGS) → Lille']],
    ['Structure;Contact', 'Lille;Claire Martin, chargée de mission', ['Claire Martin (chargée de mission) → Lille']],
    [
      'Structure;Contact;Fonction',
      'Lille;Claire Martin et Jean Le Goff;DGS / élu',
      ['Claire Martin (DGS) → Lille', 'Jean Le Goff (élu) → Lille'],
    ],
  ])('«%s»', (headings, row, persons) => {
    const text = `${headings}\n${row}\n`;
    const read = readDataset([textFile('a.csv', text)], undefined, { mappingOf: (_, { mapping }) => mapping });
    expect(told(read)).toEqual({ persons, relations: row.includes('CRESS') ? ['Lille – CRESS'] : [], kept: [] });
    expect(read.issues).toContainEqual(
      expect.objectContaining({ severity: 'info', remark: { key: 'personsNamed', values: { count: persons.length } } }),
    );
  });
});

describe('a cell beside a structure that names no person', () => {
  test.each(['accueil', 'Mairie', 'Service urbanisme', 'à définir', 'Martin', '12 mai', 'Ville de Lille'])(
    'stays as it is: «%s»',
    (cell) => {
      const read = open(
        `Structure;Partenaire;Nom du contact de la structure\nLille;CRESS;Claire Martin\nLens;CRESS;${cell}\nArras;CRESS;Jean Le Goff\n`,
      );
      expect(told(read).persons).toEqual(['Claire Martin () → Lille', 'Jean Le Goff () → Arras']);
      expect(told(read).kept).toEqual([`Nom du contact de la structure: ${cell}`]);
    },
  );

  test('makes no column of persons, whatever its heading', () => {
    expect(proposed('Structure;Partenaire;Contact\nLille;CRESS;oui\nLens;CRESS;accueil').mapping.columns[2]).toEqual({ means: 'keep' });
  });
});

test('whose contact somebody is, is asked where nothing tells it', () => {
  const doubts = (rows: string) => proposed(`Structure;Partenaire;Contact\n${rows}`).doubts;
  expect(doubts('Lille;CRESS;Claire Martin')).toEqual([{ about: 'column', column: 2 }]);
  // Here it changes with the structure.
  expect(doubts('Lille;CRESS;Claire Martin\nLille;RTES;Claire Martin\nLens;CRESS;Jean Le Goff')).toEqual([]);
});

test('a person is one for each structure, however often it is named, and integrating twice changes nothing', () => {
  const rows = 'Lille;CRESS;Mme Claire Martin\nLille;RTES;Claire Martin\nLens;CRESS;Claire Martin\nLens;RTES;Claire Martin\n';
  const text = `Structure;Partenaire;Contact de la structure\n${rows}`;
  const read = open(text);
  expect(told(read).persons).toEqual(['Mme Claire Martin () → Lille', 'Claire Martin () → Lens']);
  const empty = { id: '', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} };
  const first = integrated(empty, { ...read, hasOwnIds: false });
  const again = integrated(first.document, { ...open(text), hasOwnIds: false });
  expect([again.actors.added, again.relations.added, again.relations.changed]).toEqual([[], [], []]);
});

test('a list of persons with their structures is a list of structures with persons', () => {
  const read = open('Prénom;Nom;Fonction;Structure;Courriel\nClaire;Martin;DGS;Lille;\nJean;Le Goff;élu;Lille;\n');
  expect(told(read).persons).toEqual(['Claire Martin (DGS) → Lille', 'Jean Le Goff (élu) → Lille']);
});

test('a person who is a side of a relation keeps its function', () => {
  const { dataset } = open('Acteur 1;Acteur 2;Fonction\nMme Martin;CRESS;directrice\n');
  expect(dataset.actors.map(({ name, kind, function: does }) => `${name} ${kind} ${does}`)).toEqual([
    'Mme Martin person directrice',
    'CRESS organisation ',
  ]);
});

describe('a sum of money', () => {
  test.each([
    ['Financeur;Bénéficiaire;Montant', '12 000 €'],
    ['Financeur;Bénéficiaire;Budget 2023', '12000'],
    ['Funder;Beneficiary;Grant amount', '12,000.50'],
    ['Financeur;Bénéficiaire;Colonne 3', '3,5 k€'],
  ])('«%s» is kept with its relation, under its heading', (headings, cell) => {
    const text = `${headings}\nLille;CRESS;${cell}\n`;
    expect(proposed(text.trim()).mapping.columns[2]).toEqual({ means: 'amount' });
    const read = open(text);
    expect(told(read)).toEqual({ persons: [], relations: ['Lille – CRESS'], kept: [`${headings.split(';')[2]}: ${cell}`] });
    const files = datasetToCsv(read.dataset, CSV_FLAVOURS.canonical, read.remains).map(({ name, text: out }) => textFile(name, out));
    expect(readDataset(files).remains.columns.map(({ cells }) => cells)).toEqual(read.remains.columns.map(({ cells }) => cells));
  });

  test('of each member of a group says whose it is', () => {
    const read = open('Syndicat;Membre;Montant\nSyndicat A;Lille;5 000\nSyndicat A;Lens;5 000\n');
    expect(told(read).kept).toEqual(['Montant: Lille: 5 000 · Lens: 5 000']);
  });
});

describe('contact details', () => {
  const at = String.fromCharCode(64);
  const written = [
    '03 20 00 11 22',
    '03.20.00.11.22',
    '03-20-00-11-22',
    '03/20/00/11/22',
    '0320001122',
    '+33 3 20 00 11 22',
    '+33 (0)3 20 00 11 22',
    '0033 320001122',
    `c.martin${at}exemple.fr`,
    `<c.martin${at}exemple.fr>`,
  ];

  test.each(written)('in a text are struck out and told: %s', (contact) => {
    const line = (cell: string) => `Lille;CRESS;${cell}`;
    for (const heading of ['Commentaires', 'Divers']) {
      const read = open(
        `Structure;Partenaire;${heading}\n${line('rien')}\n${line(`voir ${contact} avant mai`)}\n${line('vu')}\n${line('')}\n`,
      );
      const all = JSON.stringify([read.dataset, read.remains, read.issues]);
      expect(all).toContain('voir […] avant mai');
      expect(all).toContain('rien');
      expect(all).not.toMatch(/20.?00.?11|martin/);
      expect(read.issues).toContainEqual(
        expect.objectContaining({
          severity: 'warning',
          place: { file: 'table-0.csv', line: 3, column: heading },
          remark: { key: 'contactsStruck', values: { count: 1 } },
        }),
      );
    }
  });

  test('beside the name of a person leave the name', () => {
    expect(told(open(`Structure;Contact\nLille;Claire Martin (${written[0]})\n`)).persons).toEqual(['Claire Martin () → Lille']);
    expect(told(open(`Structure;Contact\nLille;Claire Martin - c${at}exemple.fr\n`)).persons).toEqual(['Claire Martin () → Lille']);
  });

  test('that fill a column are not kept, and that is told', () => {
    for (const heading of ['Téléphone', 'Divers'])
      for (const cell of [written[0], `a${at}exemple.fr`, ...(heading === 'Téléphone' ? ['320001122', '320001122.0'] : [])]) {
        const read = open(`Structure;Partenaire;${heading}\nLille;CRESS;${cell}\nLens;CRESS;\n`);
        expect(read.remains.columns).toEqual([]);
        expect(read.issues).toContainEqual(expect.objectContaining({ remark: { key: 'columnOfContacts' } }));
      }
  });

  test('in tables of our own columns are struck out of texts, too', () => {
    const read = open(
      `type;de;vers;note;Divers\npartenariat;Lille;CRESS;voir ${written[0]} avant mai;a\npartenariat;Lens;CRESS;;voir a${at}exemple.fr\npartenariat;Arras;CRESS;;b\npartenariat;Douai;CRESS;;c\n`,
    );
    expect(read.dataset.relations[0]?.note).toBe('voir […] avant mai');
    expect(read.remains.columns.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['a', 'voir […]', 'b', 'c']]);
  });
});

describe('postal addresses', () => {
  test.each([
    ['12, rue des Lilas, 93200 Saint-Denis', '[…]'],
    ['chez elle, 12 bis rue Jean Jaurès 93200 Saint-Denis, le mardi', 'chez elle, […], le mardi'],
    ['habite 12 rue des lilas et travaille à Lens', 'habite […] et travaille à Lens'],
    ['3 AVENUE DU GENERAL DE GAULLE 59000 LILLE CEDEX 2', '[…]'],
    ['réunions : 5 av. Foch, BP 12, 57000 Metz Cedex', 'réunions : […]'],
    ['20 rue du 8 mai 1945. Rappeler', '[…]. Rappeler'],
    ['1 place de la République', '[…]'],
  ])('«%s» is struck out', (written, left) => {
    const read = open(`Structure;Partenaire;Observations\nLille;CRESS;${written}\nLens;CRESS;suite\n`);
    expect(read.dataset.relations.map(({ note }) => note)).toEqual([left, 'suite']);
    expect(read.issues.map(({ place: { line }, remark }) => [line, remark])).toContainEqual([
      2,
      { key: 'contactsStruck', values: { count: 1 } },
    ]);
  });

  test.each([
    '93200 Saint-Denis',
    'Saint-Denis (93200)',
    '3 routes, 2 passages et 1 rue piétonne',
    '2 cours d’eau',
    'en 2019 place aux jeunes',
    'lot 3 rue Pasteur',
    '10h30 place de la Mairie',
    '1 mail envoyé',
    'rue des Lilas',
  ])('«%s» is none', (written) => {
    const read = open(`Structure;Partenaire;Observations\nLille;CRESS;${written}\n`);
    expect(read.dataset.relations.map(({ note }) => note)).toEqual([written]);
    expect(read.issues.map(({ remark }) => remark.key)).not.toContain('contactsStruck');
  });

  test('beside a person, and in a column for them, are nowhere; names of bodies keep theirs', () => {
    const read = open(
      'Structure;Partenaire;Contact;Adresse\nLe 6 rue des Arts;CRESS;Mme Martin, 4 impasse du Moulin;4 impasse du Moulin\nLens;CRESS;M. Petit;Le Bourg\n',
    );
    expect(JSON.stringify([read.dataset, read.remains, read.issues])).not.toMatch(/Moulin|Le Bourg/);
    expect(told(read).persons).toEqual(['Mme Martin () → Le 6 rue des Arts', 'M. Petit () → Lens']);
    expect(read.issues.map(({ remark }) => remark.key)).toEqual(expect.arrayContaining(['columnOfContacts', 'contactsStruck']));
  });
});
