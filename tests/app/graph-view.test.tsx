/**
 * The drawing in a real Chromium: what is on the screen is what the scene says, at the places it says; pointing, focus,
 * loss of the context and unmounting behave; and there is never a second sigma.
 */
import { createRef } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GraphView } from '../../src/app/graph-view/GraphView.tsx';
import type { PictureHandle } from '../../src/app/graph-view/picture-handle.ts';
import { SvgView } from '../../src/app/graph-view/SvgView.tsx';
import { curvePoint } from '../../src/scene/curve.ts';
import type { Focus, Scene, SceneEdge, SceneNode, Shape } from '../../src/scene/scene.ts';
import '../../src/app/theme.css';

const INK = '#1C1B19';
const PAPER = '#FBFAF5';
const SHAPES: readonly Shape[] = ['square', 'triangle', 'diamond', 'circle', 'hexagon', 'pill', 'set', 'person', 'service', 'hub'];
const FRAME = { width: 800, height: 600 };

const node = (id: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  x,
  y,
  radius: 14,
  shape: 'circle',
  outerShape: null,
  fill: INK,
  stroke: INK,
  dashed: false,
  opacity: 1,
  label: null,
  ...more,
});
const edge = (id: string, source: string, target: string, more: Partial<SceneEdge> = {}): SceneEdge => ({
  id,
  relation: `rel-${id}`,
  source,
  target,
  color: '#0099E6',
  width: 4,
  dash: [],
  hollow: false,
  curvature: 0,
  arrow: false,
  ...more,
});
const scene = (nodes: readonly SceneNode[], edges: readonly SceneEdge[] = []): Scene => ({
  // With the margins of 18 pixels, one scene unit is one pixel on a surface of 800 × 600.
  bounds: { x: 0, y: 0, width: FRAME.width - 36, height: FRAME.height - 36 },
  background: PAPER,
  ink: INK,
  softInk: '#6A675F',
  rule: '#DAD6CA',
  bands: [],
  edges,
  nodes,
  labelSize: 13,
});

