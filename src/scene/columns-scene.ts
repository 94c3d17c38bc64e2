/**
 * What the layout in columns adds to a scene: heads with their figures, the foot, the space of each symbol and name, lines on their routes,
 * and the lines that stand for folded strips.
 */
import { countOf } from '../core/analysis/count-names.ts';
import type { Counts } from '../core/analysis/counts.ts';
import { addTo } from '../core/basics/lists-by-key.ts';
import type { PlacedNode } from '../core/layout/column-boxes.ts';
import { plainRoute, type Route } from '../core/layout/column-routes.ts';
import type { ColumnContent, PlacementColumns } from '../core/layout/layout.ts';
import type { Level } from '../core/model/vocabulary.ts';
import type { TieGraph } from '../core/network/graph.ts';
import { type Count, type CountedText, inLanguage, writtenOut } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import type { Palette } from './palette.ts';
import { headLabel, SMALL_LETTERS } from './row-names.ts';
import type { EdgePath, SceneColumns, SceneEdge, SceneHead, SceneNode } from './scene.ts';
import { textWidth } from './text-width.ts';

/** Before the id of a strip: the node that opens it, and the node that folds it again. */
export const OPEN_STRIP = 'open-strip:';
export const FOLD_STRIP = 'fold-strip:';

interface ColumnsInput {
  readonly graph: TieGraph;
  readonly columns: PlacementColumns;
  readonly palette: Palette;
  readonly language: Language;
  readonly counts: Counts;
}

/** The background of a picture in columns. `footLabel` is the heading of the foot. */
export function sceneColumns({ columns, palette, language, counts }: ColumnsInput, footLabel: CountedText): SceneColumns {
  // A body of two levels fills neither of its columns: a level that nobody has alone is seen as empty.
  const taken = new Set(
    [...columns.nodes.values()].flatMap(({ column, box }) => {
      const head = columns.heads[column];
      return head !== undefined && box.x + box.width <= head.x + head.width + 1 ? [column] : [];
    }),
  );
  return {
    letters: columns.letters,
    tint: palette.tint,
    heads: columns.heads.map(
      ({ content, x, width }, i): SceneHead => ({
        id: content.kind === 'level' ? content.level : content.kind,
        label: headLabel(content, language),
        detail: inLanguage(headFigures(content, counts, language), language),
        x,
        width,
        // The hatching says what the head does: «aucun».
        isEmpty: content.kind === 'level' && !taken.has(i) && countedAt(content.level, counts).value === 0,
      }),
    ),
    headHeight: columns.headHeight,
    strips: columns.strips.map(({ id, y, height }) => ({ id, y, height })),
    foot: columns.foot.height === 0 ? null : { box: columns.foot, label: inLanguage(footLabel, language) },
  };
}

/** How many of those who stand in a column cooperate. */
function headFigures(content: ColumnContent, counts: Counts, language: Language): CountedText {
  const strings = PICTURE[language];
  if (content.kind === 'groups') {
    const groups = counts.of('tied', 'kind=group');
    return groups.value === 0 ? [] : strings.groupsHead(groups);
  }
  if (content.kind === 'support') {
    const bodies = counts.of('actors', 'kind=organisation');
    return bodies.value === 0 ? [] : strings.headFigures(counts.of('tied', 'kind=organisation'), bodies);
  }
  const { level } = content;
  const all = countedAt(level, counts);
  const tied = all.id === 'communes' ? counts.of('communes-documented') : counts.of('tied', `level=${level}`);
  if (all.value > 0) return strings.headFigures(tied, all);
  const combined = counts.of('actors', `combined=${level}`);
  const empty = strings.emptyHead[level];
  return combined.value === 0 ? [empty] : strings.withCombined(empty, combined);
}

/** Those whose level it is alone; over a territory, its communes. */
function countedAt(level: Level, counts: Counts): Count {
  const communes = counts.of('communes');
  return level === 'commune' && communes.value > 0 ? communes : counts.of('actors', `level=${level}`);
}

/** The shown lines on their routes: those of one look between the same two nodes are one line, thicker for several. */
export function routedEdges(
  edges: readonly SceneEdge[],
  { routes, nodes }: Pick<PlacementColumns, 'routes' | 'nodes'>,
): readonly SceneEdge[] {
  const routeOf = new Map(routes.flatMap((route) => route.lines.map((line) => [line, route] as const)));
  const together = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    const route = routeOf.get(edge.id);
    // Ties without a route, such as belonging, are one line for each look.
    const key = route === undefined ? `${edge.source} ${edge.target} ${edge.color} ${edge.dash.join()} ${edge.hollow}` : edge.id;
    addTo(together, route === undefined ? key : `route ${routes.indexOf(route)}`, edge);
  }
  return [...together.values()].flatMap((own) => {
    const [first] = own as [SceneEdge, ...SceneEdge[]];
    const path = pathOf(first, routeOf.get(first.id), nodes);
    return path === null ? own : [merged(own, path)];
  });
}

