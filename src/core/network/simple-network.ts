/**
 * The simple network of a recipe, on which every measure is computed: parallel ties are merged, directions are kept in `ties`. Nodes are
 * the shown actors in the order of the dataset, then the hubs of relations that have one. So an actor has the same number in every
 * projection.
 */

import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { type RelationTypes, typesOf } from '../model/relation-types.ts';
import { buildNetwork, type Network } from './network.ts';
import { articulationTypes, type Recipe } from './recipe.ts';
import { selectionOf } from './selection.ts';
import { tiesOf } from './ties.ts';

export interface SimpleNetwork {
  readonly network: Network;
  /** The actors shown: nodes 0 … actors.length − 1. */
  readonly actors: readonly Actor[];
  /** Id of every node, actors first. */
  readonly keys: readonly string[];
  /** Number of the node with an id; undefined when it is not in the network. */
  readonly nodeOf: ReadonlyMap<string, number>;
  /** Every tie, parallel ones too, by the numbers of its ends. */
  readonly ties: readonly { readonly source: number; readonly target: number; readonly directed: boolean; readonly relation: Relation }[];
}

/** The simple network of a recipe, in the projection that it names. O(actors + ties). */
export function simpleNetwork(dataset: Dataset, recipe: Recipe): SimpleNetwork {
  const shown = selectionOf(dataset, recipe);
  const actors = dataset.actors.filter((actor) => shown.actors.has(actor.id));
  const keys: string[] = actors.map((actor) => actor.id);
  const nodeOf = new Map(keys.map((key, node) => [key, node]));
  const numberOf = (key: string) => {
    const known = nodeOf.get(key);
    if (known !== undefined) return known;
    keys.push(key);
    nodeOf.set(key, keys.length - 1);
    return keys.length - 1;
  };
  const ties = Array.from(tiesOf(dataset, recipe), ({ source, target, directed, relation }) => ({
    source: numberOf(source),
    target: numberOf(target),
    directed,
    relation,
  }));
  const network = buildNetwork(
    keys.length,
    ties.map((tie) => tie.source),
    ties.map((tie) => tie.target),
  );
  return { network, actors, keys, nodeOf, ties };
}

/** The network of partners: actors tied if they take part in the same articulation; relations of many members as pairs, without hubs. */
export function partnerNetwork(dataset: Dataset, recipe: Recipe): SimpleNetwork {
  return simpleNetwork(dataset, partnerRecipe(recipe, typesOf(dataset)));
}

/** The recipe that shows partners in the articulations of another recipe. Cached, so the same recipe and types give the same value. */
export function partnerRecipe(recipe: Recipe, types: RelationTypes): Recipe {
  const ofTypes = partnerRecipes.get(types) ?? new WeakMap<Recipe, Recipe>();
  partnerRecipes.set(types, ofTypes);
  const made = ofTypes.get(recipe) ?? { ...recipe, projection: 'pairs', types: articulationTypes(recipe, types) };
  ofTypes.set(recipe, made);
  return made;
}

const partnerRecipes = new WeakMap<RelationTypes, WeakMap<Recipe, Recipe>>();
