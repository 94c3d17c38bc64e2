/**
 * Graph and positions → Scene. Decides the appearance of symbols and their labels; lines are decided in scene-edges.ts.
 * Pure: the same arguments give the same picture, on screen and on paper.
 */

import { countOf } from '../core/analysis/count-names.ts';
import type { Counts } from '../core/analysis/counts.ts';
import type { ValueBand } from '../core/analysis/metrics/value-bands.ts';
import type { PlacedNode } from '../core/layout/column-boxes.ts';
import type { Point } from '../core/layout/geometry.ts';
import type { LayoutBand, OpenedFolds, Placement, PlacementColumns, Ring } from '../core/layout/layout.ts';
import { isAuthority, isBody } from '../core/model/actor-kinds.ts';
import type { Actor, Dataset } from '../core/model/dataset.ts';
import { LEVELS, termOf } from '../core/model/vocabulary.ts';
import { type Untied, untiedActors } from '../core/network/comprised.ts';
import type { GraphNode, TieGraph } from '../core/network/graph.ts';
import type { Projection } from '../core/network/recipe.ts';
import { type CountedText, inLanguage } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import { BUTTON_ROOM, foldingNodes, openedIn, routedEdges, sceneColumns } from './columns-scene.ts';
import type { Ground } from './ground.ts';
import { hullsOf } from './hulls.ts';
import { HIDDEN_BY_FILTER_OPACITY, HUB_STYLE, hasOwnPlace, type NodeStyle, nodeStyle } from './node-style.ts';
import { type Palette, tintOf } from './palette.ts';
import { rowNameOf, SIGN_ROOM } from './row-names.ts';
import type { Scene, SceneBand, SceneEdge, SceneLabel, SceneNode, SceneOutlines } from './scene.ts';
import { bentEdges, oneMarkEach, sceneEdges } from './scene-edges.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface SceneInput {
  readonly dataset: Dataset;
  /** The actors and ties that the recipe shows. */
  readonly graph: TieGraph;
  readonly placement: Placement;
  readonly palette: Palette;
  readonly language: Language;
  /** The figures of the whole network without filters, for the heads of columns. */
  readonly counts: Counts;
  /** What is open of what columns fold. */
  readonly opened?: OpenedFolds;
  /** Height of label letters, CSS pixels; see LABEL_SIZES in palette.ts. */
  readonly labelSize: number;
  /** Folded territories, drawn as symbols of their own. */
  readonly folds?: readonly SceneFold[];
  /** Replaces the usual heading of the rail. */
  readonly railLabel?: CountedText;
  /** The map under the network, at the scale of the placement. */
  readonly outlines?: SceneOutlines | null;
  readonly ground?: Ground | null;
  /** How relations of many members are drawn. Only `hull` matters here: hubs and pairs are already in the graph. */
  readonly projection?: Projection;
  /** Signs on the lines of relations, by their ids. */
  readonly marks?: ReadonlyMap<string, string>;
  readonly sizes?: NodeBands | null;
  readonly tints?: NodeBands | null;
}

/** The communes of a territory as one symbol with counts, which can be opened. */
export interface SceneFold {
  readonly id: string;
  /** Name of the territory. */
  readonly label: string;
  /** «95 communes, 3 documentées». */
  readonly detail: string;
  readonly communes: number;
}

/** Index in VALUE_BANDS by node key. Nodes that are missing are drawn as usual. */
export type NodeBands = ReadonlyMap<string, ValueBand>;

/** Factor on the radius of symbols in each band. */
export const BAND_SIZES = [0.8, 1.15, 1.6] as const;

/** Maximum width of a label that layouts leave room for, in multiples of the letter height; longer names wrap. */
const LABEL_ROOM = 7;

/** The picture of what the recipe shows. O(ties × nodes) while that product is at most BENDING_LIMIT, otherwise O(ties + nodes). */
export function buildScene(input: SceneInput): Scene {
  const { graph, placement, palette } = input;
  const untied = untiedActors(input.dataset);
  const nodes = graph.mapNodes((id, attributes) => sceneNode(id, attributes, input, untied.get(id)));
  const { columns } = placement;
  const inColumns = columns === undefined ? null : { ...input, columns };
  const opened = input.opened ?? NOTHING;
  const drawn = [
    ...nodes.filter((node): node is SceneNode => node !== null),
    ...foldNodes(input),
    ...(inColumns === null ? [] : foldingNodes(inColumns, opened)),
  ];
  // In columns an area would cover the names of others; the row of the group with its lines shows who is in it.
  const hulls = input.projection === 'hull' && inColumns === null ? hullsOf(graph, drawn, palette) : [];
  const around = new Set(hulls.map((hull) => hull.relation));
  const edges = oneMarkEach(
    sceneEdges(graph, palette, input.marks).filter((edge) => !around.has(edge.relation)),
    drawn,
  );
  // Beside the columns stands what folds again what was opened.
  const left = opened.strips.size + opened.rows.size > 0 && inColumns !== null ? BUTTON_ROOM : 0;
  return {
    bounds: { x: placement.x - left, y: placement.y, width: placement.width + left, height: placement.height },
    background: palette.paper,
    ink: palette.ink,
    softInk: palette.softInk,
    rule: palette.rule,
    outlines: input.outlines ?? null,
    ground: input.ground ?? null,
    columns: inColumns === null ? null : sceneColumns(inColumns, input.railLabel ?? railLabel(untied, drawn, input.language)),
    bands: placement.bands.map((band) => sceneBand(band, input, drawn, untied)),
    rings: (placement.rings ?? []).map((ring) => ({
      radiusX: ring.radiusX,
      radiusY: ring.radiusY,
      label: ringLabel(ring, input.language),
    })),
    hulls,
    edges: inColumns === null ? bentEdges(edges, drawn) : withEnds(routedEdges(edges, inColumns.columns), drawn),
    // A relation drawn as an area has no lines, so its hub is left out.
    nodes: drawn.filter((node) => !around.has(node.id)),
    labelSize: input.labelSize,
  };
}

