/**
 * What the layout in columns adds to a scene: heads with their figures, the foot, the space of each symbol and name, lines on their routes,
 * and the lines that stand for folded strips.
 */
import { countOf } from '../core/analysis/count-names.ts';
import type { Counts } from '../core/analysis/counts.ts';
import { addTo } from '../core/basics/lists-by-key.ts';
import type { PlacedNode } from '../core/layout/column-boxes.ts';
import { ROWS_PREFIX, type RowFold, STRIP_PREFIX } from '../core/layout/column-folds.ts';
import { plainRoute, type Route } from '../core/layout/column-routes.ts';
import type { Point } from '../core/layout/geometry.ts';
import type { ColumnContent, OpenedFolds, PlacementColumns } from '../core/layout/layout.ts';
import type { Level } from '../core/model/vocabulary.ts';
import type { TieGraph } from '../core/network/graph.ts';
import { type Count, type CountedText, inLanguage, writtenOut } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import { HIDDEN_BY_FILTER_OPACITY, hasOwnPlace } from './node-style.ts';
import type { Palette } from './palette.ts';
import { foldWords, headLabel, SMALL_LETTERS } from './row-names.ts';
import type { Box, EdgePath, SceneColumns, SceneEdge, SceneHead, SceneNode } from './scene.ts';
import { textWidth } from './text-width.ts';

/** In place of STRIP_PREFIX and ROWS_PREFIX, with which nodes begin that open something: the nodes that fold it again. */
export const FOLD_STRIP = 'fold-strip:';
export const FOLD_ROWS = 'fold-rows:';

/** What is open in columns, by the ids of what a reader opened and of nodes that are asked for. */
export function openedIn(open: readonly string[], needed: readonly string[] = []): OpenedFolds {
  const after = (prefix: string) => new Set(open.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : [])));
  return { strips: after(STRIP_PREFIX), rows: after(ROWS_PREFIX), needed: new Set(needed) };
}

/** What is open after a press on a node of the columns that opens or folds; null for any other node. */
export function openedBy(id: string, open: readonly string[], { folds }: SceneColumns): readonly string[] | null {
  if (id.startsWith(STRIP_PREFIX) || id.startsWith(ROWS_PREFIX)) return open.includes(id) ? open : [...open, id];
  if (id.startsWith(FOLD_STRIP)) return open.filter((own) => own !== `${STRIP_PREFIX}${id.slice(FOLD_STRIP.length)}`);
  if (!id.startsWith(FOLD_ROWS)) return null;
  // Since somebody may have come or gone, the rows may have been opened by another of them.
  const fold = folds.find((own) => own.id === `${ROWS_PREFIX}${id.slice(FOLD_ROWS.length)}`);
  const own = new Set(fold?.members.map((member) => `${ROWS_PREFIX}${member}`));
  return open.filter((other) => !own.has(other));
}

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
    folds: columns.strips.flatMap(({ folds }) => folds),
    standIns: columns.standIns,
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

