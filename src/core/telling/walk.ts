/**
 * Walking through a network step by step, by keyboard: along a level, up to the territory, down to its members, along each relation, to the
 * next actor without recorded cooperation. Only nodes of the picture are reached, and every step has a description in words.
 */

import type { Language } from '../../messages/language.ts';
import { WALKING } from '../../messages/walking.ts';
import { addTo } from '../basics/lists-by-key.ts';
import { levelRank } from '../layout/blocks.ts';
import { whatIs } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { type TypeOfRelation, typesOf } from '../model/relation-types.ts';
import { STATUSES, termOf } from '../model/vocabulary.ts';
import { type Untied, untiedActors } from '../network/comprised.ts';
import type { TieGraph } from '../network/graph.ts';
import { territorialParents } from '../network/territorial-parents.ts';

/** A node of the picture with its position. */
export interface Stop {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A relation of a node and the node at its other end. */
export interface Lead {
  readonly relation: Relation;
  readonly type: TypeOfRelation;
  /** Node at the other end of the tie. */
  readonly to: string;
}

export interface Walk {
  /** Nodes on the same row as a node, itself included, from left to right. */
  readonly row: (node: string) => readonly string[];
  /** The territory that contains an actor, or if it is not in the picture, a partner of a broader level; null for none. */
  readonly parent: (node: string) => string | null;
  /** The members of an actor, or if none is in the picture, its partners of a narrower level. */
  readonly members: (node: string) => readonly string[];
  /** The visible relations, by type, then by name of the other end. */
  readonly leads: (node: string) => readonly Lead[];
  /** Actors without an articulation of their own, row by row from left to right. */
  readonly isolates: readonly string[];
  /** The start of a walk: the actor with most relations; null for an empty picture. */
  readonly start: string | null;
}

/** The steps that a picture offers. O(nodes log nodes + ties). */
export function walkThrough(dataset: Dataset, graph: TieGraph, stops: readonly Stop[]): Walk {
  const inOrder = [...stops].sort((a, b) => a.y - b.y || a.x - b.x);
  const drawn = new Set(inOrder.map((stop) => stop.id));
  const parents = territorialParents(dataset);
  const types = typesOf(dataset);
  const actorOf = (node: string): Actor | null => {
    if (!graph.hasNode(node)) return null;
    const attributes = graph.getNodeAttributes(node);
    return attributes.kind === 'actor' ? attributes.actor : null;
  };
  const untied = untiedActors(dataset);
  const rowKey = (node: string) => {
    if (untied.has(node)) return 'rail';
    const actor = actorOf(node);
    return actor === null ? 'group' : actor.levels.length > 0 ? String(levelRank(actor)) : actor.kind;
  };
  const rows = new Map<string, string[]>();
  for (const { id } of [...inOrder].sort((a, b) => a.x - b.x || a.y - b.y)) addTo(rows, rowKey(id), id);
  const isolates = inOrder.filter(({ id }) => untied.has(id)).map(({ id }) => id);
  rows.set('rail', isolates);
  const rank = (node: string) => {
    const actor = actorOf(node);
    return actor === null || actor.levels.length === 0 ? null : levelRank(actor);
  };
  const partners = (node: string) => (graph.hasNode(node) ? graph.neighbors(node).filter((other) => drawn.has(other)) : []);
  const atRank = (node: string, isWanted: (own: number, other: number) => boolean) =>
    partners(node).filter((other) => {
      const [a, b] = [rank(node), rank(other)];
      return a !== null && b !== null && isWanted(a, b);
    });
  const within = new Map<string, string[]>();
  for (const { id } of inOrder) {
    const actor = actorOf(id);
    for (const whole of new Set([...parents.of(id), ...(actor?.within == null ? [] : [actor.within])])) {
      addTo(within, whole, id);
    }
  }
  const nameOf = (node: string) => actorOf(node)?.name ?? node;
  return {
    row: (node) => rows.get(rowKey(node)) ?? [],
    parent: (node) =>
      [...parents.of(node), ...parents.containing(node), ...(actorOf(node)?.within == null ? [] : [actorOf(node)?.within ?? ''])].find(
        (id) => drawn.has(id),
      ) ??
      atRank(node, (own, other) => other < own)[0] ??
      null,
    members: (node) => within.get(node) ?? atRank(node, (own, other) => other > own),
    leads: (node) => {
      if (!graph.hasNode(node)) return [];
      const leads = graph
        .mapEdges(node, (_edge, tie, source, target) => ({ relation: tie.relation, type: tie.type, to: source === node ? target : source }))
        .filter(({ to }) => drawn.has(to));
      return leads.sort((a, b) => types.rank(a.type.id) - types.rank(b.type.id) || (nameOf(a.to) < nameOf(b.to) ? -1 : 1));
    },
    isolates,
    start: inOrder.reduce<string | null>(
      (best, { id }) => (graph.hasNode(id) && (best === null || graph.degree(id) > graph.degree(best)) ? id : best),
      null,
    ),
  };
}

// ---- Words ----------------------------------------------------------------------------------------------------------

/** A node in words: «MEL, intercommunalité, 7 relations». A relation of many members counts once. */
export function nodeText(graph: TieGraph, node: string, untied: Untied | undefined, language: Language): string {
  if (!graph.hasNode(node)) return '';
  const attributes = graph.getNodeAttributes(node);
  const relations = new Set(graph.mapEdges(node, (_edge, tie) => tie.relation.id)).size;
  if (attributes.kind === 'hub') return relationText(attributes.relation, attributes.type, language);
  const { actor } = attributes;
  const what = whatIs(actor, language);
  const { relations: counted, state } = WALKING[language];
  // Belonging may be shown for an actor that is comprised or without cooperation; then both are said.
  const standing = untied !== undefined ? state[untied] : relations > 0 ? '' : state.hidden;
  return [actor.name, what, ...(relations > 0 ? [counted(relations)] : []), ...(standing === '' ? [] : [standing])].join(', ');
}

/** A relation in words, with its other end: «contractualisation avec Nord-Pas-de-Calais, en vigueur». */
export function leadText(graph: TieGraph, { relation, type, to }: Lead, language: Language): string {
  const { lead, members } = WALKING[language];
  const attributes = graph.hasNode(to) ? graph.getNodeAttributes(to) : null;
  const other = attributes?.kind === 'actor' ? attributes.actor.name : members(relation.members.length);
  return lead(type[language], other, termOf(STATUSES, relation.status)[language]);
}

/** A relation alone: its type, title and status. */
export function relationText(relation: Relation, type: TypeOfRelation, language: Language): string {
  const status = termOf(STATUSES, relation.status)[language];
  return [type[language], ...(relation.title === '' ? [] : [relation.title]), status].join(', ');
}
