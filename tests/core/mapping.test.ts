/**
 * Tables of anyone → a network: which row holds the headings, which column says what, what is asked before anything is read, and that
 * no cell is lost on the way. The tables are made up after files that went wrong in other programs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finished } from '../../src/core/basics/finished.ts';
import { ALL_READERS } from '../../src/core/files/formats/all-readers.ts';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { findTable, type HeadingsAt } from '../../src/core/files/mapping/found-table.ts';
import { type Mapping, mappingFor, shapeOf } from '../../src/core/files/mapping/mapping.ts';
import { readMappingFile, writeMappingFile } from '../../src/core/files/mapping/mapping-file.ts';
import { MEANINGS } from '../../src/core/files/mapping/meanings.ts';
import { proposeMapping } from '../../src/core/files/mapping/propose.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { judgingFileSteps, openingSteps } from '../../src/core/files/read-files.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { rowsToTakeUp } from '../../src/core/model/remains.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { tiesOf } from '../../src/core/network/ties.ts';
import { messages, textFile } from '../support/datasets.ts';

/** Reads files as they would be opened. */
function open(...files: readonly (readonly [name: string, text: string])[]) {
  return readDataset(files.map(([name, text]) => textFile(name, text)));
}

/** Actors by name, and relations as `type: name – name`. */
function told({ dataset }: ReturnType<typeof open>) {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  return {
    actors: dataset.actors.map(({ name }) => name),
    relations: dataset.relations.map(({ type, members }) => `${type}: ${members.map(({ actor }) => names.get(actor)).join(' – ')}`),
  };
}

const table = (text: string) => {
  const rows = text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split(';') }));
  const { table: found } = findTable({ file: 'a.csv', rows });
  if (found === null) throw new Error('no table');
  return found;
};
const meaningsOf = (text: string) => proposeMapping(table(text)).mapping.columns.map(({ means }) => means);

test('SIREN codes stand for names where nothing else names anybody, and it is asked', () => {
  const rows = ['200013290;0;210100012', '200013290;1;210100053', '200052041;0;210100012'];
  const members = proposeMapping(table(['siren;ind_adhesion_directe;siren_membre', ...rows].join('\n')));
  expect(members.mapping.rows).toBe('relations');
  expect(members.mapping.columns.map(({ means }) => means)).toEqual(['frame', 'keep', 'from']);
  expect(members.doubts).toContainEqual({ about: 'ends', columns: [0, 2] });
  expect(meaningsOf(['SIREN A;SIREN B', '200013290;210100012', '200052041;210100012'].join('\n'))).toEqual(['from', 'to']);
  // With a name beside it, a code says who that is.
  expect(meaningsOf(['Nom;SIREN;SIREN membre', 'Syndicat des Eaux;200013290;210100012'].join('\n'))[0]).not.toBe('keep');
});

