/**
 * The search that betweenness repeats from every vertex of a block: shortest paths counted on the way out, what depends
 * on each vertex added up on the way back (Brandes 2001). Arranged for speed: vertices numbered breadth-first, so that
 * neighbours lie near each other; on the way everything is indexed by the place at which the search met a vertex, so
 * that levels are ranges and only the edges of shortest paths are listed, for a way back without branches.
 * Path counts are Float64, since they outgrow any integer.
 */
import type { Blocks } from './blocks.ts';

export interface PathSearch {
  /** Number of vertices. */
  readonly order: number;
  /** Rows of the block: neighbours of vertex v stand at offsets[v] … offsets[v + 1] − 1. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Nodes for which each vertex stands. */
  readonly weights: Float64Array;
  /** Place of each vertex in the list of its block. */
  readonly places: Int32Array;
  /**
   * Searches from a vertex, and adds to each entry of `into`, `factor` times, the share of shortest paths from there that
   * run through the vertex, summed over all ends. Where asked to, each share is scaled by how far along its path the
   * vertex lies, 0 … 1, so that the two ends of a path share what lies between them.
   */
  readonly addFrom: (source: number, factor: number, into: Float64Array, isScaled?: boolean) => void;
}

/** The search made last for each network: jobs come block by block, and its rows are used again. */
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

  /** Place at which the search met a vertex; −1 before. */
  const met = new Int32Array(order);
  // By place:
  const queue = new Int32Array(order);
  const paths = new Float64Array(order);
  /** What flows back into a vertex, per path. */
  const flow = new Float64Array(order);
  /** The steps of shortest paths out of the vertex at place p: steps[ends[p − 1]] … steps[ends[p] − 1]. */
  const ends = new Int32Array(order);
  /** First place of each distance. */
  const levels = new Int32Array(order + 1);
  const steps = new Int32Array(neighbours.length / 2);

  const addFrom = (source: number, factor: number, into: Float64Array, isScaled = false) => {
    met.fill(-1);
    met[source] = 0;
    queue[0] = source;
    paths[0] = 1;
    let tail = 1;
    let listed = 0;
    let distance = 0;
    for (let levelEnd = 1, place = 0; place < tail; levelEnd = tail) {
      levels[distance++] = place;
      for (; place < levelEnd; place++) {
        const node = queue[place] as number;
        const count = paths[place] as number;
        for (let i = offsets[node] as number, end = offsets[node + 1] as number; i < end; i++) {
          const other = neighbours[i] as number;
          const at = met[other] as number;
          if (at >= levelEnd) {
            paths[at] = (paths[at] as number) + count;
            steps[listed++] = at;
          } else if (at < 0) {
            met[other] = tail;
            queue[tail] = other;
            paths[tail] = count;
            steps[listed++] = tail++;
          }
        }
        ends[place] = listed;
      }
    }
    for (let place = tail - 1; --distance > 0; ) {
      const scale = isScaled ? distance : 1;
      for (const first = levels[distance] as number; place >= first; place--) {
        let sum = 0;
        const node = queue[place] as number;
        const count = scale * (paths[place] as number);
        for (let i = ends[place - 1] as number, end = ends[place] as number; i < end; i++) sum += flow[steps[i] as number] as number;
        into[node] = (into[node] as number) + factor * sum * count;
        flow[place] = sum + (weights[node] as number) / count;
      }
    }
  };
  return { order, offsets, neighbours, weights, places, addFrom };
}

/** Rows of the vertices of a block, numbered breadth-first from its apex. */
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

/** Rows of the vertices of a block, numbered as in its list. */
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
