/**
 * Dataset and recipe → graph of ties. A relation of two members is one tie; one of many members is a star around the
 * group, scheme or plan that frames it, or around a hub of its own, or one tie for each pair, as the recipe says.
 * Parallel ties are kept apart. The only file of core that knows graphology, whose options it hides.
 *
 * Metrics must not run on this multigraph: they need its simple projection (graphology's indices miscount parallel edges).
 */
import { MultiGraph } from 'graphology';
import type { Actor, ActorId, Dataset, Member, Relation, RelationId } from './dataset.ts';
import { type Recipe, showsActor, showsRelation } from './recipe.ts';
import { isDirected, ROLES, type Role, termOf } from './vocabulary.ts';

/** A node: an actor, or the hub of a relation with three members or more and no frame among those shown. */
export type GraphNode = { readonly kind: 'actor'; readonly actor: Actor } | { readonly kind: 'hub'; readonly relation: Relation };

/** An edge: one tie of a relation. `directed` ties go from giver to receiver, source to target. */
export interface Tie {
  readonly relation: Relation;
  readonly directed: boolean;
}

export type TieGraph = MultiGraph<GraphNode, Tie>;

/** Node key of the hub of a relation: ids are unique over a dataset, so it cannot meet an actor's. */
export function hubKey(relation: RelationId): string {
  return relation;
}

/**
 * Every actor the recipe shows (tied or not) and the ties of every relation it shows with two such members or more.
 * Node keys are actor ids and hub keys; edge keys are stable from one recipe to another: relation and ends.
 */
export function buildGraph(dataset: Dataset, recipe: Recipe): TieGraph {
  const graph: TieGraph = new MultiGraph<GraphNode, Tie>({ allowSelfLoops: false });
  for (const actor of dataset.actors) if (showsActor(recipe, actor)) graph.addNode(actor.id, { kind: 'actor', actor });
  for (const relation of dataset.relations) {
    if (!showsRelation(recipe, relation)) continue;
    const members = relation.members.filter((member) => graph.hasNode(member.actor));
    if (members.length < 2) continue;
    for (const [source, target] of tieEnds(relation, members, recipe)) {
      if (source === relation.id || target === relation.id) graph.mergeNode(hubKey(relation.id), { kind: 'hub', relation });
      const tie: Tie = { relation, directed: isDirected(relation.type) && goesOneWay(members, source, target) };
      // No id holds a space, whereas «:» may stand inside one: keys of different ties cannot meet.
      const key = `${relation.id} ${source} ${target}`;
      if (tie.directed) graph.addDirectedEdgeWithKey(key, source, target, tie);
      else graph.addUndirectedEdgeWithKey(key, source, target, tie);
    }
  }
  return graph;
}

/** The ends of a relation's ties, giver first. */
function tieEnds(relation: Relation, members: readonly Member[], recipe: Recipe): readonly (readonly [string, string])[] {
  const frames = members.filter((member) => member.role === 'frame');
  const others = members.filter((member) => member.role !== 'frame');
  if (members.length === 2 && frames.length === 0) return [inOrder(others)];
  if (recipe.projection === 'pairs' && others.length >= 2) return pairs(others);
  const hub = frames[0]?.actor ?? hubKey(relation.id);
  return members
    .filter((member) => member.actor !== hub)
    .map((member) => (sideOf(member.role) === 'to' ? [hub, member.actor] : [member.actor, hub]));
}

/** Whether one end gives or the other receives; two givers, two receivers or two frames stand side by side. */
function goesOneWay(members: readonly Member[], source: string, target: string): boolean {
  const sideAt = (end: string) => sideOf(members.find((member) => member.actor === end)?.role ?? 'frame');
  const [from, to] = [sideAt(source), sideAt(target)];
  return from !== to && (from === 'from' || to === 'to');
}

function inOrder(two: readonly Member[]): readonly [ActorId, ActorId] {
  const [a, b] = two as readonly [Member, Member];
  return sideOf(a.role) === 'to' && sideOf(b.role) !== 'to' ? [b.actor, a.actor] : [a.actor, b.actor];
}

/** Givers with receivers where the relation has both sides, else everyone with everyone. */
function pairs(members: readonly Member[]): readonly (readonly [ActorId, ActorId])[] {
  const givers = members.filter((member) => sideOf(member.role) === 'from');
  const receivers = members.filter((member) => sideOf(member.role) === 'to');
  if (givers.length > 0 && receivers.length > 0 && givers.length + receivers.length === members.length) {
    return givers.flatMap((giver) => receivers.map((receiver) => [giver.actor, receiver.actor] as const));
  }
  return members.flatMap((a, i) => members.slice(i + 1).map((b) => inOrder([a, b])));
}

function sideOf(role: Role): (typeof ROLES)[number]['side'] {
  return termOf<(typeof ROLES)[number]>(ROLES, role).side;
}
