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

/** Local authorities and bodies in no articulation of the dataset, whatever its status, in the order of the dataset. */
export function actorsWithoutArticulation(dataset: Dataset): readonly Actor[] {
  const tied = new Set<string>();
  for (const relation of dataset.relations)
    if (isArticulation(relation.type)) for (const member of relation.members) tied.add(member.actor);
  return dataset.actors.filter((actor) => isBody(actor) && !tied.has(actor.id));
}
