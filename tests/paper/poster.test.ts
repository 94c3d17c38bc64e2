/**
 * Posters: no name is cut, none overlaps another, letters are as high as the paper size requires, and all required texts are there.
 * Computed from the picture, and checked again in the written file.
 */

import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { LAYOUT_IDS } from '../../src/core/layout/layout.ts';
import { RELATION_TYPES } from '../../src/core/model/vocabulary.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { POSTER_SIZES, type PosterOptions, posterLayout, posterSvg } from '../../src/paper/poster.ts';
import { FAMILY_LETTERS } from '../../src/paper/poster-legend.ts';
import { qrCode } from '../../src/paper/qr.ts';
import { datasets } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';
import { overlapping, textsOfSvg } from '../support/svg-texts.ts';

const shipped = shippedDataset();
const OPTIONS: PosterOptions = {
  size: 'A3',
  layout: 'columns',
  language: 'fr',
  date: '24 novembre 2026',
  address: '',
  fontFaces: '',
  skipped: 0,
};
const ADDRESS = 'https://exemple.org/maillage/#view=ego&center=mel';
/** Units of the drawing, as its viewBox says. */
const [WIDTH, HEIGHT] = [1543, 1091];
/** Least height of letters, points: read in the hand, from a table, and from a wall at a metre and a half. */
const LEAST_POINTS = { A4: 5.5, A3: 7, A2: 11, A1: 16, A0: 24 } as const;

/** Texts that name something: signs on lines are letters of their own, drawn where their lines are. */
const names = (svg: string) => textsOfSvg(svg).filter(({ text }) => text.length > 2);

describe.each(LAYOUT_IDS.filter((id) => id !== 'map'))('the poster of %s', (layout) => {
  test.each(['', ADDRESS])('has every name inside the page and off every other (%s)', (address) => {
    const svg = posterSvg(shipped, { ...OPTIONS, layout, address });
    const texts = names(svg);
    expect(texts.length).toBeGreaterThan(25);
    for (const { text, x, y, width, height } of texts) {
      expect([text, x >= 0 && y >= 0 && x + width <= WIDTH && y + height <= HEIGHT]).toEqual([text, true]);
    }
    expect(overlapping(texts)).toEqual([]);
  });

  test('names every symbol, beside it or in the list', () => {
    const options = { ...OPTIONS, layout };
    const { scene, hidden } = posterLayout(shipped, options);
    const written = names(posterSvg(shipped, options))
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    for (const { number, name } of hidden) expect(written.replaceAll(' ', '')).toContain(`${number} ${name}`.replaceAll(' ', ''));
    const drawn = scene.nodes.filter(({ label }) => label !== null).length;
    expect(drawn).toBeGreaterThan(hidden.length * 2);
  });
});

describe('on every paper', () => {
  test.each(POSTER_SIZES)('$id has its size, and no letter below what can be read', ({ id, width, height }) => {
    const svg = posterSvg(shipped, { ...OPTIONS, size: id });
    expect(svg).toContain(`width="${width}mm" height="${height}mm" viewBox="0 0 ${WIDTH} ${HEIGHT}"`);
    const pointsPerUnit = (Math.min(width / WIDTH, height / HEIGHT) / 25.4) * 72;
    for (const { text, size } of textsOfSvg(svg)) expect([text, size * pointsPerUnit >= LEAST_POINTS[id]]).toEqual([text, true]);
  });
});

describe('the poster says', () => {
  const words = (options: Partial<PosterOptions> = {}) =>
    textsOfSvg(posterSvg(shipped, { ...OPTIONS, ...options }))
      .map(({ text }) => text)
      .join('\n');

  test('its finding, sources, date, and that data are missing, in both languages', () => {
    const french = words();
    for (const part of ['L’essentiel passe par l’intercommunalité', 'Sources', 'RTES', '2015', '24 novembre 2026', 'Données incomplètes'])
      expect(french).toContain(part);
    const english = words({ language: 'en' });
    for (const part of ['Most of it goes through', 'Sources', 'Incomplete data']) expect(english).toContain(part);
  });

  test('what was left out on reading', () => expect(words({ skipped: 3 })).toContain('3 lignes non lues'));

  test('what lines mean, with a letter for each family, so that grey is enough', () => {
    const svg = posterSvg(shipped, OPTIONS);
    const signs = textsOfSvg(svg).map(({ text }) => text);
    const legend = svg.slice(svg.indexOf('<g id="legend">'));
    for (const { id, family, fr } of RELATION_TYPES) {
      if (!DEFAULT_RECIPE.types.includes(id) || !shipped.relations.some(({ type }) => type === id)) continue;
      expect(signs).toContain(FAMILY_LETTERS[family]);
      expect(legend).toContain(fr);
    }
    expect(new Set(Object.values(FAMILY_LETTERS)).size).toBe(Object.keys(FAMILY_LETTERS).length);
  });
});

describe('the code', () => {
  /** The squares as pixels, as a camera would see them. */
  function picture({ side, path }: ReturnType<typeof qrCode>, pixels = 4) {
    const data = new Uint8ClampedArray((side * pixels) ** 2 * 4).fill(255);
    const width = side * pixels;
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
      for (let i = 0; i < pixels; i++) {
        for (let j = 0; j < pixels; j++) {
          const at = ((Number(y) * pixels + i) * width + Number(x) * pixels + j) * 4;
          data.fill(0, at, at + 3);
        }
      }
    }
    return { data, width };
  }

  test.each([ADDRESS, 'https://a.fr', `https://exemple.org/${'x'.repeat(300)}`])('leads to %s', (address) => {
    const { data, width } = picture(qrCode(address));
    expect(jsQR(data, width, width)?.data).toBe(address);
  });

  test('stands on the poster with its address in clear, only where there is one', () => {
    const svg = posterSvg(shipped, { ...OPTIONS, address: ADDRESS });
    expect(svg).toContain(qrCode(ADDRESS).path);
    expect(
      textsOfSvg(svg)
        .map(({ text }) => text)
        .join(''),
    ).toContain('exemple.org/maillage/');
    expect(posterSvg(shipped, OPTIONS)).not.toContain('id="code"');
  });
});

test('any network has a poster, with no name over another', () => {
  fc.assert(
    fc.property(datasets, fc.constantFrom('columns', 'ego', 'force'), (dataset, layout) => {
      const svg = posterSvg(dataset, { ...OPTIONS, layout });
      expect(svg).not.toMatch(/NaN|undefined/);
      const picture = svg.slice(0, svg.indexOf('<g id="legend">'));
      expect(overlapping(names(picture))).toEqual([]);
    }),
    { seed: 66, numRuns: 40 },
  );
});
