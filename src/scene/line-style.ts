/**
 * How a relation's status and certainty look: the pattern and weight of its line. Shared by picture and legend, so that
 * the legend cannot show what the picture does not draw.
 */
import type { Status } from '../core/model/vocabulary.ts';
import type { Dash } from './scene.ts';

export interface LineStyle {
  /** CSS pixels at zoom 1. */
  readonly width: number;
  readonly dash: Dash;
}

/** Solid: in force. Dashed: not yet, or at choice. Thin: over, or never taken up. Dotted: not stated. */
export const LINE_STYLES: Readonly<Record<Status, LineStyle>> = {
  'in-force': { width: 2.4, dash: [] },
  planned: { width: 2.2, dash: [8, 5] },
  optional: { width: 2.2, dash: [3, 4] },
  proposed: { width: 1.2, dash: [8, 5] },
  past: { width: 1.2, dash: [] },
  unknown: { width: 1.6, dash: [1.5, 4] },
};

/** Width of an implied relation's line, drawn hollow: two thin lines with paper between. */
export const HOLLOW_WIDTH = 3.4;
