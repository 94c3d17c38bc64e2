/**
 * `npm run bench -- --drawing`: how soon and how smoothly all of France is drawn, ours beside raw WebGL, sigma as it comes and
 * force-graph, on the same graph (36,370 nodes, about 96,000 edges) with the same places; and the application itself,
 * France folded, beside sigma with 200 nodes. Pages take turns in fresh profiles; only ratios mean something.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { mapPlaces } from '../../../src/core/reference/map-places.ts';
import type { Unit } from '../../../src/core/reference/territory.ts';
import { cooperationPairs } from '../../support/cooperations.ts';
import { wholeTerritory } from '../../support/territories.ts';
import { smallGraph } from '../graphs.ts';

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ROUNDS = 3;
const WINDOW = { width: 1280, height: 800 };

interface Measured {
  /** Milliseconds from navigation to the first frame. */
  readonly first: number;
  /** Median milliseconds between frames while the camera moves. */
  readonly frame: number;
  /** Megabytes of the main thread's JavaScript after a collection. */
  readonly heap: number;
}

interface Contender {
  readonly name: string;
  readonly path: string;
  /** Frames that the camera is moved for: fewer where each takes long. */
  readonly frames: number;
  /** For a page that does not tell itself when it has drawn: what is then in it. */
  readonly shown?: string;
}

const CONTENDERS: readonly Contender[] = [
  { name: 'raw WebGL, JSON', path: 'pages/raw.html', frames: 40 },
  { name: 'sigma, defaults', path: 'pages/sigma-defaults.html', frames: 8 },
  { name: 'force-graph', path: 'pages/force-graph.html', frames: 8 },
  { name: 'ours, columns', path: 'pages/ours.html', frames: 40 },
  { name: 'sigma, 200 nodes', path: 'pages/sigma-defaults.html?graph=small', frames: 40 },
  { name: 'the application, France', path: 'app/index.html#perimeter=france&view=map', frames: 20, shown: '.perimeter-bar .chip' },
];

interface DrawingTarget {
  readonly id: string;
  readonly ours: string;
  readonly peer: string;
  readonly of: 'first' | 'frame';
  readonly most: number;
}

const TARGETS: readonly DrawingTarget[] = [
  { id: 'T7', ours: 'ours, columns', peer: 'sigma, defaults', of: 'first', most: 0.5 },
  { id: 'T7', ours: 'ours, columns', peer: 'raw WebGL, JSON', of: 'first', most: 2 },
  { id: 'T8', ours: 'ours, columns', peer: 'sigma, defaults', of: 'frame', most: 0.12 },
  { id: 'T8', ours: 'ours, columns', peer: 'raw WebGL, JSON', of: 'frame', most: 2.2 },
  { id: 'France folded', ours: 'the application, France', peer: 'sigma, 200 nodes', of: 'first', most: 1.5 },
  { id: 'France folded', ours: 'the application, France', peer: 'sigma, 200 nodes', of: 'frame', most: 1.5 },
];
const HEAP_TARGET = { ours: 'ours, columns', most: 60 };

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** France with its belongings and 60,000 cooperations, as JSON and as columns; and the small graph. */
function writeGraphs(folder: string): void {
  const territory = wholeTerritory();
  const { x, y } = mapPlaces(territory);
  const place = (of: Float32Array, unit: Unit) => (Number.isNaN(of[unit]) ? 0 : (of[unit] ?? 0));
  const pairs: (readonly [number, number])[] = [...cooperationPairs(territory, 60_000)];
  for (let unit = territory.firstDepartment; unit < territory.count; unit++) {
    const above =
      unit < territory.firstIntercommunality
        ? territory.region[unit]
        : (territory.epci[unit] ?? -1) >= 0
          ? territory.epci[unit]
          : territory.department[unit];
    if (above !== undefined && above >= 0) pairs.push([above, unit]);
  }
  const nodes = Array.from({ length: territory.count }, (_, unit) => ({ x: place(x, unit), y: place(y, unit) }));
  writeGraph(folder, 'france', nodes, pairs);
  const small = smallGraph();
  const around = Array.from({ length: small.network.order }, (_, i) => ({
    x: 300 + 280 * Math.cos(i * 2.4) * Math.sqrt(i / 200),
    y: 290 + 280 * Math.sin(i * 2.4) * Math.sqrt(i / 200),
  }));
  writeGraph(folder, 'small', around, small.edges);
}

function writeGraph(
  folder: string,
  name: string,
  nodes: readonly { x: number; y: number }[],
  pairs: readonly (readonly [number, number])[],
): void {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ nodes, edges: pairs.map(([source, target]) => ({ source, target })) }));
  const columns = [
    Uint32Array.of(nodes.length),
    Float32Array.from(nodes, (node) => node.x),
    Float32Array.from(nodes, (node) => node.y),
    Uint32Array.from(pairs.flat()),
  ];
  writeFileSync(
    join(folder, `${name}.bin`),
    Buffer.concat(columns.map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength))),
  );
}

