/**
 * Scene → SVG text, for paper, files, and screens without WebGL. It draws the same as the screen from the same values, using only shapes
 * and text, so that any program can open it. Pure string operations, no DOM.
 */
import { type CountedText, writtenFigure } from '../messages/counted.ts';
import { bandLabelParts, bandLetters, bandNoteOffset, markLetters, ringLetters } from './band-label.ts';
import { controlPoint, curvePoint } from './curve.ts';
import { edgeMarks, FADED, project } from './edge-marks.ts';
import { groundToSvg } from './ground-svg.ts';
import { placeLabels } from './labels.ts';
import { outlinesToSvg } from './outlines.ts';
import type { Box, Focus, Scene, SceneEdge, SceneNode, Shape, Transform } from './scene.ts';
import { type Outline, SYMBOLS } from './symbols.ts';
import { textWidth } from './text-width.ts';
import { symbolScale } from './zoom.ts';

export interface SvgOptions {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Position of the scene on the page; if absent, the whole scene is fitted. */
  readonly transform?: Transform;
  readonly focus?: Focus | null;
  /** Name and description for assistive technology. */
  readonly title: string;
  readonly description: string;
  /** Whether names get a strip of paper behind them instead of an outline around letters, which some PDF programs do not draw. */
  readonly isPrinted?: boolean;
  /** A warning in a corner of the picture that data are missing; empty or absent for none. */
  readonly warning?: string;
}

/** Font of labels. Spacing allows for the wider of the two fonts, so the fallback stays legible. */
const FONT = "'Source Sans 3 Variable','Source Sans 3','Source Sans Pro',Arial,sans-serif";
/** Radius of the outer shape (second level) relative to that of the symbol. */
export const OUTER_SCALE = 1.55;
const STROKE = 1.6;
const DASHED_OUTLINE = '3 2.4';
const MARGIN = 18;

