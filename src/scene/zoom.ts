/**
 * How a picture is fitted into a surface, and the size of symbols and letters at a zoom. Distances grow with the zoom; symbols grow more
 * slowly, so that zooming in makes room; letters keep their size. In columns, where each symbol and name has a space of its own, both grow
 * with the zoom. Screen, paper, labels and hit test must use the same rule.
 */
import type { Box, SceneNode, Transform } from './scene.ts';

/** Factor on the radius of symbols and the width of lines, for a scale in pixels per scene unit. 1 at scale 1. */
export function symbolScale(scale: number): number {
  return Math.min(1.6, Math.max(0.7, Math.sqrt(scale)));
}

/** Radius of a symbol in pixels. */
export function radiusAt({ radius, reserved }: Pick<SceneNode, 'radius' | 'reserved'>, scale: number): number {
  return radius * (reserved === null ? symbolScale(scale) : scale);
}

/** Around a picture that is fitted into a surface, pixels. */
const MARGIN = 18;

/** The transform that fits a box into a surface, centred, with a margin in pixels. */
export function fitTransform(bounds: Box, width: number, height: number, margin = MARGIN): Transform {
  const scale = Math.max(0.05, Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height));
  return {
    scale,
    offsetX: (width - bounds.width * scale) / 2 - bounds.x * scale,
    offsetY: (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}
