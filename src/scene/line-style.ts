/**
 * The line pattern and width for the status and certainty of a relation. Picture
 * and legend both use it, so they always agree.
 */
import type { Status } from '../core/model/vocabulary.ts';
import type { Dash } from './scene.ts';

export interface LineStyle {
  /** CSS pixels at zoom 1. */
  readonly width: number;
  readonly dash: Dash;
}

/** Solid: in force, or thin if ended. Dashed: planned or optional, or thin if only proposed. Dotted: unknown. */
export const LINE_STYLES: Readonly<Record<Status, LineStyle>> = {
  'in-force': { width: 2.4, dash: [] },
  planned: { width: 2.2, dash: [8, 5] },
  optional: { width: 2.2, dash: [3, 4] },
  proposed: { width: 1.2, dash: [8, 5] },
  past: { width: 1.2, dash: [] },
  unknown: { width: 1.6, dash: [1.5, 4] },
};

/** Width of the line of an implied relation, drawn hollow as two thin lines. */
export const HOLLOW_WIDTH = 3.4;

/** Length of the sides of an arrow head in pixels, and half its angle in radians. */
export const ARROW_SIZE = 9;
export const ARROW_ANGLE = 0.42;
