/**
 * Placement of labels: by priority, never over a symbol or another label, and off the lines if possible. A label without room is left out.
 * Pure; the same on screen and on paper.
 */
import { ROW_LINE } from '../core/layout/column-boxes.ts';
import { bandLabelWidth, bandLetters, markLetters, ringLetters } from './band-label.ts';
import { curvePoint } from './curve.ts';
import { edgeMarks } from './edge-marks.ts';
import { SMALL_LETTERS } from './row-names.ts';
import type { Box, Focus, Scene, SceneBand, SceneLabel, SceneNode, SceneRing, Transform } from './scene.ts';
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

export interface PlacedLabel {
  readonly node: string;
  readonly lines: readonly LabelLine[];
  /** Whether it is outside the focus and drawn faded. */
  readonly faded: boolean;
}

/** Maximum width of a label before it wraps, in multiples of the letter height. */
const WRAP_WIDTH = 9.5;
const LINE_HEIGHT = 1.18;
const GAP = 4;
/** Space at both ends of a label that other labels must not use, CSS pixels. */
const LABEL_GAP = 2;
/** How far labels may extend beyond the bounds of the picture, CSS pixels; less than the margin around them. */
const OVERHANG = 14;
/** Number of points on each curve that are tested against labels. */
const CURVE_SAMPLES = 12;

/** Penalty for leaving out the second line: higher than for any position with it, unless lines run under those. */
const WITHOUT_DETAIL = 20;

interface Candidate {
  readonly box: Box;
  readonly lines: readonly LabelLine[];
  /** Penalty for the distance from the preferred position. */
  readonly penalty: number;
}

let memo: { scene: Scene; scale: number; focus: Focus | null; labels: readonly PlacedLabel[] } | null = null;

/**
 * The labels that fit, in viewport pixels. Placement depends on zoom and focus only, so panning just shifts it. Quadratic in the number of
 * nodes; meant for some hundred nodes.
 */
export function placeLabels(
  scene: Scene,
  transform: Transform,
  viewport: { readonly width: number; readonly height: number },
  focus: Focus | null,
): readonly PlacedLabel[] {
  if (memo === null || memo.scene !== scene || memo.focus !== focus || Math.abs(memo.scale / transform.scale - 1) > 1e-6) {
    memo = { scene, scale: transform.scale, focus, labels: placeAtScale(scene, transform.scale, focus) };
  }
  const margin = 200;
  return memo.labels
    .map((label) => ({
      ...label,
      lines: label.lines.map((line) => ({ ...line, x: line.x + transform.offsetX, y: line.y + transform.offsetY })),
    }))
    .filter(
      ({ lines: [first] }) =>
        first !== undefined &&
        first.x > -margin &&
        first.y > -margin &&
        first.x < viewport.width + margin &&
        first.y < viewport.height + margin,
    );
}

function placeAtScale(scene: Scene, scale: number, focus: Focus | null): readonly PlacedLabel[] {
  if (scene.columns !== null) return reservedLabels(scene, scene.columns.letters * scale, scale, focus);
  // Labels in focus may cover faded symbols, because they are the ones to read.
  const firm: Box[] = [
    ...scene.nodes.filter((node) => focus?.nodes.has(node.id) ?? true).map((node) => symbolBox(node, scale)),
    ...scene.bands.map((band) => bandLabelBox(band, scene, scale)),
    ...scene.rings.map((ring) => ringLabelBox(ring, scene, scale)),
    ...markBoxes(scene, scale, focus),
  ];
  const faint = focus === null ? [] : scene.nodes.filter((node) => !focus.nodes.has(node.id)).map((node) => symbolBox(node, scale));
  const curves = edgeSamples(scene, scale, focus);
  const labels: PlacedLabel[] = [];
  for (const node of byUrgency(scene.nodes, focus)) {
    const inFocus = focus === null || focus.nodes.has(node.id);
    const obstacles = inFocus ? firm : [...firm, ...faint];
    const candidates = candidatesOf(node, scene, scale, focus !== null && inFocus)
      .filter(
        (candidate) => isWithin(candidate.box, scene.bounds, scale) && !obstacles.some((obstacle) => overlaps(obstacle, candidate.box)),
      )
      .map((candidate) => ({ candidate, cost: candidate.penalty + 3 * pointsUnder(curves, candidate.box) }));
    const [first, ...others] = candidates;
    if (first === undefined) continue;
    const { candidate } = others.reduce((best, next) => (next.cost < best.cost ? next : best), first);
    // Names on the same line need a gap between them.
    firm.push({ ...candidate.box, x: candidate.box.x - LABEL_GAP, width: candidate.box.width + 2 * LABEL_GAP });
    labels.push({ node: node.id, lines: candidate.lines, faded: !inFocus });
  }
  return labels;
}

