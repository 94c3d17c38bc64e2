/**
 * What the shipped network promises: read without a remark, every relation with its quote, every code from the official
 * reference, no contact details, and no name of a participant who neither speaks in the text nor holds an office.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datapackage } from '../src/cli/datapackage.ts';
import { readDataset } from '../src/core/read-dataset.ts';
import { missingQuotes } from '../src/core/verify-quotes.ts';
import { shippedFiles } from './support/datasets.ts';

const parsed = readDataset(shippedFiles());
const { actors, relations, statements } = parsed.dataset;
const reference = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../node_modules/@etalab/decoupage-administratif/data/${name}.json`, import.meta.url), 'utf8')) as T;

test('has the table schema that its columns ask for (npm run datapackage)', () => {
  const stored = JSON.parse(readFileSync(new URL('../data/datapackage.json', import.meta.url), 'utf8')) as {
    resources: { path: string }[];
  };
  expect(stored).toEqual(datapackage());
  expect(stored.resources.map((resource) => resource.path).sort()).toEqual(shippedFiles().map((file) => file.name));
});

test('is read without a remark', () => expect(parsed.issues).toEqual([]));

describe('evidence', () => {
  test('every actor, relation and statement has a quote with its place', () => {
    for (const { id, evidence } of [...actors, ...relations, ...statements]) {
      expect([id, evidence.length > 0 && evidence.every((item) => item.quote !== '' && item.place !== '')]).toEqual([id, true]);
    }
  });

  test('quotes are a clause, some twenty words at most', () => {
    for (const { evidence } of [...actors, ...relations, ...statements]) {
      for (const { quote } of evidence) expect(quote.split(/\s+/).length, quote).toBeLessThanOrEqual(22);
    }
  });

  test('what is implied is written out, and only then', () => {
    for (const relation of relations)
      expect([relation.id, relation.implied !== '']).toEqual([relation.id, relation.certainty === 'implied']);
  });

  const source = process.env.MAILLAGE_SOURCE_TEXT;
  test.skipIf(source === undefined)('every quote is in the source, to the letter', () => {
    expect(missingQuotes(parsed.dataset, readFileSync(source ?? '', 'utf8'))).toEqual([]);
  });
});

describe('identifiers', () => {
  const communes = reference<{ code: string; nom: string; type: string }[]>('communes').filter(
    (commune) => commune.type === 'commune-actuelle',
  );
  const epcis = reference<{ code: string; nom: string }[]>('epci');
  const regions = reference<{ code: string; nom: string }[]>('regions');
  const authorities = actors.filter((actor) => actor.kind === 'collectivity');

  test('are those of the official reference, under that name', () => {
    for (const actor of authorities) {
      if (actor.levels.includes('commune')) expect(communes.find((commune) => commune.code === actor.code)?.nom).toBe(actor.name);
      if (actor.levels.includes('region') && actor.code !== '')
        expect(regions.find((region) => region.code === actor.code)?.nom).toBe(actor.name);
      if (actor.siren !== '') expect(epcis.map((epci) => epci.code)).toContain(actor.siren);
    }
  });

  test('carry their year, or the reason why they are empty', () => {
    for (const actor of authorities) {
      const isIdentified = actor.code !== '' || actor.siren !== '';
      expect([actor.id, isIdentified ? actor.codeYear !== '' : actor.noCode !== '']).toEqual([actor.id, true]);
    }
  });
});

describe('unnamed sets', () => {
  test('lie within an actor of the dataset when they are counted among its communes', () => {
    for (const actor of actors) {
      if (actor.kind !== 'set' || !actor.levels.includes('commune')) continue;
      expect([actor.id, actor.within !== null]).toEqual([actor.id, true]);
    }
  });

  test('keep the intervals of the source', () => {
    const size = (id: string) => actors.find((actor) => actor.id === id)?.size;
    expect(size('communes-gt-techniciens')).toEqual({ min: 6, max: 10 });
    expect(size('communes-mel')).toEqual({ min: 85, max: 85 });
    expect(size('communes-ess-grand-lyon')).toEqual({ min: 3, max: 3 });
  });
});

describe('persons', () => {
  test('no file holds an address', () => {
    for (const { name, bytes } of shippedFiles()) expect([name, new TextDecoder().decode(bytes).includes('@')]).toEqual([name, false]);
  });

  test('those whom the text neither quotes nor shows in office stand by their function', () => {
    const named = actors.filter((actor) => actor.kind === 'person' && !actor.id.startsWith('p-')).map((actor) => actor.name);
    expect(named.sort()).toEqual([
      'Clara Schmidt',
      'Jean-Baptiste Gernet',
      'Julie Orliac',
      'Marie-Christine Pons',
      'Marie-Françoise Loison',
      'Michel Bouchaert',
      'Michel Souillac',
      'Patricia Andriot',
      'Rose-Marie Saint-Germès',
    ]);
    for (const actor of actors)
      if (actor.id.startsWith('p-')) expect(actor.evidence.every((item) => !/^[A-ZÉ-]{4,} /.test(item.quote))).toBe(true);
  });

  test('every participant of the workshop has a function and a structure', () => {
    for (const actor of actors.filter((candidate) => candidate.kind === 'person')) {
      expect(actor.function).not.toBe('');
      expect(
        relations.some((relation) => relation.type === 'affiliation' && relation.members.some((member) => member.actor === actor.id)),
      ).toBe(true);
    }
  });
});
