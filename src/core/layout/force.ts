/**
 * Force layout: actors tied to each other are drawn together (ForceAtlas2; Jacomy, Venturini, Heymann & Bastian 2014). Each connected group
 * is laid out on its own, and the groups are placed side by side: in a single layout, isolated and small groups would be pushed away and
 * squeeze the rest. Deterministic: it starts from a circle in dataset order, without randomness. The only user of
 * graphology-layout-forceatlas2.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { railNodes, splitBlocks } from './blocks.ts';
import type { Point } from './geometry.ts';
import type { LayoutInput, Placement } from './layout.ts';
import { placeRail } from './rail.ts';
import { placeSatellites } from './satellites.ts';

/** Number of iterations, enough for networks of a few hundred actors to settle. */
const ITERATIONS = 300;
/** Desired mean distance between tied nodes, CSS pixels. */
const TIE_LENGTH = 120;
const GAP = 24;
const MARGIN = 90;
/** Width-to-height ratio of the packed groups: that of the canvas on an office screen. */
const ASPECT = 2.3;

/** Places the nodes of a network by forces. O(nodes × ITERATIONS) and more for dense networks; about 50 ms for 100 nodes. */
export function placeForce(input: LayoutInput): Placement {
  const split = splitBlocks(input);
  const boxes = split.blocks.map((block) => placeBlock(block, split.neighbours));
  const packed = packRows(boxes);
  const positions = new Map<string, Point>();
  boxes.forEach((box, i) => {
    const corner = packed.corners[i] ?? { x: 0, y: 0 };
    for (const [node, point] of box.points) positions.set(node, { x: corner.x + point.x, y: corner.y + point.y });
  });
  const rail = placeRail(railNodes(split, input), 0, packed.height, packed.width, input.labelWidth);
  for (const [node, point] of rail.positions) positions.set(node, point);
  const height = packed.height + rail.height;
  return {
    positions: placeSatellites(split.satellites, positions, MARGIN, height + 30),
    bands: rail.height === 0 ? [] : [{ content: { kind: 'rail' }, y: packed.height, height: rail.height }],
    x: 0,
    y: 0,
    width: packed.width,
    height,
  };
}

interface PlacedBlock {
  readonly points: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
}

function placeBlock(block: readonly string[], neighbours: (node: string) => readonly string[]): PlacedBlock {
  // Two nodes have no shape to find and would be pushed apart without limit.
  if (block.length === 2) {
    const [a = '', b = ''] = block;
    return {
      points: new Map([
        [a, { x: MARGIN, y: MARGIN }],
        [b, { x: MARGIN, y: MARGIN + TIE_LENGTH }],
      ]),
      width: 2 * MARGIN,
      height: 2 * MARGIN + TIE_LENGTH,
    };
  }
  const graph = new Graph({ type: 'undirected', allowSelfLoops: false });
  block.forEach((node, i) => {
    const angle = (2 * Math.PI * i) / block.length;
    graph.addNode(node, { x: Math.cos(angle), y: Math.sin(angle) });
  });
  for (const node of block) for (const other of neighbours(node)) graph.mergeEdge(node, other);
  const found = forceAtlas2(graph, {
    iterations: ITERATIONS,
    getEdgeWeight: null,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      gravity: 0.5,
      scalingRatio: 4,
      barnesHutOptimize: block.length > 500,
      slowDown: 4,
      outboundAttractionDistribution: false,
    },
  });
  return scaled(graph, new Map(Object.entries(found)));
}

/** Scales a placed block so that ties have the wanted mean length, and moves it to the origin. */
function scaled(graph: Graph, found: ReadonlyMap<string, { x: number; y: number }>): PlacedBlock {
  const at = (node: string) => found.get(node) ?? { x: 0, y: 0 };
  const lengths = graph.mapEdges((_edge, _attributes, a, b) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const factor = mean > 0 ? TIE_LENGTH / mean : 1;
  const xs = graph.mapNodes((node) => at(node).x * factor);
  const ys = graph.mapNodes((node) => at(node).y * factor);
  const left = Math.min(...xs) - MARGIN;
  const top = Math.min(...ys) - MARGIN / 2;
  return {
    points: new Map(graph.mapNodes((node) => [node, { x: at(node).x * factor - left, y: at(node).y * factor - top }])),
    width: Math.max(...xs) + MARGIN - left,
    height: Math.max(...ys) + MARGIN - top,
  };
}

/** Shelf packing in the given order: rows of boxes no wider than the aspect ratio allows. */
function packRows(boxes: readonly PlacedBlock[]): { readonly corners: readonly Point[]; readonly width: number; readonly height: number } {
  const area = boxes.reduce((sum, box) => sum + (box.width + GAP) * (box.height + GAP), 0);
  const wanted = Math.max(Math.sqrt(area * ASPECT), ...boxes.map((box) => box.width));
  const corners: Point[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let width = 0;
  for (const box of boxes) {
    if (x > 0 && x + box.width > wanted) {
      x = 0;
      y += rowHeight + GAP / 2;
      rowHeight = 0;
    }
    corners.push({ x, y });
    x += box.width + GAP;
    width = Math.max(width, x - GAP);
    rowHeight = Math.max(rowHeight, box.height);
  }
  return { corners, width: Math.max(width, 720), height: y + rowHeight };
}
