/**
 * The item under a point: the nearest symbol within a target of 24
 * pixels, or else the nearest line, or else none.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsOf } from '../../src/core/layout/column-routes.ts';
import { curvePoint } from '../../src/scene/curve.ts';
import { hitTest } from '../../src/scene/hit-test.ts';
import type { SceneEdge } from '../../src/scene/scene.ts';
import { fitTransform, symbolScale } from '../../src/scene/zoom.ts';
import { shippedDataset } from '../support/datasets.ts';
import { sceneOf } from '../support/scenes.ts';

/** Symbols in the open, joined by arcs. */
const scene = sceneOf(shippedDataset(), { layout: 'force' });
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

/** How much an arc is bent. */
function bendOf({ path }: SceneEdge): number {
  if (path.kind !== 'arc') throw new Error('not an arc');
  return path.curvature;
}

test('a line is hit along its curve, unless a symbol or another line is nearer', () => {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  let hits = 0;
  for (const edge of scene.edges) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source === undefined || target === undefined) continue;
    for (const t of [0.3, 0.45, 0.6]) {
      const hit = hitTest(scene, onScreen(curvePoint(source, target, bendOf(edge), t)), transform);
      expect(hit).not.toBeNull();
      if (hit?.kind === 'edge' && hit.relation === edge.relation) hits++;
    }
  }
  expect(hits).toBeGreaterThan(scene.edges.length * 3 * 0.6);
});

test('a point anywhere hits what measuring every symbol and every line finds', () => {
  const nodes = new Map(scene.nodes.map((node) => [node.id, onScreen(node)]));
  // Much finer than the test's own chords, and by points instead of by projection: a second opinion, good to 0.4 pixels.
  const lines = scene.edges.map((edge) => {
    const [a, b] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (a === undefined || b === undefined) throw new Error(`${edge.id} hangs loose`);
    return { edge, points: Array.from({ length: 401 }, (_, i) => curvePoint(a, b, bendOf(edge), i / 400)) };
  });
  const seen = { node: 0, edge: 0, nothing: 0 };
  const anywhere = fc.record({ x: fc.integer({ min: 0, max: 1130 }), y: fc.integer({ min: 0, max: 660 }) });
  const nearby = fc
    .record({
      node: fc.constantFrom(...scene.nodes.map(onScreen)),
      dx: fc.integer({ min: -20, max: 20 }),
      dy: fc.integer({ min: -20, max: 20 }),
    })
    .map(({ node, dx, dy }) => ({ x: node.x + dx, y: node.y + dy }));
  fc.assert(
    fc.property(fc.oneof(anywhere, nearby), ({ x, y }) => {
      const hit = hitTest(scene, { x, y }, transform);
      seen[hit?.kind ?? 'nothing']++;
      const away = scene.nodes.map((node) => ({ id: node.id, distance: distance(onScreen(node), { x, y }) }));
      const closest = away.reduce((a, b) => (b.distance < a.distance ? b : a));
      const off = lines.map(({ edge, points }) => ({ edge, distance: Math.min(...points.map((point) => distance(point, { x, y }))) }));
      const least = Math.min(...off.map((line) => line.distance));
      if (closest.distance <= 12) expect(hit).toEqual({ kind: 'node', id: closest.id });
      else if (hit?.kind === 'node') expect([hit.id, closest.distance < 24]).toEqual([closest.id, true]);
      else if (hit === null) expect(least).toBeGreaterThan(6 - 0.4);
      else expect(off.find(({ edge }) => edge.id === hit.id)?.distance).toBeLessThan(Math.min(least, 6) + 0.4);
    }),
    { seed: 32, numRuns: 300 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});

test('where two targets overlap, the nearer symbol is hit, whichever was drawn last', () => {
  const [first, second] = scene.nodes;
  if (first === undefined || second === undefined) throw new Error('nothing drawn');
  const [a, b] = [
    { ...first, x: 0, y: 0 },
    { ...second, x: 10, y: 0 },
  ];
  for (const nodes of [
    [a, b],
    [b, a],
  ]) {
    const at = (x: number) => hitTest({ ...scene, edges: [], nodes }, { x, y: 0 }, { scale: 1, offsetX: 0, offsetY: 0 });
    expect(at(4)).toEqual({ kind: 'node', id: a.id });
    expect(at(6)).toEqual({ kind: 'node', id: b.id });
  }
});

test('a bent line is hit in the middle of its bow and not in the middle of its chord, at any zoom', () => {
  const [a, b] = scene.nodes;
  const [line] = scene.edges;
  if (a === undefined || b === undefined || line === undefined) throw new Error('nothing drawn');
  const ends = [
    { ...a, x: 0, y: 0 },
    { ...b, x: 400, y: 0 },
  ];
  const bent = { ...scene, nodes: ends, edges: [{ ...line, source: a.id, target: b.id, path: { kind: 'arc' as const, curvature: 0.2 } }] };
  for (const scale of [0.5, 1, 3]) {
    const at = (x: number, y: number) => hitTest(bent, { x: x * scale, y: y * scale }, { scale, offsetX: 0, offsetY: 0 });
    // The control point stands 80 above the chord, so that the bow reaches 40.
    expect(at(200, -40)).toEqual({ kind: 'edge', id: line.id, relation: line.relation });
    expect(at(200, -40 - 5.5 / scale)?.kind).toBe('edge');
    expect(at(200, -40 - 6.5 / scale)).toBeNull();
    expect([at(200, 0), at(200, 40)]).toEqual([null, null]);
  }
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

test('in columns, an actor is hit anywhere on its symbol and its name, and a line all along its route', () => {
  const columns = sceneOf(shippedDataset());
  const fit = fitTransform(columns.bounds, 1180, 620);
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x * fit.scale + fit.offsetX, y: y * fit.scale + fit.offsetY });
  const boxes = columns.nodes.flatMap(({ id, reserved }) => (reserved === null ? [] : [{ id, ...reserved.box }]));
  expect(boxes.length).toBe(columns.nodes.length);
  for (const { id, x, y, width, height } of boxes) {
    for (const share of [0.02, 0.3, 0.98]) {
      expect(hitTest(columns, at({ x: x + width * share, y: y + height / 2 }), fit)).toEqual({ kind: 'node', id });
    }
  }
  let met = 0;
  for (const edge of columns.edges) {
    if (edge.path.kind !== 'route') throw new Error('not a route');
    const points = pointsOf(edge.path, 6);
    for (const point of points.slice(1, -1)) {
      const hit = hitTest(columns, at(point), fit);
      // Parallel lines are nearer to each other than the reach of a pointer.
      expect([edge.id, hit?.kind]).toEqual([edge.id, 'edge']);
      if (hit?.id === edge.id) met++;
    }
  }
  expect(met).toBeGreaterThan(columns.edges.length * 3);
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
