/**
 * Betweenness estimated from few sources, with its standard error: a first ranking within a second, until the exact values are ready
 * (Brandes & Pich 2007). At most `pivots` searches per block. Sources that stand for many nodes are all searched. The others are sampled at
 * even steps along their cumulated weights, in breadth-first order, so that every part of the block is represented (systematic sampling in
 * proportion to size; not random, so no seed). Each contribution is scaled by the position on the path, because otherwise vertices beside a
 * pivot would be overestimated (Geisberger, Sanders & Schultes 2008). Small blocks are exact.
 */
import type { Blocks } from './blocks.ts';
import { blockSearch, type PathSearch } from './path-search.ts';

export interface SampledBetweenness {
  readonly value: Float64Array;
  /** Standard error of each value; 0 where it is exact. */
  readonly error: Float64Array;
}

/** Estimate for every node of a network of `order` nodes; yields the share of the work done, 0 … 1. O(pivots × m). */
export function* sampleBetweenness(order: number, blocks: Blocks, pivots: number): Generator<number, SampledBetweenness> {
  const value = blocks.forcedPairs.slice(0, order);
  const variance = new Float64Array(order);
  const size = (block: number) => (blocks.edgeOffsets[block + 1] ?? 0) - (blocks.edgeOffsets[block] ?? 0);
  const vertices = (block: number) => (blocks.vertexOffsets[block + 1] ?? 0) - (blocks.vertexOffsets[block] ?? 0);
  const searched = Array.from({ length: blocks.count }, (_, block) => block).filter((block) => vertices(block) > 2);
  const total = searched.reduce((sum, block) => sum + size(block) * Math.min(pivots, vertices(block)), 0);
  let done = 0;
  for (const block of searched) {
    for (const searches of sampleBlock(blocks, block, Math.max(2, pivots), value, variance)) {
      done += searches * size(block);
      yield Math.min(1, done / total);
    }
  }
  return { value, error: variance.map(Math.sqrt) };
}

/** Number of searches between two reports of progress. */
const REPORT_EVERY = 16;

/** Adds the estimate for one block; yields the number of searches made. */
function* sampleBlock(blocks: Blocks, block: number, pivots: number, value: Float64Array, variance: Float64Array): Generator<number, void> {
  const search = blockSearch(blocks, block);
  const { order, weights, places, addFrom } = search;
  const { certain, drawn, step, left } = choosePivots(weights, pivots);
  const exact = new Float64Array(order);
  const sums = new Float64Array(order);
  const squares = new Float64Array(order);
  let unreported = 0;
  for (const source of certain) {
    addFrom([source], () => weights[source] as number, exact, true);
    if (++unreported % REPORT_EVERY === 0) yield REPORT_EVERY;
  }
  const shares = new Float64Array(order);
  for (const source of drawn) {
    shares.fill(0);
    addFrom([source], () => 1, shares, true);
    for (let i = 0; i < order; i++) {
      const share = shares[i] as number;
      sums[i] = (sums[i] as number) + share;
      squares[i] = (squares[i] as number) + share * share;
    }
    if (++unreported % REPORT_EVERY === 0) yield REPORT_EVERY;
  }
  // Variance of independent draws, reduced for the share of sources that were drawn. This overestimates, because even steps do better than
  // random draws.
  const k = drawn.length;
  const unseen = k < 2 ? new Float64Array(order) : nearbyVariance(search, certain, step, sums, k);
  const start = blocks.vertexOffsets[block] ?? 0;
  for (let i = 0; i < order; i++) {
    const node = blocks.vertices[start + (places[i] as number)] ?? 0;
    const sum = sums[i] as number;
    value[node] = (value[node] ?? 0) + (exact[i] as number) + step * sum;
    if (k < 2) continue;
    const spread = Math.max(0, (squares[i] as number) - (sum * sum) / k) / (k - 1);
    variance[node] = (variance[node] ?? 0) + (step * step * k * spread + (unseen[i] as number)) * (1 - k / left);
  }
}

/**
 * Variance due to sources directly beside each vertex: they send many paths through it, but most are not drawn, so the sample does not show
 * this. Estimated as if the paths from each neighbour spread evenly over the whole block.
 */
function nearbyVariance(
  { order, offsets, neighbours, weights }: PathSearch,
  certain: readonly number[],
  step: number,
  sums: Float64Array,
  drawn: number,
): Float64Array {
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  // With scaling, the vertices between two ends share half the steps; from a neighbour, this many divided by the distance.
  const meanDistance = 1 + (2 * sums.reduce((sum, value) => sum + value, 0)) / drawn / mass;
  const isCertain = new Uint8Array(order);
  for (const source of certain) isCertain[source] = 1;
  const result = new Float64Array(order);
  for (let source = 0; source < order; source++) {
    if (isCertain[source] === 1) continue;
    const [first, end] = [offsets[source] ?? 0, offsets[source + 1] ?? 0];
    const share = mass / meanDistance / (end - first);
    for (let i = first; i < end; i++) {
      const vertex = neighbours[i] ?? 0;
      result[vertex] = (result[vertex] ?? 0) + step * (weights[source] ?? 0) * share * share;
    }
  }
  return result;
}

interface Pivots {
  /** Sources that are always searched. */
  readonly certain: readonly number[];
  /** Sampled sources, each standing for `step` nodes. */
  readonly drawn: readonly number[];
  readonly step: number;
  /** Number of sources that are not certain. */
  readonly left: number;
}

function choosePivots(weights: Float64Array, pivots: number): Pivots {
  const all = Array.from(weights, (_, source) => source);
  if (all.length <= pivots) return { certain: all, drawn: [], step: 0, left: 0 };
  // Heaviest first: while one source alone fills a step, it becomes certain, and the step of the others is recomputed.
  const heaviest = all.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  let mass = weights.reduce((sum, weight) => sum + weight, 0);
  let sure = 0;
  // At least two are drawn; otherwise no error could be estimated.
  while (sure < pivots - 2 && (weights[heaviest[sure] ?? 0] ?? 0) * (pivots - sure) >= mass) {
    mass -= weights[heaviest[sure] ?? 0] ?? 0;
    sure++;
  }
  const certain = heaviest.slice(0, sure).sort((a, b) => a - b);
  const isCertain = new Set(certain);
  const step = mass / (pivots - sure);
  const drawn: number[] = [];
  let passed = 0;
  for (const source of all) {
    if (isCertain.has(source)) continue;
    passed += weights[source] ?? 0;
    while (drawn.length < pivots - sure && passed > (drawn.length + 0.5) * step) drawn.push(source);
  }
  return { certain, drawn, step, left: all.length - sure };
}
