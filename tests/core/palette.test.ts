/**
 * The hues of the families, measured in each theme as a reader sees them: with usual sight, without one of the three kinds of cones, and in
 * greyscale. The header of palette.ts gives the same figures.
 */
import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { PALETTES, type Palette } from '../../src/scene/palette.ts';
import { colorOf, difference, huesOf, leastContrast, leastDifference, leastInGrey } from '../support/hue-differences.ts';

describe.each(Object.entries(PALETTES))('the hues of the theme %s', (_theme, palette) => {
  test.each(['normal', 'protan', 'deutan', 'tritan'] as const)('are told apart in %s sight', (sight) => {
    expect(leastDifference(palette, sight)).toBeGreaterThanOrEqual(20);
  });

  test('are told apart in greyscale by their lightness', () => {
    expect(leastInGrey(palette)).toBeGreaterThanOrEqual(6);
  });

  test('are seen on paper and on the tint of columns, and are not taken for ink', () => {
    expect(leastContrast(palette)).toBeGreaterThanOrEqual(3);
    for (const hue of huesOf(palette)) {
      expect(wcagContrast(hue, palette.paper)).toBeGreaterThanOrEqual(3);
      expect(difference(hue, colorOf(palette.ink))).toBeGreaterThanOrEqual(15);
    }
  });
});

test('the header of the palette gives the measured figures', () => {
  const header = readFileSync(new URL('../../src/scene/palette.ts', import.meta.url), 'utf8').split('*/')[0] ?? '';
  // Themes in one row have the same hues; the contrast is that of the darkest tint among them.
  const row = (name: string, ...palettes: readonly [Palette, ...Palette[]]) => {
    const [one] = palettes;
    const differences = (['normal', 'protan', 'deutan', 'tritan'] as const).map((sight) => leastDifference(one, sight).toFixed(1));
    const contrast = Math.min(...palettes.map(leastContrast));
    return [name, ...differences, leastInGrey(one).toFixed(1), `${contrast.toFixed(1)}:1`].join(' ');
  };
  const lines = header.split('\n').map((line) => line.replace(/^ \*/, '').trim().replace(/\s+/g, ' '));
  expect(lines).toContain(row('light and white', PALETTES.light, PALETTES.projector, PALETTES.print));
  expect(lines).toContain(row('dark', PALETTES.dark));
});
