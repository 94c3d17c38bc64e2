/**
 * A picture that stays empty, for tests that do not look at its points: without a graphics card, drawing is most of the work of such tests.
 * The page around it is laid out as ever.
 */
import { afterAll, beforeAll } from 'vitest';

/** How many points of the picture there are for a pixel of the window, each way. */
export const COARSE = 0.5;

/**
 * A canvas gives a WebGL 2 that answers as one that works and does nothing: it takes every order, and its points stay empty. (A real one
 * takes a quarter of the time of a walk through the page without a graphics card, even with nothing to draw.) Whether shaders, buffers and
 * textures are right is for the tests of the picture itself, which have a real one. Playwright runs this in pages of its own: it may use
 * nothing from outside. Returns what gives the real one back.
 */
export function drawNothing(): () => void {
  const { prototype } = WebGL2RenderingContext;
  const answers: Readonly<Record<string, () => unknown>> = {
    getShaderParameter: () => true,
    getProgramParameter: () => true,
    getUniformLocation: () => ({}),
    getAttribLocation: () => 0,
    checkFramebufferStatus: () => prototype.FRAMEBUFFER_COMPLETE,
    getError: () => prototype.NO_ERROR,
    isContextLost: () => false,
    // Whatever number is asked for: a size or a count of what the graphics card can hold.
    getParameter: () => 4096,
    getContextAttributes: () => ({}),
    getExtension: () => ({ loseContext() {}, restoreContext() {} }),
    getSupportedExtensions: () => [],
  };
  const silent = Object.create(prototype);
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value !== 'function' || name === 'constructor') continue;
    const answer = answers[name] ?? (name.startsWith('create') ? () => ({}) : () => undefined);
    Object.defineProperty(silent, name, { value: answer });
  }
  const canvases = HTMLCanvasElement.prototype;
  const before = Object.getOwnPropertyDescriptor(canvases, 'getContext') as { value: (...words: unknown[]) => unknown };
  const given = new WeakMap<HTMLCanvasElement, unknown>();
  Object.defineProperty(canvases, 'getContext', {
    ...before,
    value: function getContext(this: HTMLCanvasElement, ...words: unknown[]): unknown {
      if (words[0] !== 'webgl2') return before.value.apply(this, words);
      if (!given.has(this)) given.set(this, Object.create(silent, { canvas: { value: this } }));
      return given.get(this);
    },
  });
  return () => Object.defineProperty(canvases, 'getContext', before);
}

/** Call this once, outside the tests of a file of the project `app`. It holds for this file only, though all files share a window. */
export function leaveUndrawn(): void {
  const ratio = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
  let drawAgain = () => {};
  beforeAll(() => {
    Object.defineProperty(window, 'devicePixelRatio', { configurable: true, get: () => COARSE });
    drawAgain = drawNothing();
  });
  afterAll(() => {
    if (ratio !== undefined) Object.defineProperty(window, 'devicePixelRatio', ratio);
    drawAgain();
  });
}
