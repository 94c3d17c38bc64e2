/**
 * The routes of lines through columns: level runs inside columns and curves in the gutters between them, as data, so that every way of
 * drawing draws the same and a pointer finds the same line. Where lines meet a node, they are ordered by where they go, so that lines of one
 * node never cross each other beside it.
 */
import type { Bundle, Item, Strip } from './column-strips.ts';
import type { Box, Point } from './geometry.ts';

/**
 * A piece of a route, up to the point (x, y). A `run` is straight and level. A `curve` is a cubic Bézier whose two control points have the
 * horizontal place `via`, at the heights of its two ends: an S between the ends, or a turn if `via` lies on one side of both.
 */
export type RoutePiece =
  | { readonly kind: 'run'; readonly x: number; readonly y: number }
  | { readonly kind: 'curve'; readonly x: number; readonly y: number; readonly via: number };

/** The path of all lines of one look between two nodes. */
export interface Route {
  /** Ends of the path; lines themselves may go the other way. */
  readonly source: string;
  readonly target: string;
  readonly look: string;
  /** Ids of the lines that it stands for. */
  readonly lines: readonly string[];
  readonly start: Point;
  readonly pieces: readonly RoutePiece[];
}

/** All lines of one look between two nodes. */
export interface Lane {
  readonly look: string;
  /** Ids of the lines, in alphabetical order. */
  readonly lines: readonly string[];
}

/** For each link, the points at which its lanes meet its left and its right item, measured from the lines of the items. */
export interface Ports {
  readonly left: readonly (readonly number[])[];
  readonly right: readonly (readonly number[])[];
}

/** Distances between lanes, CSS pixels. */
export interface PortSizes {
  readonly laneGap: number;
  /** Height within which all lanes on one side of a node meet it. */
  readonly portRoom: number;
}

/** The ports of a strip whose layers are in order, given the number of lanes of each bundle. O(links × log links). */
export function portsOf(
  strip: Strip,
  layers: readonly (readonly number[])[],
  lanes: readonly number[],
  { laneGap, portRoom }: PortSizes,
): Ports {
  const at = new Int32Array(strip.items.length);
  for (const layer of layers) for (const [i, item] of layer.entries()) at[item] = i;
  const [left, right] = [strip.links.map((): number[] => []), strip.links.map((): number[] => [])];
  // What meets each item on each side: the number of the link, its lanes, and where they go.
  const meets = strip.items.map(() => [[] as Meeting[], [] as Meeting[]] as const);
  for (const [bundle, { items, links }] of strip.bundles.entries()) {
    for (const [i, link] of links.entries()) {
      const [from, to] = [items[i] as number, items[i + 1] as number];
      const beyond = [items[i - 1], items[i + 2]];
      for (const [item, other, next] of [
        [from, to, beyond[1]],
        [to, from, beyond[0]],
      ] as const) {
        const isRight = strip.links[link]?.left === item;
        const isTurn = strip.items[other]?.isTurn === true && next !== undefined;
        // A line that turns to an item further down leaves below all others; of several, that to the nearest item leaves nearest to it.
        const step = isTurn ? (at[next] as number) - (at[item] as number) : 0;
        const place = isTurn ? Math.sign(step) * (FAR - Math.abs(step)) : (at[other] as number);
        meets[item]?.[isRight ? 1 : 0].push({
          link,
          place: isTurn ? place + Math.sign(step) * FAR : place,
          lanes: lanes[bundle] as number,
        });
      }
    }
  }
  for (const [item, sides] of meets.entries()) {
    for (const [side, meetings] of sides.entries()) {
      meetings.sort((a, b) => a.place - b.place || a.link - b.link);
      const total = meetings.reduce((sum, meeting) => sum + meeting.lanes, 0);
      const isNode = strip.items[item]?.node !== null;
      const gap = isNode ? Math.min(laneGap, portRoom / Math.max(1, total)) : laneGap;
      let next = (-(total - 1) * gap) / 2;
      for (const { link, lanes: own } of meetings) {
        const offsets = (side === 1 ? left : right)[link] as number[];
        for (let lane = 0; lane < own; lane++, next += gap) offsets.push(next);
      }
    }
  }
  return { left, right };
}

