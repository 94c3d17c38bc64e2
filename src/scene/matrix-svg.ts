/**
 * The matrix of actors as SVG, for paper: names at the left and rotated at the top, cells in the colours of the relations' families, and
 * darker rules between groups. Shows the same as the page.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import type { ActorMatrix } from '../core/layout/actor-matrix.ts';
import type { RelationTypes } from '../core/model/relation-types.ts';
import type { Language } from '../messages/language.ts';
import type { Palette } from './palette.ts';
import { textWidth } from './text-width.ts';

/** Side of a cell, for paper a smaller one, and height of letters, CSS pixels. */
export const CELL = 24;
export const PAPER_CELL = 15;
const LETTERS = 12;
const MARGIN = 16;

/** Colours of the stripes in a cell: one for each family of its relations, in the order of the types. */
export function cellColors(
  relations: ActorMatrix['cells'][number]['relations'],
  types: RelationTypes,
  palette: Palette,
): readonly string[] {
  const present = new Set(relations.map(({ type }) => type));
  const families = types.list.filter(({ id }) => present.has(id)).map(({ family }) => family);
  return [...new Set(families)].map((family) => palette.families[family]);
}

/** The whole matrix as one document. `side`: that of a cell. */
export function matrixToSvg(
  matrix: ActorMatrix,
  types: RelationTypes,
  palette: Palette,
  language: Language,
  title: string,
  side = CELL,
): string {
  const { actors, cells, breaks } = matrix;
  const room = Math.max(60, ...actors.map(({ name }) => textWidth(name, LETTERS, false))) + 8;
  const whole = actors.length * side;
  const [left, top] = [MARGIN + room, MARGIN + 28 + room];
  const [width, height] = [Math.ceil(left + whole + MARGIN + room * 0.3), Math.ceil(top + whole + MARGIN)];
  const rule = (i: number, isBreak: boolean) => {
    const [color, at] = [isBreak ? palette.ink : palette.rule, i * side];
    return `<path d="M${left} ${top + at}h${whole}M${left + at} ${top}v${whole}" stroke="${color}" stroke-width="${isBreak ? 1.2 : 0.6}"/>`;
  };
  const label = (name: string, i: number) => {
    const middle = i * side + side / 2 + LETTERS / 3;
    return `<text x="${left - 6}" y="${top + middle}" text-anchor="end">${escapeXml(name)}</text><text transform="translate(${left + middle} ${top - 6}) rotate(-90)">${escapeXml(name)}</text>`;
  };
  const cell = ({ row, column, relations }: ActorMatrix['cells'][number]) => {
    const colors = cellColors(relations, types, palette);
    const [x, y, w] = [left + column * side + 2, top + row * side + 2, (side - 4) / colors.length];
    const words = relations.map(({ type }) => types.of(type)[language]).join(', ');
    const rects = colors.map((color, i) => `<rect x="${x + i * w}" y="${y}" width="${w}" height="${side - 4}" fill="${color}"/>`).join('');
    const count =
      relations.length < 2
        ? ''
        : `<text x="${x + side / 2 - 2}" y="${y + side / 2 + 2}" text-anchor="middle" font-weight="600" fill="${palette.paper}">${relations.length}</text>`;
    return `<g><title>${escapeXml(words)}</title>${rects}${count}</g>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3 Variable','Source Sans 3',Arial,sans-serif" font-size="${LETTERS}">`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 12}" font-size="15" font-weight="600" fill="${palette.ink}">${escapeXml(title)}</text>`,
    `<g fill="none">${Array.from({ length: actors.length + 1 }, (_, i) => rule(i, breaks.includes(i))).join('')}</g>`,
    `<g>${cells.map(cell).join('')}</g>`,
    `<g fill="${palette.ink}">${actors.map(({ name }, i) => label(name, i)).join('')}</g>`,
    '</svg>',
  ].join('\n');
}
