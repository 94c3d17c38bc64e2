/**
 * The place of each unit on the map of France: by its position in metropolitan France; for each overseas département or collectivity, in a
 * box with its own scale. Communes without a known position are spread evenly over the box of their territory.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { MAP_HEIGHT, MAP_WIDTH, toMap } from './map-projection.ts';
import type { Territory, Unit } from './territory.ts';

/** A box of the map, in map units. */
export interface MapBox {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapPlaces {
  /** Map units, y downwards; NaN for units without loaded communes. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Overseas territories, in two columns west of Brittany. */
  readonly boxes: readonly MapBox[];
}

const BOX = 74;
const BOX_GAP = 7;
const BOX_PADDING = 15;
/** The left edge of the boxes: left of the westernmost point of the mainland. */
const BOXES_LEFT = -2 * (BOX + BOX_GAP) - 20;

const kept = new WeakMap<Territory, MapPlaces>();

/** The places of all units. O(units) on the first call. */
export function mapPlaces(territory: Territory): MapPlaces {
  const known = kept.get(territory);
  if (known !== undefined) return known;
  const [x, y] = [new Float32Array(territory.count).fill(Number.NaN), new Float32Array(territory.count).fill(Number.NaN)];
  const { longitude, latitude } = territory;
  const overseas = new Map<Unit, Unit[]>();
  for (let unit = territory.firstCommune; unit < territory.count; unit++) {
    const department = territory.department[unit] ?? -1;
    if (isOverseas(territory, department)) addTo(overseas, department, unit);
    else if (!Number.isNaN(longitude[unit])) {
      const point = toMap(longitude[unit] ?? 0, latitude[unit] ?? 0);
      x[unit] = point.x;
      y[unit] = point.y;
    }
  }
  const boxes = boxesOf(territory);
  for (const [department, communes] of overseas) {
    const box = boxes.find((candidate) => candidate.code === territory.codes[department]);
    if (box !== undefined) placeInBox(territory, box, communes, x, y);
  }
  meanPlaces(territory, x, y);
  const places = { x, y, boxes };
  kept.set(territory, places);
  return places;
}

/** The bounding box of some units with a margin, in map units; the whole map if none of them has a place. */
export function extentOf({ x, y }: MapPlaces, units: readonly Unit[]): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const unit of units) {
    const [px, py] = [x[unit] ?? Number.NaN, y[unit] ?? Number.NaN];
    if (Number.isNaN(px)) continue;
    [left, right, top, bottom] = [Math.min(left, px), Math.max(right, px), Math.min(top, py), Math.max(bottom, py)];
  }
  if (left > right) return { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT };
  const margin = Math.max(1.5, 0.05 * Math.max(right - left, bottom - top));
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}

function isOverseas({ codes }: Territory, department: Unit): boolean {
  return (codes[department] ?? '').length === 3;
}

/** The five overseas départements, then the collectivities that have communes or count as one. */
function boxesOf(territory: Territory): readonly MapBox[] {
  const departments: Unit[] = [];
  for (let unit = territory.firstDepartment; unit < territory.firstIntercommunality; unit++) {
    if (isOverseas(territory, unit)) departments.push(unit);
  }
  return departments
    .sort((a, b) => ((territory.codes[a] ?? '') < (territory.codes[b] ?? '') ? -1 : 1))
    .map((unit, i) => ({
      code: territory.codes[unit] ?? '',
      name: territory.names[unit] ?? '',
      x: BOXES_LEFT + (i % 2) * (BOX + BOX_GAP),
      y: 6 + Math.floor(i / 2) * (BOX + BOX_GAP),
      width: BOX,
      height: BOX,
    }));
}

function placeInBox(territory: Territory, box: MapBox, communes: readonly Unit[], x: Float32Array, y: Float32Array): void {
  const { longitude, latitude } = territory;
  const placed = communes.filter((unit) => !Number.isNaN(longitude[unit]));
  const points = placed.map((unit) => toMap(longitude[unit] ?? 0, latitude[unit] ?? 0));
  const [left, right] = [Math.min(...points.map((point) => point.x)), Math.max(...points.map((point) => point.x))];
  const [top, bottom] = [Math.min(...points.map((point) => point.y)), Math.max(...points.map((point) => point.y))];
  const room = BOX - 2 * BOX_PADDING;
  const scale = room / Math.max(0.5, right - left, bottom - top);
  placed.forEach((unit, i) => {
    const point = points[i] ?? { x: 0, y: 0 };
    x[unit] = box.x + box.width / 2 + (point.x - (left + right) / 2) * scale;
    y[unit] = box.y + box.height / 2 + (point.y - (top + bottom) / 2) * scale;
  });
  // The rest in an even grid, because their positions are unknown.
  const rest = communes.filter((unit) => Number.isNaN(longitude[unit]));
  const columns = Math.ceil(Math.sqrt(rest.length));
  rest.forEach((unit, i) => {
    x[unit] = box.x + BOX_PADDING + ((i % columns) + 0.5) * (room / columns);
    y[unit] = box.y + BOX_PADDING + (Math.floor(i / columns) + 0.5) * (room / columns);
  });
}

/** Bodies stand at the mean position of their communes. */
function meanPlaces(territory: Territory, x: Float32Array, y: Float32Array): void {
  const number = new Int32Array(territory.firstCommune);
  const [sumX, sumY] = [new Float64Array(territory.firstCommune), new Float64Array(territory.firstCommune)];
  for (let unit = territory.firstCommune; unit < territory.count; unit++) {
    const [px, py] = [x[unit] ?? Number.NaN, y[unit] ?? Number.NaN];
    if (Number.isNaN(px)) continue;
    for (const column of [territory.region, territory.department, territory.epci, territory.ept]) {
      const holder = column[unit] ?? -1;
      if (holder < 0) continue;
      number[holder] = (number[holder] ?? 0) + 1;
      sumX[holder] = (sumX[holder] ?? 0) + px;
      sumY[holder] = (sumY[holder] ?? 0) + py;
    }
  }
  for (let holder = 0; holder < territory.firstCommune; holder++) {
    const count = number[holder] ?? 0;
    if (count === 0) continue;
    x[holder] = (sumX[holder] ?? 0) / count;
    y[holder] = (sumY[holder] ?? 0) / count;
  }
}