interface Shown {
  readonly handle: PictureHandle;
  readonly onHover: ReturnType<typeof vi.fn>;
  readonly onSelect: ReturnType<typeof vi.fn>;
  readonly onUnavailable: ReturnType<typeof vi.fn>;
  readonly show: (scene: Scene, focus?: Focus | null) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

async function mount(View: typeof GraphView | typeof SvgView, first: Scene): Promise<Shown> {
  const ref = createRef<PictureHandle>();
  const [onHover, onSelect, onUnavailable] = [vi.fn(), vi.fn(), vi.fn()];
  const element = (shown: Scene, focus: Focus | null) => (
    <div data-testid="frame" style={{ ...FRAME, position: 'relative', background: PAPER }}>
      <View
        scene={shown}
        focus={focus}
        revealed={null}
        ariaLabel="Réseau"
        onHover={onHover}
        onSelect={onSelect}
        onUnavailable={onUnavailable}
        ref={ref}
      />
    </div>
  );
  const screen = await render(element(first, null));
  await expect.poll(() => ref.current?.screenPosition(first.nodes[0]?.id ?? '') ?? null).not.toBeNull();
  return {
    get handle() {
      if (ref.current === null) throw new Error('not mounted');
      return ref.current;
    },
    onHover,
    onSelect,
    onUnavailable,
    show: async (shown, focus = null) => screen.rerender(element(shown, focus)),
    unmount: async () => screen.unmount(),
  };
}

/** The colours on the screen, read by place within the frame. */
async function pixels(): Promise<(x: number, y: number) => readonly [number, number, number]> {
  const shot = await page.getByTestId('frame').screenshot({ base64: true, save: false } as never);
  const base64 = typeof shot === 'string' ? shot : (shot as { base64: string }).base64;
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.drawImage(image, 0, 0);
  const ratio = image.width / FRAME.width;
  return (x, y) => {
    const [r = 0, g = 0, b = 0] = context.getImageData(Math.round(x * ratio), Math.round(y * ratio), 1, 1).data;
    return [r, g, b];
  };
}

const isInk = ([r, g, b]: readonly [number, number, number]) => r < 90 && g < 90 && b < 90;
const isPaper = ([r, g, b]: readonly [number, number, number]) => r > 235 && g > 235 && b > 225;
const isBlue = ([r, , b]: readonly [number, number, number]) => r < 140 && b > 170;

beforeEach(async () => {
  await page.viewport(1000, 700);
});

describe('what is drawn', () => {
  test('every shape, full and hollow, is where the scene says', async () => {
    const full = SHAPES.map((shape, i) => node(`full-${shape}`, 60 + i * 70, 100, { shape }));
    const hollow = SHAPES.map((shape, i) => node(`hollow-${shape}`, 60 + i * 70, 260, { shape, fill: PAPER }));
    const { handle } = await mount(GraphView, scene([...full, ...hollow]));
    await expect.poll(async () => isInk((await pixels())(...place(handle, 'full-square')))).toBe(true);
    const at = await pixels();
    for (const shape of SHAPES) {
      const [x, y] = place(handle, `full-${shape}`);
      expect([shape, isInk(at(x, y)), isPaper(at(x + 26, y))]).toEqual([shape, true, true]);
      const [hx, hy] = place(handle, `hollow-${shape}`);
      // The two circles of a set overlap at its centre, where their outlines run.
      if (shape !== 'set' && shape !== 'hub') expect([shape, isPaper(at(hx, hy))]).toEqual([shape, true]);
      const row = Array.from({ length: 60 }, (_, i) => at(hx - 30 + i, hy + 2));
      expect([shape, row.some(isInk)]).toEqual([shape, true]);
    }
  });

  test('a curve runs through its middle, dashes have gaps, a hollow line has paper inside', async () => {
    const ends = [
      node('a', 100, 120),
      node('b', 500, 120),
      node('c', 100, 260),
      node('d', 500, 260),
      node('e', 100, 400),
      node('f', 500, 400),
    ];
    const edges = [
      edge('curve', 'a', 'b', { curvature: 0.2 }),
      edge('dash', 'c', 'd', { dash: [8, 6] }),
      edge('hollow', 'e', 'f', { hollow: true, width: 9 }),
    ];
    const { handle } = await mount(GraphView, scene(ends, edges));
    const [ax, ay] = place(handle, 'a');
    const [bx, by] = place(handle, 'b');
    const middle = curvePoint({ x: ax, y: ay }, { x: bx, y: by }, 0.2, 0.5);
    await expect.poll(async () => isBlue((await pixels())(middle.x, middle.y))).toBe(true);
    const at = await pixels();
    expect(isPaper(at((ax + bx) / 2, ay))).toBe(true);
    const [cx, cy] = place(handle, 'c');
    const along = Array.from({ length: 200 }, (_, i) => at(cx + 60 + i, cy));
    expect(along.filter(isBlue).length).toBeGreaterThan(80);
    expect(along.filter(isPaper).length).toBeGreaterThan(40);
    const [ex, ey] = place(handle, 'e');
    expect(isPaper(at(ex + 200, ey))).toBe(true);
    expect([-3, 3].map((off) => isBlue(at(ex + 200, ey + off)))).toEqual([true, true]);
  });

  test('what is out of focus fades, what is in focus stays', async () => {
    const shown = scene([node('in', 150, 200), node('out', 450, 200)]);
    const { handle, show } = await mount(GraphView, shown);
    await show(shown, { nodes: new Set(['in']), edges: new Set(), center: 'in' });
    await expect.poll(async () => (await pixels())(...place(handle, 'out'))[0]).toBeGreaterThan(190);
    expect(isInk((await pixels())(...place(handle, 'in')))).toBe(true);
  });
});

describe.each([
  ['sigma', GraphView],
  ['the vector picture', SvgView],
] as const)('pointing at %s', (_name, View) => {
  const shown = scene([node('a', 150, 150), node('b', 550, 150), node('c', 350, 400, { radius: 5 })], [edge('ab', 'a', 'b')]);

  test('a click selects the symbol, the line’s relation, or nothing', async () => {
    const { handle, onSelect } = await mount(View, shown);
    const click = (x: number, y: number) => userEvent.click(page.getByTestId('frame'), { position: { x, y } });
    await click(...place(handle, 'a'));
    await expect.poll(() => onSelect.mock.lastCall).toEqual(['a']);
    const [cx, cy] = place(handle, 'c');
    await click(cx + 8, cy + 7);
    await expect.poll(() => onSelect.mock.lastCall).toEqual(['c']);
    const [ax, ay] = place(handle, 'a');
    const [bx] = place(handle, 'b');
    await click((ax + bx) / 2, ay + 3);
    await expect.poll(() => onSelect.mock.lastCall).toEqual(['rel-ab']);
    await click(40, 500);
    await expect.poll(() => onSelect.mock.lastCall).toEqual([null]);
  });

  test('the mouse brings out what it is over', async () => {
    const { handle, onHover } = await mount(View, shown);
    const [x, y] = place(handle, 'b');
    await userEvent.hover(page.getByTestId('frame'), { position: { x, y } });
    await expect.poll(() => onHover.mock.calls.flat()).toContain('b');
  });

  test('buttons zoom in and out, and fit again', async () => {
    const { handle } = await mount(View, shown);
    const before = place(handle, 'a');
    handle.zoomIn();
    await expect.poll(() => place(handle, 'a')[0]).toBeLessThan(before[0] - 10);
    handle.fit();
    await expect.poll(() => Math.abs(place(handle, 'a')[0] - before[0])).toBeLessThan(0.5);
  });
});

describe('the one sigma', () => {
  const canvases = () => document.querySelectorAll('canvas').length;

  test('lives through twenty changes of scene and focus, and leaves nothing behind', async () => {
    const { show, unmount } = await mount(GraphView, scene([node('a', 100, 100), node('b', 300, 100)]));
    const [first, many] = [document.querySelector('canvas'), canvases()];
    for (let i = 0; i < 20; i++) {
      const nodes = Array.from({ length: 2 + (i % 5) }, (_, j) => node(`n${j}`, 60 + 90 * j, 100 + 10 * i));
      const edges = nodes.slice(1).map((target) => edge(target.id, 'n0', target.id));
      await show(scene(nodes, edges), i % 2 === 0 ? null : { nodes: new Set(['n0']), edges: new Set(), center: 'n0' });
    }
    expect(document.querySelector('canvas')).toBe(first);
    expect(canvases()).toBe(many);
    await unmount();
    expect(canvases()).toBe(0);
  });

  test('says so when its context is taken away', async () => {
    const { onUnavailable } = await mount(GraphView, scene([node('a', 100, 100)]));
    document
      .querySelector<HTMLCanvasElement>('canvas.sigma-nodes')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context')
      ?.loseContext();
    await expect.poll(() => onUnavailable.mock.lastCall).toEqual(['lost']);
  });
});

function place(handle: PictureHandle, id: string): [number, number] {
  const at = handle.screenPosition(id);
  if (at === null) throw new Error(`${id} is not drawn`);
  return [at.x, at.y];
}
