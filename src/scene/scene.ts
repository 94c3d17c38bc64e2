/**
 * The picture as data: what is drawn, where, how, in plain values. Screen (sigma), paper (svg.ts), fallback and tests all
 * draw the same Scene. Coordinates are scene units, y downwards; one unit is one CSS pixel at zoom 1.
 * Colours are resolved: whoever draws a scene decides nothing.
 */

import type { CountedText } from '../messages/counted.ts';
import type { Ground } from './ground.ts';

/** Shape tells what an actor is; see SHAPES in symbols.ts for their outlines. */
export type Shape = 'square' | 'triangle' | 'diamond' | 'circle' | 'hexagon' | 'pill' | 'set' | 'person' | 'service' | 'hub';

export interface SceneNode {
  /** Key of the graph node: an actor id, or a relation id for a hub. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the circle around the symbol, in CSS pixels at zoom 1. */
  readonly radius: number;
  readonly shape: Shape;
  /** A second shape drawn around the first, for a body that holds two levels; null otherwise. */
  readonly outerShape: Shape | null;
  readonly fill: string;
  readonly stroke: string;
  /** Lower half filled with the stroke's colour: comprised in a set that cooperates. */
  readonly half: boolean;
  /** Dashed outline: the identity is doubtful, or the members are unnamed. */
  readonly dashed: boolean;
  /** 1, or less for an actor whose relations a filter hides: it has some, they are not shown. */
  readonly opacity: number;
  readonly label: SceneLabel | null;
}

export interface SceneLabel {
  readonly text: string;
  /** Small second line, in soft ink: what is deduced, a count…; empty for none. */
  readonly detail: string;
  readonly bold: boolean;
  /** Kept on one line where a cell has been made for it. */
  readonly wide?: boolean;
  /** Where the label stands if there is room: under the symbol, or at its right as on the rail. */
  readonly side: 'below' | 'right';
  /** Greater goes first where labels compete for room. */
  readonly priority: number;
}

/** Line patterns, in CSS pixels: dash and gap lengths; empty for a solid line. */
export type Dash = readonly number[];

export interface SceneEdge {
  /** Key of the graph edge. */
  readonly id: string;
  /** Id of the relation it belongs to. */
  readonly relation: string;
  readonly source: string;
  readonly target: string;
  readonly color: string;
  /** CSS pixels at zoom 1. */
  readonly width: number;
  readonly dash: Dash;
  /** Drawn as two thin lines with paper between: the source does not state the relation but implies it. */
  readonly hollow: boolean;
  /** Offset of the quadratic curve's control point from the middle of the chord, over the chord's length; 0 is straight. */
  readonly curvature: number;
  /** Whether an arrow head stands at the target. */
  readonly arrow: boolean;
  /** A sign written on the middle of the line: «?» for a date that is not sure, «+», «−»; empty for none. */
  readonly mark: string;
}

/** A relation of many members as the area around them. */
export interface SceneHull {
  /** Id of the relation. */
  readonly relation: string;
  /** Keys of the nodes it goes around. */
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

/** A horizontal band of the background: a level, or the rail of actors without recorded cooperation. */
export interface SceneBand {
  readonly id: string;
  /** Figures in it are written in the language of the picture already. */
  readonly label: CountedText;
  /** Said inside an empty band; empty otherwise. */
  readonly note: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The map under the network. */
export interface SceneOutlines {
  /** Closed lines, x and y in turn, in scene units. */
  readonly rings: readonly Float32Array[];
  readonly boxes: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Whose work the map is. */
  readonly attribution: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Scene {
  readonly bounds: Box;
  readonly background: string;
  readonly ink: string;
  readonly softInk: string;
  readonly rule: string;
  /** The map under the network; null in other layouts. */
  readonly outlines: SceneOutlines | null;
  /** Thousands of dots and lines under the figures; null for none. */
  readonly ground: Ground | null;
  readonly bands: readonly SceneBand[];
  readonly rings: readonly SceneRing[];
  readonly hulls: readonly SceneHull[];
  readonly edges: readonly SceneEdge[];
  readonly nodes: readonly SceneNode[];
  /** Height of label letters, CSS pixels. */
  readonly labelSize: number;
}

/** How scene coordinates lie on a surface: `pixel = scale · scene + offset`. */
export interface Transform {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** What is brought out: these nodes and edges stay, all else fades. Null: nothing is in focus. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The one node or relation that was chosen or is under the pointer. */
  readonly center: string;
}
