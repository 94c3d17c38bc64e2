/**
 * Brokerage in digraphs: the golden network with its edges directed as written, the values of chance against an enumeration
 * of every digraph of four nodes, and the checked variances of a larger case.
 */
import { describe, expect, test } from 'vitest';
import { directedBrokerage, expectedOfGraph, expectedOfNode, ROLE_ORDER } from '../../src/core/analysis/metrics/brokerage-expectations.ts';
import { GOLDEN_LEVELS as classes, GOLDEN_EDGES, GOLDEN_NAMES, goldenNode as node } from '../support/networks.ts';

const EDGES = GOLDEN_EDGES.split(' ');

test('the golden network, edges directed as written', () => {
  const ends = EDGES.map((edge) => edge.split('-'));
  const roles = directedBrokerage(
    14,
    ends.map(([a]) => node(a ?? '')),
    ends.map(([, b]) => node(b ?? '')),
    classes,
  );
  const told = GOLDEN_NAMES.flatMap((name, i) =>
    ROLE_ORDER.filter((role) => role !== 'total' && (roles[role][i] ?? 0) > 0).map((role) => `${name} ${role} ${roles[role][i]}`),
  );
  expect(told.sort()).toEqual(
    ['R2 representative 1', 'D1 liaison 2', 'E1 liaison 4', 'E2 representative 2', 'E2 liaison 4', 'E3 liaison 1', 'C4 liaison 1'].sort(),
  );
});

test('standard scores of E1 on the symmetric digraph', () => {
  const ends = EDGES.map((edge) => edge.split('-').map(node));
  const both = [...ends, ...ends.map(([a = 0, b = 0]) => [b, a])];
  const roles = directedBrokerage(
    14,
    both.map(([a = 0]) => a),
    both.map(([, b = 0]) => b),
    classes,
  );
  const expected = expectedOfNode([7, 3, 2, 2], 32 / (14 * 13), 1);
  const scores = ROLE_ORDER.map((role) => ((roles[role][node('E1')] ?? 0) - expected[role].expected) / Math.sqrt(expected[role].variance));
  expect(scores.map((score) => score.toFixed(3))).toEqual(['-0.229', '-0.753', '1.271', '1.271', '3.245', '2.121']);
});

test('variances of the sums for classes of 2, 2, 3 and 7 nodes at density 0.3', () => {
  const found = expectedOfGraph([2, 2, 3, 7], 0.3);
  const variances = ROLE_ORDER.map((role) => found[role].variance);
  const known = [34.2468, 74.1515, 54.4486, 54.4486, 144.9161, 701.444];
  variances.forEach((variance, i) => {
    expect(variance).toBeCloseTo(known[i] ?? Number.NaN, 3);
  });
});

describe('every digraph of four nodes, weighed by its probability', () => {
  test.each([
    [[2, 2], 0.3],
    [[1, 1, 2], 0.4],
    [[3, 1], 0.25],
    [[4], 0.5],
  ])('classes of %j nodes at density %d', (sizes, density) => {
    const of = sizes.flatMap((size, i) => Array.from({ length: size }, () => i));
    const pairs = of.flatMap((_, a) => of.map((__, b) => [a, b] as const)).filter(([a, b]) => a !== b);
    const zero = () => ROLE_ORDER.map(() => 0);
    const [nodeMean, nodeSquare, mean, square] = [zero(), zero(), zero(), zero()];
    for (let bits = 0; bits < 2 ** pairs.length; bits++) {
      const arcs = pairs.filter((_, i) => (bits & (1 << i)) !== 0);
      const probability = density ** arcs.length * (1 - density) ** (pairs.length - arcs.length);
      const roles = directedBrokerage(
        4,
        arcs.map(([a]) => a),
        arcs.map(([, b]) => b),
        of,
      );
      ROLE_ORDER.forEach((role, i) => {
        const own = roles[role][0] ?? 0;
        const all = roles[role].reduce((sum, value) => sum + value, 0);
        nodeMean[i] = (nodeMean[i] ?? 0) + probability * own;
        nodeSquare[i] = (nodeSquare[i] ?? 0) + probability * own ** 2;
        mean[i] = (mean[i] ?? 0) + probability * all;
        square[i] = (square[i] ?? 0) + probability * all ** 2;
      });
    }
    const [ofNode, ofGraph] = [expectedOfNode(sizes, density, 0), expectedOfGraph(sizes, density)];
    ROLE_ORDER.forEach((role, i) => {
      expect([role, ofNode[role].expected.toFixed(9)]).toEqual([role, (nodeMean[i] ?? 0).toFixed(9)]);
      expect([role, ofNode[role].variance.toFixed(9)]).toEqual([role, ((nodeSquare[i] ?? 0) - (nodeMean[i] ?? 0) ** 2).toFixed(9)]);
      expect([role, ofGraph[role].expected.toFixed(9)]).toEqual([role, (mean[i] ?? 0).toFixed(9)]);
      expect([role, ofGraph[role].variance.toFixed(9)]).toEqual([role, ((square[i] ?? 0) - (mean[i] ?? 0) ** 2).toFixed(9)]);
    });
  });
});
