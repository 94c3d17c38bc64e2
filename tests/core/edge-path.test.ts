/**
 * The way of a line: how far a point is from it, and where its middle is, against points taken along it one after another. Half a
 * pixel is as exact as the chords that stand for its curves.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToPath, middleOfPath } from '../../src/scene/edge-path.ts';
import type { EdgePath, RoutePiece } from '../../src/scene/scene.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Routes as they come in columns, and worse: curves of any steepness to both sides, and turns. */
const routes: fc.Arbitrary<Extract<EdgePath, { kind: 'route' }>> = fc
  .record({
    start: fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 300 }) }),
    steps: fc.array(
      fc.record({
        kind: fc.constantFrom('run' as const, 'curve' as const),
        dx: fc.integer({ min: -120, max: 120 }),
        y: fc.integer({ min: 0, max: 300 }),
        via: fc.integer({ min: -60, max: 60 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ start, steps }) => {
    let at = start;
    const pieces = steps.map(({ kind, dx, y, via }): RoutePiece => {
      const x = at.x + dx;
      const piece: RoutePiece = kind === 'run' ? { kind, x, y: at.y } : { kind, x, y, via: (at.x + x) / 2 + via };
      at = piece;
      return piece;
    });
    return { kind: 'route', start, pieces };
  });

const STEPS = 2000;

/** Points along a route, by de Casteljau's construction: a second opinion. */
function along({ start, pieces }: Extract<EdgePath, { kind: 'route' }>): readonly Point[] {
  const between = (a: Point, b: Point, share: number) => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  const points: Point[] = [start];
  for (const piece of pieces) {
    const from = points.at(-1) as Point;
    for (let i = 1; i <= STEPS; i++) {
      if (piece.kind === 'run') {
        points.push(between(from, piece, i / STEPS));
        continue;
      }
      let corners: readonly Point[] = [from, { x: piece.via, y: from.y }, { x: piece.via, y: piece.y }, piece];
      while (corners.length > 1) corners = corners.slice(1).map((corner, j) => between(corners[j] as Point, corner, i / STEPS));
      points.push(corners[0] as Point);
    }
  }
  return points;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const NOWHERE = { x: 0, y: 0 };
const anywhere = fc.record({ x: fc.integer({ min: -300, max: 500 }), y: fc.integer({ min: -50, max: 350 }) });

describe('a route', () => {
  test('is as far from a point as its nearest place', () => {
    fc.assert(
      fc.property(routes, anywhere, (path, point) => {
        const nearest = Math.min(...along(path).map((place) => distance(place, point)));
        const found = distanceToPath({ path }, NOWHERE, NOWHERE, point);
        expect(Math.abs(found - nearest)).toBeLessThan(0.5);
        // Asked for what is near only, it says the same of what is near, and nothing of the rest.
        expect(distanceToPath({ path }, NOWHERE, NOWHERE, point, found)).toBe(found);
        expect(distanceToPath({ path }, NOWHERE, NOWHERE, point, found * 0.9 - 0.01)).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('has its middle where half of its length lies on either side', () => {
    fc.assert(
      fc.property(routes, (path) => {
        const points = along(path);
        const middle = middleOfPath({ path }, NOWHERE, NOWHERE);
        const lengths = points.slice(1).map((point, i) => distance(points[i] as Point, point));
        let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
        const half = points.slice(1).find((_point, i) => {
          rest -= lengths[i] ?? 0;
          return rest <= 0;
        });
        expect(distance(middle, half ?? path.start)).toBeLessThan(2);
      }),
    );
  });
});

test('an arc is as far from a point as its nearest place', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ];
  const edge = { path: { kind: 'arc', curvature: 0.2 } as const };
  // Its highest point is half as far from the chord as its control point.
  expect(distanceToPath(edge, a, b, { x: 100, y: -20 })).toBeCloseTo(0, 0);
  expect(distanceToPath(edge, a, b, { x: 100, y: -50 })).toBeCloseTo(30, 0);
  expect(middleOfPath(edge, a, b)).toEqual({ x: 100, y: -20 });
});
