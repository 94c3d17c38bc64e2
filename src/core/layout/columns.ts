/**
 * The layout in columns: one column for each level, for the groups and schemes in which actors meet, and for all others; one horizontal
 * strip for each connected part, largest first; those without recorded cooperation at the foot of their own column. Plain values in and out.
 * It depends on the network alone and on nothing that a filter hides, and the order of the input does not matter.
 *
 * How: cut into strips (column-strips.ts), order the rows so that few lines cross (column-order.ts), place them so that most lines run
 * straight (column-stack.ts, column-places.ts), find the routes of lines (column-routes.ts), fill the foot (column-foot.ts). Cutting and
 * ordering ask only who is joined to whom, so a name or the state of a relation changes no order.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { fold } from '../basics/names.ts';
import { boxAt, boxWidth, type ColumnSizes, columnBounds, type NamedNode, type NodeName, nodeAt, type PlacedNode } from './column-boxes.ts';
import { NOTHING_OPENED, type RowFold } from './column-folds.ts';
import { type FootCell, footOf } from './column-foot.ts';
import { orderLayers } from './column-order.ts';
import type { Needs } from './column-room.ts';
import { type Lane, type LayerBounds, type Route, routesOf } from './column-routes.ts';
import {
  type Below,
  extentOf,
  type Folding,
  foldStrips,
  heightOfStrip,
  orderedStrip,
  type Rows,
  rowOf,
  type ShownStrip,
  stackedItems,
  stretchedHeight,
} from './column-stack.ts';
import type { ColumnLine, ColumnNode, CutNetwork, Strip } from './column-strips.ts';
import type { Box } from './geometry.ts';
import { type KnownPlaces, knownPlaces, type RowOrder, rowOrderOf } from './row-order.ts';

export interface ColumnsInput extends Folding {
  readonly cut: CutNetwork;
  readonly nameOf: (node: string) => NodeName;
  /** Lines between the same two nodes and of the same look are drawn as one. Looks stand beside each other in alphabetical order. */
  readonly lookOf: (line: ColumnLine) => string;
  /** What the row is called that stands for several nodes. */
  readonly foldNameOf: (fold: RowFold) => NodeName;
  readonly sizes: ColumnSizes;
  /** The order of an earlier layout, which is kept. */
  readonly last?: RowOrder | null;
}