const NOTHING = openedIn([]);

/** Lines of which both ends are drawn. */
function withEnds(edges: readonly SceneEdge[], nodes: readonly SceneNode[]): readonly SceneEdge[] {
  const drawn = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ source, target }) => drawn.has(source) && drawn.has(target));
}

/** Width of an actor's label in CSS pixels, for spacing in layouts. Cached for the actor, since an edit leaves most actors as they are. */
export function labelRoom(attributes: GraphNode, labelSize: number): number {
  if (attributes.kind === 'hub') return 20;
  const { actor } = attributes;
  const ofSize = rooms.get(labelSize) ?? new WeakMap<Actor, number>();
  rooms.set(labelSize, ofSize);
  const known = ofSize.get(actor);
  if (known !== undefined) return known;
  const widest = Math.max(
    ...wrapText(actor.name, labelSize, true, labelSize * LABEL_ROOM, 3).map((line) => textWidth(line, labelSize, true)),
  );
  const room = Math.max(36, widest);
  ofSize.set(actor, room);
  return room;
}

/** By height of letters, of which there are a few, and by actor. */
const rooms = new Map<number, WeakMap<Actor, number>>();

/** Width of a fold's label, CSS pixels. */
export function foldRoom({ label, detail }: SceneFold, labelSize: number): number {
  return Math.max(textWidth(label, labelSize, true), textWidth(detail, labelSize, false));
}

function sceneNode(id: string, attributes: GraphNode, input: SceneInput, untied: Untied | undefined): SceneNode | null {
  const onRail = untied !== undefined;
  const { graph, placement, palette, language } = input;
  const place = placement.columns?.nodes.get(id);
  const isHub = attributes.kind === 'hub';
  const position =
    placement.positions.get(id) ?? (placement.columns === undefined || isHub ? amidNeighbours(id, graph, placement) : undefined);
  if (position === undefined) return null;
  // Groups, sets and services are only shown with their relations.
  if (!onRail && graph.degree(id) === 0 && !(attributes.kind === 'actor' && hasOwnPlace(attributes.actor))) return null;
  const style = isHub ? HUB_STYLE : nodeStyle(attributes.actor, untied === 'comprised');
  const [size, tint] = [input.sizes?.get(id), input.tints?.get(id)];
  // In every layout, hollow and grey means that no cooperation is recorded.
  const isGrey = untied === 'without' || untied === 'possible';
  const ink = isGrey ? palette.softInk : tint === undefined ? palette.ink : tintOf(palette, tint);
  const common = {
    id,
    ...position,
    shape: style.shape,
    outerShape: style.outerShape,
    fill: style.hollow || isGrey ? palette.paper : ink,
    stroke: ink,
    half: style.half,
    dashed: style.dashed,
    opacity: onRail || graph.degree(id) > 0 ? 1 : HIDDEN_BY_FILTER_OPACITY,
  };
  if (place === undefined || placement.columns === undefined) {
    return {
      ...common,
      radius: style.radius * (size === undefined ? 1 : BAND_SIZES[size]),
      label: placement.columns === undefined ? sceneLabel(attributes, graph.degree(id), onRail, language) : null,
      reserved: null,
    };
  }
  return { ...common, ...inRow(place, attributes, style, placement.columns, size, onRail, language) };
}

