/**
 * The scene as the graph that sigma draws: keys and display attributes, nothing of the domain. The looks of the focus are added
 * when sigma reads an item, so that a change of focus changes no data of the graph.
 */
import { MultiGraph } from 'graphology';
import { FADED } from '../../scene/edge-marks.ts';
import type { Focus, Scene, SceneEdge, SceneNode } from '../../scene/scene.ts';
import type { EdgeDrawing } from './edge-program.ts';
import type { NodeDrawing } from './node-program.ts';
import { drawnPath } from './ribbons.ts';

export interface DrawnNode extends NodeDrawing {
  readonly x: number;
  /** y upwards, as in sigma; in scenes y points downwards. */
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
}

export interface DrawnEdge extends EdgeDrawing {
  readonly color: string;
}

export type DrawnGraph = MultiGraph<DrawnNode, DrawnEdge>;

/** A graph of the scene, in its order. Lines without an end in the scene, or from a node to itself, are left out, as in the SVG. */
export function drawnGraph(scene: Scene): DrawnGraph {
  const graph: DrawnGraph = new MultiGraph<DrawnNode, DrawnEdge>({ type: 'directed', allowSelfLoops: false });
  const nodes = nodesOf(scene);
  for (const node of scene.nodes) graph.addNode(node.id, drawnNode(node));
  for (const edge of scene.edges) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source === undefined || target === undefined || source === target) continue;
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, drawnEdge(edge, source, target));
  }
  return graph;
}

/**
 * Updates the graph to another scene with the same nodes and lines. Returns false and changes nothing if they differ: sigma goes
 * through everything again for each removed item, so making a new graph is then quicker.
 */
export function updateDrawnGraph(graph: DrawnGraph, scene: Scene): boolean {
  const nodes = nodesOf(scene);
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  const isSame =
    nodes.size === graph.order &&
    edges.size === graph.size &&
    graph.everyNode((key) => nodes.has(key)) &&
    graph.everyEdge((key, _drawn, source, target) => edges.get(key)?.source === source && edges.get(key)?.target === target);
  if (!isSame) return false;
  // One event for all nodes, instead of one for each.
  graph.updateEachNodeAttributes((key, drawn) => {
    const node = nodes.get(key);
    return node === undefined ? drawn : drawnNode(node);
  });
  graph.updateEachEdgeAttributes((key, drawn, from, to) => {
    const [edge, source, target] = [edges.get(key), nodes.get(from), nodes.get(to)];
    return edge === undefined || source === undefined || target === undefined ? drawn : drawnEdge(edge, source, target);
  });
  return true;
}

function nodesOf(scene: Scene): ReadonlyMap<string, SceneNode> {
  return new Map(scene.nodes.map((node) => [node.id, node]));
}

/** A node as it looks in a focus. */
export function nodeInFocus(key: string, drawn: DrawnNode, focus: Focus | null): DrawnNode {
  if (focus === null) return drawn;
  const raised = focus.nodes.has(key);
  return { ...drawn, raised, opacity: drawn.opacity * (raised ? 1 : FADED), ringed: focus.center === key && !drawn.boxed };
}

/** A line as it looks in a focus. */
export function edgeInFocus(key: string, drawn: DrawnEdge, focus: Focus | null): DrawnEdge {
  if (focus === null) return drawn;
  const raised = focus.edges.has(key);
  return { ...drawn, raised, opacity: drawn.opacity * (raised ? 1 : FADED) };
}

/** The nodes and lines that look different in the two focuses. */
export function changedByFocus(graph: DrawnGraph, from: Focus | null, to: Focus | null): { nodes: string[]; edges: string[] } {
  const differs = (kind: 'nodes' | 'edges', key: string) => (from?.[kind].has(key) ?? true) !== (to?.[kind].has(key) ?? true);
  return {
    nodes: graph.filterNodes((key) => differs('nodes', key) || (from?.center === key) !== (to?.center === key)),
    edges: graph.filterEdges((key) => differs('edges', key)),
  };
}

function drawnNode(node: SceneNode): DrawnNode {
  const { x, y, radius, shape, outerShape, fill, stroke, half, dashed, opacity, reserved } = node;
  return {
    x,
    y: -y,
    size: radius,
    color: fill,
    shape,
    outerShape,
    radius,
    fill,
    stroke,
    half,
    dashed,
    opacity,
    ringed: false,
    raised: true,
    // Drawn on the canvas of the names instead (canvas-layers.ts).
    hidden: reserved !== null && reserved.outline !== null,
    boxed: reserved !== null,
  };
}

function drawnEdge(edge: SceneEdge, source: SceneNode, target: SceneNode): DrawnEdge {
  const { color, width, hollow, arrow } = edge;
  const [dash = 0, gap = 0] = edge.dash;
  return { color, width, dash, gap, hollow, path: drawnPath(edge.path, source, target), arrow, opacity: 1, raised: true };
}
