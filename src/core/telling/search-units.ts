/**
 * Search for communes and bodies of a perimeter by name or code, except those that the network names: search.ts finds these, with
 * everything recorded about them.
 */

import { nameScan } from '../reference/name-scan.ts';
import type { Laid } from '../territory/overlay.ts';
import type { Search, SearchHit } from './search.ts';

/** A search over the units of a perimeter that the network does not name. Its index is built at the first query. */
export function unitSearch({ territory, perimeter, actorOf, named }: Laid): Search {
  const units = [...perimeter.bodies, ...perimeter.communes].filter((unit) => !named.has(actorOf.get(unit) ?? ''));
  let scan: ReturnType<typeof nameScan> | null = null;
  return {
    search: (query, limit = 20) => {
      scan ??= nameScan(
        units.map((unit) => ({
          name: territory.names[unit] ?? '',
          code: territory.codes[unit] ?? '',
          around: territory.names[territory.department[unit] ?? -1] ?? '',
          isBody: unit < territory.firstCommune,
          size: territory.population[unit] ?? 0,
        })),
      );
      return scan(query, limit).map(({ index, closeness }): SearchHit => {
        const unit = units[index] ?? -1;
        return {
          kind: 'actor',
          id: actorOf.get(unit) ?? '',
          label: territory.names[unit] ?? '',
          detail: territory.codes[unit] ?? '',
          closeness,
        };
      });
    },
  };
}
