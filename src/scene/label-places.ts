/**
 * The places that a name may take around its symbol, best first: beside it, moved a little sideways, on other numbers of lines, and at a
 * distance with a line that leads to it. Which of them is free is asked elsewhere (labels.ts). Pixels.
 */
import type { Point } from '../core/layout/geometry.ts';
import type { Box, SceneLabel, SceneNode } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';
import { radiusAt } from './zoom.ts';

export interface LabelLine {
  readonly text: string;
  /** Viewport pixels; y is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly soft: boolean;
}

/** A place for a name. */
export interface LabelPlace {
  readonly box: Box;
  readonly lines: readonly LabelLine[];
  /** From the symbol to a name at a distance; null for a name beside its symbol. */
  readonly leader: readonly [Point, Point] | null;
}

/** How a name is written: the height of its letters, how many lines it may stand on, and whether it may stand at a distance. */
export interface LabelLook {
  readonly size: number;
  readonly scale: number;
  readonly mostLines: number;
  readonly isWide: boolean;
}

/** Widths of a name before it wraps, in multiples of the letter height, the usual one first. */
const WRAP_WIDTHS = [9.5, 6.5, 15] as const;
const LINE_HEIGHT = 1.18;
const GAP = 4;
/** From a symbol to names at a distance, in multiples of the letter height. */
const DISTANCES = [0.9, 1.9, 3, 4.5, 6.5] as const;
/** Where names at a distance stand: in so many directions, aslant first. */
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => ((2 * i + 1 + (i >= 8 ? 1 : 0)) * Math.PI) / 8);

/** The places of the name of a node, best first. If it does not fit with its second line, it is placed without. */
export function* labelPlaces(node: SceneNode, look: LabelLook): Generator<LabelPlace> {
  const { label } = node;
  if (label === null) return;
  const bare = { ...label, detail: '' };
  if (label.side === 'right') {
    yield* beside(node, label, look, WRAP_WIDTHS[0]);
    if (label.detail !== '') yield* beside(node, bare, look, WRAP_WIDTHS[0]);
    // Where a line runs through that side, any other is better than no name.
    yield* beside(node, { ...bare, side: 'below' }, look, WRAP_WIDTHS[0]);
    return;
  }
  const names = label.detail === '' ? [label] : [label, bare];
  for (const name of names) yield* beside(node, name, look, WRAP_WIDTHS[0]);
  if (!look.isWide) return;
  for (const wrap of WRAP_WIDTHS.slice(1)) yield* beside(node, bare, look, wrap);
  for (const distance of DISTANCES) for (const wrap of WRAP_WIDTHS) yield* away(node, bare, look, wrap, distance * look.size);
}

/** A name as a block of lines. */
function blockOf(label: SceneLabel, { size, mostLines }: LabelLook, wrap: number) {
  const widest = label.wide === true ? Number.POSITIVE_INFINITY : size * wrap;
  const most = wrap < WRAP_WIDTHS[0] ? mostLines + 1 : mostLines;
  const texts = [
    ...wrapText(label.text, size, label.bold, widest, most).map((text) => ({ text, size, bold: label.bold, soft: false })),
    ...(label.detail === '' ? [] : [{ text: label.detail, size: size * 0.88, bold: false, soft: true }]),
  ];
  const width = Math.max(...texts.map((line) => textWidth(line.text, line.size, line.bold)));
  const height = texts.length * size * LINE_HEIGHT;
  return {
    width,
    height,
    at: (anchor: LabelLine['anchor'], x: number, top: number, leader: LabelPlace['leader'] = null): LabelPlace => ({
      box: { x: anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width, y: top, width, height },
      lines: texts.map((line, i) => ({ ...line, x, y: top + (i + 0.8) * size * LINE_HEIGHT, anchor })),
      leader,
    }),
  };
}

function* beside(node: SceneNode, label: SceneLabel, look: LabelLook, wrap: number): Generator<LabelPlace> {
  const { height, at } = blockOf(label, look, wrap);
  const extent = symbolExtent(node, look.scale);
  const [cx, cy] = [node.x * look.scale, node.y * look.scale];
  const [below, above] = [cy + extent.y + GAP / 2, cy - extent.y - GAP - height];
  const right = at('start', cx + extent.x + GAP, cy - height / 2);
  if (label.side === 'right') {
    yield right;
    return;
  }
  yield at('middle', cx, below);
  yield at('middle', cx, above);
  yield right;
  // Moved sideways, a name leaves room for a line that runs vertically from its symbol.
  yield at('end', cx - extent.x * 0.4, below);
  yield at('start', cx + extent.x * 0.4, below);
  yield at('end', cx - extent.x - GAP, cy - height / 2);
  yield at('end', cx - extent.x * 0.4, above);
  yield at('start', cx + extent.x * 0.4, above);
  // Beside its symbol and moved up or down.
  for (const side of [1, -1] as const)
    for (const top of [cy - height - 1, cy + 1]) yield at(side > 0 ? 'start' : 'end', cx + side * (extent.x + GAP), top);
}

/** At a distance from the symbol, with the line that leads there. */
function* away(node: SceneNode, label: SceneLabel, look: LabelLook, wrap: number, distance: number): Generator<LabelPlace> {
  const { height, at } = blockOf(label, look, wrap);
  const extent = symbolExtent(node, look.scale);
  const [cx, cy] = [node.x * look.scale, node.y * look.scale];
  for (const angle of DIRECTIONS) {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const from = { x: cx + dx * extent.x, y: cy + dy * extent.y };
    const to = { x: from.x + dx * distance, y: from.y + dy * distance };
    const anchor = dx > 0.3 ? 'start' : dx < -0.3 ? 'end' : 'middle';
    const top = dy > 0.8 ? to.y : dy < -0.8 ? to.y - height : to.y - height / 2;
    yield at(anchor, to.x + dx * 2, top, [from, to]);
  }
}

/** Half the width and height of a symbol in pixels, slightly larger than its outline. */
function symbolExtent(node: SceneNode, scale: number): Point {
  // The tips of a diamond extend furthest: 1.12 radii, or 1.75 with a second level.
  const r = radiusAt(node, scale) * (node.outerShape === null ? 1.12 : 1.75);
  return node.shape === 'pill' ? { x: 1.3 * r, y: 0.72 * r } : { x: r, y: r };
}

/** The space of a symbol, in pixels from the origin of the scene. */
export function symbolBox(node: SceneNode, scale: number): Box {
  const { x, y } = symbolExtent(node, scale);
  return { x: node.x * scale - x, y: node.y * scale - y, width: 2 * x, height: 2 * y };
}

/** Width of the lines from symbols to their names at a distance, CSS pixels. */
export const LEADER = 0.8;
