/**
 * The map under the network: outlines of départements, and the boxes of overseas territories with their names. Plain values
 * in scene units, drawn the same on screen and on paper. Where they come from must be said wherever they are drawn.
 */
import { rounded } from '../core/basics/arithmetic.ts';
import type { MapBox } from '../core/reference/map-places.ts';
import type { Scene, SceneOutlines, Transform } from './scene.ts';

/** Corners by département, x and y in turn, in units of the map: data/territory/outlines.json. */
export interface MapOutlines {
  readonly source: string;
  readonly licence: string;
  readonly departments: Readonly<Record<string, readonly (readonly number[])[]>>;
}

export const ATTRIBUTION = 'Contours : svg-maps (CC BY 4.0) · Positions : GeoNames (CC BY 4.0) · Découpage : Insee, DGCL (Licence Ouverte)';

/** Names of overseas collectivities that their box has no room for. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  975: 'St-Pierre-et-M.',
  977: 'St-Barthélemy',
  978: 'St-Martin',
  984: 'TAAF',
  986: 'Wallis-et-F.',
  987: 'Polynésie fr.',
  988: 'Nlle-Calédonie',
  989: 'Clipperton',
};

/** The map at a scale, scene units over units of the map. O(corners). */
export function sceneOutlines({ departments }: MapOutlines, boxes: readonly MapBox[], scale: number): SceneOutlines {
  return {
    rings: Object.values(departments).flatMap((rings) => rings.map((ring) => Float32Array.from(ring, (value) => value * scale))),
    boxes: boxes.map(({ code, name, x, y, width, height }) => ({
      name: SHORT_NAMES[code] ?? name,
      x: x * scale,
      y: y * scale,
      width: width * scale,
      height: height * scale,
    })),
    attribution: ATTRIBUTION,
  };
}

/** The outlines as pairs of ends, x and y in turn: what a graphics card draws at once. */
export function outlineSegments({ rings }: SceneOutlines): Float32Array<ArrayBuffer> {
  const ends = new Float32Array(rings.reduce((sum, ring) => sum + 2 * ring.length, 0));
  let at = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      ends.set([ring[i] ?? 0, ring[i + 1] ?? 0, ring[next] ?? 0, ring[next + 1] ?? 0], at);
      at += 4;
    }
  }
  return ends;
}

/** The outlines as one path of SVG commands in scene units. */
export function outlinePath({ rings }: SceneOutlines): string {
  const parts: string[] = [];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2)
      parts.push(`${i === 0 ? 'M' : 'L'}${rounded(ring[i] ?? 0, 2)} ${rounded(ring[i + 1] ?? 0, 2)}`);
    parts.push('Z');
  }
  return parts.join('');
}

/** Size of the letters of a box's name and of the attribution, CSS pixels, by that of labels. */
export const mapTextSize = (labelSize: number) => labelSize - 2;

/** The map as SVG; empty for a scene without one. */
export function outlinesToSvg(scene: Scene, transform: Transform, height: number): string {
  const { outlines } = scene;
  if (outlines === null) return '';
  const letters = mapTextSize(scene.labelSize);
  const boxes = outlines.boxes.map(({ name, x, y, ...size }) => {
    const [left, top] = [x * transform.scale + transform.offsetX, y * transform.scale + transform.offsetY];
    return `<rect x="${rounded(left, 2)}" y="${rounded(top, 2)}" width="${rounded(size.width * transform.scale, 2)}" height="${rounded(size.height * transform.scale, 2)}"/><text x="${rounded(left + 3, 2)}" y="${rounded(top + letters + 1, 2)}" font-size="${letters}" fill="${scene.softInk}" stroke="none">${escapeText(name)}</text>`;
  });
  const place = `translate(${rounded(transform.offsetX, 2)} ${rounded(transform.offsetY, 2)}) scale(${transform.scale})`;
  return `<g id="map" fill="none" stroke="${scene.rule}"><path transform="${place}" vector-effect="non-scaling-stroke" d="${outlinePath(outlines)}"/>${boxes.join('')}<text x="8" y="${height - 8}" font-size="${letters}" fill="${scene.softInk}" stroke="none">${escapeText(outlines.attribution)}</text></g>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
}
