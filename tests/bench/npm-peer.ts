/**
 * The npm libraries that we compare with, graphology-metrics and ngraph.centrality, in a thread that can be stopped. The graph is
 * built first; then each message names a measure, and the answer is its milliseconds, or null if the library lacks that measure.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

export interface NpmPeerData {
  readonly peer: 'graphology' | 'ngraph';
  readonly order: number;
  readonly edges: readonly (readonly [number, number])[];
}

type Measures = Readonly<Record<string, () => unknown>>;

// The packages are CommonJS, some without types.
const require = createRequire(import.meta.url);

function graphology({ order, edges }: NpmPeerData): Measures {
  const { UndirectedGraph } = require('graphology');
  const graph = new UndirectedGraph();
  for (let node = 0; node < order; node++) graph.addNode(node);
  for (const [a, b] of edges) graph.addEdge(a, b);
  const betweenness = require('graphology-metrics/centrality/betweenness');
  const closeness = require('graphology-metrics/centrality/closeness');
  const pagerank = require('graphology-metrics/centrality/pagerank');
  return {
    // Hop counts: its default would read weights and run Dijkstra.
    betweenness: () => betweenness(graph, { getEdgeWeight: null, normalized: false }),
    closeness: () => closeness(graph, { wassermanFaust: true }),
    pagerank: () => pagerank(graph, { getEdgeWeight: null }),
  };
}

function ngraph({ order, edges }: NpmPeerData): Measures {
  const graph = require('ngraph.graph')();
  for (let node = 0; node < order; node++) graph.addNode(node);
  for (const [a, b] of edges) graph.addLink(a, b);
  const { betweenness, closeness, degree } = require('ngraph.centrality');
  return { betweenness: () => betweenness(graph), closeness: () => closeness(graph), degree: () => degree(graph) };
}

const { data } = workerData as { readonly data: NpmPeerData };
const measures = data.peer === 'graphology' ? graphology(data) : ngraph(data);
parentPort?.on('message', (measure: string) => {
  const run = measures[measure];
  if (run === undefined) return parentPort?.postMessage(null);
  const start = performance.now();
  run();
  parentPort?.postMessage(performance.now() - start);
});
