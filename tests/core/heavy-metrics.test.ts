/**
 * The metrics that take long on large networks: work shared among several gives the same bits, an estimate knows its
 * error, folded trees and searches from many sources at once give what the plainest search gives.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp, betweenness, betweennessJobs, workOff } from '../../src/core/analysis/metrics/betweenness.ts';
import { findBlocks } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { distances } from '../../src/core/analysis/metrics/distances.ts';
import { pageRank } from '../../src/core/analysis/metrics/pagerank.ts';
import { KERNEL, KERNEL_SOURCE } from '../../src/core/analysis/metrics/path-kernel.ts';
import { sampleBetweenness } from '../../src/core/analysis/metrics/sampled-betweenness.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import { degreeOf, type Network, neighboursOf } from '../../src/core/network/network.ts';
import { networkOf, networks } from '../support/networks.ts';

/** `core` nodes tied at random, with chains and bushes of `hanging` more nodes on them, and a stranger. */
function bushyNetwork(core: number, ties: number, hanging: number, seed: number): Network {
  const random = seededRandom(seed);
  const edges: [number, number][] = [];
  for (let i = 0; i < ties; i++) edges.push([random.integer(0, core - 1), random.integer(0, core - 1)]);
  // Half of them on the node before, so that chains grow deeper than is folded.
  for (let node = core; node < core + hanging; node++) edges.push([random.real() < 0.5 ? node - 1 : random.integer(0, node - 1), node]);
  return networkOf(core + hanging + 1, edges);
}

const blocksOf = (network: Network) => findBlocks(network, findComponents(network));

