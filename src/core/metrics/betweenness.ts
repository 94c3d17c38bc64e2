/**
 * Betweenness: of all pairs of others, how many shortest paths run through a node (Freeman 1977; Brandes 2001), exact,
 * unnormalised, undirected pairs once. Split at cut vertices (Sarıyüce, Saule, Kaya & Çatalyürek 2013): pairs forced
 * through one are counted in closed form, and Brandes' method runs inside each block, on vertices weighted by how many
 * others they stand for. A network of trees costs one depth-first pass. Path counts are Float64, since they outgrow any
 * integer. A generator: it yields its progress, so that it can be shown and stopped.
 */
import type { Blocks } from './blocks.ts';

/** Sources worked off between two reports of progress. */
const REPORT_EVERY = 64;

/** Betweenness of every node; yields the share of the work done, 0 … 1. O(Σ n·m over blocks). */
export function* betweenness(order: number, blocks: Blocks): Generator<number, Float64Array> {
  const result = blocks.forcedPairs.slice();
  const local = new Uint32Array(order);
  const costs = Array.from({ length: blocks.count }, (_, block) => blockOrder(blocks, block) * blockSize(blocks, block));
  const total = costs.reduce((sum, cost) => sum + cost, 0) || 1;
  let done = 0;
  for (let block = 0; block < blocks.count; block++) {
    const cost = costs[block] ?? 0;
    // Between two vertices there is no third.
    if (blockOrder(blocks, block) > 2) {
      for (const share of addBlock(blocks, block, local, result)) yield (done + share * cost) / total;
    }
    done += cost;
  }
  return result;
}

const blockOrder = (blocks: Blocks, block: number) => (blocks.vertexOffsets[block + 1] ?? 0) - (blocks.vertexOffsets[block] ?? 0);
const blockSize = (blocks: Blocks, block: number) => (blocks.edgeOffsets[block + 1] ?? 0) - (blocks.edgeOffsets[block] ?? 0);

/** Adds what the pairs of one block give to its vertices; yields the share of its sources done. */
function* addBlock(blocks: Blocks, block: number, local: Uint32Array, result: Float64Array): Generator<number, void> {
  const first = blocks.vertexOffsets[block] ?? 0;
  const n = blockOrder(blocks, block);
  const m = blockSize(blocks, block);
  const weights = blocks.weights.subarray(first, first + n);
  for (let i = 0; i < n; i++) local[blocks.vertices[first + i] ?? 0] = i;
  const { offsets, neighbours } = localRows(blocks, block, local, n, m);

  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  const queue = new Uint32Array(n);
  // Edges of shortest paths, in the order in which the search met them: the way back visits only these.
  const from = new Uint32Array(m);
  const to = new Uint32Array(m);
  const sums = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    let [head, tail, listed] = [0, 0, 0];
    queue[tail++] = source;
    distance[source] = 0;
    paths[source] = 1;
    while (head < tail) {
      const node = queue[head++] as number;
      const further = (distance[node] as number) + 1;
      const count = paths[node] as number;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = neighbours[i] as number;
        if ((distance[other] as number) < 0) {
          distance[other] = further;
          queue[tail++] = other;
        }
        if (distance[other] === further) {
          paths[other] = (paths[other] as number) + count;
          from[listed] = node;
          to[listed++] = other;
        }
      }
    }
    while (listed-- > 0) {
      const [node, other] = [from[listed] as number, to[listed] as number];
      dependency[node] =
        (dependency[node] as number) +
        ((paths[node] as number) / (paths[other] as number)) * ((weights[other] as number) + (dependency[other] as number));
    }
    const weight = weights[source] as number;
    for (let i = 0; i < n; i++) if (i !== source) sums[i] = (sums[i] as number) + weight * (dependency[i] as number);
    if (source % REPORT_EVERY === REPORT_EVERY - 1) yield source / n;
  }
  // Each unordered pair was counted from both ends.
  for (let i = 0; i < n; i++) {
    const node = blocks.vertices[first + i] ?? 0;
    result[node] = (result[node] ?? 0) + (sums[i] ?? 0) / 2;
  }
}

function localRows(
  blocks: Blocks,
  block: number,
  local: Uint32Array,
  n: number,
  m: number,
): { readonly offsets: Uint32Array; readonly neighbours: Uint32Array } {
  const first = 2 * (blocks.edgeOffsets[block] ?? 0);
  const offsets = new Uint32Array(n + 1);
  const at = (i: number) => local[blocks.edges[first + i] ?? 0] ?? 0;
  for (let i = 0; i < 2 * m; i++) offsets[at(i) + 1] = (offsets[at(i) + 1] ?? 0) + 1;
  for (let i = 0; i < n; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice(0, n);
  const neighbours = new Uint32Array(2 * m);
  const add = (a: number, b: number) => {
    const place = next[a] ?? 0;
    neighbours[place] = b;
    next[a] = place + 1;
  };
  for (let i = 0; i < m; i++) {
    const [a, b] = [at(2 * i), at(2 * i + 1)];
    add(a, b);
    add(b, a);
  }
  return { offsets, neighbours };
}
