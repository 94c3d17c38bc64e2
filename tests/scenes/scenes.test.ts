/**
 * Stored pictures: a change of model, layout or look shows as a changed SVG, to be looked at before it is accepted
 * (`npx vitest run --project core tests/scenes -u`).
 */
import { describe, expect, test } from 'vitest';
import { DEFAULT_RECIPE, withKind } from '../../src/core/recipe.ts';
import { summarise } from '../../src/core/summary.ts';
import { ACTOR_KINDS } from '../../src/core/vocabulary.ts';
import { sceneToSvg } from '../../src/scene/svg.ts';
import { shippedDataset } from '../support/datasets.ts';
import { namedScenes, sceneOf } from '../support/scenes.ts';

const dataset = shippedDataset();
const scenes = Object.entries(namedScenes(dataset));

describe.each(scenes)('the picture «%s»', (name, build) => {
  const scene = build();
  const svg = sceneToSvg(scene, { width: 1200, height: 700, title: `Titre <${name}>`, description: 'Description « & »' });

  test('is as stored', async () => {
    await expect(svg).toMatchFileSnapshot(`expected/${name}.svg`);
  });

  test('is well formed, without holes in its numbers', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const open: string[] = [];
    for (const [, closing, tag, selfClosing] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(tag);
      else if (selfClosing !== '/') open.push(tag ?? '');
    }
    expect(open).toEqual([]);
    expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  });

  test('keeps all its text on the page', () => {
    for (const [, x, y] of svg.matchAll(/<text[^>]* x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(1200);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(700);
    }
  });
});

test('no relation that is counted is left out of the picture, whatever kind is hidden', () => {
  for (const hidden of ACTOR_KINDS.map((kind) => kind.id)) {
    const recipe = { ...DEFAULT_RECIPE, ...withKind(DEFAULT_RECIPE, hidden, false) };
    const drawn = new Set(sceneOf(dataset, { recipe }).edges.map((edge) => edge.relation));
    expect([hidden, drawn.size]).toEqual([hidden, summarise(dataset, recipe).articulations]);
  }
});
