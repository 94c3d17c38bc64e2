/**
 * Force layout: actors tied to each other are drawn together (ForceAtlas2; Jacomy, Venturini, Heymann & Bastian 2014). Each connected group
 * is laid out on its own, and the groups are placed side by side: in a single layout, isolated and small groups would be pushed away and
 * squeeze the rest. Deterministic: it starts from a circle in dataset order, without randomness. The only user of
 * graphology-layout-forceatlas2.
 */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { railNodes, splitBlocks } from './blocks.ts';
import { USUAL_ROOM } from './column-room.ts';
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

/** Places the nodes of a network by forces. O(nodes × ITERATIONS) and more for dense networks; about 50 ms for 100 nodes. */
export function placeForce(input: LayoutInput): Placement {
  const split = splitBlocks(input);
  const boxes = split.blocks.map((block) => placeBlock(block, split.neighbours));
  const standing = railNodes(split, input);
  const railAt = (y: number, width: number) => placeRail(standing, 0, y, width, input.labelWidth);
  const { corners, width, height: top } = packed(boxes, (own) => railAt(0, own).height);
  const positions = new Map<string, Point>();
  boxes.forEach((box, i) => {
    const corner = corners[i] ?? { x: 0, y: 0 };
    for (const [node, point] of box.points) positions.set(node, { x: corner.x + point.x, y: corner.y + point.y });
  });
  const rail = railAt(top, width);
  for (const [node, point] of rail.positions) positions.set(node, point);
  const height = top + rail.height;
  return {
    positions: placeSatellites(split.satellites, positions, MARGIN, height + 30),
    bands: rail.height === 0 ? [] : [{ content: { kind: 'rail' }, y: top, height: rail.height }],
    x: 0,
    y: 0,
    width,
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

interface Packed {
  readonly corners: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** The packing of boxes, and of the rail below, that can be shown largest in a usual window. */
function packed(boxes: readonly PlacedBlock[], railHeight: (width: number) => number): Packed {
  const area = boxes.reduce((sum, box) => sum + (box.width + GAP) * (box.height + GAP), 0);
  const widest = Math.max(LEAST_WIDTH, ...boxes.map((box) => box.width));
  let best: Packed | null = null;
  let largest = 0;
  for (let step = 0; step < WIDTHS; step++) {
    const found = packInto(boxes, Math.max(widest, Math.sqrt(area) * (0.8 + (1.6 * step) / WIDTHS)));
    const scale = Math.min(USUAL_ROOM.width / found.width, USUAL_ROOM.height / (found.height + railHeight(found.width)));
    if (scale <= largest) continue;
    [best, largest] = [found, scale];
  }
  return best as Packed;
}

/** How many widths are tried, and the least. */
const WIDTHS = 24;
const LEAST_WIDTH = 720;

/** Each box where it lies highest, then furthest left, over those placed before it: their upper outline is kept as level steps. */
function packInto(boxes: readonly PlacedBlock[], width: number): Packed {
  const corners: Point[] = [];
  let outline = [{ x: 0, y: 0 }];
  let [right, bottom] = [0, 0];
  for (const box of boxes) {
    const endOf = (x: number) => x + box.width + GAP;
    /** The lowest step under a box at a place. */
    const levelAt = (x: number) =>
      outline.reduce((most, step, i) => {
        const isUnder = step.x < endOf(x) && (outline[i + 1]?.x ?? Number.POSITIVE_INFINITY) > x;
        return isUnder ? Math.max(most, step.y) : most;
      }, 0);
    const places = outline.map(({ x }) => ({ x, y: levelAt(x) })).filter(({ x }) => x === 0 || x + box.width <= width);
    const at = places.reduce((a, b) => (b.y < a.y ? b : a));
    corners.push(at);
    right = Math.max(right, at.x + box.width);
    bottom = Math.max(bottom, at.y + box.height);
    const after = outline.findLast(({ x }) => x <= endOf(at.x)) ?? at;
    outline = [
      ...outline.filter(({ x }) => x < at.x),
      { x: at.x, y: at.y + box.height + GAP / 2 },
      { x: endOf(at.x), y: after.y },
      ...outline.filter(({ x }) => x > endOf(at.x)),
    ];
  }
  // Few of them stand in the middle of the least width.
  const free = Math.max(0, LEAST_WIDTH - right);
  return { corners: corners.map(({ x, y }) => ({ x: x + free / 2, y })), width: right + free, height: bottom };
}
