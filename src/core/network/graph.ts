/**
 * Dataset and recipe → graph of ties, as the picture needs it: parallel ties are kept apart. Hides the options of
 * graphology.
 *
 * Metrics must not run on this multigraph: they need its simple projection (graphology's indices miscount parallel edges).
 */

import { MultiGraph } from 'graphology';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import type { TypeOfRelation } from '../model/relation-types.ts';
import type { Recipe } from './recipe.ts';
import { selectionOf } from './selection.ts';
import { hubKey, tiesOf } from './ties.ts';

/** A node: an actor, or the hub of a relation with three members or more and no frame among those shown. */
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
 * Every actor the recipe shows (tied or not) and the ties of every relation it shows with two such members or more.
 * Node keys are actor ids and hub keys; edge keys are stable from one recipe to another: relation and ends.
 */
export function buildGraph(dataset: Dataset, recipe: Recipe): TieGraph {
  const graph: TieGraph = new MultiGraph<GraphNode, Tie>({ allowSelfLoops: false });
  const shown = selectionOf(dataset, recipe);
  for (const actor of dataset.actors) if (shown.actors.has(actor.id)) graph.addNode(actor.id, { kind: 'actor', actor });
  for (const { relation, type, source, target, directed } of tiesOf(dataset, recipe)) {
    if (source === hubKey(relation.id) || target === hubKey(relation.id))
      graph.mergeNode(hubKey(relation.id), { kind: 'hub', relation, type });
    const tie: Tie = { relation, type, directed };
    // No id holds a space, whereas «:» may stand inside one: keys of different ties cannot meet.
    const key = `${relation.id} ${source} ${target}`;
    if (directed) graph.addDirectedEdgeWithKey(key, source, target, tie);
    else graph.addUndirectedEdgeWithKey(key, source, target, tie);
  }
  return graph;
}
