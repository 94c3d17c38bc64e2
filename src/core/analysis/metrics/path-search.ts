/**
 * The search that betweenness repeats from every vertex of a block: count shortest paths on the way out, add up dependencies on the way
 * back (Brandes 2001). Arranged for speed: vertices are numbered breadth-first, so that neighbours are close in memory. During a search
 * everything is indexed by the order in which vertices are reached, so that levels are ranges and only edges on shortest paths are stored;
 * the way back then needs no branches. Path counts are Float64, because they exceed any integer type.
 */
import type { Blocks } from './blocks.ts';
import { pathKernel } from './path-kernel.ts';

export interface PathSearch {
  /** Number of vertices. */
  readonly order: number;
  /** Rows of the block: neighbours of vertex v stand at offsets[v] … offsets[v + 1] − 1. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Number of nodes that each vertex stands for. */
  readonly weights: Float64Array;
  /** Index of each vertex in the vertex list of its block. */
  readonly places: Int32Array;
  /**
   * Searches from each source. Adds to each entry of `into` the share of shortest paths from the source that run through the vertex, summed
   * over all ends and multiplied by `factor(source)`. With `isScaled`, each share is multiplied by the relative position of the vertex on
   * its path, 0 … 1, so that the contributions from the two ends of a path add up to one.
   */
  readonly addFrom: (sources: readonly number[], factor: (source: number) => number, into: Float64Array, isScaled?: boolean) => void;
}

/** The latest search of each network, reused because jobs come block by block. */
const latest = new WeakMap<Blocks, { readonly block: number; readonly search: PathSearch; readonly local: Int32Array }>();

/** The search of a block. */
export function blockSearch(blocks: Blocks, block: number): PathSearch {
  const before = latest.get(blocks);
  if (before?.block === block) return before.search;
  const local = before?.local ?? new Int32Array(blocks.isCut.length);
  const search = makeSearch(blocks, block, local);
  latest.set(blocks, { block, search, local });
  return search;
}

function makeSearch(blocks: Blocks, block: number, local: Int32Array): PathSearch {
  const start = blocks.vertexOffsets[block] ?? 0;
  const order = (blocks.vertexOffsets[block + 1] ?? 0) - start;
  const { offsets, neighbours, places } = breadthFirstRows(blocks, block, local);
  const weights = new Float64Array(order);
  for (let i = 0; i < order; i++) weights[i] = blocks.weights[start + (places[i] as number)] ?? 0;

  return { order, offsets, neighbours, weights, places, addFrom: searchInMemory(order, offsets, neighbours, weights) };
}

/** The search whose rows are currently in the kernel's memory. */
let loaded: object | null = null;

/** Copies the rows into the kernel's memory, again whenever another block has used it in between. */
function searchInMemory(order: number, offsets: Int32Array, neighbours: Int32Array, weights: Float64Array): PathSearch['addFrom'] {
  let end = 0;
  const room = (bytes: number) => {
    const start = end;
    end += Math.ceil(bytes / 8) * 8;
    return start;
  };
  const rows = [room(offsets.byteLength), room(neighbours.byteLength)] as const;
  const [own, into] = [room(8 * order), room(8 * order)];
  // Working arrays of a search: met, queue, paths, flow, ends, levels, steps.
  const notes = [4 * order, 4 * order, 8 * order, 8 * order, 4 * order, 4 * order + 4, neighbours.byteLength / 2].map(room);
  const bytes = end;
  const self = {};
  return (sources, factor, result, isScaled = false) => {
    const { memory, addFrom } = pathKernel(bytes);
    if (loaded !== self) {
      new Int32Array(memory.buffer).set(offsets, rows[0] / 4);
      new Int32Array(memory.buffer).set(neighbours, rows[1] / 4);
      new Float64Array(memory.buffer).set(weights, own / 8);
      loaded = self;
    }
    const sums = new Float64Array(memory.buffer, into, order);
    sums.set(result);
    for (const source of sources) addFrom(source, factor(source), isScaled ? 1 : 0, order, ...rows, own, into, ...notes);
    result.set(sums);
  };
}

/** The rows of the vertices of a block, numbered breadth-first from its apex. */
function breadthFirstRows(blocks: Blocks, block: number, local: Int32Array) {
  const start = blocks.vertexOffsets[block] ?? 0;
  const order = (blocks.vertexOffsets[block + 1] ?? 0) - start;
  for (let i = 0; i < order; i++) local[blocks.vertices[start + i] ?? 0] = i;
  const rows = rowsOf(blocks, block, local, order);
  const places = new Int32Array(order);
  const numbers = new Int32Array(order).fill(-1);
  numbers[0] = 0;
  for (let head = 0, tail = 1; head < tail; head++) {
    const node = places[head] as number;
    for (let i = rows.offsets[node] as number; i < (rows.offsets[node + 1] as number); i++) {
      const other = rows.neighbours[i] as number;
      if (numbers[other] !== -1) continue;
      numbers[other] = tail;
      places[tail++] = other;
    }
  }
  const offsets = new Int32Array(order + 1);
  const neighbours = new Int32Array(rows.neighbours.length);
  let kept = 0;
  for (let i = 0; i < order; i++) {
    const node = places[i] as number;
    for (let j = rows.offsets[node] as number; j < (rows.offsets[node + 1] as number); j++) {
      neighbours[kept++] = numbers[rows.neighbours[j] as number] as number;
    }
    neighbours.subarray(offsets[i], kept).sort();
    offsets[i + 1] = kept;
  }
  return { offsets, neighbours, places };
}

/** The rows of the vertices of a block, numbered as in its list. */
function rowsOf(blocks: Blocks, block: number, local: Int32Array, order: number) {
  const first = 2 * (blocks.edgeOffsets[block] ?? 0);
  const end = 2 * (blocks.edgeOffsets[block + 1] ?? 0);
  const offsets = new Int32Array(order + 1);
  const at = (i: number) => local[blocks.edges[i] as number] as number;
  for (let i = first; i < end; i++) offsets[at(i) + 1] = (offsets[at(i) + 1] as number) + 1;
  for (let i = 0; i < order; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  const next = offsets.slice(0, order);
  const neighbours = new Int32Array(end - first);
  for (let i = first; i < end; i++) {
    const a = at(i);
    const place = next[a] as number;
    neighbours[place] = at(i ^ 1);
    next[a] = place + 1;
  }
  return { offsets, neighbours };
}
