/**
 * What the browser loads before the first picture: few files, none of them heavy. A failure says of what they are made, so that it is
 * seen what came in; what the first picture does not show belongs behind `lazyPart` or `lazyValue`.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILT_MARK } from '../../scripts/built-site.mjs';
import type { FirstRoute } from '../../scripts/first-route.ts';
import { openPage } from './support.ts';

/** Thousands of bytes, compressed. */
const MOST = 240;

const { files, total, parts } = JSON.parse(readFileSync(new URL(`../../dist/${BUILT_MARK}`, import.meta.url), 'utf8')) as FirstRoute;
const names = Object.keys(files);

test('few scripts are loaded before anything is shown, and they are light', () => {
  expect(names.length, names.join('\n')).toBeLessThanOrEqual(5);
  const listed = parts.map(([part, bytes]) => `${(bytes / 1000).toFixed(1)} kB ${part}`);
  expect(total / 1000, listed.join('\n')).toBeLessThanOrEqual(MOST);
});

test('the first picture needs no other script but those that draw it', async () => {
  const { page } = await openPage({ fresh: true });
  await page.locator('.picture canvas').first().waitFor();
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)));
  const scripts = loaded.filter((name) => name.endsWith('.js'));
  expect(scripts).toEqual(expect.arrayContaining(names));
  const others = scripts.filter((name) => !names.includes(name)).map((name) => name.replace(/.*\/|-.{8}\.js$/g, ''));
  expect(others.sort()).toEqual(['GraphView', 'drawing', 'first-script', 'pointing', 'sigma-picture']);
});

test('the fonts of the first screen come with the scripts, so that no text moves when they come', async () => {
  const { page } = await openPage({ fresh: true });
  await page.locator('.picture canvas').first().waitFor();
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries
      .filter(({ name }) => name.endsWith('.woff2'))
      .map(({ name, initiatorType }) => `${initiatorType} ${name.replace(/.*\/|-.{8}\.woff2$/g, '')}`);
  });
  // Fetched by a link of the page, and not by the style of a text.
  expect(fonts.sort()).toEqual(['link source-sans-3-latin-wght-normal', 'link source-serif-4-latin-wght-normal']);
});
