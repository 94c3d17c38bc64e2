/**
 * force-graph, with the places given and no simulation.
 */
import ForceGraph from 'force-graph';
import { container, graphName, ready } from './page.ts';

const { nodes, edges } = (await (await fetch(`${graphName()}.json`)).json()) as {
  nodes: { x: number; y: number }[];
  edges: { source: number; target: number }[];
};
const picture = new ForceGraph(container)
  .cooldownTicks(0)
  .autoPauseRedraw(false)
  .graphData({ nodes: nodes.map(({ x, y }, id) => ({ id, x, y, fx: x, fy: y })), links: edges })
  .centerAt(300, 290)
  .zoom(1.2);
// It draws in frames of its own: the first with everything on it is the second.
requestAnimationFrame(() =>
  ready(
    (share) => picture.centerAt(300 - 40 * share, 290).zoom(1.2 * (1 + share)),
    () => [container.querySelector('canvas') as HTMLCanvasElement],
  ),
);
