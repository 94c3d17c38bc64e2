/**
 * What the page asks of a drawing. sigma and the SVG drawing both offer
 * this, so that one can replace the other at any moment.
 */
import type { Ref } from 'react';
import { ROOM_EDGE, type Room } from '../../core/layout/column-room.ts';
import { hitTest } from '../../scene/hit-test.ts';
import type { Box, Focus, Scene, SceneNode, Transform } from '../../scene/scene.ts';
import { fitTransform } from '../../scene/zoom.ts';
import { startOfColumns } from './columns-start.ts';

/** Why sigma cannot draw: no WebGL in this browser, or its context was taken away. */
export type UnavailableReason = 'missing' | 'lost';

export interface PictureHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Brings the whole picture into view. */
  readonly fit: () => void;
  /** Where a node stands, CSS pixels from the top left of the drawing; null if it is not drawn. */
  readonly screenPosition: (node: string) => { readonly x: number; readonly y: number } | null;
  /** The actor or relation at a place, CSS pixels from the top left of the drawing; null for none. */
  readonly targetAt: (x: number, y: number) => string | null;
}

/** The part of a scene that is in the window. */
export interface SettledView {
  readonly box: Box;
  readonly scale: number;
}

export interface PictureProps {
  readonly scene: Scene;
  readonly focus: Focus | null;
  /**
   * Nodes to bring into view whenever this is a new set, enlarged so far that they can be read: those of the open sheet, for
   * example. The picture moves only if one of them lies outside or if they are drawn too small.
   */
  readonly revealed: ReadonlySet<string> | null;
  /**
   * Nodes that the window should show whenever this is a new set. An empty set: the picture as it starts. Null: leave it where it
   * is.
   */
  readonly extent?: ReadonlySet<string> | null;
  /** Text alternative of the whole picture. */
  readonly ariaLabel: string;
  /** The actor or relation under the pointer, or null. */
  readonly onHover: (id: string | null) => void;
  /** The actor or relation that was clicked, or null for the empty paper. */
  readonly onSelect: (id: string | null) => void;
  /** Called with the part of the scene in the window, once it has come to rest: scene units, and CSS pixels for each scene unit. */
  readonly onView?: (view: SettledView) => void;
  /** Called with the size of the drawing, CSS pixels, at first and while it changes, unless the reader has moved the picture. */
  readonly onRoom?: (room: Room) => void;
  readonly ref?: Ref<PictureHandle>;
}

/** The actor or relation at a place of the picture, CSS pixels from its top left; null for none. A line gives its relation. */
export function targetAt(scene: Scene, transform: Transform, x: number, y: number): string | null {
  const hit = hitTest(scene, { x, y }, transform);
  return hit === null ? null : hit.kind === 'node' ? hit.id : hit.relation;
}

/** Factor of one press of a zoom button. */
export const ZOOM_STEP = 1.4;
/** Zoom limits, relative to the whole picture in view. */
export const MIN_ZOOM = 0.6;
const MAX_ZOOM = 8;
/** Largest zoom on a map: from France to the streets around a commune. */
const MAX_MAP_ZOOM = 120;
/** How far a scene may be enlarged. */
export function maxZoom(scene: Scene): number {
  return scene.outlines === null ? MAX_ZOOM : MAX_MAP_ZOOM;
}
/** Milliseconds without movement after which a zoom counts as finished. */
export const SETTLED_MS = 160;
/** Scales, CSS pixels per scene unit: revealed nodes are enlarged to READING_SCALE at most, and only if drawn below SMALL_SCALE. */
export const READING_SCALE = 1;
export const SMALL_SCALE = 0.62;
/** Pointer travel, CSS pixels, up to which a press counts as a click. */
export const CLICK_TOLERANCE = 4;
/** The same for a finger, in CSS pixels: fingers move more than mice do. */
export const TAP_TOLERANCE = 10;
/** Milliseconds after which a finger that stays in place points, as a mouse does when it hovers, instead of choosing. */
export const LONG_PRESS_MS = 450;
/** Longest transition, milliseconds. */
export const TRANSITION_MS = 250;

/** Whether the reader asked for less motion: then nothing is animated. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Where a picture starts that would be too small to read as a whole, as on a phone: at its left end, as high as the window. Null
 * where the whole can be read.
 */
export function startingTransform(scene: Scene, width: number, height: number): Transform | null {
  const { x, y, height: tall } = scene.bounds;
  if (scene.columns !== null) return startOfColumns(scene, scene.columns.letters, width, height);
  if (fitTransform(scene.bounds, width, height).scale >= UNREADABLE_SCALE) return null;
  const scale = Math.min(SMALL_SCALE, Math.max(UNREADABLE_SCALE, (height - 2 * EDGE) / tall));
  return { scale, offsetX: EDGE - x * scale, offsetY: Math.max(EDGE, (height - tall * scale) / 2) - y * scale };
}

const UNREADABLE_SCALE = 0.32;
const EDGE = 12;

/** The box around nodes, with room for their labels, scene units; null when none is drawn. */
export function boxAround(scene: Scene, nodes: ReadonlySet<string>): Box | null {
  const boxes = scene.nodes.filter((node) => nodes.has(node.id)).map(spaceOf);
  if (boxes.length === 0) return null;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** The space of a symbol and its name: what the layout reserves, or what a name is likely to need beside its symbol. */
function spaceOf({ x, y, reserved }: SceneNode): Box {
  return reserved?.box ?? { x: x - LABEL_ROOM, y: y - LABEL_ROOM * 0.75, width: 2 * LABEL_ROOM, height: LABEL_ROOM * 1.25 };
}

/** The transform that shows a box in the window, no larger than is needed for reading. */
export function extentTransform(box: Box, width: number, height: number): Transform {
  const fitted = fitTransform(box, width, height, 8);
  const scale = Math.min(fitted.scale, MAX_EXTENT_SCALE);
  return { scale, offsetX: width / 2 - (box.x + box.width / 2) * scale, offsetY: height / 2 - (box.y + box.height / 2) * scale };
}

const MAX_EXTENT_SCALE = 2;
const LABEL_ROOM = 90;

/** The transform to move to so that a box can be read, or null if it can be read already. Above `edge` there is nothing to see. */
export function transformToReveal(box: Box, now: Transform, width: number, height: number, edge: number): Transform | null {
  const [left, top] = [box.x * now.scale + now.offsetX, box.y * now.scale + now.offsetY];
  const isInView = left >= -1 && top >= -1 && left + box.width * now.scale <= width + 1 && top + box.height * now.scale <= height + 1;
  if (isInView && now.scale >= SMALL_SCALE) return null;
  const fitted = fitTransform(box, width, height, 8);
  if (isInView && fitted.scale <= now.scale * 1.1) return null;
  const scale = Math.min(fitted.scale, Math.max(READING_SCALE, now.scale));
  return {
    scale,
    offsetX: width / 2 - (box.x + box.width / 2) * scale,
    offsetY: Math.min(height / 2 - (box.y + box.height / 2) * scale, ROOM_EDGE - edge * scale),
  };
}
