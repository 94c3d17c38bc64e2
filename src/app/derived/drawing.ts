/**
 * Everything between the state and the picture, each step remembered for its last arguments: the dataset gives places, the recipe
 * gives the graph, the view gives the scene, the selection gives the focus. None of it is kept in the store.
 */

import type { Analysis } from '../../core/analysis/analysis.ts';
import { countsOf } from '../../core/analysis/counts.ts';
import { themesOf } from '../../core/analysis/distribution.ts';
import type { MetricId } from '../../core/analysis/metrics/index.ts';
import { type ValueBand, valueBands } from '../../core/analysis/metrics/value-bands.ts';
import { territoriesOf } from '../../core/analysis/territory-profile.ts';
import { type Room, USUAL_ROOM } from '../../core/layout/column-room.ts';
import type { LayoutId, Placement, RingKind } from '../../core/layout/layout.ts';
import type { RowOrder } from '../../core/layout/row-order.ts';
import { isPerson } from '../../core/model/actor-kinds.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { aroundActor, busiestActor } from '../../core/network/around.ts';
import { buildGraph, type TieGraph } from '../../core/network/graph.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../core/network/recipe.ts';
import { partnerNetwork, simpleNetwork } from '../../core/network/simple-network.ts';
import { datedYears, timeMarks } from '../../core/network/time.ts';
import { summarise } from '../../core/telling/summary.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import type { Language } from '../../messages/language.ts';
import { buildScene, type NodeBands } from '../../scene/build-scene.ts';
import { openedIn } from '../../scene/columns-scene.ts';
import { layOut } from '../../scene/draw.ts';
import { LABEL_SIZES, type Look, PALETTES } from '../../scene/palette.ts';
import type { Focus, Scene } from '../../scene/scene.ts';
import type { Surroundings } from '../../scene/surroundings.ts';
import { remembered, rememberedByField } from './remembered.ts';

/** The ties that the recipe shows. */
export const graphOf = remembered((dataset: Dataset, recipe: Recipe) => buildGraph(dataset, recipe), 3);

/** The simple network behind the picture, in the order of the analysis, and that of partners. */
export const simpleNetworkOf = remembered((dataset: Dataset, recipe: Recipe) => simpleNetwork(dataset, recipe));
export const partnersOf = remembered((dataset: Dataset, recipe: Recipe) => partnerNetwork(dataset, recipe));

/** The summary figures of the part that is shown. */
export const summaryOf = remembered((dataset: Dataset, recipe: Recipe, laid: Laid | null) => summarise(dataset, recipe, laid), 2);

/**
 * The band of a measure for each node key, and the value from which each band begins. Persons are left out of both: they are never
 * ranked.
 */
export const bandsOf = remembered((dataset: Dataset, analysis: Analysis, metric: MetricId) => {
  const persons = new Set<string>(dataset.actors.filter((actor) => isPerson(actor)).map((actor) => actor.id));
  const isCounted = (node: number) => !persons.has(analysis.keys[node] ?? '');
  const bands = valueBands(analysis.columns[metric], isCounted);
  const of: NodeBands = new Map(analysis.keys.flatMap((key, node) => (isCounted(node) ? [[key, bands.of[node] as ValueBand]] : [])));
  return { of, from: bands.from };
}, 3);

/**
 * `aroundOf`: the recipe limited to the surroundings of an actor. `busiestOf`: the actor in the middle until the reader chooses
 * one.
 */
export const aroundOf = remembered(aroundActor, 2);
export const busiestOf: (dataset: Dataset) => string = remembered((dataset: Dataset) => busiestActor(dataset));

/** Choices that the filters offer for a network: its themes, its territories, and the years that its sources name. */
export const themesIn = remembered((dataset: Dataset) => themesOf(dataset));
export const territoriesIn = remembered((dataset: Dataset) => territoriesOf(dataset));
export const yearsIn = remembered((dataset: Dataset) => datedYears(dataset));

/** The signs drawn on lines («?», «+», «−») when the recipe is limited to a date. */
const marksOf = remembered(
  (dataset: Dataset, on: string | null, since: string | null): ReadonlyMap<string, string> => timeMarks(dataset, { on, since }),
  2,
);

/** Everything that decides what a picture looks like. */
interface PictureOptions {
  /** The part of the network that is drawn. */
  readonly dataset: Dataset;
  readonly recipe: Recipe;
  readonly layout: LayoutId;
  readonly look: Look;
  readonly language: Language;
  readonly surroundings: Surroundings;
  /** Bands of a measure, shown by the size and by the tint of symbols. Null or absent: symbols as usual. */
  readonly sizes?: NodeBands | null;
  readonly tints?: NodeBands | null;
  /** The actor in the middle, for the layout around an actor, and what its rings stand for. */
  readonly center?: string;
  readonly rings?: RingKind;
  /** Ids of what the reader opened. */
  readonly open?: readonly string[];
  /** Ids of nodes that columns must not fold. */
  readonly needed?: readonly string[];
  /** The order of an earlier layout in columns, which is kept; null for a fresh layout. */
  readonly order?: RowOrder | null;
  /** For paper: a letter for each relation, in place of the signs for dates; null for those signs. */
  readonly letters?: ReadonlyMap<string, string> | null;
  /** The room that columns fill. */
  readonly room?: Room;
}

