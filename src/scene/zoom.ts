/**
 * Size of symbols and letters at a zoom. Distances grow with the zoom; symbols grow more slowly, so that zooming in makes room; letters
 * keep their size. Screen, paper, labels and hit test must use the same rule.
 */

/** Factor on the radius of symbols and the width of lines, for a scale in pixels per scene unit. 1 at scale 1. */
export function symbolScale(scale: number): number {
  return Math.min(1.6, Math.max(0.7, Math.sqrt(scale)));
}
