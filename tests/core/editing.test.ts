/**
 * Editing by hand: what a cell says is read again as the same; a typed fault costs its cell; names, types and sources that are new are made; a
 * row that cannot be used waits among the remains until it can; rows are merged, split and removed with all that hangs on them.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withCells } from '../../src/core/editing/cell-edits.ts';
import { actorOfName } from '../../src/core/editing/draft.ts';
import { fieldsToChoose, hangingOn, withMerged, withoutRows, withSetSplit } from '../../src/core/editing/row-edits.ts';
import { columnsToEdit, EDITED_TABLES, type EditedTable, keptRowId, ownColumnId, rowTexts } from '../../src/core/editing/row-texts.ts';
import { namesIn } from '../../src/core/editing/typed-texts.ts';
import { applied, difference, inverted } from '../../src/core/model/change.ts';
import type { ActorId, Dataset, Relation } from '../../src/core/model/dataset.ts';
import { byId } from '../../src/core/model/dataset-index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { misfitOf } from '../../src/core/model/misfits.ts';
import { typesOf } from '../../src/core/model/relation-types.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

function documentOf(dataset: Dataset, remains = NO_REMAINS): Document {
  return { id: 'd', title: 'Réseau', dataset, remains, settings: {} };
}

/** A document of a CSV of relations, as an officer would type it. */
function typed(lines: readonly string[]): Document {
  const { dataset, remains } = read(['relations.csv', ['id;type;de;vers;cadre;debut', ...lines].join('\n')]);
  return documentOf(dataset, remains);
}

const edit = (document: Document, table: EditedTable, ...cells: readonly (readonly [row: string, column: string, text: string])[]) =>
  withCells(
    document,
    table,
    cells.map(([row, column, text]) => ({ row, column, text })),
    actorOfName,
  );

const relationOf = (document: Document, id: string) => byId(document.dataset.relations).get(id) as Relation;
const namesOf = (document: Document, { members }: Relation) => members.map(({ actor }) => byId(document.dataset.actors).get(actor)?.name);