describe('names', () => {
  test('of an edge list are those of the list of actors beside it, by name or by id', () => {
    const actors = 'id;nom;genre;niveaux\na;Alpha;collectivité;commune\nb;Beta;collectivité;commune\nc;Gamma;collectivité;commune\n';
    for (const ends of ['Alpha;Beta', 'a;b']) {
      const read = open(['acteurs.csv', actors], ['liens.csv', `Source;Target\n${ends}\n`]);
      expect(told(read)).toEqual({ actors: ['Alpha', 'Beta', 'Gamma'], relations: ['unspecified: Alpha – Beta'] });
    }
  });

  test('of node and edge tables meet by id', () => {
    const read = open(['edges.csv', 'Source,Target\na,b\n'], ['nodes.csv', 'Id,Label\na,Alpha\nb,Beta\nc,Gamma\n']);
    expect(told(read)).toEqual({ actors: ['Alpha', 'Beta', 'Gamma'], relations: ['unspecified: Alpha – Beta'] });
  });

  test('spelt in two ways are one actor', () => {
    const read = open([
      'a.csv',
      'Source;Target\nE\u0301trelles;Beta\nÉtrelles;Gamma\nVal d’Or;Beta\nVal d\u0027Or;Gamma\nVAL\u00a0D’OR;Delta\n',
    ]);
    expect(told(read).actors).toEqual(['E\u0301trelles', 'Beta', 'Gamma', 'Val d’Or', 'Delta']);
  });

  test('without a partner are kept, and that is told', () => {
    const read = open(['a.csv', 'Source,Target\nAlpha,Beta\nGamma,\n']);
    expect(told(read)).toEqual({ actors: ['Alpha', 'Beta', 'Gamma'], relations: ['unspecified: Alpha – Beta'] });
    expect(read.issues).toContainEqual(
      expect.objectContaining({ place: { file: 'a.csv', line: 3, column: 'Target' }, remark: { key: 'relationOfOne' } }),
    );
  });

  test('are never error values or crushed numbers of a spreadsheet', () => {
    for (const cell of ['#N/A', '#REF!', '#DIV/0!', '#VALEUR!', '#NOM?', '2,45900E+13']) {
      const read = open(['a.csv', `Source;Target\nAlpha;${cell}\nBeta;Gamma\n`]);
      expect(told(read).actors).toEqual(['Alpha', 'Beta', 'Gamma']);
      expect(messages(read).join()).toContain(`« ${cell} »`);
    }
  });

  test('may be ten digits, which are a telephone number only in a column that says so', () => {
    expect(told(open(['a.csv', 'Source;Target\n0198534531;Alpha\n'])).actors).toEqual(['0198534531', 'Alpha']);
    const phones = open(['a.csv', 'Source;Target;Téléphone\nBeta;Alpha;0198534531\n']);
    expect(phones.remains.columns).toEqual([]);
    expect(phones.issues).toContainEqual(expect.objectContaining({ remark: { key: 'columnOfContacts' } }));
  });
});