/** Symbol, name and outline of a node that has a space of its own in the columns. */
function inRow(
  { box, nameX, column }: PlacedNode,
  attributes: GraphNode,
  style: NodeStyle,
  { letters, look }: PlacementColumns,
  size: ValueBand | undefined,
  onRail: boolean,
  language: Language,
): Pick<SceneNode, 'radius' | 'label' | 'reserved'> {
  const { lines, bold, signs } = rowNameOf(attributes, letters, look, language);
  const holdsName = nameX - box.x < letters;
  const isAcross = signs.length > 0 && holdsName;
  const text = attributes.kind === 'hub' ? attributes.type[language] : attributes.actor.name;
  const factor = size === undefined ? 1 : ROW_SIZES[size];
  return {
    radius: holdsName ? box.height / 2 : (style.radius * letters * factor) / ROW_SYMBOL,
    label: { text, detail: '', bold: bold && !onRail, soft: onRail, lines, side: 'right', priority: 100 - column },
    reserved: {
      box,
      nameX: nameX + (isAcross ? signs.length * SIGN_ROOM * letters : 0),
      outline: isAcross ? 'frame' : holdsName ? 'pill' : null,
      signs: isAcross ? signs : [],
      weight: factor,
    },
  };
}

/** The height of letters beside which symbols have the radius of other layouts; and the factors of the bands in a row. */
const ROW_SYMBOL = 21;
const ROW_SIZES = [0.75, 1, 1.2] as const;

/** Folds are drawn as two rings, larger for more communes. */
function foldNodes({ folds = [], placement, palette }: SceneInput): readonly SceneNode[] {
  const isOnRail = placement.bands.some((band) => band.content.kind === 'rail');
  return folds.flatMap((fold): readonly SceneNode[] => {
    const position = placement.positions.get(fold.id);
    if (position === undefined) return [];
    const place = placement.columns?.nodes.get(fold.id);
    const isRow = place !== undefined && placement.columns !== undefined;
    return [
      {
        id: fold.id,
        ...position,
        radius: isRow ? placement.columns.letters * 0.38 : foldRadius(fold.communes),
        shape: 'circle',
        outerShape: 'circle',
        fill: palette.paper,
        stroke: palette.ink,
        half: false,
        dashed: false,
        opacity: 1,
        label: {
          text: fold.label,
          detail: fold.detail,
          bold: true,
          lines: [fold.label],
          wide: isOnRail,
          side: isOnRail || isRow ? 'right' : 'below',
          priority: 150,
        },
        reserved: place === undefined ? null : { box: place.box, nameX: place.nameX, outline: null, signs: [], weight: 1 },
      },
    ];
  });
}

/** The radius of a fold: grows with the square root of the number of communes, up to the size of a cell of the rail. */
function foldRadius(communes: number): number {
  return Math.min(13, 4.5 + Math.sqrt(communes) / 4);
}

/** A hub used because the frame of its relation is hidden has no position of its own; it is placed at the mean of its neighbours. */
function amidNeighbours(id: string, graph: TieGraph, placement: Placement): Point | undefined {
  const points = graph.neighbors(id).flatMap((other) => placement.positions.get(other) ?? []);
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return points.length === 0 ? undefined : { x: mean((point) => point.x), y: mean((point) => point.y) };
}

function sceneLabel(attributes: GraphNode, degree: number, onRail: boolean, language: Language): SceneLabel | null {
  if (attributes.kind === 'hub') return null;
  const { actor } = attributes;
  const rank = { collectivity: 60, organisation: 40, group: 30, set: 25, service: 10, person: 5 }[actor.kind];
  return {
    text: actor.name,
    // Distinguishes actors whose relations are hidden from those without cooperation.
    detail: !onRail && degree === 0 && isBody(actor) ? PICTURE[language].hiddenByFilter : '',
    bold: isAuthority(actor) && !onRail,
    side: onRail ? 'right' : 'below',
    // On the rail each label has its own cell. Elsewhere levels and actors with many ties come first.
    priority: onRail ? 200 : rank + Math.min(degree, 20),
  };
}

// ---- Bands ----------------------------------------------------------------------------------------------------------

function ringLabel({ content }: Ring, language: Language): string {
  switch (content.kind) {
    case 'step':
      return PICTURE[language].steps(content.step);
    case 'level':
      return termOf(LEVELS, content.level)[language];
    case 'others':
      return PICTURE[language].othersRing;
  }
}

function sceneBand(band: LayoutBand, input: SceneInput, nodes: readonly SceneNode[], untied: ReadonlyMap<string, Untied>): SceneBand {
  const { placement, language } = input;
  const held = nodes.filter((node) => node.y >= band.y && node.y < band.y + band.height);
  return {
    id: band.content.kind,
    label: inLanguage(
      band.content.kind === 'rail' ? (input.railLabel ?? railLabel(untied, held, language)) : [PICTURE[language].nowhere],
      language,
    ),
    x: band.x ?? placement.x,
    y: band.y,
    width: band.width ?? placement.width,
    height: band.height,
  };
}

/** The heading above those without recorded cooperation who are drawn. */
function railLabel(untied: ReadonlyMap<string, Untied>, held: readonly { readonly id: string }[], language: Language): CountedText {
  const of = (state: Untied) => countOf(state, held.filter(({ id }) => untied.get(id) === state).length);
  return PICTURE[language].rail(of('without'), of('comprised'), of('possible'));
}