/** Options by default: no measure shown by symbols, no actor in the middle. */
const PLAIN = {
  sizes: null,
  tints: null,
  center: '',
  rings: 'distance',
  open: [],
  needed: [],
  order: null,
  letters: null,
  room: USUAL_ROOM,
} as const;

/** The picture for these options; those left out are taken from PLAIN. */
export function sceneOf(options: PictureOptions): Scene {
  // Defaults are filled in before the cache is asked, so that leaving an option out and giving its default value find the same
  // entry.
  return writtenSceneOf({ ...PLAIN, ...options });
}

/** Where everything stands in that picture. */
export function placementIn(options: PictureOptions): Placement {
  const { dataset, layout, surroundings, center, rings, look, language, recipe, open, needed, order, room } = { ...PLAIN, ...options };
  const { folds, geography } = surroundings;
  return layOut(dataset, layout, {
    folds,
    geography,
    center,
    rings,
    labelSize: LABEL_SIZES[look],
    language,
    recipe,
    open,
    needed,
    order,
    room,
  });
}

const writtenSceneOf = rememberedByField((options: Required<PictureOptions>): Scene => {
  const { dataset, recipe, look, language, surroundings, sizes, tints, open, needed, letters } = options;
  const labelSize = LABEL_SIZES[look];
  return buildScene({
    dataset,
    graph: graphOf(dataset, recipe),
    placement: placementIn(options),
    // Of all there is, as those at the foot are: of the whole perimeter, and whatever a filter hides.
    counts: countsOf(surroundings.laid?.dataset ?? dataset, DEFAULT_RECIPE, surroundings.laid),
    opened: openedIn(open, needed),
    palette: PALETTES[look],
    language,
    labelSize,
    projection: recipe.projection,
    marks: letters ?? marksOf(dataset, recipe.on, recipe.since),
    sizes,
    tints,
    ...surroundings,
  });
}, 4);

/**
 * The focus on several nodes and relations: the nodes, the ends of the relations, and the ties among them all. Null when none is in
 * the picture.
 */
export const markedFocusOf = remembered((graph: TieGraph, ids: readonly string[]): Focus | null => {
  if (ids.length === 0) return null;
  const wanted = new Set(ids);
  const own = new Set(ids.filter((id) => graph.hasNode(id)));
  const nodes = new Set(own);
  const edges = new Set<string>();
  graph.forEachEdge((edge, tie, source, target) => {
    const isOfRelation = wanted.has(tie.relation.id);
    if (!isOfRelation && !(own.has(source) && own.has(target))) return;
    edges.add(edge);
    nodes.add(source);
    nodes.add(target);
  });
  const [center] = nodes;
  return center === undefined ? null : { nodes, edges, center };
}, 4);

/** The focus on what a panel brings out. None of it stands in the middle, so none has a ring around it. */
export const broughtOutFocusOf = remembered((graph: TieGraph, ids: readonly string[]): Focus | null => {
  const focus = markedFocusOf(graph, ids);
  return focus === null ? null : { ...focus, center: '' };
}, 2);

/** A focus on ties and nodes of the graph as one on what a scene shows, where several ties may be one line and several nodes one row. */
export const focusIn = remembered((scene: Scene, focus: Focus | null): Focus | null => {
  if (focus === null || scene.columns === null) return focus;
  const { standIns } = scene.columns;
  const rowOf = (node: string) => standIns.get(node) ?? node;
  const edges = scene.edges.filter(({ ties }) => ties.some((tie) => focus.edges.has(tie))).map(({ id }) => id);
  return { nodes: new Set([...focus.nodes].map(rowOf)), edges: new Set(edges), center: rowOf(focus.center) };
}, 4);

/** The focus on the row that stands for several nodes: those, and whoever has a tie with one of them. Null for any other id. */
export const rowFocusOf = remembered((graph: TieGraph, { columns }: Scene, id: string | null): Focus | null => {
  const fold = columns?.folds.find((own) => own.id === id);
  if (fold === undefined) return null;
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const member of fold.folded) {
    if (!graph.hasNode(member)) continue;
    nodes.add(member);
    graph.forEachEdge(member, (edge, _tie, source, target) => {
      edges.add(edge);
      nodes.add(source);
      nodes.add(target);
    });
  }
  return { nodes, edges, center: fold.id };
});

/**
 * The focus on one actor or relation: for an actor, all ties of its relations and their ends. Null when the id is not in the
 * picture.
 */
export const focusOf = remembered((graph: TieGraph, id: string | null): Focus | null => {
  if (id === null) return null;
  const isNode = graph.hasNode(id);
  const relations = new Set<string>();
  if (isNode) graph.forEachEdge(id, (_edge, tie) => relations.add(tie.relation.id));
  relations.add(id);
  const nodes = new Set<string>(isNode ? [id] : []);
  const edges = new Set<string>();
  graph.forEachEdge((edge, tie, source, target) => {
    if (!relations.has(tie.relation.id)) return;
    edges.add(edge);
    nodes.add(source);
    nodes.add(target);
  });
  return nodes.size === 0 ? null : { nodes, edges, center: id };
}, 4);
