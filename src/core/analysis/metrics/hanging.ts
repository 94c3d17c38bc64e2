/**
 * For each node, the nearest cut vertex and the nearest bridge whose removal would leave it in a part that is not the largest; it «hangs
 * on» these. Read off the blocks, without deleting anything: within a block, at most one cut vertex holds the others. A part as large as
 * the largest also counts as cut off, so that the result does not depend on the numbering of nodes.
 */
import { degreeOf, type Network, neighboursOf } from '../../network/network.ts';
import { type Blocks, type Bridge, findBlocks, findBridges } from './blocks.ts';
import { type Components, findComponents } from './components.ts';

export interface Hanging {
  /** For each node, the nearest cut vertex on which it hangs; −1 for none. */
  readonly actor: Int32Array;
  /** Number of nodes in the part that this cut vertex would cut off, the node included; 0 for none. */
  readonly actorHolds: Uint32Array;
  /** For each node, the index in `bridges` of the nearest bridge on which it hangs; −1 for none. */
  readonly bridge: Int32Array;
}

/** The cut vertex and bridge of every node. O(n + m). */
export function findHanging(network: Network, components: Components, blocks: Blocks, bridges: readonly Bridge[]): Hanging {
  const actor = new Int32Array(network.order).fill(-1);
  const actorHolds = new Uint32Array(network.order);
  const sizeOf = (node: number) => components.sizes[components.of[node] ?? 0] ?? 0;
  const { largest, second } = twoLargestParts(network.order, blocks, sizeOf);
  for (let block = 0; block < blocks.count; block++) {
    const [first, end] = [blocks.vertexOffsets[block] ?? 0, blocks.vertexOffsets[block + 1] ?? 0];
    let holder = -1;
    let held = 0;
    for (let i = first; i < end; i++) {
      const node = blocks.vertices[i] ?? 0;
      if (blocks.isCut[node] !== 1) continue;
      const part = sizeOf(node) - (blocks.weights[i] ?? 0);
      const other = part === largest[node] ? (second[node] ?? 0) : (largest[node] ?? 0);
      if (other >= part) [holder, held] = [node, part];
    }
    if (holder === -1) continue;
    for (let i = first; i < end; i++) {
      const node = blocks.vertices[i] ?? 0;
      if (node === holder || ((actorHolds[node] ?? 0) > 0 && (actorHolds[node] ?? 0) <= held)) continue;
      actor[node] = holder;
      actorHolds[node] = held;
    }
  }
  return { actor, actorHolds, bridge: bridgeOf(network, components, bridges) };
}

/** A network with its components, bridges and the result of `findHanging`. O(n + m). */
export function hangingOf(network: Network): {
  readonly components: Components;
  readonly bridges: readonly Bridge[];
  readonly hanging: Hanging;
} {
  const components = findComponents(network);
  const blocks = findBlocks(network, components);
  const bridges = findBridges(blocks);
  return { components, bridges, hanging: findHanging(network, components, blocks, bridges) };
}

/** For each cut vertex, the sizes of the two largest parts after its removal. */
function twoLargestParts(order: number, blocks: Blocks, sizeOf: (node: number) => number) {
  const largest = new Float64Array(order);
  const second = new Float64Array(order);
  blocks.vertices.forEach((node, i) => {
    const part = sizeOf(node) - (blocks.weights[i] ?? 0);
    if (part > (largest[node] ?? 0)) {
      second[node] = largest[node] ?? 0;
      largest[node] = part;
    } else if (part > (second[node] ?? 0)) second[node] = part;
  });
  return { largest, second };
}

/** Bridges with the smallest sides first: nodes that already have a bridge are behind a nearer one and need not be visited again. */
function bridgeOf(network: Network, components: Components, bridges: readonly Bridge[]): Int32Array {
  const result = new Int32Array(network.order).fill(-1);
  const sides = sidesOf(network, components, bridges);
  sides.sort((a, b) => a.size - b.size || a.bridge - b.bridge);
  const stack: number[] = [];
  for (const { bridge, start, beyond } of sides) {
    if (result[start] === -1) stack.push(start);
    if (result[start] === -1) result[start] = bridge;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const other of neighboursOf(network, node)) {
        if (result[other] !== -1 || (node === start && other === beyond)) continue;
        result[other] = bridge;
        stack.push(other);
      }
    }
  }
  return result;
}

/** The end of each bridge on its smaller side; both ends if the sides are equal. */
function sidesOf(network: Network, components: Components, bridges: readonly Bridge[]) {
  const sides: { bridge: number; start: number; beyond: number; size: number }[] = [];
  const below = subtreeSizes(network, components);
  bridges.forEach(({ source, target, size }, bridge) => {
    const whole = components.sizes[components.of[source] ?? 0] ?? 0;
    // In any spanning tree a bridge joins a parent to a child; one side of it is the subtree of the child.
    const child = below.parent[target] === source ? target : source;
    const parent = child === target ? source : target;
    const childSide = below.size[child] ?? 0;
    if (childSide === size) sides.push({ bridge, start: child, beyond: parent, size });
    if (whole - childSide === size) sides.push({ bridge, start: parent, beyond: child, size });
  });
  return sides;
}

/** A breadth-first spanning forest: the parent of each node (itself for a root) and the size of its subtree, itself included. */
function subtreeSizes({ order, offsets, neighbours }: Network, components: Components) {
  const parent = new Int32Array(order).fill(-1);
  const size = new Uint32Array(order).fill(1);
  const queue = new Uint32Array(order);
  let tail = 0;
  const isRooted = new Uint8Array(components.count);
  for (let root = 0; root < order; root++) {
    const component = components.of[root] ?? 0;
    if (isRooted[component] === 1) continue;
    isRooted[component] = 1;
    parent[root] = root;
    let head = tail;
    queue[tail++] = root;
    while (head < tail) {
      const node = queue[head++] ?? 0;
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
        const other = neighbours[i] ?? 0;
        if (parent[other] !== -1) continue;
        parent[other] = node;
        queue[tail++] = other;
      }
    }
  }
  for (let i = tail - 1; i >= 0; i--) {
    const node = queue[i] ?? 0;
    const above = parent[node] ?? node;
    if (above !== node) size[above] = (size[above] ?? 0) + (size[node] ?? 0);
  }
  return { parent, size };
}

/**
 * The nodes cut off from the largest remaining part when a node is removed, ascending; among equally large parts, the one with the lowest
 * node stays. O(component).
 */
export function droppedBy(network: Network, node: number): readonly number[] {
  if (degreeOf(network, node) < 2) return [];
  const seen = new Set([node]);
  const parts: number[][] = [];
  for (const start of neighboursOf(network, node)) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (let i = 0; i < part.length; i++) {
      for (const other of neighboursOf(network, part[i] ?? 0)) {
        if (seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  const largest = parts.reduce((best, part) => (part.length > best.length ? part : best), parts[0] ?? []);
  return parts
    .filter((part) => part !== largest)
    .flat()
    .sort((a, b) => a - b);
}
