/**
 * The outlines of symbols.ts as GLSL, shared by the programs of nodes and edges: symbols are filled and stroked by their distance
 * to a point and dashed along their outline, and arrow heads stop at the outline of their target. The numbers must equal those of
 * symbols.ts; a test compares pixels.
 */
import type { Shape } from '../../scene/scene.ts';
import { OUTER_SCALE } from '../../scene/svg-parts.ts';

/** The number of each shape in the shaders. */
export const SHAPE_NUMBERS: Readonly<Record<Shape, number>> = {
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

/** The outermost outline that is drawn for a node, and its radius in CSS pixels at zoom 1. */
export function outerOutline(shape: Shape, outerShape: Shape | null, radius: number): { readonly shape: number; readonly radius: number } {
  return outerShape === null ? { shape: SHAPE_NUMBERS[shape], radius } : { shape: SHAPE_NUMBERS[outerShape], radius: radius * OUTER_SCALE };
}

/**
 * `shapeDistance(shape, p)`: signed distance to a shape of radius 1, negative inside; for a set, the distance to both of its
 * circles together.
 */
export const SHAPE_DISTANCE = /* glsl */ `
float boxDistance(vec2 p, vec2 halfSize, float corner) {
  vec2 q = abs(p) - halfSize + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
float segmentDistance(vec2 p, vec2 a, vec2 b) {
  vec2 d = b - a;
  return length(p - a - d * clamp(dot(p - a, d) / dot(d, d), 0.0, 1.0));
}
float triangleDistance(vec2 p) {
  vec2 a = vec2(0.0, -1.0);
  vec2 b = vec2(1.0, 0.75);
  vec2 c = vec2(-1.0, 0.75);
  float d = min(segmentDistance(p, a, b), min(segmentDistance(p, b, c), segmentDistance(p, c, a)));
  bool inside = p.y < 0.75 && abs(p.x) < (p.y + 1.0) / 1.75;
  return inside ? -d : d;
}
float hexagonDistance(vec2 p) {
  p = abs(p);
  return max(p.y, p.x * 0.8660254 + p.y * 0.5) - 0.8660254;
}
float shapeDistance(float shape, vec2 p) {
  if (shape < 0.5) return boxDistance(p, vec2(0.82), 0.0);
  if (shape < 1.5) return triangleDistance(p);
  if (shape < 2.5) return (abs(p.x) + abs(p.y) - 1.12) * 0.70710678;
  if (shape < 3.5) return length(p) - 0.86;
  if (shape < 4.5) return hexagonDistance(p);
  if (shape < 5.5) return boxDistance(p, vec2(1.3, 0.68), 0.68);
  if (shape < 6.5) return min(length(p + vec2(0.36, 0.26)), length(p - vec2(0.36, 0.26))) - 0.66;
  if (shape < 7.5) return length(p) - 0.7;
  if (shape < 8.5) return boxDistance(p, vec2(0.7), 0.3);
  return length(p) - 0.4;
}`;

/**
 * `dashDistance(shape, p, r)`: distance in pixels along the outline of a symbol of radius r pixels to the middle of the nearest
 * dash. Each side has a whole number of dashes with one at each corner, so that no corner is lost and no seam shows.
 */
export const DASH_DISTANCE = /* glsl */ `
const float PERIOD = 5.4;
// Distance to the nearest of the marks that are spread evenly over a length, with one at each end.
float toMark(float at, float total) {
  float n = max(1.0, floor(total / PERIOD + 0.5));
  return abs(fract(at / total * n + 0.5) - 0.5) * total / n;
}
float aroundCircle(vec2 p, float r) {
  return toMark((atan(p.y, p.x) / 6.2831853 + 0.5) * 6.2831853 * r, 6.2831853 * r);
}
float aroundPolygon(vec2 p, float sides, float turn, float apothem) {
  float sector = 6.2831853 / sides;
  float side = floor((atan(p.y, p.x) - turn) / sector + 0.5) * sector + turn;
  float halfSide = apothem * tan(sector / 2.0);
  float along = clamp(dot(p, vec2(-sin(side), cos(side))), -halfSide, halfSide);
  return toMark(along + halfSide, 2.0 * halfSide);
}
float alongSegment(vec2 p, vec2 a, vec2 b) {
  vec2 d = b - a;
  return toMark(clamp(dot(p - a, d) / dot(d, d), 0.0, 1.0) * length(d), length(d));
}
float aroundTriangle(vec2 p, float r) {
  vec2 a = vec2(0.0, -1.0) * r;
  vec2 b = vec2(1.0, 0.75) * r;
  vec2 c = vec2(-1.0, 0.75) * r;
  float ab = segmentDistance(p, a, b);
  float bc = segmentDistance(p, b, c);
  float ca = segmentDistance(p, c, a);
  if (bc <= ab && bc <= ca) return alongSegment(p, b, c);
  return ab <= ca ? alongSegment(p, a, b) : alongSegment(p, c, a);
}
// Computed for one quarter, from the middle of the top to the middle of the side; the others are its mirror images.
float aroundBox(vec2 p, vec2 halfSize, float corner) {
  vec2 flat_ = halfSize - corner;
  vec2 q = abs(p);
  vec2 e = q - flat_;
  float arc = corner * 1.5707963;
  float at = e.x > 0.0 && e.y > 0.0 ? flat_.x + corner * atan(e.x, e.y)
    : e.y > e.x ? min(q.x, flat_.x)
    : flat_.x + arc + flat_.y - min(q.y, flat_.y);
  return toMark(at, flat_.x + arc + flat_.y);
}
float dashDistance(float shape, vec2 p, float r) {
  if (shape < 0.5) return aroundPolygon(p, 4.0, 0.0, 0.82 * r);
  if (shape < 1.5) return aroundTriangle(p, r);
  if (shape < 2.5) return aroundPolygon(p, 4.0, 0.78539816, 1.12 * 0.70710678 * r);
  if (shape < 3.5) return aroundCircle(p, 0.86 * r);
  if (shape < 4.5) return aroundPolygon(p, 6.0, 0.52359878, 0.8660254 * r);
  if (shape < 5.5) return aroundBox(p, vec2(1.3, 0.68) * r, 0.68 * r);
  if (shape < 6.5) return aroundCircle(p, 0.66 * r);
  if (shape < 7.5) return aroundCircle(p, 0.7 * r);
  if (shape < 8.5) return aroundBox(p, vec2(0.7) * r, 0.3 * r);
  return aroundCircle(p, 0.4 * r);
}`;
