/**
 * Measures of groups and ways: weights of shared groups, multiplexity, likeness of partitions, clusters, core, shortest paths
 * and chains. Golden values of methods §2.13, cases counted by hand, and random networks searched the long way round.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findChains } from '../../src/core/analysis/metrics/chains.ts';
import { findCommunities } from '../../src/core/analysis/metrics/communities.ts';
import { findCorePeriphery } from '../../src/core/analysis/metrics/core-periphery.ts';
import { multiplexity, participationCoefficient, simpsonDiversity } from '../../src/core/analysis/metrics/multiplexity.ts';
import { adjustedRand } from '../../src/core/analysis/metrics/partitions.ts';
import { shortestPaths } from '../../src/core/analysis/metrics/paths.ts';
import { projectionWeights } from '../../src/core/analysis/metrics/projection-weights.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { LEVELS, type Level } from '../../src/core/model/vocabulary.ts';
import { areTied, type Network, neighboursOf } from '../../src/core/network/network.ts';
import { GOLDEN_NAMES, goldenNetwork, networkOf, networks } from '../support/networks.ts';

const golden = goldenNetwork();
const node = (name: (typeof GOLDEN_NAMES)[number]) => GOLDEN_NAMES.indexOf(name);
const named = (nodes: Iterable<number>) => Array.from(nodes, (i) => GOLDEN_NAMES[i] ?? '?');

describe('weights of shared groups (Newman)', () => {
  const exactly = (...members: readonly number[]) => ({ members, size: { min: members.length, max: members.length } });

  test('the golden groups: a third in the first, a half in the second, none in a group of one', () => {
    const groups = [['R1', 'D1', 'E1', 'C1'] as const, ['E1', 'E2', 'C3'] as const, ['C5'] as const].map((names) =>
      exactly(...names.map(node)),
    );
    const told = projectionWeights(groups).map(
      ({ a, b, weight }) => `${named([a, b]).join('-')} ${weight.min === weight.max} ${weight.max}`,
    );
    expect(told.sort()).toEqual(
      [
        ...['R1-D1', 'R1-E1', 'R1-C1', 'D1-E1', 'D1-C1', 'E1-C1'].map((pair) => `${pair} true ${1 / 3}`),
        ...['E1-E2', 'E1-C3', 'E2-C3'].map((pair) => `${pair} true 0.5`),
      ].sort(),
    );
  });

  const groupsOf = fc.array(
    fc.record({
      members: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 6 }),
      unnamed: fc.nat(4),
      more: fc.option(fc.nat(3), { nil: null }),
    }),
    { maxLength: 6 },
  );

  test('the weights of an actor whose groups are all named add up to the number of its groups of two or more', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const weights = projectionWeights(groups.map(({ members }) => exactly(...members)));
        for (let actor = 0; actor < 8; actor++) {
          const sum = weights.filter(({ a, b }) => a === actor || b === actor).reduce((total, { weight }) => total + weight.max, 0);
          expect(sum).toBeCloseTo(groups.filter(({ members }) => members.length > 1 && members.includes(actor)).length, 10);
        }
      }),
    );
  });

  test('with unnamed members, the weight is 1/(n − 1) for the least and the greatest n, 0 where n has no bound', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const sized = groups.map(({ members, unnamed, more }) => {
          const min = members.length + unnamed;
          return { members, size: { min, max: more === null ? null : min + more } };
        });
        const weights = new Map(projectionWeights(sized).map(({ a, b, weight }) => [`${a} ${b}`, weight]));
        for (let a = 0; a < 8; a++) {
          for (let b = a + 1; b < 8; b++) {
            const shared = sized.filter(({ members }) => members.includes(a) && members.includes(b));
            const weight = weights.get(`${a} ${b}`);
            expect(weight === undefined).toBe(shared.length === 0);
            if (weight === undefined) continue;
            expect(weight.max).toBeCloseTo(
              shared.reduce((sum, { size }) => sum + 1 / (size.min - 1), 0),
              10,
            );
            expect(weight.min).toBeCloseTo(
              shared.reduce((sum, { size }) => sum + (size.max === null ? 0 : 1 / (size.max - 1)), 0),
              10,
            );
          }
        }
      }),
    );
  });

  test('a declared size below the named members is not believed, and nobody counts twice', () => {
    expect(projectionWeights([{ members: [2, 1, 0, 1], size: { min: 2, max: 2 } }])).toEqual(
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ].map(([a, b]) => ({ a, b, weight: { min: 0.5, max: 0.5 } })),
    );
  });
});

describe('multiplexity and diversity', () => {
  const tie = (source: number, target: number, type: string) => ({ source, target, type });

  test('direction and doubles do not count; overlap is both among either', () => {
    const found = multiplexity([
      tie(0, 1, 'contract'),
      tie(1, 0, 'funding'),
      tie(0, 1, 'contract'),
      tie(2, 1, 'funding'),
      tie(2, 3, 'contract'),
      tie(3, 2, 'advice'),
      tie(3, 4, 'contract'),
    ]);
    expect(found).toEqual({
      dyads: 4,
      multiplex: 2,
      share: 0.5,
      overlap: [
        { a: 'advice', b: 'contract', share: 1 / 3 },
        { a: 'contract', b: 'funding', share: 1 / 4 },
      ],
    });
  });

  test('without tie there is no share', () => {
    expect(multiplexity([])).toEqual({ dyads: 0, multiplex: 0, share: Number.NaN, overlap: [] });
  });

  test('Simpson: 0 for one type, 1 − 1/n evenly over n, undefined for none', () => {
    expect([[4], [2, 2], [1, 1, 1, 1], [3, 1]].map(simpsonDiversity)).toEqual([0, 0.5, 0.75, 0.375]);
    expect(simpsonDiversity([])).toBeNaN();
  });

  test('participation: 0 in one layer alone, 1 evenly in all, undefined with one layer or no tie', () => {
    expect(
      [
        [5, 0, 0],
        [2, 2],
        [3, 1],
      ].map(participationCoefficient),
    ).toEqual([0, 1, 0.75]);
    expect(participationCoefficient([1, 2, 0])).toBeCloseTo(2 / 3, 12);
    expect(participationCoefficient([7, 7, 7])).toBeCloseTo(1, 12);
    expect([[3], [], [0, 0]].map(participationCoefficient)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('likeness of partitions', () => {
  const partition = fc.integer({ min: 2, max: 8 }).chain((order) => fc.array(fc.nat(3), { minLength: order, maxLength: order }));

  test('is 1 for the same parts, under the same numbers or others', () => {
    fc.assert(
      fc.property(partition, (parts) => {
        const nodes = [...parts.keys()];
        expect([
          adjustedRand(parts, parts, nodes),
          adjustedRand(
            parts,
            parts.map((part) => 10 - part),
            nodes,
          ),
        ]).toEqual([1, 1]);
      }),
    );
  });

  test('of six nodes in halves and in pairs it is 8/33', () => {
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], [0, 1, 2, 3, 4, 5])).toBeCloseTo(8 / 33, 12);
  });

  test('is below 0 where nodes together in one are apart in the other, and looks at no node but those asked for', () => {
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1], [0, 1, 2, 3])).toBeCloseTo(-0.5, 12);
    expect(adjustedRand([0, 0, 1, 1, 9, 8], [4, 4, 5, 5, 4, 5], [0, 1, 2, 3])).toBe(1);
  });
});

describe('clusters', () => {
  // The best of all partitions, by exhaustive search; igraph counts the isolate as a fifth class.
  test('the golden network has four and the isolate in none, of modularity 0.392578, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { of, count, modularity } = finished(findCommunities(golden, seed, 10));
        expect(modularity).toBeCloseTo(0.392578, 6);
        expect(count).toBe(4);
        expect([0, 1, 2, 3, -1].map((cluster) => named([...of.keys()].filter((v) => of[v] === cluster)).join(' '))).toEqual([
          'R1 D1 E2 C3 C4',
          'R2 E3 C5',
          'D2 C6',
          'E1 C1 C2',
          'C7',
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('on any network: the same seed finds the same, modularity is that of its definition, isolates alone are in no cluster', () => {
    fc.assert(
      fc.property(networks(14), fc.integer(), ({ order, edges }, seed) => {
        const network = networkOf(order, edges);
        const found = finished(findCommunities(network, seed, 3));
        expect(finished(findCommunities(network, seed, 3))).toEqual(found);
        const degrees = Array.from({ length: order }, (_, v) => neighboursOf(network, v).length);
        expect(Array.from(found.of, (cluster) => cluster === -1)).toEqual(degrees.map((degree) => degree === 0));
        expect(new Set(found.of.filter((cluster) => cluster !== -1)).size).toBe(found.count);
        const twice = 2 * network.size;
        let q = network.size === 0 ? Number.NaN : 0;
        for (let a = 0; a < order; a++) {
          for (let b = 0; b < order; b++) {
            if (found.of[a] !== found.of[b]) continue;
            q += ((areTied(network, a, b) ? 1 : 0) - ((degrees[a] ?? 0) * (degrees[b] ?? 0)) / twice) / twice;
          }
        }
        if (Number.isNaN(q)) expect(found.modularity).toBeNaN();
        else expect(found.modularity).toBeCloseTo(q, 10);
      }),
    );
  });
});

/** Pearson correlation, over all pairs, of being tied and of being both in the core. */
function fitOf(network: Network, core: ReadonlySet<number>): number {
  const rows: (readonly [number, number])[] = [];
  for (let a = 0; a < network.order; a++) {
    for (let b = a + 1; b < network.order; b++) rows.push([areTied(network, a, b) ? 1 : 0, core.has(a) && core.has(b) ? 1 : 0]);
  }
  const mean = (value: (row: readonly [number, number]) => number) => rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  const [x, y] = [mean(([tied]) => tied), mean(([, both]) => both)];
  return (
    mean(([tied, both]) => (tied - x) * (both - y)) / Math.sqrt(mean(([tied]) => (tied - x) ** 2) * mean(([, both]) => (both - y) ** 2))
  );
}

