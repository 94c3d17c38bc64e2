/**
 * The curve of an edge: a quadratic Bézier whose control point lies beside the middle of the chord. Screen, paper, hit test and label
 * placement must use the same curve; otherwise clicks would miss the visible line.
 */

export interface CurveEnd {
  readonly x: number;
  readonly y: number;
}

/**
 * Control point: the middle of the chord, moved by `curvature` chord lengths to the left as seen when going from source to target on screen
 * (y downwards).
 */
export function controlPoint(source: CurveEnd, target: CurveEnd, curvature: number): CurveEnd {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  return { x: (source.x + target.x) / 2 + dy * curvature, y: (source.y + target.y) / 2 - dx * curvature };
}

/** Point at t in [0, 1] along the curve. */
export function curvePoint(source: CurveEnd, target: CurveEnd, curvature: number, t: number): CurveEnd {
  const control = controlPoint(source, target, curvature);
  const u = 1 - t;
  return {
    x: u * u * source.x + 2 * u * t * control.x + t * t * target.x,
    y: u * u * source.y + 2 * u * t * control.y + t * t * target.y,
  };
}
