/**
 * The neighbourhood of one actor, as a recipe: the actor and everyone within a few steps of cooperation. Paths lead only through actors and
 * relations that the recipe shows. Changing a filter never moves a node.
 */

import { isBody } from '../model/actor-kinds.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildGraph } from './graph.ts';
import { articulationsOf } from './isolation.ts';
import type { Recipe } from './recipe.ts';

/** Maximum number of steps from the centre. */
const REACH = 2;

/** Steps from an actor to everyone within REACH of it, itself included. */
export function stepsAround(center: string, neighbours: (node: string) => readonly string[]): ReadonlyMap<string, number> {
  const steps = new Map([[center, 0]]);
  for (const [node, step] of steps) {
    if (step === REACH) continue;
    for (const next of neighbours(node)) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}

/** The recipe, limited to an actor and those around it. O(actors + ties). */
export function aroundActor(dataset: Dataset, recipe: Recipe, center: string): Recipe {
  const graph = buildGraph(dataset, recipe);
  if (!graph.hasNode(center)) return { ...recipe, only: [center] };
  const steps = stepsAround(center, (node) =>
    graph.filterEdges(node, (_edge, tie) => tie.type.layer === 'articulation').map((edge) => graph.opposite(node, edge)),
  );
  return { ...recipe, only: [...steps.keys()] };
}

/** Id of the body with most cooperations, the default centre of a picture around one actor. Empty if there is no body. */
export function busiestActor(dataset: Dataset): string {
  const counts = new Map<string, number>();
  for (const { members } of articulationsOf(dataset)) for (const { actor } of members) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return dataset.actors
    .filter(isBody)
    .reduce(
      (best, { id }) => ((counts.get(id) ?? 0) > best.count || best.id === '' ? { id: id as string, count: counts.get(id) ?? 0 } : best),
      { id: '', count: 0 },
    ).id;
}
