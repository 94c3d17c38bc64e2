/**
 * What the programs of nodes and edges share. The zoom in CSS pixels per scene unit, read from sigma's render parameters, so that
 * symbols, lines, labels and hit test agree. And the two passes that draw items in focus above all others without sorting anything.
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

/** The passes in order: 0 draws items out of focus, 1 those in focus. */
export const PASSES = [0, 1] as const;
export type Pass = (typeof PASSES)[number];

/** The first statements of a vertex shader's main: moves items of the other pass out of sight before anything is computed for them. */
export const SKIP_OTHER_PASS = /* glsl */ `
  if (abs((mod(a_flags, 8.0) >= 4.0 ? 1.0 : 0.0) - u_pass) > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }`;

/** For fragment shaders: the share (0 to 1) of a pixel that lies inside an outline, from its distance in pixels (negative inside). */
export const COVERAGE = /* glsl */ `
float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}`;

/** The flag of items in focus; programs add their own flags 1, 2 and 8 to it. */
export const RAISED = 4;

/** Uniforms of both programs: how the scene lies on the screen, and the size of symbols and lines in it. */
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
