/**
 * Search finds an item by what a reader remembers of its name, and lists
 * the item itself before texts that mention it.
 */
import { describe, expect, test } from 'vitest';
import { acronymsOf, fold } from '../../src/core/basics/names.ts';
import { EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { nameScan } from '../../src/core/reference/name-scan.ts';
import { levelOf, unitKey } from '../../src/core/reference/territory.ts';
import { placeSearch, readPlaceIndex, writePlaceIndex } from '../../src/core/telling/place-index.ts';
import { buildSearch, type SearchHit, searchTogether } from '../../src/core/telling/search.ts';
import { unitSearch } from '../../src/core/telling/search-units.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';
import { laidOver, wholeTerritory } from '../support/territories.ts';

const { search } = buildSearch(shippedDataset());
const first = (query: string) => search(query)[0]?.id;

describe('search', () => {
  test.each([
    ['lille', 'lille'],
    ['LILLE', 'lille'],
    ['MEL', 'mel'],
    ['metropole europeenne', 'mel'],
    ['métropole européenne de lille', 'mel'],
    ['caux vallee', 'caux-vallee-de-seine'],
    ['caisse des dépôts', 'caisse-des-depots'],
    ['carene', 'carene'],
    ['59350', 'lille'],
    ['249500109', 'cergy-pontoise'],
    ['saint germes', 'rose-marie-saint-germes'],
    ['st germès', 'rose-marie-saint-germes'],
    ['strasbourgg', 'strasbourg'],
  ])('«%s» finds %s first', (query, id) => expect(first(query)).toBe(id));

  test('a theme finds the relations on it', () => {
    const hits = search('épiceries');
    expect(hits.some((hit) => hit.kind === 'relation')).toBe(true);
    expect(search('mobilite solidaire').length).toBeGreaterThan(0);
  });

  test('a type finds its relations in both languages', () => {
    expect(search('contractualisation', 30).filter((hit) => hit.kind === 'relation').length).toBeGreaterThanOrEqual(4);
    expect(search('funding').length).toBeGreaterThan(0);
  });

  test('every actor is found by its own name, within the first five', () => {
    for (const actor of shippedDataset().actors) expect(search(actor.name, 5).map((hit) => hit.id)).toContain(actor.id);
  });

  test('nothing is found for nothing, and the limit holds', () => {
    expect(search('')).toEqual([]);
    expect(search('  -- ')).toEqual([]);
    expect(search('e', 3).length).toBeLessThanOrEqual(3);
    expect(search('zzzzzz')).toEqual([]);
  });
});

test('the beginning of a word is enough', () => {
  const { dataset } = read(['acteurs.csv', 'id;nom;genre\na;Épiceries solidaires;service\nb;Mobilité;service\n']);
  expect(
    buildSearch(dataset)
      .search('soli')
      .map((hit) => hit.id),
  ).toEqual(['a']);
});

test('a slip of the finger comes after all that is written so, however rare the word', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `partenariat;A;B;Projet n° ${i} à Lille\n`).join('');
  const { dataset } = read(['relations.csv', `type;de;vers;intitule\n${rows}partenariat;Lillo;A;Autre\n`]);
  const hits = buildSearch(dataset).search('lille', 50);
  expect(hits).toHaveLength(32);
  expect(hits.slice(0, 30).every((hit) => hit.label.endsWith('Lille'))).toBe(true);
  expect(hits.slice(30).map((hit) => hit.kind)).toEqual(['actor', 'relation']);
});

test('a theme is found itself, before the relations on it', () => {
  expect(search('économie circulaire')[0]).toMatchObject({ kind: 'theme', id: 'économie circulaire' });
  expect(search('circulaire').map(({ kind }) => kind)).toContain('theme');
  // A theme that no cooperation has would filter everything away: it is found through what is said of it.
  const { dataset } = read(
    ['relations.csv', 'type;de;vers;themes\npartenariat;A;B;eau\nappartenance territoriale;A;B;terre\n'],
    ['constats.csv', 'nature;texte;acteurs;themes\nopinion;Il faut planter;A;forêt\n'],
  );
  const themes = (query: string) =>
    buildSearch(dataset)
      .search(query)
      .flatMap(({ kind, id }) => (kind === 'theme' ? [id] : []));
  expect([themes('eau'), themes('terre'), themes('forêt')]).toEqual([['eau'], [], []]);
  expect(buildSearch(dataset).search('forêt')).toMatchObject([{ kind: 'statement', label: 'Il faut planter' }]);
});

test('the exact name comes first, then what begins so, then the rest, however rare or common the words', () => {
  const many = Array.from({ length: 40 }, (_, i) => `${i};Syndicat de Val n° ${i};;organisation\n`).join('');
  const { dataset } = read([
    'acteurs.csv',
    `id;nom;autres_noms;genre\n${many}b;Valence;;organisation\nc;Val;;service\nd;Autre;Valbonne;person\n`,
  ]);
  const hits = buildSearch(dataset).search('val', 50);
  expect(hits.slice(0, 3).map(({ id }) => id)).toEqual(['c', 'b', 'd']);
  expect(hits.map(({ closeness }) => closeness)).toEqual([4, 2, 2, ...Array.from({ length: 40 }, () => 1)]);
});

test.each([
  ['Métropole européenne de Lille', ['mel']],
  ["CA de la Région Nazairienne et de l'Estuaire (CARENE)", ['carene', 'carne']],
  ['CC du Pays Houdanais (CCPH)', ['ccph', 'ccph']],
  ['Lille', []],
])('«%s» goes by %j', (name, acronyms) => expect(acronymsOf(name)).toEqual(acronyms));

