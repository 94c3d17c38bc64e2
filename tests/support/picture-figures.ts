/**
 * What a reader can tell from a picture, counted from its Scene alone: symbols with their names, names on each other or under a line, lines
 * that cross, the smallest letters. No browser is asked: text widths come from the table that drawing uses too.
 */
import { STRIP_PREFIX } from '../../src/core/layout/column-folds.ts';
import type { Point } from '../../src/core/layout/geometry.ts';
import { FOLD_ROWS, FOLD_STRIP } from '../../src/scene/columns-scene.ts';
import { project } from '../../src/scene/edge-marks.ts';
import { pathPoints } from '../../src/scene/edge-path.ts';
import { type PlacedLabel, placeLabels } from '../../src/scene/labels.ts';
import type { Box, Scene, Transform } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-width.ts';

export interface PictureFigures {
  /** Symbols drawn, without the buttons of folded strips, and how many of them have their name. */
  readonly symbols: number;
  readonly named: number;
  /** Names under which a line runs. */
  readonly crossed: number;
  /** Pairs of names that overlap. */
  readonly overlaps: number;
  /** Height of the smallest letters of a name, CSS pixels; 0 without names. */
  readonly letters: number;
}

/** Larger than any picture: names outside the window are counted too, since a reader gets to them by moving the picture. */
const EVERYWHERE = { width: 1e6, height: 1e6 };

/** The figures of a scene at a place on a surface. */
export function pictureFigures(scene: Scene, transform: Transform): PictureFigures {
  const ids = new Set(
    scene.nodes.map(({ id }) => id).filter((id) => ![STRIP_PREFIX, FOLD_STRIP, FOLD_ROWS].some((prefix) => id.startsWith(prefix))),
  );
  const labels = placeLabels(scene, transform, EVERYWHERE, null);
  const boxes = labels.map(boxOf);
  const lines = linesOf(scene, transform).map((points) => ({ points, bounds: boundsOf(points) }));
  const sizes = labels.flatMap((label) => label.lines.map(({ size }) => size));
  return {
    symbols: ids.size,
    named: labels.filter(({ node }) => ids.has(node)).length,
    crossed: boxes.filter((box) => lines.some(({ points, bounds }) => overlap(bounds, box) && runsThrough(points, box))).length,
    overlaps: boxes.reduce((sum, box, i) => sum + boxes.slice(i + 1).filter((other) => overlap(box, other)).length, 0),
    letters: sizes.length === 0 ? 0 : Math.min(...sizes),
  };
}

/** How often two lines of a scene cross, at any zoom. */
export function crossingsIn(scene: Scene): number {
  return crossingsOfLines(linesOf(scene, { scale: 1, offsetX: 0, offsetY: 0 }));
}

/** The lines of a scene as points, CSS pixels. */
function linesOf({ nodes, edges }: Scene, transform: Transform): readonly (readonly Point[])[] {
  const placeOf = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const [source, target] = [placeOf.get(edge.source), placeOf.get(edge.target)];
    return source === undefined || target === undefined ? [] : [pathPoints(edge, source, target).map((point) => project(point, transform))];
  });
}

/** The space that the letters of a label take. */
export function boxOf({ lines }: PlacedLabel): Box {
  const boxes = lines.map((line) => {
    const width = textWidth(line.text, line.size, line.bold);
    const x = line.anchor === 'middle' ? line.x - width / 2 : line.anchor === 'start' ? line.x : line.x - width;
    return { x, y: line.y - line.size * 0.75, right: x + width, bottom: line.y + line.size * 0.2 };
  });
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, width: Math.max(...boxes.map((box) => box.right)) - x, height: Math.max(...boxes.map((box) => box.bottom)) - y };
}

/** The box around a line, never without width or height, so that a level line overlaps what it runs through. */
function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: x - 0.5, y: y - 0.5, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}

/** Whether two boxes overlap. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line of straight pieces runs through a box. */
function runsThrough(line: readonly Point[], box: Box): boolean {
  return line.some((b, i) => i > 0 && pieceThrough(line[i - 1] ?? b, b, box));
}

/** Whether some part of the piece from a to b lies inside the box: it is cut at each of the four sides in turn. */
function pieceThrough(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, a.x - x],
    [dx, x + width - a.x],
    [-dy, a.y - y],
    [dy, y + height - a.y],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from < to;
}

/** How often lines cross, each given as points joined by straight pieces. Lines that only share an end do not. */
export function crossingsOfLines(lines: readonly (readonly Point[])[]): number {
  const pieces = lines
    .flatMap((line, own) =>
      line.slice(1).map((b, i) => {
        const a = line[i] ?? b;
        return { own, a, b, left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
      }),
    )
    .sort((one, other) => one.left - other.left);
  let found = 0;
  for (let i = 0; i < pieces.length; i++) {
    const one = pieces[i] as (typeof pieces)[number];
    // Pieces further to the right than its right end meet neither it nor anything before them.
    for (let j = i + 1; j < pieces.length; j++) {
      const other = pieces[j] as (typeof pieces)[number];
      if (other.left > one.right) break;
      if (other.own !== one.own && other.top <= one.bottom && one.top <= other.bottom && meet(one, other)) found++;
    }
  }
  return found;
}

interface Piece {
  readonly a: Point;
  readonly b: Point;
}

function meet(one: Piece, other: Piece): boolean {
  const side = ({ a, b }: Piece, at: Point) => (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
  return side(one, other.a) * side(one, other.b) < -1e-9 && side(other, one.a) * side(other, one.b) < -1e-9;
}
