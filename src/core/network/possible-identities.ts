/**
 * Actors that may be the same: a written name that could not be matched with one commune, and the communes that it may mean. What is
 * recorded under the name may belong to any of these, so that none of them is certain to be without it. The relations that say so are
 * recorded, or added when a perimeter is laid under the network (territory/overlay.ts).
 */
import { addTo } from '../basics/lists-by-key.ts';
import type { ActorId, Dataset } from '../model/dataset.ts';
import { relationsOfType } from './type-column.ts';

/** For each actor (by id), the ids of the actors that it may be. */
export type PossibleIdentities = ReadonlyMap<string, readonly ActorId[]>;

export const NO_IDENTITIES: PossibleIdentities = new Map();

/** The possible identities of a dataset. O(such relations), kept for each dataset. */
export function possibleIdentities(dataset: Dataset): PossibleIdentities {
  const known = kept.get(dataset);
  if (known !== undefined) return known;
  const found = new Map<string, ActorId[]>();
  for (const { members } of relationsOfType(dataset, 'possible-identity')) {
    for (const { actor } of members) {
      for (const { actor: other } of members) if (other !== actor) addTo(found, actor, other);
    }
  }
  kept.set(dataset, found);
  return found;
}

const kept = new WeakMap<Dataset, PossibleIdentities>();
