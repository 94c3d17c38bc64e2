/**
 * What the page asks of a drawing, whichever way it is drawn (sigma or vector picture): the two must be exchangeable at
 * any moment.
 */
import type { Ref } from 'react';
import { hitTest } from '../../scene/hit-test.ts';
import type { Box, Focus, Scene, Transform } from '../../scene/scene.ts';
import { fitTransform } from '../../scene/svg.ts';

/** Why sigma cannot draw: no WebGL in this browser, or its context was taken away. */
export type UnavailableReason = 'missing' | 'lost';

export interface PictureHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** The whole picture in view. */
  readonly fit: () => void;
  /** Where a node stands, CSS pixels from the top left of the drawing; null if it is not drawn. */
  readonly screenPosition: (node: string) => { readonly x: number; readonly y: number } | null;
}

/** What of a scene is in the window. */
export interface SettledView {
  readonly box: Box;
  readonly scale: number;
}

export interface PictureProps {
  readonly scene: Scene;
  readonly focus: Focus | null;
  /**
   * Nodes to bring into view, as large as they can be read, whenever this set is another one: what a sheet tells of. The
   * picture moves only if one of them lies outside or all are small.
   */
  readonly revealed: ReadonlySet<string> | null;
  /** Nodes that the picture is asked to go around, whenever this set is another one; empty for where it starts, null for no wish. */
  readonly extent?: ReadonlySet<string> | null;
  /** Text alternative of the whole drawing. */
  readonly ariaLabel: string;
  /** The actor or relation under the pointer, or null. */
  readonly onHover: (id: string | null) => void;
  /** The actor or relation that was clicked, or null for the empty paper. */
  readonly onSelect: (id: string | null) => void;
  /** The part of the scene in the window, once it has come to rest: scene units, and pixels for each of them. */
  readonly onView?: (view: SettledView) => void;
  readonly ref?: Ref<PictureHandle>;
}

/** The actor or relation at a place of the picture, CSS pixels from its top left; null for none. Lines stand for their relation. */
export function targetAt(scene: Scene, transform: Transform, x: number, y: number): string | null {
  const hit = hitTest(scene, { x, y }, transform);
  return hit === null ? null : hit.kind === 'node' ? hit.id : hit.relation;
}

/** Factor of one press of a zoom button. */
export const ZOOM_STEP = 1.4;
/** Zoom limits, relative to the whole picture in view. */
export const MIN_ZOOM = 0.6;
const MAX_ZOOM = 8;
/** On a map one looks closer: from France to the streets around a commune. */
const MAX_MAP_ZOOM = 120;
/** How far a scene may be enlarged. */
export function maxZoom(scene: Scene): number {
  return scene.outlines === null ? MAX_ZOOM : MAX_MAP_ZOOM;
}
/** Milliseconds without movement after which a zoom counts as chosen. */
export const SETTLED_MS = 160;
/** Scale (CSS pixels per scene unit) that revealed nodes get at most, and below which they are brought nearer. */
export const READING_SCALE = 1;
export const SMALL_SCALE = 0.62;
/** Pointer travel, CSS pixels, up to which a press counts as a click. */
export const CLICK_TOLERANCE = 4;
/** The same for a finger, up to which it is a tap: fingers roll where mice stand still. */
export const TAP_TOLERANCE = 10;
/** Milliseconds after which a finger that stays in place points, as a mouse does, instead of choosing. */
export const LONG_PRESS_MS = 450;
/** Longest transition, milliseconds. */
export const TRANSITION_MS = 250;

/** Whether the reader asked for less motion: then nothing is animated. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Where a picture starts that would be too small to read if it were shown whole, as on a phone: at its left end, as high as
 * the window. Null where it can be shown whole.
 */
export function startingTransform(scene: Scene, width: number, height: number): Transform | null {
  const { x, y, height: tall } = scene.bounds;
  if (fitTransform(scene.bounds, width, height).scale >= UNREADABLE_SCALE) return null;
  const scale = Math.min(SMALL_SCALE, Math.max(UNREADABLE_SCALE, (height - 2 * EDGE) / tall));
  return { scale, offsetX: EDGE - x * scale, offsetY: Math.max(EDGE, (height - tall * scale) / 2) - y * scale };
}

const UNREADABLE_SCALE = 0.32;
const EDGE = 12;

/** The box around nodes, with room for their labels, scene units; null when none is drawn. */
export function boxAround(scene: Scene, nodes: ReadonlySet<string>): Box | null {
  const drawn = scene.nodes.filter((node) => nodes.has(node.id));
  if (drawn.length === 0) return null;
  const [left, right] = [Math.min(...drawn.map((node) => node.x)) - LABEL_ROOM, Math.max(...drawn.map((node) => node.x)) + LABEL_ROOM];
  const [top, bottom] = [
    Math.min(...drawn.map((node) => node.y)) - LABEL_ROOM * 0.75,
    Math.max(...drawn.map((node) => node.y)) + LABEL_ROOM / 2,
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The transform that goes around a box, no closer than it can be read. */
export function extentTransform(box: Box, width: number, height: number): Transform {
  const fitted = fitTransform(box, width, height, 8);
  const scale = Math.min(fitted.scale, MAX_EXTENT_SCALE);
  return { scale, offsetX: width / 2 - (box.x + box.width / 2) * scale, offsetY: height / 2 - (box.y + box.height / 2) * scale };
}

const MAX_EXTENT_SCALE = 2;
const LABEL_ROOM = 90;

/** Where the picture should move to show a box, or null if it shows it well already. */
export function transformToReveal(box: Box, now: Transform, width: number, height: number): Transform | null {
  const [left, top] = [box.x * now.scale + now.offsetX, box.y * now.scale + now.offsetY];
  const isInView = left >= -1 && top >= -1 && left + box.width * now.scale <= width + 1 && top + box.height * now.scale <= height + 1;
  if (isInView && now.scale >= SMALL_SCALE) return null;
  const fitted = fitTransform(box, width, height, 8);
  if (isInView && fitted.scale <= now.scale * 1.1) return null;
  const scale = Math.min(fitted.scale, Math.max(READING_SCALE, now.scale));
  return {
    scale,
    offsetX: width / 2 - (box.x + box.width / 2) * scale,
    offsetY: height / 2 - (box.y + box.height / 2) * scale,
  };
}
