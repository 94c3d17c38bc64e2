/**
 * The layout in columns: one column for each level, for the groups and schemes in which actors meet, and for all others; one horizontal
 * strip for each connected part, largest first; those without recorded cooperation at the foot of their own column. Plain values in and out.
 * It depends on the network alone and on nothing that a filter hides, and the order of the input does not matter.
 *
 * How: cut into strips (column-strips.ts), order the rows so that few lines cross (column-order.ts), place them so that most lines run
 * straight (column-places.ts), find the routes of lines (column-routes.ts), fill the foot (column-foot.ts).
 */
import { boxAt, boxWidth, type ColumnSizes, columnBounds, nodeAt, type PlacedNode } from './column-boxes.ts';
import { type FootCell, footOf } from './column-foot.ts';
import { orderLayers } from './column-order.ts';
import { placeItems } from './column-places.ts';
import { type LayerBounds, type Ports, portsOf, type Route, routesOf } from './column-routes.ts';
import { type ColumnNetwork, type ColumnNode, type CutNetwork, cutNetwork, type Item, type Strip } from './column-strips.ts';
import type { Box } from './geometry.ts';

export interface ColumnsInput extends ColumnNetwork {
  readonly sizes: ColumnSizes;
  /** After this many rows further strips are folded to a line each. The first strip is not. */
  readonly unfoldedRows: number;
  /** Ids of strips that the reader has opened or folded. */
  readonly opened?: ReadonlySet<string>;
  readonly folded?: ReadonlySet<string>;
  /** The places of an earlier layout, whose order is kept. */
  readonly last?: ReadonlyMap<string, number>;
}

export interface PlacedStrip {
  /** Id of the node after which it is named, which alone is placed if the strip is folded. */
  readonly id: string;
  readonly isFolded: boolean;
  readonly nodes: readonly string[];
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
  /** To be given as `last` after an edit. */
  readonly places: ReadonlyMap<string, number>;
}

/** How much further apart rows may stand than they need to, if there is room. */
const MOST_STRETCH = 1.45;
const TURN_ROOM = 0.25;

/** Places a network in columns. */
export function placeColumns(input: ColumnsInput): PlacedColumns {
  const { sizes, columns } = input;
  const cut = cutNetwork(input);
  const strips = unfolded(inLastOrder(cut.strips, input.last), input);
  const open = strips.filter(({ isFolded }) => !isFolded).map(({ strip }) => strip);
  const shown = strips.flatMap(({ strip, isFolded }) => strip.nodes.filter(({ id }) => !isFolded || id === strip.id));
  const withBelow = [...shown, ...cut.alone].flatMap((node) => [
    { node, indent: 0 },
    ...(cut.under.get(node.id) ?? []).map((below) => ({ node: below.node, indent: below.depth * sizes.symbolRoom })),
  ]);
  const hasTurns = (layer: number) => open.some(({ layers }) => (layers[layer]?.length ?? 0) > 0);
  const bounds = columnBounds({ columns, nodes: withBelow, turnsLeft: hasTurns(0), turnsRight: hasTurns(columns + 1) }, sizes);
  const cells = Array.from({ length: columns }, (_, column) => footCells(column, cut, input));
  const footRow = cells.flat(2).reduce((most, { node }) => Math.max(most, rowOf(node, sizes)), sizes.rowHeight);
  const foot = footOf(
    cells,
    bounds
      .slice(1, -1)
      .map(({ left, right }, column) => ({ left: left + sizes.padding, right: (bounds[column + 2]?.left ?? right) - sizes.padding })),
    footRow,
  );

  // Rows as close as they may be, or further apart if the picture has room.
  const needed = strips.reduce(
    (sum, { strip, isFolded }) => sum + sizes.stripGap + (isFolded ? sizes.rowHeight : heightOfStrip(strip, cut.under, sizes)),
    0,
  );
  const room = sizes.height - sizes.headHeight - (foot.height === 0 ? 0 : foot.height + sizes.footHead);
  const orders = new Map(open.map((strip) => [strip, orderOf(strip, input)]));
  const stackedBy = (factor: number) => strips.map((own) => placed(own, orders.get(own.strip), factor, cut, sizes));
  const stretch = Math.min(MOST_STRETCH, Math.max(1, room / needed));
  let stacked = stackedBy(stretch);
  // Lines that pass at the top of a strip take a little more than they need, so that they run level.
  const taken = stacked.reduce((sum, { height }) => sum + height + sizes.stripGap, 0);
  if (stretch > 1 && taken > room) stacked = stackedBy(Math.max(1, (stretch * room) / taken));

  const nodes = new Map<string, PlacedNode>();
  const places = new Map<string, number>();
  const routes: Route[] = [];
  let y = sizes.headHeight;
  const placedStrips = stacked.map((own): PlacedStrip => {
    const { strip, isFolded } = own;
    const top = y + sizes.stripGap / 2;
    y += own.height + sizes.stripGap;
    const lines = strip.bundles.reduce((sum, { lanes }) => sum + lanes.reduce((all, lane) => all + lane.lines.length, 0), 0);
    const put = (node: ColumnNode, column: number, at: number, depth = 0) =>
      nodes.set(node.id, { ...nodeAt(node, column, at, depth * sizes.symbolRoom, bounds, sizes), strip: strip.id });
    if (isFolded) {
      const head = strip.nodes.find(({ id }) => id === strip.id) as ColumnNode;
      put(head, head.first, top + own.height / 2);
      for (const [key, at] of foldedPlaces(strip, top + own.height / 2, input.last)) places.set(key, at);
    } else {
      const heights = Float64Array.from(own.y, (at) => at + top);
      strip.items.forEach((item, i) => {
        const at = heights[i] as number;
        places.set(item.key, at);
        if (item.node === null || item.key !== item.node.id) return;
        const { first } = item.node;
        put(item.node, first, at);
        let nextRow = at + extent(item, own.stretch, NOBODY_BELOW, sizes).below;
        for (const { node, depth } of cut.under.get(item.node.id) ?? []) {
          put(node, first, nextRow + rowOf(node, sizes) / 2, depth);
          nextRow += rowOf(node, sizes);
        }
      });
      const boxOf = (id: string): LayerBounds => {
        const { x, width } = (nodes.get(id) as PlacedNode).box;
        return { left: x, right: x + width };
      };
      routes.push(...routesOf({ strip, ports: own.ports, y: heights, bounds, boxOf }));
    }
    return { id: strip.id, isFolded, nodes: strip.nodes.map(({ id }) => id), lines, y: top, height: own.height };
  });

  const footTop = y + (foot.height === 0 ? 0 : sizes.footHead);
  for (const { cell, x, y: at } of foot.placed) {
    const middle = footTop + at + footRow / 2;
    nodes.set(cell.node.id, { ...boxAt(cell.node, cell.column, x + cell.indent, middle, sizes), strip: null });
  }
  const right = bounds.at(-1)?.right ?? 0;
  const height = footTop + foot.height;
  return {
    columns: bounds.slice(1, -1).map(({ left, right: end }) => ({ x: left, width: end - left })),
    strips: placedStrips,
    nodes,
    routes,
    foot: { x: 0, y: footTop, width: right, height: foot.height },
    width: right,
    height,
    places,
  };
}

