/**
 * Relations of many members as areas: the convex outline around their symbols (Andrew's monotone chain), with a margin. They show who takes
 * part without a line for each member. Overlapping areas do not mean that anything is shared.
 */
import type { Tie, TieGraph } from '../core/network/graph.ts';
import { LINE_STYLES } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { Focus, Scene, SceneHull, SceneNode } from './scene.ts';

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Distance from a symbol to the outline, CSS pixels at zoom 1. */
const MARGIN = 22;
/** Number of corners that approximate the circle around one symbol. */
const AROUND = 10;

/** The areas of the relations with at least three ends, smallest last, so that each can be clicked. O(ties log ties). */
export function hullsOf(graph: TieGraph, nodes: readonly SceneNode[], palette: Palette): readonly SceneHull[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const members = new Map<string, Pick<Tie, 'relation' | 'type'> & { readonly ends: Set<string> }>();
  graph.forEachEdge((_edge, { relation, type }, source, target) => {
    const known = members.get(relation.id) ?? { relation, type, ends: new Set<string>() };
    for (const end of [source, target]) if (end !== relation.id) known.ends.add(end);
    members.set(relation.id, known);
  });
  const hulls = [...members.values()].flatMap(({ relation, type, ends }) => {
    const stood = [...ends].flatMap((end) => places.get(end) ?? []);
    if (stood.length < 3) return [];
    return [
      {
        relation: relation.id,
        nodes: stood.map((node) => node.id),
        points: outlineAround(stood),
        color: palette.families[type.family],
        dash: LINE_STYLES[relation.status].dash,
      },
    ];
  });
  return hulls
    .map((hull) => ({ hull, size: area(hull.points) }))
    .sort((a, b) => b.size - a.size)
    .map(({ hull }) => hull);
}

/** The convex outline around the circles of some symbols. */
function outlineAround(nodes: readonly SceneNode[]): readonly Corner[] {
  const corners = nodes.flatMap(({ x, y, radius }) =>
    Array.from({ length: AROUND }, (_, i) => {
      const angle = (2 * Math.PI * i) / AROUND;
      return { x: x + (MARGIN + radius / 2) * Math.cos(angle), y: y + (MARGIN + radius / 2) * Math.sin(angle) };
    }),
  );
  const sorted = corners.sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain([...sorted].reverse())];
}

/** One half of a convex outline: the corners with turns in the same direction. */
function chain(sorted: readonly Corner[]): readonly Corner[] {
  const kept: Corner[] = [];
  for (const corner of sorted) {
    for (;;) {
      const [a, b] = [kept.at(-2), kept.at(-1)];
      if (a === undefined || b === undefined || (b.x - a.x) * (corner.y - a.y) - (b.y - a.y) * (corner.x - a.x) > 0) break;
      kept.pop();
    }
    kept.push(corner);
  }
  return kept.slice(0, -1);
}

function area(points: readonly Corner[]): number {
  let sum = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    sum += point.x * next.y - next.x * point.y;
  });
  return Math.abs(sum) / 2;
}

/** Whether a point of the scene lies inside an area. */
export function isInsideHull(points: readonly Corner[], { x, y }: Corner): boolean {
  return points.every((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    return (next.x - point.x) * (y - point.y) - (next.y - point.y) * (x - point.x) >= 0;
  });
}

/** Opacity of the colour inside an area. */
export const HULL_FILL = 0.09;

/** Whether an area is highlighted: its relation is in focus, or one of its members is the centre of the focus. */
export function isHullInFocus(scene: Scene, relation: string, focus: Focus | null): boolean {
  if (focus === null || focus.center === relation) return true;
  const hull = scene.hulls.find((candidate) => candidate.relation === relation);
  return hull?.nodes.includes(focus.center) ?? false;
}
