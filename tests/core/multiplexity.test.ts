/**
 * Overlap of types of relation, under any names, compared with a count pair by pair. Cases counted by hand are in
 * groups-metrics.test.ts.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplexity, simpsonDiversity } from '../../src/core/analysis/metrics/multiplexity.ts';

/** Names with spaces, one inside another, and one that is a space. */
const NAMES = ['appel à projets', 'appel', 'à projets', 'à', ' '] as const;
const typedTies = fc.array(fc.record({ source: fc.nat(3), target: fc.nat(3), type: fc.constantFrom(...NAMES) }), { maxLength: 14 });

test('overlap is the dyads with both types among those with either, also for names with spaces', () => {
  fc.assert(
    fc.property(typedTies, (ties) => {
      const dyadsOf = (types: readonly string[]) =>
        new Set(ties.filter(({ type }) => types.includes(type)).map(({ source, target }) => String([source, target].sort())));
      const known = [...NAMES].sort().flatMap((a, i, all) =>
        all.slice(i + 1).flatMap((b) => {
          const [withA, withB] = [dyadsOf([a]), dyadsOf([b])];
          const both = [...withA].filter((dyad) => withB.has(dyad)).length;
          return both === 0 ? [] : [{ a, b, share: both / dyadsOf([a, b]).size }];
        }),
      );
      const { overlap, dyads, multiplex } = multiplexity(ties);
      expect(overlap).toEqual(known);
      expect(dyads).toBe(dyadsOf(NAMES).size);
      expect(multiplex > 0).toBe(known.length > 0);
    }),
  );
});

test('diversity is the chance that two relations, drawn one after the other and put back, are of different types', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }), (counts) => {
      const drawn = counts.flatMap((count, type) => Array.from({ length: count }, () => type));
      const unlike = drawn.flatMap((a) => drawn.filter((b) => a !== b)).length;
      if (drawn.length === 0) expect(simpsonDiversity(counts)).toBeNaN();
      else expect(simpsonDiversity(counts)).toBeCloseTo(unlike / drawn.length ** 2, 12);
    }),
  );
});
