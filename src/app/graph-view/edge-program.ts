/**
 * sigma program for the lines: quadratic curves of constant pixel width, solid, dashed by arc length or hollow, with an arrow head
 * that stops at the target's symbol. sigma's own programs have neither dashes nor hollow lines. The curve must equal that of
 * curve.ts. sigma's picking is not used (see hit-test.ts).
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { ARROW_ANGLE, ARROW_SIZE } from '../../scene/svg.ts';
import { COVERAGE, PASS_UNIFORMS, PASSES, type Pass, type PassUniform, RAISED, SKIP_OTHER_PASS, setPassUniforms } from './draw-pass.ts';
import type { NodeDrawing } from './node-program.ts';
import { outerOutline, SHAPE_DISTANCE } from './shape-shader.ts';

/** Attributes of an edge in addition to sigma's own. */
export interface EdgeDrawing {
  readonly width: number;
  /** Dash and gap, CSS pixels; zeros for a solid line. */
  readonly dash: number;
  readonly gap: number;
  readonly hollow: boolean;
  readonly curvature: number;
  readonly arrow: boolean;
  readonly opacity: number;
  /** Drawn above all lines that are not raised. */
  readonly raised: boolean;
}

/** Number of straight pieces by which a curve is drawn. */
const PIECES = 20;

/** Gap between the middle of a symbol's outline and the tip of an arrow head, CSS pixels. */
const TIP_GAP = 1.5;

/** Variables that the vertex shader passes to the fragment shader. */
const VARYINGS = /* glsl */ `
varying vec4 v_color;
varying vec2 v_dash;
varying float v_length;
varying float v_side;
varying float v_half;
varying float v_hollow;
varying vec3 v_head;`;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_curvature;
attribute float a_width;
attribute vec2 a_dash;
attribute float a_flags;
attribute float a_opacity;
attribute vec2 a_outline;
attribute vec4 a_color;
attribute vec3 a_place;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_symbolScale;
uniform float u_pass;
${VARYINGS}
const float bias = 255.0 / 254.0;
${SHAPE_DISTANCE}
vec2 toPixels(vec2 p) {
  vec2 clip = (u_matrix * vec3(p, 1.0)).xy;
  return vec2(clip.x * 0.5 + 0.5, 0.5 - clip.y * 0.5) * u_resolution;
}
vec2 point(vec2 a, vec2 c, vec2 b, float t) {
  return mix(mix(a, c, t), mix(c, b, t), t);
}
float arcLength(vec2 a, vec2 c, vec2 b, float t) {
  float sum = 0.0;
  vec2 last = a;
  for (int i = 1; i <= 20; i++) {
    vec2 next = point(a, c, b, t * float(i) / 20.0);
    sum += distance(last, next);
    last = next;
  }
  return sum;
}
// Where the curve comes to the outline of the target's symbol, between its middle and its end.
float tipPlace(vec2 a, vec2 c, vec2 b) {
  float r = a_outline.y * u_symbolScale;
  float outside = 0.5;
  float inside = 1.0;
  for (int i = 0; i < 14; i++) {
    float t = (outside + inside) * 0.5;
    if (shapeDistance(a_outline.x, (point(a, c, b, t) - b) / r) * r > TIP_GAP) outside = t;
    else inside = t;
  }
  return outside;
}
void main() {${SKIP_OTHER_PASS}
  vec2 a = toPixels(a_source);
  vec2 b = toPixels(a_target);
  vec2 chord = b - a;
  vec2 c = (a + b) * 0.5 + vec2(chord.y, -chord.x) * a_curvature;
  bool arrow = mod(a_flags, 2.0) > 0.5;
  v_color = vec4(a_color.rgb * bias, 1.0) * a_opacity;
  v_half = a_width * u_symbolScale * 0.5;
  v_hollow = mod(a_flags, 4.0) > 1.5 ? 1.0 : 0.0;
  v_dash = a_dash;
  v_length = 0.0;
  v_side = 0.0;
  v_head = vec3(0.0);

  // The head stands on the curve: its tip near the symbol, its base where the line ends.
  float depth = ARROW_SIZE * cos(ARROW_ANGLE) * u_symbolScale;
  float tip = arrow ? tipPlace(a, c, b) : 1.0;
  float speed = max(1.0, 2.0 * length(mix(c - a, b - c, tip)));
  float base = arrow ? max(0.0, tip - depth / speed) : 1.0;
  vec2 pixel;
  if (a_place.z > 0.5) {
    // A triangle larger by a margin, in which the fragment shader draws smooth sides.
    float margin = 1.5;
    float beyond = margin / sin(ARROW_ANGLE);
    float back = a_place.x < 0.5 ? -beyond : depth + margin;
    float aside = a_place.y * tan(ARROW_ANGLE) * (back + beyond);
    vec2 at = point(a, c, b, tip);
    vec2 forth = normalize(at - point(a, c, b, base) + vec2(0.0001, 0.0));
    pixel = arrow ? at - forth * back + vec2(-forth.y, forth.x) * aside : vec2(-100.0);
    v_head = vec3(back, aside, 1.0);
    v_length = depth;
  } else {
    float t = a_place.x * base;
    vec2 tangent = normalize(mix(c - a, b - c, t) + vec2(0.0001, 0.0));
    v_side = a_place.y * (v_half + 1.0);
    pixel = point(a, c, b, t) + vec2(tangent.y, -tangent.x) * v_side;
    if (a_dash.y > 0.0) v_length = arcLength(a, c, b, t);
  }
  gl_Position = vec4(pixel.x / u_resolution.x * 2.0 - 1.0, 1.0 - pixel.y / u_resolution.y * 2.0, 0.0, 1.0);
}`
  .replaceAll('ARROW_SIZE', ARROW_SIZE.toFixed(4))
  .replaceAll('ARROW_ANGLE', ARROW_ANGLE.toFixed(4))
  .replaceAll('TIP_GAP', TIP_GAP.toFixed(4));

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
${VARYINGS}

${COVERAGE}
float lineAlpha() {
  // A line thinner than a device pixel fades instead of breaking up.
  float visible = max(v_half, 0.5 / u_pixelRatio);
  float alpha = coverage(abs(v_side) - visible) * min(1.0, v_half / visible);
  if (v_hollow > 0.5) alpha *= 1.0 - coverage(abs(v_side) - v_half * 0.45);
  if (v_dash.y > 0.0) {
    // Measured from the middle of the nearest dash, so that both of its ends are smooth.
    float period = v_dash.x + v_dash.y;
    float off = abs(mod(v_length - v_dash.x * 0.5 + period * 0.5, period) - period * 0.5);
    alpha *= coverage(off - v_dash.x * 0.5);
  }
  return alpha;
}
float headAlpha() {
  float side = abs(v_head.y) * cos(ARROW_ANGLE) - v_head.x * sin(ARROW_ANGLE);
  return coverage(max(side, v_head.x - v_length));
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  gl_FragColor = v_color * (v_head.z > 0.5 ? headAlpha() : lineAlpha());
#endif
}`.replaceAll('ARROW_ANGLE', ARROW_ANGLE.toFixed(4));

