/**
 * Lines that run through columns, on the screen in a real Chromium: the same pixels as the vector picture of the same scene, one even
 * colour from end to end, and still in one piece while their symbols move.
 */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { GraphView } from '../../src/app/graph-view/GraphView.tsx';
import type { PictureHandle } from '../../src/app/graph-view/picture-handle.ts';
import { drawnPath, ribbonsBetween } from '../../src/app/graph-view/ribbons.ts';
import type { EdgePath, RoutePiece, Scene, SceneEdge } from '../../src/scene/scene.ts';
import { sceneToSvg } from '../../src/scene/svg.ts';
import { edge, isBlue, mount, node, PAPER, pixels, place, STAGE, scene } from '../support/drawn-picture.tsx';
import '../../src/app/theme.css';

const run = (x: number, y: number): RoutePiece => ({ kind: 'run', x, y });
const curve = (x: number, y: number, via: number): RoutePiece => ({ kind: 'curve', x, y, via });
const route = (x: number, y: number, ...pieces: readonly RoutePiece[]): EdgePath => ({ kind: 'route', start: { x, y }, pieces });

/** Down a steep gutter, level, up another, level, down a wide one: seven pieces. */
const LONG = route(
  60,
  60,
  run(140, 60),
  curve(180, 300, 160),
  run(330, 300),
  curve(360, 100, 345),
  run(480, 100),
  curve(610, 260, 545),
  run(690, 260),
);
const PATHS: Readonly<Record<string, EdgePath>> = {
  'over seven pieces': LONG,
  'to the left': route(690, 260, run(600, 260), curve(460, 90, 530), curve(300, 200, 380), run(60, 200)),
  'with a turn': route(60, 60, run(400, 60), curve(400, 260, 480), run(200, 260)),
  'of one curve': route(60, 60, curve(690, 260, 375)),
  'of level runs': route(60, 60, run(300, 60), run(690, 60)),
};
const LOOKS: Readonly<Record<string, Partial<SceneEdge>>> = {
  solid: { width: 5 },
  dashed: { width: 5, dash: [14, 9] },
  hollow: { width: 13, hollow: true },
  'with an arrow': { width: 4, arrow: true },
};

/** A route whose ends are far from all symbols, so that nothing covers it. */
function sceneWith(path: EdgePath, look: Partial<SceneEdge>): Scene {
  return scene([node('a', 30, 500), node('b', 720, 500)], [edge('ab', 'a', 'b', { path, ...look })]);
}

/** How much ink each pixel has, row by row: 0 for paper, 1 for the blue of the lines. */
type Ink = Float32Array;

/** A scene as vectors, placed as it is on the screen. */
async function inkOfVectors(shown: Scene, handle: PictureHandle): Promise<Ink> {
  const [a, b] = [shown.nodes[0], shown.nodes[1]];
  if (a === undefined || b === undefined) throw new Error('two nodes are needed');
  const [[ax, ay], [bx]] = [place(handle, a.id), place(handle, b.id)];
  const scale = (bx - ax) / (b.x - a.x);
  const transform = { scale, offsetX: ax - a.x * scale, offsetY: ay - a.y * scale };
  const image = new Image();
  image.src = URL.createObjectURL(
    new Blob([sceneToSvg(shown, { ...STAGE, transform, title: '', description: '' })], { type: 'image/svg+xml' }),
  );
  await image.decode();
  const context = new OffscreenCanvas(STAGE.width, STAGE.height).getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, STAGE.width, STAGE.height);
  return inkOf((x, y) => data[4 * (y * STAGE.width + x)] ?? 0);
}

async function inkOfScreen(): Promise<Ink> {
  const screen = await pixels();
  return inkOf((x, y) => screen(x, y)[0]);
}

/** From the red of each pixel, of which the blue of the lines has none. */
function inkOf(redAt: (x: number, y: number) => number): Ink {
  const paper = Number.parseInt(PAPER.slice(1, 3), 16);
  return Float32Array.from({ length: STAGE.width * HEIGHT }, (_, i) =>
    Math.max(0, 1 - redAt(i % STAGE.width, Math.floor(i / STAGE.width)) / paper),
  );
}

/** The part of the stage that routes run through; their symbols stand below it. */
const HEIGHT = 400;

/** Whether a pixel and all its neighbours are ink, or all paper: then it does not matter how edges are smoothed. */
function isAll(ink: Ink, at: number, what: 'ink' | 'paper'): boolean {
  for (const row of [-STAGE.width, 0, STAGE.width]) {
    for (const column of [-1, 0, 1]) {
      const value = ink[at + row + column] ?? 0;
      if (what === 'ink' ? value < 0.9 : value > 0.02) return false;
    }
  }
  return true;
}

