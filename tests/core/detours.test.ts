/**
 * How many depend on an actor or tie, and what a new tie would spare, compared with the plainest recount: delete every node and
 * every tie, and count.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBlocks, findBridges } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { findDetours } from '../../src/core/analysis/metrics/detours.ts';
import { droppedBy, findHanging } from '../../src/core/analysis/metrics/hanging.ts';
import { goldenNetwork, networkOf, networks } from '../support/networks.ts';

type Edges = readonly (readonly [number, number])[];

/** Sizes of the parts of a network without some nodes and ties, each with its nodes. */
function partsOf(order: number, edges: Edges, without: (node: number) => boolean): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (let start = 0; start < order; start++) {
    if (seen.has(start) || without(start)) continue;
    const part = [start];
    seen.add(start);
    for (const node of part) {
      for (const [a, b] of edges) {
        const other = a === node ? b : b === node ? a : null;
        if (other === null || seen.has(other) || without(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

const hangingOf = (order: number, edges: Edges) => {
  const network = networkOf(order, edges);
  const components = findComponents(network);
  const blocks = findBlocks(network, components);
  const bridges = findBridges(blocks);
  return { network, components, blocks, bridges, hanging: findHanging(network, components, blocks, bridges) };
};

/** The smallest part that holds a node apart after somebody goes, where another part is as large or larger. */
function heldBy(order: number, edges: Edges, node: number, goes: number): number | null {
  const own = partsOf(order, edges, () => false).find((part) => part.includes(node)) ?? [];
  if (goes === node || !own.includes(goes)) return null;
  const parts = partsOf(order, edges, (other) => other === goes).filter((part) => part.some((other) => own.includes(other)));
  const part = parts.find((candidate) => candidate.includes(node)) ?? [];
  return parts.some((other) => other !== part && other.length >= part.length) ? part.length : null;
}

function totalLoss(order: number, edges: Edges): number {
  let sum = 0;
  for (let goes = 0; goes < order; goes++) {
    const own = partsOf(order, edges, () => false).find((part) => part.includes(goes)) ?? [];
    const sizes = partsOf(order, edges, (node) => node === goes)
      .filter((part) => part.some((node) => own.includes(node)))
      .map((part) => part.length);
    sum += sizes.reduce((all, size) => all + size, 0) - Math.max(0, ...sizes);
  }
  return sum;
}

describe('on any network', () => {
  test('a node hangs on the actor that holds it in the smallest part, or on none', () => {
    fc.assert(
      fc.property(networks(12), ({ order, edges }) => {
        const { hanging } = hangingOf(order, edges);
        for (let node = 0; node < order; node++) {
          const held = Array.from({ length: order }, (_, goes) => heldBy(order, edges, node, goes));
          const smallest = Math.min(...held.map((size) => size ?? Number.POSITIVE_INFINITY));
          const holder = hanging.actor[node] ?? -1;
          if (smallest === Number.POSITIVE_INFINITY) expect(holder).toBe(-1);
          else expect([held[holder], hanging.actorHolds[node]]).toEqual([smallest, smallest]);
        }
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  test('a node hangs on the bridge behind which its part is smallest, and no larger than the other', () => {
    fc.assert(
      fc.property(networks(12), ({ order, edges }) => {
        const { hanging, bridges } = hangingOf(order, edges);
        for (let node = 0; node < order; node++) {
          const whole = partsOf(order, edges, () => false).find((part) => part.includes(node)) ?? [];
          const sides = bridges.map(({ source, target }) => {
            const left = edges.filter(([a, b]) => !((a === source && b === target) || (a === target && b === source)));
            const side = partsOf(order, left, () => false).find((part) => part.includes(node)) ?? [];
            return side.length < whole.length && side.length * 2 <= whole.length ? side.length : Number.POSITIVE_INFINITY;
          });
          const smallest = Math.min(...sides);
          const found = hanging.bridge[node] ?? -1;
          expect(found === -1 ? Number.POSITIVE_INFINITY : sides[found]).toBe(smallest);
        }
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  test('those who drop off when somebody goes are as many as the loss says', () => {
    fc.assert(
      fc.property(networks(14), ({ order, edges }) => {
        const { network, blocks } = hangingOf(order, edges);
        for (let node = 0; node < order; node++) expect(droppedBy(network, node)).toHaveLength(blocks.loss[node] ?? 0);
      }),
      { seed: 33, numRuns: 200 },
    );
  });

  test('a tie spares as many losses as counting before and after gives', () => {
    fc.assert(
      fc.property(networks(11), ({ order, edges }) => {
        const { blocks, components } = hangingOf(order, edges);
        const detours = findDetours(order, blocks, components);
        const before = totalLoss(order, edges);
        for (let a = 0; a < order; a++) {
          for (let b = a + 1; b < order; b++) {
            if (components.of[a] !== components.of[b]) expect(detours.spared(a, b)).toBe(0);
            else expect(detours.spared(a, b)).toBe(before - totalLoss(order, [...edges, [a, b]]));
          }
        }
      }),
      { seed: 34, numRuns: 200 },
    );
  });
});

test('in the golden network, R2, E3 and C5 hang on R1', () => {
  const network = goldenNetwork();
  expect(droppedBy(network, 0)).toEqual([1, 6, 11]);
});
