/**
 * Scene → SVG text, for paper, files, and screens without WebGL. It draws the same as the screen from the same values, using only shapes
 * and text, so that any program can open it. Pure string operations, no DOM.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import { bandLabelParts, bandLetters, markLetters, ringLetters } from './band-label.ts';
import { nodeOutline } from './columns-look.ts';
import { columnsToSvg, outlineToSvg, ringToSvg } from './columns-svg.ts';
import { edgeMarks, FADED, project } from './edge-marks.ts';
import { edgesToSvg } from './edges-svg.ts';
import { groundToSvg } from './ground-svg.ts';
import { HULL_FILL, isHullInFocus } from './hulls.ts';
import { LEADER } from './label-places.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { outlinesToSvg } from './outlines.ts';
import type { Focus, Scene, SceneNode, Transform } from './scene.ts';
import { figureToSvg, filledSymbolToSvg, n, OUTER_SCALE, symbolToSvg } from './svg-parts.ts';
import { textWidth } from './text-width.ts';
import { fitTransform, radiusAt } from './zoom.ts';

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
const STROKE = 1.6;
const DASHED_OUTLINE = '3 2.4';

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
    `${outlinesToSvg(scene, transform, height)}${columnsToSvg(scene, transform)}${bandsToSvg(scene, transform, options.width)}${ringsToSvg(scene, transform)}${hullsToSvg(scene, transform, focus)}`,
    `${scene.ground === null ? '' : groundToSvg(scene.ground, transform, focus === null ? 1 : FADED)}${edgesToSvg(scene, transform, focus)}`,
    `<g id="nodes">${scene.nodes.map((node) => nodeToSvg(node, scene, transform, focus)).join('')}</g>`,
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
    ].join('');
  });
  return `<g id="bands" fill="none">${parts.join('')}</g>`;
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

function marksToSvg(scene: Scene, transform: Transform, focus: Focus | null): string {
  const letters = markLetters(scene, transform.scale);
  const parts = edgeMarks(scene, transform, focus).map(
    ({ x, y, mark, color, opacity }) =>
      `<circle cx="${n(x)}" cy="${n(y)}" r="${n(letters.radius)}" fill="${scene.background}" stroke="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/><text x="${n(x)}" y="${n(y + letters.baseline)}" text-anchor="middle" font-size="${letters.size}" font-weight="600" fill="${scene.ink}"${opacity === 1 ? '' : ` opacity="${opacity}"`}>${escapeXml(mark)}</text>`,
  );
  return parts.length === 0 ? '' : `<g id="marks">${parts.join('')}</g>`;
}

function nodeToSvg(node: SceneNode, { columns, background }: Scene, transform: Transform, focus: Focus | null): string {
  const outline = nodeOutline(node, columns?.letters ?? 0, transform);
  const box = ringToSvg(node, transform, focus);
  if (outline !== null) return `${box}${outlineToSvg(node, outline, background, focus)}`;
  const { x, y } = project(node, transform);
  const radius = radiusAt(node, transform.scale);
  const opacity = node.opacity * (focus !== null && !focus.nodes.has(node.id) ? FADED : 1);
  const dash = node.dashed ? ` stroke-dasharray="${DASHED_OUTLINE}"` : '';
  const outer =
    node.outerShape === null
      ? ''
      : symbolToSvg(node.outerShape, radius * OUTER_SCALE, `fill="none" stroke="${node.stroke}" stroke-width="${STROKE}"`);
  const ring =
    focus?.center === node.id && box === ''
      ? `<circle r="${n(radius * (node.outerShape === null ? 1.3 : OUTER_SCALE) + 5)}" fill="none" stroke="${node.stroke}" stroke-width="2"/>`
      : '';
  const inner = filledSymbolToSvg(node.shape, radius, node, `stroke-width="${STROKE}"${dash}`);
  return `${box}<g transform="translate(${n(x)} ${n(y)})"${opacity === 1 ? '' : ` opacity="${n(opacity)}"`}>${ring}${outer}${inner}</g>`;
}

function labelsToSvg(scene: Scene, transform: Transform, options: SvgOptions, focus: Focus | null): string {
  if (options.isPrinted === true && scene.columns === null) return printedLabelsToSvg(scene, transform, options, focus);
  // In columns a name keeps to its space also where a program replaces the font by a wider one.
  const labels = placeLabels(scene, transform, options, focus);
  const parts = labels.flatMap((label) =>
    label.lines.map(
      (line) =>
        `<text x="${n(line.x)}" y="${n(line.y)}" font-size="${n(line.size)}" text-anchor="${line.anchor}"${scene.columns === null ? '' : ` textLength="${n(textWidth(line.text, line.size, line.bold))}" lengthAdjust="spacingAndGlyphs"`} fill="${line.soft ? scene.softInk : scene.ink}"${line.bold ? ' font-weight="600"' : ''}${label.faded ? ` opacity="${FADED * 2}"` : ''}>${escapeXml(line.text)}</text>`,
    ),
  );
  // In columns no line runs behind a name, which needs no halo.
  const halo =
    scene.columns === null
      ? ` stroke="${scene.background}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
      : ' stroke="none"';
  return `${leadersToSvg(scene, labels)}<g id="labels"${halo}>${parts.join('')}</g>`;
}

function leadersToSvg(scene: Scene, labels: readonly PlacedLabel[]): string {
  const parts = labels.flatMap(({ leader, faded }) =>
    leader === null
      ? []
      : [`<path d="M${n(leader[0].x)} ${n(leader[0].y)}L${n(leader[1].x)} ${n(leader[1].y)}"${faded ? ` opacity="${FADED * 2}"` : ''}/>`],
  );
  return parts.length === 0 ? '' : `<g id="leaders" stroke="${scene.softInk}" stroke-width="${LEADER}">${parts.join('')}</g>`;
}

/** Names on a strip of paper as high as their letters. */
function printedLabelsToSvg(scene: Scene, transform: Transform, options: SvgOptions, focus: Focus | null): string {
  const labels = placeLabels(scene, transform, options, focus);
  const parts = labels.flatMap((label) =>
    label.lines.map(({ text, x, y, size, anchor, bold, soft }) => {
      const width = textWidth(text, size, bold);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return `<rect x="${n(left - 1)}" y="${n(y - size * 0.78)}" width="${n(width + 2)}" height="${n(size)}" fill="${scene.background}" fill-opacity="0.8"/><text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" text-anchor="${anchor}" fill="${soft ? scene.softInk : scene.ink}"${bold ? ' font-weight="600"' : ''}>${escapeXml(text)}</text>`;
    }),
  );
  return `${leadersToSvg(scene, labels)}<g id="labels">${parts.join('')}</g>`;
}

function warningToSvg({ warning = '', width, height }: SvgOptions, scene: Scene): string {
  return warning === ''
    ? ''
    : `<text id="warning" x="${width - 12}" y="${height - 10}" text-anchor="end" font-size="${scene.labelSize}" font-weight="600" fill="${scene.ink}">⚠ ${escapeXml(warning)}</text>`;
}
