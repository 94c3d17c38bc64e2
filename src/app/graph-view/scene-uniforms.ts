/**
 * What the programs of nodes and edges share: how the scene lies on the screen, and the zoom in CSS pixels per scene unit, read from
 * sigma's render parameters, so that symbols, lines, labels and hit test agree.
 */
import type Sigma from 'sigma';
import type { ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { symbolScale } from '../../scene/zoom.ts';

/** The zoom, CSS pixels per scene unit. sigma first scales the bounds of the graph to 1, then its matrix scales 1 to the stage. */
function sceneScale(renderer: Sigma, params: RenderParams): number {
  const box = renderer.getCustomBBox() ?? renderer.getBBox();
  const extent = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]) || 1;
  return ((params.matrix[0] ?? 1) * params.width) / 2 / extent;
}

/** For fragment shaders: the share (0 to 1) of a pixel that lies inside an outline, from its distance in pixels (negative inside). */
export const COVERAGE = /* glsl */ `
float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}`;

/** Uniforms of both programs: how the scene lies on the screen, and the size of symbols and lines in it. */
export const SCENE_UNIFORMS = ['u_matrix', 'u_resolution', 'u_scale', 'u_symbolScale', 'u_pixelRatio'] as const;
export type SceneUniform = (typeof SCENE_UNIFORMS)[number];

/** Sets them for the frame about to be drawn. */
export function setSceneUniforms(renderer: Sigma, params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  gl.uniform2f(uniformLocations.u_resolution ?? null, params.width, params.height);
  const scale = sceneScale(renderer, params);
  gl.uniform1f(uniformLocations.u_scale ?? null, scale);
  gl.uniform1f(uniformLocations.u_symbolScale ?? null, symbolScale(scale));
  gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
}
