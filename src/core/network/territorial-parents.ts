/**
 * Which territories an actor lies in, according to the relations of the dataset: commune → intercommunality, and everything that contains
 * it at any depth. Parents are a list, since an actor may belong to two intercommunalities. Départements and régions contain communes but
 * are not their parents: no local authority has power over another (Constitution, art. 72).
 */

import { addTo } from '../basics/lists-by-key.ts';
import { isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';

export interface TerritorialParents {
  /** Ids of the intercommunalities that an actor belongs to; empty where none is recorded. */
  readonly of: (actor: string) => readonly string[];
  /** Ids of every territory that an actor lies within, nearest first. */
  readonly containing: (actor: string) => readonly string[];
  /** Ids of everything that lies within a territory, at any depth, itself included. */
  readonly within: (territory: string) => ReadonlySet<string>;
  /** Unnamed sets that the dataset says are members of a territory. */
  readonly setsOf: (territory: string) => readonly Actor[];
}

/** The territorial belongings of a dataset, regardless of any recipe. O(relations). */
export function territorialParents(dataset: Dataset): TerritorialParents {
  const actors = byId(dataset.actors);
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  const wholes = new Map<string, string[]>();
  for (const relation of dataset.relations) {
    if (relation.type !== 'territorial-belonging') continue;
    for (const { actor: whole } of relation.members.filter((member) => member.role === 'whole')) {
      for (const { actor: part } of relation.members.filter((member) => member.role === 'member')) {
        append(children, whole, part);
        append(wholes, part, whole);
        if (actors.get(whole)?.levels.includes('intercommunality') === true) append(parents, part, whole);
      }
    }
  }
  const chains = new Map<string, readonly string[]>();
  return {
    of: (actor) => parents.get(actor) ?? [],
    containing: (actor) => {
      const known = chains.get(actor);
      if (known !== undefined) return known;
      const found = new Set(wholes.get(actor));
      for (const id of found) for (const whole of wholes.get(id) ?? []) found.add(whole);
      found.delete(actor);
      const chain = [...found];
      chains.set(actor, chain);
      return chain;
    },
    within: (territory) => {
      const found = new Set([territory]);
      for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
      return found;
    },
    setsOf: (territory) =>
      (children.get(territory) ?? []).flatMap((id) => {
        const actor = actors.get(id);
        return actor !== undefined && isUnnamedSet(actor) ? [actor] : [];
      }),
  };
}

/** Relations come one after the other, so a repeated value is always the last of its list. */
function append(lists: Map<string, string[]>, key: string, value: string): void {
  if (lists.get(key)?.at(-1) !== value) addTo(lists, key, value);
}
