/**
 * Closeness, harmonic centrality and reach, exact, by breadth-first search from many sources at once: each bit of a word
 * is one source, so that one pass over the edges moves 256 searches (Then et al. 2014). Distances are the same both ways,
 * so what arrives at a node is what leaves it.
 *
 * Closeness is that of Wasserman & Faust (1994): (r − 1)/(n − 1) × (r − 1)/Σd over the r nodes reached, itself included,
 * which is NetworkX's default; 0 for an isolated node. Harmonic is Σ 1/d, unnormalised.
 */
import type { Network } from '../network.ts';
import type { Components } from './components.ts';

export interface Distances {
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
  /** Nodes reachable, the node itself included. */
  readonly reach: Float64Array;
}

/** Words of 32 sources in one batch: more would leave the processor's cache. */
const WORDS = 8;

/** Distances of every node; yields the share of sources done. O(Σ n·m / 256) word operations over components. */
export function* distances(network: Network, components: Components): Generator<number, Distances> {
  const { order } = network;
  const sums: Sums = { total: new Float64Array(order), harmonic: new Float64Array(order), reach: new Float64Array(order) };
  // Signed words: what does not fit a signed 32-bit integer is a floating-point number to the engine, and slow.
  const words: Words = {
    seen: new Int32Array(order * WORDS),
    frontier: new Int32Array(order * WORDS),
    arriving: new Int32Array(order * WORDS),
  };
  const { members, starts } = byComponent(order, components);
  for (let component = 0; component < components.count; component++) {
    const nodes = members.subarray(starts[component], starts[component + 1]);
    for (let batch = 0; batch < nodes.length; batch += 32 * WORDS) {
      searchFrom(network, nodes, batch, words, sums);
      yield ((starts[component] ?? 0) + Math.min(nodes.length, batch + 32 * WORDS)) / order;
    }
  }
  const closeness = sums.total.map((sum, node) => (sum === 0 ? 0 : ((sums.reach[node] ?? 1) - 1) ** 2 / sum / (order - 1)));
  return { closeness, harmonic: sums.harmonic, reach: sums.reach };
}

interface Sums {
  readonly total: Float64Array;
  readonly harmonic: Float64Array;
  readonly reach: Float64Array;
}

interface Words {
  readonly seen: Int32Array;
  frontier: Int32Array;
  arriving: Int32Array;
}

/** Nodes in the order of their components: a search need not look beyond its own. */
function byComponent(order: number, { count, of, sizes }: Components): { readonly members: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let component = 0; component < count; component++) starts[component + 1] = (starts[component] ?? 0) + (sizes[component] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(order);
  for (let node = 0; node < order; node++) {
    const component = of[node] ?? 0;
    const at = next[component] ?? 0;
    members[at] = node;
    next[component] = at + 1;
  }
  return { members, starts };
}

/** Searches from up to 256 nodes of a component at once, and adds what arrives at each of its nodes. */
function searchFrom(
  { offsets, neighbours }: Network,
  nodes: Uint32Array,
  batch: number,
  words: Words,
  { total, harmonic, reach }: Sums,
): void {
  const { seen } = words;
  for (const node of nodes) {
    seen.fill(0, node * WORDS, (node + 1) * WORDS);
    words.frontier.fill(0, node * WORDS, (node + 1) * WORDS);
    words.arriving.fill(0, node * WORDS, (node + 1) * WORDS);
  }
  for (let i = batch; i < Math.min(nodes.length, batch + 32 * WORDS); i++) {
    const node = nodes[i] as number;
    const at = node * WORDS + ((i - batch) >> 5);
    seen[at] = words.frontier[at] = 1 << ((i - batch) & 31);
    reach[node] = (reach[node] as number) + 1;
  }
  for (let distance = 1, isMoving = true; isMoving; distance++) {
    const { frontier, arriving } = words;
    for (const node of nodes) {
      const own = node * WORDS;
      let any = 0;
      for (let w = 0; w < WORDS; w++) any |= frontier[own + w] as number;
      if (any === 0) continue;
      for (let i = offsets[node] as number; i < (offsets[node + 1] as number); i++) {
        const other = (neighbours[i] as number) * WORDS;
        for (let w = 0; w < WORDS; w++) arriving[other + w] = (arriving[other + w] as number) | (frontier[own + w] as number);
      }
    }
    isMoving = false;
    for (const node of nodes) {
      let fresh = 0;
      for (let at = node * WORDS; at < (node + 1) * WORDS; at++) {
        const bits = (arriving[at] as number) & ~(seen[at] as number);
        arriving[at] = bits;
        frontier[at] = 0;
        if (bits === 0) continue;
        seen[at] = (seen[at] as number) | bits;
        fresh += bitCount(bits);
      }
      if (fresh === 0) continue;
      isMoving = true;
      total[node] = (total[node] as number) + fresh * distance;
      harmonic[node] = (harmonic[node] as number) + fresh / distance;
      reach[node] = (reach[node] as number) + fresh;
    }
    words.frontier = arriving;
    words.arriving = frontier;
  }
}

/** Ones among 32 bits. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
