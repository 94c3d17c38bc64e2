/**
 * A picture on one sheet of paper: title with the finding, picture, legend without need for colour, sources, licence, date, and a note on
 * missing data. It is the poster of a network, and any picture of the page when it is printed. The same drawing is used for all paper
 * sizes, since A0 is an enlarged A3: the smallest letters are 6 points on A4, 8.5 on A3 and 24 on A0, readable in the hand, on a table and
 * on a wall. Symbols whose names do not fit get numbers, and the names are listed below.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import type { Room } from '../core/layout/column-room.ts';
import type { LayoutId } from '../core/layout/layout.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { typesOf } from '../core/model/relation-types.ts';
import { DEFAULT_RECIPE, type Recipe } from '../core/network/recipe.ts';
import { selectionOf } from '../core/network/selection.ts';
import { summarise, summaryText } from '../core/telling/summary.ts';
import type { Language } from '../messages/language.ts';
import { POSTER } from '../messages/poster.ts';
import { sceneOfDataset } from '../scene/draw.ts';
import { partialWarning } from '../scene/draw-svg.ts';
import { placeLabels } from '../scene/labels.ts';
import { PALETTES } from '../scene/palette.ts';
import type { Focus, Scene } from '../scene/scene.ts';
import type { Surroundings } from '../scene/surroundings.ts';
import { sceneToSvg } from '../scene/svg.ts';
import { textWidth, wrapText } from '../scene/text-width.ts';
import { fitTransform } from '../scene/zoom.ts';
import { FAMILY_LETTERS, posterLegend } from './poster-legend.ts';
import { LETTERS, LINE, round, text } from './poster-letters.ts';
import { qrCode } from './qr.ts';

/** Paper sizes in landscape, millimetres. */
export const POSTER_SIZES = [
  { id: 'A4', width: 297, height: 210 },
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

/** What is on the paper, and what is said of it. */
export interface DrawnPicture {
  readonly scene: Scene;
  readonly focus: Focus | null;
  readonly title: string;
  readonly figures: string;
  /** The text alternative. */
  readonly description: string;
  /** Lines that stand before the sources, such as the filters in use. */
  readonly notes: readonly string[];
}

/** Size and margin in units of the drawing; on A3 one unit is 0.77 points. */
const [WIDTH, HEIGHT, MARGIN] = [1543, 1091, 40];
/** About the room that title, legend and foot leave the picture. */
export const PAPER_ROOM: Room = { width: WIDTH - 2 * MARGIN, height: 780 };
/** Side of the QR code: a tenth of the reading distance, which is 1.5 m for A0. */
const QR_SIDE = 196;
const SERIF = "'Source Serif 4 Variable','Source Serif 4',Georgia,serif";
/** Width of the serif letters of titles relative to the sans-serif font whose widths are known. */
const SERIF_WIDTH = 1.1;
const SANS = "'Source Sans 3 Variable','Source Sans 3','Source Sans Pro',Arial,sans-serif";

/** A sheet of paper as one SVG document; without a picture of its own, the poster of the network. */
export function posterSvg(dataset: Dataset, options: PosterOptions, drawn: DrawnPicture = wholeNetwork(dataset, options)): string {
  const { language, size, fontFaces } = options;
  const { layout } = posterLayout(dataset, options, drawn);
  const paper = POSTER_SIZES.find(({ id }) => id === size) ?? POSTER_SIZES[0];
  const palette = PALETTES.print;
  const { title } = layout;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}mm" height="${paper.height}mm" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${SANS}" fill="${palette.ink}" lang="${language}">`,
    `<title>${escapeXml(title)}</title>`,
    fontFaces === '' ? '' : `<style>${fontFaces}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${palette.paper}"/>`,
    ...layout.titleLines.map((line, i) =>
      text(line, MARGIN, MARGIN + layout.titleSize * (0.8 + i * 1.15), layout.titleSize, `font-family="${SERIF}" font-weight="600"`),
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

/** The picture of a poster: all that the recipe shows of a network. */
function wholeNetwork(dataset: Dataset, options: PosterOptions): DrawnPicture {
  const recipe = options.recipe ?? DEFAULT_RECIPE;
  const scene = sceneOfDataset(dataset, { ...options, palette: PALETTES.print, marks: familyLetters(dataset, recipe), room: PAPER_ROOM });
  return { scene, focus: null, notes: [], ...summaryText(summarise(dataset, recipe, options.surroundings?.laid), options.language) };
}

/** The letter of its family for each relation shown, which stands on its line. */
export function familyLetters(dataset: Dataset, recipe: Recipe): ReadonlyMap<string, string> {
  const [shown, types] = [selectionOf(dataset, recipe), typesOf(dataset)];
  const relations = dataset.relations.filter((relation) => shown.has(relation));
  return new Map(relations.map((relation) => [relation.id as string, FAMILY_LETTERS[types.of(relation.type).family]]));
}

/** Positions of all parts of the paper; exported for tests too. `scene` is the picture. */
export function posterLayout(dataset: Dataset, options: PosterOptions, drawn: DrawnPicture = wholeNetwork(dataset, options)) {
  const { language, address } = options;
  const recipe = options.recipe ?? DEFAULT_RECIPE;
  const { scene, title, figures, description } = drawn;
  const inner = WIDTH - 2 * MARGIN;
  // A title that is a little too long for one line gets smaller letters; a longer one gets enough lines, so that no figure is cut off.
  const linesOf = (size: number) => wrapText(title, size * SERIF_WIDTH, true, inner, 3);
  const titleSize = LETTERS.titles.find((size) => linesOf(size).length === 1) ?? LETTERS.titles[0];
  const titleLines = linesOf(titleSize);
  const figureLines = wrapText(figures, LETTERS.figures, false, inner, 4);
  const figuresTop = MARGIN + titleLines.length * titleSize * 1.15 + 6;
  const pictureTop = figuresTop + figureLines.length * LETTERS.figures * LINE + 8;

  const besideCode = inner - (address === '' ? 0 : QR_SIDE + 30);
  const keyNames = (hidden: readonly Numbered[]) =>
    wrapped(hidden.map(({ number, name }) => `${number} ${name}`).join(' ; '), LETTERS.foot, besideCode);
  const footLines = [...drawn.notes, ...paperFoot(dataset, options)].flatMap((line) => wrapped(line, LETTERS.foot, besideCode));
  const legend = posterLegend(dataset, recipe, scene, language, besideCode);

  // The list of names takes space from the picture, and depends on its size; repeating the layout settles both.
  let names: readonly string[] = [];
  let picture = { height: 0, transform: fitTransform(scene.bounds, inner, 100) };
  let hidden: readonly Numbered[] = [];
  for (let round = 0; round < 3; round++) {
    const below = legend.height + (footLines.length + names.length) * LETTERS.foot * LINE + 16;
    const height = HEIGHT - MARGIN - pictureTop - Math.max(below, address === '' ? 0 : QR_SIDE + 2 * LETTERS.foot);
    picture = { height, transform: fitTransform(scene.bounds, inner, height) };
    hidden = unlabelled(drawn, picture.transform, inner, height);
    names = hidden.length === 0 ? [] : keyNames(hidden);
  }
  const legendTop = pictureTop + picture.height + 8;
  const footTop = legendTop + legend.height + 4;
  const allFoot = [...names, ...footLines];
  const svg = sceneToSvg(scene, {
    width: inner,
    height: picture.height,
    transform: picture.transform,
    focus: drawn.focus,
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
      titleSize,
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
function unlabelled(
  { scene, focus }: DrawnPicture,
  transform: ReturnType<typeof fitTransform>,
  width: number,
  height: number,
): readonly Numbered[] {
  const labelled = new Set(placeLabels(scene, transform, { width, height }, focus).map(({ node }) => node));
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

/** The last lines on paper: sources with dates and licences, missing data, and date of printing. */
export function paperFoot(dataset: Dataset, { language, date }: Pick<PosterOptions, 'language' | 'date'>): readonly string[] {
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