interface Meeting {
  readonly link: number;
  readonly place: number;
  readonly lanes: number;
}

/** More than any number of items in a layer. */
const FAR = 1e7;

/** Where the columns are: layer 0 and the last are margins of no width. */
export interface LayerBounds {
  readonly left: number;
  readonly right: number;
}

/** Where the routes of a strip run. */
export interface RoutedStrip {
  readonly strip: Strip;
  /** The lanes of a bundle. */
  readonly lanesOf: (bundle: number) => readonly Lane[];
  readonly ports: Ports;
  /** The line of each item. */
  readonly y: ArrayLike<number>;
  /** By layer. */
  readonly bounds: readonly LayerBounds[];
  /** The left and right edge of symbol and name of a node. */
  readonly boxOf: (node: string) => LayerBounds;
}

/** The routes of a strip, bundle after bundle. O(items of all bundles × lanes). */
export function routesOf(routed: RoutedStrip): readonly Route[] {
  const depthOf = turnDepths(routed);
  return routed.strip.bundles.flatMap((bundle, number) => {
    const lanes = routed.lanesOf(number);
    return lanes.map(({ look, lines }, lane) => ({
      source: bundle.source,
      target: bundle.target,
      look,
      lines,
      ...pathOf(routed, bundle, lane, lanes.length, depthOf),
    }));
  });
}

function pathOf(
  { strip, ports, y, bounds, boxOf }: RoutedStrip,
  { source, target, items, links }: Bundle,
  lane: number,
  lanes: number,
  depthOf: (item: number) => number,
): Pick<Route, 'start' | 'pieces'> {
  // The lane that is uppermost before a turn is lowest after it.
  let nth = lane;
  const itemAt = (place: number) => strip.items[items[place] as number] as Item;
  /** Height at which the lane meets the item at a place of the path, on the link before it (-1) or after it (0). */
  const heightAt = (place: number, side: -1 | 0) => {
    const [item, link] = [items[place] as number, links[place + side] as number];
    const offsets = (strip.links[link]?.left === item ? ports.left : ports.right)[link];
    return (y[item] as number) + (offsets?.[nth] ?? 0);
  };
  const edgeAt = (place: number, isRight: boolean) => sideOf(bounds[itemAt(place).layer] as LayerBounds, isRight);
  let isRight = itemAt(1).layer > itemAt(0).layer;
  const start = { x: sideOf(boxOf(source), isRight), y: heightAt(0, 0) };
  let at: Point = { x: edgeAt(0, isRight), y: start.y };
  const pieces: RoutePiece[] = [{ kind: 'run', ...at }];
  for (let place = 1; place < items.length; place++) {
    if (itemAt(place).isTurn) {
      const depth =
        depthOf(items[place] as number) *
        (1 - (TURN_SPREAD * (at.y < (y[items[place + 1] as number] as number) ? nth : lanes - 1 - nth)) / lanes);
      // Through the turning point to the item after it, which is in the layer before it.
      place += 1;
      nth = lanes - 1 - nth;
      const via = at.x + depth * (isRight ? TURN : -TURN);
      at = { x: edgeAt(place, isRight), y: heightAt(place, -1) };
      pieces.push({ kind: 'curve', ...at, via });
      isRight = !isRight;
    } else {
      const x = edgeAt(place, !isRight);
      const via = (at.x + x) / 2;
      at = { x, y: heightAt(place, -1) };
      pieces.push({ kind: 'curve', ...at, via });
    }
    const isEnd = place === items.length - 1;
    at = { x: isEnd ? sideOf(boxOf(target), !isRight) : edgeAt(place, isRight), y: at.y };
    pieces.push({ kind: 'run', ...at });
  }
  return { start, pieces };
}

