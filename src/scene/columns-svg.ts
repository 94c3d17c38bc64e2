/**
 * The layout in columns as SVG: columns with their heads, strips, foot, and the outlines of groups and of bodies of two levels. The canvas of
 * the screen (canvas-layers.ts) draws the same lists.
 */
import { columnsLook, HATCHING, hatching, type NodeOutline, nodeRing } from './columns-look.ts';
import { FADED } from './edge-marks.ts';
import type { Focus, Scene, SceneNode, Transform } from './scene.ts';
import { figureToSvg, n, symbolToSvg } from './svg-parts.ts';

/** The columns behind the network; empty in other layouts. */
export function columnsToSvg(scene: Scene, transform: Transform): string {
  const look = columnsLook(scene, transform);
  if (look === null || scene.columns === null) return '';
  const { tint } = scene.columns;
  const rects = look.columns.map(({ x, y, width, height, isHatched }) => {
    const box = `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;
    return `<rect ${box} fill="${tint}"/>${
      isHatched
        ? hatching({ x, y, width, height })
            .map(([a, b, c, d]) => `<path d="M${n(a)} ${n(b)}L${n(c)} ${n(d)}" stroke="${scene.rule}" opacity="${HATCHING}"/>`)
            .join('')
        : ''
    }`;
  });
  const rules = look.separators.map(
    (y) => `<path d="M${n(look.left)} ${n(y)}H${n(look.right)}" stroke="${scene.background}" stroke-width="${n(look.separator)}"/>`,
  );
  const foot = look.footRule === null ? '' : `<path d="M${n(look.left)} ${n(look.footRule)}H${n(look.right)}" stroke="${scene.softInk}"/>`;
  const texts = look.texts.map(
    ({ x, y, size, bold, soft, text }) =>
      `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}"${bold ? ' font-weight="600"' : ''} fill="${soft ? scene.softInk : scene.ink}">${text.map(figureToSvg).join('')}</text>`,
  );
  return `<g id="columns" stroke="none">${rects.join('')}${rules.join('')}${foot}${texts.join('')}</g>`;
}

/** A node with an outline around its name. */
export function outlineToSvg(
  { id, opacity: own }: SceneNode,
  { box, corner, stroke, thickness, dash, signs }: NodeOutline,
  paper: string,
  focus: Focus | null,
): string {
  const opacity = own * (focus !== null && !focus.nodes.has(id) ? FADED : 1);
  const pattern = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(n).join(' ')}"`;
  const rect = `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="${n(corner)}" fill="${paper}" stroke="${stroke}" stroke-width="${n(thickness)}"${pattern}/>`;
  const inside = signs.map(
    ({ shape, x, y, radius }) => `<g transform="translate(${n(x)} ${n(y)})">${symbolToSvg(shape, radius, `fill="${stroke}"`)}</g>`,
  );
  return `<g${opacity === 1 ? '' : ` opacity="${n(opacity)}"`}>${rect}${inside.join('')}</g>`;
}

/** The ring around symbol and name of the middle of a focus; empty for all others. */
export function ringToSvg(node: SceneNode, transform: Transform, focus: Focus | null): string {
  const ring = focus?.center === node.id ? nodeRing(node, transform) : null;
  if (ring === null) return '';
  return `<rect x="${n(ring.x)}" y="${n(ring.y)}" width="${n(ring.width)}" height="${n(ring.height)}" rx="${n(ring.height / 2)}" fill="none" stroke="${node.stroke}" stroke-width="2"/>`;
}
