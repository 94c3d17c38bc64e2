/**
 * Stored pictures: a change of model, layout or look shows as a changed SVG, to be looked at before it is accepted
 * (`npx vitest run --project core tests/scenes -u`).
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { LAYOUT_IDS } from '../../src/core/layout/layout.ts';
import { ACTOR_KINDS } from '../../src/core/model/vocabulary.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, withKind } from '../../src/core/network/recipe.ts';
import { drawDataset } from '../../src/scene/draw-svg.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { sceneToSvg } from '../../src/scene/svg.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { datasets } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';
import { namedScenes, sceneOf } from '../support/scenes.ts';
import { SHIPPED_TYPES } from '../support/types.ts';

const dataset = shippedDataset();
const scenes = Object.entries(namedScenes(dataset));

describe.each(scenes)('the picture «%s»', (name, build) => {
  const scene = build();
  const svg = sceneToSvg(scene, { width: 1200, height: 700, title: `Titre <${name}>`, description: 'Description « & »' });

  test('is as stored', async () => {
    await expect(svg).toMatchFileSnapshot(`expected/${name}.svg`);
  });

  test('is well formed, without holes in its numbers', () => {
    expectWellFormed(svg);
  });

  test('keeps all its text on the page, from its first letter to its last', () => {
    const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)];
    expect(texts.length).toBeGreaterThan(5);
    for (const [, attributes = '', escaped = ''] of texts) {
      const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      const [x, y, size] = [Number(read('x')), Number(read('y')), Number(read('font-size'))];
      const text = unescaped(escaped);
      const width = textWidth(text, size, read('font-weight') === '600') + Number(read('letter-spacing') ?? 0) * text.length;
      const left = x - width * { start: 0, middle: 0.5, end: 1 }[(read('text-anchor') ?? 'start') as 'start' | 'middle' | 'end'];
      expect([text, left >= 0, left + width <= 1200, y - size >= 0, y <= 700]).toEqual([text, true, true, true, true]);
    }
  });
});

test('any network, however named, gives a well formed picture that tells its names as they are', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('<', '&', '>', '"', "'", ']]>', '&amp;', '\u0000', '\u000b', '\uffff', '\ud800', 'é', '𝒳', ' '),
  });
  fc.assert(
    fc.property(datasets, hostile, fc.constantFrom(...LAYOUT_IDS), (dataset, name, layout) => {
      const named = { ...dataset, actors: dataset.actors.map((actor, i) => (i === 0 ? { ...actor, name: `n${name}` } : actor)) };
      const options = { layout, language: 'fr', width: 900, height: 600 } as const;
      for (const recipe of [DEFAULT_RECIPE, FULL_RECIPE]) expectWellFormed(drawDataset(named, { ...options, recipe, skipped: 3 }));
    }),
    { seed: 51, numRuns: 150 },
  );
});

test('a name of marks is written as it is, and marks that XML forbids are left out', () => {
  const scene = namedScenes(dataset)['every-symbol']?.() as Scene;
  const titled = (title: string) => sceneToSvg(scene, { width: 1200, height: 700, title, description: '' });
  const titleOf = (svg: string) => unescaped(/<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '');
  expect(titleOf(titled('a <b> & "c" &amp; ]]>'))).toBe('a <b> & "c" &amp; ]]>');
  // U+0002 stands where a PDF broke a word, once that word is copied into a cell.
  for (const forbidden of ['\u0002', '\u0000', '\uffff', '\ud800']) expect(titleOf(titled(`Gre${forbidden}noble`))).toBe('Grenoble');
});

test('an empty network is a picture too', () => {
  const nobody = { ...dataset, actors: [], relations: [], statements: [] };
  for (const id of LAYOUT_IDS) expectWellFormed(drawDataset(nobody, { layout: id, language: 'en', width: 900, height: 600 }));
});

test('no relation that is counted is left out of the picture, whatever kind is hidden', () => {
  for (const hidden of ACTOR_KINDS.map((kind) => kind.id)) {
    const recipe = { ...DEFAULT_RECIPE, ...withKind(DEFAULT_RECIPE, SHIPPED_TYPES, hidden, false) };
    const drawn = new Set(sceneOf(dataset, { recipe }).edges.flatMap(({ relations }) => relations));
    expect([hidden, drawn.size]).toEqual([hidden, countsOf(dataset, recipe).of('articulations').value]);
  }
});

/** Tags closed in their order, no bare mark, only characters that XML 1.0 allows, and numbers that are numbers. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, closing, tag, attributes = '', selfClosing] of svg.matchAll(/<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)(\/?)>/g)) {
    if (closing === '/') expect(open.pop()).toBe(tag);
    else if (selfClosing !== '/') open.push(tag ?? '');
    expect(attributes).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
  }
  expect(open).toEqual([]);
  const text = svg.replace(/<\/?[a-z]+(?:\s+[a-zA-Z:-]+="[^"<]*")*\/?>/g, '');
  expect(text).not.toMatch(/[<>]/);
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  const allowed = (point: number) =>
    [0x9, 0xa, 0xd].includes(point) || (point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
  expect([...svg].filter((character) => !allowed(character.codePointAt(0) ?? 0))).toEqual([]);
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: 'amp' | 'lt' | 'gt' | 'quot') => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);
}
