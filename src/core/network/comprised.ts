/**
 * Bodies known to be in an unnamed set that cooperates («85 communes of the MEL»). No relation names such a body, so it has no recorded
 * cooperation of its own; yet what its set does concerns it. It counts as «comprised»: neither cooperating nor without cooperation. «Known»
 * means a set-membership relation, stated by a source or added from counts when a perimeter is laid under the network
 * (territory/overlay.ts). For actors that only may be in a set («6 to 10 communes»), see unnamed.ts.
 */

import { isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { memberRows } from '../model/member-rows.ts';
import { actorsWithoutArticulation, articulationsOf, tiedRows } from './isolation.ts';
import { possibleIdentities } from './possible-identities.ts';
import { relationsOfType } from './type-column.ts';

/** For each body, the sets with an articulation that it is known to be in. O(members), kept for each dataset. */
export function knownSets(dataset: Dataset): ReadonlyMap<string, readonly Actor[]> {
  const known = kept.get(dataset);
  if (known !== undefined) return known;
  const memberships = relationsOfType(dataset, 'set-membership');
  const found = new Map<string, Actor[]>();
  kept.set(dataset, found);
  // Most networks have no such sets, and need no look at all their cooperations.
  if (memberships.length === 0) return found;
  const actors = byId(dataset.actors);
  const cooperating = new Set<string>();
  for (const { members } of articulationsOf(dataset)) for (const { actor } of members) cooperating.add(actor);
  for (const { members } of memberships) {
    const sets = members.flatMap(({ actor, role }) => {
      const whole = actors.get(actor);
      return role === 'whole' && whole !== undefined && isUnnamedSet(whole) && cooperating.has(actor) ? [whole] : [];
    });
    for (const { actor, role } of members) {
      const part = actors.get(actor);
      if (role !== 'member' || part === undefined || !isBody(part)) continue;
      const own = found.get(actor) ?? [];
      own.push(...sets.filter((set) => !own.includes(set)));
      if (own.length > 0) found.set(actor, own);
    }
  }
  return found;
}

const kept = new WeakMap<Dataset, ReadonlyMap<string, readonly Actor[]>>();

/** For each body without an articulation of its own that is in a set with one: its sets. */
export function comprisedActors(dataset: Dataset): ReadonlyMap<string, readonly Actor[]> {
  const sets = knownSets(dataset);
  if (sets.size === 0) return NOBODY;
  return new Map(
    actorsWithoutArticulation(dataset).flatMap(({ id }): [string, readonly Actor[]][] => {
      const own = sets.get(id);
      return own === undefined ? [] : [[id, own]];
    }),
  );
}

const NOBODY: ReadonlyMap<string, readonly Actor[]> = new Map();

/**
 * What is recorded of a body without an articulation of its own: it is `comprised` in a set that cooperates; it is `possible` that it has one,
 * under a name that could not be matched with one body; or it is `without` any cooperation.
 */
export type Untied = 'comprised' | 'possible' | 'without';

/** What is recorded of each body without an articulation of its own, by id, in the order of the dataset. Kept for each dataset. */
export function untiedActors(dataset: Dataset): ReadonlyMap<string, Untied> {
  const known = keptUntied.get(dataset);
  if (known !== undefined) return known;
  const [comprised, identities] = [comprisedActors(dataset), possibleIdentities(dataset)];
  const [tied, { rowOf }] = [tiedRows(dataset), memberRows(dataset)];
  const mayHave = (id: string) => identities.get(id)?.some((other) => tied[rowOf.get(other) ?? -1] === 1) === true;
  const untied = new Map(
    actorsWithoutArticulation(dataset).map(({ id }): [string, Untied] => [
      id,
      comprised.has(id) ? 'comprised' : mayHave(id) ? 'possible' : 'without',
    ]),
  );
  keptUntied.set(dataset, untied);
  return untied;
}

const keptUntied = new WeakMap<Dataset, ReadonlyMap<string, Untied>>();

/** Bodies without any recorded cooperation: neither their own nor that of a set that they are in. */
export function actorsWithoutCooperation(dataset: Dataset): readonly Actor[] {
  const untied = untiedActors(dataset);
  return dataset.actors.filter(({ id }) => untied.get(id) === 'without');
}
