/**
 * The shaders of the lines. Each instance is a ribbon (ribbons.ts) of constant pixel width, drawn as one strip of triangles, so that
 * no pixel is painted twice; the last ribbon of a path ends with the arrow head, which stops at the outline of the target's symbol.
 * Dashes are measured from the beginning of the whole path.
 */
import { ARROW_ANGLE, ARROW_SIZE } from '../../scene/line-style.ts';
import { LENGTH_RULE, STEP_PLACES } from './ribbons.ts';
import { COVERAGE } from './scene-uniforms.ts';
import { SHAPE_DISTANCE } from './shape-shader.ts';

/** Gap between the middle of a symbol's outline and the tip of an arrow head, CSS pixels. */
const TIP_GAP = 1.5;

/** Flags of a ribbon. */
export const ARROW = 1;
export const HOLLOW = 2;
/** The symbol of the target grows with the zoom. */
export const GROWS = 4;

/** Variables that the vertex shader passes to the fragment shader. */
const VARYINGS = /* glsl */ `
varying vec4 v_color;
varying vec2 v_dash;
varying float v_length;
varying float v_side;
varying float v_half;
varying float v_hollow;
varying vec3 v_head;`;

export const EDGE_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_ends;
attribute vec4 a_leaving;
attribute vec4 a_arriving;
attribute vec4 a_style;
attribute vec4 a_tip;
attribute float a_before;
attribute float a_opacity;
attribute vec4 a_color;
attribute vec3 a_place;
uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_scale;
uniform float u_symbolScale;
uniform float u_frameScale;
${VARYINGS}
const float bias = 255.0 / 254.0;
${SHAPE_DISTANCE}
// The points of the ribbon in pixels, y downwards.
vec2 start;
vec2 from;
vec2 leaving;
vec2 arriving;
vec2 to;
vec2 end;
vec2 tipCenter;
vec2 toPixels(vec2 p) {
  vec2 clip = (u_matrix * vec3(p, 1.0)).xy;
  return vec2(clip.x * 0.5 + 0.5, 0.5 - clip.y * 0.5) * u_resolution;
}
vec2 onCurve(float t) {
  vec2 middle = mix(leaving, arriving, t);
  return mix(mix(mix(from, leaving, t), middle, t), mix(middle, mix(arriving, to, t), t), t);
}
// A place along the ribbon: up to 1 on its first straight part, up to 2 on the curve, up to 3 on the last straight part.
vec2 pointAt(float place) {
  if (place < 1.0) return mix(start, from, place);
  if (place > 2.0) return mix(to, end, place - 2.0);
  return onCurve(place - 1.0);
}
bool isPoint(vec2 d) {
  return dot(d, d) < 0.000001;
}
vec2 curveDirection(float t) {
  vec2 d = mix(mix(leaving - from, arriving - leaving, t), mix(arriving - leaving, to - arriving, t), t);
  if (isPoint(d)) d = mix(arriving - from, to - leaving, t);
  if (isPoint(d)) d = to - from;
  return isPoint(d) ? vec2(1.0, 0.0) : normalize(d);
}
vec2 directionAt(float place) {
  if (place < 1.0 && !isPoint(from - start)) return normalize(from - start);
  if (place > 2.0 && !isPoint(end - to)) return normalize(end - to);
  return curveDirection(clamp(place - 1.0, 0.0, 1.0));
}
// How much the curve bends: one divided by the radius, positive to the right as seen along the curve.
float bendAt(float t) {
  vec2 d = 3.0 * mix(mix(leaving - from, arriving - leaving, t), mix(arriving - leaving, to - arriving, t), t);
  vec2 dd = 6.0 * mix(arriving - 2.0 * leaving + from, to - 2.0 * arriving + leaving, t);
  return (d.x * dd.y - d.y * dd.x) / max(0.000001, pow(dot(d, d), 1.5));
}
// Length of the curve up to t, by the same rule as in ribbons.ts, so that dashes go on where the next ribbon begins.
float speedAt(float t) {
  return 3.0 * length(mix(mix(leaving - from, arriving - leaving, t), mix(arriving - leaving, to - arriving, t), t));
}
float curveLength(float t) {
  float sum = 0.0;
SUMMED
  return sum * t * 0.5;
}
float lengthTo(float place) {
  return min(place, 1.0) * distance(start, from) + curveLength(clamp(place - 1.0, 0.0, 1.0)) + max(place - 2.0, 0.0) * distance(to, end);
}
float fromTarget(float place) {
  float r = a_tip.w * (mod(a_style.w, 8.0) > 3.5 ? u_scale : u_symbolScale);
  return shapeDistance(a_tip.z, (pointAt(place) - tipCenter) / r) * r;
}
// Where the ribbon comes to the outline of the target's symbol, in its last straight part or the second half of its curve; its end,
// if that lies outside.
float tipPlace() {
  if (fromTarget(3.0) > TIP_GAP) return 3.0;
  bool isAfterCurve = fromTarget(2.0) > TIP_GAP;
  float outside = isAfterCurve ? 2.0 : 1.5;
  float inside = isAfterCurve ? 3.0 : 2.0;
  for (int i = 0; i < 12; i++) {
    float place = (outside + inside) * 0.5;
    if (fromTarget(place) > TIP_GAP) outside = place;
    else inside = place;
  }
  return outside;
}
// Where the head begins: as far before its tip as it is deep. Curves are nearly straight over so short a way.
float basePlace(float tip, float depth) {
  float rest = depth;
  if (tip > 2.0) {
    float straight = distance(to, end);
    if ((tip - 2.0) * straight >= rest) return tip - rest / max(straight, 0.001);
    rest -= (tip - 2.0) * straight;
    tip = 2.0;
  }
  float t = tip - 1.0;
  vec2 d = 3.0 * mix(mix(leaving - from, arriving - leaving, t), mix(arriving - leaving, to - arriving, t), t);
  return 1.0 + max(0.0, t - rest / max(1.0, length(d)));
}
void main() {
  start = toPixels(a_ends.xy);
  from = toPixels(a_leaving.xy);
  leaving = toPixels(a_leaving.zw);
  arriving = toPixels(a_arriving.xy);
  to = toPixels(a_arriving.zw);
  end = toPixels(a_ends.zw);
  tipCenter = toPixels(a_tip.xy);
  bool arrow = mod(a_style.w, 2.0) > 0.5;
  v_color = vec4(a_color.rgb * bias, 1.0) * a_opacity;
  v_half = a_style.x * u_symbolScale * 0.5;
  v_hollow = mod(a_style.w, 4.0) > 1.5 ? 1.0 : 0.0;
  v_dash = a_style.yz;
  v_length = 0.0;
  v_side = 0.0;
  v_head = vec3(0.0);

  // The head stands on the path: its tip near the symbol, its base where the line ends.
  float depth = ARROW_SIZE * cos(ARROW_ANGLE) * u_symbolScale;
  float tip = arrow ? tipPlace() : 3.0;
  float base = arrow ? basePlace(tip, depth) : 3.0;
  vec2 pixel;
  if (a_place.z > 0.5) {
    // A triangle larger by a margin, in which the fragment shader draws smooth sides.
    float margin = 1.5;
    float beyond = margin / sin(ARROW_ANGLE);
    float back = a_place.x < 0.5 ? -beyond : depth + margin;
    float aside = a_place.y * tan(ARROW_ANGLE) * (back + beyond);
    vec2 at = pointAt(tip);
    vec2 forth = normalize(at - pointAt(base) + vec2(0.0001, 0.0));
    pixel = arrow ? at - forth * back + vec2(-forth.y, forth.x) * aside : vec2(-100.0);
    v_head = vec3(back, aside, 1.0);
    v_length = depth;
  } else {
    float place = min(a_place.x, base);
    vec2 forth = directionAt(place);
    v_side = a_place.y * (v_half + 1.0);
    if (place > 1.0 && place < 2.0) {
      // Inside a bend that is tighter than the line is wide, the edge of the strip would run backwards and paint pixels twice.
      float bend = bendAt(place - 1.0);
      if (bend * v_side < -1.0) v_side = -1.0 / bend;
    }
    pixel = pointAt(place) + vec2(forth.y, -forth.x) * v_side;
    if (a_style.z > 0.0) v_length = a_before * u_frameScale + lengthTo(place);
  }
  gl_Position = vec4(pixel.x / u_resolution.x * 2.0 - 1.0, 1.0 - pixel.y / u_resolution.y * 2.0, 0.0, 1.0);
}`
  .replace('SUMMED', LENGTH_RULE.map(({ place, weight }) => `  sum += ${weight.toFixed(9)} * speedAt(t * ${place.toFixed(9)});`).join('\n'))
  .replaceAll('ARROW_SIZE', ARROW_SIZE.toFixed(4))
  .replaceAll('ARROW_ANGLE', ARROW_ANGLE.toFixed(4))
  .replaceAll('TIP_GAP', TIP_GAP.toFixed(4));

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
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
  float behind = v_head.x - v_length;
  // Where the line meets it, the base has no smooth edge, or a light seam would show.
  if (abs(v_head.y) < v_half) behind = behind > 0.0 ? 1.0 : -1.0;
  return coverage(max(side, behind));
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  gl_FragColor = v_color * (v_head.z > 0.5 ? headAlpha() : lineAlpha());
#endif
}`.replaceAll('ARROW_ANGLE', ARROW_ANGLE.toFixed(4));

/**
 * The vertices of a ribbon, a strip of triangles, as (place, side, 0); then the arrow head as (0 for its tip or 1 for its base, side,
 * 1). Vertices given twice end one strip and begin another.
 */
export const RIBBON_VERTICES: number[][] = [
  ...[0, ...STEP_PLACES.map((t) => 1 + t), 3].flatMap((place) => [
    [place, -1, 0],
    [place, 1, 0],
  ]),
  [3, 1, 0],
  [0, 0, 1],
  [0, 0, 1],
  [1, 1, 1],
  [1, -1, 1],
];
