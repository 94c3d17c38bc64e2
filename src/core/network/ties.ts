/**
 * Dataset and recipe → ties between two ends, without a graph library. A relation of two members gives one tie. A relation of many gives a
 * star around the group, scheme or plan that frames it, else a star around a hub of its own, or one tie for each pair. Picture and analysis
 * both start from these ties, so they show the same network.
 */
import type { ActorId, Dataset, Member, Relation, RelationId } from '../model/dataset.ts';
import { isDirected, type TypeOfRelation, typesOf } from '../model/relation-types.ts';
import { ROLES, type Role, termOf } from '../model/vocabulary.ts';
import type { Recipe } from './recipe.ts';
import { selectionOf } from './selection.ts';

/** A tie; the giver or facilitator comes first if the relation is directed. Ends are actor ids, or the relation's id for its hub. */
export interface TieEnds {
  readonly relation: Relation;
  readonly type: TypeOfRelation;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
}

/** Node key of the hub of a relation: its id, which is unique in the dataset and so differs from all actor ids. */
export function hubKey(relation: RelationId): string {
  return relation;
}

/** The ties of every shown relation, in the order of the dataset. */
export function* tiesOf(dataset: Dataset, recipe: Recipe): Generator<TieEnds, void> {
  const [{ actors, relations }, types] = [selectionOf(dataset, recipe), typesOf(dataset)];
  const isAll = actors.size === dataset.actors.length;
  for (const relation of relations) {
    const members = isAll ? relation.members : relation.members.filter((member) => actors.has(member.actor));
    const type = types.of(relation.type);
    for (const [source, target] of tieEnds(relation, type, members, recipe)) {
      yield { relation, type, source, target, directed: isDirected(type) && goesOneWay(members, source, target) };
    }
  }
}

/** The ends of the ties of a relation with some of its members, giver first. */
export function tieEnds(
  relation: Relation,
  type: TypeOfRelation,
  members: readonly Member[],
  recipe: Recipe,
): readonly (readonly [string, string])[] {
  if (members.length === 2 && members.every(({ role }) => role !== 'frame')) return [inOrder(members)];
  const frames = members.filter((member) => member.role === 'frame');
  const others = members.filter((member) => member.role !== 'frame');
  if (recipe.projection === 'pairs' && others.length >= 2) return pairs(type, others);
  const hub = frames[0]?.actor ?? hubKey(relation.id);
  return members
    .filter((member) => member.actor !== hub)
    .map((member) => (sideOf(member.role) === 'to' ? [hub, member.actor] : [member.actor, hub]));
}

/** Whether a tie is directed: one end is a giver, or the other a receiver. Two givers, two receivers or two frames are not. */
export function goesOneWay(members: readonly Member[], source: string, target: string): boolean {
  const sideAt = (end: string) => sideOf(members.find((member) => member.actor === end)?.role ?? 'frame');
  const [from, to] = [sideAt(source), sideAt(target)];
  return from !== to && (from === 'from' || to === 'to');
}

function inOrder(two: readonly Member[]): readonly [ActorId, ActorId] {
  const [a, b] = two as readonly [Member, Member];
  return sideOf(a.role) === 'to' && sideOf(b.role) !== 'to' ? [b.actor, a.actor] : [a.actor, b.actor];
}

/** The pairs of a relation: each giver with each receiver if it has both and they do not all meet; else everyone with everyone. */
function pairs({ isMutual }: TypeOfRelation, members: readonly Member[]): readonly (readonly [ActorId, ActorId])[] {
  const givers = members.filter((member) => sideOf(member.role) === 'from');
  const receivers = members.filter((member) => sideOf(member.role) === 'to');
  const isOneSided = givers.length === 0 || receivers.length === 0 || givers.length + receivers.length < members.length;
  if (!isOneSided && !isMutual) {
    return givers.flatMap((giver) => receivers.map((receiver) => [giver.actor, receiver.actor] as const));
  }
  return members.flatMap((a, i) => members.slice(i + 1).map((b) => inOrder([a, b])));
}

function sideOf(role: Role): (typeof ROLES)[number]['side'] {
  return termOf(ROLES, role).side;
}
