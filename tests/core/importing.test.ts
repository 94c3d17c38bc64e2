/**
 * From a table of names to a document: names matched with the official territories, spellings of one actor proposed for merging, and what
 * will change, which a second time is nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWholeTerritory, yearOf } from '../../src/cli/territory-files.ts';
import { identifications, identified } from '../../src/core/importing/identify.ts';
import { integrated } from '../../src/core/importing/integrate.ts';
import { merged, probablySame } from '../../src/core/importing/same-actors.ts';
import type { Incoming } from '../../src/core/importing/same-rows.ts';
import { difference } from '../../src/core/model/change.ts';
import { type ActorId, EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import type { Territory, Unit } from '../../src/core/reference/territory.ts';
import { read, shippedDataset } from '../support/datasets.ts';

const territory: Territory = readWholeTerritory(yearOf(undefined));
const EMPTY: Document = { id: 'd', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} };

/** What was read, as it is integrated. */
function incoming(text: string, hasOwnIds = false): Incoming {
  const { dataset, remains } = read(['a.csv', text]);
  return { dataset, remains, hasOwnIds };
}

/** Matches by the written name, with the names of the units and their département or level. */
function who(text: string) {
  const { dataset } = incoming(text);
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    identifications(dataset, territory).map(({ actor, certainty, units }) => [
      names.get(actor),
      [certainty, ...units.map((unit) => territory.codes[unit])].join(' '),
    ]),
  );
}

describe('who is who', () => {
  test('certain names are told from those to ask and those that are no territory', () => {
    expect(who('Structure;Partenaire\nVille de Lille;CRESS Hauts-de-France\nAubervilliers;Plaine Commune\n')).toEqual({
      'Ville de Lille': 'certain 59350',
      'CRESS Hauts-de-France': 'unknown',
      Aubervilliers: 'certain 93001',
      'Plaine Commune': 'certain 200057867',
    });
  });

  test('of namesakes, the one in the département of the others comes first, under its present name too', () => {
    const found = who('Structure;Partenaire\nSt-Denis;Aubervilliers\nSaint-Ouen;La Courneuve\n');
    expect(found['St-Denis']).toMatch(/^proposed 93066 /);
    expect(found['Saint-Ouen']).toMatch(/^proposed 93070 /);
  });

  test('an identified actor has the official name, level and code; the written name stays beside it', () => {
    const { dataset } = incoming('Structure;Partenaire\nmairie de lille;MEL\n');
    const [first] = identifications(dataset, territory);
    const decided = new Map<ActorId, Unit>(first === undefined ? [] : [[first.actor, first.units[0] as Unit]]);
    const [lille] = identified(dataset, decided, territory).actors;
    expect(lille).toMatchObject({
      name: 'Lille',
      otherNames: ['mairie de lille'],
      kind: 'collectivity',
      levels: ['commune'],
      code: '59350',
    });
  });
});

describe('one actor under several names', () => {
  const text = 'Structure;Partenaire\nMétropole Européenne de Lille;ALEC\nMEL;CRESS\nL’ALEC;CRESS\nMEL;Métropole Européenne de Lille\n';

  test('is proposed, by acronym or article, and never merged unasked', () => {
    const { dataset } = incoming(text);
    expect(dataset.actors).toHaveLength(5);
    const named = new Map(dataset.actors.map(({ id, name }) => [id, name]));
    expect(probablySame(dataset).map((group) => group.map((id) => named.get(id)))).toEqual([
      ['Métropole Européenne de Lille', 'MEL'],
      ['ALEC', 'L’ALEC'],
    ]);
  });

  test('is one everywhere once merged; a relation of it with itself is given back', () => {
    const { dataset } = incoming(text);
    const { dataset: one, ofOne } = merged(dataset, probablySame(dataset));
    const named = new Map(one.actors.map(({ id, name }) => [id, name]));
    expect([...named.values()]).toEqual(['Métropole Européenne de Lille', 'ALEC', 'CRESS']);
    expect(one.relations.map(({ members }) => members.map(({ actor }) => named.get(actor)).join(' – '))).toEqual([
      'Métropole Européenne de Lille – ALEC',
      'Métropole Européenne de Lille – CRESS',
      'ALEC – CRESS',
    ]);
    expect(ofOne).toHaveLength(1);
    expect(one.actors[0]?.otherNames).toContain('MEL');
  });
});

