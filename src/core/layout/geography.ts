/**
 * Positions of the actors of a network on the map: that of the unit of each
 * actor, or for a fold the mean of its communes.
 */

import { extentOf, mapPlaces } from '../reference/map-places.ts';
import type { Territory, Unit } from '../reference/territory.ts';
import type { Fold } from '../territory/folds.ts';
import type { Point } from './geometry.ts';
import type { Geography } from './layout.ts';

/** Positions for a map that shows the given units completely. O(communes of the folds). */
export function geographyOf(
  territory: Territory,
  unitOf: ReadonlyMap<string, Unit>,
  seen: readonly Unit[],
  folds: readonly Fold[] = [],
): Geography {
  const places = mapPlaces(territory);
  const pointOf = (unit: Unit | undefined): Point | null => {
    const [x, y] = [places.x[unit ?? -1] ?? Number.NaN, places.y[unit ?? -1] ?? Number.NaN];
    return Number.isNaN(x) ? null : { x, y };
  };
  const means = new Map(
    folds.map((fold): [string, Point | null] => {
      const points = fold.communes.flatMap((commune) => pointOf(commune) ?? []);
      const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
      return [fold.id, points.length === 0 ? null : { x: mean((point) => point.x), y: mean((point) => point.y) }];
    }),
  );
  return { pointOf: (actor) => pointOf(unitOf.get(actor)), foldPoint: (fold) => means.get(fold) ?? null, extent: extentOf(places, seen) };
}
