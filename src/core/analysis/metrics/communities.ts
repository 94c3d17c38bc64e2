/**
 * Clusters («grappes»): parts whose nodes have more ties with each other than chance would give, by the seeded Louvain method of graphology
 * (Blondel et al. 2008). No single run is definitive, so it runs several times: the best partition is kept, together with how well the
 * others agree. Isolated nodes are in no cluster. Modularity after Newman & Girvan (2004), resolution 1.
 */

import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { sum } from '../../basics/arithmetic.ts';
import { draw, seededRandom } from '../../basics/random.ts';
import { degreeOf, type Network, neighboursOf } from '../../network/network.ts';
import { adjustedRand } from './partitions.ts';

export interface Communities {
  /** Cluster of each node, numbered by first node; −1 for isolated nodes. */
  readonly of: Int32Array;
  readonly count: number;
  /** NaN for a network without edge. */
  readonly modularity: number;
  /** Mean adjusted Rand index between the kept partition and the other runs: 1 if all agree; NaN for a single run. */
  readonly stability: number;
  /** Number of runs. */
  readonly runs: number;
}

/** Clusters of a network: the best of `runs` seeded runs; yields the share of runs done. */
export function* findCommunities(network: Network, seed: number, runs: number): Generator<number, Communities> {
  const of = new Int32Array(network.order).fill(-1);
  if (network.size === 0) return { of, count: 0, modularity: Number.NaN, stability: Number.NaN, runs };
  const random = seededRandom(seed);
  const nodes = Array.from({ length: network.order }, (_, node) => node).filter((node) => degreeOf(network, node) > 0);
  const found: { readonly partition: Int32Array; readonly modularity: number }[] = [];
  for (let run = 0; run < runs; run++) {
    // The library itself only rotates the order of nodes. Without a new random order each time, all runs would find the same optimum.
    const graph = toGraph(network, draw(random, nodes, nodes.length));
    const { communities, modularity } = louvain.detailed(graph, { rng: random.real, getEdgeWeight: null });
    found.push({ partition: numbered(network, communities), modularity });
    yield (run + 1) / runs;
  }
  const best = found.reduce((kept, candidate) => (candidate.modularity > kept.modularity + 1e-12 ? candidate : kept));
  const others = found.filter((run) => run !== best);
  const agreements = others.map((run) => adjustedRand(best.partition, run.partition, nodes));
  return {
    of: best.partition,
    count: best.partition.reduce((most, cluster) => Math.max(most, cluster + 1), 0),
    modularity: best.modularity,
    stability: agreements.length === 0 ? Number.NaN : sum(agreements) / agreements.length,
    runs,
  };
}

function toGraph(network: Network, nodes: readonly number[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const node of nodes) for (const other of neighboursOf(network, node)) if (node < other) graph.addEdge(node, other);
  return graph;
}

/** Renumbers clusters by their first node, so that partitions of different runs can be compared. */
function numbered(network: Network, communities: Readonly<Record<string, number>>): Int32Array {
  const of = new Int32Array(network.order).fill(-1);
  const numbers = new Map<number, number>();
  for (let node = 0; node < network.order; node++) {
    const cluster = communities[node];
    if (cluster === undefined) continue;
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    of[node] = number;
  }
  return of;
}
