/**
 * The reference is compared with the package it was built from, name by name and membership by membership, and every year is
 * checked against rules that hold for any year.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDoubleLevelTable, readTerritoryFor } from '../../src/cli/territory-files.ts';
import { readDoubleLevels } from '../../src/core/files/double-levels.ts';
import { communesOf, levelOf, levelsHeld, TERRITORY_YEARS, unitOfKey, unitsOfCode } from '../../src/core/reference/territory.ts';
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

/** What a script of its own found in the packages of a year; how is in the note of the file. */
interface Digests {
  readonly communes: number;
  readonly intercommunalities: Readonly<Record<string, number>>;
  readonly territorialBodies?: number;
  readonly names: string;
  readonly facts: string;
  readonly memberships: string;
  readonly bodies: string;
  readonly territorialMemberships?: string;
}
const { years: digests } = JSON.parse(readFileSync(new URL('../fixtures/territory/digests.json', import.meta.url), 'utf8')) as {
  readonly years: Readonly<Record<string, Digests>>;
};
const digest = (lines: readonly string[]) => createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');

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
    // Nothing is missing, and bodies that lie in it whole have the same members, inhabitants and place.
    const region = (of: typeof part) => communesOf(of, unitOfKey(of, 'region:32') ?? -1).map((unit) => of.codes[unit]);
    expect(region(part)).toEqual(region(territory));
    for (let unit = 0; unit < part.firstCommune; unit++) {
      const levelled = part.regionsOf(unit);
      if (levelled.length !== 1 || levelled[0] !== '32') continue;
      const facts = (of: typeof part) => [
        of.names[unit],
        of.population[unit],
        of.longitude[unit],
        of.latitude[unit],
        communesOf(of, unit).length,
      ];
      expect(facts(part)).toEqual(facts(territory));
    }
    expect(communesOf(part, unitOfKey(part, 'department:94') ?? -1)).toEqual([]);
  });
});

describe('the tables kept by hand', () => {
  const territory = wholeTerritory(2026);
  const heirNames = (level: string) =>
    new Map(
      territory.formers
        .filter((former) => former.level === level)
        .map(({ code, name, heirs }) => [`${code} ${name}`.trim(), heirs.map((heir) => territory.names[heir])]),
    );

  test('have the 22 régions of 2015, each in one of the 13 of today', () => {
    const regions = heirNames('region');
    expect(regions.size).toBe(22);
    expect(new Set([...regions.values()].flat()).size).toBe(13);
    expect([...regions.values()].every((heirs) => heirs.length === 1)).toBe(true);
    expect([regions.get('42 Alsace'), regions.get('31 Nord-Pas-de-Calais'), regions.get('73 Midi-Pyrénées')]).toEqual([
      ['Grand Est'],
      ['Hauts-de-France'],
      ['Occitanie'],
    ]);
  });

  test('lead from the Métropole européenne de Lille of 2019 to that of today', () => {
    expect(heirNames('intercommunality').get('245900410 Métropole Européenne de Lille')).toEqual(['Métropole Européenne de Lille']);
    const former = territory.formers.find(({ code }) => code === '245900410');
    expect(former?.heirs.map((heir) => territory.codes[heir])).toEqual(['200093201']);
  });

  test('know who holds several levels, under keys that the reference has', () => {
    const held = readDoubleLevelTable();
    expect(held.map(({ key }) => [key, unitOfKey(territory, key) !== null])).toEqual(held.map(({ key }) => [key, true]));
    const levels = (key: string) => levelsHeld(territory, unitOfKey(territory, key) ?? -1);
    expect(levels('commune:75056')).toEqual(['commune', 'department']);
    expect(levels('intercommunality:200046977')).toEqual(['intercommunality', 'department']);
    expect(levels('region:94')).toEqual(['region', 'department']);
    expect(levels('commune:59350')).toEqual(['commune']);
    for (const { key, levels: own } of held) expect([key, levels(key)]).toEqual([key, own]);
  });

  test('are refused with a word that is no level', () => {
    const file = (text: string) => ({
      name: 'double-levels.csv',
      bytes: new TextEncoder().encode(`territoire,nom,niveaux,depuis,note\n${text}\n`),
    });
    expect(readDoubleLevels(file('région:94,Corse,région|département,2018,'))).toEqual([
      { key: 'region:94', name: 'Corse', levels: ['region', 'department'], since: '2018', note: '' },
    ]);
    expect(() => readDoubleLevels(file('canton:1,Un,région,2018,'))).toThrow('no such level: canton');
    expect(() => readDoubleLevels(file('région:94,Corse,région|duché,2018,'))).toThrow('no such level: duché');
  });
});

describe.each(TERRITORY_YEARS)('the reference of %i', (year) => {
  const territory = wholeTerritory(year);
  const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);

  test('has the communes, bodies and memberships of its package, to the letter', () => {
    const { codes, names, natures, population, department, region, epci, ept, firstIntercommunality, firstCommune } = territory;
    const code = (unit = -1) => codes[unit] ?? '';
    const bodies = codes.slice(firstIntercommunality, firstCommune).map((_, i) => firstIntercommunality + i);
    const own = bodies.filter((unit) => natures[unit] !== 'EPT');
    const kinds = new Set(own.map((unit) => natures[unit]));
    const inhabitants = (unit: number) => ((population[unit] ?? -1) < 0 ? '' : population[unit]);
    const within = (column: Int32Array) =>
      communes.filter((unit) => code(column[unit]) !== '').map((unit) => `${code(unit)} ${code(column[unit])}`);
    expect({
      communes: communes.length,
      intercommunalities: Object.fromEntries([...kinds].map((nature) => [nature, own.filter((unit) => natures[unit] === nature).length])),
      names: digest(communes.map((unit) => `${code(unit)} ${names[unit]}`)),
      facts: digest(
        communes
          .filter((unit) => !/^(97[578]|98)/.test(code(unit)))
          .map((unit) => `${code(unit)} ${code(department[unit])} ${code(region[unit])} ${inhabitants(unit)}`),
      ),
      memberships: digest(within(epci)),
      bodies: digest(own.map((unit) => `${code(unit)} ${natures[unit]} ${names[unit]}`)),
      territorialBodies: bodies.length - own.length,
      territorialMemberships: digest(within(ept)),
      // EPT were first published for 2023.
    }).toEqual({ ...digests[2023], ...digests[year] });
  });

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
