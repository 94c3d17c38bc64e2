/**
 * What a recorded cooperation (articulation) is, and which actors stand without any. Belonging and attendance do not count:
 * a commune belongs to its intercommunality by law, and being in a room is not working together. Absence from the sources
 * is not proof of isolation, and no word of this file may say so.
 */

import { actsForOthers, isBody } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { typesOf } from '../model/relation-types.ts';

/**
 * The articulations of a dataset, in its order: relations of such a type with members of two bodies or more. Persons, services
 * and unnamed staff act for whom they are attached to; a relation that stays within one body (a directorate and the others of
 * the same authority) is internal, and is counted and drawn nowhere. Kept for each dataset.
 */
export function articulationsOf(dataset: Dataset): ReadonlySet<Relation> {
  const known = articulations.get(dataset);
  if (known !== undefined) return known;
  const bodyOf = bodiesActedFor(dataset);
  const { isArticulation } = typesOf(dataset);
  const found = new Set(
    dataset.relations.filter(({ type, members }) => isArticulation(type) && new Set(members.map(({ actor }) => bodyOf(actor))).size >= 2),
  );
  articulations.set(dataset, found);
  return found;
}

/** The body that each actor acts for, at the end of its attachments; itself where there is none. */
function bodiesActedFor(dataset: Dataset): (actor: string) => string {
  const acting = new Set<string>(dataset.actors.filter(actsForOthers).map(({ id }) => id));
  const wholes = new Map<string, string>();
  for (const { type, members } of dataset.relations) {
    if (type !== 'attachment' && type !== 'affiliation') continue;
    const whole = members.find(({ role }) => role === 'whole')?.actor;
    if (whole === undefined) continue;
    for (const { actor, role } of members) if (role === 'member' && acting.has(actor) && !wholes.has(actor)) wholes.set(actor, whole);
  }
  return (actor) => {
    let at = actor;
    // Two services attached to each other are an error of the data, not a reason to turn round for ever.
    for (let step = 0; step < 5; step++) at = wholes.get(at) ?? at;
    return at;
  };
}

const articulations = new WeakMap<Dataset, ReadonlySet<Relation>>();

/** Local authorities and bodies that are members of no articulation of the dataset, whatever its status, in the order of the dataset. */
export function actorsWithoutArticulation(dataset: Dataset): readonly Actor[] {
  const tied = new Set<string>();
  for (const relation of articulationsOf(dataset)) for (const member of relation.members) tied.add(member.actor);
  return dataset.actors.filter((actor) => isBody(actor) && !tied.has(actor.id));
}