async function buildPages(folder: string): Promise<void> {
  const pages = ['raw', 'sigma-defaults', 'force-graph', 'ours'].map((name) => join(PAGES, `${name}.html`));
  await build({
    configFile: false,
    root: join(PAGES, '..'),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', rolldownOptions: { input: pages }, chunkSizeWarningLimit: 5000 },
  });
  await build({ root: ROOT, logLevel: 'error', build: { outDir: join(folder, 'app'), emptyOutDir: false } });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

function serve(folder: string): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Graphs lie beside the pages, wherever these ask for them from.
    const file = /(?:france|small)\.(?:json|bin)$/.exec(pathname)?.[0] ?? decodeURIComponent(pathname).slice(1);
    try {
      const bytes = readFileSync(join(folder, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) =>
    server.listen(0, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    }),
  );
}

async function measure(browser: Browser, port: number, contender: Contender): Promise<Measured> {
  const context = await browser.newContext({ viewport: WINDOW });
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/${contender.path}`);
    if (contender.shown === undefined) await page.waitForFunction(() => window.firstFrame !== undefined, undefined, { timeout: 120_000 });
    else await page.waitForSelector(contender.shown, { timeout: 120_000 });
    const first =
      contender.shown === undefined
        ? await page.evaluate(() => window.firstFrame ?? Number.NaN)
        : await page.evaluate(
            () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))),
          );
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    const times =
      contender.shown === undefined
        ? await page.evaluate((frames) => window.pan?.(frames) ?? [], contender.frames)
        : await page.evaluate(async (frames) => {
            const target = document.querySelector('.graph-view .sigma-mouse') ?? document.querySelector('.graph-view canvas:last-of-type');
            const box = target?.getBoundingClientRect();
            const found: number[] = [];
            let last = performance.now();
            for (let i = 0; i < frames; i++) {
              target?.dispatchEvent(
                new WheelEvent('wheel', {
                  deltaY: i % 8 < 4 ? -60 : 60,
                  clientX: (box?.left ?? 0) + 400,
                  clientY: (box?.top ?? 0) + 300,
                  bubbles: true,
                  cancelable: true,
                }),
              );
              await new Promise(requestAnimationFrame);
              const now = performance.now();
              found.push(now - last);
              last = now;
            }
            return found;
          }, contender.frames);
    return { first, frame: median(times.slice(2)), heap: usedSize / 1e6 };
  } finally {
    await context.close();
  }
}

/** Measures all pages in turns and prints the table; the number of targets missed. */
export async function benchDrawing(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-drawing-'));
  let missed = 0;
  try {
    writeGraphs(folder);
    await buildPages(folder);
    const { server, port } = await serve(folder);
    const executablePath = findChromium();
    const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) });
    const found = new Map<string, Measured[]>(CONTENDERS.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const contender of CONTENDERS) found.get(contender.name)?.push(await measure(browser, port, contender));
    console.log(
      `\ndrawing: Chromium ${browser.version()}, ${WINDOW.width} × ${WINDOW.height}, ${ROUNDS} turns each, load ${loadavg()[0]?.toFixed(1)}`,
    );
    await browser.close();
    server.close();
    console.log(`${'page'.padEnd(26)}${'first frame'.padStart(12)}${'frame'.padStart(10)}${'heap'.padStart(10)}`);
    const of = (name: string, key: keyof Measured) => (found.get(name) ?? []).map((measured) => measured[key]);
    for (const { name } of CONTENDERS) {
      console.log(
        `${name.padEnd(26)}${`${median(of(name, 'first')).toFixed(0)} ms`.padStart(12)}${`${median(of(name, 'frame')).toFixed(0)} ms`.padStart(10)}${`${median(of(name, 'heap')).toFixed(0)} MB`.padStart(10)}`,
      );
    }
    for (const { id, ours, peer, of: key, most } of TARGETS) {
      const theirs = of(peer, key);
      const ratio = median(of(ours, key).map((value, i) => value / (theirs[i] ?? Number.NaN)));
      const isMet = ratio <= most;
      if (!isMet) missed++;
      console.log(
        `${id} ≤ ${most}: ${ours} / ${peer}, ${key === 'first' ? 'first frame' : 'frame'}: ${ratio.toFixed(2)} ${isMet ? 'ok' : 'MISSED'}`,
      );
    }
    const heap = median(of(HEAP_TARGET.ours, 'heap'));
    if (heap > HEAP_TARGET.most) missed++;
    console.log(`T10 ≤ ${HEAP_TARGET.most} MB: ${HEAP_TARGET.ours}: ${heap.toFixed(0)} MB ${heap <= HEAP_TARGET.most ? 'ok' : 'MISSED'}`);
    return missed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