/** The shown lines on their routes: those of one look between the same two rows are one line, thicker for several. */
export function routedEdges(
  edges: readonly SceneEdge[],
  { routes, nodes, strips, standIns }: Pick<PlacementColumns, 'routes' | 'nodes' | 'strips' | 'standIns'>,
): readonly SceneEdge[] {
  const routeOf = new Map(routes.flatMap((route, number) => route.lines.map((line) => [line, { route, number }] as const)));
  const together = new Map<string, SceneEdge[]>();
  // Lines of a folded strip are not drawn at all.
  const rowOf = (id: string) => (standIns.get(id)?.startsWith(ROWS_PREFIX) ? (standIns.get(id) as string) : id);
  const besideOne = new Set(strips.flatMap(({ folds }) => folds).flatMap(({ id, beside }) => (beside === null ? [] : [id])));
  for (const tie of edges) {
    const [source, target] = [rowOf(tie.source), rowOf(tie.target)];
    const edge = source === tie.source && target === tie.target ? tie : { ...tie, source, target };
    const number = routeOf.get(edge.id)?.number;
    // Of nodes with various partners in one row, only the lines that the layout gives a route are drawn.
    if (source === target || (number === undefined && (besideOne.has(source) || besideOne.has(target)))) continue;
    // Ties without a route, such as belonging, are one line for each look.
    addTo(
      together,
      number === undefined ? `${source} ${target} ${edge.color} ${edge.dash.join()} ${edge.hollow}` : `route ${number}`,
      edge,
    );
  }
  return [...together.values()].flatMap((own) => {
    const [first] = own as [SceneEdge, ...SceneEdge[]];
    const path = pathOf(first, routeOf.get(first.id)?.route, nodes);
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

/**
 * Buttons of strips: «5 coopérations · 7 partenaires» beside the name of a folded one, rows that stand for several nodes, and beside the
 * columns what folds again what the reader opened.
 */
export function foldingNodes(input: ColumnsInput, { strips: opened, rows: openedRows }: OpenedFolds): readonly SceneNode[] {
  const { columns } = input;
  const right = Math.max(...columns.heads.map(({ x, width }) => x + width));
  const taken = new Set<number>();
  const step = columns.letters * BUTTON_HEIGHT;
  const folding = (id: string, from: number) => {
    // Two at one height would lie on each other.
    let y = from;
    while ([...taken].some((other) => Math.abs(other - y) < step)) y += step;
    taken.add(y);
    return button(input, id, '−', -BUTTON_ROOM, y);
  };
  return columns.strips.flatMap((strip): readonly SceneNode[] => {
    if (strip.isFolded) {
      const head = columns.nodes.get(strip.id);
      return head === undefined ? [] : [foldedStrip(input, strip, head, right)];
    }
    return [
      ...(opened.has(strip.id) ? [folding(`${FOLD_STRIP}${strip.id}`, strip.y + columns.letters)] : []),
      ...strip.folds.flatMap((fold): readonly SceneNode[] => {
        const place = columns.nodes.get(fold.id);
        if (place !== undefined) return foldedRows(input, fold, place);
        if (!fold.members.some((id) => openedRows.has(id))) return [];
        const top = Math.min(...fold.members.map((id) => columns.nodes.get(id)?.y ?? Number.POSITIVE_INFINITY));
        return [folding(`${FOLD_ROWS}${fold.id.slice(ROWS_PREFIX.length)}`, top)];
      }),
    ];
  });
}

/** Room to the left of the columns for what folds again, scene units; and the height of a button, in multiples of that of letters. */
export const BUTTON_ROOM = 18;
const BUTTON_HEIGHT = 1.3;

/** The row that stands for several nodes; none while a filter hides them all. */
function foldedRows({ graph, palette, language }: ColumnsInput, fold: RowFold, place: PlacedNode): readonly SceneNode[] {
  const shown = fold.folded.filter((id) => graph.hasNode(id) && hasRow(graph, id));
  if (shown.length === 0) return [];
  const relations =
    fold.beside === null
      ? null
      : countOf(
          'rows-cooperations',
          cooperationsOf(graph, shown, () => true),
          fold.id,
        );
  const words = foldWords(fold, (id) => (graph.hasNode(id) ? graph.getNodeAttributes(id) : null));
  const text = writtenOut(PICTURE[language].foldedRows(words, countOf('rows-folded', shown.length, fold.id), relations), language);
  const { box, x, y, nameX } = place;
  return [
    {
      ...pill(palette, fold.id, text, { x, y }, { box, nameX }),
      opacity: shown.some((id) => graph.degree(id) > 0) ? 1 : HIDDEN_BY_FILTER_OPACITY,
    },
  ];
}

/** Whether a node would be drawn if it had a row. */
function hasRow(graph: TieGraph, id: string): boolean {
  const attributes = graph.getNodeAttributes(id);
  return graph.degree(id) > 0 || (attributes.kind === 'actor' && hasOwnPlace(attributes.actor));
}

/** Cooperations shown of some nodes, of which the other end is as asked for. */
function cooperationsOf(graph: TieGraph, nodes: readonly string[], isOther: (node: string) => boolean): number {
  const relations = new Set<string>();
  for (const node of nodes) {
    graph.forEachEdge(node, (_edge, { type, relation }, source, target) => {
      if (type.layer === 'articulation' && isOther(source) && isOther(target)) relations.add(relation.id);
    });
  }
  return relations.size;
}

function foldedStrip(input: ColumnsInput, { id, nodes }: PlacementColumns['strips'][number], head: PlacedNode, right: number): SceneNode {
  const { graph, columns, language } = input;
  const figures = PICTURE[language].foldedStrip(...stripFigures(graph, id, nodes));
  const text = `+ ${writtenOut(figures, language)}`;
  const width = textWidth(text, columns.letters * SMALL_LETTERS, false) + columns.letters;
  const after = head.box.x + head.box.width + columns.letters;
  const x = after + width > right ? head.box.x - columns.letters - width : after;
  return button(input, `${STRIP_PREFIX}${id}`, text, x, head.y);
}

/** The figures of a strip: cooperations shown among its nodes, and nodes that take part beside the one it is named after. */
export function stripFigures(graph: TieGraph, id: string, nodes: readonly string[]): readonly [cooperations: Count, partners: Count] {
  const own = new Set(nodes);
  const shown = nodes.filter((node) => graph.hasNode(node) && graph.degree(node) > 0);
  const relations = cooperationsOf(graph, shown, (node) => own.has(node));
  return [countOf('strip-cooperations', relations, id), countOf('strip-partners', Math.max(0, shown.length - 1), id)];
}

function button({ columns, palette }: ColumnsInput, id: string, text: string, x: number, y: number): SceneNode {
  const { letters } = columns;
  const width = textWidth(text, letters * SMALL_LETTERS, false) + letters;
  const height = letters * BUTTON_HEIGHT;
  const box = { x, y: y - height / 2, width, height };
  return pill(palette, id, text, { x: x + width / 2, y }, { box, nameX: x + letters / 2 });
}

/** Their names are placed after those of the rows. */
const PILL_PRIORITY = 90;

/** What is pressed to open or fold: a name in an outline, around a place. */
function pill(
  { paper, softInk }: Palette,
  id: string,
  text: string,
  { x, y }: Point,
  { box, nameX }: { readonly box: Box; readonly nameX: number },
): SceneNode {
  return {
    id,
    x,
    y,
    radius: box.height / 2,
    shape: 'pill',
    outerShape: null,
    fill: paper,
    stroke: softInk,
    half: false,
    dashed: false,
    opacity: 1,
    label: { text, detail: '', bold: false, soft: true, lines: [text], side: 'right', priority: PILL_PRIORITY },
    reserved: { box, nameX, outline: 'button', signs: [], weight: 1 },
  };
}
