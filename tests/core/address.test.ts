/**
 * The address holds the whole state: after writing and reading it is the same. Parts of an address that are not understood are
 * ignored.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { METRICS } from '../../src/core/analysis/metrics/index.ts';
import { RING_KINDS } from '../../src/core/layout/layout.ts';
import { MATRIX_ORDERS } from '../../src/core/layout/matrix-orders.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { TERRITORY_YEARS } from '../../src/core/reference/territory.ts';
import { type Address, addressToHash, hashToAddress } from '../../src/core/session/address.ts';
import { DEFAULT_VIEW, SIDE_IDS, THEMES, VIEW_IDS } from '../../src/core/session/view.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { recipes } from '../support/arbitraries.ts';

const addresses: fc.Arbitrary<Address> = fc.record({
  recipe: recipes,
  view: fc.record({
    id: fc.constantFrom(...VIEW_IDS),
    second: fc.constantFrom(null, ...VIEW_IDS),
    band: fc.option(fc.record({ metric: fc.constantFrom(...METRICS.map((metric) => metric.id)), band: fc.constantFrom(0, 1, 2) }), {
      nil: null,
    }),
    center: fc.constantFrom('', 'mel', 'é & = #'),
    rings: fc.constantFrom(...RING_KINDS.map((kind) => kind.id)),
    order: fc.constantFrom(...MATRIX_ORDERS.map((order) => order.id)),
    columns: fc.subarray(['name', 'level', 'quote']),
    sort: fc.constantFrom('', 'name', '-articulations'),
    query: fc.constantFrom('', 'épiceries, 50 %', 'a&b=c'),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    nameless: fc.boolean(),
    panel: fc.constantFrom(null, ...SIDE_IDS),
    size: fc.constantFrom(null, ...METRICS.map((metric) => metric.id)),
    tint: fc.constantFrom(null, ...METRICS.map((metric) => metric.id)),
    from: fc.constantFrom('', 'mel', 'a=b#c&to=d'),
    to: fc.constantFrom('', 'roubaix', '50% + é'),
    perimeter: fc.constantFrom('', 'france', 'department:94', 'communes:59350-2A004'),
    year: fc.constantFrom(...TERRITORY_YEARS),
    open: fc.subarray(['fold:76', 'fold:76/31', 'fold:76/31/200023066', '*']),
  }),
  step: fc.constantFrom(null, 'etape-1', 'é & = #'),
  // Ids come from the files of readers: any text that is one.
  selected: fc.option(
    fc.oneof(fc.constantFrom('mel', 'Saint-Étienne & co', 'a=b#c', '50%', 'a+b', 'a,b'), fc.string({ unit: 'grapheme' })),
    {
      nil: null,
    },
  ),
});

describe('the address', () => {
  test('read back is the state it was written from', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(hashToAddress(addressToHash(address))).toEqual(address);
      }),
      { seed: 51, numRuns: 500 },
    );
  });

  test('of the first screen is empty', () => {
    expect(addressToHash({ recipe: DEFAULT_RECIPE, view: DEFAULT_VIEW, selected: null, step: null })).toBe('');
    expect(hashToAddress('')).toEqual({ recipe: DEFAULT_RECIPE, view: DEFAULT_VIEW, selected: null, step: null });
  });

  test('with words that nobody knows is read without them', () => {
    // «troc» may be a type of the network's own: which it has, an address does not know.
    expect(hashToAddress('#view=carte&types=contract,troc,a b&lang=de&on=hier&zoom=3')).toEqual({
      recipe: { ...DEFAULT_RECIPE, types: ['contract', 'troc'] },
      view: DEFAULT_VIEW,
      selected: null,
      step: null,
    });
  });

  test('any text at all is read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hashToAddress(`#${text}`).recipe.projection).toMatch(/hub|hull|pairs/);
      }),
      { seed: 52 },
    );
  });
});
