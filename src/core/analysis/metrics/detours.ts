/**
 * What a new tie would spare: by how much it lowers the number of actors who lose the rest when somebody goes, summed over
 * all. Exact, from the tree of blocks: a tie between two nodes only touches the cut vertices that every path between them
 * passes, and each of those then keeps two of its parts together. The same number as from deleting and counting again.
 */
import type { Blocks } from './blocks.ts';
import type { Components } from './components.ts';

export interface Detours {
  /** Sum of the losses that a tie between two nodes would take away; 0 when they are in different components. O(depth). */
  readonly spared: (a: number, b: number) => number;
  /** Cut vertices that every path between two nodes passes, in no promised order. */
  readonly passages: (a: number, b: number) => readonly number[];
}

interface Passage {
  readonly node: number;
  /** Sizes of the two parts, with the one end and with the other. */
  readonly parts: readonly [number, number];
}

/** Prepares the tree of blocks. O(Σ vertices of blocks). */
export function findDetours(order: number, blocks: Blocks, components: Components): Detours {
  const { count, vertexOffsets, vertices, weights } = blocks;
  // Each node but a root is below the apex of exactly one block.
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
    // Blocks from one end to the root, with the node from which each is entered.
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
    // On the way up, each node but the end has one part below it and one above.
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
      // They meet at a node: the ways to it come from two blocks below it, unless it is one of the ends.
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
