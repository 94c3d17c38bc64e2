/**
 * Brokerage around hubs, where ties among contacts are counted another way (from the short list, not from the hub's), and
 * what must not change with the numbering of nodes. The golden values and all roles by brute force: levels-metrics.test.ts.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Brokerage, brokerage, brokerageByTriple } from '../../src/core/analysis/metrics/brokerage.ts';
import { areTied, neighboursOf } from '../../src/core/network/network.ts';
import { networkOf, networks } from '../support/networks.ts';

const ROLES = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'] as const;
const rolesOf = (roles: Brokerage, node: number) => ROLES.map((role) => roles[role][node]);

/** Two hubs with the same 60 contacts or more, which have a few ties among them, and a class of three for each node. */
const hubs = fc.integer({ min: 60, max: 80 }).chain((leaves) =>
  fc.record({
    order: fc.constant(leaves + 2),
    classes: fc.array(fc.nat(2), { minLength: leaves + 2, maxLength: leaves + 2 }),
    hubsMeet: fc.boolean(),
    extra: fc.array(fc.tuple(fc.integer({ min: 2, max: leaves + 1 }), fc.integer({ min: 2, max: leaves + 1 })), { maxLength: 60 }),
  }),
);

test('around hubs, the roles are those found by looking at every pair of contacts', () => {
  fc.assert(
    fc.property(hubs, ({ order, classes, hubsMeet, extra }) => {
      const leaves = Array.from({ length: order - 2 }, (_, i) => i + 2);
      const spokes = leaves.flatMap((leaf) => [[0, leaf] as const, [1, leaf] as const]);
      const network = networkOf(order, [...spokes, ...extra, ...(hubsMeet ? [[0, 1] as const] : [])]);
      const roles = brokerage(network, classes, 3);
      for (let v = 0; v < order; v++) {
        const counted = [0, 0, 0, 0, 0];
        const count = (role: (typeof ROLES)[number]) => {
          const at = ROLES.indexOf(role);
          counted[at] = (counted[at] ?? 0) + 1;
        };
        const contacts = [...neighboursOf(network, v)];
        for (const [i, a] of contacts.entries()) {
          for (const b of contacts.slice(i + 1).filter((other) => !areTied(network, a, other))) {
            const different = new Set([classes[a], classes[v], classes[b]]).size;
            if (different === 2 && classes[a] !== classes[b]) for (const role of ['representative', 'gatekeeper'] as const) count(role);
            else count(different === 1 ? 'coordinator' : different === 2 ? 'itinerant' : 'liaison');
          }
        }
        expect(rolesOf(roles, v)).toEqual(counted);
      }
    }),
    { numRuns: 40 },
  );
});

test('a wheel of two thousand spokes leaves its hub all pairs but the rim, and each point of the rim one pair', () => {
  const spokes = 2000;
  const rim = Array.from({ length: spokes }, (_, i) => i + 1);
  const network = networkOf(
    spokes + 1,
    rim.flatMap((node) => [[0, node] as const, [node, (node % spokes) + 1] as const]),
  );
  const triples = brokerageByTriple(network, new Uint8Array(spokes + 1).fill(1, 1), 2);
  const open = (spokes * (spokes - 1)) / 2 - spokes;
  expect(triples.map(({ a, v, b, pairs, brokers }) => [a, v, b, pairs, brokers.length])).toEqual([
    [1, 0, 1, open, 1],
    [1, 1, 1, spokes, spokes],
  ]);
});

test('roles follow the nodes when they are numbered the other way round, and an isolate more changes nothing', () => {
  const classed = networks(12).chain(({ order, edges }) =>
    fc.record({
      order: fc.constant(order),
      edges: fc.constant(edges),
      classes: fc.array(fc.nat(2), { minLength: order, maxLength: order }),
    }),
  );
  fc.assert(
    fc.property(classed, ({ order, edges, classes }) => {
      const roles = brokerage(networkOf(order, edges), classes, 3);
      // The last number goes to the first node, and number 0 to an isolate.
      const turned = edges.map(([a, b]) => [order - a, order - b] as const);
      const again = brokerage(networkOf(order + 1, turned), [2, ...[...classes].reverse()], 3);
      for (let v = 0; v < order; v++) expect(rolesOf(again, order - v)).toEqual(rolesOf(roles, v));
      expect(rolesOf(again, 0)).toEqual([0, 0, 0, 0, 0]);
    }),
  );
});