/** Several lines as one. The sign is that of the first line that has one. */
function merged(edges: readonly SceneEdge[], path: EdgePath): SceneEdge {
  const [first] = edges as [SceneEdge, ...SceneEdge[]];
  return {
    ...first,
    ties: edges.flatMap(({ ties }) => ties),
    relations: [...new Set(edges.flatMap(({ relations }) => relations))],
    width: first.width * Math.min(MOST_TIMES, 1 + (edges.length - 1) * WIDER),
    mark: edges.find(({ mark }) => mark !== '')?.mark ?? '',
    path,
  };
}

/** How much wider a line is for each further relation, and how much at most. */
const WIDER = 0.4;
const MOST_TIMES = 2.2;

/** The path of a line from its source to its target; null if one of them has no place in the columns. */
function pathOf({ source, target }: SceneEdge, route: Route | undefined, nodes: ReadonlyMap<string, PlacedNode>): EdgePath | null {
  if (route !== undefined) return route.source === source ? { kind: 'route', start: route.start, pieces: route.pieces } : reversed(route);
  const [from, to] = [nodes.get(source), nodes.get(target)];
  return from === undefined || to === undefined ? null : { kind: 'route', ...plainRoute(from.box, to.box) };
}

/** A route from its end to its start. */
export function reversed({ start, pieces }: Pick<Route, 'start' | 'pieces'>): EdgePath {
  const points = [start, ...pieces.map(({ x, y }) => ({ x, y }))];
  const end = points.at(-1) ?? start;
  return {
    kind: 'route',
    start: end,
    pieces: pieces.map((piece, i) => ({ ...piece, ...(points[i] ?? start) })).reverse(),
  };
}

/** Buttons of strips: «5 coopérations · 7 partenaires» beside the name of a folded one, and what folds an opened one again. */
export function stripNodes(input: ColumnsInput, openStrips: ReadonlySet<string>): readonly SceneNode[] {
  const { columns } = input;
  const right = Math.max(...columns.heads.map(({ x, width }) => x + width));
  return columns.strips.flatMap((strip) => {
    if (strip.isFolded) {
      const head = columns.nodes.get(strip.id);
      return head === undefined ? [] : [foldedStrip(input, strip, head, right)];
    }
    return openStrips.has(strip.id) ? [button(input, `${FOLD_STRIP}${strip.id}`, '−', -BUTTON_ROOM, strip.y + columns.letters)] : [];
  });
}

/** Room to the left of the columns for what folds strips again, scene units. */
export const BUTTON_ROOM = 18;

function foldedStrip(input: ColumnsInput, { id, nodes }: PlacementColumns['strips'][number], head: PlacedNode, right: number): SceneNode {
  const { graph, columns, language } = input;
  const figures = PICTURE[language].foldedStrip(...stripFigures(graph, id, nodes));
  const text = `+ ${writtenOut(figures, language)}`;
  const width = textWidth(text, columns.letters * SMALL_LETTERS, false) + columns.letters;
  const after = head.box.x + head.box.width + columns.letters;
  const x = after + width > right ? head.box.x - columns.letters - width : after;
  return button(input, `${OPEN_STRIP}${id}`, text, x, head.y);
}

/** The figures of a strip: cooperations shown among its nodes, and nodes that take part beside the one it is named after. */
export function stripFigures(graph: TieGraph, id: string, nodes: readonly string[]): readonly [cooperations: Count, partners: Count] {
  const own = new Set(nodes);
  const shown = nodes.filter((node) => graph.hasNode(node) && graph.degree(node) > 0);
  const relations = new Set(
    shown.flatMap((node) =>
      graph.filterEdges(node, (_edge, { type }, source, target) => type.layer === 'articulation' && own.has(source) && own.has(target)),
    ),
  );
  const ids = new Set([...relations].map((edge) => graph.getEdgeAttributes(edge).relation.id));
  return [countOf('strip-cooperations', ids.size, id), countOf('strip-partners', Math.max(0, shown.length - 1), id)];
}

function button({ columns, palette }: ColumnsInput, id: string, text: string, x: number, y: number): SceneNode {
  const { letters } = columns;
  const width = textWidth(text, letters * SMALL_LETTERS, false) + letters;
  const height = letters * 1.3;
  return {
    id,
    x: x + width / 2,
    y,
    radius: height / 2,
    shape: 'pill',
    outerShape: null,
    fill: palette.paper,
    stroke: palette.softInk,
    half: false,
    dashed: false,
    opacity: 1,
    label: { text, detail: '', bold: false, soft: true, lines: [text], side: 'right', priority: 0 },
    reserved: { box: { x, y: y - height / 2, width, height }, nameX: x + letters / 2, outline: 'button', signs: [], weight: 1 },
  };
}
