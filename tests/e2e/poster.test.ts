/**
 * The poster as a browser draws it, with the fonts embedded in it: no name is cut by the page, none overlaps another, and all
 * letters are in those fonts. tests/paper/poster.test.ts computes the same; this test measures it.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../../src/cli/main.ts';
import { launch } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-poster-'));

test.each(['columns', 'force', 'ego'])('of %s', async (layout) => {
  const path = join(folder, `${layout}.svg`);
  expect(runCommand(['poster', 'data', path, '--layout', layout, '--address', 'https://exemple.org/maillage'], () => {})).toBe(0);
  const page = await (await launch()).newPage({ viewport: { width: 1600, height: 1140 } });
  // In a page, since a drawing by itself has no size to be measured in.
  const frame = join(folder, `${layout}.html`);
  writeFileSync(frame, `<!doctype html><style>body{margin:0}svg{display:block;width:1543px;height:1091px}</style>`);
  await page.goto(pathToFileURL(frame).href);
  const { outside, over, count, fonts } = await page.evaluate(
    async (svg) => {
      document.body.innerHTML = svg;
      await document.fonts.ready;
      const whole = document.querySelector('svg')?.getBoundingClientRect() as DOMRect;
      const texts = [...document.querySelectorAll('text')]
        .filter((text) => (text.textContent ?? '').length > 2)
        .map((text) => {
          const { left, right, top, bottom, height } = text.getBoundingClientRect();
          // A line's box is higher than its letters: what counts is from the top of capitals to the line they stand on.
          return { text: text.textContent ?? '', left, right, top: top + height * 0.28, bottom: bottom - height * 0.24 };
        });
      const isOutside = (box: (typeof texts)[number]) =>
        box.left < whole.left || box.right > whole.right || box.top < whole.top || box.bottom > whole.bottom;
      return {
        count: texts.length,
        outside: texts.filter(isOutside).map(({ text }) => text),
        over: texts.flatMap((a, i) =>
          texts
            .slice(i + 1)
            .filter((b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `${a.text} / ${b.text}`),
        ),
        fonts: ['Source Sans 3 Variable', 'Source Serif 4 Variable'].map(
          (family) =>
            document.fonts.check(`16px "${family}"`) &&
            [...document.fonts].some((face) => face.family.includes(family) && face.status === 'loaded'),
        ),
      };
    },
    readFileSync(path, 'utf8'),
  );
  expect({ outside, over, fonts }).toEqual({ outside: [], over: [], fonts: [true, true] });
  expect(count).toBeGreaterThan(25);
  await page.close();
});