/** Places where the vectors have ink and the screen has not, and the other way round. */
function differences(vectors: Ink, screen: Ink): { readonly missing: readonly string[]; readonly beyond: readonly string[] } {
  const found = { missing: [] as string[], beyond: [] as string[] };
  for (const [at, seen] of screen.entries()) {
    const name = `${at % STAGE.width} ${Math.floor(at / STAGE.width)}`;
    if (seen < 0.9 && isAll(vectors, at, 'ink')) found.missing.push(name);
    if (seen > 0.3 && isAll(vectors, at, 'paper')) found.beyond.push(name);
  }
  return found;
}

beforeEach(async () => {
  await page.viewport(1000, 700);
});

test.each(Object.entries(PATHS))(
  'a route %s has the pixels of the vector picture: solid, dashed, hollow, with an arrow',
  async (_, path) => {
    const { handle, show } = await mount(GraphView, sceneWith(path, {}));
    for (const [name, look] of Object.entries(LOOKS)) {
      const shown = sceneWith(path, look);
      await show(shown);
      const vectors = await inkOfVectors(shown, handle);
      expect([name, vectors.some((_ink, at) => isAll(vectors, at, 'ink'))]).toEqual([name, true]);
      await expect.poll(async () => [name, differences(vectors, await inkOfScreen())]).toEqual([name, { missing: [], beyond: [] }]);
    }
  },
);

test('a faded route has one even colour, at the joints of its pieces too', async () => {
  const shown = sceneWith(LONG, { width: 5 });
  const { handle, show } = await mount(GraphView, shown);
  const vectors = await inkOfVectors(shown, handle);
  const seen = async () => (await inkOfScreen()).filter((_, at) => isAll(vectors, at, 'ink'));
  await show(shown, { nodes: new Set(['a', 'b']), edges: new Set(), center: 'a' });
  await expect.poll(async () => Math.max(...(await seen()))).toBeLessThan(0.2);
  const faded = await seen();
  expect(faded.length).toBeGreaterThan(1000);
  expect(Math.min(...faded)).toBeGreaterThan(0.12);
  expect(Math.max(...faded) - Math.min(...faded)).toBeLessThan(0.02);
});

describe('while symbols move', () => {
  const ends = { source: { x: 30, y: 200 }, target: { x: 720, y: 330 } };
  const upwards = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y: -y });
  const drawn = drawnPath(LONG, ends.source, ends.target);
  const [source, target] = [upwards(ends.source), upwards(ends.target)];

  test('a route is what the scene says once they have arrived', () => {
    const ribbons = ribbonsBetween(drawn, source, target, (point) => point);
    expect(ribbons.map(([start]) => start)).toEqual(
      [
        [60, -60],
        [180, -300],
        [360, -100],
      ].map(([x, y]) => ({ x, y })),
    );
    expect(ribbons.at(-1)?.[5]).toEqual({ x: 690, y: -260 });
  });

  test('a route stays in one piece, as far from its symbols as it was, and level in its straight parts', () => {
    const [ahead, behind] = [
      { x: -100, y: 45 },
      { x: 70, y: 260 },
    ];
    const moved = ribbonsBetween(drawn, sum(source, ahead), sum(target, behind), (point) => point);
    expect(moved[0]?.[0]).toEqual(sum({ x: 60, y: -60 }, ahead));
    expect(moved.at(-1)?.[5]).toEqual(sum({ x: 690, y: -260 }, behind));
    for (const [i, [start, from, leaving, arriving, to, end]] of moved.entries()) {
      if (i > 0) expect(start).toEqual(moved[i - 1]?.[5]);
      expect([from.y, leaving.y, to.y]).toEqual([start.y, start.y, end.y]);
      expect(arriving.y).toBe(end.y);
    }
  });

  test('on the screen it goes with them, and has the pixels of the vector picture in the end', async () => {
    const first = sceneWith(LONG, { width: 5 });
    const { handle, show } = await mount(GraphView, first);
    const before = place(handle, 'a');
    // The same route, with its symbols beside it and twice as much room around it: the picture moves from the old places.
    const next = { ...first, bounds: { ...first.bounds, width: first.bounds.width * 1.5, height: first.bounds.height * 1.5 } };
    const moved: Scene = { ...next, nodes: [node('a', 40, 60), node('b', 710, 260)] };
    // Tests ask for no motion.
    const query = window.matchMedia.bind(window);
    const media = vi.spyOn(window, 'matchMedia').mockImplementation((asked) => query(asked.includes('reduced-motion') ? 'not all' : asked));
    onTestFinished(() => media.mockRestore());
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    onTestFinished(() => clock.mockRestore());
    await show(moved);
    const scale = (place(handle, 'b')[0] - place(handle, 'a')[0]) / 670;
    // The clock stands still, so the symbol is where it was, and the route begins 20 units beside it.
    await expect.poll(async () => isBlue((await pixels())(before[0] + 24 * scale, before[1]))).toBe(true);
    expect(isBlue((await pixels())(place(handle, 'a')[0] + 24 * scale, place(handle, 'a')[1]))).toBe(false);
    clock.mockRestore();
    const vectors = await inkOfVectors(moved, handle);
    await expect.poll(async () => differences(vectors, await inkOfScreen())).toEqual({ missing: [], beyond: [] });
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

const sum = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
