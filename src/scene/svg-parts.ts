/**
 * What every drawing in SVG writes: numbers with few decimals, figures that carry the name of their count, and symbols. Texts are
 * escaped as in any XML (core/basics/xml-text.ts).
 */
import { rounded } from '../core/basics/arithmetic.ts';
import { escapeXml } from '../core/basics/xml-text.ts';
import { type CountedText, writtenFigure } from '../messages/counted.ts';
import type { SceneNode, Shape } from './scene.ts';
import { type Outline, SYMBOLS } from './symbols.ts';

/** Radius of the outer shape (second level) relative to that of the symbol. */
export const OUTER_SCALE = 1.55;

/** Text, or a figure with the name of its count as an attribute, as on the page. */
export function figureToSvg(part: CountedText[number]): string {
  return typeof part === 'string'
    ? escapeXml(part)
    : `<tspan data-count="${escapeXml(part.id)}">${escapeXml(writtenFigure(part, 'fr'))}</tspan>`;
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

/** A number with at most two decimals, to keep files short. */
export function n(value: number): string {
  return String(rounded(value, 2));
}
