/**
 * Who is known to lie in an unnamed set that cooperates («85 communes of the MEL»). No relation names such an actor, so it has
 * no recorded cooperation of its own; yet what its set does concerns it. It is «comprised»: neither in force nor nothing.
 * Known means a set-membership relation, told by a source or added from arithmetic where a perimeter is laid under the
 * network (overlay.ts). Whoever only may be meant («6 to 10 communes») is not in here: see unnamed.ts.
 */

import { isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { actorsWithoutArticulation, articulationsOf } from './isolation.ts';

/** The sets with an articulation that each body is known to lie in, by the id of the body. O(members), kept for each dataset. */
export function knownSets(dataset: Dataset): ReadonlyMap<string, readonly Actor[]> {
  const known = kept.get(dataset);
  if (known !== undefined) return known;
  const memberships = dataset.relations.filter(({ type }) => type === 'set-membership');
  const actors = byId(dataset.actors);
  const cooperating = new Set<string>();
  // Most networks have no such sets, and need no look at all their cooperations.
  if (memberships.length > 0) {
    for (const { members } of articulationsOf(dataset)) for (const { actor } of members) cooperating.add(actor);
  }
  const found = new Map<string, Actor[]>();
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
  kept.set(dataset, found);
  return found;
}

const kept = new WeakMap<Dataset, ReadonlyMap<string, readonly Actor[]>>();

/** Bodies without an articulation of their own that are known to lie in a set with one: their sets, by id. */
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

/** What is recorded of a body without an articulation of its own. */
export type Untied = 'comprised' | 'without';

/** Every body without an articulation of its own, by its id, in the order of the dataset. Kept for each dataset. */
export function untiedActors(dataset: Dataset): ReadonlyMap<string, Untied> {
  const known = keptUntied.get(dataset);
  if (known !== undefined) return known;
  const comprised = comprisedActors(dataset);
  const untied = new Map(
    actorsWithoutArticulation(dataset).map(({ id }): [string, Untied] => [id, comprised.has(id) ? 'comprised' : 'without']),
  );
  keptUntied.set(dataset, untied);
  return untied;
}

const keptUntied = new WeakMap<Dataset, ReadonlyMap<string, Untied>>();

/** Bodies of which no cooperation is recorded at all: neither their own nor that of a set that they lie in. */
export function actorsWithoutCooperation(dataset: Dataset): readonly Actor[] {
  const untied = untiedActors(dataset);
  return dataset.actors.filter(({ id }) => untied.get(id) === 'without');
}