describe('a cell', () => {
  /** Names by which nobody can be mistaken: the property is about cells, not about names of several. */
  const named = datasets.map((dataset) => ({
    ...dataset,
    actors: dataset.actors.map((actor, i) => ({ ...actor, name: `Acteur ${i} ; ${'abcdefgh'[i]}`, otherNames: [] })),
  }));

  test.each(['fr', 'en'] as const)('that is typed again as it stands changes nothing (%s)', (language) => {
    fc.assert(
      fc.property(named, (dataset) => {
        const document = documentOf(dataset);
        for (const table of EDITED_TABLES) {
          const texts = rowTexts(document, table, language);
          for (const row of dataset[table]) {
            for (const { name } of columnsToEdit(table)) {
              // Members of one relation may stand in another order, that of their columns.
              const text = texts(row)(name);
              const after = edit(document, table, [row.id, name, text]);
              expect([table, name, text, ...after.told.filter(({ severity }) => severity === 'error')]).toEqual([table, name, text]);
              expect(
                rowTexts(
                  after.document,
                  table,
                  language,
                )(byId(after.document.dataset[table] as readonly { readonly id: string }[]).get(row.id) as never)(name),
              ).toBe(text);
              expect(after.made).toEqual([]);
            }
          }
        }
      }),
      { numRuns: runs(8) },
    );
  });

  test('of any kind takes any text: no exception, a document whose rows fit, and a change that can be undone', () => {
    const texts = fc.constantFrom(
      '',
      'Lille',
      'nouveau',
      'a1',
      'groupe de travail',
      'en cours',
      '2015 ?',
      'vers 2010',
      '31/02/2020',
      '12',
      'douze',
      'x ; y | z',
      '59350',
      '245900410',
      'a;;b',
      '=1+1',
      'commune',
      'Acteur 1 ; b',
      'jean.dupont@exemple.fr',
      '06 12 34 56 78',
      'convention',
      '  ',
      '\n',
    );
    const cell = fc.record({
      table: fc.constantFrom(...EDITED_TABLES),
      row: fc.constantFrom('a0', 'a1', 'r0', 'r1', 's1', '+0', '+1'),
      column: fc.nat(30),
      text: texts,
    });
    fc.assert(
      fc.property(named, fc.array(cell, { maxLength: 12 }), (dataset, cells) => {
        let document = documentOf(dataset);
        for (const { table, row, column, text } of cells) {
          const isThere = row.startsWith('+') || byId(document.dataset[table] as readonly { readonly id: string }[]).has(row);
          const columns = columnsToEdit(table);
          const name = columns[column % columns.length]?.name ?? ownColumnId({ header: 'à nous', nth: 0 });
          if (!isThere) continue;
          const before = document;
          const after = edit(document, table, [row, name, text]);
          document = after.document;
          expect(misfitOf(document.dataset)).toBeNull();
          for (const { members } of document.dataset.relations) expect(members.length).toBeGreaterThanOrEqual(2);
          const change = {
            id: 'c',
            time: 0,
            label: { key: 'typed', values: {} },
            transaction: null,
            changes: difference(before, document),
          };
          const undone = applied(document, inverted(change));
          expect(undone.ok && undone.value).toEqual(before);
          expect(JSON.stringify(document)).not.toMatch(/@exemple|12 34 56/);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  test('says names, words of the language and dates in words', () => {
    const document = documentOf(shippedDataset());
    const relation = document.dataset.relations.find(({ period }) => period.start.includes('[')) ?? document.dataset.relations[0];
    const texts = rowTexts(document, 'relations', 'fr')(relation as Relation);
    expect(texts('from')).not.toBe('');
    expect(texts('status')).not.toMatch(/^(unknown|current)$/);
    expect(texts('start')).not.toContain('[');
  });

  test('with a word outside its list keeps the text, tells it, and the value before stays; a right word takes its place', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    const { id } = document.dataset.relations[0] as Relation;
    const faulty = edit(document, 'relations', [id, 'status', 'peut-être signé']);
    expect(faulty.told.map(({ column, remark }) => [column, remark.key])).toEqual([['status', 'notInList']]);
    expect(relationOf(faulty.document, id).status).toBe('unknown');
    expect(rowTexts(faulty.document, 'relations', 'fr')(relationOf(faulty.document, id))('status')).toBe('peut-être signé');
    const mended = edit(faulty.document, 'relations', [id, 'status', 'en vigueur']);
    expect(relationOf(mended.document, id).status).toBe('in-force');
    expect(mended.document.remains.cells).toEqual([]);
  });

  test('of a name, emptied or with contact details, stays as it was', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    for (const text of ['', 'm@exemple.fr']) {
      const after = edit(document, 'actors', ['lille', 'name', text]);
      expect(after.document.dataset.actors).toEqual(document.dataset.actors);
      expect(after.told).toHaveLength(1);
    }
  });

  test('takes no contact details, whatever its column; of a longer text only they are struck out', () => {
    const document = edit(
      typed(['r1;contractualisation;Lille;Roubaix;;2015']),
      'relations',
      ['r1', 'note', 'à revoir'],
      ['r1', 'own:0:Suivi', 'oui'],
    ).document;
    const columns = [...columnsToEdit('relations').map(({ name }) => name), 'own:0:Suivi'];
    for (const column of columns) {
      for (const text of ['m@exemple.fr', '06 12 34 56 78']) {
        const after = edit(document, 'relations', ['r1', column, text]);
        expect([column, after.document.dataset, after.document.remains]).toEqual([column, document.dataset, document.remains]);
        expect([column, after.told.length]).toEqual([column, 1]);
      }
    }
    const struck = edit(document, 'relations', ['r1', 'note', 'joindre m@exemple.fr avant mai']).document;
    expect(relationOf(struck, 'r1').note).toMatch(/^joindre .* avant mai$/);
    expect(relationOf(struck, 'r1').note).not.toContain('exemple');
  });

  test('of a code that a spreadsheet has spoilt is repaired', () => {
    const document = typed(['r1;contractualisation;Lille;Bourg;;2015']);
    const { document: after, told } = edit(document, 'actors', ['bourg', 'levels', 'commune'], ['bourg', 'code', '1004']);
    expect(byId(after.dataset.actors).get('bourg')?.code).toBe('01004');
    expect(told.map(({ remark }) => remark.key)).toEqual(['codeWithoutZero']);
  });
});

describe('the members of a relation', () => {
  test('are typed by name; a new name becomes an actor, of the kind that its words tell', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    const after = edit(document, 'relations', ['r1', 'to', 'Roubaix ; Ville de Fresnes'], ['r1', 'frame', 'Groupe de travail ESS']);
    expect(namesOf(after.document, relationOf(after.document, 'r1'))).toEqual([
      'Groupe de travail ESS',
      'Lille',
      'Roubaix',
      'Ville de Fresnes',
    ]);
    const [fresnes, group] = ['Ville de Fresnes', 'Groupe de travail ESS'].map((name) =>
      after.document.dataset.actors.find((one) => one.name === name),
    );
    expect([fresnes?.kind, fresnes?.levels, group?.kind]).toEqual(['collectivity', ['commune'], 'group']);
    expect(after.made).toHaveLength(2);
  });

  test('who stay keep their role; the type that changes gives its roles', () => {
    const document = typed(['r1;appui DLA;CRESS;Roubaix;;2015']);
    const more = edit(document, 'relations', ['r1', 'to', 'Roubaix ; Lille']).document;
    expect(relationOf(more, 'r1').members.map(({ role }) => role)).toEqual(['provider', 'beneficiary', 'beneficiary']);
    const group = edit(more, 'relations', ['r1', 'type', 'groupe de travail']).document;
    expect(relationOf(group, 'r1').members.map(({ role }) => role)).toEqual([
      ...typesOf(group.dataset).of('working-group').roles,
      'participant',
    ]);
  });

  test('are never fewer than two: what would leave one is told and not done', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    for (const text of ['', 'Lille']) {
      const after = edit(document, 'relations', ['r1', 'to', text]);
      expect(after.told.map(({ remark }) => remark.key)).toEqual(['tooFewMembers']);
      expect(after.document.dataset).toEqual(document.dataset);
    }
  });

  test('whose name several have are asked for', () => {
    const { dataset, remains } = read(
      ['acteurs.csv', 'id;nom;genre\na1;Saint-Ouen;collectivité\na2;Saint-Ouen;collectivité\nb;Lille;collectivité\nc;Lens;collectivité'],
      ['relations.csv', 'id;type;de;vers\nr1;contractualisation;b;c'],
    );
    const after = edit(documentOf(dataset, remains), 'relations', ['r1', 'to', 'Lens ; Saint-Ouen']);
    expect(after.told.map(({ remark }) => remark.key)).toEqual(['nameOfSeveral']);
    expect(namesOf(after.document, relationOf(after.document, 'r1'))).toEqual(['Lille', 'Lens']);
    expect(after.document.remains.cells.map(({ column, text }) => [column, text])).toEqual([['to', 'Saint-Ouen']]);
  });

  test('a word that is no type becomes one of the network’s own; the same word again is the same type', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015', 'r2;contractualisation;Lille;Lens;;2015']);
    const after = edit(document, 'relations', ['r1', 'type', 'Jumelage'], ['r2', 'type', 'jumelage']).document;
    expect(after.dataset.types.map(({ fr }) => fr)).toEqual(['Jumelage']);
    expect(relationOf(after, 'r1').type).toBe(relationOf(after, 'r2').type);
  });
});

describe('a new row', () => {
  test('of relations needs two ends: until then it waits, and what was typed is kept', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    const begun = edit(document, 'relations', ['+0', 'type', 'groupe de travail'], ['+0', 'from', 'CARENE'], ['+0', 'own:0:Suivi', 'oui']);
    expect(begun.ids.get('+0')).toBeNull();
    expect(begun.told.map(({ column, remark }) => [column, remark.key])).toEqual([['to', 'tooFewMembers']]);
    expect(begun.document.dataset).toEqual(document.dataset);
    const whole = edit(begun.document, 'relations', [keptRowId(0), 'to', 'Fresnes'], [keptRowId(0), 'start', '2016']);
    const id = whole.ids.get(keptRowId(0)) as string;
    const relation = relationOf(whole.document, id);
    expect([relation.type, relation.period.start, namesOf(whole.document, relation)]).toEqual([
      'working-group',
      '2016',
      ['CARENE', 'Fresnes'],
    ]);
    expect(whole.document.remains.rows).toEqual([]);
    expect(whole.document.remains.columns).toMatchObject([{ header: 'Suivi', cells: [{ row: id, text: 'oui' }] }]);
  });

  test('that is read from a file and cannot be used is mended where it stands', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015', 'r2;contractualisation;Lille;;;2016']);
    expect(document.remains.rows).toHaveLength(1);
    const after = edit(document, 'relations', [keptRowId(0), 'to', 'Lens']);
    expect(after.ids.get(keptRowId(0))).toBe('r2');
    expect(relationOf(after.document, 'r2').period.start).toBe('2016');
    expect(after.document.remains.rows).toEqual([]);
  });

  test('of actors takes its level and code from what its name describes', () => {
    const known = withCells(
      typed(['r1;contractualisation;Lille;Roubaix;;2015']),
      'actors',
      [{ row: '+0', column: 'name', text: 'Fresnes' }],
      (name) => ({
        ...actorOfName(name),
        kind: 'collectivity',
        levels: ['commune'],
        code: '94034',
      }),
    );
    expect(known.document.dataset.actors.at(-1)).toMatchObject({ id: 'fresnes', name: 'Fresnes', code: '94034', levels: ['commune'] });
  });

  test('emptied again is gone', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    const begun = edit(document, 'relations', ['+0', 'from', 'CARENE']).document;
    expect(edit(begun, 'relations', [keptRowId(0), 'from', '']).document.remains.rows).toEqual([]);
  });
});