/** Strips in the order in which they stood, if they did; new ones before the first smaller one. */
function inLastOrder(strips: readonly Strip[], last: ReadonlyMap<string, number> | undefined): readonly Strip[] {
  if (last === undefined) return strips;
  const topOf = ({ items }: Strip) => items.reduce((least, { key }) => Math.min(least, last.get(key) ?? least), Number.POSITIVE_INFINITY);
  const tops = new Map(strips.map((strip) => [strip, topOf(strip)]));
  const known = strips.filter((strip) => tops.get(strip) !== Number.POSITIVE_INFINITY);
  // The sort is stable.
  const order = known.sort((a, b) => (tops.get(a) as number) - (tops.get(b) as number));
  for (const strip of strips) {
    if (tops.get(strip) !== Number.POSITIVE_INFINITY) continue;
    const before = order.findIndex(({ nodes }) => nodes.length < strip.nodes.length);
    order.splice(before === -1 ? order.length : before, 0, strip);
  }
  return order;
}

interface FoldedOrNot {
  readonly strip: Strip;
  readonly isFolded: boolean;
}

/** Rows up to which a strip is never folded by itself. */
const LEAST_FOLDED = 2.5;

/** Strips until there are enough rows, and those that the reader opened; the others folded. */
function unfolded(strips: readonly Strip[], { sizes, unfoldedRows, opened, folded }: ColumnsInput): readonly FoldedOrNot[] {
  let rows = 0;
  return strips.map((strip) => {
    const own = heightOfStrip(strip, NOBODY_BELOW, sizes) / sizes.rowHeight;
    // Folding a strip of few rows would hide names and save nothing.
    const isFolded = folded?.has(strip.id) === true || (rows >= unfoldedRows && own > LEAST_FOLDED && opened?.has(strip.id) !== true);
    rows += isFolded ? 1 : own;
    return { strip, isFolded };
  });
}

/** Who stands under whom is left out where it must not matter: showing them changes neither the order nor which strips are folded. */
const NOBODY_BELOW: CutNetwork['under'] = new Map();

