/**
 * The territory that a list of authorities is probably about: the smallest that holds three quarters of them, in whatever order they stand,
 * and none where the list says nothing.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedPerimeter } from '../../src/core/importing/propose-perimeter.ts';
import { communesOf, unitOfKey } from '../../src/core/reference/territory.ts';
import { wholeTerritory } from '../support/territories.ts';

const territory = wholeTerritory(2026);
const unitsOf = (...keys: readonly string[]) =>
  keys.map((key) => {
    const unit = unitOfKey(territory, key);
    if (unit === null) throw new Error(key);
    return unit;
  });
const PLAINE_COMMUNE = 'intercommunality:200057867';
const [plaineCommune = -1, lille = -1] = unitsOf(PLAINE_COMMUNE, 'commune:59350');
const nine = communesOf(territory, plaineCommune);
const shown = (units: Iterable<number>) => {
  const found = proposedPerimeter(units, territory);
  return found === null ? null : [found.key, found.inside, found.of, found.communes];
};

describe('is proposed', () => {
  test('where three quarters of the communes lie, and where all do', () => {
    expect(shown(nine)).toEqual([PLAINE_COMMUNE, nine.length, nine.length, nine.length]);
    expect(shown([...nine.slice(0, 3), lille])).toEqual([PLAINE_COMMUNE, 3, 4, nine.length]);
    expect(shown([...nine.slice(0, 2), lille])).toBeNull();
  });

  test('with the bodies themselves and whatever lies around them', () => {
    const around = unitsOf('department:93', 'region:11', 'intercommunality:200054781');
    expect(shown([...nine.slice(0, 2), plaineCommune, ...around])?.slice(0, 3)).toEqual([PLAINE_COMMUNE, 3, 3]);
    expect(shown(unitsOf(PLAINE_COMMUNE, 'intercommunality:200057875'))?.[0]).toBe('department:93');
  });

  test('as a département or région for authorities from all over it', () => {
    expect(shown(unitsOf('commune:59350', 'commune:59606', 'commune:59122'))?.[0]).toBe('department:59');
    expect(shown(unitsOf('commune:59350', 'commune:62041', 'department:59', 'department:62', 'region:32'))?.[0]).toBe('region:32');
  });

  test('whatever the order, and once for a unit that is named twice', () => {
    const units = [...nine.slice(0, 6), lille, ...unitsOf('region:11')];
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), (order) => {
        expect(shown([...order, ...order])).toEqual(shown(units));
      }),
      { numRuns: 20 },
    );
  });
});

test.each([
  ['nothing', []],
  ['one commune', [lille]],
  ['communes of several régions', unitsOf('commune:59350', 'commune:13055', 'commune:69123')],
  ['Paris, the only commune of its département', unitsOf('commune:75056', 'department:75')],
])('is not proposed for %s', (_, units) => {
  expect(shown(units)).toBeNull();
});

test('an intercommunality across two départements lies in none of them', () => {
  const across = Array.from(
    { length: territory.firstCommune - territory.firstIntercommunality },
    (_, i) => territory.firstIntercommunality + i,
  )
    .filter((unit) => territory.departmentsOf(unit).length === 2 && territory.regionsOf(unit).length === 1)
    .slice(0, 1);
  const [code = ''] = territory.departmentsOf(across[0] ?? -1);
  const inOne = unitsOf(`department:${code}`);
  const town = communesOf(territory, inOne[0] ?? -1)
    .filter((unit) => territory.epci[unit] !== across[0])
    .slice(0, 1);
  expect(shown([...across, ...town])?.[0]).toMatch(/^region:/);
});
