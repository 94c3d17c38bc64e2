/**
 * Search finds what one remembers of a name, and puts the thing itself before what speaks of it.
 */
import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../src/core/search.ts';
import { read, shippedDataset } from '../support/datasets.ts';

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
