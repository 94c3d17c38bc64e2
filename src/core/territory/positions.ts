/**
 * Where communes and intercommunalities are, for distances: the position of a commune, the middle of the communes of a body.
 * Départements and régions have none here: from the middle of a région, nothing is near.
 */
import type { Laid } from './overlay.ts';

/** Degrees. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** Positions by id of an actor; those that are not in it are not known, and must not be guessed. */
export type Positions = ReadonlyMap<string, Position>;

/** What is known of a network that is laid over no perimeter. */
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

/** Kilometres as the crow flies (haversine). */
export function kilometresBetween(a: Position, b: Position): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}
