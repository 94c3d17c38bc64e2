/**
 * The picture as data: what is drawn, where and how, in plain values. Screen (sigma), paper (svg.ts), fallback and tests all draw the same
 * Scene. Coordinates are scene units, y downwards; one unit is one CSS pixel at zoom 1. Colours are final: drawing code makes no decisions.
 */

import type { RowFold } from '../core/layout/column-folds.ts';
import type { RoutePiece } from '../core/layout/column-routes.ts';
import type { Box, Point } from '../core/layout/geometry.ts';
import type { CountedText } from '../messages/counted.ts';
import type { Ground } from './ground.ts';

export type { Box, RoutePiece };

/** The shape shows the kind of an actor; symbols.ts has the outlines. */
export type Shape = 'square' | 'triangle' | 'diamond' | 'circle' | 'hexagon' | 'pill' | 'set' | 'person' | 'service' | 'hub';

export interface SceneNode {
  /** Key of the graph node: an actor id, or a relation id for a hub. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the circle around the symbol, in CSS pixels at zoom 1. */
  readonly radius: number;
  readonly shape: Shape;
  /** A second shape around the first, for a body with two levels; null otherwise. */
  readonly outerShape: Shape | null;
  readonly fill: string;
  readonly stroke: string;
  /** Whether the lower half has the colour of the stroke: comprised in a set that cooperates. */
  readonly half: boolean;
  /** Dashed outline: the identity is doubtful, or the members are unnamed. */
  readonly dashed: boolean;
  /** 1, or less for an actor whose relations are all hidden by a filter. */
  readonly opacity: number;
  readonly label: SceneLabel | null;
  /** The space that the layout keeps free for symbol and name; null where names look for a place beside their symbol (labels.ts). */
  readonly reserved: SceneReserve | null;
}

export interface SceneReserve {
  /** Symbol and name together, scene units. */
  readonly box: Box;
  /** Where the name begins, in the middle of the height of the box. */
  readonly nameX: number;
  /**
   * An outline around the box in place of a symbol: `pill` for groups and hubs, `frame` for a body that stands in two columns, `button` for
   * what opens or folds a strip.
   */
  readonly outline: 'pill' | 'frame' | 'button' | null;
  /** Small symbols inside the outline, before the name: those of both levels of a body. */
  readonly signs: readonly Shape[];
  /** Factor on the width of the outline, for a measure shown by size. */
  readonly weight: number;
}

export interface SceneLabel {
  readonly text: string;
  /** Small second line in soft ink, such as a count; empty for none. */
  readonly detail: string;
  readonly bold: boolean;
  /** In soft ink: without recorded cooperation. */
  readonly soft?: boolean;
  /** The lines it stands on where the layout reserves a space for it. */
  readonly lines?: readonly string[];
  /** Whether it stays on one line, because a cell has been reserved for it. */
  readonly wide?: boolean;
  /** The preferred side: below the symbol, or to its right as on the rail. */
  readonly side: 'below' | 'right';
  /** Labels with higher priority are placed first. */
  readonly priority: number;
}

/** Line patterns, in CSS pixels: dash and gap lengths; empty for a solid line. */
export type Dash = readonly number[];

/** The way of a line from its source to its target. */
export type EdgePath =
  /**
   * Between the middles of two symbols: `curvature` is the distance of the control point from the middle of the chord, relative to its
   * length; 0 for a straight line.
   */
  | { readonly kind: 'arc'; readonly curvature: number }
  /** From beside one symbol or name to beside another, in scene units: level runs and S-curves. */
  | { readonly kind: 'route'; readonly start: Point; readonly pieces: readonly RoutePiece[] };

export interface SceneEdge {
  /** Key of the graph edge. */
  readonly id: string;
  /** Keys of all graph edges that it is drawn for: more than one where parallel ties of one look are drawn as one thicker line. */
  readonly ties: readonly string[];
  /** Id of the relation it belongs to, the first if it stands for several. */
  readonly relation: string;
  readonly relations: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly color: string;
  /** CSS pixels at zoom 1. */
  readonly width: number;
  readonly dash: Dash;
  /** Drawn as two thin lines: the source only implies the relation. */
  readonly hollow: boolean;
  /** From source to target. */
  readonly path: EdgePath;
  /** Whether an arrow head stands at the target. */
  readonly arrow: boolean;
  /** A sign in the middle of the line: «?» for an uncertain date, «+», «−»; empty for none. */
  readonly mark: string;
}

/** A relation of many members as an area. */
export interface SceneHull {
  /** Id of the relation. */
  readonly relation: string;
  /** Keys of the nodes inside. */
  readonly nodes: readonly string[];
  /** Corners of the closed outline, in scene units. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly color: string;
  readonly dash: Dash;
}

/** An ellipse around the origin behind the network, with its name at the top. */
export interface SceneRing {
  readonly radiusX: number;
  readonly radiusY: number;
  readonly label: string;
}

/** A horizontal band of the background: the rail of actors without recorded cooperation, or what has no place on a map. */
export interface SceneBand {
  readonly id: string;
  /** Its figures are already formatted for the language of the picture. */
  readonly label: CountedText;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The background of the layout in columns. */
export interface SceneColumns {
  /** Height of the letters of names, scene units: they grow and shrink with the picture, so that each keeps to its space. */
  readonly letters: number;
  /** Colour of the columns. */
  readonly tint: string;
  readonly heads: readonly SceneHead[];
  readonly headHeight: number;
  /** Between these heights lie the strips: one for each connected part. */
  readonly strips: readonly { readonly id: string; readonly y: number; readonly height: number }[];
  /** Nodes that have one row together, or could have; and for each node without a row of its own, the id of the row that stands for it. */
  readonly folds: readonly RowFold[];
  readonly standIns: ReadonlyMap<string, string>;
  /** Who has no recorded cooperation; null for nobody. */
  readonly foot: { readonly box: Box; readonly label: CountedText } | null;
}

export interface SceneHead {
  readonly id: string;
  readonly label: string;
  readonly detail: CountedText;
  readonly x: number;
  readonly width: number;
  /** Nobody stands in the column: it is hatched. */
  readonly isEmpty: boolean;
}

/** The map under the network. */
export interface SceneOutlines {
  /** Closed lines, x and y alternating, in scene units. */
  readonly rings: readonly Float32Array[];
  readonly boxes: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** The source of the map, which must be shown. */
  readonly attribution: string;
}

export interface Scene {
  readonly bounds: Box;
  readonly background: string;
  readonly ink: string;
  readonly softInk: string;
  readonly rule: string;
  /** The map under the network; null in other layouts. */
  readonly outlines: SceneOutlines | null;
  /** Dots and lines under the symbols; null for none. */
  readonly ground: Ground | null;
  /** Null in other layouts. */
  readonly columns: SceneColumns | null;
  readonly bands: readonly SceneBand[];
  readonly rings: readonly SceneRing[];
  readonly hulls: readonly SceneHull[];
  readonly edges: readonly SceneEdge[];
  readonly nodes: readonly SceneNode[];
  /** Height of label letters, CSS pixels. */
  readonly labelSize: number;
}

/** Position of the scene on a surface: `pixel = scale · scene + offset`. */
export interface Transform {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** The highlighted nodes and edges; all others fade. Null if nothing is highlighted. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The node or relation that is selected or under the pointer. */
  readonly center: string;
}
