/**
 * Labels never lie on a symbol or on each other, whatever the zoom, and what must be named is.
 */
import { describe, expect, test } from 'vitest';
import { type PlacedLabel, placeLabels } from '../../src/scene/labels.ts';
import type { Box, Focus, Scene } from '../../src/scene/scene.ts';
import { fitTransform } from '../../src/scene/svg.ts';
import { textWidth, wrapText } from '../../src/scene/text-width.ts';
import { symbolScale } from '../../src/scene/zoom.ts';
import { shippedDataset } from '../support/datasets.ts';
import { namedScenes } from '../support/scenes.ts';

const scenes = namedScenes(shippedDataset());
const VIEWPORT = { width: 5000, height: 5000 };
const at = (scale: number) => ({ scale, offsetX: 40, offsetY: 30 });

function boxOf({ lines }: PlacedLabel): Box {
  const boxes = lines.map((line) => {
    const width = textWidth(line.text, line.size, line.bold);
    const x = line.anchor === 'middle' ? line.x - width / 2 : line.anchor === 'start' ? line.x : line.x - width;
    return { x, y: line.y - line.size * 0.75, right: x + width, bottom: line.y + line.size * 0.2 };
  });
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, width: Math.max(...boxes.map((box) => box.right)) - x, height: Math.max(...boxes.map((box) => box.bottom)) - y };
}

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function symbolBoxes(scene: Scene, scale: number): readonly Box[] {
  return scene.nodes.map((node) => {
    const r = node.radius * symbolScale(scale) * 0.7;
    return { x: node.x * scale + 40 - r, y: node.y * scale + 30 - r, width: 2 * r, height: 2 * r };
  });
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

describe('the first screen', () => {
  const scene = scenes['shipped-bands']?.() as Scene;
  const transform = fitTransform(scene.bounds, 1130, 660);

  test('names all on the rail, and every authority', () => {
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
    const there = placeLabels(scene, { ...at(0.8), offsetX: 140 }, VIEWPORT, null);
    const places = (labels: readonly PlacedLabel[], shift: number) =>
      labels.map((label) => [label.node, ...label.lines.map((line) => (line.x - shift).toFixed(6))]);
    expect(places(there, 100)).toEqual(places(here, 0));
  });
});

describe('text', () => {
  test('is wider with each letter, and wider when bold', () => {
    expect(textWidth('Lille', 13, false)).toBeGreaterThan(textWidth('Lill', 13, false));
    expect(textWidth('Lille', 13, true)).toBeGreaterThan(textWidth('Lille', 13, false));
    expect(textWidth('é', 13, false)).toBe(textWidth('e', 13, false));
  });

  test('wraps without losing a word, or says that it does', () => {
    const text = 'Communauté d’agglomération de Cergy-Pontoise et des environs';
    expect(wrapText(text, 13, false, 110, 9).join(' ')).toBe(text);
    const short = wrapText(text, 13, false, 110, 2);
    expect(short).toHaveLength(2);
    expect(short[1]).toMatch(/…$/);
    expect(wrapText('Mot', 13, false, 1, 3)).toEqual(['Mot']);
  });
});
