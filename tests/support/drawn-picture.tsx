/**
 * A picture of hand-made scenes in a real Chromium, as sigma or as vectors, and the colours that it has on the screen.
 */
import { createRef } from 'react';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { GraphView } from '../../src/app/graph-view/GraphView.tsx';
import type { PictureHandle } from '../../src/app/graph-view/picture-handle.ts';
import type { SvgView } from '../../src/app/graph-view/SvgView.tsx';
import type { Focus, Scene, SceneEdge, SceneNode } from '../../src/scene/scene.ts';
import { render } from './render.tsx';

export const INK = '#1C1B19';
export const PAPER = '#FBFAF5';
export const STAGE = { width: 800, height: 600 };

/** A circle of ink. */
export const node = (id: string, x: number, y: number, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  x,
  y,
  radius: 14,
  shape: 'circle',
  outerShape: null,
  fill: INK,
  stroke: INK,
  half: false,
  dashed: false,
  opacity: 1,
  label: null,
  reserved: null,
  ...more,
});
/** A straight blue line. */
export const edge = (id: string, source: string, target: string, more: Partial<SceneEdge> = {}): SceneEdge => ({
  id,
  ties: [id],
  relation: `rel-${id}`,
  relations: [`rel-${id}`],
  source,
  target,
  color: '#0099E6',
  width: 4,
  dash: [],
  hollow: false,
  path: { kind: 'arc', curvature: 0 },
  arrow: false,
  mark: '',
  ...more,
});
export const scene = (nodes: readonly SceneNode[], edges: readonly SceneEdge[] = []): Scene => ({
  // With the margins of 18 pixels, one scene unit is one pixel on a surface of 800 × 600.
  bounds: { x: 0, y: 0, width: STAGE.width - 36, height: STAGE.height - 36 },
  outlines: null,
  ground: null,
  background: PAPER,
  ink: INK,
  softInk: '#6A675F',
  rule: '#DAD6CA',
  bands: [],
  rings: [],
  hulls: [],
  columns: null,
  edges,
  nodes,
  labelSize: 13,
});

export interface Shown {
  readonly handle: PictureHandle;
  readonly onHover: ReturnType<typeof vi.fn>;
  readonly onSelect: ReturnType<typeof vi.fn>;
  readonly onUnavailable: ReturnType<typeof vi.fn>;
  readonly onGivenBack: ReturnType<typeof vi.fn>;
  readonly show: (scene: Scene, focus?: Focus | null) => Promise<void>;
  readonly unmount: () => Promise<void>;
}

/** Draws a scene on a stage. */
export async function mount(View: typeof GraphView | typeof SvgView, first: Scene, stage = STAGE): Promise<Shown> {
  const ref = createRef<PictureHandle>();
  const [onHover, onSelect, onUnavailable, onGivenBack] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const element = (shown: Scene, focus: Focus | null) => (
    <div data-testid="stage" style={{ ...stage, position: 'relative', background: PAPER }}>
      <View
        scene={shown}
        focus={focus}
        revealed={null}
        ariaLabel="Réseau"
        onHover={onHover}
        onSelect={onSelect}
        onUnavailable={onUnavailable}
        onGivenBack={onGivenBack}
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
    onGivenBack,
    show: async (shown, focus = null) => screen.rerender(element(shown, focus)),
    unmount: async () => screen.unmount(),
  };
}

/** The colours on the screen, read by place within the stage. */
export async function pixels(): Promise<(x: number, y: number) => readonly [number, number, number]> {
  const shot = await page.getByTestId('stage').screenshot({ base64: true, save: false } as never);
  const base64 = typeof shot === 'string' ? shot : (shot as { base64: string }).base64;
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (context === null) throw new Error('no 2D canvas');
  context.drawImage(image, 0, 0);
  const ratio = image.width / STAGE.width;
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return (x, y) => {
    const start = 4 * (Math.round(y * ratio) * image.width + Math.round(x * ratio));
    const [r = 0, g = 0, b = 0] = data.subarray(start, start + 3);
    return [r, g, b];
  };
}

export const isInk = ([r, g, b]: readonly [number, number, number]) => r < 90 && g < 90 && b < 90;
/** A thin line may fall between two pixels, and share its ink with both. */
export const isDark = ([r, g, b]: readonly [number, number, number]) => r < 170 && g < 170 && b < 170;
export const isPaper = ([r, g, b]: readonly [number, number, number]) => r > 235 && g > 235 && b > 225;
export const isBlue = ([r, , b]: readonly [number, number, number]) => r < 140 && b > 170;

/** As exact as sigma keeps colours: 7 bits in one channel. */
export const isNear = (seen: readonly number[], wanted: readonly number[]) =>
  seen.every((value, i) => Math.abs(value - (wanted[i] ?? 0)) <= 2);

/** Where a node is on the screen, CSS pixels from the top left of the stage. */
export function place(handle: PictureHandle, id: string): [number, number] {
  const at = handle.screenPosition(id);
  if (at === null) throw new Error(`${id} is not drawn`);
  return [at.x, at.y];
}
