/**
 * Closeness, harmonic centrality and reach, exact. Trees at the edge of the network are folded into the node they hang on. In the rest,
 * breadth-first searches run from many sources at once, each source being one bit of a word (Then et al. 2014). Distances are symmetric, so
 * the sum over sources that reach a node equals the sum over nodes reached from it. Sums are added in a fixed order.
 *
 * Closeness is that of Wasserman & Faust (1994): (r − 1)/(n − 1) × (r − 1)/Σd over the r nodes reached, itself included, which is
 * NetworkX's default; 0 for an isolated node. Harmonic is Σ 1/d, unnormalised.
 */
import type { Network } from '../../network/network.ts';
import type { Components } from './components.ts';
import { type Core, coreOf } from './folded-core.ts';
import { FOLDED_ROUNDS, type Folding, foldNetwork } from './folding.ts';
import { SOURCES_AT_ONCE, type Sums, searchMany, wordsFor } from './many-searches.ts';

export interface Distances {
  readonly closeness: Float64Array;
  readonly harmonic: Float64Array;
  /** Number of reachable nodes, the node itself included. */
  readonly reach: Float64Array;
}

const COLUMNS = FOLDED_ROUNDS + 1;

interface Totals {
  readonly total: Float64Array;
  readonly harmonic: Float64Array;
}

/** Distances of every node; yields the share of sources done. O(Σ n·m / 256) word operations over folded components. */
export function* distances(network: Network, components: Components): Generator<number, Distances> {
  const { order } = network;
  const folding = foldNetwork(network);
  const core = coreOf(network, folding);
  const sums = ownTrees(core);
  const words = wordsFor(core.order);
  for (let first = 0; first < core.order; first += SOURCES_AT_ONCE) {
    const last = Math.min(core.order, first + SOURCES_AT_ONCE);
    searchMany(core, first, last, words, sums);
    yield last / core.order;
  }
  const total = new Float64Array(order);
  const harmonic = new Float64Array(order);
  const reach = new Float64Array(order);
  for (let node = 0; node < order; node++) reach[node] = components.sizes[components.of[node] as number] as number;
  for (let vertex = 0; vertex < core.order; vertex++) {
    const node = core.nodes[vertex] as number;
    total[node] = sums.total[vertex] as number;
    harmonic[node] = sums.harmonic[sums.starts[vertex] as number] as number;
  }
  unfold(folding, core, sums, reach, { total, harmonic });
  const closeness = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const others = (reach[node] as number) - 1;
    if (others > 0) closeness[node] = (others * others) / (total[node] as number) / (order - 1);
  }
  return { closeness, harmonic, reach };
}

/** The starting sums of each vertex of the core: distances to the nodes folded into it. */
function ownTrees({ order, depth, counts }: Core): Sums {
  const starts = new Int32Array(order + 1);
  for (let vertex = 0; vertex < order; vertex++) starts[vertex + 1] = (starts[vertex] as number) + (depth[vertex] as number) + 1;
  const total = new Float64Array(order);
  const harmonic = new Float64Array(starts[order] as number);
  for (let vertex = 0; vertex < order; vertex++) {
    const at = starts[vertex] as number;
    for (let t = 1; t <= (depth[vertex] as number); t++) {
      const count = counts[vertex * COLUMNS + t] as number;
      total[vertex] = (total[vertex] as number) + count * t;
      harmonic[at] = (harmonic[at] as number) + count / t;
    }
  }
  return { total, harmonic, starts };
}

/**
 * Computes the sums of folded nodes. A step down a branch brings the nodes of the branch one step nearer and all others one step further.
 * For the harmonic sum, each node above contributes what hangs on it outside the own branch, and the vertex at the top contributes the rest
 * of the network.
 */
function unfold({ parent, folded, counts, depth, weight }: Folding, core: Core, sums: Sums, reach: Float64Array, result: Totals): void {
  const { total, harmonic } = result;
  for (let i = folded.length - 1; i >= 0; i--) {
    const node = folded[i] as number;
    total[node] = (total[parent[node] as number] as number) + (reach[node] as number) - 2 * (weight[node] as number);
    let sum = 0;
    let steps = 0;
    let below = -1;
    let at = node;
    for (; at !== -1; steps++) {
      for (let t = steps === 0 ? 1 : 0; t <= (depth[at] as number); t++) {
        const own = below === -1 || t === 0 ? 0 : (counts[below * COLUMNS + t - 1] as number);
        sum += ((counts[at * COLUMNS + t] as number) - own) / (steps + t);
      }
      below = at;
      at = parent[at] as number;
    }
    const vertex = core.vertexOf[below] as number;
    harmonic[node] = sum + (sums.harmonic[(sums.starts[vertex] as number) + steps - 1] as number);
  }
}
