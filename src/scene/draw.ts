/**
 * From dataset to picture in one call: what the terminal does, and the steps that the application takes one by one, so that
 * both draw the same.
 */

import type { Geography, Placement, RingKind } from '../core/layout/layout.ts';
import { type LayoutId, placeNetwork } from '../core/layout/layouts.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { keptFor } from '../core/model/kept-answers.ts';
import { aroundActor, busiestActor } from '../core/network/around.ts';
import { buildGraph } from '../core/network/graph.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, type Recipe } from '../core/network/recipe.ts';
import { timeMarks } from '../core/network/time.ts';
import type { Theme } from '../core/session/view.ts';
import { summarise, summaryText } from '../core/telling/summary.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import { buildScene, foldRoom, labelRoom, type SceneFold } from './build-scene.ts';
import { LABEL_SIZES, PALETTES, type Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';
import { sceneToSvg } from './svg.ts';

export interface DrawOptions {
  readonly layout: LayoutId;
  readonly language: Language;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly recipe?: Recipe;
  /** Id of the actor in the middle, where the layout has one; that with most cooperations when absent. */
  readonly center?: string;
  /** What a perimeter or the map adds. */
  readonly surroundings?: Surroundings;
  readonly theme?: Theme;
  /** Colours, in the place of those of the theme. */
  readonly palette?: Palette;
  /** For paper: see SvgOptions. */
  readonly isPrinted?: boolean;
  /** Rows left out on reading; above zero, the picture says on itself that it is partial. */
  readonly skipped?: number;
}

/**
 * Places for every node that any recipe can show. Depends on the dataset and the layout alone: compute once for both. Kept as long as
 * who is tied to whom stays, and all names: places leave room for them.
 */
export function layOut(dataset: Dataset, layout: LayoutId, options: LayOutOptions = {}): Placement {
  const { folds = NO_FOLDS, geography = null, center = '', rings = 'distance', labelSize = LABEL_SIZES.light } = options;
  return placementOf(dataset, layout, folds, geography, center, rings, labelSize);
}

const NO_FOLDS: readonly SceneFold[] = [];

/** Several are kept, since readers go back and forth between layouts, and two may be side by side. */
export const placementOf = keptFor(
  {
    actors: ({ kind, levels, within, name }) => [kind, levels, within, name],
    relations: ({ type, members }) => [type, members],
  },
  (
    dataset,
    layout: LayoutId,
    folds: readonly SceneFold[],
    geography: Geography | null,
    center: string,
    rings: RingKind,
    labelSize: number,
  ): Placement => {
    const graph = buildGraph(dataset, FULL_RECIPE);
    const rooms = new Map(folds.map((fold) => [fold.id, foldRoom(fold, labelSize)]));
    const labelWidth = (node: string) => {
      const known = rooms.get(node);
      if (known !== undefined) return known;
      const room = labelRoom(graph.getNodeAttributes(node), labelSize);
      rooms.set(node, room);
      return room;
    };
    return placeNetwork(layout, { dataset, graph, labelWidth, folds: folds.map((fold) => fold.id), geography, center, rings });
  },
  4,
);

/** What a perimeter, an actor in the middle, or a theme adds to a layout. */
export interface LayOutOptions {
  readonly folds?: readonly SceneFold[] | undefined;
  readonly geography?: Geography | null;
  readonly center?: string;
  readonly rings?: RingKind;
  /** Height of label letters, CSS pixels. */
  readonly labelSize?: number;
}

/** The picture of a dataset: what drawDataset writes. `marks` take the place of those of time. */
export function sceneOfDataset(
  dataset: Dataset,
  options: Pick<DrawOptions, 'layout' | 'language' | 'recipe' | 'center' | 'surroundings' | 'theme' | 'palette'> & {
    readonly marks?: ReadonlyMap<string, string>;
  },
): Scene {
  const recipe = options.recipe ?? DEFAULT_RECIPE;
  const surroundings = options.surroundings ?? NO_SURROUNDINGS;
  const theme = options.theme ?? 'light';
  const labelSize = LABEL_SIZES[theme];
  const center = options.layout === 'ego' ? (options.center ?? busiestActor(dataset)) : '';
  const shown = center === '' ? recipe : aroundActor(dataset, recipe, center);
  return buildScene({
    ...surroundings,
    dataset,
    graph: buildGraph(dataset, shown),
    placement: layOut(dataset, options.layout, { ...surroundings, center, labelSize }),
    palette: options.palette ?? PALETTES[theme],
    language: options.language,
    labelSize,
    projection: recipe.projection,
    marks: options.marks ?? timeMarks(dataset, recipe),
  });
}

/** A dataset drawn as an SVG document. */
export function drawDataset(dataset: Dataset, options: DrawOptions): string {
  const { language, width, height } = options;
  const summary = summaryText(summarise(dataset, options.recipe ?? DEFAULT_RECIPE, options.surroundings?.laid), language);
  return sceneToSvg(sceneOfDataset(dataset, options), {
    width,
    height,
    title: summary.title,
    description: summary.description,
    isPrinted: options.isPrinted ?? false,
    warning: partialWarning(options.skipped ?? 0, language),
  });
}

/** What a picture of partial data says on itself; empty when nothing was left out. */
export function partialWarning(skipped: number, language: Language): string {
  return skipped === 0 ? '' : PICTURE[language].partial(skipped);
}
