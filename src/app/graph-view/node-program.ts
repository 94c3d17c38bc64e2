/**
 * sigma program for the symbols: every shape of symbols.ts by its signed distance, full or hollow, with solid or dashed
 * outline, an outer outline for a second level, and the ring of the focus. Sizes are CSS pixels, so edges stay crisp at
 * any zoom and pixel ratio. Measures must equal symbols.ts; a test compares pixels. Picking is not used (hit-test.ts).
 */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from '../../scene/scene.ts';
import { OUTER_SCALE } from '../../scene/svg.ts';
import { FRAME_UNIFORMS, type FrameUniform, setFrameUniforms } from './frame.ts';

/** Attributes of a node beside sigma's own. */
export interface NodeDrawing {
  readonly shape: Shape;
  readonly outerShape: Shape | null;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly dashed: boolean;
  /** 1 in focus, less outside. */
  readonly opacity: number;
  readonly ringed: boolean;
}

const SHAPE_NUMBERS: Readonly<Record<Shape, number>> = {
  square: 0,
  triangle: 1,
  diamond: 2,
  circle: 3,
  hexagon: 4,
  pill: 5,
  set: 6,
  person: 7,
  service: 8,
  hub: 9,
};

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_corner;
attribute float a_radius;
attribute float a_shape;
attribute float a_outer;
attribute float a_flags;
attribute float a_opacity;
attribute vec4 a_fill;
attribute vec4 a_stroke;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_symbolScale;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_outer;
varying float v_flags;
varying float v_opacity;
varying vec4 v_fill;
varying vec4 v_stroke;
const float bias = 255.0 / 254.0;
void main() {
  v_radius = a_radius * u_symbolScale;
  // Room for the widest symbol, its outer outline and the ring.
  v_offset = a_corner * (v_radius * 2.2 + 10.0);
  vec2 clip = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(clip + vec2(v_offset.x, -v_offset.y) * 2.0 / u_resolution, 0.0, 1.0);
  v_shape = a_shape;
  v_outer = a_outer;
  v_flags = a_flags;
  v_opacity = a_opacity;
  v_fill = vec4(a_fill.rgb * bias, 1.0);
  v_stroke = vec4(a_stroke.rgb * bias, 1.0);
}`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
uniform float u_strokeWidth;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_outer;
varying float v_flags;
varying float v_opacity;
varying vec4 v_fill;
varying vec4 v_stroke;
const float PI = 3.14159265;

float box(vec2 p, vec2 halfSize, float corner) {
  vec2 q = abs(p) - halfSize + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 d = b - a;
  return length(p - a - d * clamp(dot(p - a, d) / dot(d, d), 0.0, 1.0));
}
float triangle(vec2 p) {
  vec2 a = vec2(0.0, -1.0);
  vec2 b = vec2(1.0, 0.75);
  vec2 c = vec2(-1.0, 0.75);
  float d = min(segment(p, a, b), min(segment(p, b, c), segment(p, c, a)));
  bool inside = p.y < 0.75 && abs(p.x) < (p.y + 1.0) / 1.75;
  return inside ? -d : d;
}
float hexagon(vec2 p) {
  p = abs(p);
  return max(p.y, p.x * 0.8660254 + p.y * 0.5) - 0.8660254;
}
// Signed distance to a shape of radius 1, negative inside. The two circles of a set are drawn apart.
float shapeDistance(float shape, vec2 p) {
  if (shape < 0.5) return box(p, vec2(0.82), 0.0);
  if (shape < 1.5) return triangle(p);
  if (shape < 2.5) return (abs(p.x) + abs(p.y) - 1.12) * 0.70710678;
  if (shape < 3.5) return length(p) - 0.86;
  if (shape < 4.5) return hexagon(p);
  if (shape < 5.5) return box(p, vec2(1.3, 0.68), 0.68);
  if (shape < 7.5) return length(p) - 0.7;
  if (shape < 8.5) return box(p, vec2(0.7), 0.3);
  return length(p) - 0.4;
}
float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}
// A whole number of dashes around the centre, so that no seam shows.
float dashes(vec2 p, float r) {
  float n = floor(2.0 * PI * r / 5.4 + 0.5);
  float turn = (atan(p.y, p.x) + PI) / (2.0 * PI);
  return smoothstep(0.0, 0.12, 0.3 - abs(fract(turn * n) - 0.5));
}
vec4 over(vec4 below, vec4 above) {
  return above + below * (1.0 - above.a);
}
vec4 painted(vec4 canvas, float d, float dash) {
  canvas = over(canvas, v_fill * coverage(d));
  return over(canvas, v_stroke * coverage(abs(d) - u_strokeWidth * 0.5) * dash);
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  bool dashed = mod(v_flags, 2.0) > 0.5;
  bool ringed = v_flags > 1.5;
  vec2 p = v_offset;
  float r = v_radius;
  vec4 color = vec4(0.0);
  if (v_outer >= 0.0) {
    float d = shapeDistance(v_outer, p / (r * OUTER)) * r * OUTER;
    color = over(color, v_stroke * coverage(abs(d) - u_strokeWidth * 0.5));
  }
  if (v_shape > 5.5 && v_shape < 6.5) {
    for (int i = 0; i < 2; i++) {
      vec2 c = p - (i == 0 ? vec2(-0.36, -0.26) : vec2(0.36, 0.26)) * r;
      color = painted(color, length(c) - 0.66 * r, dashes(c, 0.66 * r));
    }
  } else {
    color = painted(color, shapeDistance(v_shape, p / r) * r, dashed ? dashes(p, r) : 1.0);
  }
  if (ringed) {
    float reach = r * (v_outer >= 0.0 ? OUTER : 1.3) + 5.0;
    color = over(color, v_stroke * coverage(abs(length(p) - reach) - 1.0));
  }
  gl_FragColor = color * v_opacity;
#endif
}`.replaceAll('OUTER', OUTER_SCALE.toFixed(4));

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
];
const UNIFORMS = [...FRAME_UNIFORMS, 'u_strokeWidth'] as const;
type Uniform = FrameUniform | 'u_strokeWidth';
/** Outline width in CSS pixels. */
const STROKE_WIDTH = 1.6;

