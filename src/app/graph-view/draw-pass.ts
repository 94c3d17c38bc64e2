/**
 * What both programs share of drawing once: the zoom in the scene's own terms, CSS pixels per scene unit, read from sigma's render
 * parameters, so that symbols, lines, labels and hit test agree; and the two passes that put what is in focus above all
 * else without sorting anything anew.
 */
import type Sigma from 'sigma';
import type { ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { symbolScale } from '../../scene/zoom.ts';

/** Scale of what is being drawn. sigma first shrinks the graph's box to 1, then its matrix stretches 1 over the stage. */
function sceneScale(renderer: Sigma, params: RenderParams): number {
  const box = renderer.getCustomBBox() ?? renderer.getBBox();
  const extent = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]) || 1;
  return ((params.matrix[0] ?? 1) * params.width) / 2 / extent;
}

/** What is drawn in a pass: first what is out of focus, then what is in focus. */
export const PASSES = [0, 1] as const;
export type Pass = (typeof PASSES)[number];

/** Begins the main of a vertex shader: puts what belongs to the other pass out of sight, before anything is computed for it. */
export const SKIP_OTHER_PASS = /* glsl */ `
  if (abs((mod(a_flags, 8.0) >= 4.0 ? 1.0 : 0.0) - u_pass) > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }`;

/** For fragment shaders: how much of a pixel lies inside an outline that is so many pixels away, negative inside. */
export const COVERAGE = /* glsl */ `
float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}`;

/** Flag of what is in focus, to be added to a program's own flags 1, 2 and 8. */
export const RAISED = 4;

/** Uniforms that both programs have: how the scene lies on the screen and how large symbols and lines are in it. */
export const PASS_UNIFORMS = ['u_matrix', 'u_resolution', 'u_symbolScale', 'u_pixelRatio', 'u_pass'] as const;
export type PassUniform = (typeof PASS_UNIFORMS)[number];

/** Sets the uniforms of the pass about to be drawn. */
export function setPassUniforms(renderer: Sigma, params: RenderParams, { gl, uniformLocations }: ProgramInfo, pass: Pass): void {
  gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  gl.uniform2f(uniformLocations.u_resolution ?? null, params.width, params.height);
  gl.uniform1f(uniformLocations.u_symbolScale ?? null, symbolScale(sceneScale(renderer, params)));
  gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
  gl.uniform1f(uniformLocations.u_pass ?? null, pass);
}
