/**
 * The interface of a layout: it gives a position to every node that any recipe can show. Positions depend on the dataset alone, so no
 * filter, hover or selection ever moves a node. Units are CSS pixels at zoom 1, y downwards.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/vocabulary.ts';
import type { TieGraph } from '../network/graph.ts';

/**
 * The layouts, the default one first. Buttons, addresses and the command line follow the list; the names on the page are in the messages,
 * with those of all views. The code of the layouts is in layouts.ts, apart from their ids: reading an address or a file loads none of it.
 */
export const LAYOUT_IDS = ['bands', 'map', 'force', 'ego'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

/** Whether a word is the id of a layout. */
export function isLayout(id: unknown): id is LayoutId {
  return LAYOUT_IDS.some((layout) => layout === id);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The content of a background band. */
export type BandContent =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'groups' }
  | { readonly kind: 'support' }
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
  /** From top to bottom. A layout without bands still has the rail, unless it is empty. */
  readonly bands: readonly LayoutBand[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LayoutInput {
  readonly dataset: Dataset;
  /** Every actor and every tie of the dataset: the graph of FULL_RECIPE. */
  readonly graph: TieGraph;
  /** Width of a node's label, CSS pixels. */
  readonly labelWidth: (node: string) => number;
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
