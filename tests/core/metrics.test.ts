/**
 * Metrics on the golden network, and compared with the plainest recounts on random ones: delete and count again, walk every path.
 * The recounts may be slow; only their numbers matter.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness } from '../../src/core/analysis/metrics/betweenness.ts';
import { findBlocks, findBridges } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { coreNumbers } from '../../src/core/analysis/metrics/cores.ts';
import { distances } from '../../src/core/analysis/metrics/distances.ts';
import { pageRank } from '../../src/core/analysis/metrics/pagerank.ts';
import { structuralHoles } from '../../src/core/analysis/metrics/structural-holes.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { areTied, degreeOf, type Network, neighboursOf } from '../../src/core/network/network.ts';
import { GOLDEN_NAMES, goldenNetwork, goldenNode, networkOf, networks } from '../support/networks.ts';

const all = (network: Network) => {
  const components = findComponents(network);
  const blocks = findBlocks(network, components);
  return {
    components,
    blocks,
    betweenness: finished(betweenness(network.order, blocks)),
    ...finished(distances(network, components)),
    ...structuralHoles(network),
    cores: coreNumbers(network),
    rank: pageRank(network),
  };
};

/** Equal to nine digits, or undefined both. */
function expectNear(found: number | undefined, expected: number | undefined): void {
  if (Number.isNaN(expected)) expect(found).toBeNaN();
  else expect(found).toBeCloseTo(expected ?? Number.NaN, 9);
}

describe('the golden network', () => {
  const network = goldenNetwork();
  const values = all(network);
  const at = goldenNode;
  const undefinedValue = Number.NaN;

  test.each([
    ['R1', 4, 0.4478125, 2.5, 21, 3],
    ['R2', 2, 0.5, 2, 16, 1],
    ['D1', 4, 0.5815625, 2, 3.5, 3],
    ['E1', 5, 0.4382, 3.4, 16, 3],
    ['E2', 5, 0.4287, 3.4, 12.5, 3],
    ['E3', 2, 0.5, 2, 9, 1],
    ['C1', 2, 0.9225, 1, 0, 2],
    ['C2', 2, 0.9225, 1, 0, 2],
    ['C4', 2, 0.750625, 1, 0, 2],
    ['D2', 1, 1, 1, 0, 1],
    ['C7', 0, undefinedValue, undefinedValue, 0, 0],
  ])('%s', (name, degree, constraint, effectiveSize, between, core) => {
    const i = at(name);
    expect(degreeOf(network, i)).toBe(degree);
    expectNear(values.constraint[i], constraint);
    expectNear(values.effectiveSize[i], effectiveSize);
    expect(values.betweenness[i]).toBeCloseTo(between, 12);
    expect(values.cores[i]).toBe(core);
  });

  test('its cut vertices with their losses, bridges with their sizes, blocks', () => {
    const cuts = GOLDEN_NAMES.flatMap((name, i) => (values.blocks.isCut[i] === 1 ? [`${name} ${values.blocks.loss[i]}`] : []));
    expect(cuts.sort()).toEqual(['E1 2', 'E2 1', 'E3 1', 'R1 3', 'R2 2']);
    const bridges = findBridges(values.blocks).map(({ source, target, size }) => `${GOLDEN_NAMES[source]}-${GOLDEN_NAMES[target]} ${size}`);
    expect(bridges.sort()).toEqual(['D2-C6 1', 'E2-C3 1', 'E3-C5 1', 'R1-R2 3', 'R2-E3 2']);
    expect(values.blocks.count).toBe(7);
  });
});

/** Nodes that a node reaches, with their distances, by the plainest search. */
function reached(network: Network, start: number, without = -1): ReadonlyMap<number, number> {
  const found = new Map([[start, 0]]);
  for (const [node, distance] of found) {
    for (const other of neighboursOf(network, node)) if (other !== without && !found.has(other)) found.set(other, distance + 1);
  }
  return found;
}

/** Shortest paths between two nodes, counted one by one; those through a third are counted apart. */
function pathCounts(network: Network, from: number, to: number, through: number): { readonly all: number; readonly through: number } {
  const toEnd = reached(network, to);
  const walk = (node: number, met: boolean): { all: number; through: number } => {
    if (node === to) return { all: 1, through: met ? 1 : 0 };
    const sum = { all: 0, through: 0 };
    for (const other of neighboursOf(network, node)) {
      if (toEnd.get(other) !== (toEnd.get(node) ?? 0) - 1) continue;
      const rest = walk(other, met || other === through);
      sum.all += rest.all;
      sum.through += rest.through;
    }
    return sum;
  };
  return toEnd.has(from) ? walk(from, false) : { all: 0, through: 0 };
}

