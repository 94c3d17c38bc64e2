/**
 * The path of a line: an arc between two symbols, or a route of level runs and S-curves through columns. Everything that draws, finds or
 * avoids lines asks this file, so that a click meets the line that is seen.
 */
import { pointsOf } from '../core/layout/column-routes.ts';
import type { Point } from '../core/layout/geometry.ts';
import { curvePoint } from './curve.ts';
import type { EdgePath, SceneEdge, Transform } from './scene.ts';

export type RoutePath = Extract<EdgePath, { readonly kind: 'route' }>;

/** Number of chords by which an arc, and each curve of a route, is measured: no more than half a pixel beside it. */
const ARC_STEPS = 16;
const CURVE_STEPS = 24;

/** A straight line between two symbols. */
export const STRAIGHT: EdgePath = { kind: 'arc', curvature: 0 };

/** A path as points from source to target in scene units, to be joined by straight lines. */
export function pathPoints({ path }: Pick<SceneEdge, 'path'>, source: Point, target: Point): readonly Point[] {
  if (path.kind === 'route') return pointsOf(path, CURVE_STEPS);
  if (path.curvature === 0) return [source, target];
  return Array.from({ length: ARC_STEPS + 1 }, (_, i) => curvePoint(source, target, path.curvature, i / ARC_STEPS));
}

/** The point in the middle of a path by its length, scene units. */
export function middleOfPath(edge: Pick<SceneEdge, 'path'>, source: Point, target: Point): Point {
  // The middle of an arc is that of its parameter too.
  if (edge.path.kind === 'arc') return curvePoint(source, target, edge.path.curvature, 0.5);
  const points = pathPoints(edge, source, target);
  let rest = lengthOf(points) / 2;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length >= rest && length > 0) return { x: a.x + ((b.x - a.x) * rest) / length, y: a.y + ((b.y - a.y) * rest) / length };
    rest -= length;
  }
  return points.at(-1) ?? source;
}

/**
 * Where a sign stands on a path, scene units: in the middle; on a route in the last gutter, where there are no names and lines of one actor have
 * parted already.
 */
export function signOfPath(edge: Pick<SceneEdge, 'path'>, source: Point, target: Point): Point {
  const pieces = edge.path.kind === 'route' ? edge.path.pieces : [];
  const last = pieces.findLastIndex(({ kind }) => kind === 'curve');
  const [curve, run] = [pieces[last], pieces[last + 1]];
  if (curve === undefined || run === undefined) return middleOfPath(edge, source, target);
  return { x: curve.x - Math.sign(run.x - curve.x) * SIGN_BEFORE, y: curve.y };
}

/** From the end of a gutter to a sign, scene units. */
const SIGN_BEFORE = 4;

/** Length of a list of points joined by straight lines. */
export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    sum += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return sum;
}

/** Distance of a point from a path, both in scene units; infinite if it is more than `most`, which is found out sooner. */
export function distanceToPath(
  edge: Pick<SceneEdge, 'path'>,
  source: Point,
  target: Point,
  point: Point,
  most = Number.POSITIVE_INFINITY,
): number {
  const distance =
    edge.path.kind === 'arc' ? distanceToChords(pathPoints(edge, source, target), point) : distanceToRoute(edge.path, point, most);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** Only the pieces whose boxes are in reach are measured. */
function distanceToRoute({ start, pieces }: RoutePath, point: Point, most: number): number {
  let least = Number.POSITIVE_INFINITY;
  let from = start;
  for (const piece of pieces) {
    const ends = piece.kind === 'run' ? [from.x, piece.x] : [from.x, piece.via, piece.x];
    const beside = Math.max(0, Math.min(...ends) - point.x, point.x - Math.max(...ends));
    const above = Math.max(0, Math.min(from.y, piece.y) - point.y, point.y - Math.max(from.y, piece.y));
    if (Math.hypot(beside, above) <= Math.min(least, most)) {
      least = Math.min(least, distanceToChords(pointsOf({ start: from, pieces: [piece] }, CURVE_STEPS), point));
    }
    from = piece;
  }
  return least;
}

function distanceToChords(points: readonly Point[], { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const squared = dx * dx + dy * dy;
    const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / squared));
    least = Math.min(least, Math.hypot(x - a.x - share * dx, y - a.y - share * dy));
  }
  return least;
}

/** A route on a surface. */
export function projectRoute(path: RoutePath, { scale, offsetX, offsetY }: Transform): RoutePath {
  const at = ({ x, y }: Point) => ({ x: x * scale + offsetX, y: y * scale + offsetY });
  return {
    kind: 'route',
    start: at(path.start),
    pieces: path.pieces.map((piece) =>
      piece.kind === 'run' ? { ...piece, ...at(piece) } : { ...piece, ...at(piece), via: piece.via * scale + offsetX },
    ),
  };
}
