/**
 * What the page asks of a drawing, whichever way it is drawn (sigma or vector picture): the two must be exchangeable at
 * any moment.
 */
import type { Ref } from 'react';
import type { Focus, Scene } from '../../scene/scene.ts';

/** Why sigma cannot draw: no WebGL in this browser, or its context was taken away. */
export type UnavailableReason = 'missing' | 'lost';

export interface PictureHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** The whole picture in view. */
  readonly fit: () => void;
  /** Brings a node into view if it lies outside; nodes that are not drawn are passed over. */
  readonly reveal: (node: string) => void;
  /** Where a node stands, CSS pixels from the top left of the drawing; null if it is not drawn. */
  readonly screenPosition: (node: string) => { readonly x: number; readonly y: number } | null;
}

export interface PictureProps {
  readonly scene: Scene;
  readonly focus: Focus | null;
  /** Text alternative of the whole drawing. */
  readonly ariaLabel: string;
  /** The actor or relation under the pointer, or null. */
  readonly onHover: (id: string | null) => void;
  /** The actor or relation that was clicked, or null for the empty paper. */
  readonly onSelect: (id: string | null) => void;
  readonly ref?: Ref<PictureHandle>;
}

/** Factor of one press of a zoom button. */
export const ZOOM_STEP = 1.4;
/** Zoom limits, relative to the whole picture in view. */
export const MIN_ZOOM = 0.6;
export const MAX_ZOOM = 8;
/** Longest transition, milliseconds. */
export const TRANSITION_MS = 250;

/** Whether the reader asked for less motion: then nothing is animated. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