describe('core and periphery', () => {
  test('the golden core is R1, D1, E1, E2 and C4, fit 0.576123', () => {
    const { core, fit } = findCorePeriphery(golden);
    expect(named(core).sort()).toEqual(['C4', 'D1', 'E1', 'E2', 'R1']);
    expect(fit).toBeCloseTo(0.576123, 6);
  });

  test('the fit is the correlation, and no change of a single node betters it', () => {
    fc.assert(
      fc.property(networks(10), ({ order, edges }) => {
        const network = networkOf(order, edges);
        const { core, fit } = findCorePeriphery(network);
        const isConstant = network.size === 0 || network.size === (order * (order - 1)) / 2;
        expect(Number.isNaN(fit)).toBe(isConstant);
        if (isConstant) return;
        expect(fit).toBeCloseTo(fitOf(network, new Set(core)), 9);
        for (let changed = 0; changed < order; changed++) {
          const other = new Set(core);
          if (!other.delete(changed)) other.add(changed);
          const changedFit = fitOf(network, other);
          if (!Number.isNaN(changedFit)) expect(changedFit).toBeLessThanOrEqual(fit + 1e-9);
        }
      }),
    );
  });
});

/** Every way from one node to another that meets no node twice. */
function waysBetween(network: Network, path: readonly number[], target: number): readonly (readonly number[])[] {
  const last = path.at(-1) ?? 0;
  if (last === target) return [path];
  return [...neighboursOf(network, last)]
    .filter((next) => !path.includes(next))
    .flatMap((next) => waysBetween(network, [...path, next], target));
}

