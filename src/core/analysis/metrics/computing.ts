/**
 * How each measure of the list in index.ts is computed. Apart from the list, because a page needs the names of measures at once and computes
 * them in a worker.
 */
import type { SimpleNetwork } from '../../network/simple-network.ts';
import { betweenness } from './betweenness.ts';
import { type Blocks, findBlocks } from './blocks.ts';
import { type Components, findComponents } from './components.ts';
import { coreNumbers } from './cores.ts';
import { degrees } from './degrees.ts';
import { type Distances, distances } from './distances.ts';
import type { MetricId } from './index.ts';
import { pageRank } from './pagerank.ts';
import { type StructuralHoles, structuralHoles } from './structural-holes.ts';

/** Input of all metrics: the network, and its ties with the relations they come from; costly parts used by several are computed once. */
export interface MetricGiven extends SimpleNetwork {
  readonly components: Components;
  readonly blocks: Blocks;
  readonly holes: StructuralHoles;
  /** Set by the first metric that needs it. */
  distances: Distances | null;
}

/** Computes one value for each node, NaN where undefined; yields the share of the work done. */
type Compute = (given: MetricGiven) => Generator<number, Float64Array>;

// biome-ignore lint/correctness/useYield: a measure that takes no time has no progress to tell
function* atOnce(values: ArrayLike<number>): Generator<number, Float64Array> {
  return Float64Array.from(values);
}

function* distancesOf(given: MetricGiven): Generator<number, Distances> {
  given.distances ??= yield* distances(given.network, given.components);
  return given.distances;
}

export const COMPUTING: Readonly<Record<MetricId, Compute>> = {
  degree: ({ network }) => atOnce(degrees(network)),
  betweenness: ({ network, blocks }) => betweenness(network.order, blocks),
  closeness: function* (given) {
    return (yield* distancesOf(given)).closeness;
  },
  harmonic: function* (given) {
    return (yield* distancesOf(given)).harmonic;
  },
  pagerank: ({ network }) => atOnce(pageRank(network)),
  core: ({ network }) => atOnce(coreNumbers(network)),
  constraint: ({ holes }) => atOnce(holes.constraint),
  effectiveSize: ({ holes }) => atOnce(holes.effectiveSize),
  loss: ({ blocks }) => atOnce(blocks.loss),
};

/** Prepares the input of the metrics. O(n + m), plus O(Σ degree²) for structural holes. */
export function metricGiven(whole: SimpleNetwork): MetricGiven {
  const { network } = whole;
  const components = findComponents(network);
  return { ...whole, components, blocks: findBlocks(network, components), holes: structuralHoles(network), distances: null };
}
