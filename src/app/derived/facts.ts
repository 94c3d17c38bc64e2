/**
 * Looks up in the dataset what a sheet or a list says about an actor or a relation: plain values, no sentences. The index is made
 * once for each dataset, because every card and row uses it.
 */

import { addTo } from '../../core/basics/lists-by-key.ts';
import type { Actor, Dataset, Relation, Source, Statement } from '../../core/model/dataset.ts';
import { byId } from '../../core/model/dataset-index.ts';
import { type RelationTypes, typesOf } from '../../core/model/relation-types.ts';
import { STATUSES } from '../../core/model/vocabulary.ts';
import { articulationsOf } from '../../core/network/isolation.ts';

/** Rows of a dataset by id, and what refers to them. */
export interface DatasetIndex {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Relations of an actor: articulations first, then by type, then by status. */
  readonly relationsOf: (actor: string) => readonly Relation[];
  /** Those of its relations that are articulations, whatever the filters show. */
  readonly articulationsOf: (actor: string) => readonly Relation[];
  /** Other articulations that have two actors or more in common with a relation: their lines in a picture may be one with its own. */
  readonly articulationsBeside: (relation: Relation) => readonly Relation[];
  readonly statementsOf: (actor: string) => readonly Statement[];
}

const indices = new WeakMap<Dataset, DatasetIndex>();

/** The index of a dataset, made once. */
export function indexOf(dataset: Dataset): DatasetIndex {
  const known = indices.get(dataset);
  if (known !== undefined) return known;
  const relationsOf = new Map<string, Relation[]>();
  const articulations = articulationsOf(dataset);
  const types = typesOf(dataset);
  for (const relation of [...dataset.relations].sort((a, b) => byTypeThenStatus(types, a, b))) {
    for (const member of relation.members) addTo(relationsOf, member.actor, relation);
  }
  const statementsOf = new Map<string, Statement[]>();
  for (const statement of dataset.statements) {
    for (const actor of statement.actors) addTo(statementsOf, actor, statement);
  }
  const index: DatasetIndex = {
    actors: byId(dataset.actors),
    relations: byId(dataset.relations),
    sources: byId(dataset.sources),
    relationsOf: (actor) => relationsOf.get(actor) ?? [],
    articulationsOf: (actor) => (relationsOf.get(actor) ?? []).filter((relation) => articulations.has(relation)),
    articulationsBeside: (relation) => {
      const inCommon = new Map<Relation, number>();
      for (const { actor } of relation.members)
        for (const other of index.articulationsOf(actor)) inCommon.set(other, (inCommon.get(other) ?? 0) + 1);
      return [...inCommon].flatMap(([other, count]) => (other !== relation && count >= 2 ? other : []));
    },
    statementsOf: (actor) => statementsOf.get(actor) ?? [],
  };
  indices.set(dataset, index);
  return index;
}

function byTypeThenStatus({ rank }: RelationTypes, a: Relation, b: Relation): number {
  return rank(a.type) - rank(b.type) || statusRank(a) - statusRank(b);
}

const statusRank = (relation: Relation) => STATUSES.findIndex((entry) => entry.id === relation.status);
