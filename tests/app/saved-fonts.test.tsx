/**
 * Saved pictures carry the font of their letters. Each is drawn as another program would draw it: by itself, without access to the fonts of
 * the page, and with letters of equal width for what the file does not hold.
 */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { withFonts } from '../../src/app/files/page-fonts.ts';
import { render } from '../support/render.tsx';
import { leaveUndrawn } from '../support/undrawn-picture.ts';
import { chooseInMenu, startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

leaveUndrawn();

beforeEach(() => startAfresh());

const FAMILY = "'Source Sans 3 Variable'";
const TEXT = 'Métropole européenne de Lille, œuvre';
const LETTERS = 40;

/** The files that the buttons of these names save, one after the other. */
async function savedBy(...names: readonly string[]): Promise<readonly Blob[]> {
  const blobs: Blob[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return createObjectURL.call(URL, blob);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = () => {};
  onTestFinished(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });
  await render(<WholePage />);
  await chooseInMenu('Partager', 'Exporter et imprimer');
  for (const [i, name] of names.entries()) {
    await page.getByRole('button', { name }).click();
    await expect.poll(() => blobs.length).toBe(i + 1);
  }
  return blobs;
}

/** The pixels of a picture. */
async function pixelsOf(address: string, width: number, height: number): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

const addressOf = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** Where in the row of letters the last ink is. */
async function widthOfInk(svg: string): Promise<number> {
  const [width, height] = [900, 60];
  const pixels = await pixelsOf(addressOf(svg), width, height);
  const column = (x: number) => Array.from({ length: height }, (_, y) => pixels[(y * width + x) * 4 + 3] ?? 0);
  return Array.from({ length: width }, (_, x) => x).findLast((x) => column(x).some((ink) => ink > 128)) ?? 0;
}

/** A picture of the text alone, with the styles of a saved one. */
function textWith(styles: string, family: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="60" font-family="${family}">${styles}<text x="0" y="45" font-size="${LETTERS}" font-weight="600">${TEXT}</text></svg>`;
}

test.each(['Image vectorielle (SVG)', 'Grille des acteurs (SVG)', 'Répartitions (SVG)'])('%s', async (button) => {
  const [file] = await savedBy(button);
  const svg = (await file?.text()) ?? '';
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBe(null);
  const styles = /<style>[^<]*<\/style>/.exec(svg)?.[0] ?? '';
  expect(svg).toContain(FAMILY.slice(1, -1));
  const width = await widthOfInk(textWith(styles, `${FAMILY},monospace`));
  await document.fonts.load(`600 ${LETTERS}px ${FAMILY}`, TEXT);
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.font = `600 ${LETTERS}px ${FAMILY}`;
  const expected = context.measureText(TEXT).actualBoundingBoxRight;
  expect(Math.abs(width - expected)).toBeLessThan(2);
  // Letters of equal width take more room: the check above can tell them apart.
  expect(await widthOfInk(textWith('', 'monospace'))).toBeGreaterThan(expected + 20);
});

test('Image (PNG) is the SVG, letter by letter', async () => {
  const [file, drawn] = await savedBy('Image vectorielle (SVG)', 'Image (PNG)');
  const svg = ((await file?.text()) ?? '').replace(/font-family="[^"]*"/, `font-family="${FAMILY},monospace"`);
  const { width, height } = await createImageBitmap(drawn as Blob);
  const address = URL.createObjectURL(drawn as Blob);
  const [png, expected] = [await pixelsOf(address, width, height), await pixelsOf(addressOf(svg), width, height)];
  expect(png.filter((value, i) => Math.abs(value - (expected[i] ?? 0)) > 40).length).toBe(0);
});

test('letters of other alphabets are carried where a name has them', async () => {
  const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`;
  const faces = async (text: string) => (await withFonts(svg(text))).split('@font-face').length - 1;
  expect([await faces('Lille'), await faces('Łódź'), await faces('Łódź Σ')]).toEqual([1, 2, 3]);
});

test('a picture whose font cannot be loaded is saved without', async () => {
  const { fetch } = window;
  window.fetch = async () => new Response('', { status: 404 });
  onTestFinished(() => {
    window.fetch = fetch;
  });
  expect(await withFonts('<svg>Lille</svg>')).toBe('<svg>Lille</svg>');
});
