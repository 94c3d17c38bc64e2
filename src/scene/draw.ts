/**
 * From a dataset to the scene of its picture, in single steps for the application and in one call for the terminal and paper. All draw the
 * same. What writes it as SVG is in draw-svg.ts, which the page needs only for files.
 */

import { countsOf } from '../core/analysis/counts.ts';
import type { RowLook } from '../core/layout/column-boxes.ts';
import { type Room, roomFor, USUAL_ROOM } from '../core/layout/column-room.ts';
import type { Geography, LayoutId, Placement, RingKind } from '../core/layout/layout.ts';
import { placeNetwork } from '../core/layout/layouts.ts';
import type { RowOrder } from '../core/layout/row-order.ts';
import type { Actor, Dataset, Relation } from '../core/model/dataset.ts';
import { byId } from '../core/model/dataset-index.ts';
import { keptFor } from '../core/model/kept-answers.ts';
import { typesOf } from '../core/model/relation-types.ts';
import { aroundActor, busiestActor } from '../core/network/around.ts';
import { buildGraph, type TieGraph } from '../core/network/graph.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, type Recipe } from '../core/network/recipe.ts';
import { timeMarks } from '../core/network/time.ts';
import type { Theme } from '../core/session/view.ts';
import type { Language } from '../messages/language.ts';
import { buildScene, foldRoom, labelRoom, type SceneFold } from './build-scene.ts';
import { openedIn } from './columns-scene.ts';
import { LABEL_SIZES, PALETTES, type Palette } from './palette.ts';
import { foldWords, headWidths, rowLetters, rowNameOf, sizeOfActor, sizeOfFold, sizeOfName, sizeOfRows } from './row-names.ts';
import type { Scene } from './scene.ts';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';

export interface DrawOptions {
  readonly layout: LayoutId;
  readonly language: Language;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly recipe?: Recipe;
  /** Id of the actor in the middle, for layouts with a centre; by default the body with most cooperations. */
  readonly center?: string;
  /** Additions of a perimeter or of the map. */
  readonly surroundings?: Surroundings;
  readonly theme?: Theme;
  /** Colours used instead of those of the theme. */
  readonly palette?: Palette;
  /** For paper: see SvgOptions. */
  readonly isPrinted?: boolean;
  /** Number of rows left out on reading; if above zero, the picture carries a warning that it is incomplete. */
  readonly skipped?: number;
}

/**
 * Positions for every node that any recipe can show. They do not depend on the recipe. Cached as long as ties, levels and names stay the
 * same; names matter because layouts leave room for labels.
 */
export function layOut(dataset: Dataset, layout: LayoutId, options: LayOutOptions = {}): Placement {
  const { folds = NO_FOLDS, geography = null, center = '', rings = 'distance', labelSize = LABEL_SIZES.light } = options;
  // What only the columns ask for is left out elsewhere, so that the same places are found in the cache.
  const isColumns = layout === 'columns';
  return placementOf(
    dataset,
    layout,
    folds,
    geography,
    center,
    rings,
    labelSize,
    isColumns ? (options.language ?? 'fr') : 'fr',
    isColumns && options.recipe !== undefined && showsBelonging(options.recipe),
    isColumns ? ids(options.open) : NO_IDS,
    isColumns ? ids(options.needed) : NO_IDS,
    isColumns ? (options.order ?? null) : null,
    isColumns ? roomFor(dataset.relations.length, options.room ?? USUAL_ROOM) : USUAL_ROOM,
  );
}

const NO_FOLDS: readonly SceneFold[] = [];
const NO_IDS: readonly string[] = [];

/** A list of ids, and always the same one without any. */
function ids(list: readonly string[] = NO_IDS): readonly string[] {
  return list.length === 0 ? NO_IDS : list;
}

/** Whether a recipe shows persons or services. They then have rows of their own, under the bodies that they belong to. */
function showsBelonging({ kinds }: Recipe): boolean {
  return kinds.some((kind) => !DEFAULT_RECIPE.kinds.includes(kind));
}

