/**
 * The index of names proposes what comparing with every name would, and compares with few: counted, not timed.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest, editDistance } from '../../src/core/basics/names.ts';
import { NearestName } from '../../src/core/basics/nearest-name.ts';
import { seededRandom } from '../../src/core/basics/random.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', ' ', '-', '1'), maxLength: 9 });

test('the index finds the very name that comparing with all of them finds', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 65, maxLength: 120 }), fc.array(word, { minLength: 5, maxLength: 20 }), (names, asked) => {
      const nearest = new NearestName(names);
      for (const written of [...asked, ...names.slice(0, 5)])
        expect([written, nearest.find(written)]).toEqual([written, closest(written, names)]);
    }),
    { seed: 1411, numRuns: 200 },
  );
});

test('a slip is found among names of every length', () => {
  const names = Array.from({ length: 200 }, (_, i) => `commune ${'abcdefghij'.slice(0, 1 + (i % 9))} ${i} sur ${'Loire'.repeat(i % 5)}`);
  const nearest = new NearestName(names);
  for (const name of names)
    expect([name, nearest.find(name.replace('commune', 'comune'))]).toEqual([name, closest(name.replace('commune', 'comune'), names)]);
});

test('letters are compared with few of many names', () => {
  const random = seededRandom(7);
  const letters = 'aeioulmnrst';
  const name = () => Array.from({ length: 12 }, () => letters[random.integer(0, letters.length - 1)]).join('');
  const names = Array.from({ length: 4000 }, name);
  let compared = 0;
  const nearest = new NearestName(names, (a, b) => {
    compared++;
    return editDistance(a, b);
  });
  for (let i = 0; i < 100; i++) nearest.find(name());
  // Comparing with all of them would be 400,000.
  expect(compared).toBeGreaterThan(0);
  expect(compared).toBeLessThan(40_000);
});

test('what is too long to be a name is compared with none', () => {
  let compared = 0;
  const names = Array.from({ length: 100 }, (_, i) => 'a'.repeat(100) + i);
  expect(new NearestName(names, () => compared++).find('a'.repeat(100))).toBeNull();
  expect(closest('a'.repeat(100), names)).toBeNull();
  expect(compared).toBe(0);
});
