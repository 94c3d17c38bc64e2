/**
 * Labels never lie on a symbol or on each other, at any zoom, and
 * the symbols that must have a label have one.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacedLabel, placeLabels } from '../../src/scene/labels.ts';
import type { Box, Focus, Scene, SceneNode } from '../../src/scene/scene.ts';
import { OUTER_SCALE } from '../../src/scene/svg-parts.ts';
import { type Outline, SYMBOLS } from '../../src/scene/symbols.ts';
import { textWidth, wrapText } from '../../src/scene/text-width.ts';
import { fitTransform, symbolScale } from '../../src/scene/zoom.ts';
import { shippedDataset } from '../support/datasets.ts';
import { boxOf, overlap } from '../support/picture-figures.ts';
import { namedScenes } from '../support/scenes.ts';

const scenes = namedScenes(shippedDataset());
const VIEWPORT = { width: 5000, height: 5000 };
const at = (scale: number) => ({ scale, offsetX: 40, offsetY: 30 });

function symbolBoxes(scene: Scene, scale: number): readonly Box[] {
  // In columns a node with an outline holds its name, and the hub of a relation that is no cooperation stands amid its members.
  return scene.nodes
    .filter(({ reserved }) => (scene.columns === null ? reserved === null : reserved !== null && reserved.outline === null))
    .map((node) => {
      const r = node.radius * symbolScale(scale) * 0.7;
      return { x: node.x * scale + 40 - r, y: node.y * scale + 30 - r, width: 2 * r, height: 2 * r };
    });
}

/** Points along the outlines of a symbol, as drawn. */
function outlinePoints(node: SceneNode, scale: number): readonly { readonly x: number; readonly y: number }[] {
  if (node.reserved !== null && node.reserved.outline !== null) return [];
  const r = node.radius * symbolScale(scale);
  const shapes = [[node.shape, r] as const, ...(node.outerShape === null ? [] : [[node.outerShape, r * OUTER_SCALE] as const])];
  return shapes.flatMap(([shape, radius]) =>
    unitOutline(SYMBOLS[shape]).map(([x, y]) => ({ x: node.x * scale + 40 + x * radius, y: node.y * scale + 30 + y * radius })),
  );
}

function unitOutline(outline: Outline): readonly (readonly [number, number])[] {
  const steps = Array.from({ length: 24 }, (_, i) => i / 24);
  switch (outline.kind) {
    case 'polygon':
      return outline.points.flatMap(([x, y], i) => {
        const [nx, ny] = outline.points[(i + 1) % outline.points.length] ?? [x, y];
        return steps.map((t) => [x + (nx - x) * t, y + (ny - y) * t] as const);
      });
    case 'circles':
      return outline.circles.flatMap(({ x, y, r }) =>
        steps.map((t) => [x + r * Math.cos(2 * Math.PI * t), y + r * Math.sin(2 * Math.PI * t)] as const),
      );
    case 'rounded':
      return steps.flatMap((t) =>
        [-1, 1].flatMap((side) => [
          [(2 * t - 1) * (outline.halfWidth - outline.corner), side * outline.halfHeight] as const,
          [side * outline.halfWidth, (2 * t - 1) * (outline.halfHeight - outline.corner)] as const,
        ]),
      );
  }
}

describe.each(Object.keys(scenes))('the scene «%s»', (name) => {
  const scene = scenes[name]?.() as Scene;
  test.each([0.4, 0.7, 1, 1.6])('at scale %s, no label lies on another or on a symbol', (scale) => {
    const boxes = placeLabels(scene, at(scale), VIEWPORT, null).map(boxOf);
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      for (const symbol of symbolBoxes(scene, scale)) expect(overlap(box, symbol)).toBe(false);
    });
    expect(boxes.length).toBeGreaterThan(scene.nodes.length * (scale < 0.5 ? 0.2 : 0.5));
  });
});

test.each([0.4, 0.7, 1, 1.6])('at scale %s, no letter lies on the outline of a symbol, not even of one with two levels', (scale) => {
  const scene = scenes['every-symbol']?.() as Scene;
  const first = scenes['shipped-force']?.() as Scene;
  expect(first.nodes.some((node) => node.outerShape !== null)).toBe(true);
  // In columns letters are below five pixels at the smallest scale.
  for (const shown of scale < 0.5 ? [first] : [first, scene]) {
    const touched = placeLabels(shown, at(scale), VIEWPORT, null).flatMap((label) => {
      const box = boxOf(label);
      const on = (point: { readonly x: number; readonly y: number }) =>
        point.x > box.x && point.x < box.x + box.width && point.y > box.y && point.y < box.y + box.height;
      return shown.nodes.filter((node) => outlinePoints(node, scale).some(on)).map((node) => `${label.node} on ${node.id}`);
    });
    expect(touched).toEqual([]);
  }
});

