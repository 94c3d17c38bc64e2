/**
 * What a layout is: a place for every node that any recipe can show. Places depend on the dataset alone, so that no filter,
 * hover or selection ever moves a node. Units are CSS pixels at zoom 1, y downwards.
 */
import type { Dataset } from '../dataset.ts';
import type { TieGraph } from '../graph.ts';
import type { Level } from '../vocabulary.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a band of the background holds. */
export type BandContent =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'groups' }
  | { readonly kind: 'support' }
  | { readonly kind: 'rail' };

export interface LayoutBand {
  readonly content: BandContent;
  readonly y: number;
  readonly height: number;
}

export interface Placement {
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
}