/** The transform that fits a box into a surface, centred, with a margin in pixels. */
export function fitTransform(bounds: Box, width: number, height: number, margin = MARGIN): Transform {
  const scale = Math.max(0.05, Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height));
  return {
    scale,
    offsetX: (width - bounds.width * scale) / 2 - bounds.x * scale,
    offsetY: (height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** The whole picture as one SVG document. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { width, height } = options;
  const transform = options.transform ?? fitTransform(scene.bounds, width, height);
  const focus = options.focus ?? null;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="picture-title picture-description" font-family="${FONT}">`,
    `<title id="picture-title">${escapeXml(options.title)}</title>`,
    `<desc id="picture-description">${escapeXml(options.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${scene.background}"/>`,
    `${outlinesToSvg(scene, transform, height)}${bandsToSvg(scene, transform, options.width)}${ringsToSvg(scene, transform)}${hullsToSvg(scene, transform, focus)}`,
    `${scene.ground === null ? '' : groundToSvg(scene.ground, transform, focus === null ? 1 : FADED)}${edgesToSvg(scene, transform, focus)}`,
    `<g id="nodes">${scene.nodes.map((node) => nodeToSvg(node, transform, focus)).join('')}</g>`,
    `${marksToSvg(scene, transform, focus)}${labelsToSvg(scene, transform, options, focus)}`,
    warningToSvg(options, scene),
    '</svg>',
  ].join('\n');
}

function bandsToSvg(scene: Scene, transform: Transform, width: number): string {
  const letters = bandLetters(scene.labelSize);
  const parts = scene.bands.map((band) => {
    const x = band.x * transform.scale + transform.offsetX;
    const y = band.y * transform.scale + transform.offsetY;
    const right = (band.x + band.width) * transform.scale + transform.offsetX;
    const labelX = Math.min(Math.max(x, letters.inset), width - letters.inset);
    return [
      `<path d="M${n(x)} ${n(y)}H${n(right)}" stroke="${scene.rule}"/>`,
      `<text x="${n(labelX)}" y="${n(y + letters.baseline)}" font-size="${letters.size}" font-weight="600" letter-spacing="${letters.letterSpacing}" fill="${scene.softInk}">${bandLabelParts(band).map(figureToSvg).join('')}</text>`,
      band.note === ''
        ? ''
        : `<text x="${n(labelX + bandNoteOffset(band, scene.labelSize))}" y="${n(y + letters.baseline)}" font-size="${scene.labelSize}" font-style="italic" fill="${scene.softInk}">${escapeXml(band.note)}</text>`,
    ].join('');
  });
  return `<g id="bands" fill="none">${parts.join('')}</g>`;
}

/** Text, or a figure with the name of its count as an attribute, as on the page. */
function figureToSvg(part: CountedText[number]): string {
  return typeof part === 'string'
    ? escapeXml(part)
    : `<tspan data-count="${escapeXml(part.id)}">${escapeXml(writtenFigure(part, 'fr'))}</tspan>`;
}

/** Empty without rings, as in most pictures. */
function ringsToSvg(scene: Scene, transform: Transform): string {
  if (scene.rings.length === 0) return '';
  const letters = ringLetters(scene.labelSize);
  const parts = scene.rings.map(({ radiusX, radiusY, label }) => {
    const at = project({ x: 0, y: -radiusY }, transform);
    return [
      `<ellipse cx="${n(transform.offsetX)}" cy="${n(transform.offsetY)}" rx="${n(radiusX * transform.scale)}" ry="${n(radiusY * transform.scale)}" stroke="${scene.rule}"/>`,
      `<text x="${n(at.x)}" y="${n(at.y - letters.gap)}" text-anchor="middle" font-size="${letters.size}" fill="${scene.softInk}">${escapeXml(label)}</text>`,
    ].join('');
  });
  return `<g id="rings" fill="none">${parts.join('')}</g>`;
}

/** Opacity of the colour inside an area. */
export const HULL_FILL = 0.09;

function hullsToSvg(scene: Scene, transform: Transform, focus: Focus | null): string {
  if (scene.hulls.length === 0) return '';
  const parts = scene.hulls.map(({ relation, points, color, dash }) => {
    const line = points.map((point) => project(point, transform)).map(({ x, y }) => `${n(x)} ${n(y)}`);
    const opacity = isHullInFocus(scene, relation, focus) ? '' : ` opacity="${FADED}"`;
    const pattern = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
    return `<path d="M${line.join('L')}Z" fill="${color}" fill-opacity="${HULL_FILL}" stroke="${color}" stroke-width="1.5" stroke-linejoin="round"${pattern}${opacity}/>`;
  });
  return `<g id="hulls">${parts.join('')}</g>`;
}

/** Whether an area is highlighted: its relation is in focus, or one of its members is the centre of the focus. */
export function isHullInFocus(scene: Scene, relation: string, focus: Focus | null): boolean {
  if (focus === null || focus.center === relation) return true;
  const hull = scene.hulls.find((candidate) => candidate.relation === relation);
  return hull?.nodes.includes(focus.center) ?? false;
}

function marksToSvg(scene: Scene, transform: Transform, focus: Focus | null): string {
  const letters = markLetters(scene.labelSize);
  const parts = edgeMarks(scene, transform, focus).map(
    ({ x, y, mark, color, opacity }) =>
      `<circle cx="${n(x)}" cy="${n(y)}" r="${n(letters.radius)}" fill="${scene.background}" stroke="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/><text x="${n(x)}" y="${n(y + letters.baseline)}" text-anchor="middle" font-size="${letters.size}" font-weight="600" fill="${scene.ink}"${opacity === 1 ? '' : ` opacity="${opacity}"`}>${escapeXml(mark)}</text>`,
  );
  return parts.length === 0 ? '' : `<g id="marks">${parts.join('')}</g>`;
}

function edgesToSvg(scene: Scene, transform: Transform, focus: Focus | null): string {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const inFocus = (edge: SceneEdge) => focus === null || focus.edges.has(edge.id);
  // Lines in focus are drawn last, over the faded ones.
  const ordered = [...scene.edges].sort((a, b) => Number(inFocus(a)) - Number(inFocus(b)));
  const parts = ordered.map((edge) => {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    return source === undefined || target === undefined ? '' : edgeToSvg(edge, source, target, transform, scene.background, inFocus(edge));
  });
  return `<g id="edges" fill="none" stroke-linecap="butt">${parts.join('')}</g>`;
}

function edgeToSvg(edge: SceneEdge, source: SceneNode, target: SceneNode, transform: Transform, paper: string, inFocus: boolean): string {
  const a = project(source, transform);
  const b = project(target, transform);
  const c = controlPoint(a, b, edge.curvature);
  const line =
    edge.curvature === 0 ? `M${n(a.x)} ${n(a.y)}L${n(b.x)} ${n(b.y)}` : `M${n(a.x)} ${n(a.y)}Q${n(c.x)} ${n(c.y)} ${n(b.x)} ${n(b.y)}`;
  const width = edge.width * symbolScale(transform.scale);
  const dash = edge.dash.length === 0 ? '' : ` stroke-dasharray="${edge.dash.join(' ')}"`;
  const core = edge.hollow ? `<path d="${line}" stroke="${paper}" stroke-width="${n(width * 0.45)}"/>` : '';
  const arrow = edge.arrow ? arrowHead(edge, source, target, transform) : '';
  const opacity = inFocus ? '' : ` opacity="${FADED}"`;
  return `<g stroke="${edge.color}"${opacity}><path d="${line}" stroke-width="${n(width)}"${dash}/>${core}${arrow}</g>`;
}

/** A filled triangle whose tip touches the symbol of the target. */
function arrowHead(edge: SceneEdge, source: SceneNode, target: SceneNode, transform: Transform): string {
  const a = project(source, transform);
  const b = project(target, transform);
  const reach = target.radius * symbolScale(transform.scale) + 2;
  // Go back from the target along the curve until outside its symbol; the straight distance is precise enough.
  let t = 1;
  let tip = b;
  while (t > 0.5 && Math.hypot(tip.x - b.x, tip.y - b.y) < reach) {
    t -= 0.01;
    tip = curvePoint(a, b, edge.curvature, t);
  }
  const behind = curvePoint(a, b, edge.curvature, Math.max(0, t - 0.05));
  const angle = Math.atan2(tip.y - behind.y, tip.x - behind.x);
  const size = ARROW_SIZE * symbolScale(transform.scale);
  const corner = (offset: number) => `${n(tip.x - size * Math.cos(angle + offset))} ${n(tip.y - size * Math.sin(angle + offset))}`;
  return `<path d="M${n(tip.x)} ${n(tip.y)}L${corner(ARROW_ANGLE)}L${corner(-ARROW_ANGLE)}Z" fill="${edge.color}" stroke="none"/>`;
}

/** Length of the sides of an arrow head in pixels, and half its angle in radians. */
export const ARROW_SIZE = 9;
export const ARROW_ANGLE = 0.42;

function nodeToSvg(node: SceneNode, transform: Transform, focus: Focus | null): string {
  const { x, y } = project(node, transform);
  const radius = node.radius * symbolScale(transform.scale);
  const opacity = node.opacity * (focus !== null && !focus.nodes.has(node.id) ? FADED : 1);
  const dash = node.dashed ? ` stroke-dasharray="${DASHED_OUTLINE}"` : '';
  const outer =
    node.outerShape === null
      ? ''
      : symbolToSvg(node.outerShape, radius * OUTER_SCALE, `fill="none" stroke="${node.stroke}" stroke-width="${STROKE}"`);
  const ring =
    focus?.center === node.id
      ? `<circle r="${n(radius * (node.outerShape === null ? 1.3 : OUTER_SCALE) + 5)}" fill="none" stroke="${node.stroke}" stroke-width="2"/>`
      : '';
  const inner = filledSymbolToSvg(node.shape, radius, node, `stroke-width="${STROKE}"${dash}`);
  return `<g transform="translate(${n(x)} ${n(y)})"${opacity === 1 ? '' : ` opacity="${n(opacity)}"`}>${ring}${outer}${inner}</g>`;
}

/**
 * A symbol with fill and outline, half filled if requested. The half is cut off with a nested svg element, which every program supports.
 */
export function filledSymbolToSvg(
  shape: Shape,
  radius: number,
  { fill, stroke, half }: Pick<SceneNode, 'fill' | 'stroke' | 'half'>,
  attributes: string,
): string {
  const whole = symbolToSvg(shape, radius, `fill="${fill}" stroke="${stroke}" ${attributes}`);
  if (!half) return whole;
  const reach = n(radius * 1.5);
  const lower = symbolToSvg(shape, radius, `fill="${stroke}"`);
  return `${whole}<svg x="-${reach}" y="0" width="${n(radius * 3)}" height="${reach}" viewBox="-${reach} 0 ${n(radius * 3)} ${reach}">${lower}</svg>`;
}

/** The shapes of a symbol around the origin, each with the given attributes; also used by the legend. */
export function symbolToSvg(shape: Shape, radius: number, attributes: string): string {
  const outline: Outline = SYMBOLS[shape];
  switch (outline.kind) {
    case 'polygon':
      return `<path d="M${outline.points.map(([x, y]) => `${n(x * radius)} ${n(y * radius)}`).join('L')}Z" ${attributes}/>`;
    case 'circles':
      return outline.circles
        .map(({ x, y, r }) => `<circle cx="${n(x * radius)}" cy="${n(y * radius)}" r="${n(r * radius)}" ${attributes}/>`)
        .join('');
    case 'rounded': {
      const [w, h, corner] = [outline.halfWidth * radius, outline.halfHeight * radius, outline.corner * radius];
      return `<rect x="${n(-w)}" y="${n(-h)}" width="${n(2 * w)}" height="${n(2 * h)}" rx="${n(corner)}" ${attributes}/>`;
    }
  }
}

function labelsToSvg(scene: Scene, transform: Transform, options: SvgOptions, focus: Focus | null): string {
  if (options.isPrinted === true) return printedLabelsToSvg(scene, transform, options, focus);
  const parts = placeLabels(scene, transform, options, focus).flatMap((label) =>
    label.lines.map(
      (line) =>
        `<text x="${n(line.x)}" y="${n(line.y)}" font-size="${n(line.size)}" text-anchor="${line.anchor}" fill="${line.soft ? scene.softInk : scene.ink}"${line.bold ? ' font-weight="600"' : ''}${label.faded ? ` opacity="${FADED * 2}"` : ''}>${escapeXml(line.text)}</text>`,
    ),
  );
  return `<g id="labels" stroke="${scene.background}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${parts.join('')}</g>`;
}

/** Names on a strip of paper as high as their letters. */
function printedLabelsToSvg(scene: Scene, transform: Transform, options: SvgOptions, focus: Focus | null): string {
  const parts = placeLabels(scene, transform, options, focus).flatMap((label) =>
    label.lines.map(({ text, x, y, size, anchor, bold, soft }) => {
      const width = textWidth(text, size, bold);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return `<rect x="${n(left - 1)}" y="${n(y - size * 0.78)}" width="${n(width + 2)}" height="${n(size)}" fill="${scene.background}" fill-opacity="0.8"/><text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" text-anchor="${anchor}" fill="${soft ? scene.softInk : scene.ink}"${bold ? ' font-weight="600"' : ''}>${escapeXml(text)}</text>`;
    }),
  );
  return `<g id="labels">${parts.join('')}</g>`;
}

function warningToSvg({ warning = '', width, height }: SvgOptions, scene: Scene): string {
  return warning === ''
    ? ''
    : `<text id="warning" x="${width - 12}" y="${height - 10}" text-anchor="end" font-size="${scene.labelSize}" font-weight="600" fill="${scene.ink}">⚠ ${escapeXml(warning)}</text>`;
}

/** A number with at most two decimals, to keep files short. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Escapes text for XML. Control characters, as in text copied from PDF files, and unpaired surrogates are removed. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
}
