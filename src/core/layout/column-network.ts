/**
 * Which column each actor stands in, and which lines join them: a dataset as the columns see it. Only cooperations are lines here.
 * Persons, services and others known by belonging alone stand under the body that they belong to.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { isAuthority, isBody, isUnnamedSet } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { keptFor, type Reading } from '../model/kept-answers.ts';
import { CERTAINTIES, FAMILIES, LEVELS, STATUSES } from '../model/vocabulary.ts';
import { FULL_RECIPE } from '../network/recipe.ts';
import { type TieEnds, tiesOf } from '../network/ties.ts';
import { levelRank } from './blocks.ts';
import { type ColumnLine, type ColumnNetwork, type ColumnNode, type CutNetwork, cutNetwork, kindOf } from './column-strips.ts';
import type { ColumnContent } from './layout.ts';

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

/** A hub without a row, and the actors amid which it stands. */
export interface HubAmid {
  readonly id: string;
  readonly members: readonly string[];
}

/** What the places of a network in columns depend on apart from names and looks of lines: ids only, so that it can be kept. */
export interface ColumnStructure {
  readonly cut: CutNetwork;
  readonly amid: readonly HubAmid[];
}

/** What decides who stands where: no names and statuses, so that changing one searches no order. */
const PLACING: Reading = {
  actors: ({ kind, levels, within }) => [kind, levels, within],
  relations: ({ type, members }) => [type, members],
};

/** The very same value for two states of a network as long as nothing has changed that decides who stands where. */
export const placingOf = keptFor(PLACING, (): object => ({}));

/**
 * The network in columns, with the ids of folded territories, separated by spaces. Persons, services, sets and groups that no cooperation
 * names are in it only if the picture shows them.
 */
export const columnStructure = keptFor(PLACING, (dataset, folds: string, showsBelonging: boolean): ColumnStructure => {
  const { nodes, lines, amid } = columnNetwork(dataset, folds === '' ? [] : folds.split(' '), showsBelonging);
  return { cut: cutNetwork({ columns: COLUMNS.length, nodes, lines }), amid };
});

/** The network as the columns see it, before it is cut into strips. */
export function columnNetwork(
  dataset: Dataset,
  folds: readonly string[],
  showsBelonging: boolean,
): ColumnNetwork & { readonly amid: readonly HubAmid[] } {
  const ties = [...tiesOf(dataset, FULL_RECIPE)];
  const actors = byId(dataset.actors);
  const joining = ties.filter(({ type }) => type.layer === 'articulation');
  const tied = new Set(joining.flatMap(({ source, target }) => [source, target]));
  const frames = framesOf(dataset);
  const bodies = bodiesOf(dataset, ties, tied);
  const isFrame = (id: string) => frames.has(id) && tied.has(id);
  const columnOf = (actor: Actor, seen: number): readonly [first: number, last: number] => {
    const own = columnsOfActor(actor, isFrame(actor.id));
    if (own !== null) return own;
    // Persons and services stand in the column of their body.
    const body = actors.get(bodies.get(actor.id) ?? '');
    if (body === undefined || seen > MOST_STEPS) return [OTHERS, OTHERS];
    const [, last] = columnOf(body, seen + 1);
    return [last, last];
  };
  const nodes = dataset.actors
    .filter((actor) => tied.has(actor.id) || showsBelonging || isBody(actor))
    .map((actor): ColumnNode => {
      const { id, kind } = actor;
      const [first, last] = columnOf(actor, 0);
      // Groups, and services in whose frame others work together, carry their names inside.
      const holdsName = kind === 'group' || (kind === 'service' && isFrame(id));
      const under = tied.has(id) || isBody(actor) ? null : (bodies.get(id) ?? null);
      return { id, first, last, holdsName, under, rank: levelRank(actor) };
    });
  // A hub without cooperation is drawn amid its members.
  const hubs = new Map<string, string[]>();
  for (const { source, target } of ties) {
    if (!actors.has(source)) addTo(hubs, source, target);
    if (!actors.has(target)) addTo(hubs, target, source);
  }
  const hubNode = (id: string): ColumnNode => ({
    id,
    first: GROUPS,
    last: GROUPS,
    holdsName: true,
    under: null,
    rank: LEVELS.length,
  });
  // Before the communes, whose rank is not below zero.
  const foldNode = (id: string): ColumnNode => ({ id, first: COMMUNES, last: COMMUNES, holdsName: false, under: null, rank: -1 });
  const lines = joining.map(({ relation, type, source, target, directed }): ColumnLine => {
    const kind = `${FAMILIES.findIndex(({ id }) => id === type.family)}`;
    // The key of the tie in the graph that is drawn.
    return { id: `${relation.id} ${source} ${target}`, relation: relation.id, source, target, isDirected: directed, kind };
  });
  return {
    columns: COLUMNS.length,
    nodes: [...nodes, ...[...hubs.keys()].filter((id) => tied.has(id)).map(hubNode), ...folds.map(foldNode)],
    lines,
    amid: [...hubs].filter(([id]) => !tied.has(id)).map(([id, members]) => ({ id, members: [...new Set(members)] })),
  };
}

