/**
 * Draws on 2D canvases what lies under and over sigma's symbols and lines: bands with their names, areas, signs, and labels with a
 * halo in the colour of the paper. Once for each animation frame, from the scene and the zoom alone.
 */
import { writtenOut } from '../../messages/counted.ts';
import { bandLabelText, bandLetters, markLetters, ringLetters } from '../../scene/band-label.ts';
import { columnsLook, HATCHING, hatching, nodeOutline, nodeRing } from '../../scene/columns-look.ts';
import { edgeMarks, FADED } from '../../scene/edge-marks.ts';
import type { Ground } from '../../scene/ground.ts';
import { labelBoxes, placeGroundLabels } from '../../scene/ground-labels.ts';
import { HULL_FILL, isHullInFocus } from '../../scene/hulls.ts';
import { LEADER } from '../../scene/label-places.ts';
import { type PlacedLabel, placeLabels, symbolBoxes } from '../../scene/labels.ts';
import type { Focus, Scene, Shape, Transform } from '../../scene/scene.ts';
import { SYMBOLS } from '../../scene/symbols.ts';
import { drawMapTexts } from './map-layer.ts';

const FONT = '"Source Sans 3 Variable", "Source Sans 3", Arial, sans-serif';
const HALO = 3;

interface Surface {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws the rules and names of the bands. Names stay at the left edge of the window when the picture is moved. */
export function drawBands({ context, width, height }: Surface, scene: Scene, transform: Transform): void {
  context.clearRect(0, 0, width, height);
  drawMapTexts(context, FONT, scene, transform, height);
  drawColumns(context, scene, transform);
  // Rules are placed on whole device pixels, or they would be blurred.
  const ratio = context.getTransform().a;
  const thickness = Math.max(1, Math.round(ratio));
  const ruleY = (y: number) => (Math.round(y * ratio) + thickness / 2) / ratio;
  const letters = bandLetters(scene.labelSize);
  for (const band of scene.bands) {
    const x = band.x * transform.scale + transform.offsetX;
    const y = band.y * transform.scale + transform.offsetY;
    const right = x + band.width * transform.scale;
    context.strokeStyle = scene.rule;
    context.lineWidth = thickness / ratio;
    context.beginPath();
    context.moveTo(x, ruleY(y));
    context.lineTo(right, ruleY(y));
    context.stroke();
    context.fillStyle = scene.softInk;
    context.font = `600 ${letters.size}px ${FONT}`;
    context.letterSpacing = `${letters.letterSpacing}px`;
    context.textAlign = 'left';
    context.fillText(bandLabelText(band), Math.max(x, letters.inset), y + letters.baseline);
    context.letterSpacing = '0px';
  }
}

/** Draws the columns with their heads, the strips and the foot. */
function drawColumns(context: CanvasRenderingContext2D, scene: Scene, transform: Transform): void {
  const look = columnsLook(scene, transform);
  if (look === null || scene.columns === null) return;
  for (const box of look.columns) {
    context.fillStyle = scene.columns.tint;
    context.fillRect(box.x, box.y, box.width, box.height);
    if (!box.isHatched) continue;
    context.strokeStyle = scene.rule;
    context.globalAlpha = HATCHING;
    context.lineWidth = 1;
    context.beginPath();
    for (const [fromX, fromY, toX, toY] of hatching(box)) {
      context.moveTo(fromX, fromY);
      context.lineTo(toX, toY);
    }
    context.stroke();
    context.globalAlpha = 1;
  }
  const rule = (y: number, color: string, thickness: number) => {
    context.strokeStyle = color;
    context.lineWidth = thickness;
    context.beginPath();
    context.moveTo(look.left, y);
    context.lineTo(look.right, y);
    context.stroke();
  };
  for (const y of look.separators) rule(y, scene.background, look.separator);
  if (look.footRule !== null) rule(look.footRule, scene.softInk, 1);
  context.textAlign = 'left';
  for (const { x, y, size, bold, soft, text } of look.texts) {
    context.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
    context.fillStyle = soft ? scene.softInk : scene.ink;
    context.fillText(writtenOut(text, 'fr'), x, y);
  }
}

/** Draws the outlines of nodes that have one in place of a symbol, and the ring around the middle of the focus. */
function drawOutlines(context: CanvasRenderingContext2D, scene: Scene, transform: Transform, focus: Focus | null): void {
  const letters = scene.columns?.letters ?? 0;
  const center = scene.nodes.find(({ id }) => id === focus?.center);
  const ring = center === undefined ? null : nodeRing(center, transform);
  if (center !== undefined && ring !== null) {
    context.strokeStyle = center.stroke;
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(ring.x, ring.y, ring.width, ring.height, ring.height / 2);
    context.stroke();
  }
  for (const node of scene.nodes) {
    const outline = nodeOutline(node, letters, transform);
    if (outline === null) continue;
    const { box, corner, stroke, thickness, dash, signs } = outline;
    context.globalAlpha = node.opacity * (focus !== null && !focus.nodes.has(node.id) ? FADED : 1);
    context.strokeStyle = stroke;
    context.fillStyle = scene.background;
    context.lineWidth = thickness;
    context.setLineDash([...dash]);
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, corner);
    context.fill();
    context.stroke();
    context.setLineDash([]);
    for (const sign of signs) fillSymbol(context, sign, stroke);
  }
  context.globalAlpha = 1;
}

