/**
 * Measures that know classes or arcs: E-I, mixing, assortativity, brokerage, reciprocity. The golden network (methods §2.13)
 * has values on which igraph, sna and NetworkX agree; random networks are counted again by looking at every pair and triple.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokerage, brokerageByTriple, openPairs } from '../../src/core/analysis/metrics/brokerage.ts';
import {
  degreeAssortativity,
  externalInternal,
  externalInternalOfNodes,
  mixingMatrix,
  nominalAssortativity,
} from '../../src/core/analysis/metrics/mixing.ts';
import { reciprocity } from '../../src/core/analysis/metrics/reciprocity.ts';
import { areTied, type Network } from '../../src/core/network/network.ts';
import { GOLDEN_NAMES, goldenNetwork, GOLDEN_LEVELS as LEVELS, networkOf, networks } from '../support/networks.ts';

const golden = goldenNetwork();
const matrix = mixingMatrix(golden, LEVELS, 4);

/** A random network with a class of three for each node. */
const classed = networks(9).chain(({ order, edges }) =>
  fc.record({ network: fc.constant(networkOf(order, edges)), classes: fc.array(fc.nat(2), { minLength: order, maxLength: order }) }),
);

/** Every pair a < b of nodes. */
function allPairs(order: number): readonly (readonly [number, number])[] {
  return Array.from({ length: order }, (_, a) => Array.from({ length: order - a - 1 }, (__, i) => [a, a + 1 + i] as const)).flat();
}

/** Pairs that a node stands between, looked for among all pairs. */
function openAround(network: Network, v: number): readonly (readonly [number, number])[] {
  return allPairs(network.order).filter(([a, b]) => areTied(network, a, v) && areTied(network, v, b) && !areTied(network, a, b));
}

describe('the golden network with its levels', () => {
  test('has the known mixing matrix, with what would be possible', () => {
    expect(matrix.sizes).toEqual([7, 3, 2, 2]);
    expect(matrix.counts).toEqual([
      [1, 5, 2, 0],
      [5, 1, 2, 3],
      [2, 2, 0, 1],
      [0, 3, 1, 1],
    ]);
    expect(matrix.possible).toEqual([
      [21, 21, 14, 14],
      [21, 3, 6, 6],
      [14, 6, 1, 4],
      [14, 6, 4, 1],
    ]);
  });

  test('has the known E-I index, what chance would give, and the range that is possible', () => {
    const { index, expected, min, max, rescaled, ofClass } = externalInternal(matrix);
    expect(index).toBe(0.625);
    expect(expected).toBeCloseTo(0.428571, 6);
    expect([min, max]).toEqual([-1, 1]);
    expect(rescaled).toBe(0.625);
    expect(ofClass).toEqual([6 / 8, 9 / 11, 1, 3 / 5]);
  });

  test('has the known E-I index at every node, and none at the isolate', () => {
    const known = { R1: 0.5, R2: 0, D1: 1, D2: 1, E1: 0.6, E2: 0.6, E3: 1, C1: 0, C2: 0, C3: 1, C4: 1, C5: 1, C6: 1, C7: Number.NaN };
    expect([...externalInternalOfNodes(golden, LEVELS)]).toEqual(GOLDEN_NAMES.map((name) => known[name]));
  });

  test('has the known assortativity by level and by degree', () => {
    expect(nominalAssortativity(matrix)).toBeCloseTo(-0.127371, 6);
    expect(degreeAssortativity(golden)).toBeCloseTo(0.209877, 6);
  });

  test('has the known brokers, each unordered pair told once', () => {
    const roles = brokerage(golden, LEVELS, 4);
    const found = GOLDEN_NAMES.map((name, i) => [name, roles.coordinator[i], roles.itinerant[i], roles.gatekeeper[i], roles.liaison[i]]);
    const known: Readonly<Record<string, readonly number[]>> = {
      R1: [0, 0, 3, 0],
      R2: [0, 0, 1, 0],
      D1: [0, 0, 0, 2],
      E1: [0, 0, 2, 4],
      E2: [0, 1, 2, 3],
      E3: [0, 0, 0, 1],
    };
    expect(found).toEqual(GOLDEN_NAMES.map((name) => [name, ...(known[name] ?? [0, 0, 0, 0])]));
    expect(roles.representative).toEqual(roles.gatekeeper);
  });
});

describe('limits of what can be said', () => {
  test('the range of E-I is narrow where few ties of a kind can exist', () => {
    // A triangle of one class with a pendant node of another: three internal pairs, three external ones, four ties.
    const network = networkOf(4, [
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 3],
    ]);
    const { index, expected, min, max, rescaled } = externalInternal(mixingMatrix(network, [0, 0, 0, 1], 2));
    expect([index, expected, min, max, rescaled]).toEqual([-0.5, 0, -0.5, 0.5, -1]);
  });

  test('assortativity is 1 when every tie stays within, and undefined where nothing varies', () => {
    const couples = networkOf(4, [
      [0, 1],
      [2, 3],
    ]);
    expect(nominalAssortativity(mixingMatrix(couples, [0, 0, 1, 1], 2))).toBe(1);
    expect(nominalAssortativity(mixingMatrix(couples, [0, 0, 0, 0], 1))).toBeNaN();
    expect(degreeAssortativity(couples)).toBeNaN();
  });

  test('a star joins unlike degrees only', () => {
    const star = networkOf(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(degreeAssortativity(star)).toBeCloseTo(-1, 12);
  });
});