function sideOf(bounds: LayerBounds, isRight: boolean): number {
  return isRight ? bounds.right : bounds.left;
}

/** How far the control points of a turn reach beyond its outermost point. */
const TURN = 4 / 3;
/** The part of a gutter that turns use, and of that the part in which the lanes of one turn lie. */
const TURN_SHARE = 0.7;
const TURN_SPREAD = 0.3;

/** How far each turn reaches into its gutter: those over longer distances further, so that turns inside each other stay apart. */
function turnDepths({ strip, y, bounds }: RoutedStrip): (item: number) => number {
  const turns = strip.bundles.flatMap(({ items }) => {
    const place = items.findIndex((item) => strip.items[item]?.isTurn === true);
    if (place === -1) return [];
    const [before, turn, after] = [items[place - 1] as number, items[place] as number, items[place + 1] as number];
    const [from, to] = [strip.items[before]?.layer as number, strip.items[turn]?.layer as number];
    return [{ turn, gutter: Math.min(from, to), span: Math.abs((y[before] as number) - (y[after] as number)) }];
  });
  const depth = new Map<number, number>();
  for (const gutter of new Set(turns.map((own) => own.gutter))) {
    const width = (bounds[gutter + 1] as LayerBounds).left - (bounds[gutter] as LayerBounds).right;
    const inGutter = turns.filter((own) => own.gutter === gutter).sort((a, b) => a.span - b.span || a.turn - b.turn);
    for (const [i, { turn }] of inGutter.entries()) depth.set(turn, width * TURN_SHARE * ((i + 1) / inGutter.length) ** 0.5);
  }
  return (item) => depth.get(item) ?? 0;
}

/**
 * A route between two placed nodes that the layout knows no line between, such as that of a belonging, or of one pair of a relation of many:
 * a single curve, which may run through names. Nodes above each other are joined on their left.
 */
export function plainRoute(source: Box, target: Box): Pick<Route, 'start' | 'pieces'> {
  const middle = (box: Box) => box.y + box.height / 2;
  const end = { kind: 'curve', y: middle(target) } as const;
  if (source.x + source.width < target.x) {
    const start = { x: source.x + source.width, y: middle(source) };
    return { start, pieces: [{ ...end, x: target.x, via: (start.x + target.x) / 2 }] };
  }
  if (target.x + target.width < source.x) {
    const x = target.x + target.width;
    return { start: { x: source.x, y: middle(source) }, pieces: [{ ...end, x, via: (source.x + x) / 2 }] };
  }
  const via = Math.min(source.x, target.x) - PLAIN_TURN;
  return { start: { x: source.x, y: middle(source) }, pieces: [{ ...end, x: target.x, via }] };
}

/** How far the control points of a plain route between nodes above each other reach to the left, CSS pixels. */
const PLAIN_TURN = 24;

/** A route as points joined by straight lines; curves get `steps` points. */
export function pointsOf({ start, pieces }: Pick<Route, 'start' | 'pieces'>, steps = 12): readonly Point[] {
  const points: Point[] = [start];
  for (const piece of pieces) {
    const from = points.at(-1) as Point;
    if (piece.kind === 'curve') for (let i = 1; i < steps; i++) points.push(curveAt(from, piece, i / steps));
    points.push({ x: piece.x, y: piece.y });
  }
  return points;
}

/** The point of a curve at a share of its parameter. */
export function curveAt(
  from: Point,
  { x, y, via }: { readonly x: number; readonly y: number; readonly via: number },
  share: number,
): Point {
  const rest = 1 - share;
  return {
    x: rest ** 3 * from.x + 3 * rest * share * via + share ** 3 * x,
    y: from.y + (y - from.y) * share * share * (3 - 2 * share),
  };
}
