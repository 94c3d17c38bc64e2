/**
 * Finds what lies under a point of the picture. It tests the scene instead of the renderer's pixels, so that small symbols and thin lines
 * have a target of at least 24 pixels, and all renderers agree.
 */
import { distanceToPath } from './edge-path.ts';
import { nearestPlace } from './ground-index.ts';
import { isInsideHull } from './hulls.ts';
import type { Scene, SceneEdge, SceneNode, Shape, Transform } from './scene.ts';
import { OUTER_SCALE } from './svg-parts.ts';
import { SYMBOLS } from './symbols.ts';
import { radiusAt } from './zoom.ts';

export type Hit =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string; readonly relation: string };

/** Minimum distance in CSS pixels from a symbol's centre, and from a line, that counts as a hit. */
const NODE_TOLERANCE = 12;
const EDGE_TOLERANCE = 6;
const GROUND_TOLERANCE = 8;

/** The nearest node in reach of a point (viewport pixels), otherwise a dot, a line or an area; null for none. Linear in their number. */
export function hitTest(scene: Scene, point: { readonly x: number; readonly y: number }, transform: Transform): Hit | null {
  const node = nearestNode(scene.nodes, point, transform);
  if (node !== null) return { kind: 'node', id: node.id };
  // If there are dots, they take precedence over lines.
  const place =
    scene.ground === null
      ? -1
      : nearestPlace(
          scene.ground,
          (point.x - transform.offsetX) / transform.scale,
          (point.y - transform.offsetY) / transform.scale,
          GROUND_TOLERANCE / transform.scale,
        );
  if (scene.ground !== null && place >= 0) return { kind: 'node', id: scene.ground.id(place) };
  const edge = nearestEdge(scene, point, transform);
  if (edge !== null) return { kind: 'edge', id: edge.id, relation: edge.relation };
  // Smaller areas lie on top and come last in the list.
  const at = { x: (point.x - transform.offsetX) / transform.scale, y: (point.y - transform.offsetY) / transform.scale };
  const hull = scene.hulls.findLast((candidate) => isInsideHull(candidate.points, at));
  return hull === undefined ? null : { kind: 'edge', id: hull.relation, relation: hull.relation };
}

function nearestNode(
  nodes: readonly SceneNode[],
  point: { readonly x: number; readonly y: number },
  transform: Transform,
): SceneNode | null {
  let best: SceneNode | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const at = { x: (point.x - transform.offsetX) / transform.scale, y: (point.y - transform.offsetY) / transform.scale };
  for (const node of nodes) {
    if (node.reserved !== null) {
      // A name in its own space is as good as its symbol. Rows are close: a wider reach would take the lines between them.
      const { x, y, width, height } = node.reserved.box;
      if (at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height) return node;
      continue;
    }
    const distance = Math.hypot(
      node.x * transform.scale + transform.offsetX - point.x,
      node.y * transform.scale + transform.offsetY - point.y,
    );
    const reach = Math.max(NODE_TOLERANCE, radiusAt(node, transform.scale) * extent(node));
    if (distance <= reach && distance < nearest) {
      best = node;
      nearest = distance;
    }
  }
  return best;
}

/** Distance from the centre of a symbol to its outermost outline, as a multiple of its radius. */
function extent({ shape, outerShape }: SceneNode): number {
  return outerShape === null ? shapeExtent(shape) : OUTER_SCALE * shapeExtent(outerShape);
}

function shapeExtent(shape: Shape): number {
  const outline = SYMBOLS[shape];
  switch (outline.kind) {
    case 'polygon':
      return Math.max(...outline.points.map(([x, y]) => Math.hypot(x, y)));
    case 'circles':
      return Math.max(...outline.circles.map(({ x, y, r }) => Math.hypot(x, y) + r));
    case 'rounded':
      return Math.hypot(outline.halfWidth - outline.corner, outline.halfHeight - outline.corner) + outline.corner;
  }
}

function nearestEdge(scene: Scene, point: { readonly x: number; readonly y: number }, transform: Transform): SceneEdge | null {
  // Convert the point to scene units instead of all nodes to pixels.
  const at = { x: (point.x - transform.offsetX) / transform.scale, y: (point.y - transform.offsetY) / transform.scale };
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  let best: SceneEdge | null = null;
  let nearest = EDGE_TOLERANCE / transform.scale;
  for (const edge of scene.edges) {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (source === undefined || target === undefined) continue;
    const distance = distanceToPath(edge, source, target, at, nearest);
    if (distance <= nearest) {
      best = edge;
      nearest = distance;
    }
  }
  return best;
}