export class SymbolProgram extends NodeProgram<Uniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
    const float = (name: string, size = 1) => ({ name, size, type: FLOAT });
    const color = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: [...UNIFORMS],
      ATTRIBUTES: [
        float('a_position', 2),
        float('a_radius'),
        float('a_shape'),
        float('a_outer'),
        float('a_flags'),
        float('a_opacity'),
        color('a_fill'),
        color('a_stroke'),
      ],
      CONSTANT_ATTRIBUTES: [float('a_corner', 2)],
      CONSTANT_DATA: CORNERS,
    };
  }

  processVisibleItem(_index: number, start: number, data: NodeDisplayData & Partial<NodeDrawing>): void {
    const {
      shape = 'circle',
      outerShape = null,
      radius = 8,
      fill = '#000',
      stroke = '#000',
      dashed = false,
      opacity = 1,
      ringed = false,
    } = data;
    this.array.set(
      [
        data.x,
        data.y,
        radius,
        SHAPE_NUMBERS[shape],
        outerShape === null ? -1 : SHAPE_NUMBERS[outerShape],
        (dashed ? 1 : 0) + (ringed ? 2 : 0),
        opacity,
        floatColor(fill),
        floatColor(stroke),
      ],
      start,
    );
  }

  setUniforms(params: RenderParams, info: ProgramInfo): void {
    setFrameUniforms(this.renderer, params, info);
    info.gl.uniform1f(info.uniformLocations.u_strokeWidth ?? null, STROKE_WIDTH);
  }
}
