/**
 * Dataset and recipe → the graph of ties that pictures are drawn from; parallel ties stay separate edges. The rest of the code need not
 * know the options of graphology.
 *
 * Do not compute measures on this multigraph: graphology's indices miscount parallel edges. Use the simple network (simple-network.ts).
 */

import { MultiGraph } from 'graphology';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import type { TypeOfRelation } from '../model/relation-types.ts';
import type { Recipe } from './recipe.ts';
import { selectionOf } from './selection.ts';
import { hubKey, tiesOf } from './ties.ts';

/** A node: an actor, or the hub of a relation with at least three shown members and no shown frame. */
export type GraphNode =
  | { readonly kind: 'actor'; readonly actor: Actor }
  | { readonly kind: 'hub'; readonly relation: Relation; readonly type: TypeOfRelation };

/** An edge: one tie of a relation. `directed` ties go from giver to receiver, source to target. */
export interface Tie {
  readonly relation: Relation;
  readonly type: TypeOfRelation;
  readonly directed: boolean;
}

export type TieGraph = MultiGraph<GraphNode, Tie>;

/**
 * Every actor that the recipe shows (tied or not), and the ties of every shown relation. Node keys are actor ids and hub keys. Edge keys
 * consist of the relation and the two ends, so they stay the same from one recipe to another.
 */
export function buildGraph(dataset: Dataset, recipe: Recipe): TieGraph {
  const graph: TieGraph = new MultiGraph<GraphNode, Tie>({ allowSelfLoops: false });
  const shown = selectionOf(dataset, recipe);
  for (const actor of dataset.actors) if (shown.actors.has(actor.id)) graph.addNode(actor.id, { kind: 'actor', actor });
  for (const { relation, type, source, target, directed } of tiesOf(dataset, recipe)) {
    if (source === hubKey(relation.id) || target === hubKey(relation.id))
      graph.mergeNode(hubKey(relation.id), { kind: 'hub', relation, type });
    const tie: Tie = { relation, type, directed };
    // Ids contain no spaces (but may contain «:»), so keys of different ties always differ.
    const key = `${relation.id} ${source} ${target}`;
    if (directed) graph.addDirectedEdgeWithKey(key, source, target, tie);
    else graph.addUndirectedEdgeWithKey(key, source, target, tie);
  }
  return graph;
}
