/**
 * The map: communes at their position, bodies in the middle of their communes, moved only as far as symbols need. Nodes without a position
 * (support bodies, schemes) or outside the part shown stand in columns beside the map, marked as such. Positions come from the reference;
 * filters move nothing.
 */
import { splitBlocks } from './blocks.ts';
import type { Point } from './geometry.ts';
import type { Geography, LayoutBand, LayoutInput, Placement } from './layout.ts';
import { placeRail } from './rail.ts';
import { placeSatellites } from './satellites.ts';

/** Width-to-height ratio of the canvas part for the map, and its width in CSS pixels at zoom 1. */
const ASPECT = 1.25;
const WIDTH = 900;
/** Minimum distance of a body's symbol from others, CSS pixels. */
const CLEARANCE = 26;
/** Beyond this number of bodies, overlaps are left as they are. */
const MOST_MOVED = 400;

/** Units of the map → CSS pixels at zoom 1. */
export function mapScale({ extent }: Geography): number {
  return WIDTH / Math.max(extent.width, extent.height * ASPECT);
}

/**
 * Places a network on the map. Without geography everything stands below it. At most 60 turns of bodies × nodes, for up to MOST_MOVED
 * bodies.
 */
export function placeMap(input: LayoutInput): Placement {
  const geography = input.geography ?? NOWHERE;
  const scale = mapScale(geography);
  const { extent } = geography;
  const split = splitBlocks(input);
  const [x, y, height] = [extent.x * scale, extent.y * scale, extent.height * scale];
  const [left, width] = [x, extent.width * scale];
  const inFrame = (point: Point | null): point is Point =>
    point !== null &&
    point.x >= extent.x &&
    point.x <= extent.x + extent.width &&
    point.y >= extent.y &&
    point.y <= extent.y + extent.height;
  const toScene = (point: Point): Point => ({ x: point.x * scale, y: point.y * scale });

  const positions = new Map<string, Point>();
  const beside: string[] = [];
  const bodies: string[] = [];
  const onPlace = (node: string, point: Point | null, isBody: boolean) => {
    if (!inFrame(point)) return false;
    positions.set(node, toScene(point));
    if (isBody) bodies.push(node);
    return true;
  };
  const unplacedFolds = (input.folds ?? []).filter((fold) => !onPlace(fold, geography.foldPoint(fold), true));
  const satellites = new Map(split.satellites);
  for (const node of split.blocks.flat()) {
    const attributes = input.graph.getNodeAttributes(node);
    const actor = attributes.kind === 'actor' ? attributes.actor : null;
    if (actor !== null && onPlace(node, geography.pointOf(actor.id), !actor.levels.includes('commune'))) continue;
    // An unnamed set stands beside its territory.
    if (actor?.within != null && inFrame(geography.pointOf(actor.within))) satellites.set(node, actor.within);
    else beside.push(node);
  }
  const onRail = [
    ...unplacedFolds,
    ...split.rail.flatMap((actor) => (onPlace(actor.id, geography.pointOf(actor.id), !actor.levels.includes('commune')) ? [] : [actor.id])),
  ];
  spread(bodies, positions);
  // Beside the map, at the same height: screens are wider than France.
  const lane = placeLane(beside, { x: left + width + LANE_GAP, y, height }, input.labelWidth);
  for (const [node, point] of lane.positions) positions.set(node, point);
  const bands: LayoutBand[] = [];
  if (beside.length > 0)
    bands.push({ content: { kind: 'nowhere' }, y, height: lane.height, x: left + width + LANE_GAP, width: lane.width });
  const wide = beside.length === 0 ? width : width + LANE_GAP + lane.width;
  const middle = Math.max(height, lane.height);
  const rail = placeRail(onRail, left, y + middle, wide, input.labelWidth);
  for (const [node, point] of rail.positions) positions.set(node, point);
  if (onRail.length > 0) bands.push({ content: { kind: 'rail' }, y: y + middle, height: rail.height });
  const total = middle + rail.height;
  return {
    positions: placeSatellites(satellites, positions, left, y + total + 30),
    bands,
    x: left,
    y,
    width: wide,
    height: total,
  };
}

const LANE_GAP = 30;
const LANE_ROW = 34;
const LANE_HEADING = 40;
const SYMBOL_ROOM = 46;

/** Columns of nodes starting at a corner, each as wide as its labels need. */
function placeLane(
  nodes: readonly string[],
  corner: { readonly x: number; readonly y: number; readonly height: number },
  labelWidth: (node: string) => number,
): { readonly positions: ReadonlyMap<string, Point>; readonly width: number; readonly height: number } {
  const perColumn = Math.max(6, Math.floor((corner.height - LANE_HEADING) / LANE_ROW));
  const positions = new Map<string, Point>();
  let x = corner.x;
  for (let start = 0; start < nodes.length; start += perColumn) {
    const column = nodes.slice(start, start + perColumn);
    column.forEach((node, i) => {
      positions.set(node, { x: x + SYMBOL_ROOM / 2, y: corner.y + LANE_HEADING + (i + 0.5) * LANE_ROW });
    });
    x += SYMBOL_ROOM + LANE_SLACK * column.reduce((most, node) => Math.max(most, labelWidth(node)), 60);
  }
  return { positions, width: x - corner.x, height: LANE_HEADING + Math.min(nodes.length, perColumn) * LANE_ROW };
}

/** Extra width for labels, which keep their size when the picture is shrunk to fit a window. */
const LANE_SLACK = 1.25;

const NOWHERE: Geography = { pointOf: () => null, foldPoint: () => null, extent: { x: 0, y: 0, width: 1000, height: 1 } };

/** Moves bodies away from nodes they would overlap, a little in each turn; communes stay in place. */
function spread(bodies: readonly string[], positions: Map<string, Point>): void {
  if (bodies.length > MOST_MOVED) return;
  const moved = new Set(bodies);
  for (let turn = 0; turn < 60; turn++) {
    let isClear = true;
    for (const body of bodies) {
      const own = positions.get(body) ?? { x: 0, y: 0 };
      let [dx, dy] = [0, 0];
      for (const [other, point] of positions) {
        if (other === body) continue;
        const [ox, oy] = [own.x - point.x, own.y - point.y];
        const distance = Math.hypot(ox, oy);
        if (distance >= CLEARANCE) continue;
        // Two bodies move half the way each; beside a commune the body moves all of it.
        const share = ((CLEARANCE - distance) / Math.max(distance, 0.01)) * (moved.has(other) ? 0.5 : 1);
        // Two nodes at the same point are separated in a fixed direction.
        dx += distance < 0.01 ? CLEARANCE * (body < other ? 0.5 : -0.5) : ox * share;
        dy += distance < 0.01 ? -CLEARANCE * 0.3 : oy * share;
        isClear = false;
      }
      if (dx !== 0 || dy !== 0) positions.set(body, { x: own.x + dx, y: own.y + dy });
    }
    if (isClear) return;
  }
}
