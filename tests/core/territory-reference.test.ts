/**
 * The reference against the package that it was built from, name by name and membership by membership; every year against
 * what must hold of any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTerritoryFor } from '../../src/cli/territory-files.ts';
import { communesOf, levelOf, TERRITORY_YEARS, unitOfKey, unitsOfCode } from '../../src/core/territory/territory.ts';
import { wholeTerritory } from '../support/territories.ts';

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly siren?: string;
  readonly population?: number;
  readonly departement: string;
  readonly region: string;
}
interface Body {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}
const require = createRequire(import.meta.url);
const official = <T>(name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`) as T[];
const DATA = new URL('../../data/territory/', import.meta.url);

/** Luhn's check: every second digit from the right doubled, its figures summed, the sum a multiple of ten. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce(
      (total, digit, i) => total + (i % 2 === 0 ? Number(digit) : [...String(2 * Number(digit))].reduce((a, b) => a + Number(b), 0)),
      0,
    );
  return sum % 10 === 0;
}

describe('the reference of 2026 and the package it was built from', () => {
  const territory = wholeTerritory(2026);
  const communes = official<Commune>('communes').filter((commune) => commune.type === 'commune-actuelle');
  const epcis = official<Body>('epci');
  const epts = official<Body>('ept');

  test('count the same', () => {
    const of = (level: string) =>
      Array.from({ length: territory.count }, (_, unit) => unit).filter((unit) => levelOf(territory, unit) === level).length;
    expect([of('commune'), of('intercommunality'), of('department'), of('region')]).toEqual([34_969, 1_255 + 11, 109, 26]);
    expect(communes.length).toBe(34_969);
    const natures = ['CC', 'CA', 'METRO', 'CU', 'MET69', 'EPT'].map((nature) => territory.natures.filter((own) => own === nature).length);
    expect(natures).toEqual([989, 230, 21, 14, 1, 11]);
  });

  test('give every commune the same name, SIREN, inhabitants, département and région', () => {
    for (const commune of communes) {
      const unit = unitOfKey(territory, `commune:${commune.code}`) ?? -1;
      const own = [
        territory.names[unit],
        territory.siren(unit),
        territory.population[unit],
        territory.codes[territory.department[unit] ?? -1],
        territory.codes[territory.region[unit] ?? -1],
      ];
      expect(own).toEqual([commune.nom, commune.siren ?? '', commune.population ?? -1, commune.departement, commune.region]);
    }
  });

  test('have the same members in every EPCI and EPT, and no commune in two of a kind', () => {
    for (const [bodies, column] of [
      [epcis, territory.epci],
      [epts, territory.ept],
    ] as const) {
      const memberships = bodies.flatMap((body) => body.membres.map((member) => `${member.code} ${body.code}`)).sort();
      const own = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i)
        .filter((unit) => (column[unit] ?? -1) >= 0)
        .map((unit) => `${territory.codes[unit]} ${territory.codes[column[unit] ?? -1]}`)
        .sort();
      expect(own).toEqual(memberships);
    }
    for (const body of [...epcis, ...epts]) {
      const unit = unitOfKey(territory, `intercommunality:${body.code}`) ?? -1;
      expect([territory.names[unit], communesOf(territory, unit).length]).toEqual([
        body.nom.replace(/\s+/g, ' ').trim(),
        body.membres.length,
      ]);
    }
  });

  test('know that a code may be that of a région and of a département', () => {
    expect(unitsOfCode(territory, '75').map((unit) => territory.names[unit])).toEqual(['Nouvelle-Aquitaine', 'Paris']);
  });

  test('a part that is loaded alone is the same as in the whole', () => {
    const part = readTerritoryFor(2026, 'department:59');
    if (part === null) throw new Error('not read');
    expect(part.loaded).toEqual(['32']);
    for (let unit = part.firstCommune; unit < part.count; unit++) {
      const same = unitOfKey(territory, `commune:${part.codes[unit]}`) ?? -1;
      const facts = (of: typeof part, own: number) => [
        of.names[own],
        of.siren(own),
        of.population[own],
        of.codes[of.epci[own] ?? -1],
        of.longitude[own],
        of.latitude[own],
        of.approximate[own],
      ];
      expect(facts(part, unit)).toEqual(facts(territory, same));
    }
  });
});

describe.each(TERRITORY_YEARS)('the reference of %i', (year) => {
  const territory = wholeTerritory(year);
  const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);

  test('has SIREN that pass Luhn’s check, each once', () => {
    const sirens = [];
    for (let unit = territory.firstIntercommunality; unit < territory.count; unit++)
      if (territory.siren(unit) !== '') sirens.push(territory.siren(unit));
    expect(sirens.filter((siren) => !/^\d{9}$/.test(siren) || !passesLuhn(siren))).toEqual([]);
    expect(new Set(sirens).size).toBe(sirens.length);
    // Overseas collectivities have none in the source; before 2022 it has none at all, and a merged commune’s is not guessed.
    expect(sirens.length).toBeGreaterThan(35_800);
  });

  test('puts every commune in a département and a région, nearly all in an intercommunality', () => {
    expect(communes.filter((unit) => (territory.department[unit] ?? -1) < 0 || (territory.region[unit] ?? -1) < 0)).toEqual([]);
    // Four islands, and the communes of overseas collectivities.
    expect(communes.filter((unit) => (territory.epci[unit] ?? -1) < 0).length).toBe(98);
  });

  test('has codes that nobody else has on the same level', () => {
    const keys = territory.codes.map((code, unit) => `${levelOf(territory, unit)}:${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('names the heirs of intercommunalities of other years', () => {
    for (const former of territory.formers.filter(({ level }) => level === 'intercommunality')) {
      expect([former.code, former.heirs.length > 0, unitOfKey(territory, `intercommunality:${former.code}`)]).toEqual([
        former.code,
        true,
        null,
      ]);
    }
  });

  test('weighs 600 kB compressed at most', () => {
    const folder = new URL(`${year}/`, DATA);
    const text = readdirSync(folder)
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('');
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(600_000);
    expect(text).not.toContain('@');
  });
});