describe('on any network with classes', () => {
  test('roles of brokers are those found by looking at every pair', () => {
    fc.assert(
      fc.property(classed, ({ network, classes }) => {
        const roles = brokerage(network, classes, 3);
        for (let v = 0; v < network.order; v++) {
          const counted = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 };
          for (const [a, b] of openAround(network, v)) {
            const different = new Set([classes[a], classes[v], classes[b]]).size;
            if (different === 1) counted.coordinator++;
            else if (different === 3) counted.liaison++;
            else if (classes[a] === classes[b]) counted.itinerant++;
            else counted.gatekeeper++;
          }
          expect({
            coordinator: roles.coordinator[v],
            itinerant: roles.itinerant[v],
            gatekeeper: roles.gatekeeper[v],
            liaison: roles.liaison[v],
          }).toEqual(counted);
          expect(roles.representative[v]).toBe(counted.gatekeeper);
        }
      }),
    );
  });

  test('triples of classes hold each open pair once, with the brokers that hold most first', () => {
    fc.assert(
      fc.property(classed, ({ network, classes }) => {
        const counted = new Map<string, number>();
        for (let v = 0; v < network.order; v++) {
          for (const [a, b] of openAround(network, v)) {
            const [low, high] = [classes[a] ?? 0, classes[b] ?? 0].sort();
            const key = `${low} ${classes[v]} ${high} by ${v}`;
            counted.set(key, (counted.get(key) ?? 0) + 1);
          }
        }
        const triples = brokerageByTriple(network, classes, 3);
        const found = triples.flatMap(({ a, v, b, brokers }) =>
          brokers.map(({ node, pairs }) => [`${a} ${v} ${b} by ${node}`, pairs] as const),
        );
        expect(new Map(found)).toEqual(counted);
        expect(found).toHaveLength(counted.size);
        for (const { pairs, brokers } of triples) {
          expect(brokers.reduce((sum, broker) => sum + broker.pairs, 0)).toBe(pairs);
          expect(brokers).toEqual([...brokers].sort((x, y) => y.pairs - x.pairs || x.node - y.node));
        }
        expect(triples.map(({ pairs }) => pairs)).toEqual(triples.map(({ pairs }) => pairs).sort((x, y) => y - x));
      }),
    );
  });

  test('open pairs are listed in order, up to the limit', () => {
    fc.assert(
      fc.property(classed, fc.nat(6), ({ network }, limit) => {
        for (let v = 0; v < network.order; v++) expect(openPairs(network, v, limit)).toEqual(openAround(network, v).slice(0, limit));
      }),
    );
  });

  test('internal and external ties of the classes are those counted one by one', () => {
    fc.assert(
      fc.property(
        classed.filter(({ network }) => network.size > 0),
        ({ network, classes }) => {
          const tied = allPairs(network.order).filter(([a, b]) => areTied(network, a, b));
          const internal = tied.filter(([a, b]) => classes[a] === classes[b]).length;
          const counted = mixingMatrix(network, classes, 3);
          const { index, min, max } = externalInternal(counted);
          expect(index).toBeCloseTo(1 - (2 * internal) / tied.length, 12);
          expect(index).toBeGreaterThanOrEqual(min - 1e-12);
          expect(index).toBeLessThanOrEqual(max + 1e-12);
          for (let a = 0; a < 3; a++) {
            for (let b = 0; b < 3; b++) {
              const between = tied.filter(([x, y]) => (classes[x] === a && classes[y] === b) || (classes[x] === b && classes[y] === a));
              expect(counted.counts[a]?.[b]).toBe(between.length);
            }
          }
        },
      ),
    );
  });
});

describe('reciprocity', () => {
  test('by hand: of three pairs one is tied both ways; loops and doubles count for nothing', () => {
    const found = reciprocity(4, [0, 1, 1, 2, 3, 0], [1, 0, 2, 3, 3, 1]);
    expect(found).toEqual({ mutual: 1, asymmetric: 2, reciprocity: 0.5, corrected: (0.5 - 4 / 12) / (1 - 4 / 12) });
  });

  test('is undefined without arc, and beyond chance where every arc is there', () => {
    expect(reciprocity(3, [], []).reciprocity).toBeNaN();
    expect(reciprocity(2, [0, 1], [1, 0])).toMatchObject({ reciprocity: 1, corrected: Number.NaN });
  });

  test('is what looking at every pair of nodes gives', () => {
    const arcs = fc.integer({ min: 2, max: 7 }).chain((order) =>
      fc.record({
        order: fc.constant(order),
        arcs: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { minLength: 1, maxLength: 3 * order }),
      }),
    );
    fc.assert(
      fc.property(arcs, ({ order, arcs: list }) => {
        const goes = (a: number, b: number) => list.some(([from, to]) => from === a && to === b);
        const [mutual, asymmetric] = [true, false].map(
          (isBoth) => allPairs(order).filter(([a, b]) => (goes(a, b) || goes(b, a)) && (goes(a, b) && goes(b, a)) === isBoth).length,
        ) as [number, number];
        const found = reciprocity(
          order,
          list.map(([from]) => from),
          list.map(([, to]) => to),
        );
        expect(found).toMatchObject({ mutual, asymmetric });
        expect(found.reciprocity).toBe((2 * mutual) / (2 * mutual + asymmetric));
      }),
    );
  });
});
