/**
 * The picture of the present state in a layout: the part of the network, the actor in the middle, the measures shown by symbols.
 * The screen, the export of the picture and the keyboard walk all use this function, so they show the same.
 */

import { type Room, roomFor, USUAL_ROOM } from '../../core/layout/column-room.ts';
import type { LayoutId, Placement } from '../../core/layout/layout.ts';
import type { RowOrder } from '../../core/layout/row-order.ts';
import type { Dataset, Relation } from '../../core/model/dataset.ts';
import { byId } from '../../core/model/dataset-index.ts';
import type { TieGraph } from '../../core/network/graph.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import type { View } from '../../core/session/view.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Surroundings } from '../../scene/surroundings.ts';
import { useLook } from '../look.ts';
import { useStore } from '../state/store.ts';
import { isAnalysisCurrent } from '../workers/analysis-client.ts';
import { aroundOf, bandsOf, busiestOf, graphOf, placementIn, sceneOf } from './drawing.ts';
import { useRecipe } from './recipe-in-use.ts';
import { remembered } from './remembered.ts';
import { shownPart } from './shown-part.ts';
import { loadedTerritory, useLaid, useMeasured } from './universe.ts';

export interface ShownScene {
  readonly scene: Scene;
  readonly graph: TieGraph;
  /** The part of the network that the picture is of. */
  readonly dataset: Dataset;
  readonly recipe: Recipe;
  readonly surroundings: Surroundings;
  /** Id of the actor in the middle; empty where the layout has none. */
  readonly center: string;
  /** Of the columns, the order of their rows; null in other layouts. */
  readonly order: RowOrder | null;
  /** Whether a fresh layout would place somebody elsewhere, since the order before some edits was kept. */
  readonly isArrangeable: () => boolean;
}

/**
 * The picture in a layout. `zoomed`: ids of the folded territories that are open because the reader zoomed in; null for none. `room`: what the
 * picture fills. `letters`: for paper, a letter for each relation.
 */
export function useShownScene(
  layout: LayoutId,
  zoomed: readonly string[] | null,
  room: Room = USUAL_ROOM,
  letters: ReadonlyMap<string, string> | null = null,
): ShownScene {
  const whole = useMeasured();
  const laid = useLaid();
  const loaded = loadedTerritory(useStore((state) => state.territory));
  const filtered = useRecipe();
  const counted = useStore((state) => state.recipe);
  const analysis = useStore((state) => state.analysis);
  const selected = useStore((state) => state.selected);
  const look = useLook();
  const { language, size, tint, open, rings, center: wanted } = useStore((state) => state.view);
  // Bands of an analysis made under other filters would be wrong: until the new analysis is there, symbols are drawn as usual.
  const current = analysis.state === 'done' && isAnalysisCurrent(analysis, whole, counted) ? analysis.value : null;
  const bands = (metric: View['size']) => (metric === null || current === null ? null : bandsOf(whole, current, metric).of);
  const { dataset, surroundings } = shownPart(whole, laid, loaded, { layout, open: zoomed ?? open, selected, look, language });
  const center = layout === 'ego' ? wanted || busiestOf(dataset) : '';
  const recipe = layout === 'ego' ? aroundOf(dataset, filtered, center) : filtered;
  const [sizes, tints] = [bands(size), bands(tint)];
  const { kept } = useStore((state) => state.rows);
  const extent = useStore((state) => state.camera.extent);
  const marked = useStore((state) => state.marked);
  const panel = useStore((state) => state.view.panel);
  const isStory = useStore((state) => state.presenting !== null);
  // A mark in another panel follows the pointer, and rows must not come and go with it.
  const pointedOut = isStory || panel === 'story' || panel === 'paths' ? marked : NOBODY;
  const folded = {
    dataset,
    recipe,
    layout,
    look,
    language,
    surroundings,
    sizes,
    tints,
    center,
    rings,
    open,
    order: kept,
    letters,
    room: roomFor(dataset.relations.length, room),
  };
  const options = { ...folded, needed: neededIn(dataset, placementIn(folded), selected, extent, pointedOut) };
  const order = placementIn(options).columns?.order ?? null;
  const isArrangeable = () =>
    kept !== null && (dataset.relations.length > MANY || isElsewhere(placementIn(options), placementIn({ ...options, order: null })));
  return { scene: sceneOf(options), graph: graphOf(dataset, recipe), dataset, recipe, surroundings, center, order, isArrangeable };
}

/**
 * Who is asked for and has no row of its own in a picture: whoever is selected or is a party to the selected relation, whom the camera is to
 * show, whom a step of the story or a path names. A group with all its members is asked for as it is.
 */
const neededIn = remembered(
  (
    dataset: Dataset,
    { columns }: Placement,
    selected: string | null,
    extent: readonly string[],
    marked: readonly string[],
  ): readonly string[] => {
    if (columns === undefined || columns.standIns.size === 0) return NOBODY;
    const relations = byId(dataset.relations);
    const ids = [...(selected === null ? [] : [selected]), ...extent, ...marked].flatMap((id) => {
      const members = relations.get(id as Relation['id'])?.members ?? [];
      return members.length > MOST_PARTIES ? [id] : [id, ...members.map(({ actor }) => actor)];
    });
    const needed = [...new Set(ids)].filter((id) => columns.standIns.has(id)).sort();
    const key = needed.join(' ');
    return neededBefore.get(key) ?? neededBefore.set(key, needed).get(key) ?? NOBODY;
  },
  4,
);

/** Each list once, since places are remembered by it. */
const neededBefore = new Map<string, readonly string[]>([['', []]]);
const NOBODY: readonly string[] = neededBefore.get('') ?? [];
const MOST_PARTIES = 4;

/** Whether somebody in a picture in columns stands elsewhere in another. */
const isElsewhere = remembered(({ columns: shown }: Placement, { columns: fresh }: Placement): boolean => {
  if (shown === undefined || fresh === undefined) return false;
  return [...shown.nodes].some(([id, { y }]) => Math.abs((fresh.nodes.get(id)?.y ?? Number.POSITIVE_INFINITY) - y) > SEEN);
});

/** With more relations, a fresh layout takes too long only to be compared with. */
const MANY = 600;
/** Less than this is not seen, CSS pixels. */
const SEEN = 1;
