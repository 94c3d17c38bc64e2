/**
 * The network as a poster: title with the finding, picture, legend without need for colour, sources, licence, date, and a note on missing
 * data. The same drawing is used for all paper sizes, since A0 is an enlarged A3: the smallest letters are 8.5 points on A3 and 24 on A0,
 * readable on a table and on a wall. Symbols whose names do not fit get numbers, and the names are listed below.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import type { LayoutId } from '../core/layout/layout.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { typesOf } from '../core/model/relation-types.ts';
import { DEFAULT_RECIPE, type Recipe } from '../core/network/recipe.ts';
import { selectionOf } from '../core/network/selection.ts';
import { summarise, summaryText } from '../core/telling/summary.ts';
import type { Language } from '../messages/language.ts';
import { POSTER } from '../messages/poster.ts';
import { partialWarning, sceneOfDataset } from '../scene/draw.ts';
import { placeLabels } from '../scene/labels.ts';
import { PALETTES } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { Surroundings } from '../scene/surroundings.ts';
import { fitTransform, sceneToSvg } from '../scene/svg.ts';
import { textWidth, wrapText } from '../scene/text-width.ts';
import { FAMILY_LETTERS, posterLegend } from './poster-legend.ts';
import { LETTERS, LINE, round, text } from './poster-letters.ts';
import { qrCode } from './qr.ts';

/** Paper sizes in landscape, millimetres. */
export const POSTER_SIZES = [
  { id: 'A3', width: 420, height: 297 },
  { id: 'A2', width: 594, height: 420 },
  { id: 'A1', width: 841, height: 594 },
  { id: 'A0', width: 1189, height: 841 },
] as const;
export type PosterSize = (typeof POSTER_SIZES)[number]['id'];

export interface PosterOptions {
  readonly size: PosterSize;
  readonly layout: LayoutId;
  readonly language: Language;
  readonly recipe?: Recipe;
  /** Id of the actor in the middle, for layouts with a centre. */
  readonly center?: string;
  readonly surroundings?: Surroundings;
  /** Date of printing, as text. */
  readonly date: string;
  /** Address of the online copy; empty for none. */
  readonly address: string;
  /** CSS rules that embed the fonts; empty to use system fonts. */
  readonly fontFaces: string;
  /** Number of rows left out on reading. */
  readonly skipped: number;
}

/** Size and margin in units of the drawing; on A3 one unit is 0.77 points. */
const [WIDTH, HEIGHT, MARGIN] = [1543, 1091, 40];
/** Side of the QR code: a tenth of the reading distance, which is 1.5 m for A0. */
const QR_SIDE = 196;
const SERIF = "'Source Serif 4 Variable','Source Serif 4',Georgia,serif";
/** Width of the serif letters of titles relative to the sans-serif font whose widths are known. */
const SERIF_WIDTH = 1.1;
const SANS = "'Source Sans 3 Variable','Source Sans 3','Source Sans Pro',Arial,sans-serif";

/** The poster as one SVG document. */
export function posterSvg(dataset: Dataset, options: PosterOptions): string {
  const { language, size, fontFaces } = options;
  const { layout } = posterLayout(dataset, options);
  const paper = POSTER_SIZES.find(({ id }) => id === size) ?? POSTER_SIZES[0];
  const palette = PALETTES.print;
  const { title } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}mm" height="${paper.height}mm" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${SANS}" fill="${palette.ink}" lang="${language}">`,
    `<title>${escapeXml(title)}</title>`,
    fontFaces === '' ? '' : `<style>${fontFaces}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${palette.paper}"/>`,
    ...layout.titleLines.map((line, i) =>
      text(line, MARGIN, MARGIN + LETTERS.title * (0.8 + i * 1.15), LETTERS.title, `font-family="${SERIF}" font-weight="600"`),
    ),
    ...layout.figureLines.map((line, i) => text(line, MARGIN, layout.figuresTop + LETTERS.figures * (0.8 + i * LINE), LETTERS.figures, '')),
    nested(layout.picture, layout.pictureTop),
    `<g id="numbers" font-weight="600" text-anchor="middle">${layout.numbers.map(({ number, x, y }) => numberAt(number, x, y)).join('')}</g>`,
    `<g id="legend">${layout.legend}</g>`,
    `<g id="foot">${layout.foot}</g>`,
    '</svg>',
  ].join('\n');
}

/** A number on a strip of paper, over the symbol that it stands for. */
function numberAt(number: number, x: number, y: number): string {
  const width = textWidth(String(number), LETTERS.least, true) + 3;
  return `<rect x="${round(x - width / 2)}" y="${round(y - LETTERS.least * 0.8)}" width="${round(width)}" height="${LETTERS.least}" fill="${PALETTES.print.paper}"/>${text(String(number), x, y, LETTERS.least, '')}`;
}