/** Fills the outline of a symbol. */
function fillSymbol(
  context: CanvasRenderingContext2D,
  { shape, x, y, radius }: { readonly shape: Shape; readonly x: number; readonly y: number; readonly radius: number },
  color: string,
): void {
  const outline = SYMBOLS[shape];
  context.fillStyle = color;
  context.beginPath();
  if (outline.kind === 'polygon') for (const [dx, dy] of outline.points) context.lineTo(x + dx * radius, y + dy * radius);
  else if (outline.kind === 'circles')
    for (const circle of outline.circles) context.arc(x + circle.x * radius, y + circle.y * radius, circle.r * radius, 0, 2 * Math.PI);
  else {
    const [halfWidth, halfHeight] = [outline.halfWidth * radius, outline.halfHeight * radius];
    context.roundRect(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, outline.corner * radius);
  }
  context.fill();
}

/** Draws the rings around an actor, with their names at the top, and the areas of relations. Both lie under lines and symbols. */
export function drawAreas({ context }: Surface, scene: Scene, transform: Transform, focus: Focus | null): void {
  const project = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: x * transform.scale + transform.offsetX,
    y: y * transform.scale + transform.offsetY,
  });
  context.lineWidth = 1;
  context.textAlign = 'center';
  const letters = ringLetters(scene.labelSize);
  for (const { radiusX, radiusY, label } of scene.rings) {
    context.strokeStyle = scene.rule;
    context.beginPath();
    context.ellipse(transform.offsetX, transform.offsetY, radiusX * transform.scale, radiusY * transform.scale, 0, 0, 2 * Math.PI);
    context.stroke();
    context.fillStyle = scene.softInk;
    context.font = `400 ${letters.size}px ${FONT}`;
    const top = project({ x: 0, y: -radiusY });
    context.fillText(label, top.x, top.y - letters.gap);
  }
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  for (const { relation, points, color, dash } of scene.hulls) {
    const opacity = isHullInFocus(scene, relation, focus) ? 1 : FADED;
    context.beginPath();
    for (const point of points) {
      const { x, y } = project(point);
      context.lineTo(x, y);
    }
    context.closePath();
    context.fillStyle = color;
    context.globalAlpha = HULL_FILL * opacity;
    context.fill();
    context.globalAlpha = opacity;
    context.strokeStyle = color;
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Draws the signs on lines: «?», «+», «−». */
function drawMarks(context: CanvasRenderingContext2D, scene: Scene, transform: Transform, focus: Focus | null): void {
  const letters = markLetters(scene, transform.scale);
  context.textAlign = 'center';
  context.font = `600 ${letters.size}px ${FONT}`;
  for (const { x, y, mark, color, opacity } of edgeMarks(scene, transform, focus)) {
    context.globalAlpha = opacity;
    context.beginPath();
    context.arc(x, y, letters.radius, 0, 2 * Math.PI);
    context.fillStyle = scene.background;
    context.fill();
    context.strokeStyle = color;
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = scene.ink;
    context.fillText(mark, x, y + letters.baseline);
  }
  context.globalAlpha = 1;
}

/** Draws the labels for which there is room, each with its halo. */
export function drawLabels({ context, width, height }: Surface, scene: Scene, transform: Transform, focus: Focus | null): void {
  context.clearRect(0, 0, width, height);
  drawOutlines(context, scene, transform, focus);
  drawMarks(context, scene, transform, focus);
  context.lineJoin = 'round';
  context.lineWidth = HALO;
  context.strokeStyle = scene.background;
  const labels = placeLabels(scene, transform, { width, height }, focus);
  if (scene.ground !== null) drawGroundLabels(context, scene, scene.ground, transform, { width, height }, labels);
  for (const label of labels) {
    context.globalAlpha = label.faded ? FADED * 2 : 1;
    if (label.leader !== null) drawLeader(context, scene, label.leader);
    // In columns no line runs behind a name, which needs no halo.
    for (const line of scene.columns === null ? label.lines : []) {
      context.font = `${line.bold ? 600 : 400} ${line.size}px ${FONT}`;
      context.textAlign = line.anchor === 'middle' ? 'center' : line.anchor;
      context.strokeText(line.text, line.x, line.y);
    }
    for (const line of label.lines) {
      context.font = `${line.bold ? 600 : 400} ${line.size}px ${FONT}`;
      context.textAlign = line.anchor === 'middle' ? 'center' : line.anchor;
      context.fillStyle = line.soft ? scene.softInk : scene.ink;
      context.fillText(line.text, line.x, line.y);
    }
  }
  context.globalAlpha = 1;
}

/** The line from a symbol to its name at a distance, which leaves the halo of names as it was. */
function drawLeader(
  context: CanvasRenderingContext2D,
  { softInk, background }: Scene,
  [from, to]: NonNullable<PlacedLabel['leader']>,
): void {
  context.strokeStyle = softInk;
  context.lineWidth = LEADER;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.strokeStyle = background;
  context.lineWidth = HALO;
}

/** Draws the names of the dots of the ground, where symbols and their labels leave room. */
function drawGroundLabels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ground: Ground,
  transform: Transform,
  viewport: { readonly width: number; readonly height: number },
  labels: readonly PlacedLabel[],
): void {
  const size = scene.labelSize - 1;
  const taken = [...labelBoxes(labels), ...symbolBoxes(scene, transform)];
  context.font = `400 ${size}px ${FONT}`;
  context.textAlign = 'left';
  context.fillStyle = scene.softInk;
  for (const { text, x, y } of placeGroundLabels(ground, transform, viewport, size, taken)) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