describe('what will change', () => {
  const table = 'Structure;Partenaire;Type;Depuis;Observations;Divers\nAlpha;Beta;partenariat;2019;vu;x\nAlpha;Gamma;financement;;;y\n';

  test('against nothing, all is added', () => {
    const { actors, relations, document } = integrated(EMPTY, incoming(table));
    expect([actors.added.length, relations.added.length, document.remains.columns.map(({ header }) => header)]).toEqual([3, 2, ['Divers']]);
  });

  test('the same table twice changes nothing, whatever the order of its rows', () => {
    const [head = '', ...rows] = table.trimEnd().split('\n');
    const { document } = integrated(EMPTY, incoming(table));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        const again = integrated(document, incoming([head, ...order, ''].join('\n')));
        expect(difference(document, again.document)).toEqual([]);
        expect([again.actors.same.length, again.relations.same.length]).toEqual([3, 2]);
      }),
    );
  });

  test('a table that comes back with more says what it adds, field by field; what it lacks stays and is told', () => {
    const { document } = integrated(EMPTY, incoming(table));
    const later = 'Structure;Partenaire;Type;Depuis;Observations\nAlpha;Beta;partenariat;2019;vu et signé\nAlpha;Delta;partenariat;;\n';
    const { actors, relations, document: after } = integrated(document, incoming(later));
    expect(actors).toMatchObject({ added: ['delta'], missing: ['gamma'] });
    expect(relations.changed.map(({ fields }) => fields)).toEqual([[{ field: 'note', before: 'vu', after: 'vu et signé' }]]);
    expect([relations.added.length, relations.missing.length]).toEqual([1, 1]);
    expect(after.dataset.relations).toHaveLength(3);
  });

  test('names of the open network are found again under other spellings, and by code under other names', () => {
    const document = { ...EMPTY, dataset: shippedDataset() };
    const lille = document.dataset.actors.find(({ code }) => code === '59350');
    const { document: after } = integrated(document, incoming('Commune;Code INSEE;Partenaire\nVille de L.;59350;CRESS inconnue\n'));
    const [relation] = after.dataset.relations.slice(-1);
    expect(relation?.members.map(({ actor }) => actor)).toContain(lille?.id);
    expect(after.dataset.actors).toHaveLength(document.dataset.actors.length + 1);
  });

  test('ids of another file never stand for rows of the open network', () => {
    const { document } = integrated(EMPTY, incoming('Source;Target\nAlpha;Beta\n'));
    const others = read(['nodes.csv', 'Id,Label\nalpha,Omega\nb,Beta\n'], ['edges.csv', 'Source,Target\nalpha,b\n']);
    const { document: after } = integrated(document, { ...others, hasOwnIds: false });
    expect(after.dataset.actors.map(({ name }) => name)).toEqual(['Alpha', 'Beta', 'Omega']);
    expect(new Set(after.dataset.actors.map(({ id }) => id)).size).toBe(3);
  });

  test('our own file is matched by its ids, so that a renamed actor is the same actor', () => {
    const own = (name: string) => `id;nom;genre\na;${name};service\n`;
    const { document } = integrated(EMPTY, { ...read(['acteurs.csv', own('Alpha')]), hasOwnIds: true });
    const { document: after, actors } = integrated(document, { ...read(['acteurs.csv', own('Omega')]), hasOwnIds: true });
    expect(after.dataset.actors).toHaveLength(1);
    expect(actors.changed).toHaveLength(1);
  });
});