/** Names in the spaces that the layout keeps free for them, in letters that grow and shrink with the picture. */
function reservedLabels({ nodes }: Scene, size: number, scale: number, focus: Focus | null): readonly PlacedLabel[] {
  if (size < LEAST_LETTERS) return [];
  return nodes.flatMap(({ id, label, reserved }): PlacedLabel[] => {
    if (label === null || reserved === null) return [];
    const own = [...(label.lines ?? [label.text]), ...(label.detail === '' ? [] : [label.detail])];
    const middle = (reserved.box.y + reserved.box.height / 2) * scale;
    const small = reserved.outline === 'button' ? 0 : label.detail === '' ? own.length : own.length - 1;
    return [
      {
        node: id,
        faded: focus !== null && !focus.nodes.has(id),
        lines: own.map((text, i) => ({
          text,
          x: reserved.nameX * scale,
          y: middle + (i - (own.length - 1) / 2) * size * ROW_LINE + size * HALF_LETTER,
          anchor: 'start',
          size: i < small ? size : size * SMALL_LETTERS,
          bold: label.bold && i < small,
          soft: label.soft === true || i >= small,
        })),
      },
    ];
  });
}

/** Letters smaller than this are not drawn, CSS pixels; and from the middle of a line to its baseline. */
const LEAST_LETTERS = 4;
const HALF_LETTER = 0.34;

function byUrgency(nodes: readonly SceneNode[], focus: Focus | null): readonly SceneNode[] {
  const urgency = (node: SceneNode) =>
    (node.label?.priority ?? 0) + (focus?.nodes.has(node.id) ? 1_000 : 0) + (focus?.center === node.id ? 10_000 : 0);
  return nodes.filter((node) => node.label !== null).sort((a, b) => urgency(b) - urgency(a));
}

/** Half the width and height of a symbol in pixels, slightly larger than its outline. */
function symbolExtent(node: SceneNode, scale: number): { readonly x: number; readonly y: number } {
  // The tips of a diamond extend furthest: 1.12 radii, or 1.75 with a second level.
  const r = radiusAt(node, scale) * (node.outerShape === null ? 1.12 : 1.75);
  return node.shape === 'pill' ? { x: 1.3 * r, y: 0.72 * r } : { x: r, y: r };
}

function symbolBox(node: SceneNode, scale: number): Box {
  const { x, y } = symbolExtent(node, scale);
  return { x: node.x * scale - x, y: node.y * scale - y, width: 2 * x, height: 2 * y };
}

/** The boxes of all symbols in viewport pixels; labels of the ground avoid them. */
export function symbolBoxes(scene: Scene, transform: Transform): readonly Box[] {
  return scene.nodes.map((node) => {
    const box = symbolBox(node, transform.scale);
    return { ...box, x: box.x + transform.offsetX, y: box.y + transform.offsetY };
  });
}

/** The name of a band at its original position. While panning makes it stick to the edge, it may cover labels. */
function bandLabelBox(band: SceneBand, scene: Scene, scale: number): Box {
  const { size, inset, baseline } = bandLetters(scene.labelSize);
  return {
    x: band.x * scale,
    y: band.y * scale + baseline - size,
    width: inset + bandLabelWidth(band, scene.labelSize),
    height: size + 4,
  };
}

/** The boxes of the signs on lines. */
function markBoxes(scene: Scene, scale: number, focus: Focus | null): readonly Box[] {
  const { radius } = markLetters(scene, scale);
  return edgeMarks(scene, { scale, offsetX: 0, offsetY: 0 }, focus).map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
}

/** The box of the name of a ring, above its top. */
function ringLabelBox({ radiusY, label }: SceneRing, scene: Scene, scale: number): Box {
  const { size, gap } = ringLetters(scene.labelSize);
  const width = textWidth(label, size, false);
  return { x: -width / 2, y: -radiusY * scale - gap - size, width, height: size + gap };
}

