/**
 * Which actors stand without any recorded cooperation. Belonging and attendance do not count: a commune belongs to its
 * intercommunality by law, and being in a room is not working together. Absence from the sources is not proof of
 * isolation, and no word of this file may say so.
 */
import type { Actor, Dataset } from './dataset.ts';
import { type ActorKind, RELATION_TYPES, type RelationType, termOf } from './vocabulary.ts';

/**
 * Kinds that exist by themselves. A group, a service or an unnamed set is only known through its relations, and persons
 * are never counted as isolated: measures are for bodies.
 */
const STANDS_BY_ITSELF: ReadonlySet<ActorKind> = new Set(['collectivity', 'organisation']);

/** Whether an actor is a body that can be told of as isolated: a local authority or an organisation. */
export function isBody(actor: Actor): boolean {
  return STANDS_BY_ITSELF.has(actor.kind);
}

/** Whether a type of relation is a cooperation, as opposed to belonging or attendance. */
export function isArticulation(type: RelationType): boolean {
  return termOf<(typeof RELATION_TYPES)[number]>(RELATION_TYPES, type).layer === 'articulation';
}

/** Ids of the actors that are members of an articulation themselves, whatever its status. O(members). */
function membersOfArticulations(dataset: Dataset): ReadonlySet<string> {
  const tied = new Set<string>();
  for (const relation of dataset.relations)
    if (isArticulation(relation.type)) for (const member of relation.members) tied.add(member.actor);
  return tied;
}

/**
 * Local authorities and bodies that cooperate only as part of an unnamed set: in no articulation themselves, but known to lie in a set
 * that is («85 communes de la MEL», of which Roubaix is one). To each, these sets, in the order of the dataset. What is recorded of
 * the set is recorded of its members together: neither a cooperation of their own, nor nothing. O(members).
 */
export function comprisedActors(dataset: Dataset): ReadonlyMap<string, readonly Actor[]> {
  const wholes = new Map<string, string[]>();
  for (const { type, members } of dataset.relations) {
    if (type !== 'set-membership') continue;
    const sets = members.filter(({ role }) => role === 'whole').map(({ actor }) => actor as string);
    for (const { actor, role } of members) if (role !== 'whole') wholes.set(actor, [...(wholes.get(actor) ?? []), ...sets]);
  }
  const found = new Map<string, readonly Actor[]>();
  if (wholes.size === 0) return found;
  const tied = membersOfArticulations(dataset);
  for (const actor of dataset.actors) {
    if (!isBody(actor) || tied.has(actor.id) || !wholes.has(actor.id)) continue;
    // A set may lie in a larger one: whoever lies in the first lies in both.
    const sets = new Set(wholes.get(actor.id));
    for (const set of sets) for (const larger of wholes.get(set) ?? []) sets.add(larger);
    const cooperating = dataset.actors.filter(({ id }) => sets.has(id) && tied.has(id));
    if (cooperating.length > 0) found.set(actor.id, cooperating);
  }
  return found;
}

/**
 * Local authorities and bodies of which no cooperation is recorded, whatever its status: neither one of their own, nor one of a set
 * that they are known to lie in. In the order of the dataset.
 */
export function actorsWithoutArticulation(dataset: Dataset): readonly Actor[] {
  const tied = membersOfArticulations(dataset);
  const comprised = comprisedActors(dataset);
  return dataset.actors.filter((actor) => isBody(actor) && !tied.has(actor.id) && !comprised.has(actor.id));
}

/** Why a local authority or body has no articulation of its own to show: none is recorded, or only one of a set that it lies in. */
export type WithoutOwn = 'none' | 'comprised';

/** The local authorities and bodies in no articulation themselves, with why. O(members). */
export function withoutOwnArticulation(dataset: Dataset): ReadonlyMap<string, WithoutOwn> {
  return new Map<string, WithoutOwn>([
    ...actorsWithoutArticulation(dataset).map(({ id }): [string, WithoutOwn] => [id, 'none']),
    ...[...comprisedActors(dataset).keys()].map((id): [string, WithoutOwn] => [id, 'comprised']),
  ]);
}
