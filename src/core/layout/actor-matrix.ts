/**
 * The matrix of actors: a row and a column for each actor that has a partner, and in each cell the relations that both take part in. Rows
 * can be sorted by level, territory or cluster, so that blocks become visible.
 */

import { findCommunities } from '../analysis/metrics/communities.ts';
import { finished } from '../basics/finished.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Recipe } from '../network/recipe.ts';
import { partnerNetwork } from '../network/simple-network.ts';
import { territorialParents } from '../network/territorial-parents.ts';
import { levelRank } from './blocks.ts';
import type { MatrixOrder } from './matrix-orders.ts';

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly relations: readonly Relation[];
}

export interface ActorMatrix {
  readonly actors: readonly Actor[];
  /** All cells with relations, in both halves of the square, by row, then column. */
  readonly cells: readonly MatrixCell[];
  /** Indices of the rows at which a new group of the order begins. */
  readonly breaks: readonly number[];
}

/** Fixed seed and number of runs, so that the order is always the same. The analysis runs fewer times, so its clusters may differ. */
const CLUSTER_SEED = 1;
const CLUSTER_RUNS = 20;

/** The matrix of what a recipe shows, among partners: relations of many members as pairs, without groups. O(ties). */
export function actorMatrix(dataset: Dataset, recipe: Recipe, order: MatrixOrder): ActorMatrix {
  const partners = partnerNetwork(dataset, recipe);
  const relationsOf = new Map<string, Set<Relation>>();
  const tied = new Set<number>();
  for (const { source, target, relation } of partners.ties) {
    if (source === target) continue;
    tied.add(source).add(target);
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    relationsOf.set(key, (relationsOf.get(key) ?? new Set()).add(relation));
  }
  const group = groupOf(dataset, order, partners);
  const nodes = [...tied].sort((a, b) => {
    const [first, second] = [partners.actors[a], partners.actors[b]];
    if (first === undefined || second === undefined) return a - b;
    return compare(group(a), group(b)) || levelRank(first) - levelRank(second) || compare(first.name, second.name);
  });
  const at = new Map(nodes.map((node, i) => [node, i]));
  const cells = [...relationsOf].flatMap(([key, relations]) => {
    const [a = 0, b = 0] = key.split(' ').map((node) => at.get(Number(node)) ?? 0);
    const list = [...relations];
    return [
      { row: a, column: b, relations: list },
      { row: b, column: a, relations: list },
    ];
  });
  return {
    actors: nodes.flatMap((node) => partners.actors[node] ?? []),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    breaks: nodes.flatMap((node, i) => (i > 0 && group(nodes[i - 1] ?? 0) !== group(node) ? [i] : [])),
  };
}

function groupOf(
  dataset: Dataset,
  order: MatrixOrder,
  { actors, network }: ReturnType<typeof partnerNetwork>,
): (node: number) => string | number {
  switch (order) {
    case 'level':
      return (node) => (actors[node] === undefined ? 9 : levelRank(actors[node]));
    case 'territory': {
      const parents = territorialParents(dataset);
      const names = byId(dataset.actors);
      return (node) => {
        const actor = actors[node];
        if (actor === undefined) return '';
        // An intercommunality is grouped with its own communes; an unnamed set with the territory it is in.
        const own = actor.levels.includes('intercommunality') ? actor.id : (parents.of(actor.id)[0] ?? actor.within ?? actor.id);
        return names.get(own)?.name ?? own;
      };
    }
    case 'cluster': {
      const { of } = finished(findCommunities(network, CLUSTER_SEED, CLUSTER_RUNS));
      return (node) => of[node] ?? -1;
    }
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
