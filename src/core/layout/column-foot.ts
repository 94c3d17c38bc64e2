/**
 * The foot of the columns: those without recorded cooperation, each in the own column, in as many columns side by side as fit, so that the
 * foot stays low and everyone is named. An actor and those who stand under it stay together.
 */
import type { NamedNode } from './column-boxes.ts';

/** A node at the foot. */
export interface FootCell {
  readonly node: NamedNode;
  readonly column: number;
  readonly indent: number;
  /** Width of symbol and name with the indent, CSS pixels. */
  readonly width: number;
}

export interface PlacedFoot {
  /** Left edge, and top measured from that of the foot. */
  readonly placed: readonly { readonly cell: FootCell; readonly x: number; readonly y: number }[];
  readonly height: number;
}

/** Between two names side by side. */
const GAP = 16;

/** Fills the foot of each column, given the groups of cells that stay together and the space from left to right. O(cells × log cells). */
export function footOf(
  groups: readonly (readonly (readonly FootCell[])[])[],
  spaces: readonly { readonly left: number; readonly right: number }[],
  rowHeight: number,
): PlacedFoot {
  // The same number of rows in every column: as few as the fullest needs.
  const rows = groups.reduce(
    (most, own, column) => Math.max(most, leastRows(own, (spaces[column]?.right ?? 0) - (spaces[column]?.left ?? 0))),
    0,
  );
  const placed = groups.flatMap((own, column) => {
    let x = spaces[column]?.left ?? 0;
    return filled(own, rows).flatMap((cells) => {
      const left = x;
      x += widest(cells) + GAP;
      return cells.map((cell, row) => ({ cell, x: left, y: row * rowHeight }));
    });
  });
  return { placed, height: rows * rowHeight };
}

/** The least number of rows with which the cells fit side by side into a width. */
function leastRows(groups: readonly (readonly FootCell[])[], width: number): number {
  const tallest = groups.reduce((most, group) => Math.max(most, group.length), 0);
  const fits = (rows: number) => filled(groups, rows).reduce((sum, cells) => sum + widest(cells) + GAP, -GAP) <= width;
  let [low, high] = [
    tallest,
    Math.max(
      tallest,
      groups.reduce((sum, group) => sum + group.length, 0),
    ),
  ];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The cells in columns of at most so many rows. */
function filled(groups: readonly (readonly FootCell[])[], rows: number): readonly (readonly FootCell[])[] {
  const columns: FootCell[][] = [];
  for (const group of groups) {
    const last = columns.at(-1);
    if (last !== undefined && last.length + group.length <= rows) last.push(...group);
    else columns.push([...group]);
  }
  return columns;
}

function widest(cells: readonly FootCell[]): number {
  return cells.reduce((most, { width }) => Math.max(most, width), 0);
}
