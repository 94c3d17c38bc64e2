/**
 * What the shipped network promises: it is read without a remark, every relation has a quote, every code is in the official
 * reference, there are no contact details, and no participant is named who neither speaks in the text nor holds an office.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datapackage } from '../src/cli/datapackage.ts';
import { readWholeTerritory } from '../src/cli/territory-files.ts';
import { foldedWords } from '../src/core/basics/names.ts';
import { readDataset } from '../src/core/files/read-dataset.ts';
import { missingQuotes } from '../src/core/files/verify-quotes.ts';
import { type Territory, unitOfKey } from '../src/core/reference/territory.ts';
import { shippedFiles } from './support/datasets.ts';

const DATA = new URL('../data/', import.meta.url);
const parsed = readDataset(shippedFiles());
const { actors, relations, statements } = parsed.dataset;

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
  const territories = new Map<string, Territory>();
  const nameIn = (year: string, key: string) => {
    const territory = territories.get(year) ?? readWholeTerritory(Number(year));
    territories.set(year, territory);
    return territory.names[unitOfKey(territory, key) ?? -1];
  };
  const authorities = actors.filter((actor) => actor.kind === 'collectivity');

  test('are those of the official reference of their year, under that name', () => {
    for (const actor of authorities) {
      if (actor.levels.includes('commune')) expect(nameIn(actor.codeYear, `commune:${actor.code}`)).toBe(actor.name);
      if (actor.levels.includes('region') && actor.code !== '') expect(nameIn(actor.codeYear, `region:${actor.code}`)).toBe(actor.name);
      if (actor.siren === '') continue;
      // The reference writes «CA de Cergy-Pontoise»: one of the actor's names has all its words there.
      const official = foldedWords(nameIn(actor.codeYear, `intercommunality:${actor.siren}`) ?? '');
      const isNamedSo = [actor.name, ...actor.otherNames].some((name) => foldedWords(name).every((word) => official.includes(word)));
      expect([actor.id, official.length > 0, isNamedSo]).toEqual([actor.id, true, true]);
    }
  });

  test('are one body’s alone, and each SIREN has the check digit that its other digits ask for', () => {
    for (const column of ['code', 'siren'] as const) {
      const written = actors.map((actor) => actor[column]).filter((value) => value !== '');
      expect(written.length).toBeGreaterThan(0);
      expect(new Set(written).size).toBe(written.length);
    }
    for (const { id, siren } of actors) if (siren !== '') expect([id, checkDigit(siren.slice(0, 8))]).toEqual([id, siren.slice(8)]);
  });

  test('carry their year, or the reason why they are empty', () => {
    for (const actor of authorities) {
      const isIdentified = actor.code !== '' || actor.siren !== '';
      expect([actor.id, isIdentified ? actor.codeYear !== '' : actor.noCode !== '']).toEqual([actor.id, true]);
    }
  });
});

/** Luhn, written the other way round than in the reader: the last digit that brings the sum to a multiple of ten. */
function checkDigit(eight: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...eight].reduce((total, digit, i) => total + (i % 2 === 0 ? Number(digit) : (doubled[Number(digit)] ?? 0)), 0);
  return String((10 - (sum % 10)) % 10);
}

describe('unnamed sets', () => {
  test('have a size that is a positive number or a rising interval, and no other kind of actor has one', () => {
    const sized = actors.filter((actor) => actor.size !== null);
    expect(sized.length).toBeGreaterThan(3);
    for (const { id, kind, size } of sized) {
      expect([id, kind]).toEqual([id, 'set']);
      expect(size?.min, id).toBeGreaterThan(0);
      expect(size?.max ?? Number.POSITIVE_INFINITY, id).toBeGreaterThanOrEqual(size?.min ?? 0);
    }
  });

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
    // Nor does what stands beside them.
    const files = readdirSync(DATA, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) {
      expect([name, /@|\b0[1-9]([ .\u00a0\u202f-]?\d{2}){4}\b/.exec(readFileSync(join(parentPath, name), 'utf8'))]).toEqual([name, null]);
    }
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
