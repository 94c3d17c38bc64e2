/**
 * The figures of one actor in what a recipe shows (its articulations, by type and by status) and those of partners. Partners are whoever
 * takes part in the same articulation, not the groups and schemes in which they meet.
 */
import type { Count } from '../../messages/counted.ts';
import { isPerson } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import type { RelationType } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';
import type { Network } from '../network/network.ts';
import type { Recipe } from '../network/recipe.ts';
import { selectionOf } from '../network/selection.ts';
import type { SimpleNetwork } from '../network/simple-network.ts';
import { countOf } from './count-names.ts';

export interface ActorCounts {
  readonly articulations: Count;
  readonly inForce: Count;
  /** Those of each type that occurs, most frequent first; types of equal number in the order of their ids. */
  readonly byType: readonly { readonly type: RelationType; readonly count: Count }[];
}

/** The articulations of an actor that a recipe shows. O(relations). */
export function actorCounts(dataset: Dataset, recipe: Recipe, actor: string): ActorCounts {
  const [shown, articulations] = [selectionOf(dataset, recipe), articulationsOf(dataset)];
  const own = shown.relations.filter(
    (relation) => articulations.has(relation) && relation.members.some((member) => member.actor === actor),
  );
  const count = (relations: readonly Relation[], part: string): Count => ({
    ...countOf('articulations-shown-of-actor', relations.length, part === '' ? actor : `${actor}+${part}`),
    implied: relations.filter(({ certainty }) => certainty === 'implied').length,
  });
  const types = [...new Set(own.map(({ type }) => type))].sort();
  return {
    articulations: count(own, ''),
    inForce: count(
      own.filter(({ status }) => status === 'in-force'),
      'status=in-force',
    ),
    byType: types
      .map((type) => ({
        type,
        count: count(
          own.filter((relation) => relation.type === type),
          `type=${type}`,
        ),
      }))
      .sort((a, b) => b.count.value - a.count.value),
  };
}

/** The figures of a network of partners, which are those of the matrix of actors. */
export interface PartnerCounts {
  /** Actors with a partner. */
  readonly partnered: Count;
  readonly pairs: Count;
  readonly possiblePairs: Count;
  /** The actor with most partners, persons left out since they are never ranked; null if there is none. */
  readonly most: { readonly actor: Actor; readonly partners: Count } | null;
}

/** O(actors). */
export function partnerCounts({ network, actors }: SimpleNetwork): PartnerCounts {
  let [partnered, most, actorWithMost]: [number, number, Actor | null] = [0, 0, null];
  for (const [node, actor] of actors.entries()) {
    const degree = degreeOf(network, node);
    if (degree > 0) partnered++;
    if (degree > most && !isPerson(actor)) [most, actorWithMost] = [degree, actor];
  }
  return {
    partnered: countOf('partnered', partnered),
    pairs: countOf('partner-pairs', network.size),
    possiblePairs: countOf('partner-pairs-possible', (partnered * (partnered - 1)) / 2),
    most: actorWithMost === null ? null : { actor: actorWithMost, partners: countOf('partners-of-actor', most, actorWithMost.id) },
  };
}

/** The number of partners of an actor; zero if it is not in the network. */
export function partnersOfActor({ network, nodeOf }: SimpleNetwork, actor: string): Count {
  const node = nodeOf.get(actor);
  return countOf('partners-of-actor', node === undefined ? 0 : degreeOf(network, node), actor);
}

function degreeOf({ offsets }: Network, node: number): number {
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}
