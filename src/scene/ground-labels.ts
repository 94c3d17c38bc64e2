/**
 * Names of the dots of a ground: the heaviest visible places whose names fit between existing labels, without overlaps. Looks only at the
 * cells in the window or, if these contain too many places, at the heaviest places.
 */
import type { Ground } from './ground.ts';
import { forPlacesIn, groundSpacing, heaviestPlaces } from './ground-index.ts';
import { dotRadius } from './ground-look.ts';
import type { PlacedLabel } from './labels.ts';
import type { Box, Transform } from './scene.ts';
import { textWidth } from './text-width.ts';

export interface GroundLabel {
  readonly place: number;
  readonly text: string;
  /** Viewport pixels: x is the start of the text, y its baseline. */
  readonly x: number;
  readonly y: number;
}

/** Window area per label, in square pixels; limits the number of labels. */
const ROOM = 13_000;
/** Maximum number of places considered. If more are visible, only the heaviest of all places are. */
const MANY = 3_000;
const LINE_HEIGHT = 1.2;
const GAP = 4;
/** If dots are closer than this, in pixels, fewer names are written over them. */
const TEXTURE = 5;

/** Labels for a window. `taken`: boxes that must stay free, in pixels of the window. */
export function placeGroundLabels(
  ground: Ground,
  transform: Transform,
  viewport: { readonly width: number; readonly height: number },
  size: number,
  taken: readonly Box[],
): readonly GroundLabel[] {
  const { scale, offsetX, offsetY } = transform;
  const box = { x: -offsetX / scale, y: -offsetY / scale, width: viewport.width / scale, height: viewport.height / scale };
  const isTexture = groundSpacing(ground) * scale < TEXTURE;
  const most = (viewport.width * viewport.height) / ROOM / (isTexture ? 3 : 1);
  const spots = new Spots(viewport.width, viewport.height);
  for (const own of taken) spots.take(own);
  const labels: GroundLabel[] = [];
  for (const place of candidates(ground, box)) {
    if (labels.length >= most) break;
    const text = ground.name(place);
    const [cx, cy] = [(ground.x[place] ?? 0) * scale + offsetX, (ground.y[place] ?? 0) * scale + offsetY];
    const radius = dotRadius(ground, place, scale);
    const own = { x: cx + radius + GAP, y: cy - (size * LINE_HEIGHT) / 2, width: textWidth(text, size, false), height: size * LINE_HEIGHT };
    if (!spots.isFree(own)) continue;
    spots.take(own);
    labels.push({ place, text, x: own.x, y: cy + size * 0.34 });
  }
  return labels;
}

/** The boxes of labels already placed. */
export function labelBoxes(labels: readonly PlacedLabel[]): readonly Box[] {
  return labels.flatMap(({ lines }) =>
    lines.map(({ text, x, y, size, bold, anchor }) => {
      const width = textWidth(text, size, bold);
      const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
      return { x: left, y: y - size, width, height: size * LINE_HEIGHT };
    }),
  );
}

function candidates(ground: Ground, box: Box): readonly number[] {
  const inSight: number[] = [];
  forPlacesIn(ground, box, (place) => {
    if (inSight.length <= MANY) inSight.push(place);
  });
  if (inSight.length <= MANY) return inSight.sort((a, b) => (ground.weight[b] ?? 0) - (ground.weight[a] ?? 0) || a - b);
  const isIn = (place: number) => {
    const [x, y] = [ground.x[place] ?? 0, ground.y[place] ?? 0];
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  };
  return [...heaviestPlaces(ground, MANY)].filter(isIn);
}

/** A grid of small squares that records which parts of a window are occupied. */
class Spots {
  static readonly #SIDE = 8;
  readonly #columns: number;
  readonly #rows: number;
  readonly #taken: Uint8Array;

  constructor(width: number, height: number) {
    this.#columns = Math.ceil(width / Spots.#SIDE) + 1;
    this.#rows = Math.ceil(height / Spots.#SIDE) + 1;
    this.#taken = new Uint8Array(this.#columns * this.#rows);
  }

  take(box: Box): void {
    this.#visit(box, (cell) => {
      this.#taken[cell] = 1;
      return true;
    });
  }

  isFree(box: Box): boolean {
    return this.#visit(box, (cell) => this.#taken[cell] === 0);
  }

  /** Visits the squares of a box; stops and returns false as soon as `visit` returns false. */
  #visit(box: Box, visit: (cell: number) => boolean): boolean {
    const at = (value: number, size: number) => Math.max(0, Math.min(size - 1, Math.floor(value / Spots.#SIDE)));
    const [left, right] = [at(box.x, this.#columns), at(box.x + box.width, this.#columns)];
    const [top, bottom] = [at(box.y, this.#rows), at(box.y + box.height, this.#rows)];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (!visit(row * this.#columns + column)) return false;
    }
    return true;
  }
}
