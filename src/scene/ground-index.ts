/**
 * Spatial index of the places of a ground: a regular grid in typed arrays. Finding the place under the mouse, or those in the window, then
 * visits only the cells concerned instead of all places.
 */
import type { Ground } from './ground.ts';
import type { Box } from './scene.ts';

interface Grid {
  readonly x: number;
  readonly y: number;
  /** Side of a cell, scene units. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  /** Places of cell c: order[start[c]] … order[start[c + 1] − 1]. */
  readonly start: Uint32Array;
  readonly order: Uint32Array;
  /** Places by weight, heaviest first. */
  readonly heaviest: Uint32Array;
  /** Mean distance between neighbours, scene units. */
  readonly spacing: number;
}

/** Average number of places in a cell. */
const PER_CELL = 4;
const grids = new WeakMap<Ground, Grid>();

/** The place nearest to a point, at most `reach` away (scene units); -1 for none. */
export function nearestPlace(ground: Ground, x: number, y: number, reach: number): number {
  let best = -1;
  let nearest = reach;
  forPlacesIn(ground, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }, (place) => {
    const distance = Math.hypot((ground.x[place] ?? 0) - x, (ground.y[place] ?? 0) - y);
    if (distance > nearest || (distance === nearest && best !== -1)) return;
    nearest = distance;
    best = place;
  });
  return best;
}

/** Visits the places inside a box (scene units, edges included). O(places in the cells that overlap the box). */
export function forPlacesIn(ground: Ground, box: Box, visit: (place: number) => void): void {
  const { x, y, cell, columns, rows, start, order } = gridOf(ground);
  const [left, right] = [clamp((box.x - x) / cell, columns), clamp((box.x + box.width - x) / cell, columns)];
  const [top, bottom] = [clamp((box.y - y) / cell, rows), clamp((box.y + box.height - y) / cell, rows)];
  for (let row = top; row <= bottom; row++) {
    for (let i = start[row * columns + left] ?? 0; i < (start[row * columns + right + 1] ?? 0); i++) {
      const place = order[i] ?? 0;
      const [px, py] = [ground.x[place] ?? 0, ground.y[place] ?? 0];
      if (px >= box.x && px <= box.x + box.width && py >= box.y && py <= box.y + box.height) visit(place);
    }
  }
}

/** Approximate distance between neighbouring places in scene units, which limits the size of dots. Infinity for fewer than two places. */
export function groundSpacing(ground: Ground): number {
  return gridOf(ground).spacing;
}

/** The `count` heaviest places, heaviest first. */
export function heaviestPlaces(ground: Ground, count: number): Uint32Array {
  return gridOf(ground).heaviest.subarray(0, count);
}

function gridOf(ground: Ground): Grid {
  const known = grids.get(ground);
  if (known !== undefined) return known;
  const { x: xs, y: ys, weight } = ground;
  const count = xs.length;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    const [px, py] = [xs[i] ?? 0, ys[i] ?? 0];
    [left, right, top, bottom] = [Math.min(left, px), Math.max(right, px), Math.min(top, py), Math.max(bottom, py)];
  }
  const [width, height] = count === 0 ? [1, 1] : [Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6)];
  const cell = Math.max(Math.sqrt((width * height * PER_CELL) / Math.max(1, count)), Math.max(width, height) / 1000);
  const [columns, rows] = [Math.floor(width / cell) + 1, Math.floor(height / cell) + 1];
  const start = new Uint32Array(columns * rows + 1);
  const cellOf = (i: number) => clamp(((ys[i] ?? 0) - top) / cell, rows) * columns + clamp(((xs[i] ?? 0) - left) / cell, columns);
  for (let i = 0; i < count; i++) {
    const at = cellOf(i) + 1;
    start[at] = (start[at] ?? 0) + 1;
  }
  for (let c = 0; c < columns * rows; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const [next, order] = [start.slice(), new Uint32Array(count)];
  for (let i = 0; i < count; i++) {
    const c = cellOf(i);
    const at = next[c] ?? 0;
    order[at] = i;
    next[c] = at + 1;
  }
  const heaviest = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
  const used = Array.from({ length: columns * rows }, (_, c) => (start[c + 1] ?? 0) > (start[c] ?? 0)).filter(Boolean).length;
  // Only cells with places count, so empty areas such as the sea do not increase the spacing.
  const spacing = count < 2 ? Infinity : Math.sqrt((used * cell * cell) / count);
  const grid: Grid = { x: count === 0 ? 0 : left, y: count === 0 ? 0 : top, cell, columns, rows, start, order, heaviest, spacing };
  grids.set(ground, grid);
  return grid;
}

function clamp(value: number, size: number): number {
  return Math.max(0, Math.min(size - 1, Math.floor(value)));
}
