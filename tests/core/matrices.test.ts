/**
 * Matrices → a network: which tables are recognised as one and which are not, what a cell says, and that a matrix gives the same network as
 * the list of the same ties. The tables are made up.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTable } from '../../src/core/files/mapping/found-table.ts';
import { type GroupsOfMatrix, type Mapping, withGroups } from '../../src/core/files/mapping/mapping.ts';
import { readMappingFile, writeMappingFile } from '../../src/core/files/mapping/mapping-file.ts';
import { proposedAs, proposeMapping } from '../../src/core/files/mapping/propose.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { rowsToTakeUp } from '../../src/core/model/remains.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { tiesOf } from '../../src/core/network/ties.ts';
import { messages, textFile } from '../support/datasets.ts';

const table = (text: string) => {
  const rows = text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split(';') }));
  const { table: found } = findTable({ file: 'a.csv', rows });
  if (found === null) throw new Error('no table');
  return found;
};
const proposed = (text: string) => proposeMapping(table(text));

/** Reads a table with its mapping or, without one, as far as all is certain. */
function open(text: string, change?: (mapping: Mapping) => Mapping, name = 'a.csv') {
  return readDataset(
    [textFile(name, text)],
    undefined,
    change === undefined ? undefined : { mappingOf: (_, { mapping }) => change(mapping) },
  );
}

type Read = ReturnType<typeof open>;

/** Relations as `type: name – name = value`, in the order of the file. */
function relationsOf({ dataset, remains }: Read): readonly string[] {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const values = new Map(
    remains.columns.filter(({ header }) => header === 'valeur').flatMap(({ cells }) => cells.map(({ row, text }) => [row, text] as const)),
  );
  return dataset.relations.map(({ id, type, members }) => {
    const value = [...values].find(([row]) => row.includes(id))?.[1];
    return `${type}: ${members.map(({ actor }) => names.get(actor)).join(' – ')}${value === undefined ? '' : ` = ${value}`}`;
  });
}

/** What a network says whatever the order of its rows. */
function said(read: Read) {
  const names = new Map(read.dataset.actors.map(({ id, name }) => [id, name]));
  return {
    actors: read.dataset.actors.map(({ name, kind }) => `${name} ${kind}`).sort(),
    relations: relationsOf(read)
      .map((text, i) => {
        const members = read.dataset.relations[i]?.members.map(({ actor, role }) => `${names.get(actor)} ${role}`) ?? [];
        return `${text.split(':')[0]}: ${members.sort().join(', ')}${/ = .*$/.exec(text)?.[0] ?? ''}`;
      })
      .sort(),
  };
}

