/**
 * The picture in a real Chromium: the screen shows what the scene contains, at the right places; pointing, focus, loss of the WebGL
 * context and unmounting work; and there is never a second sigma instance.
 */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { GraphView } from '../../src/app/graph-view/GraphView.tsx';
import type { PictureHandle } from '../../src/app/graph-view/picture-handle.ts';
import { SvgView } from '../../src/app/graph-view/SvgView.tsx';
import { curvePoint } from '../../src/scene/curve.ts';
import type { Ground } from '../../src/scene/ground.ts';
import type { Shape } from '../../src/scene/scene.ts';
import { SYMBOLS } from '../../src/scene/symbols.ts';
import {
  edge,
  INK,
  isBlue,
  isDark,
  isInk,
  isNear,
  isPaper,
  mount,
  node,
  PAPER,
  pixels,
  place,
  STAGE,
  scene,
} from '../support/drawn-picture.tsx';
import { render } from '../support/render.tsx';
import '../../src/app/theme.css';

const SHAPES: readonly Shape[] = ['square', 'triangle', 'diamond', 'circle', 'hexagon', 'pill', 'set', 'person', 'service', 'hub'];

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

  test.each(['full', 'hollow'] as const)('every %s shape has the outline that paper, legend and pointing use', async (kind) => {
    const radius = 26;
    // Always dashed: part of their outline is to be seen, of all others the whole.
    const isUnnamed = (shape: Shape) => shape === 'set' || shape === 'person';
    const nodes = SHAPES.map((shape, i) =>
      node(shape, 90 + (i % 5) * 140, 120 + Math.floor(i / 5) * 160, {
        shape,
        radius,
        fill: kind === 'full' ? INK : PAPER,
        dashed: isUnnamed(shape),
      }),
    );
    const { handle } = await mount(GraphView, scene(nodes));
    const [left, top] = place(handle, 'square');
    await expect.poll(async () => isDark((await pixels())(left + 0.82 * radius - 0.5, top - 0.5))).toBe(true);
    const at = await pixels();
    const ruler = new OffscreenCanvas(1, 1).getContext('2d');
    if (ruler === null) throw new Error('no 2D canvas');
    // A mitre would reach beyond the corners of the outline itself.
    ruler.lineJoin = 'bevel';
    for (const shape of SHAPES) {
      const [x, y] = place(handle, shape);
      const paths = outlinesOf(shape, radius);
      const wrong: string[] = [];
      const line = { dark: 0, light: 0 };
      for (let column = Math.floor(x) - 44; column <= x + 44; column++) {
        for (let row = Math.floor(y) - 44; row <= y + 44; row++) {
          // Measured at the middle of each pixel.
          const [dx, dy] = [column + 0.5 - x, row + 0.5 - y];
          const isWithin = (width: number, path: Path2D) => {
            ruler.lineWidth = width;
            return ruler.isPointInStroke(path, dx, dy);
          };
          const seen = at(column, row);
          // The last outline is drawn over the others.
          if (paths.slice(-1).some((path) => isWithin(1, path))) {
            line[isDark(seen) ? 'dark' : 'light']++;
          }
          // Lines are 1.6 wide, and soft at their edges.
          if (paths.some((path) => isWithin(5, path))) continue;
          const isFilled = kind === 'full' && paths.some((path) => ruler.isPointInPath(path, dx, dy));
          if (!(isFilled ? isInk : isPaper)(seen)) wrong.push(`${isFilled ? 'no ink' : 'no paper'} at ${dx} ${dy}`);
        }
      }
      expect([shape, wrong]).toEqual([shape, []]);
      expect(line.dark).toBeGreaterThan(20);
      if (!isUnnamed(shape)) expect([shape, line.light]).toEqual([shape, 0]);
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
      edge('curve', 'a', 'b', { path: { kind: 'arc', curvature: 0.2 } }),
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

  test('an arrow head meets the outline of its target, whatever its shape', async () => {
    const tops: Readonly<Record<string, number>> = { pill: 0.68, hexagon: 0.866, diamond: 1.12, circle: 0.86, triangle: 1 };
    const shapes = ['pill', 'hexagon', 'diamond', 'circle', 'triangle'] as const;
    const targets = shapes.map((shape, i) => node(shape, 100 + i * 120, 300, { shape, fill: PAPER }));
    const sources = shapes.map((shape, i) => node(`over-${shape}`, 100 + i * 120, 80));
    const both = node('both', 700, 300, { shape: 'triangle', outerShape: 'diamond', fill: PAPER });
    const edges = [...shapes, 'both'].map((shape) => edge(shape, shape === 'both' ? 'above' : `over-${shape}`, shape, { arrow: true }));
    const { handle } = await mount(GraphView, scene([...targets, ...sources, both, node('above', 700, 80)], edges));
    await expect.poll(async () => isBlue((await pixels())(place(handle, 'pill')[0], 200))).toBe(true);
    const at = await pixels();
    for (const shape of [...shapes, 'both'] as const) {
      const top = shape === 'both' ? 1.12 * 1.55 : (tops[shape] ?? 1);
      const [x, y] = place(handle, shape);
      const outline = y - top * 14;
      expect([shape, isBlue(at(x, outline - 5)), isPaper(at(x + 8, outline - 5))]).toEqual([shape, true, true]);
      // A head is broad at its base.
      expect([shape, isBlue(at(x + 3, outline - 9)) || isBlue(at(x - 3, outline - 9))]).toEqual([shape, true]);
    }
  });

  test.each([
    ['by WebGL', GraphView],
    ['as vectors', SvgView],
  ] as const)('a symbol that is half full has ink below and paper above, out of focus too: %s', async (_, View) => {
    const shown = scene([node('h', 200, 200, { half: true, fill: PAPER, radius: 30 }), node('far', 500, 200)]);
    const { handle, show } = await mount(View, shown);
    const [x, y] = place(handle, 'h');
    await expect.poll(async () => isInk((await pixels())(x, y + 10))).toBe(true);
    const at = await pixels();
    expect(isPaper(at(x, y - 10))).toBe(true);
    expect(isPaper(at(x, y + 45))).toBe(true);
    // Out of focus it fades, and is still there.
    await show(shown, { nodes: new Set(['far']), edges: new Set(), center: 'far' });
    await expect.poll(async () => isInk((await pixels())(x, y + 10))).toBe(false);
    expect(isPaper((await pixels())(x, y + 10))).toBe(false);
  });

  test('a dashed outline keeps its corners and has gaps', async () => {
    const { handle } = await mount(GraphView, scene([node('d', 200, 200, { shape: 'square', dashed: true, fill: PAPER, radius: 30 })]));
    const half = 0.82 * 30;
    // The pixel that holds a point is the one half a pixel before it, to the helper's rounding.
    const [x, y] = place(handle, 'd').map((at) => at - 0.5) as [number, number];
    await expect.poll(async () => isInk((await pixels())(x + half, y + half))).toBe(true);
    const at = await pixels();
    for (const [sx, sy] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const)
      expect(isInk(at(x + sx * half, y + sy * half))).toBe(true);
    const side = Array.from({ length: 2 * Math.floor(half) }, (_, i) => at(x - Math.floor(half) + i, y + half));
    expect(side.filter(isPaper).length).toBeGreaterThan(8);
  });

  test('what is out of focus fades, what is in focus stays', async () => {
    const shown = scene([node('in', 150, 200), node('out', 450, 200)]);
    const { handle, show } = await mount(GraphView, shown);
    await show(shown, { nodes: new Set(['in']), edges: new Set(), center: 'in' });
    await expect.poll(async () => (await pixels())(...place(handle, 'out'))[0]).toBeGreaterThan(190);
    expect(isInk((await pixels())(...place(handle, 'in')))).toBe(true);
  });
});

test('a line in focus lies above the others, though it was drawn below', async () => {
  const ends = [node('a', 200, 200), node('b', 500, 400), node('c', 200, 400), node('d', 500, 200)];
  const shown = scene(ends, [edge('low', 'a', 'b', { width: 12 }), edge('high', 'c', 'd', { width: 12, color: '#66194C' })]);
  const { handle, show } = await mount(GraphView, shown);
  const crossing = async () => (await pixels())((place(handle, 'a')[0] + place(handle, 'b')[0]) / 2, place(handle, 'a')[1] + 100);
  await expect.poll(async () => isBlue(await crossing())).toBe(false);
  await show(shown, { nodes: new Set(['a', 'b']), edges: new Set(['low']), center: 'a' });
  await expect.poll(async () => isNear(await crossing(), [0, 153, 230])).toBe(true);
  await show(shown, null);
  await expect.poll(async () => isNear(await crossing(), [102, 25, 76])).toBe(true);
});

describe.each([
  ['sigma', GraphView],
  ['the vector picture', SvgView],
] as const)('pointing at %s', (_name, View) => {
  const shown = scene([node('a', 150, 150), node('b', 550, 150), node('c', 350, 400, { radius: 5 })], [edge('ab', 'a', 'b')]);

  test('a click selects the symbol, the line’s relation, or nothing', async () => {
    const { handle, onSelect } = await mount(View, shown);
    const click = (x: number, y: number) => userEvent.click(page.getByTestId('stage'), { position: { x, y } });
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

  test('a tap selects what is under the finger; a drag, and the last finger of a pinch, select nothing', async () => {
    // However slowly the fingers of a test move, none is held long enough to point.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { handle, onSelect } = await mount(View, shown);
    const [x, y] = place(handle, 'a');
    await touch('touchStart', [x + 2, y]);
    await touch('touchMove', [x + 5, y + 3]);
    await touch('touchEnd');
    await expect.poll(() => onSelect.mock.calls).toEqual([['a']]);
    await touch('touchStart', [x, y + 200]);
    for (let i = 1; i <= 5; i++) await touch('touchMove', [x + 20 * i, y + 200]);
    await touch('touchEnd');
    await expect.poll(() => place(handle, 'a')[0]).toBeGreaterThan(x + 60);
    const before = place(handle, 'b')[0] - place(handle, 'a')[0];
    await touch('touchStart', [300, 300], [400, 300]);
    for (let i = 1; i <= 5; i++) await touch('touchMove', [300 - 10 * i, 300], [400 + 10 * i, 300]);
    await touch('touchEnd', [250, 300]);
    await touch('touchEnd');
    await expect.poll(() => place(handle, 'b')[0] - place(handle, 'a')[0]).toBeGreaterThan(before * 1.3);
    handle.fit();
    await expect.poll(() => Math.hypot(place(handle, 'a')[0] - x, place(handle, 'a')[1] - y)).toBeLessThan(1);
    await touch('touchStart', place(handle, 'b'));
    await touch('touchEnd');
    await expect.poll(() => onSelect.mock.calls).toEqual([['a'], ['b']]);
  });

  // Too narrow to be read whole, as on a phone, or without any size, as in a hidden part of the page.
  test.each([
    { width: 200, height: 600 },
    { width: 800, height: 0 },
  ])('born in $width × $height, it fits once there is room, and is left alone once it was moved', async (small) => {
    const reference = await mount(View, shown);
    const [x, y] = place(reference.handle, 'b');
    await reference.unmount();
    const { handle } = await mount(View, shown, small);
    const stage = page.getByTestId('stage').element() as HTMLElement;
    const isFitted = () => Math.hypot(place(handle, 'b')[0] - x, place(handle, 'b')[1] - y) < 0.5;
    expect(isFitted()).toBe(false);
    Object.assign(stage.style, { width: `${STAGE.width}px`, height: `${STAGE.height}px` });
    await expect.poll(isFitted).toBe(true);
    handle.zoomIn();
    await expect.poll(() => place(handle, 'b')[0]).toBeGreaterThan(x + 50);
    stage.style.width = '700px';
    await expect.poll(() => stage.querySelector('canvas, svg')?.clientWidth).toBe(700);
    stage.style.width = `${STAGE.width}px`;
    await expect.poll(() => stage.querySelector('canvas, svg')?.clientWidth).toBe(STAGE.width);
    // The vector picture keeps its middle one frame after its size.
    await expect.poll(() => place(handle, 'b')[0]).toBeGreaterThan(x + 50);
  });

  test('the mouse brings out what it is over', async () => {
    const { handle, onHover } = await mount(View, shown);
    const [x, y] = place(handle, 'b');
    await userEvent.hover(page.getByTestId('stage'), { position: { x, y } });
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
    const asked = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
    for (let i = 0; i < 20; i++) {
      const nodes = Array.from({ length: 2 + (i % 5) }, (_, j) => node(`n${j}`, 60 + 90 * j, 100 + 10 * i));
      const edges = nodes.slice(1).map((target) => edge(target.id, 'n0', target.id));
      await show(scene(nodes, edges), i % 2 === 0 ? null : { nodes: new Set(['n0']), edges: new Set(), center: 'n0' });
    }
    expect(document.querySelector('canvas')).toBe(first);
    expect(canvases()).toBe(many);
    expect(asked.mock.calls.filter(([kind]) => kind.startsWith('webgl'))).toEqual([]);
    asked.mockRestore();
    await unmount();
    expect(canvases()).toBe(0);
  });

  test('says so when it cannot be made, and frees what there is of it', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const original = HTMLCanvasElement.prototype.getContext;
    const made: WebGL2RenderingContext[] = [];
    // A browser that has no context left for the second of sigma's canvases.
    const broken = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement, ...rest) {
      if (this.className === 'sigma-nodes' && rest[0].includes('webgl')) return null;
      const context = original.apply(this, rest);
      if (context instanceof WebGL2RenderingContext) made.push(context);
      return context;
    } as typeof original);
    const onUnavailable = vi.fn();
    const props = { scene: scene([node('a', 1, 1)]), focus: null, revealed: null, ariaLabel: '', onHover: vi.fn(), onSelect: vi.fn() };
    await render(<GraphView {...props} onUnavailable={onUnavailable} onGivenBack={vi.fn()} />);
    await expect.poll(() => onUnavailable.mock.calls).toEqual([['missing']]);
    broken.mockRestore();
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
    expect(canvases()).toBe(0);
    expect(made.length).toBeGreaterThan(0);
    expect(made.every((context) => context.isContextLost())).toBe(true);
  });

  test('says so when its context is taken away, and frees the others', async () => {
    const { onUnavailable } = await mount(GraphView, scene([node('a', 100, 100)]));
    document
      .querySelector<HTMLCanvasElement>('canvas.sigma-nodes')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context')
      ?.loseContext();
    await expect.poll(() => onUnavailable.mock.lastCall).toEqual(['lost']);
    expect(canvases()).toBe(0);
  });

  test('tells when the browser gives the context back, and frees that too', async () => {
    const { onUnavailable, onGivenBack } = await mount(GraphView, scene([node('a', 100, 100)]));
    const context = document.querySelector<HTMLCanvasElement>('canvas.sigma-edges')?.getContext('webgl2');
    const losing = context?.getExtension('WEBGL_lose_context');
    losing?.loseContext();
    await expect.poll(() => onUnavailable.mock.lastCall).toEqual(['lost']);
    expect(onGivenBack).not.toHaveBeenCalled();
    losing?.restoreContext();
    await expect.poll(() => onGivenBack.mock.calls.length).toBe(1);
    expect(context?.isContextLost()).toBe(true);
  });
});

