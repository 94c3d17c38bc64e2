/**
 * The measures of the benchmark and their targets. Our time includes all that a measure needs besides the network (blocks for
 * betweenness, components for closeness). Targets are ratios of our time to that of another library in the same run, or
 * milliseconds.
 */

import { betweenness } from '../../src/core/analysis/metrics/betweenness.ts';
import { findBlocks } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { coreNumbers } from '../../src/core/analysis/metrics/cores.ts';
import { degrees } from '../../src/core/analysis/metrics/degrees.ts';
import { distances } from '../../src/core/analysis/metrics/distances.ts';
import { pageRank } from '../../src/core/analysis/metrics/pagerank.ts';
import { sampleBetweenness } from '../../src/core/analysis/metrics/sampled-betweenness.ts';
import { structuralHoles } from '../../src/core/analysis/metrics/structural-holes.ts';
import { finished } from '../../src/core/basics/finished.ts';
import type { Network } from '../../src/core/network/network.ts';

export const MEASURES: Readonly<Record<string, (network: Network) => unknown>> = {
  components: findComponents,
  degree: degrees,
  cores: coreNumbers,
  blocks: (network) => findBlocks(network, findComponents(network)),
  constraint: structuralHoles,
  'all five': (network) => {
    for (const name of ['degree', 'cores', 'blocks', 'constraint']) MEASURES[name]?.(network);
  },
  pagerank: pageRank,
  closeness: (network) => finished(distances(network, findComponents(network))),
  'betweenness, 300 pivots': (network) => finished(sampleBetweenness(network.order, findBlocks(network, findComponents(network)), 300)),
  betweenness: (network) => finished(betweenness(network.order, findBlocks(network, findComponents(network)))),
};

export interface Target {
  readonly id: string;
  readonly graph: string;
  readonly measure: string;
  /** Most milliseconds. */
  readonly most?: number;
  /** Peer, and the most that our time may be of its time. */
  readonly peer?: string;
  readonly ratio?: number;
}

const FULL = 'FR + 60,000';
const LINEAR = ['components', 'degree', 'cores', 'blocks', 'constraint'];

export const TARGETS: readonly Target[] = [
  ...LINEAR.map((measure) => ({ id: 'T2', graph: FULL, measure, peer: 'igraph', ratio: 1 })),
  { id: 'T2', graph: FULL, measure: 'all five', most: 60 },
  { id: 'T3a', graph: 'FR', measure: 'betweenness', most: 60 },
  { id: 'T3a', graph: 'FR', measure: 'betweenness', peer: 'igraph', ratio: 1 / 60 },
  { id: 'T3a', graph: 'FR', measure: 'betweenness', peer: 'graphology', ratio: 1 / 400 },
  { id: 'T3b', graph: 'FR + 2,000', measure: 'betweenness', most: 1000 },
  { id: 'T3d', graph: FULL, measure: 'betweenness, 300 pivots', most: 1000 },
  { id: 'T4', graph: 'FR', measure: 'closeness', peer: 'igraph', ratio: 0.1 },
  { id: 'T4', graph: FULL, measure: 'closeness', peer: 'igraph', ratio: 0.12 },
  { id: 'T4', graph: FULL, measure: 'closeness', peer: 'graphology', ratio: 0.06 },
  ...Object.keys(MEASURES).map((measure) => ({ id: 'T9', graph: 'S', measure, most: 16 })),
];