/**
 * The vertices of a line: two triangles for each piece, as (t, side, 0); then the arrow head as (0 for its tip or 1 for its base,
 * side, 1).
 */
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

export class LineProgram extends EdgeProgram<PassUniform> {
  #pass: Pass = 0;

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
    const float = (name: string, size = 1) => ({ name, size, type: FLOAT });
    return {
      VERTICES: PLACES.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: [...PASS_UNIFORMS],
      ATTRIBUTES: [
        float('a_source', 2),
        float('a_target', 2),
        float('a_curvature'),
        float('a_width'),
        float('a_dash', 2),
        float('a_flags'),
        float('a_opacity'),
        float('a_outline', 2),
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
    const { width = 1, dash = 0, gap = 0, hollow = false, curvature = 0, arrow = false, opacity = 1, raised = true } = data;
    const outline = outerOutline(target.shape ?? 'circle', target.outerShape ?? null, target.radius ?? 0);
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
        (arrow ? 1 : 0) + (hollow ? 2 : 0) + (raised ? RAISED : 0),
        opacity,
        outline.shape,
        outline.radius,
        floatColor(data.color),
      ],
      start,
    );
  }

  protected override renderProgram(params: RenderParams, info: ProgramInfo): void {
    for (this.#pass of PASSES) super.renderProgram(params, info);
  }

  setUniforms(params: RenderParams, info: ProgramInfo): void {
    setPassUniforms(this.renderer, params, info, this.#pass);
  }
}
