/**
 * Betweenness: the number of shortest paths between all other pairs that run through a node (Freeman 1977; Brandes 2001). Exact,
 * unnormalised, each undirected pair once. The network is split at cut vertices (Sarıyüce, Saule, Kaya & Çatalyürek 2013): pairs whose
 * paths must pass a cut vertex are counted in closed form, and Brandes' method runs inside each block, with vertices weighted by the number
 * of nodes they stand for. A tree therefore needs one depth-first pass only.
 *
 * The list of jobs does not depend on the number of workers, and `addUp` adds results in the order of the list. So the result has the same
 * bits for any number of workers.
 */
import type { Blocks } from './blocks.ts';
import { blockSearch, type PathSearch } from './path-search.ts';

/** A range of sources, `first` … `last` − 1, by their place in the search of a block. */
export interface BetweennessJob {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  /** Its share of the whole work, 0 … 1. */
  readonly share: number;
}

/** Number of sources of one job. Fixed, so that sums are rounded the same way for any number of workers. */
const SOURCES_PER_JOB = 128;

/** All jobs, block by block. */
export function betweennessJobs(blocks: Blocks): readonly BetweennessJob[] {
  const chunks: { readonly block: number; readonly first: number; readonly last: number; readonly cost: number }[] = [];
  let total = 0;
  for (const block of searched(blocks)) {
    const n = blockOrder(blocks, block);
    for (let first = 0; first < n; first += SOURCES_PER_JOB) {
      const last = Math.min(n, first + SOURCES_PER_JOB);
      const cost = (last - first) * blockSize(blocks, block);
      chunks.push({ block, first, last, cost });
      total += cost;
    }
  }
  return chunks.map(({ block, first, last, cost }) => ({ block, first, last, share: cost / total }));
}

/** The contribution of one job to each vertex of its block, in the order of `blocks.vertices`. O(sources × edges of the block). */
export function workOff(blocks: Blocks, { block, first, last }: BetweennessJob): Float64Array {
  const search = blockSearch(blocks, block);
  const sums = new Float64Array(search.order);
  // Halved, because each unordered pair is found from both ends.
  const sources = Array.from({ length: last - first }, (_, i) => first + i);
  search.addFrom(sources, (source) => (search.weights[source] as number) / 2, sums);
  return inBlockOrder(search, sums);
}

/** The betweenness of every node, from the results of all jobs. */
export function addUp(
  order: number,
  blocks: Blocks,
  jobs: readonly BetweennessJob[],
  parts: readonly (Float64Array | undefined)[],
): Float64Array {
  const result = blocks.forcedPairs.slice(0, order);
  jobs.forEach((job, i) => {
    addTo(result, blocks, job.block, parts[i] ?? new Float64Array(0));
  });
  return result;
}

/** Betweenness of every node; yields the share of the work done, 0 … 1. O(Σ n·m over blocks). */
export function* betweenness(order: number, blocks: Blocks): Generator<number, Float64Array> {
  const result = blocks.forcedPairs.slice(0, order);
  let done = 0;
  for (const job of betweennessJobs(blocks)) {
    addTo(result, blocks, job.block, workOff(blocks, job));
    done += job.share;
    yield Math.min(1, done);
  }
  return result;
}

const blockOrder = (blocks: Blocks, block: number) => (blocks.vertexOffsets[block + 1] ?? 0) - (blocks.vertexOffsets[block] ?? 0);
const blockSize = (blocks: Blocks, block: number) => (blocks.edgeOffsets[block + 1] ?? 0) - (blocks.edgeOffsets[block] ?? 0);

/** The blocks with at least three vertices; between two vertices there is nothing to find. */
function searched(blocks: Blocks): readonly number[] {
  const list: number[] = [];
  for (let block = 0; block < blocks.count; block++) if (blockOrder(blocks, block) > 2) list.push(block);
  return list;
}

function addTo(result: Float64Array, blocks: Blocks, block: number, part: Float64Array): void {
  const first = blocks.vertexOffsets[block] ?? 0;
  for (let i = 0; i < part.length; i++) {
    const node = blocks.vertices[first + i] ?? 0;
    result[node] = (result[node] ?? 0) + (part[i] ?? 0);
  }
}

/** Reorders values from the order of the search to that of `blocks.vertices`. */
function inBlockOrder({ places }: PathSearch, values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[places[i] as number] = values[i] as number;
  return result;
}
