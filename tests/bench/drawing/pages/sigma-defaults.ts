/**
 * sigma as in the first example of its documentation: a graph of
 * graphology from JSON, with default settings.
 */
import Graph from 'graphology';
import Sigma from 'sigma';
import { container, graphName, ready } from './page.ts';

const { nodes, edges } = (await (await fetch(`${graphName()}.json`)).json()) as {
  nodes: { x: number; y: number }[];
  edges: { source: number; target: number }[];
};
const graph = new Graph();
nodes.forEach(({ x, y }, i) => {
  graph.addNode(i, { x, y: -y, size: 2, color: '#333333' });
});
for (const { source, target } of edges) graph.mergeEdge(source, target, { color: '#9999cc' });
const sigma = new Sigma(graph, container);
ready(
  (share) => {
    sigma.getCamera().setState({ x: 0.5 + 0.1 * share, ratio: 1 / (1 + share) });
    sigma.refresh({ partialGraph: {}, skipIndexation: true, schedule: false });
  },
  () => ['edges', 'nodes'].map((layer) => sigma.getCanvases()[layer] as HTMLCanvasElement),
);