export interface PlacedStrip {
  /** Id of the node after which it is named, which alone is placed if the strip is folded. */
  readonly id: string;
  readonly isFolded: boolean;
  readonly nodes: readonly string[];
  /** Sets of these nodes that have one row together, or could have, unless the strip is folded as a whole. */
  readonly folds: readonly RowFold[];
  /** Number of lines. */
  readonly lines: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedColumns {
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly strips: readonly PlacedStrip[];
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly routes: readonly Route[];
  /** The foot below its heading; without height if nobody stands there. */
  readonly foot: Box;
  readonly width: number;
  readonly height: number;
  /** For each node without a row of its own, the id of the row that stands for it. */
  readonly standIns: ReadonlyMap<string, string>;
  /** To be given as `last` after an edit. */
  readonly order: RowOrder;
}

/** How much further apart rows may stand than they need to, if there is room. */
const MOST_STRETCH = 1.45;

/** What is known before rows have an order: which strips are folded, the height that they need, and columns and foot for a width. */
function contentsOf({ cut, sizes }: ColumnsInput, rows: Rows, strips: readonly ShownStrip[]) {
  const { columns } = cut;
  const alone = byRankAndName(cut.alone.map(({ id }) => rows.named(id)));
  const shown = strips.flatMap(({ strip, isFolded }) =>
    strip.nodes.flatMap(({ id }) => (!isFolded || id === strip.id ? [rows.named(id)] : [])),
  );
  const nodes = [...shown, ...alone].flatMap((node) => [
    { node, indent: 0 },
    ...rows.under(node.id).map((below) => ({ node: below.node, indent: below.depth * sizes.symbolRoom })),
  ]);
  const hasTurns = (layer: number) => strips.some(({ strip, isFolded }) => !isFolded && (strip.layers[layer]?.length ?? 0) > 0);
  const contents = { columns, nodes, turnsLeft: hasTurns(0), turnsRight: hasTurns(columns + 1) };
  const cells = Array.from({ length: columns }, (_, column) => footCells(column, alone, rows));
  const footRow = cells.flat(2).reduce((most, { node }) => Math.max(most, rowOf(node, sizes)), sizes.rowHeight);
  const gaps = strips.length * sizes.stripGap;
  const needed = strips.reduce((sum, { strip, isFolded }) => sum + (isFolded ? sizes.rowHeight : heightOfStrip(strip, rows)), gaps);
  const across = (width: number) => {
    const bounds = columnBounds(contents, { ...sizes, width });
    const spaces = bounds
      .slice(1, -1)
      .map(({ left, right }, column) => ({ left: left + sizes.padding, right: (bounds[column + 2]?.left ?? right) - sizes.padding }));
    const foot = footOf(cells, spaces, footRow);
    return { bounds, foot, beside: sizes.headHeight + (foot.height === 0 ? 0 : foot.height + sizes.footHead) };
  };
  return { footRow, gaps, needed, across };
}

/** What a network needs at least, with names as they are given. */
export function needsOf(input: ColumnsInput): Needs {
  const strips = shownStrips(input, knownPlaces(input.last ?? null));
  const { needed, across } = contentsOf(input, rowsOf(input, strips), strips);
  return { width: across(0).bounds.at(-1)?.right ?? 0, heightAt: (width) => needed + across(width).beside };
}

/** Places a network in columns. */
export function placeColumns(input: ColumnsInput): PlacedColumns {
  const { sizes, last = null } = input;
  const known = knownPlaces(last);
  const strips = shownStrips(input, known);
  const rows = rowsOf(input, strips);
  const { footRow, gaps, needed, across } = contentsOf(input, rows, strips);
  const { bounds, foot, beside } = across(sizes.width);
  const ordered = strips.map((shown) => orderedStrip(shown, shown.isFolded ? null : layersOf(shown, known), rows));
  // Rows as close as they may be, or further apart if the picture has room.
  const room = sizes.height - beside;
  const wished = Math.min(MOST_STRETCH, Math.max(1, room / needed));
  // Lines that pass at the top of a strip take a little more than they need, so that they run level.
  const taken = ordered.reduce((sum, strip) => sum + stretchedHeight(strip, wished, rows), gaps);
  const stretch = wished > 1 && taken > room ? Math.max(1, (wished * room) / taken) : wished;

  const nodes = new Map<string, PlacedNode>();
  const routes: Route[] = [];
  let y = sizes.headHeight;
  const placedStrips = ordered.map((own): PlacedStrip => {
    const { strip, whole, isFolded } = own;
    const top = y + sizes.stripGap / 2;
    const items = isFolded ? null : stackedItems(own, stretch, rows);
    const height = items?.height ?? sizes.rowHeight;
    y += height + sizes.stripGap;
    if (isFolded) {
      const head = rows.named(strip.id);
      nodes.set(head.id, { ...nodeAt(head, head.first, top + height / 2, 0, bounds, sizes), strip: strip.id });
    } else {
      const heights = Float64Array.from(items?.y ?? [], (at) => at + top);
      for (const placed of placedNodes(strip, heights, stretch, rows, bounds)) nodes.set(placed.id, placed.place);
      const lanesOf = (bundle: number) => rows.lanesOf(strip, bundle);
      routes.push(
        ...routesOf({ strip, lanesOf, ports: own.ports, y: heights, bounds, boxOf: (id) => edgesOf(nodes.get(id) as PlacedNode) }),
      );
    }
    const lines = whole.bundles.reduce((sum, bundle) => sum + bundle.lines.length, 0);
    return { id: strip.id, isFolded, nodes: whole.nodes.map(({ id }) => id), folds: own.folds, lines, y: top, height };
  });

  const footTop = y + (foot.height === 0 ? 0 : sizes.footHead);
  for (const { cell, x, y: at } of foot.placed) {
    const middle = footTop + at + footRow / 2;
    nodes.set(cell.node.id, { ...boxAt(cell.node, cell.column, x + cell.indent, middle, sizes), strip: null });
  }
  const width = bounds.at(-1)?.right ?? 0;
  return {
    columns: bounds.slice(1, -1).map(({ left, right }) => ({ x: left, width: right - left })),
    strips: placedStrips,
    nodes,
    routes,
    foot: { x: 0, y: footTop, width, height: foot.height },
    width,
    height: footTop + foot.height,
    standIns: new Map(placedStrips.flatMap((strip) => standInsOf(strip, rows))),
    order: rowOrderOf(ordered, last),
  };
}

/** The strips from top to bottom, folded where they are. Who stands under a node has a row only where that node has one. */
function shownStrips(input: ColumnsInput, known: KnownPlaces): readonly ShownStrip[] {
  const { cut, openedRows = NOTHING_OPENED } = input;
  const inOrder = known.inOrder(cut.strips);
  if (openedRows.needed.size === 0 || cut.under.size === 0) return foldStrips(inOrder, input);
  const above = new Map([...cut.under].flatMap(([id, nodes]) => nodes.map((node): [string, string] => [node.id, id])));
  const needed = new Set(openedRows.needed);
  for (const id of needed) if (above.has(id)) needed.add(above.get(id) as string);
  return foldStrips(inOrder, { ...input, openedRows: { ...openedRows, needed } });
}

/** Of a folded strip, the row of the node that it is named after stands for all others; of any row, for those who would stand under it too. */
function standInsOf({ id, isFolded, nodes, folds }: PlacedStrip, { under }: Rows): readonly [string, string][] {
  const pairs = (node: string, row: string) =>
    [node, ...under(node).map(({ node: own }) => own.id)].map((own): [string, string] => [own, row]);
  if (isFolded) return nodes.flatMap((node) => pairs(node, id)).filter(([node]) => node !== id);
  return folds.flatMap((fold) => fold.folded.flatMap((node) => pairs(node, fold.id)));
}

/**
 * The order of the rows of an open strip. Where rows were opened and nothing is known of an earlier order, all others stand as they did before.
 */
function layersOf({ strip, base }: ShownStrip, known: KnownPlaces): Strip['layers'] {
  const places = known.itemsOf(strip);
  if (places.size > 0 || strip === base) return orderLayers(strip, places);
  return orderLayers(strip, knownPlaces(rowOrderOf([{ whole: base, strip: base, layers: orderLayers(base) }], null)).itemsOf(strip));
}

/** Names, who stands under whom, and the lanes of every pair. */
function rowsOf({ cut, nameOf, foldNameOf, lookOf, sizes }: ColumnsInput, strips: readonly ShownStrip[]): Rows {
  const nodeOf = new Map(
    [...strips.flatMap(({ strip }) => strip.nodes), ...cut.alone, ...[...cut.under.values()].flat()].map((node) => [node.id, node]),
  );
  const foldOf = new Map(strips.flatMap(({ folds }) => folds).map((fold) => [fold.id, fold]));
  // Measuring names takes most of the time, and most nodes of a large network are folded.
  const known = new Map<string, NamedNode>();
  const named = (id: string): NamedNode => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const fold = foldOf.get(id);
    const own: NamedNode = { ...(nodeOf.get(id) as ColumnNode), name: fold === undefined ? nameOf(id) : foldNameOf(fold) };
    known.set(id, own);
    return own;
  };
  const below = new Map([...cut.under].map(([id, nodes]) => [id, byRankAndName(nodes.map((node) => named(node.id)))]));
  const under = (id: string, depth = 1): readonly Below[] =>
    (below.get(id) ?? []).flatMap((node) => [{ node, depth }, ...under(node.id, depth + 1)]);
  const lanes = new Map<Strip, readonly (readonly Lane[])[]>();
  const lanesIn = (strip: Strip) => {
    const made = lanes.get(strip) ?? strip.bundles.map(({ lines }) => lanesOf(lines, lookOf));
    lanes.set(strip, made);
    return made;
  };
  return {
    sizes,
    named,
    under: cut.under.size === 0 ? () => [] : (id) => under(id),
    lanesOf: (strip, bundle) => lanesIn(strip)[bundle] ?? [],
  };
}

