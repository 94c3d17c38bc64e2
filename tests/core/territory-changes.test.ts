/**
 * Changes of territories between two years: real mergers, and
 * rules that hold for any two years.
 */
import { describe, expect, test } from 'vitest';
import { changesAround, changesBetween, changeText, type TerritoryChange } from '../../src/core/reference/changes.ts';
import { communesOf, TERRITORY_YEARS, unitOfKey } from '../../src/core/reference/territory.ts';
import { wholeTerritory } from '../support/territories.ts';

const of = <K extends TerritoryChange['kind']>(changes: readonly TerritoryChange[], kind: K) =>
  changes.filter((change): change is Extract<TerritoryChange, { kind: K }> => change.kind === kind);

describe('from 2019 to 2026', () => {
  const [before, after] = [wholeTerritory(2019), wholeTerritory(2026)];
  const changes = changesBetween(before, after);

  test('the Métropole européenne de Lille was made anew with the Haute Deûle', () => {
    const [created] = of(changes, 'created').filter(({ code }) => code === '200093201');
    expect(created).toEqual({
      kind: 'created',
      code: '200093201',
      name: 'Métropole Européenne de Lille',
      members: 95,
      from: ['Métropole Européenne de Lille', 'CC de la Haute Deûle'],
    });
    expect(of(changes, 'dissolved').map(({ code }) => code)).toEqual(expect.arrayContaining(['245900410', '245901061']));
  });

  test('mergers name the commune that has it now', () => {
    const merged = of(changes, 'merged');
    expect(merged.find(({ code }) => code === '59070')).toEqual({
      kind: 'merged',
      code: '59070',
      name: 'Bermeries',
      to: "L'Orée de Mormal (59006)",
    });
    // All but a handful: the source does not say it of every one.
    expect(merged.filter(({ to }) => to === '').length / merged.length).toBeLessThan(0.05);
  });

  test('add up: communes of the first year, less mergers, plus those restored', () => {
    expect(before.count - before.firstCommune - of(changes, 'merged').length + of(changes, 'restored').length).toBe(
      after.count - after.firstCommune,
    );
  });

  test('communes that left a merger name it; one whose seat moved is the same under another code', () => {
    const sentences = changes
      .filter(({ kind }) => kind === 'restored' || kind === 'recoded')
      .map((change) => changeText(change, 'fr').replaceAll('\u00a0', ' '));
    // As the official geographical code tells them: Neussargues-en-Pinatelle was undone in 2025, Essarts en Bocage in 2024.
    expect(sentences).toEqual([
      'Conques-en-Rouergue (12218) : avait le code 12076.',
      'Aurseulles (14581) : avait le code 14011.',
      'Sannerville (14666) : rétablie, faisait partie de Saline (14712).',
      'Celles (15031) : rétablie, faisait partie de Neussargues en Pinatelle (15141).',
      'Chalinargues (15035) : rétablie, faisait partie de Neussargues en Pinatelle (15141).',
      'Chavagnac (15047) : rétablie, faisait partie de Neussargues en Pinatelle (15141).',
      'Sainte-Anastasie (15171) : rétablie, faisait partie de Neussargues en Pinatelle (15141).',
      "Orée d'Anjou (49126) : avait le code 49069.",
      'Les Hauts-Talican (60694) : rétablie, faisait partie de Les Hauts Talican (60054).',
      'Porte des Pierres Dorées (69114) : avait le code 69159.',
      "L'Oie (85165) : rétablie, faisait partie de Essarts en Bocage (85084).",
      'Sainte-Florence (85212) : rétablie, faisait partie de Essarts en Bocage (85084).',
    ]);
  });

  test.each([
    ['93059', 'Pierrefitte-sur-Seine (93059) : fusionnée dans Saint-Denis (93066).'],
    ['02695', 'Saint-Thibaut (02695) : fusionnée dans Bazoches-et-Saint-Thibaut (02054).'],
    ['21452', 'Neuilly-Crimolois (21452) : s’appelait Neuilly-lès-Dijon.'],
    ['200034064', 'CC du Cordais et du Causse (4 C) (200034064) : 6 communes arrivées.'],
    ['200023620', 'CC de la Gascogne Toulousaine (200023620) : 1 commune partie.'],
    ['242500361', 'CU Grand Besançon Métropole (242500361) : communauté d’agglomération devenue communauté urbaine.'],
    ['58238', 'Saint-Éloi (58238) : passe de CC Loire et Allier à CA de Nevers.'],
    [
      '200067221',
      'CC Centre Morbihan Communauté (200067221) : n’existe plus ; ses communes sont dans CC Centre Morbihan Communauté, CC Baud Communauté.',
    ],
  ])('%s: %s', (code, sentence) => {
    expect(changes.filter((change) => change.code === code).map((change) => changeText(change, 'fr').replaceAll('\u00a0', ' '))).toContain(
      sentence,
    );
  });

  test('come in the order of their codes, communes before bodies, each once', () => {
    const [communes, bodies] = [changes.filter(({ code }) => code.length === 5), changes.filter(({ code }) => code.length === 9)];
    expect(changes).toEqual([...communes, ...bodies]);
    expect(communes.map(({ code }) => code)).toEqual(communes.map(({ code }) => code).sort());
    expect(new Set(changes.map(({ kind, code }) => `${kind} ${code}`)).size).toBe(changes.length);
  });

  test('around a perimeter are those of its communes and bodies alone', () => {
    const mel = unitOfKey(after, 'intercommunality:200093201') ?? -1;
    const around = changesAround(before, after, communesOf(after, mel));
    expect(around.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['dissolved 245900410', 'dissolved 245901061', 'created 200093201']);
  });

  test('each has a sentence in both languages, with name and code', () => {
    for (const change of changes) {
      for (const language of ['fr', 'en'] as const) {
        const text = changeText(change, language);
        expect(text).toContain(change.name);
        expect(text).toContain(change.code);
        expect(text).not.toMatch(/undefined|\(\)/);
      }
    }
  });
});

test('nothing changes from a year to itself', () => {
  const territory = wholeTerritory(2026);
  expect(changesBetween(territory, territory)).toEqual([]);
});

test('from each year to the next, communes and intercommunalities add up', () => {
  const years = [...TERRITORY_YEARS].reverse();
  for (const [i, year] of years.entries()) {
    const next = years[i + 1];
    if (next === undefined) continue;
    const [before, after] = [wholeTerritory(year), wholeTerritory(next)];
    const changes = changesBetween(before, after);
    const communes = (territory: typeof before) => territory.count - territory.firstCommune;
    expect([next, communes(before) - of(changes, 'merged').length + of(changes, 'restored').length]).toEqual([next, communes(after)]);
    const bodies = (territory: typeof before) => territory.firstCommune - territory.firstIntercommunality;
    expect([next, bodies(before) - of(changes, 'dissolved').length + of(changes, 'created').length]).toEqual([next, bodies(after)]);
  }
});
