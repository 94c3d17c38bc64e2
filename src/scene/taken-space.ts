/**
 * The space of a picture that symbols, names and lines take, by cells, so that a free place for a name is found without looking at all of
 * them. Pixels.
 */
import type { Point } from '../core/layout/geometry.ts';
import type { Box } from './scene.ts';

/** Side of a cell, and the longest piece of a line. */
const CELL = 48;

export class TakenSpace<Owner> {
  readonly #boxes = new Map<number, { readonly box: Box; readonly owner: Owner }[]>();
  readonly #pieces = new Map<number, (readonly [Point, Point])[]>();

  add(box: Box, owner: Owner): void {
    const taken = { box, owner };
    for (const cell of cellsOf(box)) {
      const own = this.#boxes.get(cell);
      if (own === undefined) this.#boxes.set(cell, [taken]);
      else own.push(taken);
    }
  }

  /** Frees the space that an owner took. */
  remove(owner: Owner, box: Box): void {
    for (const cell of cellsOf(box)) {
      const left = (this.#boxes.get(cell) ?? []).filter((taken) => taken.owner !== owner);
      this.#boxes.set(cell, left);
    }
  }

  /** A line of straight pieces. */
  addLine(points: readonly Point[]): void {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point];
      const parts = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / CELL));
      const at = (part: number) => ({ x: a.x + ((b.x - a.x) * part) / parts, y: a.y + ((b.y - a.y) * part) / parts });
      for (let part = 0; part < parts; part++) {
        const [from, to] = [at(part), at(part + 1)];
        const bounds = {
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        };
        for (const cell of cellsOf(bounds)) {
          const own = this.#pieces.get(cell);
          if (own === undefined) this.#pieces.set(cell, [[from, to]]);
          else own.push([from, to]);
        }
      }
    }
  }

  /** The owners of boxes that a box overlaps. */
  owners(box: Box): ReadonlySet<Owner> {
    const found = new Set<Owner>();
    for (const cell of cellsOf(box)) for (const taken of this.#boxes.get(cell) ?? []) if (overlaps(taken.box, box)) found.add(taken.owner);
    return found;
  }

  /** The owners of boxes that a short straight line touches. */
  along([from, to]: readonly [Point, Point]): ReadonlySet<Owner> {
    const found = new Set<Owner>();
    for (const share of [0, 0.25, 0.5, 0.75]) {
      const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, width: 1, height: 1 };
      for (const owner of this.owners(at)) found.add(owner);
    }
    return found;
  }

  /** Whether a line runs through a box. */
  isCrossed(box: Box): boolean {
    for (const cell of cellsOf(box)) for (const [a, b] of this.#pieces.get(cell) ?? []) if (runsThrough(a, b, box)) return true;
    return false;
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  const [right, bottom] = [Math.floor((x + width) / CELL), Math.floor((y + height) / CELL)];
  for (let row = Math.floor(y / CELL); row <= bottom; row++)
    for (let column = Math.floor(x / CELL); column <= right; column++) yield row * ROW + column;
}

/** More than the cells of a row, on both sides of the origin. */
const ROW = 1e6;

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether some part of the piece from a to b lies inside the box: it is cut at each of the four sides in turn. */
function runsThrough(a: Point, b: Point, { x, y, width, height }: Box): boolean {
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
