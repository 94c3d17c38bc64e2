/**
 * Lines as SVG: arcs and routes, solid, dashed or hollow, with an arrow head that stops at the symbol of the target. The program of the
 * screen (edge-shader.ts) draws the same.
 */
import { pointsOf } from '../core/layout/column-routes.ts';
import type { Point } from '../core/layout/geometry.ts';
import { controlPoint, curvePoint } from './curve.ts';
import { FADED, project } from './edge-marks.ts';
import { projectRoute, type RoutePath } from './edge-path.ts';
import { ARROW_ANGLE, ARROW_SIZE } from './line-style.ts';
import type { Focus, Scene, SceneEdge, SceneNode, Transform } from './scene.ts';
import { n } from './svg-parts.ts';
import { radiusAt, symbolScale } from './zoom.ts';

/** All lines of a scene, those in focus last, over the faded ones. */
export function edgesToSvg(scene: Scene, transform: Transform, focus: Focus | null): string {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const inFocus = (edge: SceneEdge) => focus === null || focus.edges.has(edge.id);
  const ordered = [...scene.edges].sort((a, b) => Number(inFocus(a)) - Number(inFocus(b)));
  const parts = ordered.map((edge) => {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    return source === undefined || target === undefined ? '' : edgeToSvg(edge, source, target, transform, scene.background, inFocus(edge));
  });
  return `<g id="edges" fill="none" stroke-linecap="butt">${parts.join('')}</g>`;
}

function edgeToSvg(edge: SceneEdge, source: SceneNode, target: SceneNode, transform: Transform, paper: string, inFocus: boolean): string {
  const { line, head } =
    edge.path.kind === 'arc'
      ? arcToSvg(edge, edge.path.curvature, source, target, transform)
      : routeToSvg(edge, edge.path, target, transform);
  const width = edge.width * symbolScale(transform.scale);
  const dash = edge.dash.length === 0 ? '' : ` stroke-dasharray="${edge.dash.join(' ')}"`;
  const core = edge.hollow ? `<path d="${line}" stroke="${paper}" stroke-width="${n(width * 0.45)}"/>` : '';
  const arrow = head === null ? '' : arrowHead(head, edge.color, transform);
  const opacity = inFocus ? '' : ` opacity="${FADED}"`;
  return `<g stroke="${edge.color}"${opacity}><path d="${line}" stroke-width="${n(width)}"${dash}/>${core}${arrow}</g>`;
}

/** The tip of an arrow head, and its direction. */
interface Head {
  readonly tip: Point;
  readonly angle: number;
}

interface DrawnLine {
  /** The `d` of its path. */
  readonly line: string;
  readonly head: Head | null;
}

function arcToSvg(edge: SceneEdge, curvature: number, source: SceneNode, target: SceneNode, transform: Transform): DrawnLine {
  const a = project(source, transform);
  const b = project(target, transform);
  const c = controlPoint(a, b, curvature);
  const line =
    curvature === 0 ? `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}` : `M${n(a.x)} ${n(a.y)}Q${n(c.x)} ${n(c.y)} ${n(b.x)} ${n(b.y)}`;
  if (!edge.arrow) return { line, head: null };
  // Go back from the target along the curve until outside its symbol; the straight distance is precise enough.
  const reach = reachOf(target, transform);
  let t = 1;
  let tip: Point = b;
  while (t > 0.5 && Math.hypot(tip.x - b.x, tip.y - b.y) < reach) {
    t -= 0.01;
    tip = curvePoint(a, b, curvature, t);
  }
  const behind = curvePoint(a, b, curvature, Math.max(0, t - 0.05));
  return { line, head: { tip, angle: Math.atan2(tip.y - behind.y, tip.x - behind.x) } };
}

function routeToSvg(edge: SceneEdge, path: RoutePath, target: SceneNode, transform: Transform): DrawnLine {
  const route = projectRoute(path, transform);
  if (!edge.arrow) return { line: lineOf(route), head: null };
  const depth = ARROW_SIZE * Math.cos(ARROW_ANGLE) * symbolScale(transform.scale);
  const center = project(target, transform);
  const reach = reachOf(target, transform);
  const last = route.pieces.at(-1);
  const before = route.pieces.at(-2) ?? route.start;
  if (last?.kind === 'run') {
    // A route ends beside the symbol, which may be larger than the room that it has: then the head stops before it.
    const forth = Math.sign(last.x - before.x) || 1;
    const half = Math.sqrt(Math.max(0, reach ** 2 - (last.y - center.y) ** 2));
    const isInside = Math.hypot(last.x - center.x, last.y - center.y) < reach;
    const tip = { x: isInside ? center.x - forth * half : last.x, y: last.y };
    // The line ends where the head begins, or its end would show beside the tip.
    const base = forth * (tip.x - forth * depth) > forth * before.x ? tip.x - forth * depth : before.x;
    const line = lineOf({ ...route, pieces: [...route.pieces.slice(0, -1), { kind: 'run', x: base, y: last.y }] });
    return { line, head: { tip, angle: forth > 0 ? 0 : Math.PI } };
  }
  const points = pointsOf(route, 48);
  const tip = points.findLast(({ x, y }) => Math.hypot(x - center.x, y - center.y) >= reach) ?? route.start;
  const behind = points.slice(0, points.indexOf(tip)).findLast(({ x, y }) => Math.hypot(x - tip.x, y - tip.y) >= depth) ?? route.start;
  return { line: lineOf(route), head: { tip, angle: Math.atan2(tip.y - behind.y, tip.x - behind.x) } };
}

/** Distance from the middle of a symbol at which arrows stop. */
function reachOf(target: SceneNode, transform: Transform): number {
  return radiusAt(target, transform.scale) + 2;
}

function lineOf({ start, pieces }: RoutePath): string {
  let { y } = start;
  const parts = pieces.map((piece) => {
    const before = y;
    y = piece.y;
    return piece.kind === 'run' ? `H${n(piece.x)}` : `C${n(piece.via)} ${n(before)} ${n(piece.via)} ${n(y)} ${n(piece.x)} ${n(y)}`;
  });
  return `M${n(start.x)} ${n(start.y)}${parts.join('')}`;
}

/** A filled triangle. */
function arrowHead({ tip, angle }: Head, color: string, transform: Transform): string {
  const size = ARROW_SIZE * symbolScale(transform.scale);
  const corner = (offset: number) => `${n(tip.x - size * Math.cos(angle + offset))} ${n(tip.y - size * Math.sin(angle + offset))}`;
  return `<path d="M${n(tip.x)} ${n(tip.y)}L${corner(ARROW_ANGLE)}L${corner(-ARROW_ANGLE)}Z" fill="${color}" stroke="none"/>`;
}
