/**
 * What a layout is: a place for every node that any recipe can show. Places depend on the dataset alone, so that no filter,
 * hover or selection ever moves a node. Units are CSS pixels at zoom 1, y downwards.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/vocabulary.ts';
import type { TieGraph } from '../network/graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a band of the background holds. */
export type BandContent =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'groups' }
  | { readonly kind: 'support' }
  | { readonly kind: 'rail' }
  /** On the map: what is nowhere, or outside the part shown. */
  | { readonly kind: 'nowhere' };

export interface LayoutBand {
  readonly content: BandContent;
  readonly y: number;
  readonly height: number;
  /** Where it does not run over the whole width: its left end and width. */
  readonly x?: number;
  readonly width?: number;
}

/** What the rings around an actor stand for. */
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
  /** Drawn behind the network: where it stands around one actor. */
  readonly rings?: readonly Ring[];
  readonly positions: ReadonlyMap<string, Point>;
  /** From top to bottom; a layout without bands still has the rail when there is anything on it. */
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
  /** Room that a node's label takes, CSS pixels. */
  readonly labelWidth: (node: string) => number;
  /** Keys of folded territories, which stand first on the rail: they are no nodes of the graph. */
  readonly folds?: readonly string[];
  /** Id of the actor in the middle, and what the rings around it stand for. Only the ego layout needs them. */
  readonly center?: string;
  readonly rings?: RingKind;
  /** Where an actor really is; null for those that are nowhere, such as schemes. Only the map needs it. */
  readonly geography?: Geography | null;
}

/** True positions, in units of the map of France. */
export interface Geography {
  readonly pointOf: (actor: string) => Point | null;
  /** Where a fold's communes are, on average. */
  readonly foldPoint: (fold: string) => Point | null;
  /** What is to be seen whole: the perimeter, or the actors that have a place. */
  readonly extent: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
