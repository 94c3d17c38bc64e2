/**
 * The neighbourhood of one actor, as a recipe: itself and whoever is reached within a few steps of cooperation. Whom a filter
 * hides is not reached through what it hides; nobody moves when one changes.
 */
import type { Dataset } from './dataset.ts';
import { buildGraph } from './graph.ts';
import { articulationsOf, isArticulation, isBody } from './isolation.ts';
import { reachOf } from './layout/ego.ts';
import type { Recipe } from './recipe.ts';

/** The recipe, limited to an actor and those around it. O(actors + ties). */
export function aroundActor(dataset: Dataset, recipe: Recipe, center: string): Recipe {
  const graph = buildGraph(dataset, recipe);
  if (!graph.hasNode(center)) return { ...recipe, only: [center] };
  const ids = reachOf(center, (node) =>
    graph.filterEdges(node, (_edge, tie) => isArticulation(tie.relation.type)).map((edge) => graph.opposite(node, edge)),
  );
  return { ...recipe, only: ids };
}

/** Id of the body with most cooperations: whom a picture stands around as long as nobody is chosen. Empty for no actor. */
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
