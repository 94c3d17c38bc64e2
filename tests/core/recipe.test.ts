/**
 * Recipes: what a filter hides and what it leaves alone. Not knowing a date is no reason to hide a relation.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typesOf } from '../../src/core/model/relation-types.ts';
import { ACTOR_KINDS, LEVELS, RELATION_TYPES, STATUSES } from '../../src/core/model/vocabulary.ts';
import {
  DEFAULT_RECIPE,
  FULL_RECIPE,
  mayHoldOn,
  type Recipe,
  relationFilter,
  showsActor,
  switched,
  withKind,
} from '../../src/core/network/recipe.ts';
import { hostileDataset } from '../support/hostile-datasets.ts';
import { SHIPPED_TYPES } from '../support/types.ts';

const dates = fc.constantFrom('2011', '2012-01', '2012-12', '2013-05-31', '2013-06', '2014');

describe('a date', () => {
  test('never hides a relation whose period is unknown', () => {
    fc.assert(
      fc.property(dates, (date) => mayHoldOn({ start: '', end: '', words: 'depuis longtemps' }, date)),
      { seed: 61 },
    );
  });

  test('hides no less with a bound than without', () => {
    fc.assert(
      fc.property(dates, dates, dates, (start, end, date) => {
        const holds = mayHoldOn({ start, end, words: '' }, date);
        if (holds) expect(mayHoldOn({ start, end: '', words: '' }, date) && mayHoldOn({ start: '', end, words: '' }, date)).toBe(true);
      }),
      { seed: 62 },
    );
  });
});

test('a recipe is plain JSON', () => {
  for (const recipe of [DEFAULT_RECIPE, FULL_RECIPE]) expect(JSON.parse(JSON.stringify(recipe))).toEqual(recipe);
});

test('the full recipe shows everything there is', () => {
  fc.assert(
    fc.property(hostileDataset, (dataset) => {
      expect(dataset.actors.every((actor) => showsActor(FULL_RECIPE, actor))).toBe(true);
      expect(dataset.relations.every(relationFilter(FULL_RECIPE, typesOf(dataset)))).toBe(true);
    }),
    { seed: 63, numRuns: 30 },
  );
});

test('levels hide those who hold none of them, and no actor without level', () => {
  const recipe: Recipe = { ...FULL_RECIPE, levels: ['commune'] };
  fc.assert(
    fc.property(hostileDataset, (dataset) => {
      for (const actor of dataset.actors)
        expect(showsActor(recipe, actor)).toBe(actor.levels.length === 0 || actor.levels.includes('commune'));
    }),
    { seed: 64, numRuns: 30 },
  );
});

test.each([
  ['kinds', ACTOR_KINDS],
  ['levels', LEVELS],
  ['types', RELATION_TYPES],
  ['statuses', STATUSES],
] as const)('switching one of the %s off and on again gives the same recipe, in the order of the list', (_name, list) => {
  const all: readonly string[] = list.map((entry) => entry.id);
  for (const id of all) {
    const without = switched(list as readonly { readonly id: string }[], all, id, false);
    expect(without).toEqual(all.filter((other) => other !== id));
    expect(switched(list as readonly { readonly id: string }[], without, id, true)).toEqual(all);
  }
});

test('a person or a service is shown and hidden together with what ties it', () => {
  for (const [kind, type] of [
    ['person', 'affiliation'],
    ['service', 'attachment'],
  ] as const) {
    const shown = withKind(DEFAULT_RECIPE, SHIPPED_TYPES, kind, true);
    expect([shown.kinds.includes(kind), shown.types.includes(type)]).toEqual([true, true]);
    expect(withKind({ ...DEFAULT_RECIPE, ...shown }, SHIPPED_TYPES, kind, false)).toEqual({
      kinds: DEFAULT_RECIPE.kinds,
      types: DEFAULT_RECIPE.types,
    });
  }
});
