/**
 * The legend of a poster: explains the symbols, lines, letters and patterns in the picture. It works without colour: families of relations
 * have letters, statuses have patterns.
 */
import { whatIs } from '../core/model/actor-kinds.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { typesOf } from '../core/model/relation-types.ts';
import { type Family, STATUSES } from '../core/model/vocabulary.ts';
import { untiedActors } from '../core/network/comprised.ts';
import type { Recipe } from '../core/network/recipe.ts';
import { selectionOf } from '../core/network/selection.ts';
import type { Language } from '../messages/language.ts';
import { PAPER } from '../messages/paper.ts';
import { POSTER } from '../messages/poster.ts';
import { LINE_STYLES } from '../scene/line-style.ts';
import { type NodeStyle, nodeStyle } from '../scene/node-style.ts';
import { PALETTES } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import { filledSymbolToSvg, OUTER_SCALE, symbolToSvg } from '../scene/svg-parts.ts';
import { textWidth } from '../scene/text-width.ts';
import { LETTERS, round, text } from './poster-letters.ts';

/** A letter for each family, written on its lines, because colours may be lost on a copier and not everyone can distinguish them. */
export const FAMILY_LETTERS: Readonly<Record<Family, string>> = {
  contract: 'C',
  dialogue: 'G',
  dla: 'D',
  cdc: 'B',
  funding: 'F',
  advice: 'A',
  other: 'R',
  belonging: 'T',
};

/** A drawn sample, its width, and its meaning. */
interface Entry {
  readonly sample: string;
  readonly width: number;
  readonly words: string;
}

/** The legend of a picture, in rows of at most the available width. */
export function posterLegend(
  dataset: Dataset,
  recipe: Recipe,
  scene: Scene,
  language: Language,
  width: number,
): { readonly svg: string; readonly height: number } {
  const entries = entriesOf(dataset, recipe, scene, language);
  const step = LETTERS.legend * 1.7;
  let [x, row] = [0, 0];
  const parts = entries.map(({ sample, width: own, words }) => {
    const taken = own + textWidth(words, LETTERS.legend, false) + 24;
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1];
    const part = `<g transform="translate(${round(x)} ${round((row + 0.5) * step)})">${sample}${text(words, own, LETTERS.legend * 0.35, LETTERS.legend, '')}</g>`;
    x += taken;
    return part;
  });
  return { svg: parts.join(''), height: entries.length === 0 ? 0 : (row + 1) * step };
}

/** The entries for what occurs in the picture: symbols, then families of lines, statuses, and implied relations. */
function entriesOf(dataset: Dataset, recipe: Recipe, scene: Scene, language: Language): readonly Entry[] {
  const palette = PALETTES.print;
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const untied = untiedActors(dataset);
  const shown = selectionOf(dataset, recipe);
  const relations = dataset.relations.filter((relation) => shown.has(relation));
  const entries: Entry[] = [];
  const kinds = new Map<string, { readonly style: NodeStyle; readonly words: string }>();
  for (const actor of dataset.actors) {
    if (!drawn.has(actor.id)) continue;
    const isComprised = untied.get(actor.id) === 'comprised';
    const words = `${whatIs(actor, language)}${isComprised ? `, ${PAPER[language].comprised}` : ''}`;
    if (!kinds.has(words)) kinds.set(words, { style: nodeStyle({ ...actor, identity: 'certain' }, isComprised), words });
  }
  for (const { style, words } of kinds.values())
    entries.push({ sample: `<g transform="translate(11 0)">${symbol(style)}</g>`, width: 26, words });
  const present = new Set(relations.map(({ type }) => type));
  const types = typesOf(dataset).list.filter(({ id }) => present.has(id));
  for (const family of new Set(types.map((type) => type.family))) {
    const color = palette.families[family];
    entries.push({
      sample: `<path d="M0 0H40" stroke="${color}" stroke-width="2.4"/><circle cx="20" cy="0" r="8" fill="${palette.paper}" stroke="${color}"/>${text(FAMILY_LETTERS[family], 20, 4, LETTERS.least, 'font-weight="600" text-anchor="middle"')}`,
      width: 46,
      words: types
        .filter((type) => type.family === family)
        .map((type) => type[language])
        .join(', '),
    });
  }
  for (const { id, ...words } of STATUSES) {
    if (!relations.some(({ status }) => status === id)) continue;
    const { width: weight, dash } = LINE_STYLES[id];
    entries.push({
      sample: `<path d="M0 0H36" stroke="${palette.ink}" stroke-width="${weight}"${dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`}/>`,
      width: 42,
      words: words[language],
    });
  }
  if (relations.some(({ certainty }) => certainty === 'implied')) {
    entries.push({ sample: `<path d="M0 -1.4H36M0 1.4H36" stroke="${palette.ink}"/>`, width: 42, words: POSTER[language].implied });
  }
  return entries;
}

function symbol({ shape, outerShape, radius, hollow, half, dashed }: NodeStyle): string {
  const { ink, paper } = PALETTES.print;
  const own = radius * (outerShape === null ? 0.85 : 0.6);
  const outer = outerShape === null ? '' : symbolToSvg(outerShape, own * OUTER_SCALE, `fill="none" stroke="${ink}" stroke-width="1.5"`);
  return (
    outer +
    filledSymbolToSvg(
      shape,
      own,
      { fill: hollow ? paper : ink, stroke: ink, half },
      `stroke-width="1.5"${dashed ? ' stroke-dasharray="3 2.2"' : ''}`,
    )
  );
}