describe('random networks', () => {
  const check = (most: number, runs: number, property: (network: Network) => void, seed: number) =>
    fc.assert(
      fc.property(networks(most), ({ order, edges }) => {
        property(networkOf(order, edges));
      }),
      { seed, numRuns: runs },
    );

  test('are simple: sorted neighbours, both ways, no doubles, no loops', () => {
    fc.assert(
      fc.property(networks(12), ({ order, edges }) => {
        const network = networkOf(order, edges);
        const expected = new Set(edges.filter(([a, b]) => a !== b).map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
        expect(network.size).toBe(expected.size);
        for (let a = 0; a < order; a++) {
          const list = [...neighboursOf(network, a)];
          expect(list).toEqual([...new Set(list)].sort((x, y) => x - y));
          for (let b = 0; b < order; b++)
            expect(areTied(network, a, b)).toBe(expected.has(`${Math.min(a, b)} ${Math.max(a, b)}`) && a !== b);
        }
      }),
      { seed: 61, numRuns: 200 },
    );
  });

  test('have the betweenness that walking every shortest path gives', () => {
    check(
      9,
      150,
      (network) => {
        const { order } = network;
        const { betweenness: found } = all(network);
        for (let node = 0; node < order; node++) {
          let sum = 0;
          for (let a = 0; a < order; a++) {
            for (let b = a + 1; b < order; b++) {
              if (a === node || b === node) continue;
              const counts = pathCounts(network, a, b, node);
              if (counts.all > 0) sum += counts.through / counts.all;
            }
          }
          expect(found[node]).toBeCloseTo(sum, 9);
        }
      },
      62,
    );
  });

  test('lose by deletion what loss says, and a cut vertex is where something is lost', () => {
    check(
      14,
      200,
      (network) => {
        const { blocks } = all(network);
        for (let node = 0; node < network.order; node++) {
          const rest = [...reached(network, node).keys()].filter((other) => other !== node);
          const pieces: number[] = [];
          const seen = new Set<number>();
          for (const start of rest) {
            if (seen.has(start)) continue;
            const piece = [...reached(network, start, node).keys()];
            for (const member of piece) seen.add(member);
            pieces.push(piece.length);
          }
          expect(blocks.loss[node]).toBe(rest.length - Math.max(0, ...pieces));
          expect(blocks.isCut[node]).toBe(pieces.length > 1 ? 1 : 0);
        }
      },
      63,
    );
  });

  test('split at every bridge and at no other edge, into pieces of the size said', () => {
    check(
      12,
      150,
      (network) => {
        const bridges = findBridges(all(network).blocks);
        const edges: [number, number][] = [];
        for (let a = 0; a < network.order; a++) for (const b of neighboursOf(network, a)) if (a < b) edges.push([a, b]);
        for (const [a, b] of edges) {
          const without = networkOf(
            network.order,
            edges.filter(([x, y]) => x !== a || y !== b),
          );
          const found = bridges.find((bridge) => bridge.source === a && bridge.target === b);
          expect(found !== undefined).toBe(!reached(without, a).has(b));
          if (found !== undefined) expect(found.size).toBe(Math.min(reached(without, a).size, reached(without, b).size));
        }
      },
      64,
    );
  });

  test('have the distances that a search from each node gives', () => {
    check(
      40,
      80,
      (network) => {
        const { closeness, harmonic, reach } = all(network);
        for (let node = 0; node < network.order; node++) {
          const found = [...reached(network, node).values()];
          const total = found.reduce((sum, distance) => sum + distance, 0);
          expect(reach[node]).toBe(found.length);
          expect(closeness[node]).toBeCloseTo(total === 0 ? 0 : (found.length - 1) ** 2 / total / (network.order - 1), 12);
          expect(harmonic[node]).toBeCloseTo(
            found.reduce((sum, distance) => sum + (distance === 0 ? 0 : 1 / distance), 0),
            12,
          );
        }
      },
      65,
    );
  });

  test('have core numbers that peeling one by one gives, and ranks that sum to one', () => {
    check(
      15,
      150,
      (network) => {
        const { cores, rank } = all(network);
        for (let k = 1; k <= 6; k++) {
          let left = new Set(Array.from({ length: network.order }, (_, node) => node));
          for (let before = -1; before !== left.size; ) {
            before = left.size;
            left = new Set([...left].filter((node) => [...neighboursOf(network, node)].filter((other) => left.has(other)).length >= k));
          }
          for (let node = 0; node < network.order; node++) expect((cores[node] ?? 0) >= k).toBe(left.has(node));
        }
        expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
      },
      66,
    );
  });

  test('keep every value when their nodes are renumbered, and when a stranger joins', () => {
    fc.assert(
      fc.property(networks(12), fc.infiniteStream(fc.nat()), ({ order, edges }, chance) => {
        const keys = Array.from({ length: order }, () => chance.next().value as number);
        const renumbered = Array.from({ length: order }, (_, node) => node).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        const place = new Map(renumbered.map((node, i) => [node, i]));
        const before = all(networkOf(order, edges));
        const after = all(
          networkOf(
            order,
            edges.map(([a, b]) => [place.get(a) ?? 0, place.get(b) ?? 0]),
          ),
        );
        const joined = all(networkOf(order + 1, edges));
        for (let node = 0; node < order; node++) {
          const moved = place.get(node) ?? 0;
          for (const column of ['betweenness', 'harmonic', 'constraint', 'effectiveSize', 'closeness'] as const) {
            expectNear(after[column][moved], before[column][node]);
          }
          for (const column of ['betweenness', 'harmonic', 'constraint', 'effectiveSize'] as const) {
            expectNear(joined[column][node], before[column][node]);
          }
        }
      }),
      { seed: 67, numRuns: 100 },
    );
  });
});

test('path counts beyond any integer stay finite and even: sixty diamonds in a row, closed into one block by a longer way', () => {
  const edges: [number, number][] = [];
  for (let i = 0; i < 60; i++) for (const side of [1, 2]) edges.push([3 * i, 3 * i + side], [3 * i + side, 3 * i + 3]);
  const last = 180;
  const detour = Array.from({ length: 125 }, (_, i) => last + 1 + i);
  [0, ...detour].forEach((node, i) => {
    edges.push([node, detour[i] ?? last]);
  });
  const values = all(networkOf(last + 1 + detour.length, edges));
  expect(values.blocks.count).toBe(1);
  expect([...values.betweenness].every(Number.isFinite)).toBe(true);
  for (let i = 0; i < 60; i++) expect(values.betweenness[3 * i + 1]).toBeCloseTo(values.betweenness[3 * i + 2] ?? 0, 6);
  expect(Math.max(...values.betweenness)).toBeGreaterThan(1000);
});
