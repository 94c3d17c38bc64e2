/**
 * The paths of lines as ribbons: what the edge program draws at a time, and the geometry of it. A ribbon is a straight part, a cubic
 * curve and another straight part, of which any may have no length. An arc is one ribbon; a route has one for each of its curves,
 * so that most joints of runs and curves lie within a ribbon. Pure, in the coordinates of the graph that sigma draws: y upwards.
 */
import type { Point } from '../../core/layout/geometry.ts';
import type { EdgePath, RoutePiece } from '../../scene/scene.ts';

/** Start; start, two control points and end of the curve; end. */
export type Ribbon = readonly [start: Point, from: Point, leaving: Point, arriving: Point, to: Point, end: Point];

/** The way of a line. */
export type DrawnPath =
  | { readonly kind: 'arc'; readonly curvature: number }
  | {
      readonly kind: 'route';
      readonly ribbons: readonly Ribbon[];
      /** Where each ribbon begins, and the last one ends, as shares of the length of the route. */
      readonly shares: readonly number[];
      /** Where the symbols at its ends belong: while they are elsewhere, the route bends with them. */
      readonly source: Point;
      readonly target: Point;
    };

/** Number of straight pieces by which the curve of a ribbon is drawn. */
const STEPS = 24;

/** Parameters of the curve at which it is drawn: closer to each other at its ends, where an S-curve bends most. */
export const STEP_PLACES: readonly number[] = Array.from({ length: STEPS + 1 }, (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * i) / STEPS));

/** The path of a line of a scene, between two symbols of the scene. */
export function drawnPath(path: EdgePath, source: Point, target: Point): DrawnPath {
  if (path.kind === 'arc') return path;
  const ribbons = routeRibbons(path.start, path.pieces);
  const ends = [0];
  for (const ribbon of ribbons) ends.push((ends.at(-1) ?? 0) + ribbonLength(ribbon));
  const total = ends.at(-1) || 1;
  const shares = ends.map((end) => end / total);
  return { kind: 'route', ribbons, shares, source: upwards(source), target: upwards(target) };
}

/** The ribbons of a path between the places of its symbols at this moment. `toPlace` converts what the path says to such places. */
export function ribbonsBetween(path: DrawnPath, source: Point, target: Point, toPlace: (point: Point) => Point): readonly Ribbon[] {
  if (path.kind === 'arc') return [arcRibbon(source, target, path.curvature)];
  const [from, to] = [toPlace(path.source), toPlace(path.target)];
  const [ahead, behind] = [
    { x: source.x - from.x, y: source.y - from.y },
    { x: target.x - to.x, y: target.y - to.y },
  ];
  return path.ribbons.map((ribbon, i) => {
    const shift = (share: number, point: Point) => {
      const { x, y } = toPlace(point);
      return { x: x + ahead.x * (1 - share) + behind.x * share, y: y + ahead.y * (1 - share) + behind.y * share };
    };
    const [before, after] = [path.shares[i] ?? 0, path.shares[i + 1] ?? 1];
    const [start, first, leaving, arriving, last, end] = ribbon;
    // The straight parts move as a whole, so that they and the directions at the joints stay level: curves alone are bent.
    return [
      shift(before, start),
      shift(before, first),
      shift(before, leaving),
      shift(after, arriving),
      shift(after, last),
      shift(after, end),
    ];
  });
}

/**
 * Places between 0 and 1 and their weights by which the length of a curve is summed from its speed: Gauss and Legendre's rule of eight
 * points. For the steepest curves in columns it is wrong by less than a pixel.
 */
export const LENGTH_RULE: readonly { readonly place: number; readonly weight: number }[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
].flatMap(([offset = 0, weight = 0]) => [-offset, offset].map((at) => ({ place: (1 + at) / 2, weight })));

/** Length of a ribbon. */
export function ribbonLength([start, from, leaving, arriving, to, end]: Ribbon): number {
  let curve = 0;
  for (const { place, weight } of LENGTH_RULE) {
    const rest = 1 - place;
    const along = (axis: 'x' | 'y') =>
      rest * rest * (leaving[axis] - from[axis]) +
      2 * rest * place * (arriving[axis] - leaving[axis]) +
      place * place * (to[axis] - arriving[axis]);
    curve += (weight / 2) * 3 * Math.hypot(along('x'), along('y'));
  }
  return distance(start, from) + curve + distance(to, end);
}

/** A run before a curve and a run after the last one go into its ribbon; other runs are ribbons of their own. */
function routeRibbons(start: Point, pieces: readonly RoutePiece[]): readonly Ribbon[] {
  const ribbons: Ribbon[] = [];
  let [begin, at] = [start, start];
  /** Whether the last ribbon ends with a curve, so that a run can follow in it. */
  let isOpen = false;
  pieces.forEach((piece, i) => {
    const to = { x: piece.x, y: piece.y };
    if (piece.kind === 'curve') {
      const [leaving, arriving] = [
        { x: piece.via, y: at.y },
        { x: piece.via, y: to.y },
      ];
      ribbons.push([begin, at, leaving, arriving, to, to]);
      begin = to;
      isOpen = true;
    } else if (pieces[i + 1]?.kind !== 'curve') {
      const last = ribbons.at(-1);
      if (isOpen && last !== undefined) ribbons[ribbons.length - 1] = [last[0], last[1], last[2], last[3], last[4], to];
      else ribbons.push(straightRibbon(at, to));
      begin = to;
      isOpen = false;
    }
    at = to;
  });
  return ribbons.map(([a, b, c, d, e, f]) => [upwards(a), upwards(b), upwards(c), upwards(d), upwards(e), upwards(f)] as const);
}

/** The curve of curve.ts as a cubic one. */
function arcRibbon(source: Point, target: Point, curvature: number): Ribbon {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const control = { x: (source.x + target.x) / 2 - dy * curvature, y: (source.y + target.y) / 2 + dx * curvature };
  return [source, source, between(source, control, 2 / 3), between(target, control, 2 / 3), target, target];
}

function straightRibbon(from: Point, to: Point): Ribbon {
  return [from, from, between(from, to, 1 / 3), between(from, to, 2 / 3), to, to];
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function upwards({ x, y }: Point): Point {
  return { x, y: -y };
}
