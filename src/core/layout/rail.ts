/**
 * The rail: actors without recorded cooperation, in rows of equal cells below the network, where they stay visible without taking space
 * from it. Their order is that of the split (blocks.ts) and does not depend on filters.
 */
import type { Point } from './geometry.ts';

/** Height of a row of the rail, and of its heading, CSS pixels. */
const ROW_HEIGHT = 46;
const HEADING_HEIGHT = 46;
const SYMBOL_ROOM = 40;
/** Factor on the width of cells, because labels keep their size when the picture is shrunk to fit a window. */
const SLACK = 2;

export interface Rail {
  readonly positions: ReadonlyMap<string, Point>;
  /** Zero if the rail is empty. */
  readonly height: number;
}

/** Places nodes in rows from (x, y) within a width; each cell is as wide as the longest label needs. */
export function placeRail(nodes: readonly string[], x: number, y: number, width: number, labelWidth: (node: string) => number): Rail {
  if (nodes.length === 0) return { positions: new Map(), height: 0 };
  const widest = nodes.reduce((most, node) => Math.max(most, labelWidth(node)), 0) * SLACK + SYMBOL_ROOM;
  const columns = Math.max(1, Math.min(nodes.length, Math.floor(width / widest)));
  const rows = Math.ceil(nodes.length / columns);
  // Rows of nearly equal length whose cells fill the width look better than full rows and a remainder.
  const perRow = Math.ceil(nodes.length / rows);
  const cell = width / perRow;
  const positions = new Map(
    nodes.map((node, i) => [
      node,
      { x: x + (i % perRow) * cell + SYMBOL_ROOM / 2, y: y + HEADING_HEIGHT + (Math.floor(i / perRow) + 0.5) * ROW_HEIGHT },
    ]),
  );
  return { positions, height: HEADING_HEIGHT + rows * ROW_HEIGHT + 8 };
}
