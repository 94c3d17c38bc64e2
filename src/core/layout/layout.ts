/**
 * The interface of a layout: it gives a position to every node that any recipe can show. Positions depend on the dataset alone, so no
 * filter, hover or selection ever moves a node. Units are CSS pixels at zoom 1, y downwards.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/vocabulary.ts';
import type { TieGraph } from '../network/graph.ts';
import type { NodeName, RowLook } from './column-boxes.ts';
import type { OpenedRows, RowFold } from './column-folds.ts';
import type { Room } from './column-room.ts';
import type { PlacedColumns } from './columns.ts';
import type { Point } from './geometry.ts';
import type { RowOrder } from './row-order.ts';

/**
 * The layouts, the default one first. Buttons, addresses and the command line follow the list; the names on the page are in the messages,
 * with those of all views. The code of the layouts is in layouts.ts, apart from their ids: reading an address or a file loads none of it.
 */
export const LAYOUT_IDS = ['columns', 'map', 'force', 'ego'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** Names that layouts had in earlier versions: addresses, saved views and stories written then still open. */
const FORMER_IDS: Readonly<Record<string, LayoutId>> = { bands: 'columns' };

/** The id that an earlier version wrote, as it is called today; any other word as it is. */
export function presentId(id: string): string {
  return FORMER_IDS[id] ?? id;
}

/** Whether a word is the id of a layout. */
export function isLayout(id: unknown): id is LayoutId {
  return LAYOUT_IDS.some((layout) => layout === id);
}

/** Who stands in a column. */
export type ColumnContent = { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'groups' } | { readonly kind: 'support' };

/** The content of a background band. */
export type BandContent =
  | { readonly kind: 'rail' }
  /** On the map: nodes without a position, or outside the part shown. */
  | { readonly kind: 'nowhere' };

export interface LayoutBand {
  readonly content: BandContent;
  readonly y: number;
  readonly height: number;
  /** Left end and width of the band, if it does not span the whole width. */
  readonly x?: number;
  readonly width?: number;
}

/** What the rings around an actor mean. */
export const RING_KINDS = [
  { id: 'distance', fr: 'par distance', en: 'by distance' },
  { id: 'level', fr: 'par niveau', en: 'by level' },
] as const;
export type RingKind = (typeof RING_KINDS)[number]['id'];

/** A ring around the origin, wider than high. */
export interface Ring {
  readonly radiusX: number;
  readonly radiusY: number;
  readonly content:
    | { readonly kind: 'step'; readonly step: number }
    | { readonly kind: 'level'; readonly level: Level }
    | { readonly kind: 'others' };
}

export interface Placement {
  /** Rings drawn behind the network; only if it stands around one actor. */
  readonly rings?: readonly Ring[];
  readonly positions: ReadonlyMap<string, Point>;
  /** From top to bottom: the rail, unless it is empty, and on the map what has no place. */
  readonly bands: readonly LayoutBand[];
  /** In the layout in columns: the columns, the space of every node, the routes of lines. Absent in all others. */
  readonly columns?: PlacementColumns;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the layout in columns adds to positions. */
export interface PlacementColumns extends Pick<PlacedColumns, 'strips' | 'nodes' | 'routes' | 'foot' | 'standIns' | 'order'> {
  readonly heads: readonly { readonly content: ColumnContent; readonly x: number; readonly width: number }[];
  readonly headHeight: number;
  /** Height of the letters of names, CSS pixels at zoom 1; and how names are written. */
  readonly letters: number;
  readonly look: RowLook;
}

/** What the reader opened in columns: strips, by their ids, and rows. */
export interface OpenedFolds extends OpenedRows {
  readonly strips: ReadonlySet<string>;
}

/** How names stand in rows, for the layout in columns. */
export interface RowNames {
  /** Height of the letters of names, CSS pixels. */
  readonly letters: number;
  /** How the name of a node or of a folded territory is written in a look. */
  readonly nameOf: (node: string, look: RowLook) => NodeName;
  /** The room that the picture fills. */
  readonly room: Room;
  /** Widths of the heads of the columns, CSS pixels. */
  readonly headWidths: readonly number[];
  /** Whether persons, services and others that no cooperation names are shown. */
  readonly showsBelonging: boolean;
  /** What the row that stands for several nodes is called. */
  readonly foldNameOf: (fold: RowFold, look: RowLook) => NodeName;
  readonly opened: OpenedFolds;
  /** The order of rows of an earlier layout, which is kept; null for a fresh layout. */
  readonly order: RowOrder | null;
}

export interface LayoutInput {
  readonly dataset: Dataset;
  /** Every actor and every tie of the dataset: the graph of FULL_RECIPE. Columns do without it, so it may be built when first asked for. */
  readonly graph: TieGraph;
  /** Width of a node's label, CSS pixels. */
  readonly labelWidth: (node: string) => number;
  readonly rows: RowNames;
  /** Keys of folded territories, placed first on the rail. They are not nodes of the graph. */
  readonly folds?: readonly string[];
  /** Id of the actor in the middle, and what its rings mean. Used by the ego layout only. */
  readonly center?: string;
  readonly rings?: RingKind;
  /** Geographic positions; null for actors without one, such as schemes. Used by the map only. */
  readonly geography?: Geography | null;
}

/** Geographic positions, in units of the map of France. */
export interface Geography {
  readonly pointOf: (actor: string) => Point | null;
  /** The mean position of the communes of a fold. */
  readonly foldPoint: (fold: string) => Point | null;
  /** The part to show completely: the perimeter, or the actors that have a position. */
  readonly extent: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