describe('with all of France', () => {
  const territory = wholeTerritory();
  const laid = laidOver('france');
  const own = buildSearch({ ...laid.dataset, actors: laid.dataset.actors.filter(({ id }) => laid.named.has(id)) });
  const loaded = searchTogether([own, unitSearch(laid)]);
  const places = readPlaceIndex(writePlaceIndex(territory));
  const nothingKnown = placeSearch(places)(() => false);
  const fromIndex = searchTogether([buildSearch(shippedDataset()), nothingKnown]);

  test.each([
    ['La Courneuve', 'commune:93027'],
    ['Fort-de-France', 'commune:97209'],
    ["Villeneuve-d'Ascq", 'commune:59009'],
    ['villeneuve d’ascq', 'commune:59009'],
    ['courneuve', 'commune:93027'],
    ['Havre', 'commune:76351'],
    ['Guéret', 'commune:23096'],
    ['23096', 'commune:23096'],
    ['2A004', 'commune:2A004'],
    ['Gueert', null],
    ['Guérett', 'commune:23096'],
    ['Creuse', 'department:23'],
    ['CAPI', 'intercommunality:243800604'],
  ])('«%s» finds %s first, loaded or in the index alone', (query, key) => {
    expect(loaded.search(query)[0]?.id ?? null).toBe(key);
    expect(fromIndex.search(query)[0]?.id ?? null).toBe(key);
  });

  test.each([
    ['MEL', 'mel'],
    ['CARENE', 'carene'],
    ['Lille', 'lille'],
  ])('«%s» is first of all what the network knows by that name', (query, id) => {
    expect(loaded.search(query)[0]?.id).toBe(id);
    expect(fromIndex.search(query)[0]?.id).toBe(id);
  });

  test('«MEL» and «CARENE» find their bodies in a network that has never heard of them', () => {
    const alone = unitSearch(laidOver('france', EMPTY_DATASET));
    for (const search of [alone, nothingKnown]) {
      expect(search.search('MEL')[0]?.id).toBe('intercommunality:200093201');
      expect(search.search('CARENE')[0]?.id).toBe('intercommunality:244400644');
    }
  });

  test('every commune is found first by its name, or behind its namesakes, each with its département', () => {
    const bearers = new Map<string, string[]>();
    for (const { key, name } of places) bearers.set(fold(name), [...(bearers.get(fold(name)) ?? []), key]);
    for (const [name, keys] of [...bearers].filter((_, i) => i % Math.round(300 / runs(1)) === 0)) {
      const hits = nothingKnown.search(name, keys.length);
      expect(hits.map(({ id }) => id).sort()).toEqual(keys.sort());
    }
    const namesakes = nothingKnown.search('Sainte-Colombe', 13).filter(({ closeness }) => closeness === 4);
    expect(namesakes.length).toBe(bearers.get('sainte colombe')?.length);
    expect(new Set(namesakes.map(({ detail }) => detail)).size).toBe(namesakes.length);
    expect(namesakes.map(({ detail }) => detail)).toContain('Seine-et-Marne (77)');
  });

  test.each(['Sainte-Colombe Landes', 'Sainte-Colombe (40)', 'landes sainte colombe'])('«%s» tells it from its namesakes', (query) => {
    expect([nothingKnown.search(query)[0]?.id, loaded.search(query)[0]?.id]).toEqual(['commune:40252', 'commune:40252']);
  });

  test('larger places come before smaller ones of the same name', () => {
    const first = nothingKnown.search('Saint-Denis', 2).map(({ id }) => id);
    expect(first.sort()).toEqual(['commune:93066', 'commune:97411']);
  });

  test('what is known otherwise is not found twice', () => {
    const others = placeSearch(places)((key) => key === 'commune:59350');
    expect(others.search('Lille').map(({ id }) => id)).not.toContain('commune:59350');
    expect(others.search('Lille').length).toBeGreaterThan(0);
  });

  test('the index holds every unit of the reference, with what holds it', () => {
    const expected = Array.from({ length: territory.count }, (_, unit) => {
      const key = unitKey(territory, unit);
      const holder = [territory.ept[unit] ?? -1, territory.epci[unit] ?? -1].find((body) => body >= 0);
      return `${key} ${territory.names[unit]} ${levelOf(territory, unit) === 'commune' && holder !== undefined ? unitKey(territory, holder) : key}`;
    });
    expect(places.map(({ key, name, perimeter }) => `${key} ${name} ${perimeter}`).sort()).toEqual(expected.sort());
    expect(places.find(({ key }) => key === 'commune:23096')).toMatchObject({ level: 'commune', code: '23096', department: 'Creuse (23)' });
  });
});

test('a slip is forgiven from five letters on, and only where nothing is written so', () => {
  const scan = nameScan(['Guéret', 'Foix', 'Guérets'].map((name) => ({ name, code: '', around: '', isBody: false, size: 1 })));
  const found = (query: string) =>
    scan(query, 9).map(({ index, closeness }): Pick<SearchHit, 'closeness'> & { index: number } => ({ index, closeness }));
  expect(found('gueret')).toEqual([
    { index: 0, closeness: 4 },
    { index: 2, closeness: 2 },
  ]);
  expect(found('gueres')).toEqual([
    { index: 0, closeness: 0 },
    { index: 2, closeness: 0 },
  ]);
  expect(found('foxx')).toEqual([]);
  expect(found('')).toEqual([]);
});
