/**
 * Which column each actor stands in, and which lines join them: a dataset as the columns see it. Only cooperations are lines here.
 * Persons, services and others known by belonging alone stand under the body that they belong to.
 */
import { fold } from '../basics/names.ts';
import { isAuthority, isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import { CERTAINTIES, FAMILIES, LEVELS, STATUSES } from '../model/vocabulary.ts';
import type { GraphNode, Tie, TieGraph } from '../network/graph.ts';
import { levelRank } from './blocks.ts';
import type { ColumnLine, ColumnNetwork, ColumnNode } from './column-strips.ts';
import type { ColumnContent, LayoutInput, NodeName } from './layout.ts';

/**
 * The columns from left to right. Groups and schemes stand before the communes, since most of their lines join an intercommunality, or a
 * broader territory, with communes and support bodies.
 */
export const COLUMNS: readonly ColumnContent[] = [
  { kind: 'level', level: 'region' },
  { kind: 'level', level: 'department' },
  { kind: 'level', level: 'intercommunality' },
  { kind: 'groups' },
  { kind: 'level', level: 'commune' },
  { kind: 'support' },
];

const GROUPS = COLUMNS.findIndex(({ kind }) => kind === 'groups');
const COMMUNES = columnOfLevel('commune');
const OTHERS = COLUMNS.findIndex(({ kind }) => kind === 'support');

/**
 * The network in columns, with `nameOf` giving how the name of a node or of a folded territory is written. Persons, services, sets and
 * groups that no cooperation names are in it only if the picture shows them.
 */
export function columnNetwork(
  input: Pick<LayoutInput, 'dataset' | 'graph' | 'folds'>,
  nameOf: (node: string) => NodeName,
  showsBelonging: boolean,
): ColumnNetwork {
  const { dataset, graph, folds = [] } = input;
  const frames = framesOf(dataset);
  const tied = new Set(graph.filterEdges(isCooperation).flatMap((edge) => graph.extremities(edge)));
  const bodies = bodiesOf(graph, tied);
  const columnOf = (id: string, seen: number): readonly [first: number, last: number] => {
    const attributes = graph.getNodeAttributes(id);
    if (attributes.kind === 'hub') return [GROUPS, GROUPS];
    const own = columnsOfActor(attributes.actor, frames.has(id) && tied.has(id));
    if (own !== null) return own;
    // Persons and services stand in the column of their body.
    const body = bodies.get(id);
    if (body === undefined || seen > MOST_STEPS) return [OTHERS, OTHERS];
    const [, last] = columnOf(body, seen + 1);
    return [last, last];
  };
  // A hub without cooperation is drawn amid its members.
  const hasRow = (id: string, attributes: GraphNode) =>
    tied.has(id) || (attributes.kind === 'actor' && (showsBelonging || isBody(attributes.actor)));
  const nodes = graph.filterNodes(hasRow).map((id): ColumnNode => {
    const attributes = graph.getNodeAttributes(id);
    const { text, width, height } = nameOf(id);
    const [first, last] = columnOf(id, 0);
    return {
      id,
      first,
      last,
      width,
      height,
      holdsName: isFrameLike(attributes, frames.has(id) && tied.has(id)),
      under: tied.has(id) || isBodyNode(attributes) ? null : (bodies.get(id) ?? null),
      rank: attributes.kind === 'hub' ? LEVELS.length : levelRank(attributes.actor),
      name: fold(text),
    };
  });
  const territories = folds.map((id): ColumnNode => {
    const { text, width, height } = nameOf(id);
    // Before the communes, whose rank is not below zero.
    return { id, first: COMMUNES, last: COMMUNES, width, height, holdsName: false, under: null, rank: -1, name: fold(text) };
  });
  const lines = graph.filterEdges(isCooperation).map((id): ColumnLine => {
    const [source, target] = [graph.source(id), graph.target(id)];
    return { id, source, target, look: lookOf(graph.getEdgeAttributes(id), source < target) };
  });
  return { columns: COLUMNS.length, nodes: [...nodes, ...territories], lines };
}

/** Actors in whose frame a cooperation takes place. */
function framesOf({ relations }: Dataset): ReadonlySet<string> {
  const frames = new Set<string>();
  for (const { members } of relations) for (const { actor, role } of members) if (role === 'frame') frames.add(actor);
  return frames;
}

/** Groups and hubs, and services in whose frame others work together, carry their names inside. */
function isFrameLike(attributes: GraphNode, isFrame: boolean): boolean {
  return attributes.kind === 'hub' || attributes.actor.kind === 'group' || (attributes.actor.kind === 'service' && isFrame);
}

/** First and last column of an actor; null for those that stand where their body does. */
function columnsOfActor(actor: Actor, isFrame: boolean): readonly [first: number, last: number] | null {
  if (actor.kind === 'group' || (actor.kind === 'service' && isFrame)) return [GROUPS, GROUPS];
  if (actor.kind === 'person' || actor.kind === 'service') return null;
  if (actor.levels.length === 0 || !(isAuthority(actor) || isUnnamedSet(actor))) return [OTHERS, OTHERS];
  const own = actor.levels.map(columnOfLevel).sort((a, b) => a - b);
  const last = own.at(-1) as number;
  // A body of two levels stands across both columns if they are side by side; across the groups it would cut every line.
  return [own.includes(last - 1) ? last - 1 : last, last];
}

function columnOfLevel(level: Actor['levels'][number]): number {
  return COLUMNS.findIndex((column) => column.kind === 'level' && column.level === level);
}

/** At most so many bodies above each other, in case that they belong to each other in a circle, which is a fault of the data. */
const MOST_STEPS = 5;

function isBodyNode(attributes: GraphNode): boolean {
  return attributes.kind === 'actor' && isBody(attributes.actor);
}

function isCooperation(_edge: string, { type }: Tie): boolean {
  return type.layer === 'articulation';
}

/**
 * What each node that is no body belongs to: its territory, or the first by id of those that it is attached to or employed by. Only bodies,
 * nodes with cooperations, and nodes that belong to one of these count, so that everyone stands under somebody who has a place.
 */
function bodiesOf(graph: TieGraph, tied: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const hasPlace = new Set(graph.filterNodes((id, attributes) => tied.has(id) || isBodyNode(attributes)));
  let waiting = graph.filterNodes((_id, attributes) => !isBodyNode(attributes) && attributes.kind === 'actor');
  for (let isFound = true; isFound; ) {
    const next = waiting.flatMap((id): (readonly [string, string])[] => {
      const attributes = graph.getNodeAttributes(id);
      const within = attributes.kind === 'actor' ? attributes.actor.within : null;
      const wholes = graph.filterOutEdges(id, (_edge, { type }) => type.layer === 'belonging').map((edge) => graph.target(edge));
      const body = [...(within === null ? [] : [within]), ...wholes.sort()].find((other) => other !== id && hasPlace.has(other));
      return body === undefined ? [] : [[id, body]];
    });
    for (const [id, body] of next) {
      found.set(id, body);
      hasPlace.add(id);
    }
    waiting = waiting.filter((id) => !found.has(id));
    isFound = next.length > 0;
  }
  return found;
}

/**
 * Family, status and certainty by their place in their lists, so that lines stand side by side in the order of the legend; and the direction,
 * so that every line has its own arrow.
 */
function lookOf({ type, relation, directed }: Tie, isForwards: boolean): string {
  const places = [
    FAMILIES.findIndex(({ id }) => id === type.family),
    STATUSES.findIndex(({ id }) => id === relation.status),
    CERTAINTIES.findIndex(({ id }) => id === relation.certainty),
  ];
  return [...places, directed ? (isForwards ? 1 : 2) : 0].join(' ');
}