/**
 * Whether a network knows neither levels nor groups, as a graph from another program: all that cooperate would stand in the last column,
 * with every line beside it. Forces show such a network better.
 */
export const isPlainGraph = keptFor(PLACING, (dataset): boolean => {
  const { strips } = columnStructure(dataset, '', false).cut;
  return strips.length > 0 && strips.every(({ nodes }) => nodes.every(({ first }) => first === OTHERS));
});

/**
 * How lines look, so far as the layout must know: by family and direction, then by the place of status and certainty in their lists, so that
 * lines stand side by side in the order of the legend and every line has its own arrow.
 */
export function looksIn(dataset: Dataset): (line: ColumnLine) => string {
  const relations: ReadonlyMap<string, Relation> = byId(dataset.relations);
  return (line) => {
    const { status, certainty } = relations.get(line.relation) ?? NO_STATE;
    return `${kindOf(line)} ${STATUSES.findIndex(({ id }) => id === status)} ${CERTAINTIES.findIndex(({ id }) => id === certainty)}`;
  };
}

const NO_STATE = { status: undefined, certainty: undefined };

/** Actors in whose frame a cooperation takes place. */
function framesOf({ relations }: Dataset): ReadonlySet<string> {
  const frames = new Set<string>();
  for (const { members } of relations) for (const { actor, role } of members) if (role === 'frame') frames.add(actor);
  return frames;
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

/**
 * What each node that is no body belongs to: its territory, or the first by id of those that it is attached to or employed by. Only bodies,
 * nodes with cooperations, and nodes that belong to one of these count, so that everyone stands under somebody who has a place.
 */
function bodiesOf({ actors }: Dataset, ties: readonly TieEnds[], tied: ReadonlySet<string>): ReadonlyMap<string, string> {
  const wholes = new Map<string, string[]>();
  for (const { type, directed, source, target } of ties) if (type.layer === 'belonging' && directed) addTo(wholes, source, target);
  const found = new Map<string, string>();
  const hasPlace = new Set([...tied, ...actors.flatMap((actor): string[] => (isBody(actor) ? [actor.id] : []))]);
  let waiting = actors.filter((actor) => !isBody(actor));
  for (let isFound = true; isFound; ) {
    const next = waiting.flatMap(({ id, within }): (readonly [string, string])[] => {
      const body = [...(within === null ? [] : [within]), ...(wholes.get(id) ?? []).sort()].find(
        (other) => other !== id && hasPlace.has(other),
      );
      return body === undefined ? [] : [[id, body]];
    });
    for (const [id, body] of next) {
      found.set(id, body);
      hasPlace.add(id);
    }
    waiting = waiting.filter(({ id }) => !found.has(id));
    isFound = next.length > 0;
  }
  return found;
}
