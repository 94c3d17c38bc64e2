/**
 * The ground of a picture: thousands of places and thin lines as columns, under the figures that a reader looks at one by
 * one. Plain values like the rest of the scene; whoever draws it decides nothing.
 */

export interface GroundStyle {
  readonly fill: string;
  readonly stroke: string;
  /** Lower half in the stroke's colour. */
  readonly half: boolean;
  /** CSS pixels at zoom 1. */
  readonly radius: number;
}

export interface Ground {
  /** Scene units, y downwards. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into `styles` of each place. */
  readonly style: Uint8Array;
  readonly styles: readonly GroundStyle[];
  /** Ends of the lines, two indices of places each. */
  readonly lines: Uint32Array;
  /** Index into `lineColors` of each line. */
  readonly lineColor: Uint8Array;
  readonly lineColors: readonly string[];
  /** Greater is named first where labels compete: inhabitants. */
  readonly weight: Float32Array;
  readonly id: (place: number) => string;
  readonly name: (place: number) => string;
}
