/**
 * The rail: actors without recorded cooperation, in rows of equal cells under the network, where they stay in sight and
 * leave the drawing its room. Order is that of the split; nothing here depends on filters.
 */
import type { Point } from './layout.ts';

/** Height of one row of the rail, of its heading, CSS pixels. */
const ROW_HEIGHT = 46;
const HEADING_HEIGHT = 46;
const SYMBOL_ROOM = 40;
/** Labels keep their size when the whole picture is shrunk to fit a window; cells leave room for that. */
const SLACK = 2;

export interface Rail {
  readonly positions: ReadonlyMap<string, Point>;
  /** Zero when nobody is on it. */
  readonly height: number;
}

/** Places nodes in rows from (x, y), within a width; each cell is as wide as the longest label needs. */
export function placeRail(nodes: readonly string[], x: number, y: number, width: number, labelWidth: (node: string) => number): Rail {
  if (nodes.length === 0) return { positions: new Map(), height: 0 };
  const widest = nodes.reduce((most, node) => Math.max(most, labelWidth(node)), 0) * SLACK + SYMBOL_ROOM;
  const columns = Math.max(1, Math.min(nodes.length, Math.floor(width / widest)));
  const rows = Math.ceil(nodes.length / columns);
  // Rows as equal as can be, and cells that fill the width, read better than a full row and a remainder.
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
