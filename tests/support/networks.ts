/**
 * Networks for tests: the golden one, whose values igraph, sna and NetworkX agree on, and random ones for fast-check.
 */
import fc from 'fast-check';
import { buildNetwork, type Network } from '../../src/core/network/network.ts';

export const GOLDEN_NAMES = ['R1', 'R2', 'D1', 'D2', 'E1', 'E2', 'E3', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const;
/** Level of each node: commune 0, intercommunality 1, département 2, région 3. */
export const GOLDEN_LEVELS = GOLDEN_NAMES.map((name) => 'CEDR'.indexOf(name.charAt(0)));
export const GOLDEN_EDGES = 'R1-D1 R1-E1 R1-E2 D1-E1 D1-E2 E1-E2 E1-C1 E1-C2 C1-C2 E2-C3 E2-C4 C4-D1 R2-E3 E3-C5 R1-R2 D2-C6';

/** A network from pairs of node numbers. */
export function networkOf(order: number, edges: readonly (readonly [number, number])[]): Network {
  return buildNetwork(
    order,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
  );
}

/** The number of the node with this name. */
export function goldenNode(name: string): number {
  return (GOLDEN_NAMES as readonly string[]).indexOf(name);
}

/** Two régions, two départements, three intercommunalités and seven communes, one of them isolated. */
export function goldenNetwork(): Network {
  return networkOf(
    GOLDEN_NAMES.length,
    GOLDEN_EDGES.split(' ').map((edge) => edge.split('-').map(goldenNode) as [number, number]),
  );
}

/** Random simple networks of up to `most` nodes: sparse and dense, split, with isolates. */
export function networks(most: number): fc.Arbitrary<{ readonly order: number; readonly edges: readonly (readonly [number, number])[] }> {
  return fc.integer({ min: 1, max: most }).chain((order) =>
    fc.record({
      order: fc.constant(order),
      edges: fc.array(fc.tuple(fc.nat(order - 1), fc.nat(order - 1)), { maxLength: order * 2 }),
    }),
  );
}