/** The height that a strip needs: that of its tallest layer. */
function heightOfStrip({ items, layers }: Strip, under: CutNetwork['under'], sizes: ColumnSizes): number {
  const heightOf = (item: number) => {
    const { above, below } = extent(items[item] as Item, 1, under, sizes);
    return above + below;
  };
  return layers.reduce(
    (most, layer) =>
      Math.max(
        most,
        layer.reduce((sum, item) => sum + heightOf(item), 0),
      ),
    0,
  );
}

/** Space that an item needs above and below its line. */
function extent({ node, isTurn, lanes }: Item, stretch: number, under: CutNetwork['under'], sizes: ColumnSizes) {
  // Turning points take no room, but two of them never have the same place, so that their order is known from their places.
  if (isTurn) return { above: TURN_ROOM, below: TURN_ROOM };
  if (node === null) {
    const half = ((lanes - 1) * sizes.laneGap) / 2 + sizes.passRoom * stretch;
    return { above: half, below: half };
  }
  // The outline of a body of two columns is taller than a name.
  const half = (Math.max(node.height, sizes.rowHeight) / 2 + (node.last > node.first ? 2 : 0)) * stretch;
  const rows = (under.get(node.id) ?? []).reduce((sum, below) => sum + rowOf(below.node, sizes), 0);
  return { above: half, below: half + rows };
}

/** The height of a row without lines. */
function rowOf({ height }: ColumnNode, { rowHeight }: ColumnSizes): number {
  return Math.max(height, rowHeight);
}

function orderOf({ items, layers, links }: Strip, { sizes, last }: ColumnsInput): readonly (readonly number[])[] {
  const heights = items.map((item) => extent(item, 1, NOBODY_BELOW, sizes)).map(({ above, below }) => above + below);
  const known = items.flatMap(({ key }, item): [number, number][] => (last?.has(key) ? [[item, last.get(key) as number]] : []));
  return orderLayers({ layers, links, heights }, new Map(known));
}

interface StackedStrip extends FoldedOrNot {
  readonly y: ArrayLike<number>;
  readonly height: number;
  readonly ports: Ports;
  readonly stretch: number;
}

/** Lines that pass want to run straight most, and those between two nodes least. */
const PULLS = [1, 2, 6] as const;

/** The lines of a strip's items, given the order of its layers; without one, the strip is folded. */
function placed(
  { strip, isFolded }: FoldedOrNot,
  layers: readonly (readonly number[])[] | undefined,
  stretch: number,
  { under }: CutNetwork,
  sizes: ColumnSizes,
): StackedStrip {
  if (layers === undefined) return { strip, isFolded, y: [], height: sizes.rowHeight, ports: { left: [], right: [] }, stretch };
  const ports = portsOf(strip, layers, { laneGap: sizes.laneGap, portRoom: sizes.rowHeight * PORT_SHARE });
  const extents = strip.items.map((item) => extent(item, stretch, under, sizes));
  const mean = (list: readonly number[] | undefined) =>
    list === undefined ? 0 : list.reduce((sum, own) => sum + own, 0) / Math.max(1, list.length);
  const links = strip.links.map(({ left, right, weight }, link) => {
    const passes = [left, right].filter((item) => strip.items[item]?.node === null).length;
    const pull = strip.items[left]?.node === strip.items[right]?.node && passes === 0 ? weight : weight * (PULLS[passes] as number);
    return { left, right, leftOffset: mean(ports.left[link]), rightOffset: mean(ports.right[link]), pull };
  });
  const { y, height } = placeItems({
    layers,
    links,
    above: extents.map(({ above }) => above),
    below: extents.map(({ below }) => below),
    edge: (sizes.rowHeight / 2) * stretch,
  });
  return { strip, isFolded, y, height, ports, stretch };
}

/** The part of a row in which lines meet a node. */
const PORT_SHARE = 0.72;

/** For a folded strip: the known places in their order, all within its row. */
function foldedPlaces({ items }: Strip, y: number, last: ReadonlyMap<string, number> | undefined): readonly (readonly [string, number])[] {
  const known = items.flatMap(({ key }): (readonly [string, number])[] => (last?.has(key) ? [[key, last.get(key) as number]] : []));
  const least = known.reduce((min, [, at]) => Math.min(min, at), Number.POSITIVE_INFINITY);
  const most = known.reduce((max, [, at]) => Math.max(max, at), least);
  return known.map(([key, at]) => [key, y + (at - least) / Math.max(1, most - least)]);
}

/** Those who stand alone in a column, each with who stands under it. */
function footCells(column: number, cut: CutNetwork, { sizes }: ColumnsInput): readonly (readonly FootCell[])[] {
  return cut.alone
    .filter((node) => node.last === column)
    .map((node) => {
      const below = cut.under.get(node.id) ?? [];
      return [{ node, depth: 0 }, ...below].map(({ node: own, depth }) => {
        const indent = depth * sizes.symbolRoom;
        return { node: own, column, indent, width: indent + boxWidth(own, sizes) };
      });
    });
}