describe('betweenness shared among workers', () => {
  const network = bushyNetwork(700, 1400, 150, 7);
  const blocks = blocksOf(network);
  const jobs = betweennessJobs(blocks);
  const alone = finished(betweenness(network.order, blocks));

  test('has several jobs to share, whose shares are the whole', () => {
    expect(jobs.length).toBeGreaterThan(4);
    expect(jobs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test.each([1, 2, 3])('has the same bits from %i workers, each with a copy of the blocks, in any order', (count) => {
    const copies = Array.from({ length: count }, () => structuredClone(blocks));
    const parts: Float64Array[] = [];
    for (let i = jobs.length - 1; i >= 0; i--) {
      const job = jobs[i];
      const copy = copies[i % count];
      if (job !== undefined && copy !== undefined) parts[i] = workOff(copy, job);
    }
    expect(addUp(network.order, blocks, jobs, parts)).toEqual(alone);
  });
});

describe('betweenness estimated from pivots', () => {
  test('is exact, and says so, with as many pivots as nodes', () => {
    fc.assert(
      fc.property(networks(14), ({ order, edges }) => {
        const blocks = blocksOf(networkOf(order, edges));
        const exact = finished(betweenness(order, blocks));
        const { value, error } = finished(sampleBetweenness(order, blocks, order));
        for (let node = 0; node < order; node++) expect(value[node]).toBeCloseTo(exact[node] ?? Number.NaN, 9);
        expect(error.every((one) => one === 0)).toBe(true);
      }),
      { seed: 71, numRuns: 100 },
    );
  });

  test.each([1, 2, 3])('lies within twice its error for 95 of 100 nodes, and orders rightly what it holds apart (seed %i)', (seed) => {
    const network = bushyNetwork(900, 1700, 400, seed);
    const blocks = blocksOf(network);
    const exact = finished(betweenness(network.order, blocks));
    const { value, error } = finished(sampleBetweenness(network.order, blocks, 90));
    const off = [...value].map((found, node) => Math.abs(found - (exact[node] ?? 0)));
    expect(off.filter((by, node) => by <= 2 * (error[node] ?? 0) + 1e-6).length).toBeGreaterThan(0.95 * network.order);
    const highest = (values: Float64Array, count: number) =>
      [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, count);
    const top = highest(value, 40);
    const apart = top.flatMap((a) =>
      top.filter((b) => (value[a] ?? 0) - (value[b] ?? 0) > 3 * Math.hypot(error[a] ?? 0, error[b] ?? 0)).map((b) => [a, b] as const),
    );
    expect(apart.length).toBeGreaterThan(20);
    expect(apart.filter(([a, b]) => (exact[a] ?? 0) <= (exact[b] ?? 0))).toEqual([]);
    // The error means something: for the highest, it is far below the value.
    for (const node of highest(exact, 10)) expect((error[node] ?? 0) / (exact[node] ?? 0)).toBeLessThan(0.25);
  });

  test('has a smaller error from more pivots', () => {
    const network = bushyNetwork(900, 1700, 400, 4);
    const blocks = blocksOf(network);
    const total = (pivots: number) =>
      finished(sampleBetweenness(network.order, blocks, pivots)).error.reduce((sum, error) => sum + error, 0);
    expect(total(200)).toBeLessThan(0.7 * total(50));
  });
});

/** Sums of one node by the plainest search. */
function plainly(network: Network, start: number) {
  const found = new Map([[start, 0]]);
  let [total, harmonic] = [0, 0];
  for (const [node, distance] of found) {
    total += distance;
    if (distance > 0) harmonic += 1 / distance;
    for (const other of neighboursOf(network, node)) if (!found.has(other)) found.set(other, distance + 1);
  }
  return { closeness: total === 0 ? 0 : (found.size - 1) ** 2 / total / (network.order - 1), harmonic, reach: found.size };
}

describe('distances', () => {
  test.each([
    ['more sources than fit at once, trees deeper than is folded', bushyNetwork(600, 900, 300, 11)],
    ['several components', bushyNetwork(500, 300, 100, 12)],
    ['one tree', bushyNetwork(1, 0, 400, 13)],
    [
      'a chain',
      networkOf(
        40,
        [...Array(39).keys()].map((node) => [node, node + 1] as const),
      ),
    ],
    [
      'a ring',
      networkOf(
        700,
        [...Array(700).keys()].map((node) => [node, (node + 1) % 700] as const),
      ),
    ],
    [
      'a ring whose last sources are few',
      networkOf(
        262,
        [...Array(262).keys()].map((node) => [node, (node + 1) % 262] as const),
      ),
    ],
    ['a random core whose last sources are few', bushyNetwork(540, 1400, 30, 14)],
    ['two nodes', networkOf(2, [[0, 1]])],
  ])('are those of a search from each node: %s', (_, network) => {
    const found = finished(distances(network, findComponents(network)));
    for (let node = 0; node < network.order; node++) {
      const expected = plainly(network, node);
      expect(found.reach[node]).toBe(expected.reach);
      expect(found.closeness[node]).toBeCloseTo(expected.closeness, 12);
      expect(found.harmonic[node]).toBeCloseTo(expected.harmonic, 9);
    }
  });
});

test('a PageRank is what the neighbours give, and sums to one', () => {
  fc.assert(
    fc.property(networks(30), ({ order, edges }) => {
      const network = networkOf(order, edges);
      const rank = pageRank(network);
      let idle = 0;
      for (let node = 0; node < order; node++) if (degreeOf(network, node) === 0) idle += rank[node] ?? 0;
      for (let node = 0; node < order; node++) {
        let given = idle / order;
        for (const other of neighboursOf(network, node)) given += (rank[other] ?? 0) / degreeOf(network, other);
        expect(rank[node]).toBeCloseTo(0.15 / order + 0.85 * given, 12);
      }
      expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 11);
    }),
    { seed: 72, numRuns: 200 },
  );
});

test('the kernel was compiled from its source as it stands, and holds one function', () => {
  const source = readFileSync(new URL('../../kernels/shortest-paths.ts', import.meta.url));
  expect(KERNEL_SOURCE).toBe(createHash('sha256').update(source).digest('hex'));
  expect(WebAssembly.Module.exports(new WebAssembly.Module(Buffer.from(KERNEL, 'base64'))).map(({ name }) => name)).toContain('addFrom');
});

test('searches of several networks, larger and smaller in turn, do not disturb each other', () => {
  const [large, small] = [blocksOf(ring(400)), blocksOf(ring(30))];
  const alone = [large, small].map((blocks) => finished(betweenness(blocks.isCut.length, blocks)));
  const jobs = [large, small].map((blocks) => betweennessJobs(blocks));
  const turns = [0, 1].map((): (Float64Array | undefined)[] => []);
  for (let i = 0; i < 4; i++) {
    [large, small].forEach((blocks, which) => {
      const job = jobs[which]?.[i];
      if (job !== undefined) turns[which]?.push(workOff(blocks, job));
    });
  }
  expect([large, small].map((blocks, which) => addUp(blocks.isCut.length, blocks, jobs[which] ?? [], turns[which] ?? []))).toEqual(alone);
});

/** A ring with chords, one block: node i is tied to i + 1 and i + 7. */
function ring(order: number): Network {
  return networkOf(
    order,
    Array.from(
      { length: order },
      (_, i) =>
        [
          [i, (i + 1) % order],
          [i, (i + 7) % order],
        ] as const,
    ).flat(),
  );
}