describe('headings', () => {
  test('that are an address, as where a row was taken for them, lose only the address: what stands below is kept, and this is told', () => {
    const address = ['alpha', 'example.org'].join('@');
    const files = { 'a.csv': `Source;Target;${address}\nAlpha;Beta;le mardi\n`, 'preuves.csv': `objet;source;${address}\nx;y;le mardi\n` };
    for (const [name, text] of Object.entries(files)) {
      const read = open([name, text]);
      expect(JSON.stringify(read.remains)).toContain('le mardi');
      expect(JSON.stringify([read.dataset, read.remains, read.issues, read.mapped.map(({ table }) => table.headings)])).not.toContain('@');
      expect(read.issues).toContainEqual(
        expect.objectContaining({ place: { file: name, line: 1, column: '3' }, remark: { key: 'contactsStruck', values: { count: 1 } } }),
      );
    }
  });

  test('are found below titles and blank rows; what is passed over is told, totals too', () => {
    const read = open(['a.csv', 'Liste des liens 2024;\n;\nSource;Target\nAlpha;Beta\nTotal;1\n']);
    expect(told(read)).toEqual({ actors: ['Alpha', 'Beta'], relations: ['unspecified: Alpha – Beta'] });
    expect(read.issues.map(({ place, remark }) => [place.line, remark.key])).toEqual(
      expect.arrayContaining([
        [1, 'rowAboveHeadings'],
        [5, 'rowOfTotals'],
      ]),
    );
  });

  test('are those of sums in the middle of a table as well, but not of a body called so', () => {
    const read = open(['a.csv', 'Source;Target\nAlpha;Beta\nSous-total;\nGamma;Delta\nTotal Exemple;Beta\nEta;Theta\n']);
    expect(told(read).actors).toEqual(['Alpha', 'Beta', 'Gamma', 'Delta', 'Total Exemple', 'Eta', 'Theta']);
    expect(read.issues).toContainEqual(
      expect.objectContaining({ place: expect.objectContaining({ line: 3 }), remark: expect.objectContaining({ key: 'rowOfTotals' }) }),
    );
  });

  test('of a date stay what they are as long as it is asked what the other side is', () => {
    const rows = 'Nom de la structure;Type de structure;Date d’adhésion\nAlpha;Association;2015\n';
    const [table] = open(['a.csv', rows]).asked;
    expect(table?.proposal.mapping.columns.map(({ means }) => means)).toEqual(['from', 'kind', 'start']);
    expect(table?.proposal.doubts).toEqual([{ about: 'ends', columns: [0] }]);
  });

  test('of our own columns are found below titles, too', () => {
    const read = open(['relations.csv', 'Relations 2024;;\ntype;de;vers\npartenariat;Alpha;Beta\n']);
    expect(told(read).relations).toEqual(['partnership: Alpha – Beta']);
  });

  test.each([
    ['De;À', ['from', 'to']],
    ['Origine;Destination', ['from', 'to']],
    ['From;To', ['from', 'to']],
    ['Émetteur;Destinataire', ['from', 'to']],
    ['Structure;Partenaire;Nature du partenariat;Depuis', ['from', 'to', 'type', 'start']],
    ['PARTENAIRE;structure', ['to', 'from']],
    ['Structure;Partenair', ['from', 'to']],
    ['Commune;Partenaires;Thématique;Observations', ['from', 'to', 'themes', 'note']],
    ['Groupe de travail;Membre', ['frame', 'from']],
    ['Organisation;Partner;Kind of link;From', ['from', 'to', 'type', 'start']],
  ])('«%s»', (headings, meanings) => {
    const row = headings.split(';').map((heading, i) => (/depuis|^from$/i.test(heading) && i > 1 ? '2019' : `Nom ${'ABCD'[i]}`));
    expect(meaningsOf(`${headings}\n${row.join(';')}\n`)).toEqual(meanings);
  });

  test('that are missing are asked for, and nothing is read before', () => {
    const read = open(['a.csv', 'Alpha;Beta\nBeta;Gamma\n']);
    expect(read.asked.map(({ table: { headings }, proposal }) => [headings, proposal.doubts.map(({ about }) => about)])).toEqual([
      [null, ['ends']],
    ]);
    expect(read.dataset.relations).toEqual([]);
    expect(read.issues).toContainEqual(expect.objectContaining({ remark: { key: 'columnsToSay' } }));
  });

  test('of every meaning are found whatever the order of the columns', () => {
    const headings = ['Structure', 'Partenaire', 'Objet', 'Date de signature', 'Date de fin', 'Statut', 'Observations'];
    const cells = ['Ville A', 'Ville B', 'un objet', '2019', '2021', 'en vigueur', 'vu le'];
    const usual = new Map(headings.map((heading, i) => [heading, meaningsOf(`${headings.join(';')}\n${cells.join(';')}`)[i]]));
    expect([...usual.values()]).toEqual(['from', 'to', 'title', 'start', 'end', 'status', 'note']);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const [head, row] = [order.map((i) => headings[i]), order.map((i) => cells[i])];
        expect(meaningsOf(`${head.join(';')}\n${row.join(';')}`)).toEqual(head.map((heading) => usual.get(heading ?? '')));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what goes with a name', () => {
  test('a code is that of the name that changes with it', () => {
    const { mapping } = proposeMapping(
      table('siren;nom;insee;nom_com\n200000172;CC Faucigny;74042;Bonneville\n200000172;CC Faucigny;74312;Vougy'),
    );
    expect(mapping.columns.map(({ means, of }) => [means, of])).toEqual([
      ['siren', 1],
      ['from', undefined],
      ['code', 3],
      ['to', undefined],
    ]);
  });

  test('are as many codes as names, in the same order; else they stay with the row', () => {
    const read = open([
      'a.csv',
      'Structure,Code INSEE,Niveau,Partenaire\nLille|Roubaix,59350|59512,commune,CRESS\nArras|Lens|Liévin,62041 / 62498,commune|commune|commune,CRESS\n,62510,,CRESS\n',
    ]);
    expect(read.dataset.actors.map(({ name, code, levels }) => `${name} ${code} ${levels}`)).toEqual([
      'Lille 59350 commune',
      'Roubaix 59512 commune',
      'CRESS  ',
      'Arras  commune',
      'Lens  commune',
      'Liévin  commune',
    ]);
    expect(read.remains.columns.map(({ header, cells }) => [header, [...new Set(cells.map(({ text }) => text))]])).toEqual([
      ['Code INSEE', ['62041 / 62498']],
      ['Niveau', ['commune']],
    ]);
    expect(JSON.stringify(read.remains.rows)).toContain('62510');
  });

  test('namesakes with different codes are different actors', () => {
    const read = open([
      'a.csv',
      'Commune;Code INSEE;Partenaire\nSaint-Denis;93066;Alpha\nSaint-Denis;97411;Alpha\nSaint-Denis;93066;Beta\n',
    ]);
    expect(read.dataset.actors.map(({ name, code }) => name + code)).toEqual(['Saint-Denis93066', 'Saint-Denis97411', 'Alpha', 'Beta']);
    expect(new Set(read.dataset.relations.flatMap(({ members }) => members.map(({ actor }) => actor))).size).toBe(4);
  });
});

describe('several names', () => {
  test('in one cell are several partners, with one relation each', () => {
    const read = open(['a.csv', 'Commune,Partenaires\nLille,"Roubaix; Tourcoing"\nRoubaix,"Tourcoing\nLille"\n']);
    expect(told(read).relations).toEqual([
      'unspecified: Lille – Roubaix',
      'unspecified: Lille – Tourcoing',
      'unspecified: Roubaix – Tourcoing',
      'unspecified: Roubaix – Lille',
    ]);
  });

  test('are not guessed from a comma that may belong to the name', () => {
    const read = open(['a.csv', 'Commune;Partenaire\nLille;Communauté de communes Pévèle, Carembault\n']);
    expect(read.asked[0]?.proposal.doubts).toEqual([{ about: 'separators', column: 1, signs: [','] }]);
    // Unless it enumerates, «et» is not asked with it.
    const enumerated = open(['a.csv', 'Commune;Partenaire\nLille;Alpha Nord, Beta Sud et Gamma Est\n']);
    expect(enumerated.asked[0]?.proposal.doubts).toEqual([{ about: 'separators', column: 1, signs: [',', ' et '] }]);
  });

  test('of one group, one a row, are one relation', () => {
    const read = open(['a.csv', 'Groupe de travail;Membre;Fonction\nGT Mobilité;Lille;pilote\nGT Mobilité;Roubaix;\nGT Énergie;Lille;\n']);
    expect(told(read).relations).toEqual(['working-group: GT Mobilité – Lille – Roubaix', 'working-group: GT Énergie – Lille']);
    expect(read.remains.columns.map(({ header, cells }) => [header, cells.map(({ text }) => text)])).toEqual([['Fonction', ['pilote']]]);
  });
});

describe('what several tables keep of one actor', () => {
  const kept = (...files: readonly (readonly [string, string])[]) => {
    const read = open(...files);
    const names = new Map(read.dataset.actors.map(({ id, name }) => [id as string, name]));
    const columns = read.remains.columns.map(({ header, cells }) => [header, cells.map(({ row, text }) => `${names.get(row)}: ${text}`)]);
    return { columns, rows: read.remains.rows, read };
  };

  test('stays under the heading of each, whatever the order of the columns', () => {
    const lists = [
      ['a.csv', 'Commune;Code INSEE;Population;Maire\nLille;59350;230000;oui\nLens;62498;31000;oui\n'],
      ['b.csv', 'Remarque libre;Population;Commune;Code INSEE\nvue;230001;Lille;59350\nvue;31000;Lens;62498\nvue;1;Arras;62041\n'],
    ] as const;
    for (const files of [lists, lists.toReversed()]) {
      const { columns, rows, read } = kept(...files);
      expect(read.dataset.actors).toHaveLength(3);
      expect(rows).toEqual([]);
      const [one, two] = files === lists ? ['230000', '230001'] : ['230001', '230000'];
      expect(new Map(columns as [string, string[]][])).toEqual(
        new Map([
          ['Population', expect.arrayContaining([`Lille: ${one} · ${two}`, 'Lens: 31000', 'Arras: 1'])],
          ['Maire', ['Lille: oui', 'Lens: oui']],
          ['Remarque libre', expect.arrayContaining(['Lille: vue', 'Lens: vue', 'Arras: vue'])],
        ]),
      );
    }
  });

  test('stays with an actor whom a table of ours lists, its code too', () => {
    const actors = 'id;nom;genre;niveaux\nlille;Lille;collectivité;commune\n';
    const { columns } = kept(['acteurs.csv', actors], ['b.csv', 'Commune;Code INSEE;Population\nLille;59350;230000\nLens;62498;31000\n']);
    expect(columns).toEqual([
      ['Code INSEE', ['Lille: 59350']],
      ['Population', ['Lens: 31000', 'Lille: 230000']],
    ]);
  });

  test('is set aside where a name is that of several actors of ours', () => {
    const actors = 'id;nom;genre;niveaux\na;Saint-Denis;collectivité;commune\nb;Saint-Denis;collectivité;commune\n';
    const { columns, rows } = kept(['acteurs.csv', actors], ['b.csv', 'Commune;Code INSEE;Population\nSaint-Denis;93066;1\n']);
    expect(columns.flatMap(([, cells]) => cells)).toEqual([]);
    expect(JSON.stringify(rows)).toMatch(/Saint-Denis.*93066.*"1"/);
  });

  test('a matrix and a list that name the same actors keep each their own', () => {
    const { columns } = kept(
      ['a.csv', 'Commune;Code INSEE;Population\nLille;59350;230000\n'],
      ['m.csv', 'Commune;Syndicat des eaux;Syndicat des bois;Avis\nLille;x;;favorable\nLens;x;x;\n'],
    );
    expect(columns).toEqual([
      ['Population', ['Lille: 230000']],
      ['Avis', ['Lille: favorable']],
    ]);
  });
});

describe('the direction', () => {
  const rolesIn = (headings: string, type: string, isDirected?: boolean) => {
    const text = `${headings};Type\nAlpha;Beta;${type}\n`;
    const read = readDataset([textFile('a.csv', text)], undefined, {
      mappingOf: (_, { mapping }) => ({ ...mapping, ...(isDirected !== undefined && { isDirected }) }),
    });
    return { read, roles: read.dataset.relations[0]?.members.map(({ actor, role }) => `${actor} ${role}`) };
  };

  test.each([
    ['Financeur;Bénéficiaire', 'subvention', ['alpha funder', 'beta beneficiary']],
    ['Bénéficiaire;Financeur', 'subvention', ['beta funder', 'alpha beneficiary']],
    ['Attribuant;Structure', 'financement', ['alpha funder', 'beta beneficiary']],
    ['De;À', 'financement', ['alpha funder', 'beta beneficiary']],
    ['Origine;Destination', 'accompagnement', ['alpha provider', 'beta beneficiary']],
    ['Structure;Nom du bénéficiaire', 'accompagnement', ['alpha provider', 'beta beneficiary']],
  ])('is told by the headings «%s»', (headings, type, roles) => {
    const found = rolesIn(headings, type);
    expect(found.roles).toEqual(roles);
    expect(found.read.issues.map(({ remark }) => remark.key)).not.toContain('sidesNotTold');
  });

  test.each([
    ['Structure;Partenaire', 'financement', ['alpha party', 'beta party']],
    ['Acteur 1;Acteur 2', 'adhésion', ['alpha party', 'beta party']],
    ['Structure;Partenaire', 'groupe de travail', ['alpha participant', 'beta participant']],
    ['Structure;Partenaire', 'partenariat', ['alpha party', 'beta party']],
  ])('is not guessed from «%s» for «%s»', (headings, type, roles) => {
    const { read, roles: found } = rolesIn(headings, type);
    expect(found).toEqual(roles);
    expect([...tiesOf(read.dataset, FULL_RECIPE)].map(({ directed }) => directed)).toEqual([false]);
    const isTold = read.issues.some(({ remark }) => remark.key === 'sidesNotTold');
    expect(isTold).toBe(type === 'financement' || type === 'adhésion');
    const files = datasetToCsv(read.dataset, CSV_FLAVOURS.canonical, read.remains).map(({ name, text }) => textFile(name, text));
    expect(readDataset(files).dataset).toEqual(read.dataset);
  });

  test('can be said, and is kept in a file of mappings', () => {
    expect(rolesIn('Structure;Partenaire', 'financement', true).roles).toEqual(['alpha funder', 'beta beneficiary']);
    expect(rolesIn('De;À', 'financement', false).roles).toEqual(['alpha party', 'beta party']);
    const found = table('Structure;Partenaire;Type\nAlpha;Beta;financement');
    const mapping = { ...proposeMapping(found).mapping, isDirected: true };
    expect(readMappingFile(writeMappingFile([{ table: found, mapping }]))?.mappingOf(found)).toEqual(mapping);
  });
});

describe('a column «Source»', () => {
  const ends = (head: string) => open(['a.csv', `${head}\nAlpha;Beta;Rapport annuel\nGamma;Delta;Rapport annuel\n`]);

  test('says where a row comes from beside two columns of names', () => {
    const read = ends('Structure;Partenaire;Source');
    expect(told(read).relations).toEqual(['unspecified: Alpha – Beta', 'unspecified: Gamma – Delta']);
    expect(read.dataset.sources.map(({ title }) => title)).toEqual(['Rapport annuel']);
  });

  test.each(['Source;Target;Label', 'source;cible;note', 'Source;Partenaire;Note'])('is a side of the relation in «%s»', (head) => {
    expect(told(ends(head)).relations).toEqual(['unspecified: Alpha – Beta', 'unspecified: Gamma – Delta']);
  });
});

describe('the date of a file', () => {
  const fromOf = (text: string, mapping: Partial<Mapping> = {}, date: string | undefined = '2024-05-06') => {
    const file = { ...textFile('a.csv', text), ...(date !== undefined && { date }) };
    const { dataset } = readDataset([file], undefined, { mappingOf: (_, proposal) => ({ ...proposal.mapping, ...mapping }) });
    return dataset.sources.map(({ title, from }) => `${title} ${from}`);
  };

  test('is that of the source that it is', () => {
    expect(fromOf('Structure;Partenaire\nAlpha;Beta\n')).toEqual(['a.csv 2024-05-06']);
    expect(fromOf('Commune;Code INSEE\nStains;93072\n')).toEqual(['a.csv 2024-05-06']);
  });

  test('is not that of another source', () => {
    expect(fromOf('Structure;Partenaire;Source\nAlpha;Beta;Rapport\nAlpha;Gamma;\n')).toEqual(['Rapport ', 'a.csv 2024-05-06']);
    expect(fromOf('Structure;Partenaire\nAlpha;Beta\n', { constants: { source: 'Rapport' } })).toEqual(['Rapport ']);
  });
});

describe('a column about one of two names', () => {
  // Each name and number occurs with several others, so that only headings and places can tell.
  const rows = ['Alpha;552100554;Lille', 'Alpha;552081317;Lens', 'Beta;552100554;Lens', 'Beta;552081317;Lille'];
  const numberOf = (from: string, number: string, to: string, columns = [0, 1, 2]) => {
    const lines = [[from, number, to].join(';'), ...rows].map((line) => columns.map((at) => line.split(';')[at]).join(';'));
    const { mapping } = proposeMapping(table(`${lines.join('\n')}\n`));
    const { of } = mapping.columns.find(({ means }) => means === 'siren') ?? {};
    return of === undefined ? null : lines[0]?.split(';')[of];
  };

  test.each([
    ['Association', 'SIREN structure', 'Partenaire', 'Association'],
    ['Association', 'SIREN partenaires', 'Partenaire', 'Partenaire'],
    ['Financeur', 'SIREN du bénéficiaire', 'Partenaire', 'Partenaire'],
    ['Porteurs', 'Porteur SIREN', 'Partenaire', 'Porteurs'],
    ['Structure', 'SIREN de la commune', 'Ville partenaire', 'Ville partenaire'],
  ])('«%s; %s; %s» is about «%s», wherever it stands', (from, number, to, about) => {
    for (const columns of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ])
      expect(numberOf(from, number, to, columns)).toBe(about);
  });
});

describe('a mapping that was given', () => {
  test('reads what was asked, with what every row says', () => {
    const file = ['a.csv', 'Alpha;Beta\nBeta;Gamma\n'] as const;
    const [asked] = open(file).asked;
    if (asked === undefined) throw new Error('nothing asked');
    const mapping: Mapping = { ...asked.proposal.mapping, constants: { type: 'partenariat' } };
    const read = readDataset([textFile(...file)], undefined, { mappingOf: () => mapping });
    expect(told(read).relations).toEqual(['partnership: Alpha – Beta', 'partnership: Beta – Gamma']);
  });

  test.each(['start', 'type', 'note', 'title'] as const)('for a list of actors keeps a column that is said to be «%s»', (means) => {
    const file = textFile('a.csv', 'Commune;Code INSEE;Divers\nStains;93072;2019\n');
    const columns = [{ means: 'from' }, { means: 'code', of: 0 }, { means }] as const;
    const { remains } = readDataset([file], undefined, {
      mappingOf: () => ({ rows: 'actors', hasHeader: true, columns, constants: {} }),
    });
    expect(remains.columns.map(({ header, cells }) => [header, cells.map(({ text }) => text)])).toEqual([['Divers', ['2019']]]);
  });

  test('is found again for the same headings in another order', () => {
    const mapping: Mapping = {
      rows: 'relations',
      hasHeader: true,
      columns: [{ means: 'from' }, { means: 'code', of: 0 }, { means: 'to' }, { means: 'keep' }],
      constants: {},
    };
    const known = ['A', 'B', 'C', 'D'];
    expect(mappingFor(['c', 'x', 'b', 'a'], mapping, known)?.columns).toEqual([
      { means: 'to' },
      { means: 'keep' },
      { means: 'code', of: 3 },
      { means: 'from' },
    ]);
    expect(mappingFor(['c', 'b'], mapping, known)).toBeNull();
    expect(shapeOf(['Été ', 'B'])).toBe(shapeOf(['ETE', 'b']));
  });
});

test('every cell of every table ends in the network, among what is kept, or in a remark', () => {
  const heading = fc.constantFrom('Structure', 'Partenaire', 'Type', 'Depuis', 'Divers', 'Objet', 'Groupe', 'Département', '');
  const cell = fc.constantFrom('', 'Alpha', 'Beta', 'Gamma', 'Delta 3', 'convention', '2019', 'vers 2020', 'mot à mot');
  const sheet = fc
    .tuple(
      fc.array(heading, { minLength: 2, maxLength: 6 }),
      fc.array(fc.array(cell, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 8 }),
    )
    .filter(([headings]) => new Set(headings).size === headings.length);
  fc.assert(
    fc.property(sheet, ([headings, rows]) => {
      // Each cell is made different, so that it can be found again.
      const marked = rows.map((row, r) => row.map((text, c) => (/^[A-Z]/.test(text) ? `${text} x${r}y${c}` : text)));
      const text = [headings, ...marked].map((row) => row.join(';')).join('\n');
      const read = open(['a.csv', text]);
      if (read.asked.length > 0) return;
      const kept = JSON.stringify([read.dataset, read.remains, read.issues]);
      for (const name of marked.flat().filter((one) => /x\d+y\d+$/.test(one))) expect(kept).toContain(name);
    }),
    { numRuns: 200 },
  );
});

test('a table is never read half: a row too long is kept whole and told', () => {
  const read = open(['a.csv', `Source,Target\nGrand Lyon, métropole,CRESS\n${'Lyon,CRESS\n'.repeat(9)}`]);
  expect(read.issues).toContainEqual(expect.objectContaining({ place: { file: 'a.csv', line: 2, column: null }, severity: 'error' }));
  expect(rowsToTakeUp(read.remains)).toBe(1);
  expect(JSON.stringify(read.remains.rows)).toMatch(/Grand Lyon.*métropole.*CRESS/);
});

test('a heading is known under one meaning as sure', () => {
  const sure = MEANINGS.flatMap(({ sure: headings }) => [...headings]);
  expect(sure.filter((heading, i) => sure.indexOf(heading) !== i)).toEqual([]);
});

describe('headings on two rows', () => {
  const found = (text: string) => {
    const rows = text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split(';') }));
    const { table: one, issues } = findTable({ file: 'a.csv', rows });
    return { headings: one?.headings, line: one?.line, rows: one?.rows.length, told: issues.map(({ remark }) => remark.key) };
  };

  test('are read together, whether their cells are merged downwards or only side by side', () => {
    const headings = ['N°', 'Collectivité', 'Partenaire', 'Nature (Partenaire)', 'Objet', 'Date de signature', 'Observations'];
    const below = '1;Stains;CRESS;Réseau;Animation;2022-03-14;vu\n2;Lens;Agglo;EPCI;Foncier;2021;';
    for (const second of [
      'N°;Collectivité;Structure;Nature;Objet;Date de signature;Observations',
      ';;Structure;Nature;Objet;Date de signature;',
    ])
      expect(found(`Suivi 2025\nN°;Collectivité;Partenaire;;Convention;;Observations\n${second}\n${below}`)).toEqual({
        headings,
        line: 2,
        rows: 2,
        told: ['headingsOnTwoRows', 'rowAboveHeadings'],
      });
    expect(meaningsOf(`${headings.join(';')}\n${below}`)).toEqual(['keep', 'from', 'to', 'keep', 'title', 'start', 'note']);
  });

  test('say whose each column is where the lower row repeats itself', () => {
    expect(found('Structure;;Partenaire;\nNom;Code INSEE;Nom;Code INSEE\nLille;1;Lens;2\nLille;3;Arras;4').headings).toEqual([
      'Structure',
      'Code INSEE (Structure)',
      'Partenaire',
      'Code INSEE (Partenaire)',
    ]);
  });

  test.each([
    ['Structure;Partenaire;Type\nLille;Lens;convention', 1],
    ['Structure;Partenaire;\nLille;Lens;vu\nLille;Arras;lu', 2],
    ['Structure;Partenaire;;\nCommune;Lens;2019;vu\nRéseau;Arras;2020;lu', 2],
  ])('are not seen in a first row of values: %j', (text, rows) => {
    expect(found(text)).toMatchObject({ line: 1, rows, told: [] });
  });
});