/** Possible positions of a label, best first. If it does not fit with its second line, it is placed without. */
function candidatesOf(node: SceneNode, scene: Scene, scale: number, roomy: boolean): readonly Candidate[] {
  const { label } = node;
  if (label === null) return [];
  if (label.detail === '') return placesOf(node, label, scene, scale, roomy);
  const bare = placesOf(node, { ...label, detail: '' }, scene, scale, roomy);
  return [
    ...placesOf(node, label, scene, scale, roomy),
    ...bare.map((candidate) => ({ ...candidate, penalty: candidate.penalty + WITHOUT_DETAIL })),
  ];
}

function placesOf(node: SceneNode, label: SceneLabel, scene: Scene, scale: number, roomy: boolean): readonly Candidate[] {
  const size = scene.labelSize;
  const wrap = label.wide === true ? Number.POSITIVE_INFINITY : size * WRAP_WIDTH;
  const texts = [
    ...wrapText(label.text, size, label.bold, wrap, roomy ? 4 : 3).map((text) => ({ text, size, bold: label.bold, soft: false })),
    ...(label.detail === '' ? [] : [{ text: label.detail, size: size * 0.88, bold: false, soft: true }]),
  ];
  const width = Math.max(...texts.map((line) => textWidth(line.text, line.size, line.bold)));
  const height = texts.length * size * LINE_HEIGHT;
  const extent = symbolExtent(node, scale);
  const [cx, cy] = [node.x * scale, node.y * scale];

  const at = (anchor: LabelLine['anchor'], x: number, top: number, penalty: number): Candidate => ({
    box: { x: anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x : x - width, y: top, width, height },
    lines: texts.map((line, i) => ({ ...line, x, y: top + (i + 0.8) * size * LINE_HEIGHT, anchor })),
    penalty,
  });
  const below = (penalty: number) => at('middle', cx, cy + extent.y + GAP / 2, penalty);
  const right = (penalty: number) => at('start', cx + extent.x + GAP, cy - height / 2, penalty);
  const left = at('end', cx - extent.x - GAP, cy - height / 2, 3);
  const above = at('middle', cx, cy - extent.y - GAP - height, 2);
  if (label.side === 'right') return [right(0)];
  // Moved sideways, a label leaves room for a line that runs vertically from its symbol.
  const slid = ([-1, 1] as const).flatMap((side) => {
    const anchor = side < 0 ? 'end' : 'start';
    const x = cx + side * extent.x * 0.4;
    return [at(anchor, x, cy + extent.y + GAP / 2, 2.5), at(anchor, x, cy - extent.y - GAP - height, 3.5)];
  });
  return [below(0), above, right(2.2), left, ...slid];
}

/** Sample points on every visible line, in pixels. */
function edgeSamples(scene: Scene, scale: number, focus: Focus | null): readonly { readonly x: number; readonly y: number }[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  return scene.edges
    .filter((edge) => focus === null || focus.edges.has(edge.id))
    .flatMap((edge) => {
      const source = nodes.get(edge.source);
      const target = nodes.get(edge.target);
      if (source === undefined || target === undefined) return [];
      // Lines with a route belong to names with places of their own.
      if (edge.path.kind === 'route') return [];
      const { curvature } = edge.path;
      const length = Math.hypot(target.x - source.x, target.y - source.y) * scale;
      const samples = Math.max(CURVE_SAMPLES, Math.ceil(length / 12));
      return Array.from({ length: samples }, (_, i) => {
        const point = curvePoint(source, target, curvature, (i + 0.5) / samples);
        return { x: point.x * scale, y: point.y * scale };
      });
    });
}

function pointsUnder(points: readonly { readonly x: number; readonly y: number }[], box: Box): number {
  let count = 0;
  for (const point of points) {
    if (point.x > box.x - 2 && point.x < box.x + box.width + 2 && point.y > box.y && point.y < box.y + box.height) count++;
  }
  return count;
}

/** Whether a label stays within the picture; otherwise the window or page would cut it off. */
function isWithin(box: Box, bounds: Box, scale: number): boolean {
  return (
    box.x >= bounds.x * scale - OVERHANG &&
    box.x + box.width <= (bounds.x + bounds.width) * scale + OVERHANG &&
    box.y >= bounds.y * scale - OVERHANG &&
    box.y + box.height <= (bounds.y + bounds.height) * scale + OVERHANG
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