/** The outlines of a symbol around the origin, built from symbols.ts by the browser's own geometry. */
function outlinesOf(shape: Shape, radius: number): readonly Path2D[] {
  const outline = SYMBOLS[shape];
  switch (outline.kind) {
    case 'polygon': {
      const path = new Path2D();
      for (const [x, y] of outline.points) path.lineTo(x * radius, y * radius);
      path.closePath();
      return [path];
    }
    case 'circles':
      return outline.circles.map(({ x, y, r }) => {
        const path = new Path2D();
        path.arc(x * radius, y * radius, r * radius, 0, 2 * Math.PI);
        return path;
      });
    case 'rounded': {
      const [w, h] = [outline.halfWidth * radius, outline.halfHeight * radius];
      const path = new Path2D();
      path.roundRect(-w, -h, 2 * w, 2 * h, outline.corner * radius);
      return [path];
    }
  }
}

/** Fingers as the browser sees them, at places of the stage. */
async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]): Promise<void> {
  const stage = page.getByTestId('stage').element().getBoundingClientRect();
  const outer = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const zoom = outer.width === 0 ? 1 : outer.width / window.innerWidth;
  const touchPoints = points.map(([x, y], id) => ({ id, x: outer.x + (stage.x + x) * zoom, y: outer.y + (stage.y + y) * zoom }));
  await (cdp() as { send(method: string, params: object): Promise<unknown> }).send('Input.dispatchTouchEvent', { type, touchPoints });
}

