/**
 * What changed between two years, with mergers that really were, and rules that hold of any two years.
 */
import { describe, expect, test } from 'vitest';
import { type Change, changesAround, changesBetween, changeText } from '../../src/core/territory/changes.ts';
import { communesOf, TERRITORY_YEARS, unitOfKey } from '../../src/core/territory/territory.ts';
import { wholeTerritory } from '../support/territories.ts';

const of = <K extends Change['kind']>(changes: readonly Change[], kind: K) =>
  changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);

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
