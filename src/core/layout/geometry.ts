/**
 * Points and boxes of layouts. Units are CSS pixels at zoom 1, y downwards: the same as those of scenes, so that nothing is converted between
 * a layout and the picture of it.
 */

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
