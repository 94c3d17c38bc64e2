/**
 * sigma program for the symbols: every shape of symbols.ts by its signed distance, full, half full or hollow, with solid or dashed
 * outline, an outer outline for a second level, and the ring of the focus. Sizes are CSS pixels, so edges stay crisp at
 * any zoom and pixel ratio. Measures must equal symbols.ts; a test compares pixels. Picking is not used (hit-test.ts).
 */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Shape } from '../../scene/scene.ts';
import { OUTER_SCALE } from '../../scene/svg-parts.ts';
import { COVERAGE, SCENE_UNIFORMS, setSceneUniforms } from './scene-uniforms.ts';
import { DASH_DISTANCE, SHAPE_DISTANCE, SHAPE_NUMBERS } from './shape-shader.ts';

/** Attributes of a node in addition to sigma's own. */
export interface NodeDrawing {
  readonly shape: Shape;
  readonly outerShape: Shape | null;
  readonly radius: number;
  /** In a space of its own with its name: both grow with the zoom, and its ring, around both, is drawn on the canvas of the names. */
  readonly boxed: boolean;
  readonly fill: string;
  readonly stroke: string;
  readonly half: boolean;
  readonly dashed: boolean;
  /** 1 in focus, less outside. */
  readonly opacity: number;
  readonly ringed: boolean;
  /** Drawn above all symbols that are not raised. */
  readonly raised: boolean;
}

/** The passes that draw symbols in focus above all others without sorting anything: first those out of focus, then those in focus. */
const PASSES = [0, 1] as const;

/** The flag of symbols in focus; others are 1, 2, 8 and 16. */
const RAISED = 4;

/** The first statements of the vertex shader: move symbols of the other pass out of sight before anything is computed for them. */
const SKIP_OTHER_PASS = /* glsl */ `
  if (abs((mod(a_flags, 8.0) >= 4.0 ? 1.0 : 0.0) - u_pass) > 0.5) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }`;

/** Variables that the vertex shader passes to the fragment shader. */
const VARYINGS = /* glsl */ `
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
varying float v_outer;
varying float v_flags;
varying float v_opacity;
varying vec4 v_fill;
varying vec4 v_stroke;`;

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
uniform float u_scale;
uniform float u_symbolScale;
uniform float u_pass;
${VARYINGS}
const float bias = 255.0 / 254.0;
void main() {${SKIP_OTHER_PASS}
  v_radius = a_radius * (mod(a_flags, 32.0) > 15.5 ? u_scale : u_symbolScale);
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
${VARYINGS}
${SHAPE_DISTANCE}
${DASH_DISTANCE}
${COVERAGE}
// 1 on dashes of 3 pixels, 0 between them.
float dashes(float shape, vec2 p, float r) {
  return coverage(dashDistance(shape, p, r) - 1.5);
}
vec4 over(vec4 below, vec4 above) {
  return above + below * (1.0 - above.a);
}
vec4 painted(vec4 canvas, float d, float dash) {
  canvas = over(canvas, v_fill * coverage(d));
  // Half full: the lower half in the colour of the outline.
  if (mod(v_flags, 16.0) > 7.5) canvas = over(canvas, v_stroke * coverage(max(d, -v_offset.y)));
  return over(canvas, v_stroke * coverage(abs(d) - u_strokeWidth * 0.5) * dash);
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  bool isSet = v_shape > 5.5 && v_shape < 6.5;
  bool isPerson = v_shape > 6.5 && v_shape < 7.5;
  bool dashed = isPerson || mod(v_flags, 2.0) > 0.5;
  bool ringed = mod(v_flags, 4.0) > 1.5;
  vec2 p = v_offset;
  float r = v_radius;
  vec4 color = vec4(0.0);
  if (v_outer >= 0.0) {
    float d = shapeDistance(v_outer, p / (r * OUTER)) * r * OUTER;
    color = over(color, v_stroke * coverage(abs(d) - u_strokeWidth * 0.5));
  }
  if (isSet) {
    for (int i = 0; i < 2; i++) {
      vec2 c = p - (i == 0 ? vec2(-0.36, -0.26) : vec2(0.36, 0.26)) * r;
      color = painted(color, length(c) - 0.66 * r, dashes(v_shape, c, r));
    }
  } else {
    color = painted(color, shapeDistance(v_shape, p / r) * r, dashed ? dashes(v_shape, p, r) : 1.0);
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
const UNIFORMS = [...SCENE_UNIFORMS, 'u_strokeWidth', 'u_pass'] as const;
type Uniform = (typeof UNIFORMS)[number];
/** Outline width in CSS pixels. */
const STROKE_WIDTH = 1.6;

export class SymbolProgram extends NodeProgram<Uniform> {
  #pass: (typeof PASSES)[number] = 0;

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
      boxed = false,
      fill = '#000',
      stroke = '#000',
      half = false,
      dashed = false,
      opacity = 1,
      ringed = false,
      raised = true,
    } = data;
    this.array.set(
      [
        data.x,
        data.y,
        radius,
        SHAPE_NUMBERS[shape],
        outerShape === null ? -1 : SHAPE_NUMBERS[outerShape],
        (dashed ? 1 : 0) + (ringed ? 2 : 0) + (raised ? RAISED : 0) + (half ? 8 : 0) + (boxed ? 16 : 0),
        opacity,
        floatColor(fill),
        floatColor(stroke),
      ],
      start,
    );
  }

  protected override renderProgram(params: RenderParams, info: ProgramInfo): void {
    // sigma also asks to draw the picking layer, which is never read here.
    if (info.isPicking) return;
    for (this.#pass of PASSES) super.renderProgram(params, info);
  }

  setUniforms(params: RenderParams, info: ProgramInfo): void {
    setSceneUniforms(this.renderer, params, info);
    info.gl.uniform1f(info.uniformLocations.u_pass ?? null, this.#pass);
    info.gl.uniform1f(info.uniformLocations.u_strokeWidth ?? null, STROKE_WIDTH);
  }
}
