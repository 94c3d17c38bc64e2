/**
 * The zoom in the scene's own terms, CSS pixels per scene unit, read from sigma's render parameters: both programs size
 * what they draw by it, so that symbols, lines, labels and hit test agree.
 */
import type Sigma from 'sigma';
import type { RenderParams } from 'sigma/types';

/** Scale of the present frame. sigma first shrinks the graph's box to 1, then its matrix stretches 1 over the stage. */
export function sceneScale(renderer: Sigma, params: RenderParams): number {
  const box = renderer.getCustomBBox() ?? renderer.getBBox();
  const extent = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]) || 1;
  return ((params.matrix[0] ?? 1) * params.width) / 2 / extent;
}