test('what is kept between choices changes nothing: each choice gives what it gives alone', () => {
  const text =
    'Suivi;;\nStructure;Partenaire;Observations\nLille;Lens;appeler le 01 02 03 04 05\nLens;;seul\nSt-Omer;Saint Omer;\nLille;Arras;vu\n';
  const opening = () => finished(openingSteps([textFile('a.csv', text)], ALL_READERS));
  const choices: readonly { readonly headings?: HeadingsAt; readonly last: Mapping['columns'][number]['means'] }[] = [
    { last: 'note' },
    { last: 'leave' },
    { headings: 'none', last: 'keep' },
    { headings: 3, last: 'note' },
    { last: 'keep' },
  ];
  const judged = (opened: ReturnType<typeof opening>, { headings, last }: (typeof choices)[number]) => {
    const { dataset, remains, issues, skipped } = finished(
      judgingFileSteps(opened, undefined, {
        mappingOf: (_, { mapping }) => ({ ...mapping, columns: [{ means: 'from' }, { means: 'to' }, { means: last }] }),
        headingsOf: () => headings,
      }),
    );
    return { dataset, remains, issues, skipped };
  };
  const opened = opening();
  for (const choice of [...choices, ...choices.toReversed()]) expect(judged(opened, choice)).toEqual(judged(opening(), choice));
  expect(new Set(choices.map((choice) => JSON.stringify(judged(opened, choice)))).size).toBe(choices.length);
});

