/**
 * Five hundred names as people write them (fixtures/names): of those that the matcher calls certain, 99.5 % are right at least, and no body
 * that is no territory is one of them. How many are found is printed, and must not fall.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildMatcher } from '../../src/core/reference/matching.ts';
import { unitKey } from '../../src/core/reference/territory.ts';
import { wholeTerritory } from '../support/territories.ts';

const territory = wholeTerritory(2026);
const match = buildMatcher(territory);
const [, ...lines] = readFileSync(new URL('../fixtures/names/written-names.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const answers = lines.map((line) => {
  const [sort = '', written = '', key = ''] = line.split('\t');
  const { certainty, units } = match(written);
  return { sort, written, key, certainty, keys: units.map((unit) => unitKey(territory, unit)) };
});
const territories = answers.filter(({ key }) => key !== '');
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

test('the list has five hundred names, most of territories', () => {
  expect([answers.length, territories.length]).toEqual([500, 425]);
});

test('what is called certain is right', () => {
  const certain = answers.filter(({ certainty }) => certainty === 'certain');
  const wrong = certain.filter(({ key, keys }) => keys[0] !== key);
  expect(1 - share(wrong, certain), JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.995);
  expect(answers.filter(({ key, certainty }) => key === '' && certainty === 'certain').map(({ written }) => written)).toEqual([]);
});

test('territories are found', () => {
  const certain = territories.filter(({ key, certainty, keys }) => certainty === 'certain' && keys[0] === key);
  const among = territories.filter(({ key, keys }) => keys.includes(key));
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  console.info(
    `Names of territories: ${percent(share(certain, territories))} certain and right, ${percent(share(among, territories))} among those proposed.`,
  );
  expect(share(certain, territories)).toBeGreaterThanOrEqual(0.855);
  expect(share(among, territories)).toBeGreaterThanOrEqual(0.995);
  // A slip is never certain unless it leaves a name that folds to the right one.
  expect(territories.filter(({ sort, certainty, key, keys }) => sort === 'slip' && certainty === 'certain' && keys[0] !== key)).toEqual([]);
});