test.each([0.8, 1, 1.6])('at scale %s, all on the rail are named, as long as nobody’s persons stand in its cells', (scale) => {
  for (const build of Object.values(scenes)) {
    const scene = build();
    if (scene.nodes.some((node) => node.shape === 'person')) continue;
    const named = new Set(placeLabels(scene, at(scale), VIEWPORT, null).map((label) => label.node));
    expect(scene.nodes.filter((node) => node.label?.side === 'right' && !named.has(node.id))).toEqual([]);
  }
});

describe('the first screen', () => {
  const scene = scenes['shipped-columns']?.() as Scene;
  const transform = fitTransform(scene.bounds, 1130, 660);

  test('names all at the foot, and every authority', () => {
    const named = new Set(placeLabels(scene, transform, VIEWPORT, null).map((label) => label.node));
    for (const node of scene.nodes) {
      const isAuthority = node.label?.bold === true;
      if (node.label?.side === 'right' || isAuthority) expect([node.id, named.has(node.id)]).toEqual([node.id, true]);
    }
  });

  test('names what is in focus before all else', () => {
    for (const node of scene.nodes) {
      if (node.label === null) continue;
      const focus: Focus = { nodes: new Set([node.id]), edges: new Set(), center: node.id };
      const placed = placeLabels(scene, transform, VIEWPORT, focus);
      expect([node.id, placed.some((label) => label.node === node.id && !label.faded)]).toEqual([node.id, true]);
    }
  });

  test('moving the picture moves its labels and changes nothing else', () => {
    const here = placeLabels(scene, at(0.8), VIEWPORT, null);
    const there = placeLabels(scene, { ...at(0.8), offsetX: 140, offsetY: 7 }, VIEWPORT, null);
    const places = (labels: readonly PlacedLabel[], dx: number, dy: number) =>
      labels.map((label) => [label.node, ...label.lines.map((line) => [line.text, (line.x - dx).toFixed(6), (line.y - dy).toFixed(6)])]);
    expect(places(there, 100, -23)).toEqual(places(here, 0, 0));
  });
});

describe('text', () => {
  test('is wider with each letter, and wider when bold', () => {
    expect(textWidth('Lille', 13, false)).toBeGreaterThan(textWidth('Lill', 13, false));
    expect(textWidth('Lille', 13, true)).toBeGreaterThan(textWidth('Lille', 13, false));
    expect(textWidth('é', 13, false)).toBe(textWidth('e', 13, false));
  });

  test('is never narrower for being longer, nor by any other scale than its size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.boolean(), (a, b, bold) => {
        expect(textWidth(a, 13, bold)).toBeGreaterThanOrEqual(0);
        expect(textWidth(`${a} ${b}`, 13, bold)).toBeGreaterThan(textWidth(a, 13, bold));
        expect(textWidth(a, 26, bold)).toBeCloseTo(2 * textWidth(a, 13, bold), 6);
      }),
      { seed: 41 },
    );
  });

  test('keeps every word in its order when wrapped, or ends in «…»', () => {
    const words = fc.array(fc.constantFrom('de', 'Communauté', 'Saint-Étienne-du-Rouvray', 'l’ESS', 'd’agglomération', '(59)'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 4 }), (list, width, most) => {
        const lines = wrapText(list.join(' '), 13, false, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, 13, false) <= width || !line.includes(' ')).toBe(true);
        const joined = lines.join(' ');
        if (joined.endsWith('…')) expect(list.join(' ').startsWith(joined.slice(0, -1))).toBe(true);
        else expect(joined).toBe(list.join(' '));
      }),
      { seed: 42 },
    );
  });

  test('wraps without losing a word, or says that it does', () => {
    const text = 'Communauté d’agglomération de Cergy-Pontoise et des environs';
    expect(wrapText(text, 13, false, 110, 9).join(' ')).toBe(text);
    const short = wrapText(text, 13, false, 110, 2);
    expect(short).toHaveLength(2);
    expect(short[1]).toMatch(/…$/);
    expect(wrapText('Mot', 13, false, 1, 3)).toEqual(['Mot']);
    // A number and its sign stay together, and a quoted word and its marks, with plain spaces too.
    expect(wrapText('critère de 50 % « mi » ?', 13, false, 30, 9)).toEqual(['critère', 'de', '50 %', '« mi » ?']);
  });
});
