/**
 * The ground of a picture: thousands of dots and thin lines as columns, drawn under the symbols. Plain values like the rest of the scene;
 * drawing code makes no decisions.
 */

export interface GroundStyle {
  readonly fill: string;
  readonly stroke: string;
  /** Whether the lower half has the colour of the stroke. */
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
  /** Places with greater weight are labelled first; the number of inhabitants. */
  readonly weight: Float32Array;
  readonly id: (place: number) => string;
  readonly name: (place: number) => string;
}