/** Some results are cached: readers switch between layouts, two may be shown side by side, and rows are opened and folded again. */
export const placementOf = keptFor(
  {
    actors: ({ kind, levels, within, name }) => [kind, levels, within, name],
    // Status and certainty decide which lines of a node are drawn as one.
    relations: ({ type, members, status, certainty }) => [type, members, status, certainty],
  },
  (
    dataset,
    layout: LayoutId,
    folds: readonly SceneFold[],
    geography: Geography | null,
    center: string,
    rings: RingKind,
    labelSize: number,
    language: Language,
    withBelonging: boolean,
    open: readonly string[],
    needed: readonly string[],
    order: RowOrder | null,
    room: Room,
  ): Placement => {
    let built: TieGraph | null = null;
    const graphOf = () => {
      built ??= buildGraph(dataset, FULL_RECIPE);
      return built;
    };
    const rooms = new Map(folds.map((fold) => [fold.id, foldRoom(fold, labelSize)]));
    const labelWidth = (node: string) => {
      const known = rooms.get(node);
      if (known !== undefined) return known;
      const room = labelRoom(graphOf().getNodeAttributes(node), labelSize);
      rooms.set(node, room);
      return room;
    };
    const letters = rowLetters(labelSize);
    const foldOf = new Map(folds.map((fold) => [fold.id, fold]));
    const [actors, relations] = [byId<Actor>(dataset.actors), byId<Relation>(dataset.relations)];
    const nameOf = (node: string, look: RowLook) => {
      const [fold, actor] = [foldOf.get(node), actors.get(node)];
      if (fold !== undefined) return sizeOfFold(fold, letters, look);
      if (actor !== undefined) return sizeOfActor(actor, letters, look);
      // A hub has the id of its relation.
      const type = typesOf(dataset).of((relations.get(node) as Relation).type);
      const hub = { kind: 'hub', relation: relations.get(node) as Relation, type } as const;
      return sizeOfName(rowNameOf(hub, letters, look, language), letters, look);
    };
    return placeNetwork(layout, {
      dataset,
      get graph() {
        return graphOf();
      },
      labelWidth,
      rows: {
        letters,
        nameOf,
        headWidths: headWidths(letters, language),
        showsBelonging: withBelonging,
        foldNameOf: (fold, look) => {
          const actorOf = (id: string) => {
            const actor = actors.get(id);
            return actor === undefined ? ({ kind: 'hub' } as const) : ({ kind: 'actor', actor } as const);
          };
          return sizeOfRows(fold, foldWords(fold, actorOf), dataset.relations.length, letters, look, language);
        },
        opened: openedIn(open, needed),
        order,
        room,
      },
      folds: folds.map((fold) => fold.id),
      geography,
      center,
      rings,
    });
  },
  6,
);

/** Options of a layout that depend on a perimeter, on an actor in the middle, or on the theme. */
export interface LayOutOptions {
  readonly folds?: readonly SceneFold[] | undefined;
  readonly geography?: Geography | null;
  readonly center?: string;
  readonly rings?: RingKind;
  /** Height of label letters, CSS pixels. */
  readonly labelSize?: number;
  /** For the columns: the language of names, what the recipe shows, and ids of what the reader opened. */
  readonly language?: Language;
  readonly recipe?: Recipe;
  readonly open?: readonly string[];
  /** For the columns: ids of nodes that must not be folded. */
  readonly needed?: readonly string[];
  /** For the columns: the order of an earlier layout, to be kept; null for a fresh layout. */
  readonly order?: RowOrder | null;
  /** For the columns: the room that the picture fills. */
  readonly room?: Room;
}

/** The scene that `drawDataset` draws. `marks` replace the signs for dates. */
export function sceneOfDataset(
  dataset: Dataset,
  options: Pick<DrawOptions, 'layout' | 'language' | 'recipe' | 'center' | 'surroundings' | 'theme' | 'palette'> & {
    readonly marks?: ReadonlyMap<string, string>;
    readonly room?: Room;
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
    placement: layOut(dataset, options.layout, {
      ...surroundings,
      center,
      labelSize,
      language: options.language,
      recipe: shown,
      ...(options.room === undefined ? {} : { room: options.room }),
    }),
    counts: countsOf(surroundings.laid?.dataset ?? dataset, DEFAULT_RECIPE, surroundings.laid),
    palette: options.palette ?? PALETTES[theme],
    language: options.language,
    labelSize,
    projection: recipe.projection,
    marks: options.marks ?? timeMarks(dataset, recipe),
  });
}
