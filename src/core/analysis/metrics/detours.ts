/**
 * The effect of a new tie: by how much it reduces the number of actors cut off when somebody leaves, summed over all actors. Exact, from
 * the tree of blocks: a tie between two nodes only affects the cut vertices on every path between them, and each of those then keeps two of
 * its parts together. Deleting nodes and counting again would give the same number.
 */
import type { Blocks } from './blocks.ts';
import type { Components } from './components.ts';

export interface Detours {
  /** The reduction for a tie between two nodes; 0 if they are in different components. O(depth of the tree of blocks). */
  readonly spared: (a: number, b: number) => number;
  /** The cut vertices on every path between two nodes, in no particular order. */
  readonly passages: (a: number, b: number) => readonly number[];
}

interface Passage {
  readonly node: number;
  /** Sizes of the two parts that contain one end and the other. */
  readonly parts: readonly [number, number];
}

/** Prepares the tree of blocks. O(Σ vertices of blocks). */
export function findDetours(order: number, blocks: Blocks, components: Components): Detours {
  const { count, vertexOffsets, vertices, weights } = blocks;
  // Each node except a root is below the apex of exactly one block.
  const above = new Int32Array(order).fill(-1);
  const partAbove = new Float64Array(order);
  const largest = new Float64Array(order);
  const sizeOf = (node: number) => components.sizes[components.of[node] ?? 0] ?? 0;
  for (let block = 0; block < count; block++) {
    const first = vertexOffsets[block] ?? 0;
    for (let i = first; i < (vertexOffsets[block + 1] ?? 0); i++) {
      const node = vertices[i] ?? 0;
      const part = sizeOf(node) - (weights[i] ?? 0);
      largest[node] = Math.max(largest[node] ?? 0, part);
      if (i === first) continue;
      above[node] = block;
      partAbove[node] = part;
    }
  }
  const apexOf = (block: number) => vertices[vertexOffsets[block] ?? 0] ?? 0;
  const partBelow = (block: number) => sizeOf(apexOf(block)) - (weights[vertexOffsets[block] ?? 0] ?? 0);

  const passagesOf = (a: number, b: number): readonly Passage[] => {
    if (a === b || components.of[a] !== components.of[b]) return [];
    // The blocks from one end up to the root, with the node through which each is entered.
    const entered = new Map<number, number>();
    let steps: number[] = [];
    for (let node = a; (above[node] ?? -1) !== -1; node = apexOf(above[node] ?? 0)) {
      entered.set(above[node] ?? 0, steps.length);
      steps.push(node);
    }
    const fromB: number[] = [];
    let node = b;
    while ((above[node] ?? -1) !== -1 && !entered.has(above[node] ?? 0) && !steps.includes(node)) {
      fromB.push(node);
      node = apexOf(above[node] ?? 0);
    }
    const passages: Passage[] = [];
    const meetsInBlock = (above[node] ?? -1) !== -1 && entered.has(above[node] ?? 0) && !steps.includes(node);
    const last = meetsInBlock ? (entered.get(above[node] ?? 0) ?? 0) : steps.indexOf(node);
    const rootMeeting = last === -1;
    steps = rootMeeting ? steps : steps.slice(0, last + 1);
    // On the way up, each node except the end has one part below it and one above.
    const climb = (list: readonly number[], end: number) => {
      list.forEach((step, i) => {
        const before = list[i - 1];
        if (before !== undefined && step !== end) {
          passages.push({ node: step, parts: [partBelow(above[before] ?? 0), partAbove[step] ?? 0] });
        }
      });
    };
    if (meetsInBlock) {
      climb(steps, a);
      climb([...fromB, node], b);
    } else {
      // The two ways meet at a node: they reach it from two different blocks below it, unless it is one of the ends.
      const up = rootMeeting ? steps : steps.slice(0, -1);
      climb(up, a);
      climb(fromB, b);
      const [lastA, lastB] = [up.at(-1), fromB.at(-1)];
      if (lastA !== undefined && lastB !== undefined)
        passages.push({ node, parts: [partBelow(above[lastA] ?? 0), partBelow(above[lastB] ?? 0)] });
    }
    return passages;
  };
  return {
    spared: (a, b) => passagesOf(a, b).reduce((sum, { node, parts: [x, y] }) => sum + Math.max(0, x + y - (largest[node] ?? 0)), 0),
    passages: (a, b) => passagesOf(a, b).map(({ node }) => node),
  };
}
