/**
 * The outlines of the symbols around the origin, for radius 1, y downwards. SVG writer, legend and hit test use them; the node shader on
 * screen uses the same measures, which a test checks. Sizes are adjusted by eye, so that no level looks more important than another.
 */
import type { Shape } from './scene.ts';

export type Outline =
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] }
  | { readonly kind: 'circles'; readonly circles: readonly { readonly x: number; readonly y: number; readonly r: number }[] }
  /** A rectangle with half-width, half-height and corner radius. */
  | { readonly kind: 'rounded'; readonly halfWidth: number; readonly halfHeight: number; readonly corner: number };

const regular = (corners: number, radius: number, startDegrees: number): Outline => ({
  kind: 'polygon',
  points: Array.from({ length: corners }, (_, i) => {
    const angle = ((startDegrees + (360 * i) / corners) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  }),
});

export const SYMBOLS: Readonly<Record<Shape, Outline>> = {
  square: { kind: 'rounded', halfWidth: 0.82, halfHeight: 0.82, corner: 0 },
  triangle: {
    kind: 'polygon',
    points: [
      [0, -1],
      [1, 0.75],
      [-1, 0.75],
    ],
  },
  diamond: regular(4, 1.12, 0),
  circle: { kind: 'circles', circles: [{ x: 0, y: 0, r: 0.86 }] },
  hexagon: regular(6, 1, 0),
  pill: { kind: 'rounded', halfWidth: 1.3, halfHeight: 0.68, corner: 0.68 },
  set: {
    kind: 'circles',
    circles: [
      { x: -0.36, y: -0.26, r: 0.66 },
      { x: 0.36, y: 0.26, r: 0.66 },
    ],
  },
  person: { kind: 'circles', circles: [{ x: 0, y: 0, r: 0.7 }] },
  service: { kind: 'rounded', halfWidth: 0.7, halfHeight: 0.7, corner: 0.3 },
  hub: { kind: 'circles', circles: [{ x: 0, y: 0, r: 0.4 }] },
};