describe('columns whose cells name nobody', () => {
  const meant = (text: string) => {
    const { mapping } = proposeMapping(table(text));
    return [mapping.rows, ...mapping.columns.map(({ means }) => means)];
  };

  test('words for types are no actors, and «Commune(s)» is a heading of names', () =>
    expect(meant('Structure;Commune(s);Lien avec nous\nALEC;Stains;partenariat\nRégie;La Courneuve;conventionnement')).toEqual([
      'relations',
      'from',
      'to',
      'type',
    ]));

  test('«Type» above kinds of authorities says what the actors are', () =>
    expect(meant('Adhérent;Type;Dép.\nStains;Commune;93\nGrenoble;Commune;38\nGard;Département;30')).toEqual([
      'actors',
      'from',
      'level',
      'department',
    ]));

  test('participants with a number each take part', () =>
    expect(meant('Réunion;Participant 1;Participant 2;Participant 3\nCopil;Stains;ALEC;Régie\nAtelier;Pantin;;')).toEqual([
      'relations',
      'frame',
      'from',
      'from',
      'from',
    ]));

  test('ticks are a matrix, with a word for a state among them and a heading that is also one of groups', () =>
    expect(meant('Commune;Défi énergie;Plan vélo;Jardins\nStains;x;;\nPantin;x;x;en cours\nBondy;;x;x')).toEqual([
      'matrix',
      'from',
      'to',
      'to',
      'to',
    ]));
});
