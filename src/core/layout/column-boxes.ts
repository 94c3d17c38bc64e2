/**
 * Where the columns are and how much space a node takes in them: symbol and name, side by side or the name inside the symbol, or the outline
 * of a body that stands in two columns.
 */
import type { LayerBounds } from './column-routes.ts';
import type { ColumnNode } from './column-strips.ts';
import type { Box } from './geometry.ts';

/** Sizes of what is placed, CSS pixels. */
export interface ColumnSizes {
  /** The room for the picture. It may become larger: names never shrink. */
  readonly width: number;
  readonly height: number;
  /** Least distance between two rows of names. */
  readonly rowHeight: number;
  /** From the left edge of a symbol to its name; and beside a name inside its symbol. */
  readonly symbolRoom: number;
  readonly inset: number;
  /** Between lanes of one bundle; and free room above and below a line that passes. */
  readonly laneGap: number;
  readonly passRoom: number;
  /** Height of the heads of columns, and width of the head of each. */
  readonly headHeight: number;
  readonly headWidths: readonly number[];
  /** Between strips; between columns, at least; and inside a column at its edges. */
  readonly stripGap: number;
  readonly gutter: number;
  readonly padding: number;
  /** Height of the heading of the foot. */
  readonly footHead: number;
}

/** How names are written in rows. */
export interface RowLook {
  /** Longest line of a name, in multiples of the height of letters; a longer name stands on several lines. */
  readonly longest: number;
  /** Room above and below a name together, in multiples of the height of letters. */
  readonly edge: number;
}

/** From one line of a name to the next, in multiples of the height of letters. */
export const ROW_LINE = 1.12;

/** Size and name of what a node is called in a picture. */
export interface NodeName {
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A node with its name. */
export interface NamedNode extends ColumnNode {
  readonly name: NodeName;
}

export interface PlacedNode {
  readonly column: number;
  /** Id of the strip; null at the foot. */
  readonly strip: string | null;
  /** The middle of the symbol, or of the outline that holds the name. */
  readonly x: number;
  readonly y: number;
  /** Symbol and name together. No line crosses it. */
  readonly box: Box;
  /** Where the name begins, in the middle of its height y. */
  readonly nameX: number;
}

/** A placed node, but for the strip. */
type NodeBox = Omit<PlacedNode, 'strip'>;

/** Widest gutter that is made of free room. */
const WIDE_GUTTER = 110;
/** Room for lines that turn beside the first or last column. */
const MARGIN_ROOM = 26;
/** Width of symbol and name together. */
export function boxWidth(node: NamedNode, { inset, symbolRoom }: ColumnSizes): number {
  return node.holdsName || node.last > node.first ? node.name.width + 2 * inset : symbolRoom + node.name.width;
}

/** What determines the widths of columns. */
export interface ColumnContents {
  readonly columns: number;
  /** Every node that is placed, and how far further right it stands than the first in its column. */
  readonly nodes: readonly { readonly node: NamedNode; readonly indent: number }[];
  /** Whether lines turn beside the first column, and beside the last. */
  readonly turnsLeft: boolean;
  readonly turnsRight: boolean;
}

/** Left and right of each layer: the columns, as wide as their names need and wider if there is room, and a margin on each side. */
export function columnBounds({ columns, nodes, turnsLeft, turnsRight }: ColumnContents, sizes: ColumnSizes): readonly LayerBounds[] {
  const widths = Array.from({ length: columns }, (_, column) => Math.max(sizes.headWidths[column] ?? 0, 2 * sizes.padding));
  const widen = (column: number, width: number) => {
    widths[column] = Math.max(widths[column] as number, width);
  };
  for (const { node, indent } of nodes) if (node.first === node.last) widen(node.first, indent + boxWidth(node, sizes) + 2 * sizes.padding);
  for (const { node } of nodes) {
    if (node.first === node.last) continue;
    // A body of two columns may need more than they have.
    const own = widths.slice(node.first, node.last + 1).reduce((sum, width) => sum + width + sizes.gutter, -sizes.gutter);
    const missing = boxWidth(node, sizes) + 2 * sizes.padding - own;
    if (missing > 0) widen(node.last, (widths[node.last] as number) + missing);
  }
  const [leftRoom, rightRoom] = [turnsLeft ? MARGIN_ROOM : 0, turnsRight ? MARGIN_ROOM : 0];
  const needed = widths.reduce((sum, width) => sum + width, 0) + (columns - 1) * sizes.gutter + leftRoom + rightRoom;
  const free = Math.max(0, sizes.width - needed);
  const gutter = Math.min(Math.max(WIDE_GUTTER, sizes.gutter), sizes.gutter + free / (columns + 3));
  const rest = (free - (gutter - sizes.gutter) * (columns - 1)) / columns;
  const bounds: LayerBounds[] = [{ left: 0, right: 0 }];
  let x = leftRoom;
  for (const width of widths) {
    bounds.push({ left: x, right: x + width + rest });
    x += width + rest + gutter;
  }
  const end = x - gutter + rightRoom;
  return [...bounds, { left: end, right: end }];
}

/** A node in a column, `indent` further right than those that stand under nobody. */
export function nodeAt(
  node: NamedNode,
  column: number,
  y: number,
  indent: number,
  bounds: readonly LayerBounds[],
  sizes: ColumnSizes,
): NodeBox {
  const left = (bounds[column + 1] as LayerBounds).left + sizes.padding + indent;
  const placed = boxAt(node, column, left, y, sizes);
  // The outline of a body of two columns reaches well into the last of them.
  const reach = node.last > node.first ? (bounds[node.last + 1] as LayerBounds).left + 2 * sizes.symbolRoom - left : 0;
  return reach <= placed.box.width ? placed : { ...placed, x: left + reach / 2, box: { ...placed.box, width: reach } };
}

/** A node of which the left edge is known. */
export function boxAt(node: NamedNode, column: number, left: number, y: number, sizes: ColumnSizes): NodeBox {
  const [width, isOutline] = [boxWidth(node, sizes), node.holdsName || node.last > node.first];
  const { height } = node.name;
  return {
    column,
    x: isOutline ? left + width / 2 : left + sizes.symbolRoom * SYMBOL_MIDDLE,
    y,
    box: { x: left, y: y - height / 2, width, height },
    nameX: left + (isOutline ? sizes.inset : sizes.symbolRoom),
  };
}

/** The middle of a symbol as a part of its room, of which the rest is free before the name. */
const SYMBOL_MIDDLE = 0.4;
