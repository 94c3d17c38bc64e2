/**
 * The rows of strips: how tall each item is, which strips are folded, and where the items of an open strip stand from its top. The order of
 * the items is given here; column-order.ts searches it.
 */
import type { ColumnSizes, NamedNode } from './column-boxes.ts';
import { type FoldedRows, foldRows, NOTHING_OPENED, type OpenedRows } from './column-folds.ts';
import { leastHeight, placeItems } from './column-places.ts';
import { type Lane, type Ports, portsOf } from './column-routes.ts';
import { type Item, rowsOfStrip, type Strip } from './column-strips.ts';

/** What the rows of a network depend on. */
export interface Rows {
  readonly sizes: ColumnSizes;
  readonly named: (id: string) => NamedNode;
  /** Those who stand under a node, from top to bottom, and how many steps below it. */
  readonly under: (id: string) => readonly Below[];
  readonly lanesOf: (strip: Strip, bundle: number) => readonly Lane[];
}

export interface Below {
  readonly node: NamedNode;
  readonly depth: number;
}

/** Two turning points never have the same place, so that their order is known from their places; they take no room otherwise. */
const TURN_ROOM = 0.25;

/** The height of a row without lines. */
export function rowOf({ name }: NamedNode, { rowHeight }: ColumnSizes): number {
  return Math.max(name.height, rowHeight);
}

/** Space that an item needs above and below its line; of those who stand under it too, if they are to be counted. */
export function extentOf(strip: Strip, { node, isTurn, bundle }: Item, stretch: number, rows: Rows, withUnder: boolean) {
  const { sizes } = rows;
  if (isTurn) return { above: TURN_ROOM, below: TURN_ROOM };
  if (node === null) {
    const half = ((rows.lanesOf(strip, bundle).length - 1) * sizes.laneGap) / 2 + sizes.passRoom * stretch;
    return { above: half, below: half };
  }
  // The outline of a body of two columns is taller than a name.
  const half = (rowOf(rows.named(node.id), sizes) / 2 + (node.last > node.first ? 2 : 0)) * stretch;
  const below = withUnder ? rows.under(node.id).reduce((sum, { node: own }) => sum + rowOf(own, sizes), 0) : 0;
  return { above: half, below: half + below };
}

/** The height that a strip needs: that of its tallest layer. */
export function heightOfStrip(strip: Strip, rows: Rows): number {
  return strip.layers.reduce((most, layer) => {
    let sum = 0;
    for (const item of layer) {
      const { above, below } = extentOf(strip, strip.items[item] as Item, 1, rows, true);
      sum += above + below;
    }
    return Math.max(most, sum);
  }, 0);
}

/** A strip as it is drawn: as one line, or with as many rows folded as are too many. */
export interface ShownStrip extends FoldedRows {
  /** With a row for every node. */
  readonly whole: Strip;
  readonly isFolded: boolean;
}

/** What is folded, and what the reader has opened or folded. */
export interface Folding {
  /** After this many rows further strips are folded to a line each, the first strip never; and rows of a strip that alone has more. */
  readonly unfoldedRows: number;
  /** Ids of strips. */
  readonly opened?: ReadonlySet<string>;
  readonly folded?: ReadonlySet<string>;
  readonly openedRows?: OpenedRows;
}

/** Rows up to which a strip is never folded by itself. */
const LEAST_FOLDED = 2.5;

/**
 * Strips until there are enough rows, and those that the reader opened; the others folded. Who stands under whom does not count: showing
 * persons must not fold a strip.
 */
export function foldStrips(
  strips: readonly Strip[],
  { unfoldedRows, opened = NONE, folded = NONE, openedRows = NOTHING_OPENED }: Folding,
): readonly ShownStrip[] {
  let sum = 0;
  return strips.map((whole) => {
    const own = foldRows(whole, unfoldedRows, openedRows);
    const rows = rowsOfStrip(own.base);
    // Folding a strip of few rows would hide names and save nothing.
    const isFolded =
      folded.has(whole.id) || (sum >= unfoldedRows && rows > LEAST_FOLDED && !opened.has(whole.id) && !isNeeded(whole, openedRows));
    sum += isFolded ? 1 : rows;
    return isFolded ? { strip: whole, base: whole, folds: [], whole, isFolded } : { ...own, whole, isFolded };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a row of a strip is asked for. */
function isNeeded({ nodes }: Strip, { needed }: OpenedRows): boolean {
  return needed.size > 0 && nodes.some(({ id }) => needed.has(id));
}

/** An open strip with the order of its items in each layer and the points at which lines meet them; a folded one without. */
export type OrderedStrip = ShownStrip &
  ({ readonly isFolded: true } | { readonly isFolded: false; readonly layers: Strip['layers']; readonly ports: Ports });

/** A strip with its order; null for a folded one. */
export function orderedStrip(shown: ShownStrip, layers: Strip['layers'] | null, rows: Rows): OrderedStrip {
  const { strip } = shown;
  if (layers === null) return { ...shown, isFolded: true };
  const lanes = strip.bundles.map((_, bundle) => rows.lanesOf(strip, bundle).length);
  const { laneGap, rowHeight } = rows.sizes;
  return { ...shown, isFolded: false, layers, ports: portsOf(strip, layers, lanes, { laneGap, portRoom: rowHeight * PORT_SHARE }) };
}

/** The part of a row in which lines meet a node. */
const PORT_SHARE = 0.72;

/** The space of the items of an open strip, with rows so many times as far apart as they need to be. */
function spaceOf(strip: Strip, layers: Strip['layers'], stretch: number, rows: Rows) {
  const [above, below] = [new Float64Array(strip.items.length), new Float64Array(strip.items.length)];
  for (const [i, item] of strip.items.entries()) {
    const own = extentOf(strip, item, stretch, rows, true);
    above[i] = own.above;
    below[i] = own.below;
  }
  return { layers, above, below, edge: (rows.sizes.rowHeight / 2) * stretch };
}

/** The height of a strip, unless bodies of two columns make it taller. */
export function stretchedHeight(ordered: OrderedStrip, stretch: number, rows: Rows): number {
  return ordered.isFolded ? rows.sizes.rowHeight : leastHeight(spaceOf(ordered.strip, ordered.layers, stretch, rows));
}

/** Lines that pass want to run straight most, and those between two nodes least. */
const PULLS = [1, 2, 6] as const;

/** The lines of an open strip’s items, from its top, with rows so many times as far apart as they need to be; and its height. */
export function stackedItems({ strip, layers, ports }: OrderedStrip & { readonly isFolded: false }, stretch: number, rows: Rows) {
  const links = strip.links.map(({ left, right, weight }, link) => {
    const [from, to] = [strip.items[left] as Item, strip.items[right] as Item];
    const passes = Number(from.node === null) + Number(to.node === null);
    const pull = from.node === to.node && passes === 0 ? weight : weight * (PULLS[passes] as number);
    return { left, right, leftOffset: mean(ports.left[link]), rightOffset: mean(ports.right[link]), pull };
  });
  return placeItems({ ...spaceOf(strip, layers, stretch, rows), links });
}

function mean(list: readonly number[] | undefined): number {
  return list === undefined ? 0 : list.reduce((sum, own) => sum + own, 0) / Math.max(1, list.length);
}
