/**
 * Draws the picture at half the resolution in each direction, in a file of tests that does not check its pixels: without a graphics
 * card, drawing is most of the work of such tests. The layout of the page stays the same.
 */
import { afterAll, beforeAll } from 'vitest';

/** Call this once, outside the tests of a file. It holds for this file only, though all files share a window. */
export function drawCoarsely(): void {
  const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
  beforeAll(() => {
    Object.defineProperty(window, 'devicePixelRatio', { configurable: true, get: () => 0.5 });
  });
  afterAll(() => {
    if (own !== undefined) Object.defineProperty(window, 'devicePixelRatio', own);
  });
}
