/**
 * Perimeters: what they hold, which files they need, how they are found by code and name.
 */
import { describe, expect, test } from 'vitest';
import { readFrance } from '../../src/cli/territory-files.ts';
import { listKey, perimeterKeys, perimeterOf, regionsNeeded } from '../../src/core/reference/perimeters.ts';
import { perimeter, wholeTerritory } from '../support/territories.ts';

const france = readFrance(2026);

describe('a perimeter', () => {
  test.each([
    ['intercommunality:200093201', 'Métropole Européenne de Lille', 95],
    ['intercommunality:200057875', 'Est Ensemble', 9],
    ['department:94', 'Val-de-Marne', 47],
    ['region:76', 'Occitanie', 4446],
    ['france', 'France', 34_969],
    ['commune:59350', 'Lille', 1],
  ])('%s is %s with %i communes', (key, name, communes) => {
    const { perimeter: own } = perimeter(key);
    expect([own.name, own.communes.length]).toEqual([name, communes]);
  });

  test('holds the bodies that its communes belong to, and itself', () => {
    const { perimeter: own, territory } = perimeter('intercommunality:200057875');
    expect(own.bodies.map((unit) => territory.names[unit])).toEqual([
      'Île-de-France',
      'Seine-Saint-Denis',
      'Métropole du Grand Paris',
      'Est Ensemble',
    ]);
  });

  test('made by hand keeps its order by code and says what is missing', () => {
    const { perimeter: own, territory } = perimeter(listKey(['59512', '59350', '59999']));
    expect(own.communes.map((unit) => territory.names[unit])).toEqual(['Roubaix', 'Lille']);
    expect(own.missing).toEqual(['59999']);
    expect(own.unit).toBeNull();
  });

  test('of a body across two régions needs both files', () => {
    const shared = france.intercommunalities.filter(([, , , , regions]) => regions.length > 1);
    expect(shared.length).toBe(26);
    for (const [siren, , , , regions] of shared) expect(regionsNeeded(france, `intercommunality:${siren}`)).toEqual(regions);
  });

  test.each(['', 'x', 'region:99', 'department:', 'intercommunality:1', 'communes:', 'region', 'communes'])('«%s» means nothing', (key) => {
    expect(regionsNeeded(france, key)).toBeNull();
    expect(perimeterOf(wholeTerritory(), key)).toBeNull();
  });

  test('of every région, département and body has communes, those that the file counts', () => {
    const territory = wholeTerritory();
    for (const [code, , communes] of france.regions)
      expect([code, perimeterOf(territory, `region:${code}`)?.communes.length]).toEqual([code, communes]);
    for (const [code] of france.departments)
      expect([code, (perimeterOf(territory, `department:${code}`)?.communes.length ?? 0) > 0]).toEqual([code, true]);
    const perDepartment = france.departments.map(([code]) => perimeterOf(territory, `department:${code}`)?.communes.length ?? 0);
    expect(perDepartment.reduce((sum, count) => sum + count, 0)).toBe(34_969);
  });
});

describe('looking for a perimeter', () => {
  test.each([
    ['94', ['region:94', 'department:94']],
    ['department:94', ['department:94']],
    ['val de marne', ['department:94']],
    ['Occitanie', ['region:76']],
    ['200093201', ['intercommunality:200093201']],
    ['cc des quatre rivières', ['intercommunality:247000623', 'intercommunality:247400666']],
    ['France', ['france']],
    ['Atlantide', []],
  ])('«%s»', (written, keys) => expect(perimeterKeys(france, written)).toEqual(keys));
});
