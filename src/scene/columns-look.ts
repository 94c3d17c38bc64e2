/**
 * The background of the columns, and the outlines of nodes that have one, as rectangles, rules and texts on a surface. SVG and canvas draw
 * these lists and decide nothing.
 */
import type { CountedText } from '../messages/counted.ts';
import { project } from './edge-marks.ts';
import { SIGN_ROOM, SMALL_LETTERS } from './row-names.ts';
import type { Box, Scene, SceneNode, Shape, Transform } from './scene.ts';

export interface LookText {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly soft: boolean;
  readonly text: CountedText;
}

export interface ColumnsLook {
  /** Columns, from the heads down to the end of the foot. Hatched: nobody stands there. */
  readonly columns: readonly (Box & { readonly isHatched: boolean })[];
  /** Heights at which a strip ends, from `left` to `right`; drawn in the colour of the paper. */
  readonly separators: readonly number[];
  readonly separator: number;
  /** The rule above the foot; null without a foot. */
  readonly footRule: number | null;
  readonly left: number;
  readonly right: number;
  readonly texts: readonly LookText[];
}

/** The background of a picture in columns, in pixels; null in other layouts. */
export function columnsLook({ columns, bounds }: Scene, transform: Transform): ColumnsLook | null {
  if (columns === null) return null;
  const { scale } = transform;
  const y = (at: number) => at * scale + transform.offsetY;
  const x = (at: number) => at * scale + transform.offsetX;
  const { letters, heads, strips, foot, headHeight } = columns;
  const size = letters * scale;
  const bottom = y(bounds.y + bounds.height);
  const texts = heads.flatMap((head): LookText[] => [
    { x: x(head.x) + size * HEAD_INSET, y: y(0) + size * 1.25, size, bold: true, soft: false, text: [head.label] },
    { x: x(head.x) + size * HEAD_INSET, y: y(0) + size * 2.4, size: size * SMALL_LETTERS, bold: false, soft: true, text: head.detail },
  ]);
  const lastStrip = strips.at(-1);
  const end = lastStrip === undefined ? headHeight : lastStrip.y + lastStrip.height;
  const footRule = foot === null ? null : y(end + letters * 0.35);
  if (foot !== null && footRule !== null) {
    const at = { x: x(heads[0]?.x ?? 0) + size * HEAD_INSET, y: y(foot.box.y) - size * 0.35 };
    texts.push({ ...at, size: size * SMALL_LETTERS, bold: true, soft: true, text: foot.label });
  }
  return {
    columns: heads.map((head) => ({ x: x(head.x), y: y(0), width: head.width * scale, height: bottom - y(0), isHatched: head.isEmpty })),
    separators: strips.slice(0, -1).map((strip, i) => y((strip.y + strip.height + (strips[i + 1]?.y ?? 0)) / 2)),
    separator: Math.max(1, 2 * scale),
    footRule,
    left: x(heads[0]?.x ?? 0),
    right: x(Math.max(...heads.map((head) => head.x + head.width))),
    texts,
  };
}

/** From the edge of a column to its head, in multiples of the height of letters. */
const HEAD_INSET = 0.65;

/** The ring around the middle of a focus, which in columns goes around symbol and name; null for a node without a space of its own. */
export function nodeRing({ reserved }: SceneNode, transform: Transform): Box | null {
  if (reserved === null) return null;
  const { x, y } = project(reserved.box, transform);
  const [width, height] = [reserved.box.width * transform.scale, reserved.box.height * transform.scale];
  return { x: x - RING_GAP, y: y - 1, width: width + 2 * RING_GAP, height: height + 2 };
}

/** From symbol and name to the ring on both sides, CSS pixels. */
const RING_GAP = 4;

/** The outline of a node that has one in place of a symbol, in pixels. */
export interface NodeOutline {
  readonly box: Box;
  readonly corner: number;
  readonly stroke: string;
  /** Of the line. */
  readonly thickness: number;
  readonly dash: readonly number[];
  /** Symbols of levels before the name, in the colour of the line. */
  readonly signs: readonly { readonly shape: Shape; readonly x: number; readonly y: number; readonly radius: number }[];
}

/** The outline of a node; null for a node with a symbol. */
export function nodeOutline({ reserved, stroke, dashed }: SceneNode, letters: number, transform: Transform): NodeOutline | null {
  if (reserved === null || reserved.outline === null) return null;
  const { scale } = transform;
  const { x, y } = project(reserved.box, transform);
  const height = reserved.box.height * scale;
  const isPill = reserved.outline !== 'frame';
  return {
    // A little lower than the row, so that pills in neighbouring rows do not touch.
    box: { x, y: y + 0.5, width: reserved.box.width * scale, height: height - 1 },
    corner: isPill ? Math.min(height / 2, PILL_CORNER * letters * scale) : 2 * scale,
    stroke,
    thickness: OUTLINE * reserved.weight * Math.min(1.5, Math.max(0.6, scale)),
    dash: dashed ? [3 * scale, 2.4 * scale] : [],
    signs: reserved.signs.map((sign, i) => ({
      shape: sign,
      x: x + (INSET + (i + 0.4) * SIGN_ROOM) * letters * scale,
      y: y + height / 2,
      radius: SIGN * letters * scale,
    })),
  };
}

/** From the outline to the first symbol inside it, and the radius of that symbol, in multiples of the height of letters. */
const INSET = 0.65;
const SIGN = 0.42;
const OUTLINE = 1.2;
const PILL_CORNER = 0.8;

/** Slanted rules across a box, each from a point to another: an empty level. */
export function hatching({ x, y, width, height }: Box): readonly (readonly [number, number, number, number])[] {
  const rules: (readonly [number, number, number, number])[] = [];
  for (let at = HATCH; at < width + height; at += HATCH) {
    const [left, right] = [Math.max(0, at - height), Math.min(width, at)];
    rules.push([x + left, y + at - left, x + right, y + at - right]);
  }
  return rules;
}

/** Opacity of slanted rules, behind which lines pass. */
export const HATCHING = 0.6;
/** Between slanted rules, CSS pixels. */
const HATCH = 9;
