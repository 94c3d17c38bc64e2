/**
 * The layout in columns as one of the layouts of a picture: which network stands in the columns (column-network.ts), in which sizes, and
 * where everything is (columns.ts).
 */
import { type ColumnSizes, ROW_LINE, type RowLook } from './column-boxes.ts';
import { COLUMNS, columnStructure, type HubAmid, looksIn } from './column-network.ts';
import { fillRoom } from './column-room.ts';
import { type ColumnsInput, needsOf, placeColumns } from './columns.ts';
import type { Point } from './geometry.ts';
import type { LayoutInput, Placement } from './layout.ts';

/** Rows after which further strips are folded, and from which on rows of one strip are. */
export const UNFOLDED_ROWS = 60;

/** Places a network in columns. */
export function placeInColumns({ dataset, folds = NO_FOLDS, rows }: LayoutInput): Placement {
  const { letters, headWidths, showsBelonging, opened, order } = rows;
  const { cut, amid } = columnStructure(dataset, folds.join(' '), showsBelonging);
  const lookOf = looksIn(dataset);
  const input = (look: RowLook, size: Size): ColumnsInput => ({
    cut,
    nameOf: (node) => rows.nameOf(node, look),
    foldNameOf: (fold) => rows.foldNameOf(fold, look),
    lookOf,
    sizes: sizesOf(letters, headWidths, look, size),
    unfoldedRows: UNFOLDED_ROWS,
    opened: opened.strips,
    openedRows: opened,
    last: order,
  });
  const { look, ...size } = fillRoom(rows.room, letters, (tried) => needsOf(input(tried, NO_ROOM)));
  const placed = placeColumns(input(look, size));
  const positions = new Map<string, Point>([...placed.nodes].map(([id, { x, y }]) => [id, { x, y }]));
  for (const [id, point] of amidMembers(amid, placed.nodes, letters)) positions.set(id, point);
  const heads = COLUMNS.map((content, i) => ({ content, x: placed.columns[i]?.x ?? 0, width: placed.columns[i]?.width ?? 0 }));
  const { width, height } = placed;
  return {
    positions,
    bands: [],
    columns: { ...placed, heads, letters, look, headHeight: sizesOf(letters, headWidths, look, size).headHeight },
    x: 0,
    y: 0,
    width,
    height,
  };
}

const NO_FOLDS: readonly string[] = [];

/** Hubs without a row of their own, such as those of who attended an event, stand amid their members. */
function amidMembers(hubs: readonly HubAmid[], nodes: ReadonlyMap<string, Point>, step: number): readonly (readonly [string, Point])[] {
  const taken = new Set<string>();
  return hubs.flatMap(({ id, members }): (readonly [string, Point])[] => {
    const points = members.flatMap((other) => nodes.get(other) ?? []);
    const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
    // While only one member has a row, there is nothing to stand amid.
    if (points.length < 2) return [];
    const x = mean((point) => point.x);
    let y = mean((point) => point.y);
    // Hubs of the same members stand below each other.
    const place = () => `${Math.round(x)} ${Math.round(y)}`;
    for (; taken.has(place()); y += step);
    taken.add(place());
    return [[id, { x, y }]];
  });
}

type Size = Pick<ColumnSizes, 'width' | 'height'>;
const NO_ROOM: Size = { width: 0, height: 0 };

/** All sizes in proportion to the height of letters. */
function sizesOf(letters: number, headWidths: readonly number[], { edge }: RowLook, { width, height }: Size): ColumnSizes {
  const of = (share: number) => letters * share;
  return {
    width,
    height,
    rowHeight: of(ROW_LINE + edge),
    symbolRoom: of(1.5),
    inset: of(0.65),
    laneGap: of(0.3),
    passRoom: of(0.32),
    headHeight: of(2.85),
    headWidths,
    stripGap: of(1.6 * edge),
    gutter: of(1.5 + 2 * edge),
    padding: of(0.6),
    footHead: of(1.75),
  };
}
