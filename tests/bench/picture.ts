/**
 * `npm run bench -- --picture`: what a reader can tell from the picture of the shipped network and of seeded ones with 300 and 2,000 relations, in
 * four windows and with letters for a projector, counted from the Scene; how often lines cross, beside elkjs; how far apart the hues are; then,
 * in a Chromium on the built page, how much of the window the picture takes and how many controls stand beside it. `--network FILE` adds a
 * network of your own, with `--mapping MAPPING.json` where the terminal asks for one; MAILLAGE_OFFICIAL_FILES, a folder of official files,
 * adds the groupements of the Ain with their members.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { ensureBuilt } from '../../scripts/built-site.mjs';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { startingTransform } from '../../src/app/graph-view/picture-handle.ts';
import { partToDraw } from '../../src/cli/draw.ts';
import { printMapping } from '../../src/cli/import.ts';
import { readSound } from '../../src/cli/reading.ts';
import { foldRows } from '../../src/core/layout/column-folds.ts';
import { columnStructure } from '../../src/core/layout/column-network.ts';
import { orderLayers } from '../../src/core/layout/column-order.ts';
import { type CutNetwork, cutNetwork } from '../../src/core/layout/column-strips.ts';
import { UNFOLDED_ROWS } from '../../src/core/layout/in-columns.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { NEWEST_YEAR } from '../../src/core/reference/territory.ts';
import { sceneOfDataset } from '../../src/scene/draw.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import type { Scene, Transform } from '../../src/scene/scene.ts';
import { fitTransform } from '../../src/scene/zoom.ts';
import { largeDataset, largeNetwork } from '../support/columns.ts';
import { shippedDataset } from '../support/datasets.ts';
import { leastContrast, leastDifference, leastInGrey, SIGHTS } from '../support/hue-differences.ts';
import { crossingsIn, pictureFigures } from '../support/picture-figures.ts';
import { elkOrder, plainCrossings } from './elk.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WINDOWS = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [390, 844],
] as const;
/** Height of bar, title and legend over the picture by theme, CSS pixels: the true ones are in the second table. */
const ABOVE = { light: 133, projector: 181 } as const;
const LAYOUTS = ['columns', 'force', 'ego', 'map'] as const;
const THEMES = ['light', 'projector'] as const;

/** Prints both tables. */
export async function benchPicture(file: string | undefined, mapping: string | undefined): Promise<void> {
  const networks: (readonly [name: string, dataset: Dataset])[] = [
    ['shipped', shippedDataset()],
    ['300 relations', largeDataset(210, 300, 3)],
    ['2,000 relations', largeDataset(1400, 2000, 3)],
  ];
  const official = officialFile();
  if (official !== null) networks.push(['Ain, members', official]);
  if (file !== undefined) networks.push([basename(file), networkOf(file, mapping)]);
  console.log('from the Scene, as the picture starts');
  console.log(
    'network           layout   letters    window     named of symbols    folded   crossed  overlaps  crossings  smallest letters px',
  );
  for (const [name, dataset] of networks) {
    for (const layout of LAYOUTS) {
      for (const theme of THEMES) {
        for (const [width, height] of WINDOWS) {
          const room = { width, height: height - ABOVE[theme] };
          const { surroundings } = partToDraw(dataset, layout, null, NEWEST_YEAR, 'fr');
          const scene = sceneOfDataset(dataset, { layout, language: 'fr', theme, room, surroundings });
          const crossings = crossingsIn(scene);
          const { named, symbols, crossed, overlaps, letters } = pictureFigures(scene, start(scene, room.width, room.height));
          const words = [name.slice(0, 16).padEnd(16), layout.padEnd(7), theme.padEnd(9), `${width}×${height}`.padEnd(9)];
          const figures = [
            `${named} of ${symbols}`.padStart(17),
            `${scene.columns?.standIns.size ?? 0}`.padStart(8),
            `${crossed}`.padStart(8),
            `${overlaps}`.padStart(8),
            `${crossings}`.padStart(9),
          ];
          console.log(`${words.join('  ')}  ${figures.join('  ')}  ${letters.toFixed(1).padStart(19)}`);
        }
      }
    }
  }
  await benchCrossings(networks);
  benchHues();
  await benchPage();
}

/** A network read as the terminal does, which says what a file lacks. */
function networkOf(file: string, mapping: string | undefined): Dataset {
  const options = mapping === undefined ? {} : { mapping };
  const sound = readSound(file, options, { undone: 'draw', identifies: true, tells: true }, 'en', console.log);
  if (sound === null) process.exit(1);
  return sound.parsed.dataset;
}

/** The groupements with a member in the Ain, read with the mapping that the terminal proposes; null without the folder. */
function officialFile(): Dataset | null {
  const folder = process.env.MAILLAGE_OFFICIAL_FILES;
  if (folder === undefined) return null;
  const file = join(folder, 'banatic-composition-communale-syndicats-ain-2021.csv');
  if (!existsSync(file)) throw new Error(`MAILLAGE_OFFICIAL_FILES: ${file} is not there`);
  const own = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  try {
    const lines: string[] = [];
    printMapping([file], (line) => lines.push(line));
    const mapping = join(own, 'mapping.json');
    writeFileSync(mapping, lines.join('\n'));
    return networkOf(file, mapping);
  } finally {
    rmSync(own, { recursive: true });
  }
}

/** Sizes of twenty further seeded networks: actors, and relations. */
const SEEDED = Array.from({ length: 20 }, (_, i) => ({ actors: 24 + 13 * i, relations: 30 + 17 * i, seed: 100 + i }));

