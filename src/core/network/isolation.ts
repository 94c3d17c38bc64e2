/**
 * What counts as a recorded cooperation (articulation), and which actors have none. Belonging and attendance do not count: a commune
 * belongs to its intercommunality by law, and attending the same meeting is not working together. Absence from the sources does not prove
 * isolation; texts must not claim so.
 */

import { actsForOthers, isBody } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { keptFor, type Reading } from '../model/kept-answers.ts';
import { forEachMember, type MemberRows, memberRows } from '../model/member-rows.ts';
import { typesOf } from '../model/relation-types.ts';
import { relationsOfType, typeNumbers, typesWith } from './type-column.ts';

/**
 * The articulations of a dataset, in its order: relations of an articulation type whose members come from at least two bodies. Persons,
 * services and unnamed staff count as the body that they are attached to. A relation within one body (between two directorates of one
 * authority) is internal; it is neither counted nor drawn. Kept for each dataset.
 */
export function articulationsOf(dataset: Dataset): ReadonlySet<Relation> {
  const known = articulations.get(dataset);
  if (known !== undefined) return known;
  const isArticulation = articulationRows(dataset);
  const found = new Set(dataset.relations.filter((_, row) => isArticulation[row] === 1));
  articulations.set(dataset, found);
  return found;
}

const articulations = new WeakMap<Dataset, ReadonlySet<Relation>>();

/** The columns that determine who is tied to whom. */
const TIES: Reading = { actors: ({ kind }) => [kind], relations: ({ type, members }) => [type, members] };

/** The articulations by row of the table of relations: 1 for an articulation. Kept as long as kinds, types and members stay the same. */
export const articulationRows = keptFor(TIES, (dataset): Uint8Array => {
  const rows = memberRows(dataset);
  const bodies = bodiesActedFor(dataset, rows);
  const types = typeNumbers(dataset.relations);
  const isArticulation = typesWith(typesOf(dataset).isArticulation);
  const found = new Uint8Array(dataset.relations.length);
  for (let relation = 0; relation < found.length; relation++) {
    if (isArticulation[types[relation] as number] !== 1) continue;
    const [start, end] = [rows.first[relation] as number, rows.first[relation + 1] as number];
    const body = bodies[rows.actor[start] as number];
    for (let at = start + 1; at < end && found[relation] === 0; at++) if (bodies[rows.actor[at] as number] !== body) found[relation] = 1;
  }
  return found;
});

/** By row of the table of relations: 1 unless it is of an articulation type but within one body, and so neither counted nor drawn. */
export const countedRows = keptFor(TIES, (dataset): Uint8Array => {
  const types = typeNumbers(dataset.relations);
  const isArticulation = typesWith(typesOf(dataset).isArticulation);
  return articulationRows(dataset).map((isOne, row) => (isOne === 1 || isArticulation[types[row] as number] !== 1 ? 1 : 0));
});

/** For each actor row, the row of the body that it acts for, following its attachments; its own row if it has none. */
function bodiesActedFor({ actors, relations }: Dataset, { rowOf }: MemberRows): Uint32Array {
  const bodies = new Uint32Array(actors.length + 1);
  for (let row = 0; row < bodies.length; row++) bodies[row] = row;
  const wholes = new Map<number, number>();
  for (const { members } of relationsOfType({ relations }, 'attachment', 'affiliation')) {
    const whole = rowOf.get(members.find(({ role }) => role === 'whole')?.actor ?? '');
    if (whole === undefined) continue;
    for (const { actor, role } of members) {
      const row = rowOf.get(actor);
      if (role === 'member' && row !== undefined && actsForOthers(actors[row]) && !wholes.has(row)) wholes.set(row, whole);
    }
  }
  for (const row of wholes.keys()) {
    let at = row;
    // At most five steps: two services attached to each other, a fault of the data, would loop for ever.
    for (let step = 0; step < 5; step++) at = wholes.get(at) ?? at;
    bodies[row] = at;
  }
  return bodies;
}

/** By actor row: 1 for a member of an articulation, whatever its status. One more entry at the end, for members not in the table. */
export const tiedRows = keptFor(TIES, (dataset): Uint8Array => {
  const tied = new Uint8Array(dataset.actors.length + 1);
  const rows = memberRows(dataset);
  const isArticulation = articulationRows(dataset);
  for (let relation = 0; relation < isArticulation.length; relation++) {
    if (isArticulation[relation] === 1) forEachMember(rows, relation, (actor) => (tied[actor] = 1));
  }
  return tied;
});

/** Bodies that are members of no articulation, whatever its status, in the order of the dataset. */
export function actorsWithoutArticulation(dataset: Dataset): readonly Actor[] {
  const tied = tiedRows(dataset);
  return dataset.actors.filter((actor, row) => tied[row] === 0 && isBody(actor));
}
