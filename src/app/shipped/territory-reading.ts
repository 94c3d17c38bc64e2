/**
 * Reads the texts of the reference for a perimeter and lays networks over it. Loaded with the first perimeter: a page that shows a network
 * alone needs neither this nor what matches names with communes.
 */
import { perimeterOf } from '../../core/reference/perimeters.ts';
import { readTerritory } from '../../core/reference/reference-file.ts';
import { layOver } from '../../core/territory/overlay.ts';
import type { LoadedTerritory } from '../state/store.ts';
import type { TerritoryTexts } from './territory-files.ts';

/** The territory of a perimeter; null where the texts have none with this key. */
export function territoryIn(
  { france, regions }: TerritoryTexts,
  key: string,
): Pick<LoadedTerritory, 'territory' | 'perimeter' | 'layOver'> | null {
  const territory = readTerritory(france, regions);
  const perimeter = perimeterOf(territory, key);
  return perimeter === null ? null : { territory, perimeter, layOver: (dataset) => layOver(dataset, territory, perimeter) };
}
