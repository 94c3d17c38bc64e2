/**
 * How many communes the reference counts in each intercommunality of a network over a perimeter. The analysis needs it, to tell whether a set
 * of unnamed communes is all of them.
 */
import { communesOf } from '../reference/territory.ts';
import type { Laid } from './overlay.ts';

/** For each intercommunality of a laid network, its number of communes in the reference, by actor id. */
export function referenceCommunes({ dataset, territory, unitOf }: Laid): Readonly<Record<string, number>> {
  return Object.fromEntries(
    dataset.actors.flatMap(({ id, levels }) => {
      const unit = unitOf.get(id);
      const isKnown = levels.includes('intercommunality') && unit !== undefined && unit < territory.firstCommune;
      return isKnown ? [[id, communesOf(territory, unit).length]] : [];
    }),
  );
}
