/**
 * Brokerage in twenty directed graphs compared with sna: the roles of every node, and their expected values by chance. Only values
 * of nodes are compared: sna 2.7 omits terms of the variance at the level of the graph. The conventions are in README.md.
 */
import { describe, expect, test } from 'vitest';
import { directedBrokerage, expectedOfNode, ROLE_ORDER } from '../../src/core/analysis/metrics/brokerage-expectations.ts';
import { difference, differences, expected } from './expected.ts';

const sizesOf = (classes: readonly number[]) => [1, 2, 3, 4].map((kind) => classes.filter((own) => own === kind).length);

describe.each(ROLE_ORDER.map((role, place) => [role, place] as const))('of the role %s in digraphs, sna finds the same', (role, place) => {
  test('counts of each node', () => {
    const offences = expected.directed.flatMap(({ order, arcs, classes, raw }, i) => {
      const [sources, targets] = [arcs.map(([source]) => source), arcs.map(([, target]) => target)];
      const found = directedBrokerage(order, sources, targets, classes)[role];
      return differences(
        `directed graph ${i}`,
        found,
        raw.map((roles) => roles[place] ?? null),
      );
    });
    expect(offences).toEqual([]);
  });

  test('expectations and standard deviations of each node', () => {
    const offences = expected.directed.flatMap(({ order, arcs, classes, expected: means, sd }, i) =>
      classes.flatMap((own, node) => {
        const found = expectedOfNode(sizesOf(classes), arcs.length / (order * (order - 1)), own - 1)[role];
        const where = `directed graph ${i}, node ${node}`;
        return [
          ...difference(`${where}, expected`, found.expected, means[node]?.[place]),
          ...difference(`${where}, deviation`, Math.sqrt(found.variance), sd[node]?.[place]),
        ];
      }),
    );
    expect(offences).toEqual([]);
  });
});
