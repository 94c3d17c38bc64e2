/**
 * Which levels work together: ties by pair of classes compared with what would be possible, pairs of levels without a tie, vertical and
 * horizontal shares, chains from commune to région, and brokers between levels. Computed on partners, without groups and persons; an
 * unnamed set counts as one party.
 */
import { isPerson } from '../model/actor-kinds.ts';
import type { Actor } from '../model/dataset.ts';
import { LEVELS, smallestLevel } from '../model/vocabulary.ts';
import { CLASSES, classOf, isParty } from '../network/level-classes.ts';
import { buildNetwork, type Network } from '../network/network.ts';
import type { SimpleNetwork } from '../network/simple-network.ts';
import { type Brokerage, type BrokeredTriple, brokerage, brokerageByTriple } from './metrics/brokerage.ts';
import { type Chains, findChains } from './metrics/chains.ts';
import {
  degreeAssortativity,
  type ExternalInternal,
  externalInternal,
  externalInternalOfNodes,
  type MixingMatrix,
  mixingMatrix,
  nominalAssortativity,
} from './metrics/mixing.ts';
import { type Reciprocity, reciprocity } from './metrics/reciprocity.ts';

/** The classes that are levels of local government: the first of CLASSES. */
export const LEVEL_CLASSES = CLASSES.slice(0, LEVELS.length);

export interface LevelTable extends Omit<LevelMatrix, 'inner'> {
  readonly externalInternal: ExternalInternal;
  /** E-I index of each actor over its partners; NaN without partners. */
  readonly externalInternalOfNode: Float64Array;
  readonly nominalAssortativity: number;
  readonly degreeAssortativity: number;
  /** Number of ties between levels, by the difference of levels: 0 horizontal, 1 between neighbouring levels, 2 and 3 further apart. */
  readonly byDistance: readonly number[];
  /** Levels that no shown actor has as its class. */
  readonly absent: readonly number[];
  /** Computed on directed ties only. */
  readonly reciprocity: Reciprocity;
  readonly chains: Chains;
  /** Brokerage roles of every node of the partners, as numbers of open pairs. */
  readonly roles: Brokerage;
  /** Triples of classes with their brokers. Persons are left out, because they are never ranked. */
  readonly triples: readonly BrokeredTriple[];
}

/** Ties by pair of classes, with the possible number of ties. */
export interface LevelMatrix extends MixingMatrix {
  /** Pairs of different levels (indices in CLASSES) that both have actors but no tie. */
  readonly emptyPairs: readonly (readonly [number, number])[];
  /** The network of parties that the ties are counted on. */
  readonly inner: Network;
}

/** Ties by pair of classes among the parties of a projection of partners. O(actors + ties). */
export function levelMatrix({ network, actors }: SimpleNetwork): LevelMatrix {
  const parties = actors.flatMap((actor, node) => (isParty(actor) ? [node] : []));
  const inner = induced(network, parties);
  const matrix = mixingMatrix(
    inner,
    Uint8Array.from(parties, (node) => (actors[node] === undefined ? 0 : classOf(actors[node]))),
    CLASSES.length,
  );
  const has = (level: number) => (matrix.sizes[level] ?? 0) > 0;
  const levels = LEVEL_CLASSES.map((_, level) => level);
  const emptyPairs = levels.flatMap((a) =>
    levels.flatMap((b) => (b > a && (matrix.counts[a]?.[b] ?? 0) === 0 && has(a) && has(b) ? [[a, b] as const] : [])),
  );
  return { ...matrix, emptyPairs, inner };
}

/** The full table for a projection of partners. */
export function levelTable(partners: SimpleNetwork): LevelTable {
  const { network, actors, ties } = partners;
  const classes = Uint8Array.from(actors, classOf);
  const { inner, ...matrix } = levelMatrix(partners);
  const byDistance = [0, 0, 0, 0];
  const has = (level: number) => (matrix.sizes[level] ?? 0) > 0;
  for (let a = 0; a < LEVEL_CLASSES.length; a++) {
    for (let b = a; b < LEVEL_CLASSES.length; b++) byDistance[b - a] = (byDistance[b - a] ?? 0) + (matrix.counts[a]?.[b] ?? 0);
  }
  const directed = ties.filter((tie) => tie.directed);
  return {
    ...matrix,
    externalInternal: externalInternal(matrix),
    externalInternalOfNode: externalInternalOfNodes(network, classes),
    nominalAssortativity: nominalAssortativity(matrix),
    degreeAssortativity: degreeAssortativity(inner),
    byDistance,
    absent: LEVEL_CLASSES.flatMap((_, level) => (has(level) ? [] : [level])),
    reciprocity: reciprocity(
      network.order,
      directed.map((tie) => tie.source),
      directed.map((tie) => tie.target),
    ),
    chains: findChains(
      network,
      actors.map((actor) => smallestLevel(actor.levels) ?? null),
    ),
    roles: brokerage(network, classes, CLASSES.length),
    triples: withoutPersons(brokerageByTriple(network, classes, CLASSES.length), actors),
  };
}

function withoutPersons(triples: readonly BrokeredTriple[], actors: readonly Actor[]): readonly BrokeredTriple[] {
  return triples.flatMap((triple) => {
    const brokers = triple.brokers.filter(({ node }) => !isPerson(actors[node]));
    const pairs = brokers.reduce((sum, broker) => sum + broker.pairs, 0);
    return brokers.length === 0 ? [] : [{ ...triple, pairs, brokers }];
  });
}

/** The subnetwork of the given nodes, numbered in their order. */
function induced(network: Network, nodes: readonly number[]): Network {
  const at = new Int32Array(network.order).fill(-1);
  nodes.forEach((node, i) => {
    at[node] = i;
  });
  const [sources, targets]: [number[], number[]] = [[], []];
  nodes.forEach((node, i) => {
    for (let j = network.offsets[node] ?? 0; j < (network.offsets[node + 1] ?? 0); j++) {
      const other = at[network.neighbours[j] ?? 0] ?? -1;
      if (other <= i) continue;
      sources.push(i);
      targets.push(other);
    }
  });
  return buildNetwork(nodes.length, sources, targets);
}
