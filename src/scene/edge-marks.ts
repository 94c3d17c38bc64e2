/**
 * Positions of the signs on lines: «?», «+», «−» for dates, and letters of families on paper. Separate from drawing, because label
 * placement needs the positions too.
 */
import { signOfPath } from './edge-path.ts';
import type { Focus, Scene, Transform } from './scene.ts';

/** Opacity of everything outside the focus. */
export const FADED = 0.14;

/** The signs on lines, with positions in viewport pixels. */
export function edgeMarks(
  scene: Scene,
  transform: Transform,
  focus: Focus | null,
): readonly { readonly x: number; readonly y: number; readonly mark: string; readonly color: string; readonly opacity: number }[] {
  const marked = scene.edges.filter((edge) => edge.mark !== '');
  if (marked.length === 0) return [];
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  return marked.flatMap((edge) => {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source === undefined || target === undefined) return [];
    const at = project(signOfPath(edge, source, target), transform);
    return [{ ...at, mark: edge.mark, color: edge.color, opacity: focus === null || focus.edges.has(edge.id) ? 1 : FADED }];
  });
}

/** Converts a point from scene units to surface pixels. */
export function project(
  point: { readonly x: number; readonly y: number },
  transform: Transform,
): { readonly x: number; readonly y: number } {
  return { x: point.x * transform.scale + transform.offsetX, y: point.y * transform.scale + transform.offsetY };
}