describe('a quote', () => {
  test('without a source waits as text, and is taken up with it', () => {
    const document = typed(['r1;contractualisation;Lille;Roubaix;;2015']);
    const waiting = edit(document, 'relations', ['r1', 'quote', 'une convention signée']);
    expect(waiting.told.map(({ remark }) => remark.key)).toEqual(['quoteWithoutSource']);
    const whole = edit(waiting.document, 'relations', ['r1', 'source', 'Rapport 2016']).document;
    expect(relationOf(whole, 'r1').evidence).toMatchObject([{ quote: 'une convention signée' }]);
    expect(whole.dataset.sources.at(-1)?.title).toBe('Rapport 2016');
    expect(whole.remains.cells).toEqual([]);
    const without = edit(whole, 'relations', ['r1', 'source', '']).document;
    expect([relationOf(without, 'r1').evidence, without.remains.cells.map(({ text }) => text)]).toEqual([[], ['une convention signée']]);
  });
});

describe('rows', () => {
  const four = () =>
    typed([
      'r1;contractualisation;Lille;Roubaix;;2015',
      'r2;contractualisation;Ville de Lille;Lens;;2016',
      'r3;contractualisation;Lille;Ville de Lille;;2016',
      'r4;groupe de travail;Lens;Lille|Roubaix;;',
    ]);

  test('merged: one stands wherever another stood, under both names, with the chosen fields', () => {
    const document = edit(
      four(),
      'actors',
      ['lille', 'code', '59350'],
      ['ville-de-lille', 'note', 'à vérifier'],
      ['ville-de-lille', 'own:0:Contact', 'service ESS'],
    ).document;
    const ids = ['lille', 'ville-de-lille'] as ActorId[];
    const both = ids.map((id) => byId(document.dataset.actors).get(id) as never);
    expect(fieldsToChoose(both)).toEqual(['name']);
    const after = withMerged(document, ids, { name: ids[1] as ActorId });
    expect(after.dataset.actors.map(({ id, name }) => [id, name])).toEqual([
      ['lille', 'Ville de Lille'],
      ['roubaix', 'Roubaix'],
      ['lens', 'Lens'],
    ]);
    expect(after.dataset.actors[0]).toMatchObject({ code: '59350', note: 'à vérifier', otherNames: ['Lille'] });
    expect(after.dataset.relations.map(({ id }) => id)).toEqual(['r1', 'r2', 'r4']);
    expect(after.remains.columns[0]?.cells).toEqual([{ row: 'lille', text: 'service ESS' }]);
    expect(misfitOf(after.dataset)).toBeNull();
  });

  test('removed: what hangs on them is told before, and goes with them', () => {
    const document = four();
    const hanging = hangingOn(document, 'actors', new Set(['lens']));
    expect([hanging.relationsGone.map(({ id }) => id), hanging.relationsLeft.map(({ id }) => id)]).toEqual([['r2'], ['r4']]);
    const after = withoutRows(document, 'actors', new Set(['lens']));
    expect(after.dataset.relations.map(({ id }) => id)).toEqual(['r1', 'r3', 'r4']);
    expect(misfitOf(after.dataset)).toBeNull();
  });

  test('removed of any table leave rows that fit each other, and tables that nothing touched as they are', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom(...EDITED_TABLES), fc.nat(9), (dataset, table, at) => {
        const row = dataset[table][at % Math.max(1, dataset[table].length)];
        if (row === undefined) return;
        const document = documentOf(dataset);
        const after = withoutRows(document, table, new Set([row.id]));
        expect(misfitOf(after.dataset)).toBeNull();
        expect(byId(after.dataset[table] as readonly { readonly id: string }[]).has(row.id)).toBe(false);
        if (table === 'relations') expect(after.dataset.actors).toBe(dataset.actors);
      }),
      { numRuns: runs(40) },
    );
  });

  test('a set, once its members are known, gives them its place in every relation', () => {
    const { dataset } = read(
      [
        'acteurs.csv',
        'id;nom;genre;niveaux\ne;Trois communes;ensemble non nommé;commune\nm;MEL;collectivité;intercommunalité\nl;Lille;collectivité;commune',
      ],
      ['relations.csv', 'id;type;de;vers\nr1;groupe de travail;m;e|l'],
    );
    const after = withSetSplit(documentOf(dataset), 'e' as ActorId, ['Lille', 'Roubaix', 'Lens'], actorOfName).document;
    expect(namesOf(after, relationOf(after, 'r1'))).toEqual(['MEL', 'Roubaix', 'Lens', 'Lille']);
    expect(new Set(relationOf(after, 'r1').members.map(({ role }) => role)).size).toBe(2);
    expect(byId(after.dataset.actors).has('e')).toBe(false);
  });
});