describe('shortest paths', () => {
  test('of the golden network: two from C1 to C4, one from C5 to C1 along the régions, none to the isolate', () => {
    const between = (a: (typeof GOLDEN_NAMES)[number], b: (typeof GOLDEN_NAMES)[number]) => shortestPaths(golden, node(a), node(b), 9);
    expect(between('C1', 'C4')).toMatchObject({ length: 3, count: 2 });
    expect(between('C1', 'C4').paths.map(named)).toEqual([
      ['C1', 'E1', 'D1', 'C4'],
      ['C1', 'E1', 'E2', 'C4'],
    ]);
    expect(between('C5', 'C1').paths.map(named)).toEqual([['C5', 'E3', 'R2', 'R1', 'E1', 'C1']]);
    expect(between('C7', 'C1')).toEqual({ length: null, count: 0, paths: [] });
    expect(between('C1', 'C1')).toEqual({ length: 0, count: 1, paths: [[node('C1')]] });
  });

  test('are, on any network, the shortest among all ways, in the order of the nodes, up to the limit', () => {
    fc.assert(
      fc.property(networks(7), fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 5 }), ({ order, edges }, a, b, limit) => {
        const network = networkOf(order, edges);
        const [source, target] = [a % order, b % order];
        const ways = waysBetween(network, [source], target);
        const least = Math.min(...ways.map((way) => way.length));
        const shortest = ways.filter((way) => way.length === least);
        expect(shortestPaths(network, source, target, limit)).toEqual({
          length: ways.length === 0 ? null : least - 1,
          count: shortest.length,
          paths: shortest.slice(0, limit),
        });
      }),
    );
  });

  test('a chain of forty diamonds has 2^40, of which three are written out', () => {
    const edges = Array.from({ length: 40 }, (_, i) =>
      [0, 1].flatMap(
        (side) =>
          [
            [3 * i, 3 * i + 1 + side],
            [3 * i + 1 + side, 3 * i + 3],
          ] as const,
      ),
    );
    const found = shortestPaths(networkOf(121, edges.flat()), 0, 120, 3);
    expect([found.length, found.count, found.paths.length]).toEqual([80, 2 ** 40, 3]);
    expect(new Set(found.paths.map(String)).size).toBe(3);
  });
});

