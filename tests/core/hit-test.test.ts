/**
 * What lies under a point: the nearest symbol within a target of 24 pixels, else the nearest line, else nothing.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curvePoint } from '../../src/scene/curve.ts';
import { hitTest } from '../../src/scene/hit-test.ts';
import { fitTransform } from '../../src/scene/svg.ts';
import { symbolScale } from '../../src/scene/zoom.ts';
import { shippedDataset } from '../support/datasets.ts';
import { sceneOf } from '../support/scenes.ts';

const scene = sceneOf(shippedDataset());
const transform = fitTransform(scene.bounds, 1130, 660);
const onScreen = (point: { readonly x: number; readonly y: number }) => ({
  x: point.x * transform.scale + transform.offsetX,
  y: point.y * transform.scale + transform.offsetY,
});

test('every symbol is hit at its centre and 11 pixels beside it, where no other is nearer', () => {
  for (const node of scene.nodes) {
    const centre = onScreen(node);
    expect(hitTest(scene, centre, transform)).toEqual({ kind: 'node', id: node.id });
    const beside = { x: centre.x + 8, y: centre.y + 7 };
    const nearest = [...scene.nodes].sort((a, b) => distance(onScreen(a), beside) - distance(onScreen(b), beside))[0];
    expect(hitTest(scene, beside, transform)).toEqual({ kind: 'node', id: nearest?.id });
  }
});

test('a line is hit along its curve, unless a symbol or another line is nearer', () => {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  let hits = 0;
  for (const edge of scene.edges) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source === undefined || target === undefined) continue;
    for (const t of [0.3, 0.45, 0.6]) {
      const hit = hitTest(scene, onScreen(curvePoint(source, target, edge.curvature, t)), transform);
      expect(hit).not.toBeNull();
      if (hit?.kind === 'edge' && hit.relation === edge.relation) hits++;
    }
  }
  expect(hits).toBeGreaterThan(scene.edges.length * 3 * 0.6);
});

test('a symbol is hit up to its outermost outline, at any zoom', () => {
  const [first] = scene.nodes;
  if (first === undefined) throw new Error('no nodes');
  const alone = { ...scene, edges: [], nodes: [{ ...first, x: 0, y: 0, radius: 10, shape: 'triangle', outerShape: 'diamond' } as const] };
  for (const scale of [0.3, 1, 3]) {
    const reach = 10 * symbolScale(scale) * 1.55 * 1.12;
    const at = (x: number) => hitTest(alone, { x, y: 0 }, { scale, offsetX: 0, offsetY: 0 });
    expect(at(Math.max(12, reach) - 0.1)).toEqual({ kind: 'node', id: first.id });
    expect(at(Math.max(12, reach) + 0.1)).toBeNull();
  }
});

test('far from everything there is nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: -900, max: -100, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }), (x, y) => {
      expect(hitTest(scene, { x, y }, transform)).toBeNull();
    }),
    { seed: 31 },
  );
});

function distance(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