test('names in a cell are apart by «;», «|» or lines, and a name that holds one stays whole', () => {
  expect(namesIn('Lille ; Lens|Roubaix\nTourcoing;')).toEqual(['Lille', 'Lens', 'Roubaix', 'Tourcoing']);
  expect(namesIn('Lille ; Pôle A ; B ; Lens', { isName: (text) => text === 'Pôle A ; B' })).toEqual(['Lille', 'Pôle A ; B', 'Lens']);
});

test('what is kept of the evidence, the members and the cells of merged actors goes with them, in its place', () => {
  const evidence = { source: 's' as never, place: '', quote: '', speaker: null };
  const actor = (id: string, pieces: number) => ({
    ...actorOfName(id),
    id: id as ActorId,
    evidence: Array.from({ length: pieces }, () => evidence),
  });
  const source = { id: 's' as never, title: 'S', publisher: '', from: '', to: '', licence: '', note: '' };
  const cell = (table: 'evidence' | 'memberships' | 'actors', row: string, column: string, text: string) => ({
    table,
    row,
    column,
    text,
    readAs: '',
    place: { file: '', line: null, column },
  });
  const document = documentOf(
    {
      ...documentOf(read(['relations.csv', 'id;de;vers\nr;x;y']).dataset).dataset,
      sources: [source],
      actors: [actor('a', 2), actor('b', 1), actor('x', 0), actor('y', 0)],
    },
    {
      ...NO_REMAINS,
      cells: [
        cell('evidence', 'b 0', 'quote', 'de b'),
        cell('evidence', 'a 0', 'quote', 'de a'),
        cell('memberships', 'r b', 'role', 'témoin'),
        cell('actors', 'b', 'kind', 'truc'),
        cell('actors', 'a', 'kind', 'machin'),
      ],
    },
  );
  const { cells } = withMerged(document, ['a', 'b'] as ActorId[]).remains;
  expect(cells.map(({ table, row, text }) => `${table} ${row}: ${text}`).sort()).toEqual([
    'actors a: machin ; truc',
    'evidence a 0: de a',
    'evidence a 2: de b',
    'memberships r a: témoin',
  ]);
});
