/**
 * The size of the dots of a ground at a zoom: that of their style, but smaller where they would overlap and larger where they are far
 * apart. Screen, paper and hit test use the same size.
 */
import type { Ground } from './ground.ts';
import { groundSpacing } from './ground-index.ts';

/** Maximum radius of a dot, as a share of the spacing between dots. */
const CROWDED = 0.3;
const SMALLEST = 0.55;
/** Maximum enlargement of dots that are far apart. */
const LARGEST = 1.5;
/** Opacity of lines between dots, by the spacing of dots in pixels: where lines are dense, they must not hide each other. */
const LINE_OPACITY = { perPixel: 0.016, least: 0.06, most: 0.4 } as const;
/** Width of those lines, CSS pixels. */
export const GROUND_LINE_WIDTH = 1;

/** Factor on the radii of all dots at a zoom. */
export function dotScale(ground: Ground, scale: number): number {
  const widest = ground.styles.reduce((most, style) => Math.max(most, style.radius), 1);
  return Math.max(SMALLEST / widest, Math.min(LARGEST, (CROWDED * groundSpacing(ground) * scale) / widest));
}

/** Opacity of the lines between dots at a zoom. */
export function groundLineOpacity(ground: Ground, scale: number): number {
  const { perPixel, least, most } = LINE_OPACITY;
  return Math.max(least, Math.min(most, perPixel * groundSpacing(ground) * scale));
}

/** Radius of a dot, CSS pixels. */
export function dotRadius(ground: Ground, place: number, scale: number): number {
  return (ground.styles[ground.style[place] ?? 0]?.radius ?? 1) * dotScale(ground, scale);
}
