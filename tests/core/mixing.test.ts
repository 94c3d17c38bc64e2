/**
 * Mixing between classes, by its properties: every edge is in one cell, numbering of nodes and names of classes make no difference,
 * and an empty network has no value. Golden values and brute force are in levels-metrics.test.ts.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  degreeAssortativity,
  externalInternal,
  externalInternalOfNodes,
  mixingMatrix,
  nominalAssortativity,
} from '../../src/core/analysis/metrics/mixing.ts';
import { networkOf, networks } from '../support/networks.ts';

const classed = networks(12).chain(({ order, edges }) =>
  fc.record({
    order: fc.constant(order),
    edges: fc.constant(edges),
    classes: fc.array(fc.nat(2), { minLength: order, maxLength: order }),
  }),
);

test('the cells on and above the diagonal add up to the edges, and to all pairs of nodes that are possible', () => {
  fc.assert(
    fc.property(classed, ({ order, edges, classes }) => {
      const network = networkOf(order, edges);
      const { sizes, counts, possible } = mixingMatrix(network, classes, 3);
      const upper = (rows: readonly (readonly number[])[]) => rows.flatMap((row, a) => row.slice(a)).reduce((sum, cell) => sum + cell, 0);
      expect(upper(counts)).toBe(network.size);
      expect(upper(possible)).toBe((order * (order - 1)) / 2);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(order);
      counts.flat().forEach((count, cell) => {
        expect(count).toBeLessThanOrEqual(possible.flat()[cell] ?? 0);
      });
    }),
  );
});

/** Equal but for rounding; undefined stays undefined. */
function expectSame(found: readonly number[], known: readonly number[]): void {
  expect(found.map(Number.isNaN)).toEqual(known.map(Number.isNaN));
  found.forEach((value, i) => {
    if (!Number.isNaN(value)) expect(value).toBeCloseTo(known[i] ?? Number.NaN, 9);
  });
}

test('nodes numbered the other way round and classes under other names give the same values', () => {
  fc.assert(
    fc.property(classed, ({ order, edges, classes }) => {
      const [network, turned] = [
        networkOf(order, edges),
        networkOf(
          order,
          edges.map(([a, b]) => [order - 1 - a, order - 1 - b]),
        ),
      ];
      const renamed = classes.map((own) => (own + 1) % 3).reverse();
      const told = (of: typeof network, own: readonly number[]) => {
        const matrix = mixingMatrix(of, own, 3);
        const { index, expected, min, max, rescaled } = externalInternal(matrix);
        return [index, expected, min, max, rescaled, nominalAssortativity(matrix), degreeAssortativity(of)];
      };
      expectSame(told(turned, renamed), told(network, classes));
      expectSame([...externalInternalOfNodes(turned, renamed)].reverse(), [...externalInternalOfNodes(network, classes)]);
    }),
  );
});

test('ties drawn at random among the same nodes have, on average, the E-I index that is expected', () => {
  // One edge, put once on each of the 15 pairs of six nodes in classes of three, two and one.
  const classes = [0, 0, 0, 1, 1, 2];
  const pairs = classes.flatMap((_, a) => classes.flatMap((__, b) => (a < b ? [[a, b] as const] : [])));
  const found = pairs.map((pair) => externalInternal(mixingMatrix(networkOf(6, [pair]), classes, 3)));
  const mean = found.reduce((sum, { index }) => sum + index, 0) / pairs.length;
  expect(mean).toBeCloseTo(found[0]?.expected ?? Number.NaN, 12);
});

test('without any tie nothing is told but what chance would give', () => {
  const matrix = mixingMatrix(networkOf(3, []), [0, 0, 1], 2);
  const { index, expected, min, max, rescaled, ofClass } = externalInternal(matrix);
  expect([index, min, max, rescaled, ...ofClass]).toEqual(Array.from({ length: 6 }, () => Number.NaN));
  expect(expected).toBeCloseTo(1 / 3, 12);
  expect([nominalAssortativity(matrix), degreeAssortativity(networkOf(3, []))]).toEqual([Number.NaN, Number.NaN]);
});