/** Positions of all parts of the poster; exported for tests too. `scene` is the picture. */
export function posterLayout(dataset: Dataset, options: PosterOptions) {
  const { language, address } = options;
  const recipe = options.recipe ?? DEFAULT_RECIPE;
  const [shown, types] = [selectionOf(dataset, recipe), typesOf(dataset)];
  const relations = dataset.relations.filter((relation) => shown.has(relation));
  const marks = new Map(relations.map((relation) => [relation.id as string, FAMILY_LETTERS[types.of(relation.type).family]]));
  const scene = sceneOfDataset(dataset, { ...options, palette: PALETTES.print, marks });
  const { title, figures, description } = summaryText(summarise(dataset, recipe, options.surroundings?.laid), language);
  const inner = WIDTH - 2 * MARGIN;
  // Allow enough lines, so that no figure is cut off.
  const titleLines = wrapText(title, LETTERS.title * SERIF_WIDTH, true, inner, 3);
  const figureLines = wrapText(figures, LETTERS.figures, false, inner, 4);
  const figuresTop = MARGIN + titleLines.length * LETTERS.title * 1.15 + 6;
  const pictureTop = figuresTop + figureLines.length * LETTERS.figures * LINE + 8;

  const besideCode = inner - (address === '' ? 0 : QR_SIDE + 30);
  const keyNames = (hidden: readonly Numbered[]) =>
    wrapped(hidden.map(({ number, name }) => `${number} ${name}`).join(' ; '), LETTERS.foot, besideCode);
  const footLines = footOf(dataset, options).flatMap((line) => wrapped(line, LETTERS.foot, besideCode));
  const legend = posterLegend(dataset, recipe, scene, language, besideCode);

  // The list of names takes space from the picture, and depends on its size; repeating the layout settles both.
  let names: readonly string[] = [];
  let picture = { height: 0, transform: fitTransform(scene.bounds, inner, 100) };
  let hidden: readonly Numbered[] = [];
  for (let round = 0; round < 3; round++) {
    const below = legend.height + (footLines.length + names.length) * LETTERS.foot * LINE + 16;
    const height = HEIGHT - MARGIN - pictureTop - Math.max(below, address === '' ? 0 : QR_SIDE + 2 * LETTERS.foot);
    picture = { height, transform: fitTransform(scene.bounds, inner, height) };
    hidden = unlabelled(scene, picture.transform, inner, height);
    names = hidden.length === 0 ? [] : keyNames(hidden);
  }
  const legendTop = pictureTop + picture.height + 8;
  const footTop = legendTop + legend.height + 4;
  const allFoot = [...names, ...footLines];
  const svg = sceneToSvg(scene, {
    width: inner,
    height: picture.height,
    transform: picture.transform,
    title,
    description,
    isPrinted: true,
    warning: partialWarning(options.skipped, language),
  });
  return {
    scene,
    hidden,
    layout: {
      title,

      titleLines,
      figureLines,
      figuresTop,
      pictureTop,
      picture: svg,
      numbers: hidden.map(({ number, x, y }) => ({ number, x: x + MARGIN, y: y + pictureTop })),
      legend: `<g transform="translate(${MARGIN} ${legendTop})">${legend.svg}</g>`,
      foot:
        allFoot.map((line, i) => text(line, MARGIN, footTop + LETTERS.foot * (1 + i * LINE), LETTERS.foot, '')).join('') + code(address),
    },
  };
}

interface Numbered {
  readonly number: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Symbols whose name does not fit, numbered from left to right, with the position of the number. */
function unlabelled(scene: Scene, transform: ReturnType<typeof fitTransform>, width: number, height: number): readonly Numbered[] {
  const labelled = new Set(placeLabels(scene, transform, { width, height }, null).map(({ node }) => node));
  return scene.nodes
    .filter((node) => node.label !== null && !labelled.has(node.id))
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .map((node, i) => ({
      number: i + 1,
      name: node.label?.text ?? '',
      x: node.x * transform.scale + transform.offsetX,
      y: node.y * transform.scale + transform.offsetY + LETTERS.least * 0.35,
    }));
}

/** The footer: sources with dates and licences, missing data, and date of printing. */
function footOf(dataset: Dataset, { language, date }: PosterOptions): readonly string[] {
  const sources = dataset.sources.map(({ title, publisher, from, to, licence }) => {
    const years =
      from === '' && to === ''
        ? ''
        : from.slice(0, 4) === to.slice(0, 4) || to === ''
          ? from.slice(0, 4)
          : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
    return [title, publisher, years, licence].filter((part) => part !== '').join(', ');
  });
  return POSTER[language].foot(sources, date);
}

/** The QR code at the bottom right, with the address as text below it. */
function code(address: string): string {
  if (address === '') return '';
  const { side, path } = qrCode(address);
  const [left, top] = [WIDTH - MARGIN - QR_SIDE, HEIGHT - MARGIN - QR_SIDE - 2 * LETTERS.foot];
  const lines = chopped(address, LETTERS.least, QR_SIDE);
  return [
    `<g id="code"><path transform="translate(${left} ${top}) scale(${round(QR_SIDE / side)})" d="${path}" fill="#000000"/>`,
    ...lines.map((line, i) => text(line, left, top + QR_SIDE + LETTERS.least * (0.9 + i * 1.1), LETTERS.least, '')),
    '</g>',
  ].join('');
}

/** Breaks an address, which has no spaces, into at most two lines of a width; a longer one ends with an ellipsis. */
function chopped(address: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = address.replace(/^https?:\/\//, '');
  while (rest !== '' && lines.length < 2) {
    let length = rest.length;
    while (textWidth(rest.slice(0, length), size, false) > width) length--;
    lines.push(lines.length === 1 && length < rest.length ? `${rest.slice(0, length - 1)}…` : rest.slice(0, length));
    rest = rest.slice(length);
  }
  return lines;
}

/** Breaks a text into as many lines as needed. */
function wrapped(words: string, size: number, width: number): readonly string[] {
  return wrapText(words, size, false, width, Number.POSITIVE_INFINITY);
}

/** Places an SVG document inside the drawing. */
function nested(svg: string, top: number): string {
  return svg.replace('<svg ', `<svg x="${MARGIN}" y="${round(top)}" `);
}
