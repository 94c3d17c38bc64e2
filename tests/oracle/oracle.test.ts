/**
 * Every measure compared with independent implementations: the values of networkx, igraph and sna on 220 graphs are stored, and
 * Maillage must find the same. One test for each measure; differences are listed by graph and node. The conventions are in
 * README.md.
 */
import { describe, expect, test } from 'vitest';
import { betweenness } from '../../src/core/analysis/metrics/betweenness.ts';
import { type Blocks, findBlocks, findBridges } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { coreNumbers } from '../../src/core/analysis/metrics/cores.ts';
import { type Distances, distances } from '../../src/core/analysis/metrics/distances.ts';
import { SOURCES_AT_ONCE } from '../../src/core/analysis/metrics/many-searches.ts';
import { degreeAssortativity } from '../../src/core/analysis/metrics/mixing.ts';
import { pageRank } from '../../src/core/analysis/metrics/pagerank.ts';
import { structuralHoles } from '../../src/core/analysis/metrics/structural-holes.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { degreeOf, type Network } from '../../src/core/network/network.ts';
import { type Column, difference, differences, type ExpectedGraph, expected, networkFor, unlike } from './expected.ts';

const blocksOf = (network: Network): Blocks => findBlocks(network, findComponents(network));
const cutsOf = (network: Network): readonly number[] => [...blocksOf(network).isCut].flatMap((isCut, node) => (isCut === 1 ? [node] : []));
const distancesOf = (network: Network): Distances => finished(distances(network, findComponents(network)));

test('there are 220 graphs to compare, nearly all with ties, one with a block of more nodes than are searched from at once', () => {
  expect(expected.graphs).toHaveLength(220);
  const largest = Math.max(
    ...expected.graphs.flatMap((graph) => {
      const { vertexOffsets } = blocksOf(networkFor(graph));
      return [...vertexOffsets.subarray(1)].map((end, block) => end - (vertexOffsets[block] ?? 0));
    }),
  );
  expect(largest).toBeGreaterThan(SOURCES_AT_ONCE);
  expect(expected.graphs.filter(({ edges }) => edges.length > 0).length).toBeGreaterThan(210);
});

describe('of each node, networkx and igraph find the same', () => {
  test.each<[string, (network: Network) => ArrayLike<number>, (graph: ExpectedGraph) => Column]>([
    ['degree', (network) => Array.from({ length: network.order }, (_, node) => degreeOf(network, node)), ({ degree }) => degree],
    ['betweenness', (network) => finished(betweenness(network.order, blocksOf(network))), (graph) => graph.betweenness],
    ['closeness', (network) => distancesOf(network).closeness, ({ closeness }) => closeness],
    ['harmonic centrality', (network) => distancesOf(network).harmonic, ({ harmonic }) => harmonic],
    ['PageRank', pageRank, ({ pagerank }) => pagerank],
    ['core number', coreNumbers, ({ core }) => core],
    ['constraint', (network) => structuralHoles(network).constraint, ({ constraint }) => constraint],
    ['effective size', (network) => structuralHoles(network).effectiveSize, ({ effectiveSize }) => effectiveSize],
  ])('%s', (_, measure, values) => {
    expect(expected.graphs.flatMap((graph) => differences(graph.name, measure(networkFor(graph)), values(graph)))).toEqual([]);
  });
});

describe('of each graph, networkx and igraph find the same', () => {
  test.each<[string, (network: Network) => unknown, (graph: ExpectedGraph) => unknown]>([
    ['number of components', (network) => findComponents(network).count, ({ components }) => components],
    ['cut vertices', cutsOf, ({ cuts }) => cuts],
    ['bridges', (network) => findBridges(blocksOf(network)).map(({ source, target }) => [source, target]), ({ bridges }) => bridges],
    ['number of blocks', (network) => blocksOf(network).count, ({ blocks }) => blocks],
  ])('%s', (_, measure, value) => {
    expect(expected.graphs.flatMap((graph) => unlike(graph.name, measure(networkFor(graph)), value(graph)))).toEqual([]);
  });

  test('degree assortativity', () => {
    expect(
      expected.graphs.flatMap((graph) => difference(graph.name, degreeAssortativity(networkFor(graph)), graph.degreeAssortativity)),
    ).toEqual([]);
  });
});