describe('a matrix of actors', () => {
  test.each([
    ['0/1', ';Alpha;Beta;Gamma\nAlpha;0;1;0\nBeta;1;0;1\nGamma;0;1;0'],
    ['«x»', 'Structure;Alpha;Beta;Gamma\nAlpha;;x;\nBeta;X;;x\nGamma;;x;'],
    ['oui/non', '\nMatrice des liens 2024\nActeurs;Alpha;Beta;Gamma\nAlpha;-;oui;non\nBeta;OUI;-;oui\nGamma;non;oui;-'],
    ['one half', ';Alpha;Beta;Gamma\nAlpha;;1;\nBeta;;;1\nGamma;;;'],
  ])('of %s is read without a question', (_, text) => {
    const read = open(text);
    expect(read.asked).toEqual([]);
    expect(read.dataset.actors.map(({ name }) => name)).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(relationsOf(read)).toEqual(['unspecified: Alpha – Beta', 'unspecified: Beta – Gamma']);
  });

  test('may have names that look like headings', () => {
    expect(relationsOf(open('Nom;A;B;C\nA;0;1;1\nB;1;0;0\nC;1;0;0'))).toEqual(['unspecified: A – B', 'unspecified: A – C']);
  });

  test('with headings in another spelling or order, and actors that only rows or only columns name', () => {
    const read = open(';GAMMA;val d’or;Alpha;Beta\nAlpha;x;;;\nBeta;;x;;\nGamma;;;;x\nVal d\u0027Or;;;;\nDelta;;;;');
    expect(read.asked).toEqual([]);
    expect(read.dataset.actors.map(({ name }) => name)).toEqual(['Alpha', 'Beta', 'Gamma', 'Val d\u0027Or', 'Delta']);
    expect(relationsOf(read)).toEqual(['unspecified: Alpha – Gamma', 'unspecified: Beta – Val d\u0027Or', 'unspecified: Gamma – Beta']);
  });

  test('of which one cell says the state of its tie', () => {
    const read = open(';Alpha;Beta;Gamma\nAlpha;;x;en cours\nBeta;x;;\nGamma;en cours;;');
    expect(read.asked).toEqual([]);
    expect(read.dataset.relations.map(({ status }) => status)).toEqual(['unknown', 'in-force']);
    expect(read.remains.columns.map(({ header }) => header)).toEqual([]);
  });

  test('says who was there, and tells who was absent', () => {
    const read = open(
      'Structure;Groupe de travail eau;Groupe de travail mobilité\nAlpha;présente;excusée\nBeta;Présent;x\nGamma;absent;excusé\nDelta;oui;représenté par Alpha',
    );
    expect(read.asked).toEqual([]);
    expect(relationsOf(read)).toEqual([
      'working-group: Groupe de travail eau – Alpha – Beta – Delta',
      'working-group: Groupe de travail mobilité – Beta – Delta = Delta: représenté par Alpha',
    ]);
    // Who was absent is an actor all the same.
    expect(read.dataset.actors.map(({ name }) => name)).toContain('Gamma');
    expect(read.issues).toContainEqual(
      expect.objectContaining({ remark: { key: 'absences', values: { count: 3, words: ['excusée', 'absent', 'excusé'] } } }),
    );
  });

  test.each(['Présence', 'Émargement', 'Statut'])(
    'as a list with a column «%s» says who was there, and tells who was absent',
    (heading) => {
      const read = open(
        `Groupe de travail;Structure;${heading}\nEau;Alpha;excusé\nEau;Beta;Présente\nEau;Gamma;absent\nEau;Delta;représenté par Beta\nEau;Epsilon;`,
      );
      expect(read.asked).toEqual([]);
      expect(relationsOf(read).map((one) => one.split(' = ')[0])).toEqual(['working-group: Eau – Beta – Delta – Epsilon']);
      expect(read.remains.columns.map(({ header, cells }) => [header, cells.map(({ text }) => text)])).toEqual([
        [heading, ['Alpha: excusé · Beta: Présente · Gamma: absent · Delta: représenté par Beta']],
      ]);
      expect(read.dataset.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Alpha', 'Gamma']));
      expect(read.issues).toContainEqual({
        severity: 'info',
        place: { file: expect.any(String), line: 1, column: heading },
        remark: { key: 'absences', values: { count: 2, words: ['excusé', 'absent'] } },
      });
    },
  );

  test('says each tie once if it is symmetric, and that is told', () => {
    const read = open(';Alpha;Beta\nAlpha;;3\nBeta;3;');
    expect(relationsOf(read)).toEqual(['unspecified: Alpha – Beta = 3']);
    expect(read.issues).toContainEqual(expect.objectContaining({ remark: { key: 'symmetricMatrix', values: { pairs: 1 } } }));
    const other = open(';Alpha;Beta\nAlpha;;3\nBeta;2;');
    expect(relationsOf(other)).toEqual(['unspecified: Alpha – Beta = 3', 'unspecified: Beta – Alpha = 2']);
    expect(other.issues.map(({ remark }) => remark.key)).not.toContain('symmetricMatrix');
  });

  test('has a direction only if something tells it', () => {
    const directions = (text: string, change: (mapping: Mapping) => Mapping = (mapping) => mapping) =>
      [...tiesOf(open(text, (mapping) => change({ ...mapping, constants: { type: 'financement' } })).dataset, FULL_RECIPE)].map(
        ({ source, target, directed }) => `${source} ${directed ? '→' : '–'} ${target}`,
      );
    const asymmetric = ';Alpha;Beta\nAlpha;;\nBeta;1;';
    expect(directions(asymmetric)).toEqual(['beta – alpha']);
    expect(directions(asymmetric, (mapping) => ({ ...mapping, isDirected: true }))).toEqual(['beta → alpha']);
    expect(directions(asymmetric.replace(';', 'Financeur;'))).toEqual(['beta → alpha']);
    const symmetric = ';Alpha;Beta\nAlpha;;1\nBeta;1;';
    expect(directions(symmetric)).toEqual(['alpha – beta']);
    expect(directions(symmetric, (mapping) => ({ ...mapping, isDirected: true }))).toEqual(['alpha → beta', 'beta → alpha']);
  });

  test('keeps values, also 1 among others, and reads words for types', () => {
    expect(relationsOf(open(';Alpha;Beta;Gamma\nAlpha;7;1;2,5\nBeta;;;\nGamma;;;'))).toEqual([
      'unspecified: Alpha – Beta = 1',
      'unspecified: Alpha – Gamma = 2,5',
    ]);
    const read = open(';Alpha;Beta;Gamma\nAlpha;;convention;x\nBeta;;;partenariat\nGamma;;;');
    expect(relationsOf(read)).toEqual(['contract: Alpha – Beta', 'unspecified: Alpha – Gamma', 'partnership: Beta – Gamma']);
  });

  test('says nothing on its diagonal; a value there, an unknown tie and a row of nobody are told', () => {
    const read = open(';Alpha;Beta;Gamma\nAlpha;12;x;?\nBeta;;1;\nGamma;;;\n;x;;');
    expect(relationsOf(read)).toEqual(['unspecified: Alpha – Beta']);
    expect(read.issues.map(({ place, remark }) => [place.line, place.column, remark.key])).toEqual(
      expect.arrayContaining([
        [1, null, 'diagonal'],
        [2, 'Gamma', 'unknownTie'],
        [5, '1', 'rowOfNobody'],
      ]),
    );
    expect(rowsToTakeUp(read.remains)).toBe(1);
    expect(messages(read).join(' ')).toContain('diagonale de la matrice');
  });

  test('keeps what stands beside the names with the actors, and a row too long whole', () => {
    const read = open(`Commune;Code INSEE;Alpha;Beta;Avis\nGamma;01006;;x;;en trop\nAlpha;01004;;x;un avis${'\nBeta;01005;;;'.repeat(5)}`);
    expect(read.dataset.actors.map(({ name, code }) => `${name} ${code}`)).toEqual(['Alpha 01004', 'Beta 01005']);
    expect(relationsOf(read)).toEqual(['unspecified: Alpha – Beta']);
    expect(read.remains.columns.map(({ table: of, header, cells }) => [of, header, cells.map(({ text }) => text)])).toEqual([
      ['actors', 'Avis', ['un avis']],
    ]);
    expect(JSON.stringify(read.remains.rows)).toMatch(/Gamma.*en trop/);
  });

  test('is found in a file that is called like our own table', () => {
    expect(relationsOf(open(';Alpha;Beta\nAlpha;;x\nBeta;x;', undefined, 'relations.csv'))).toEqual(['unspecified: Alpha – Beta']);
  });

  test('tells namesakes apart by the codes of its rows', () => {
    const text = 'Commune;Code INSEE;Alpha;Beta\nSaint-Denis;93066;x;\nSaint-Denis;97411;;x\nAlpha;01004;;\nBeta;01005;;';
    const { dataset } = open(text);
    const codes = new Map(dataset.actors.map(({ id, code }) => [id, code]));
    expect(dataset.relations.map(({ members }) => members.map(({ actor }) => codes.get(actor)))).toEqual([
      ['93066', '01004'],
      ['97411', '01005'],
    ]);
  });
});

describe('a matrix of members and groups', () => {
  const text = 'Commune;Code INSEE;Syndicat des eaux;SIVOM du Val;GT Mobilité\nAlpha;01004;x;;x\nBeta;01005;x;x;\nGamma;01006;;;x';

  test('is one relation for each group', () => {
    const read = open(text);
    expect(read.asked).toEqual([]);
    expect(relationsOf(read)).toEqual([
      'groupement-membership: Syndicat des eaux – Alpha – Beta',
      'working-group: GT Mobilité – Alpha – Gamma',
      'groupement-membership: SIVOM du Val – Beta',
    ]);
    const groups = read.dataset.actors.filter(({ kind }) => kind === 'group').map(({ name }) => name);
    expect(new Set(groups)).toEqual(new Set(['Syndicat des eaux', 'SIVOM du Val', 'GT Mobilité']));
  });

  test('keeps values with the member they belong to, and asks whether numbers are ties', () => {
    const weighted = text.replace('Alpha;01004;x', 'Alpha;01004;1200');
    expect(proposed(weighted).doubts).toEqual([{ about: 'matrix' }]);
    expect(relationsOf(open(weighted, (mapping) => mapping))[0]).toBe(
      'groupement-membership: Syndicat des eaux – Alpha – Beta = Alpha: 1200',
    );
  });

  test('leaves what is no group as it is, and takes the type that was said', () => {
    const read = open('Commune;Population;Syndicat des eaux;SIVOM du Val\nAlpha;1200;x;\nBeta;800;x;x');
    expect(read.dataset.actors.map(({ name }) => name).sort()).toEqual(['Alpha', 'Beta', 'SIVOM du Val', 'Syndicat des eaux']);
    expect(read.remains.columns.map(({ header, cells }) => [header, cells.map(({ text: cell }) => cell)])).toEqual([
      ['Population', ['1200', '800']],
    ]);
    expect(relationsOf(open(text, (mapping) => ({ ...mapping, constants: { type: 'contractualisation' } })))[0]).toMatch(/^contract: /);
  });

  test('may have the groups in its rows', () => {
    const rows = 'Groupe;Alpha;Beta;Gamma\nGT Mobilité;x;;x\nGT Énergie;;x;x';
    expect(proposed(rows).doubts).toEqual([{ about: 'matrix' }]);
    expect(relationsOf(open(rows, (mapping) => mapping))).toEqual([
      'working-group: GT Mobilité – Alpha – Gamma',
      'working-group: GT Énergie – Beta – Gamma',
    ]);
  });

  test('gives the same as the list of its members', () => {
    const list = open('Groupement;Membre\nSyndicat des eaux;Alpha\nSyndicat des eaux;Beta\nSIVOM du Val;Beta\n');
    const matrix = open('Membre;Syndicat des eaux;SIVOM du Val\nAlpha;x;\nBeta;x;x');
    expect(said(matrix)).toEqual(said(list));
  });
});

describe('what is not certain', () => {
  test.each([
    ['half of the headings are names of rows', ';Alpha;Beta;Paris;Lyon\nAlpha;;x;;x\nBeta;x;;x;'],
    ['headings that nobody knows', 'Structure;CRESS;ADEME;Banque des territoires\nAlpha;x;;x\nBeta;;x;'],
    [
      'headings that may be what each row has',
      'Commune;Plan climat;Contrat de ville;Commission sécurité\nAlpha;oui;non;oui\nBeta;non;oui;non',
    ],
    ['words like those of names', 'Structure;Ville fleurie;Ville amie des enfants\nAlpha;x;\nBeta;;x'],
  ])('is asked, and nothing is read before: %s', (_, text) => {
    const read = open(text);
    expect(read.asked.map(({ proposal }) => [proposal.mapping.rows, proposal.doubts])).toEqual([['matrix', [{ about: 'matrix' }]]]);
    expect(read.dataset.relations).toEqual([]);
    expect(open(text, (mapping) => mapping).dataset.relations.length).toBeGreaterThan(0);
  });
});

describe('no matrix', () => {
  test.each([
    ['a list with a column of yes and no', 'Structure;Partenaire;Convention signée\nAlpha;Beta;oui\nGamma;Delta;non'],
    ['a list with several', 'Structure;Partenaire;Signée;Publiée;Évaluée\nAlpha;Beta;oui;non;non\nGamma;Delta;non;oui;oui'],
    ['a list with bodies in columns', 'Structure;Partenaire;Syndicat des eaux;SIVOM du Val\nAlpha;Beta;;x\nGamma;Delta;x;x'],
    ['actors with a column of yes and no', 'Commune;Code INSEE;Adhérente\nAlpha;01004;oui\nBeta;01005;non'],
    ['actors with what each has', 'Commune;Code INSEE;Piscine;Gymnase;Médiathèque\nAlpha;01004;x;;x\nBeta;01005;;x;'],
    ['years as headings', 'Structure;2019;2020;2021\nAlpha;x;;x\nBeta;;x;'],
    ['years in headings', 'Structure;Année 2019;Année 2020;Année 2021\nAlpha;x;;x\nBeta;;x;'],
    ['months as headings', 'Structure;janvier;février;mars\nAlpha;x;;x\nBeta;;x;'],
    ['numbers', 'Commune;Habitants;Superficie;Budget\nAlpha;1200;12;300\nBeta;800;9;150'],
    ['an edge list whose first row repeats names', 'Alpha;Beta\nBeta;Alpha\nAlpha;Gamma\nBeta;Gamma'],
  ])('%s', (_, text) => {
    expect(proposed(text).mapping.rows).not.toBe('matrix');
    expect(proposed(text).doubts).not.toContainEqual({ about: 'matrix' });
  });
});

test('a table can be said to be a matrix, or a list, and a file of mappings carries it', () => {
  const found = table('Structure;CRESS;ADEME\nAlpha;x;\nBeta;;convention');
  const { matrix, list } = proposedAs(found);
  expect(matrix.columns.map(({ means }) => means)).toEqual(['from', 'to', 'to']);
  expect(list.rows).not.toBe('matrix');
  const square = table(';Alpha;Beta\nAlpha;;x\nBeta;x;');
  for (const [one, mapping] of [
    [found, matrix],
    [square, proposeMapping(square).mapping],
  ] as const) {
    expect(mapping.rows).toBe('matrix');
    expect(readMappingFile(writeMappingFile([{ table: one, mapping }]))?.mappingOf(one)).toEqual(mapping);
  }
});

describe('whatever the ties, a matrix', () => {
  const NAMES = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];
  const cell = fc.constantFrom('', '', 'x', '2', '3');
  const cells = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  const isFilled = (square: readonly (readonly string[])[]) => square.some((row, r) => row.some((one, c) => one !== '' && r !== c));
  const written = (square: readonly (readonly string[])[], rows = [0, 1, 2, 3, 4], columns = rows) =>
    [['', ...columns.map((c) => NAMES[c])], ...rows.map((r) => [NAMES[r], ...columns.map((c) => square[r]?.[c])])]
      .map((row) => row.join(';'))
      .join('\n');

  test('gives what the list of the same ties gives', () => {
    fc.assert(
      fc.property(cells.filter(isFilled), fc.boolean(), (square, isDirected) => {
        const list = square.flatMap((row, r) => row.flatMap((one, c) => (one === '' || r === c ? [] : [`${NAMES[r]};${NAMES[c]};${one}`])));
        const isSymmetric = square.every((row, r) => row.every((one, c) => r === c || one === square[c]?.[r]));
        fc.pre(isDirected || !isSymmetric);
        const change = (mapping: Mapping): Mapping => ({ ...mapping, constants: { type: 'financement' }, isDirected });
        const read = said(open(written(square), change));
        const asList = said(open(['Structure;Partenaire;valeur', ...list].join('\n').replaceAll(';x', ';'), change));
        expect(read.relations).toEqual(asList.relations);
        expect(read.actors).toEqual(expect.arrayContaining(asList.actors));
      }),
      { numRuns: 60 },
    );
  });

  test('loses no text of its cells', () => {
    const texts = fc.array(fc.constantFrom('', 'avis', 'x', '12'), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.constantFrom<GroupsOfMatrix>(null, 'rows', 'columns'), fc.boolean(), (parts, groups, isSquare) => {
        const headings = isSquare ? ['Alpha', 'Beta', 'Gamma'] : ['Delta', 'Epsilon', 'Zeta'];
        const rows = ['Alpha', 'Beta', ''].map((name, r) =>
          [name, ...[0, 1, 2].map((c) => (parts[3 * r + c] === 'avis' ? `avis${r}${c}` : parts[3 * r + c]))].join(';'),
        );
        const read = readDataset([textFile('a.csv', [`Structure;${headings.join(';')}`, ...rows].join('\n'))], undefined, {
          mappingOf: (one) => withGroups(proposedAs(one).matrix, groups),
        });
        const kept = JSON.stringify([read.dataset, read.remains, read.issues]);
        for (const [at, part] of parts.entries()) {
          if (part === 'avis') expect(kept).toContain(`avis${Math.floor(at / 3)}${at % 3}`);
        }
        for (const name of ['Alpha', 'Beta', ...headings]) expect(kept).toContain(name);
      }),
      { numRuns: 80 },
    );
  });

  test('says the same with its rows and columns in another order', () => {
    fc.assert(
      fc.property(cells.filter(isFilled), order, order, (square, rows, columns) => {
        expect(said(open(written(square, rows, columns)))).toEqual(said(open(written(square))));
      }),
      { numRuns: 60 },
    );
  });

  test('that is symmetric says the same transposed', () => {
    fc.assert(
      fc.property(cells, order, (half, rows) => {
        const square = half.map((row, r) => row.map((_, c) => half[Math.max(r, c)]?.[Math.min(r, c)] ?? ''));
        fc.pre(isFilled(square));
        const read = open(written(square));
        const pairs = square.flatMap((row, r) => row.filter((one, c) => one !== '' && c < r)).length;
        expect(read.dataset.relations).toHaveLength(pairs);
        expect(said(open(written(square, rows, [0, 1, 2, 3, 4])))).toEqual(said(open(written(square, [0, 1, 2, 3, 4], rows))));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a list of who was at which meeting', () => {
  const TEXT = 'Structure;12/01/2024;15/03/2024;7 juin 2024\nVille de Pantin;x;;x\nEst Ensemble;x;x;x\nCRESS IdF;;x;excusé\nDLA 93;x;x;';

  test('has days for headings: each meeting is a group of those who were there', () => {
    const { mapping, doubts } = proposed(TEXT);
    expect(doubts).toEqual([{ about: 'matrix' }]);
    expect([mapping.rows, mapping.hasHeader]).toEqual(['matrix', true]);
    const { dataset } = open(TEXT, (found) => found);
    expect(dataset.actors.map(({ name, kind }) => `${name} ${kind}`)).toEqual(
      expect.arrayContaining(['12/01/2024 group', '15/03/2024 group', '7 juin 2024 group']),
    );
    expect(dataset.actors.map(({ name }) => name)).not.toContain('Structure');
    // One relation a meeting, of all who were there.
    expect(dataset.relations.map(({ members }) => members.length).sort()).toEqual([3, 4, 4]);
  });

  test('has no columns of years or months, which may be periods of anything', () => {
    expect(proposed('Structure;2022;2023;2024\nAlpha;x;;x\nBeta;x;x;x\nGamma;;x;').mapping.rows).not.toBe('matrix');
  });
});
