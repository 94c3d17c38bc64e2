/**
 * The zoom in the scene's own terms, CSS pixels per scene unit, read from sigma's render parameters: both programs size
 * what they draw by it, so that symbols, lines, labels and hit test agree.
 */
import type Sigma from 'sigma';
import type { ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { symbolScale } from '../../scene/zoom.ts';

/** Scale of the present frame. sigma first shrinks the graph's box to 1, then its matrix stretches 1 over the stage. */
function sceneScale(renderer: Sigma, params: RenderParams): number {
  const box = renderer.getCustomBBox() ?? renderer.getBBox();
  const extent = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]) || 1;
  return ((params.matrix[0] ?? 1) * params.width) / 2 / extent;
}

/** Uniforms that both programs have: how the frame lies on the screen and how large symbols and lines are in it. */
export const FRAME_UNIFORMS = ['u_matrix', 'u_resolution', 'u_symbolScale', 'u_pixelRatio'] as const;
export type FrameUniform = (typeof FRAME_UNIFORMS)[number];

/** Sets the uniforms of the frame about to be drawn. */
export function setFrameUniforms(renderer: Sigma, params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  gl.uniform2f(uniformLocations.u_resolution ?? null, params.width, params.height);
  gl.uniform1f(uniformLocations.u_symbolScale ?? null, symbolScale(sceneScale(renderer, params)));
  gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
}
