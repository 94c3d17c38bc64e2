/**
 * Positions of communes and intercommunalities, for distances: that of the commune, or the mean of a body's communes. Départements and
 * régions are left out, because a distance from their middle would be meaningless.
 */
import type { Laid } from './overlay.ts';

/** Longitude and latitude in degrees. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** Positions by actor id. A missing actor has no known position, and none may be guessed. */
export type Positions = ReadonlyMap<string, Position>;

/** For a network that is not laid over a perimeter. */
export const NO_POSITIONS: Positions = new Map();

/** The positions of the actors of a network over its perimeter. O(actors). */
export function positionsOf({ territory, unitOf }: Laid): Positions {
  const positions = new Map<string, Position>();
  for (const [actor, unit] of unitOf) {
    const [longitude, latitude] = [territory.longitude[unit] ?? Number.NaN, territory.latitude[unit] ?? Number.NaN];
    if (unit >= territory.firstIntercommunality && !Number.isNaN(longitude)) positions.set(actor, { longitude, latitude });
  }
  return positions;
}

const EARTH_RADIUS = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Distance in kilometres along a straight line (haversine). */
export function kilometresBetween(a: Position, b: Position): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}
