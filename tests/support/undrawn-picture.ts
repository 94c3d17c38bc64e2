/**
 * A picture that stays empty, for tests that do not look at its points: without a graphics card, drawing is most of the work of such tests.
 * The page around it is laid out as ever.
 */
import { afterAll, beforeAll } from 'vitest';

/** How many points of the picture there are for a pixel of the window, each way. */
export const COARSE = 0.5;

/**
 * WebGL takes every order but those to draw. Shaders, programs, buffers and textures are made as ever, so what is wrong with those is
 * found all the same. Playwright runs this in pages of its own: it may use nothing from outside. Returns what makes WebGL draw again.
 */
export function drawNothing(): () => void {
  const own: (() => void)[] = [];
  for (const prototype of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype] as object[]) {
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements']) {
      const before = Object.getOwnPropertyDescriptor(prototype, name);
      if (before === undefined) continue;
      Object.defineProperty(prototype, name, { configurable: true, value: () => {} });
      own.push(() => Object.defineProperty(prototype, name, before));
    }
  }
  return () => {
    for (const restore of own) restore();
  };
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
