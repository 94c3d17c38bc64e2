/**
 * The ground of the picture: finding places by the grid gives the same as looking at all of them, labels never overlap, and the
 * bounds contain every place.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ground } from '../../src/scene/ground.ts';
import { forPlacesIn, heaviestPlaces, nearestPlace } from '../../src/scene/ground-index.ts';
import { placeGroundLabels } from '../../src/scene/ground-labels.ts';
import { dotScale } from '../../src/scene/ground-look.ts';
import { groundToSvg } from '../../src/scene/ground-svg.ts';
import { textWidth } from '../../src/scene/text-width.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const points = fc.array(fc.record({ x: coordinate, y: coordinate, weight: fc.nat(1000) }), { maxLength: 80 });

function groundOf(
  list: readonly { readonly x: number; readonly y: number; readonly weight: number }[],
  lines: readonly number[] = [],
): Ground {
  return {
    x: Float32Array.from(list, (point) => point.x),
    y: Float32Array.from(list, (point) => point.y),
    style: new Uint8Array(list.length),
    styles: [{ fill: '#FFFFFF', stroke: '#112233', half: false, radius: 3 }],
    lines: Uint32Array.from(lines),
    lineColor: new Uint8Array(lines.length / 2),
    lineColors: ['#66194C'],
    weight: Float32Array.from(list, (point) => point.weight),
    id: (place) => `p${place}`,
    name: (place) => `Commune ${place}`,
  };
}

describe('the grid', () => {
  test('finds the nearest place as looking at all of them does', () => {
    fc.assert(
      fc.property(points, coordinate, coordinate, fc.double({ min: 0, max: 400, noNaN: true }), (list, x, y, reach) => {
        const ground = groundOf(list);
        const found = nearestPlace(ground, x, y, reach);
        const distances = list.map((_, i) => Math.hypot((ground.x[i] ?? 0) - x, (ground.y[i] ?? 0) - y));
        const least = Math.min(...distances);
        if (least > reach || list.length === 0) expect(found).toBe(-1);
        else expect(distances[found]).toBe(least);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('finds the places inside a box, each once', () => {
    fc.assert(
      fc.property(points, coordinate, coordinate, fc.nat(600), fc.nat(600), (list, x, y, width, height) => {
        const ground = groundOf(list);
        const found: number[] = [];
        forPlacesIn(ground, { x, y, width, height }, (place) => found.push(place));
        const inside = [...ground.x.keys()].filter((i) => {
          const [px, py] = [ground.x[i] ?? 0, ground.y[i] ?? 0];
          return px >= x && px <= x + width && py >= y && py <= y + height;
        });
        expect(found.sort((a, b) => a - b)).toEqual(inside);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  test('knows the heaviest places', () => {
    const ground = groundOf([
      { x: 0, y: 0, weight: 5 },
      { x: 1, y: 0, weight: 9 },
      { x: 2, y: 0, weight: 7 },
    ]);
    expect([...heaviestPlaces(ground, 2)]).toEqual([1, 2]);
  });
});

describe('labels', () => {
  const viewport = { width: 900, height: 600 };

  test('never lie on each other or on what is taken, and the weightiest has one', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.3, max: 4, noNaN: true }), (list, scale) => {
        const ground = groundOf(list);
        const transform = { scale, offsetX: 450, offsetY: 300 };
        const taken = [{ x: 0, y: 0, width: 200, height: 200 }];
        const labels = placeGroundLabels(ground, transform, viewport, 12, taken);
        const boxes = labels.map(({ text, x, y }) => ({ x, y: y - 9, width: textWidth(text, 12, false), height: 11 }));
        for (const [i, a] of boxes.entries()) {
          for (const b of [...boxes.slice(i + 1), ...taken]) {
            expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
          }
        }
        const free = placeGroundLabels(ground, transform, viewport, 12, []);
        const inSight = list
          .map((_, i) => i)
          .filter((i) => {
            const [px, py] = [(ground.x[i] ?? 0) * scale + 450, (ground.y[i] ?? 0) * scale + 300];
            return px > 0 && px < 900 && py > 0 && py < 600;
          });
        if (inSight.length > 0) {
          const heaviest = Math.max(...inSight.map((i) => ground.weight[i] ?? 0));
          expect(ground.weight[free[0]?.place ?? -1]).toBe(heaviest);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

test('dots never grow into each other, nor vanish', () => {
  const grid = Array.from({ length: 900 }, (_, i) => ({ x: (i % 30) * 10, y: Math.floor(i / 30) * 10, weight: 1 }));
  const ground = groundOf(grid);
  for (const scale of [0.01, 0.1, 1, 3, 20]) {
    const radius = 3 * dotScale(ground, scale);
    expect(radius).toBeGreaterThan(0.5);
    if (scale >= 0.3) expect(2 * radius).toBeLessThanOrEqual(10 * scale);
  }
});

test('on paper every place is there, and all lines of a colour are one path', () => {
  const ground = groundOf(
    Array.from({ length: 50 }, (_, i) => ({ x: i, y: 2 * i, weight: i })),
    [0, 1, 1, 2, 2, 3],
  );
  const svg = groundToSvg(ground, { scale: 2, offsetX: 10, offsetY: 0 }, 1);
  expect(svg.match(/a[\d.]+ [\d.]+ 0 1 0/g)?.length).toBe(100);
  expect(svg.match(/<path/g)?.length).toBe(2);
  expect(svg).toContain('M10 0L12 4M12 4L14 8M14 8L16 12');
});
