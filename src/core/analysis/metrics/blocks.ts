/**
 * Cut vertices, bridges and blocks (maximal parts that no single node can split), and how many nodes each cut vertex would cut off: the
 * «acteurs pivots». One depth-first pass without recursion (Hopcroft & Tarjan 1973). An isolated node is in no block.
 */
import type { Network } from '../../network/network.ts';
import type { Components } from './components.ts';

export interface Blocks {
  readonly count: number;
  /** Length count + 1: vertices of block b stand at vertexOffsets[b] … in `vertices`, its apex first. */
  readonly vertexOffsets: Uint32Array;
  readonly vertices: Uint32Array;
  /**
   * Weight of each entry of `vertices`: the number of nodes it stands for in the block, namely itself and everything connected through it
   * outside the block.
   */
  readonly weights: Float64Array;
  /** Length count + 1: edges of block b, as pairs of nodes, stand at 2 × edgeOffsets[b] … in `edges`. */
  readonly edgeOffsets: Uint32Array;
  readonly edges: Uint32Array;
  /** 1 for cut vertices. */
  readonly isCut: Uint8Array;
  /** By node: the number of nodes cut off from the largest remaining part if the node is removed; 0 unless it is a cut vertex. */
  readonly loss: Float64Array;
  /** By node: the number of pairs of nodes whose every path runs through it. */
  readonly forcedPairs: Float64Array;
}

/** A bridge: an edge whose removal splits its component; `size` is the number of nodes on the smaller side. */
export interface Bridge {
  readonly source: number;
  readonly target: number;
  readonly size: number;
}

/** The blocks of a network. O(n + m). */
export function findBlocks({ order, size, offsets, neighbours }: Network, components: Components): Blocks {
  const found = new Uint32Array(order); // order of discovery, from 1; 0 is undiscovered
  const low = new Uint32Array(order);
  const parent = new Uint32Array(order).fill(order);
  const next = offsets.slice(0, order);
  const below = new Float64Array(order).fill(1); // nodes of the depth-first subtree
  const hanging = new Float64Array(order); // nodes in blocks whose apex is this node
  const largest = new Float64Array(order);
  const squares = new Float64Array(order);
  const parts = new Uint32Array(order); // blocks whose apex is this node

  const path = new Uint32Array(order);
  const openEdges = new Uint32Array(2 * size);
  const edges = new Uint32Array(2 * size);
  const edgeOffsets: number[] = [0];
  const apexes: number[] = [];
  const apexBelow: number[] = [];
  let [open, closed, time] = [0, 0, 0];

  for (let root = 0; root < order; root++) {
    if (found[root] !== 0) continue;
    let depth = 0;
    path[depth++] = root;
    found[root] = low[root] = ++time;
    while (depth > 0) {
      const node = path[depth - 1] ?? 0;
      const at = next[node] ?? 0;
      if (at < (offsets[node + 1] ?? 0)) {
        next[node] = at + 1;
        const other = neighbours[at] ?? 0;
        if (found[other] === 0) {
          openEdges[open++] = node;
          openEdges[open++] = other;
          parent[other] = node;
          found[other] = low[other] = ++time;
          path[depth++] = other;
        } else if (other !== parent[node] && (found[other] ?? 0) < (found[node] ?? 0)) {
          openEdges[open++] = node;
          openEdges[open++] = other;
          low[node] = Math.min(low[node] ?? 0, found[other] ?? 0);
        }
        continue;
      }
      depth--;
      const apex = parent[node] ?? order;
      if (apex === order) continue;
      const size = below[node] ?? 0;
      below[apex] = (below[apex] ?? 0) + size;
      low[apex] = Math.min(low[apex] ?? 0, low[node] ?? 0);
      if ((low[node] ?? 0) < (found[apex] ?? 0)) continue;
      // No edge from below leads above the apex, so the edges pushed since then form a block.
      for (;;) {
        const [b, a] = [openEdges[--open] ?? 0, openEdges[--open] ?? 0];
        edges[closed++] = a;
        edges[closed++] = b;
        if (a === apex && b === node) break;
      }
      edgeOffsets.push(closed / 2);
      apexes.push(apex);
      apexBelow.push(size);
      parts[apex] = (parts[apex] ?? 0) + 1;
      hanging[apex] = (hanging[apex] ?? 0) + size;
      largest[apex] = Math.max(largest[apex] ?? 0, size);
      squares[apex] = (squares[apex] ?? 0) + size * size;
    }
  }
  const sizeOf = (node: number) => components.sizes[components.of[node] ?? 0] ?? 0;
  return {
    count: apexes.length,
    ...blockVertices(order, edges, edgeOffsets, apexes, apexBelow, hanging, sizeOf),
    edgeOffsets: Uint32Array.from(edgeOffsets),
    edges,
    ...cutMeasures(order, parent, parts, hanging, largest, squares, sizeOf),
  };
}