/** Prints how often links cross in the layered graph of each largest strip, as it is drawn, in our order and in that of elkjs. */
async function benchCrossings(networks: readonly (readonly [name: string, dataset: Dataset])[]): Promise<void> {
  console.log('\ncrossings in the layered graph of the largest strip, counted once whatever the weight');
  console.log('network                     rows and passes     links      ours     elkjs   ratio');
  const cuts: (readonly [name: string, cut: CutNetwork])[] = [
    ...networks.map(([name, dataset]) => [name, columnStructure(dataset, '', false).cut] as const),
    ...SEEDED.map(
      ({ actors, relations, seed }) => [`seed ${seed}: ${relations} relations`, cutNetwork(largeNetwork(actors, relations, seed))] as const,
    ),
  ];
  for (const [name, { strips }] of cuts) {
    const [whole] = strips;
    if (whole === undefined) continue;
    const { strip } = foldRows(whole, UNFOLDED_ROWS);
    const [ours, theirs] = [plainCrossings(orderLayers(strip), strip), plainCrossings(await elkOrder(strip), strip)];
    const ratio = theirs === 0 ? (ours === 0 ? '1.00' : '∞') : (ours / theirs).toFixed(2);
    const figures = [`${strip.items.length}`.padStart(15), ...[strip.links.length, ours, theirs].map((n) => `${n}`.padStart(8))];
    console.log(`${name.padEnd(26)}  ${figures.join('  ')}  ${ratio.padStart(6)}`);
  }
}

/** Prints how far apart the hues of the families are in each theme. */
function benchHues(): void {
  console.log('\nthe two nearest hues: CIEDE2000 by sight (at least 20), L* (at least 6); least contrast with the tint (at least 3)');
  const sights = Object.keys(SIGHTS) as (keyof typeof SIGHTS)[];
  console.log(`theme      ${sights.map((sight) => sight.padStart(8)).join('')}      L*  contrast`);
  for (const [theme, palette] of Object.entries(PALETTES)) {
    const differences = sights.map((sight) => leastDifference(palette, sight).toFixed(1).padStart(8));
    console.log(
      `${theme.padEnd(11)}${differences.join('')}${leastInGrey(palette).toFixed(1).padStart(8)}${leastContrast(palette).toFixed(1).padStart(10)}`,
    );
  }
}

function start(scene: Scene, width: number, height: number): Transform {
  return startingTransform(scene, width, height) ?? fitTransform(scene.bounds, width, height);
}

async function benchPage(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log('\nthe page: not measured, since no Chromium was found (CHROMIUM_PATH names one)');
    return;
  }
  await ensureBuilt(ROOT);
  const server = await preview({ root: ROOT, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0, open: false } });
  const browser = await chromium.launch({ args: CHROMIUM_ARGS, executablePath });
  try {
    console.log(`\nthe page with the shipped network, Chromium ${browser.version()}`);
    console.log('screen                  window     room for the picture  share of window  its columns drawn  controls outside');
    for (const [width, height] of WINDOWS) {
      for (const [name, hash] of SCREENS)
        console.log(await screenLine(browser, server.resolvedUrls?.local[0] ?? '', name, hash, width, height));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A name, and the address behind `#`. */
const SCREENS = [
  ['first screen', ''],
  ['with a sheet', '#select=mel'],
  ['with a panel', '#panel=isolation'],
  ['for a projector', '#theme=projector'],
] as const;

async function screenLine(browser: Browser, address: string, name: string, hash: string, width: number, height: number): Promise<string> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${address}${hash}`);
  // On a phone the network stands in cards.
  await page.locator('.graph-view canvas, .cards').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  if (name === 'with a sheet' || name === 'with a panel') await page.locator('.sheet, .panel').first().waitFor();
  const room = await page.locator('.graph-view, .cards').first().boundingBox();
  const isCards = (await page.locator('.cards').count()) > 0;
  const controls = await controlsOutside(page);
  await context.close();
  if (room === null) return `${name}: no picture`;
  // The canvas does not tell what is on it: the columns are those of the scene, at the place where the page starts.
  const scene = sceneOfDataset(shippedDataset(), {
    layout: 'columns',
    language: 'fr',
    theme: hash.includes('projector') ? 'projector' : 'light',
    room,
  });
  const { scale } = start(scene, room.width, room.height);
  const drawn = isCards ? 0 : Math.min(scene.bounds.width * scale, room.width) * Math.min(scene.bounds.height * scale, room.height);
  const percent = (area: number) => (area === 0 ? 'cards' : percentOf(area));
  const percentOf = (area: number) => `${((100 * area) / (width * height)).toFixed(0)} %`;
  const size = `${room.width.toFixed(0)}×${room.height.toFixed(0)}`;
  return `${name.padEnd(22)}  ${`${width}×${height}`.padEnd(9)}  ${size.padStart(20)}  ${percent(room.width * room.height).padStart(15)}  ${percent(drawn).padStart(17)}  ${`${controls}`.padStart(16)}`;
}

/** Buttons, fields and links that are seen outside the picture; the legend is one. */
function controlsOutside(page: Page): Promise<number> {
  return page.evaluate(() => {
    // No function has a name of its own here: the loader of this file marks those, which the page does not know.
    const all = [...document.querySelectorAll('button, input, select, textarea, a[href], [role="button"]')];
    const controls = all.filter((element) => {
      const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
      const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 2 && height > 2 && isInWindow;
    });
    const legend = controls.some((control) => control.closest('.legend-line') !== null) ? 1 : 0;
    return legend + controls.filter((control) => control.closest('.picture, .legend-line') === null).length;
  });
}