/** The lines between two nodes by look. */
function lanesOf(lines: readonly ColumnLine[], lookOf: (line: ColumnLine) => string): readonly Lane[] {
  if (lines.length === 1) return lines.map((line) => ({ look: lookOf(line), lines: [line.id] }));
  const ofLook = new Map<string, string[]>();
  for (const line of lines) addTo(ofLook, lookOf(line), line.id);
  return [...ofLook].map(([look, ids]) => ({ look, lines: ids })).sort((a, b) => compare(a.look, b.look));
}

function byRankAndName(nodes: readonly NamedNode[]): readonly NamedNode[] {
  const words = new Map(nodes.map(({ id, name }) => [id, fold(name.text)]));
  const wordsOf = ({ id }: NamedNode) => words.get(id) as string;
  return [...nodes].sort((a, b) => a.rank - b.rank || compare(wordsOf(a), wordsOf(b)) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those who stand alone in a column, each with who stands under it. */
function footCells(column: number, alone: readonly NamedNode[], { sizes, under }: Rows): readonly (readonly FootCell[])[] {
  return alone
    .filter((node) => node.last === column)
    .map((node) =>
      [{ node, depth: 0 }, ...under(node.id)].map(({ node: own, depth }) => {
        const indent = depth * sizes.symbolRoom;
        return { node: own, column, indent, width: indent + boxWidth(own, sizes) };
      }),
    );
}

/** The nodes of an open strip at the heights of their items, each with those who stand under it. */
function* placedNodes(strip: Strip, heights: ArrayLike<number>, stretch: number, rows: Rows, bounds: readonly LayerBounds[]) {
  const { sizes } = rows;
  const at = (node: NamedNode, column: number, y: number, depth: number) => {
    const place: PlacedNode = { ...nodeAt(node, column, y, depth * sizes.symbolRoom, bounds, sizes), strip: strip.id };
    return { id: node.id, place };
  };
  for (const [i, item] of strip.items.entries()) {
    if (item.node === null || item.key !== item.node.id) continue;
    const [y, { id, first }] = [heights[i] as number, item.node];
    yield at(rows.named(id), first, y, 0);
    let next = y + extentOf(strip, item, stretch, rows, false).below;
    for (const { node, depth } of rows.under(id)) {
      yield at(node, first, next + rowOf(node, sizes) / 2, depth);
      next += rowOf(node, sizes);
    }
  }
}

function edgesOf({ box }: PlacedNode): LayerBounds {
  return { left: box.x, right: box.x + box.width };
}