/** The vertices of each block with their weights, derived from its edges. */
function blockVertices(
  order: number,
  edges: Uint32Array,
  edgeOffsets: readonly number[],
  apexes: readonly number[],
  apexBelow: readonly number[],
  hanging: Float64Array,
  sizeOf: (node: number) => number,
): Pick<Blocks, 'vertexOffsets' | 'vertices' | 'weights'> {
  const stamp = new Uint32Array(order);
  const vertices: number[] = [];
  const weights: number[] = [];
  const vertexOffsets = new Uint32Array(apexes.length + 1);
  apexes.forEach((apex, block) => {
    stamp[apex] = block + 1;
    vertices.push(apex);
    weights.push(sizeOf(apex) - (apexBelow[block] ?? 0));
    for (let i = 2 * (edgeOffsets[block] ?? 0); i < 2 * (edgeOffsets[block + 1] ?? 0); i++) {
      const node = edges[i] ?? 0;
      if (stamp[node] === block + 1) continue;
      stamp[node] = block + 1;
      vertices.push(node);
      weights.push(1 + (hanging[node] ?? 0));
    }
    vertexOffsets[block + 1] = vertices.length;
  });
  return { vertexOffsets, vertices: Uint32Array.from(vertices), weights: Float64Array.from(weights) };
}

function cutMeasures(
  order: number,
  parent: Uint32Array,
  parts: Uint32Array,
  hanging: Float64Array,
  largest: Float64Array,
  squares: Float64Array,
  sizeOf: (node: number) => number,
): Pick<Blocks, 'isCut' | 'loss' | 'forcedPairs'> {
  const isCut = new Uint8Array(order);
  const loss = new Float64Array(order);
  const forcedPairs = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const isRoot = parent[node] === order;
    if ((parts[node] ?? 0) < (isRoot ? 2 : 1)) continue;
    const others = sizeOf(node) - 1;
    const above = isRoot ? 0 : others - (hanging[node] ?? 0);
    isCut[node] = 1;
    loss[node] = others - Math.max(largest[node] ?? 0, above);
    forcedPairs[node] = (others * others - (squares[node] ?? 0) - above * above) / 2;
  }
  return { isCut, loss, forcedPairs };
}

/** The bridges, by ascending ends: these are the blocks of a single edge. */
export function findBridges(blocks: Blocks): readonly Bridge[] {
  const bridges: Bridge[] = [];
  for (let block = 0; block < blocks.count; block++) {
    const at = blocks.edgeOffsets[block] ?? 0;
    if ((blocks.edgeOffsets[block + 1] ?? 0) - at !== 1) continue;
    const [a, b] = [blocks.edges[2 * at] ?? 0, blocks.edges[2 * at + 1] ?? 0];
    const first = blocks.vertexOffsets[block] ?? 0;
    const size = Math.min(blocks.weights[first] ?? 0, blocks.weights[first + 1] ?? 0);
    bridges.push({ source: Math.min(a, b), target: Math.max(a, b), size });
  }
  return bridges.sort((x, y) => x.source - y.source || x.target - y.target);
}
