/**
 * The map under the network: outlines of départements, and boxes for overseas territories with their names. Plain values in scene units,
 * drawn the same on screen and on paper. The attribution must be shown wherever they are drawn.
 */
import { rounded } from '../core/basics/arithmetic.ts';
import type { MapBox } from '../core/reference/map-places.ts';
import type { Scene, SceneOutlines, Transform } from './scene.ts';

/** Corners of the outlines by département, x and y alternating, in map units; from data/territory/outlines.json. */
export interface MapOutlines {
  readonly source: string;
  readonly licence: string;
  readonly departments: Readonly<Record<string, readonly (readonly number[])[]>>;
}

export const ATTRIBUTION = 'Contours : svg-maps (CC BY 4.0) · Positions : GeoNames (CC BY 4.0) · Découpage : Insee, DGCL (Licence Ouverte)';

/** Short names of overseas collectivities for their small boxes. */
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

/** The map at a scale (scene units per map unit). O(corners). */
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

/** The outlines as line segments (x, y of both ends), as the graphics card needs them. */
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

/** The outlines as one SVG path in scene units. */
export function outlinePath({ rings }: SceneOutlines): string {
  const parts: string[] = [];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2)
      parts.push(`${i === 0 ? 'M' : 'L'}${rounded(ring[i] ?? 0, 2)} ${rounded(ring[i + 1] ?? 0, 2)}`);
    parts.push('Z');
  }
  return parts.join('');
}

/** Letter height of the names of boxes and of the attribution, CSS pixels, from that of labels. */
export const mapTextSize = (labelSize: number) => labelSize - 2;

/** The map as SVG; empty for a scene without a map. */
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
