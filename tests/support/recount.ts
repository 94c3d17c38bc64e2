/**
 * The counts of src/core/analysis/counts.ts, counted again from their
 * definitions in the plainest way. Tests compare both.
 */
import type { Actor, Dataset, Relation } from '../../src/core/model/dataset.ts';
import { RELATION_TYPES } from '../../src/core/model/vocabulary.ts';

/** Whether a relation is an articulation with members of two bodies or more. */
export function isCooperation(dataset: Dataset, { type, members }: Relation): boolean {
  if ([...RELATION_TYPES, ...dataset.types].find(({ id }) => id === type)?.layer !== 'articulation') return false;
  return new Set(members.map(({ actor }) => actsFor(dataset, actor))).size > 1;
}

/** Id of the body for which a person, a service or unnamed staff acts; its own id for any other actor. */
function actsFor(dataset: Dataset, id: string, steps = 5): string {
  const kind = dataset.actors.find((actor) => actor.id === id)?.kind;
  if (steps === 0 || kind === undefined || !['person', 'service', 'set'].includes(kind)) return id;
  const attachment = dataset.relations.find(
    ({ type, members }) =>
      (type === 'attachment' || type === 'affiliation') &&
      members.some(({ actor, role }) => actor === id && role === 'member') &&
      members.some(({ role }) => role === 'whole'),
  );
  const whole = attachment?.members.find(({ role }) => role === 'whole')?.actor;
  return whole === undefined ? id : actsFor(dataset, whole, steps - 1);
}

/** Local authorities and support bodies that take part in no cooperation. */
export function untied(dataset: Dataset): readonly Actor[] {
  const relations = dataset.relations.filter((relation) => isCooperation(dataset, relation));
  return dataset.actors.filter(
    ({ id, kind }) =>
      (kind === 'collectivity' || kind === 'organisation') && !relations.some(({ members }) => members.some(({ actor }) => actor === id)),
  );
}

/** Those of them that, by some relation, belong to a set that takes part in an articulation. */
export function comprised(dataset: Dataset): readonly Actor[] {
  const isTied = (set: string) =>
    dataset.relations.some((relation) => isCooperation(dataset, relation) && relation.members.some(({ actor }) => actor === set));
  return untied(dataset).filter(({ id }) =>
    dataset.relations.some(
      ({ type, members }) =>
        type === 'set-membership' &&
        members.some(({ actor, role }) => actor === id && role === 'member') &&
        members.some(
          ({ actor, role }) => role === 'whole' && dataset.actors.some((set) => set.id === actor && set.kind === 'set') && isTied(actor),
        ),
    ),
  );
}

/** Bodies without a cooperation, and not comprised in a set, that may be the same as an actor with one. */
export function possible(dataset: Dataset): readonly Actor[] {
  const inSets = comprised(dataset);
  const isTied = (id: string) =>
    dataset.relations.some((relation) => isCooperation(dataset, relation) && relation.members.some(({ actor }) => actor === id));
  return untied(dataset).filter(
    (body) =>
      !inSets.includes(body) &&
      dataset.relations.some(
        ({ type, members }) =>
          type === 'possible-identity' &&
          members.some(({ actor }) => actor === body.id) &&
          members.some(({ actor }) => actor !== body.id && isTied(actor)),
      ),
  );
}
