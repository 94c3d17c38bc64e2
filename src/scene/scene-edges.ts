/**
 * The lines of a picture: how each tie looks, on which of a relation's lines its sign stands, and, where no layout gives them routes, how
 * they bend so that they lie neither over each other nor through a symbol.
 */

import { addTo } from '../core/basics/lists-by-key.ts';
import type { Tie, TieGraph } from '../core/network/graph.ts';
import { curvePoint } from './curve.ts';
import { STRAIGHT } from './edge-path.ts';
import { HOLLOW_WIDTH, LINE_STYLES } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { SceneEdge, SceneNode } from './scene.ts';

/** The lines of all ties, straight. `marks` are signs on the lines of relations, by their ids. */
export function sceneEdges(graph: TieGraph, palette: Palette, marks: ReadonlyMap<string, string> | undefined): readonly SceneEdge[] {
  return graph.mapEdges((id, tie, source, target) => {
    const style = LINE_STYLES[tie.relation.status];
    const hollow = tie.relation.certainty === 'implied';
    const { family, layer } = tie.type;
    const light = layer === 'articulation' ? 1 : 0.55;
    return {
      id,
      ties: [id],
      relation: tie.relation.id,
      relations: [tie.relation.id],
      source,
      target,
      color: palette.families[family],
      width: (hollow ? HOLLOW_WIDTH : style.width) * light,
      dash: style.dash,
      hollow: hollow && layer === 'articulation',
      path: STRAIGHT,
      arrow: showsArrow(tie),
      mark: marks?.get(tie.relation.id) ?? '',
    };
  });
}

/** A relation with many lines shows its sign once, on its longest line; a sign on each would cover the picture. */
export function oneMarkEach(edges: readonly SceneEdge[], nodes: readonly SceneNode[]): readonly SceneEdge[] {
  const marked = edges.filter((edge) => edge.mark !== '');
  if (marked.length === 0) return edges;
  const places = new Map(nodes.map((node) => [node.id, node]));
  const lengthOf = ({ source, target }: SceneEdge) => {
    const [a, b] = [places.get(source), places.get(target)];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  };
  const longest = new Map<string, SceneEdge>();
  for (const edge of marked) {
    const known = longest.get(edge.relation);
    if (known === undefined || lengthOf(edge) > lengthOf(known)) longest.set(edge.relation, edge);
  }
  return edges.map((edge) => (edge.mark === '' || longest.get(edge.relation) === edge ? edge : { ...edge, mark: '' }));
}

/** Arrows are only drawn for cooperation, from giver to receiver. For belonging, position and text show the direction. */
function showsArrow(tie: Tie): boolean {
  return tie.directed && tie.type.layer === 'articulation';
}

/** Maximum number of lines × symbols for bending lines around symbols; in larger pictures it would take too long and hardly be noticed. */
const BENDING_LIMIT = 200_000;
/** Curvatures tried for a line that runs through a symbol, in this order. */
const BENDS = [0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38] as const;
const PARALLEL_BEND = 0.14;
const CLEARANCE = 5;

/** Parallel lines fan out; lines that would cross a symbol bend around it. */
export function bentEdges(edges: readonly SceneEdge[], nodes: readonly SceneNode[]): readonly SceneEdge[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const groups = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    if (!places.has(edge.source) || !places.has(edge.target)) continue;
    const key = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    addTo(groups, key, edge);
  }
  const bendable = edges.length * nodes.length <= BENDING_LIMIT;
  return [...groups.values()].flatMap((group) =>
    group.map((edge, i) => {
      const forwards = edge.source < edge.target ? 1 : -1;
      const fan = (i - (group.length - 1) / 2) * PARALLEL_BEND * forwards;
      return { ...edge, path: { kind: 'arc' as const, curvature: bendable ? clearCurvature(edge, fan, places, nodes) : fan } };
    }),
  );
}

/** The first curvature, starting from the desired one, at which a line crosses the fewest symbols. */
function clearCurvature(edge: SceneEdge, wished: number, places: ReadonlyMap<string, SceneNode>, nodes: readonly SceneNode[]): number {
  const source = places.get(edge.source);
  const target = places.get(edge.target);
  if (source === undefined || target === undefined) return wished;
  let best = wished;
  let fewest = Number.POSITIVE_INFINITY;
  for (const bend of BENDS) {
    const curvature = wished + bend;
    const met = symbolsMet(source, target, curvature, nodes);
    if (met < fewest) {
      best = curvature;
      fewest = met;
    }
    if (met === 0) break;
  }
  return best;
}

function symbolsMet(source: SceneNode, target: SceneNode, curvature: number, nodes: readonly SceneNode[]): number {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  const samples = Math.max(6, Math.ceil(length / 9));
  const points = Array.from({ length: samples }, (_, i) => curvePoint(source, target, curvature, (i + 0.5) / samples));
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  let met = 0;
  for (const node of nodes) {
    const reach = node.radius * (node.shape === 'pill' ? 1.3 : 1) + CLEARANCE;
    // Most symbols are far from the line.
    if (node.x + reach <= left || node.x - reach >= right || node.y + reach <= top || node.y - reach >= bottom) continue;
    if (node.id === source.id || node.id === target.id) continue;
    if (
      points.some(({ x, y }) => Math.abs(x - node.x) < reach && Math.abs(y - node.y) < reach && Math.hypot(x - node.x, y - node.y) < reach)
    )
      met++;
  }
  return met;
}