describe('the ground', () => {
  const GREEN = '#244A1C';
  /** Three dots and a line between the first two, under one figure. */
  const ground: Ground = {
    x: new Float32Array([100, 500, 300]),
    y: new Float32Array([100, 100, 400]),
    style: new Uint8Array([0, 0, 1]),
    styles: [
      { fill: INK, stroke: INK, half: false, radius: 6 },
      { fill: '#0099E6', stroke: '#0099E6', half: false, radius: 6 },
    ],
    lines: new Uint32Array([0, 1]),
    lineColor: new Uint8Array([0]),
    lineColors: [GREEN],
    weight: new Float32Array([3, 2, 1]),
    id: (place) => `dot-${place}`,
    name: (place) => `Commune ${place}`,
  };
  const figures = [node('origin', 0, 0, { radius: 3 }), node('figure', 600, 400)];
  const withGround = { ...scene(figures), ground };
  /** Where a place of the scene is on the screen, by two nodes whose places are known. */
  const placeOnScreen = (handle: PictureHandle) => {
    const [origin, figure] = [handle.screenPosition('origin'), handle.screenPosition('figure')];
    const along = (from = 0, to = 0, share = 0) => from + (to - from) * share;
    return (x: number, y: number): [number, number] => [along(origin?.x, figure?.x, x / 600), along(origin?.y, figure?.y, y / 400)];
  };

  test.each([
    ['by WebGL', GraphView],
    ['as vectors', SvgView],
  ] as const)('has its dots and lines where the scene says, %s', async (_, View) => {
    const { handle } = await mount(View, withGround);
    const at = placeOnScreen(handle);
    await expect.poll(async () => isInk((await pixels())(...at(100, 100)))).toBe(true);
    const color = await pixels();
    expect(isInk(color(...at(500, 100)))).toBe(true);
    expect(isBlue(color(...at(300, 400)))).toBe(true);
    // The line is thin and light: somewhere between its two neighbouring rows it is darker than paper.
    const along = [-2, -1, 0, 1, 2].map((dy) => color(...at(300, 100 + dy)));
    expect(along.some(([r, g, b]) => r < 235 && g < 240 && b < 235)).toBe(true);
    expect(isPaper(color(...at(300, 250)))).toBe(true);
  });

  test.each([
    ['by WebGL', GraphView],
    ['as vectors', SvgView],
  ] as const)('has dots that are half full, ink below and paper above, %s', async (_, View) => {
    const styles = [{ fill: PAPER, stroke: INK, half: true, radius: 20 }];
    const { handle } = await mount(View, {
      ...withGround,
      ground: { ...ground, styles, style: new Uint8Array(3), lines: new Uint32Array() },
    });
    const [x, y] = placeOnScreen(handle)(300, 300);
    const [cx, cy] = placeOnScreen(handle)(300, 400);
    await expect.poll(async () => isInk((await pixels())(cx, cy + 5))).toBe(true);
    expect(isPaper((await pixels())(cx, cy - 5))).toBe(true);
    expect(isPaper((await pixels())(x, y))).toBe(true);
  });

  test.each([
    ['by WebGL', GraphView],
    ['as vectors', SvgView],
  ] as const)('answers to the pointer, after the figures, %s', async (_, View) => {
    const { handle, onSelect } = await mount(View, withGround);
    const figure = handle.screenPosition('figure') ?? { x: 0, y: 0 };
    await expect.poll(async () => isInk((await pixels())(figure.x - 500, figure.y - 300))).toBe(true);
    const click = (x: number, y: number) =>
      userEvent.click(page.getByTestId('stage'), { position: { x: figure.x + x - 600, y: figure.y + y - 400 } });
    await click(303, 402);
    await expect.poll(() => onSelect.mock.lastCall?.[0]).toBe('dot-2');
    await click(600, 400);
    await expect.poll(() => onSelect.mock.lastCall?.[0]).toBe('figure');
    await click(300, 250);
    await expect.poll(() => onSelect.mock.lastCall?.[0]).toBe(null);
  });

  test('goes with its scene, and leaves no canvas behind', async () => {
    const { handle, show, unmount } = await mount(GraphView, withGround);
    const at = placeOnScreen(handle);
    await expect.poll(async () => isInk((await pixels())(...at(100, 100)))).toBe(true);
    await show(scene(figures));
    await expect.poll(async () => isPaper((await pixels())(...at(100, 100)))).toBe(true);
    await unmount();
    expect(document.querySelectorAll('canvas').length).toBe(0);
  });
});
