/**
 * Which actors and relations of a dataset a recipe shows: the one answer that graph, ties, counts and lists share. The
 * territory of a recipe needs the whole dataset to be told, which is why this is not asked of an actor alone.
 */
import type { Dataset, Relation } from '../model/dataset.ts';
import { typesOf } from '../model/relation-types.ts';
import { articulationsOf } from './isolation.ts';
import { type Recipe, showsActor, showsRelation } from './recipe.ts';
import { territorialParents } from './territorial-parents.ts';

export interface Shown {
  /** Ids of the actors shown, in the order of the dataset. */
  readonly actors: ReadonlySet<string>;
  /** Whether a relation passes the filters and two of its members are shown. What is internal to one body is not. */
  readonly has: (relation: Relation) => boolean;
}

/** What a recipe shows. O(actors + members); the last answer for a dataset is kept. */
export function shownOf(dataset: Dataset, recipe: Recipe): Shown {
  const known = kept.get(dataset);
  if (known?.recipe === recipe) return known.shown;
  const near = recipe.within === '' ? null : neighbourhoodOf(dataset, recipe);
  const actors = new Set<string>();
  for (const actor of dataset.actors) if (showsActor(recipe, actor) && (near?.actors.has(actor.id) ?? true)) actors.add(actor.id);
  const [articulations, types] = [articulationsOf(dataset), typesOf(dataset)];
  const joinsTwo = (relation: Relation) =>
    (!types.isArticulation(relation.type) || articulations.has(relation)) &&
    new Set(relation.members.flatMap(({ actor }) => (actors.has(actor) ? [actor] : []))).size >= 2;
  const shown: Shown = {
    actors,
    has: (relation) => showsRelation(recipe, types, relation) && (near?.touches(relation) ?? true) && joinsTwo(relation),
  };
  kept.set(dataset, { recipe, shown });
  return shown;
}

const kept = new WeakMap<Dataset, { readonly recipe: Recipe; readonly shown: Shown }>();

/** A territory with all that lies within it, and whoever takes part in relations with one of these. */
function neighbourhoodOf(dataset: Dataset, { within }: Recipe) {
  const inside = insideOf(dataset, within);
  const actors = new Set(inside);
  const touches = (relation: Relation) => relation.members.some((member) => inside.has(member.actor));
  for (const relation of dataset.relations) if (touches(relation)) for (const member of relation.members) actors.add(member.actor);
  return { actors, touches };
}

/** Ids of what lies within a territory: itself, its members at any depth, and the unnamed sets among them. */
export function insideOf(dataset: Dataset, territory: string): ReadonlySet<string> {
  const inside = new Set(territorialParents(dataset).within(territory));
  for (const actor of dataset.actors) if (actor.within !== null && inside.has(actor.within)) inside.add(actor.id);
  return inside;
}
