/**
 * sigma program for the lines: quadratic curves of constant pixel width, solid, dashed by arc length or hollow, with an
 * arrow head that stops at the target's symbol. sigma's own programs know neither dashes nor hollow lines. The curve must
 * equal curve.ts. Picking is not used (hit-test.ts).
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { ARROW_ANGLE, ARROW_SIZE } from '../../scene/svg.ts';
import { FRAME_UNIFORMS, type FrameUniform, setFrameUniforms } from './frame.ts';
import type { NodeDrawing } from './node-program.ts';

/** Attributes of an edge beside sigma's own. */
export interface EdgeDrawing {
  readonly width: number;
  /** Dash and gap, CSS pixels; zeros for a solid line. */
  readonly dash: number;
  readonly gap: number;
  readonly hollow: boolean;
  readonly curvature: number;
  readonly arrow: boolean;
  readonly opacity: number;
}

/** Straight pieces that stand for a curve. */
const PIECES = 20;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_curvature;
attribute float a_width;
attribute vec2 a_dash;
attribute float a_flags;
attribute float a_opacity;
attribute float a_reach;
attribute vec4 a_color;
attribute vec3 a_place;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_symbolScale;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_length;
varying float v_side;
varying float v_half;
varying float v_hollow;
const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 p) {
  vec2 clip = (u_matrix * vec3(p, 1.0)).xy;
  return vec2(clip.x * 0.5 + 0.5, 0.5 - clip.y * 0.5) * u_resolution;
}
vec2 point(vec2 a, vec2 c, vec2 b, float t) {
  return mix(mix(a, c, t), mix(c, b, t), t);
}
void main() {
  vec2 a = toPixels(a_source);
  vec2 b = toPixels(a_target);
  vec2 chord = b - a;
  vec2 c = (a + b) * 0.5 + vec2(chord.y, -chord.x) * a_curvature;
  bool arrow = mod(a_flags, 2.0) > 0.5;
  v_hollow = a_flags > 1.5 ? 1.0 : 0.0;
  v_color = vec4(a_color.rgb * bias, 1.0) * a_opacity;
  v_half = a_width * u_symbolScale * 0.5;
  v_dash = a_dash;
  float head = ARROW_SIZE * u_symbolScale;

  // Where the curve leaves the target's symbol: the tip of the arrow.
  float tip = 1.0;
  if (arrow) {
    float reach = a_reach * u_symbolScale + 2.0;
    for (int i = 0; i < 64; i++) {
      if (distance(point(a, c, b, tip), b) >= reach) break;
      tip -= 0.0078125;
    }
  }
  vec2 pixel;
  if (a_place.z > 0.5) {
    // The arrow head: its tip, then its two corners.
    v_length = 0.0;
    v_side = 0.0;
    v_dash = vec2(0.0);
    v_hollow = 0.0;
    v_half = 1000.0;
    vec2 at = point(a, c, b, tip);
    vec2 back = at - point(a, c, b, max(0.0, tip - 0.05));
    float angle = atan(back.y, back.x) + a_place.y * ARROW_ANGLE;
    pixel = arrow ? at - a_place.x * head * vec2(cos(angle), sin(angle)) : vec2(-10.0);
  } else {
    float end = arrow ? max(0.0, tip - head * 0.7 / max(1.0, length(chord))) : 1.0;
    float t = a_place.x * end;
    vec2 tangent = normalize(mix(c - a, b - c, t) + vec2(0.0001, 0.0));
    float side = v_half + 1.0;
    pixel = point(a, c, b, t) + vec2(tangent.y, -tangent.x) * a_place.y * side;
    v_side = a_place.y * side;
    v_length = 0.0;
    vec2 last = a;
    for (int i = 1; i <= 20; i++) {
      vec2 next = point(a, c, b, t * float(i) / 20.0);
      v_length += distance(last, next);
      last = next;
    }
  }
  gl_Position = vec4(pixel.x / u_resolution.x * 2.0 - 1.0, 1.0 - pixel.y / u_resolution.y * 2.0, 0.0, 1.0);
}`
  .replaceAll('ARROW_SIZE', ARROW_SIZE.toFixed(4))
  .replaceAll('ARROW_ANGLE', ARROW_ANGLE.toFixed(4));

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_length;
varying float v_side;
varying float v_half;
varying float v_hollow;

float coverage(float d) {
  return clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  // A line thinner than a device pixel fades instead of breaking up.
  float visible = max(v_half, 0.5 / u_pixelRatio);
  float alpha = coverage(abs(v_side) - visible) * min(1.0, v_half / visible);
  if (v_hollow > 0.5) alpha *= 1.0 - coverage(abs(v_side) - v_half * 0.45);
  if (v_dash.y > 0.0) {
    float at = mod(v_length, v_dash.x + v_dash.y);
    alpha *= coverage(abs(at - v_dash.x * 0.5) - v_dash.x * 0.5);
  }
  gl_FragColor = v_color * alpha;
#endif
}`;

/** The ribbon: two triangles a piece, as (t, side, 0); then the arrow head as (0 or 1, side, 1). */
const PLACES: number[][] = [
  ...Array.from({ length: PIECES }, (_, i) => {
    const [from, to] = [i / PIECES, (i + 1) / PIECES];
    return [
      [from, -1, 0],
      [to, -1, 0],
      [from, 1, 0],
      [from, 1, 0],
      [to, -1, 0],
      [to, 1, 0],
    ];
  }).flat(),
  [0, 0, 1],
  [1, 1, 1],
  [1, -1, 1],
];

export class LineProgram extends EdgeProgram<FrameUniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
    const float = (name: string, size = 1) => ({ name, size, type: FLOAT });
    return {
      VERTICES: PLACES.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: [...FRAME_UNIFORMS],
      ATTRIBUTES: [
        float('a_source', 2),
        float('a_target', 2),
        float('a_curvature'),
        float('a_width'),
        float('a_dash', 2),
        float('a_flags'),
        float('a_opacity'),
        float('a_reach'),
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [float('a_place', 3)],
      CONSTANT_DATA: PLACES,
    };
  }

  processVisibleItem(
    _index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData & Partial<NodeDrawing>,
    data: EdgeDisplayData & Partial<EdgeDrawing>,
  ): void {
    const { width = 1, dash = 0, gap = 0, hollow = false, curvature = 0, arrow = false, opacity = 1 } = data;
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        curvature,
        width,
        dash,
        gap,
        (arrow ? 1 : 0) + (hollow ? 2 : 0),
        opacity,
        target.radius ?? 0,
        floatColor(data.color),
      ],
      start,
    );
  }

  setUniforms(params: RenderParams, info: ProgramInfo): void {
    setFrameUniforms(this.renderer, params, info);
  }
}