describe('chains from communes to a région', () => {
  const RANKS = LEVELS.map(({ id }) => id);

  test('of the golden network lead from five communes of seven', () => {
    const levelOf: Readonly<Record<string, Level>> = { R: 'region', D: 'department', E: 'intercommunality', C: 'commune' };
    const { communes, complete } = findChains(
      golden,
      GOLDEN_NAMES.map((name) => levelOf[name.charAt(0)] ?? null),
    );
    expect(named(communes)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']);
    expect(complete.map((chain) => named(chain).join(' '))).toEqual(['C1 E1 R1', 'C2 E1 R1', 'C3 E2 R1', 'C4 E2 R1', 'C5 E3 R2']);
  });

  test('go through a département where the intercommunality has no région of its own, and never past the intercommunality', () => {
    const line = networkOf(6, [
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 2],
      [5, 3],
    ]);
    expect(findChains(line, ['commune', 'intercommunality', 'department', 'region', 'commune', 'commune'])).toEqual({
      communes: [0, 4, 5],
      complete: [[0, 1, 2, 3]],
    });
  });

  test('on any network are found for exactly the communes that have one, each a way of partners through its intercommunality', () => {
    const leveled = networks(9).chain(({ order, edges }) =>
      fc.record({
        network: fc.constant(networkOf(order, edges)),
        levels: fc.array(fc.option(fc.constantFrom(...RANKS), { nil: null }), { minLength: order, maxLength: order }),
      }),
    );
    fc.assert(
      fc.property(leveled, ({ network, levels }) => {
        const climbs = (chain: readonly number[]) => {
          const told = chain.map((at) => levels[at]).join(' ');
          return told === 'commune intercommunality region' || told === 'commune intercommunality department region';
        };
        const regions = levels.flatMap((level, at) => (level === 'region' ? [at] : []));
        const isPossible = (commune: number) => regions.some((region) => waysBetween(network, [commune], region).some(climbs));
        const communes = levels.flatMap((level, at) => (level === 'commune' ? [at] : []));
        const found = findChains(network, levels);
        expect(found.communes).toEqual(communes);
        expect(found.complete.map(([first]) => first)).toEqual(communes.filter(isPossible));
        for (const chain of found.complete) {
          expect(climbs(chain)).toBe(true);
          expect(chain.slice(1).every((at, i) => areTied(network, chain[i] ?? 0, at))).toBe(true);
        }
      }),
    );
  });
});
