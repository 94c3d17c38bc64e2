/**
 * A network in columns, cut into its connected parts («strips»), each as a layered graph (Sugiyama, Tagawa & Toda 1981) whose layers are
 * the columns. A line that passes through a column has an invisible item there, so that every link joins neighbouring layers. A line
 * between two nodes of one column leaves and returns on one side: its turning point is an invisible item of the column on that side. A
 * body of two columns has an item in each. Items are numbered in an order that does not depend on the order of the input.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { RIGID } from './column-order.ts';
import type { LayeredGraph, WeightedLink } from './layer-order.ts';

/** An actor or hub, as the columns see it. How it is called and how large its name is plays no part here. */
export interface ColumnNode {
  /** Without spaces. */
  readonly id: string;
  /** The columns it stands in: the same for all but a body of two levels, which stands in two side by side. */
  readonly first: number;
  readonly last: number;
  /** Whether the name stands inside the symbol, as for groups, and not to its right. */
  readonly holdsName: boolean;
  /** Id of the node it belongs to, under which it stands if it has no lines; null for none. */
  readonly under: string | null;
  /** Nodes without lines stand by rank, then by name. */
  readonly rank: number;
}

/** A line between two nodes. */
export interface ColumnLine {
  readonly id: string;
  readonly relation: string;
  /** If it has a direction, it leads from source to target. */
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  /** What does not change with the state of a relation, such as its family. */
  readonly kind: string;
}

/** The kind of a line and its direction, seen from the same end for all lines between two nodes. */
export function kindOf({ kind, isDirected, source, target }: ColumnLine): string {
  return `${kind} ${isDirected ? (source < target ? 1 : 2) : 0}`;
}

/** What stands in one layer of a strip and has a row of its own. */
export interface Item {
  /** The same after an edit, as long as node or line exists. */
  readonly key: string;
  readonly layer: number;
  /** Null for the row of a line that passes, and for a turning point. */
  readonly node: ColumnNode | null;
  readonly isTurn: boolean;
  /** The number of the bundle that passes or turns here; -1 for nodes. */
  readonly bundle: number;
}

/** All lines between two nodes. */
export interface Bundle {
  readonly source: string;
  readonly target: string;
  /** In alphabetical order of their ids. */
  readonly lines: readonly ColumnLine[];
  /** Number of their kinds with directions: a pair with lines of several kinds weighs more. */
  readonly weight: number;
  /** From source to target, with the items in between; and the number of the link between each and the next. */
  readonly items: readonly number[];
  readonly links: readonly number[];
}

/** One connected part. Its links are as heavy as their bundle, and inside a body of two columns far heavier. */
export interface Strip extends LayeredGraph {
  /** Id of the node that has most lines, those of one kind with the same node counted once. The strip is named after it. */
  readonly id: string;
  readonly nodes: readonly ColumnNode[];
  readonly items: readonly Item[];
  /** Items by layer. Layer 0 and the last one are the margins, where only turning points stand; column c is layer c + 1. */
  readonly layers: readonly (readonly number[])[];
  /** Heights of items in rows: only for choosing an order, so as if every name were on one line. */
  readonly heights: readonly number[];
  readonly bundles: readonly Bundle[];
}

/** A number of columns, and the network that stands in them. */
export interface ColumnNetwork {
  readonly columns: number;
  readonly nodes: readonly ColumnNode[];
  readonly lines: readonly ColumnLine[];
}

export interface CutNetwork {
  readonly columns: number;
  /** Largest first. */
  readonly strips: readonly Strip[];
  /** Nodes without lines that stand under another node, by its id. That node may itself stand under another. */
  readonly under: ReadonlyMap<string, readonly ColumnNode[]>;
  /** Nodes without lines that belong to nobody. */
  readonly alone: readonly ColumnNode[];
}

/** Cuts a network into strips and those who stand alone. O(n log n) in nodes and lines. */
export function cutNetwork({ columns, nodes, lines }: ColumnNetwork): CutNetwork {
  const sorted = [...nodes].sort(byRank);
  const byId = new Map(sorted.map((node) => [node.id, node]));
  const ends = pairsOf(lines, sorted);
  const part = connectedParts(sorted, ends);
  const nodesOf = new Map<string, ColumnNode[]>();
  for (const node of sorted) if (part.has(node.id)) addTo(nodesOf, part.get(node.id) as string, node);
  const endsOfPart = new Map<string, Ends[]>();
  for (const end of ends) addTo(endsOfPart, part.get(end.source) as string, end);
  const strips = [...nodesOf].map(([key, members]) => layeredStrip(members, endsOfPart.get(key) ?? [], columns));
  return {
    columns,
    strips: strips.sort((a, b) => b.nodes.length - a.nodes.length || compare(a.id, b.id)),
    ...standing(
      sorted.filter(({ id }) => !part.has(id)),
      byId,
    ),
  };
}

function byRank(a: ColumnNode, b: ColumnNode): number {
  return a.rank - b.rank || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two nodes and the lines between them; the one further left is the source. */
export type Ends = Pick<Bundle, 'source' | 'target' | 'lines' | 'weight'>;

/** The pairs of the given nodes that have lines, by ids. Lines that lead elsewhere, or from a node to itself, are left out. */
export function pairsOf(lines: readonly ColumnLine[], nodes: readonly ColumnNode[]): readonly Ends[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ofPair = new Map<string, ColumnLine[]>();
  for (const line of lines) {
    const { source, target } = line;
    if (source === target || !byId.has(source) || !byId.has(target)) continue;
    addTo(ofPair, source < target ? `${source} ${target}` : `${target} ${source}`, line);
  }
  return [...ofPair]
    .sort((a, b) => compare(a[0], b[0]))
    .map(([pair, own]) => {
      const lines = own.sort((x, y) => compare(x.id, y.id));
      const weight = new Set(lines.map(kindOf)).size;
      const [a = '', b = ''] = pair.split(' ');
      const [first, second] = [byId.get(a) as ColumnNode, byId.get(b) as ColumnNode];
      return first.first <= second.first ? { source: a, target: b, lines, weight } : { source: b, target: a, lines, weight };
    });
}

/** For each node that has lines, the same word as for all that it is connected with. */
function connectedParts(nodes: readonly ColumnNode[], ends: readonly Ends[]): ReadonlyMap<string, string> {
  const near = new Map<string, string[]>();
  for (const { source, target } of ends) {
    addTo(near, source, target);
    addTo(near, target, source);
  }
  const part = new Map<string, string>();
  for (const { id } of nodes) {
    if (part.has(id) || !near.has(id)) continue;
    part.set(id, id);
    const reached = [id];
    for (const node of reached) {
      for (const next of near.get(node) ?? []) {
        if (part.has(next)) continue;
        part.set(next, id);
        reached.push(next);
      }
    }
  }
  return part;
}

/** Those without lines: each under the node it belongs to, which may itself stand under another, or alone. */
function standing(nodes: readonly ColumnNode[], byId: ReadonlyMap<string, ColumnNode>): Pick<CutNetwork, 'under' | 'alone'> {
  const waiting = new Set(nodes.map(({ id }) => id));
  const belowOf = new Map<string, ColumnNode[]>();
  const alone: ColumnNode[] = [];
  for (const node of nodes) {
    // Nodes that belong to each other in a circle, a fault of the data, would stand nowhere.
    const seen = new Set([node.id]);
    let root = node;
    while (root.under !== null && waiting.has(root.id) && byId.has(root.under) && !seen.has(root.under)) {
      seen.add(root.under);
      root = byId.get(root.under) as ColumnNode;
    }
    const isInCircle = root.under !== null && waiting.has(root.id) && byId.has(root.under);
    if (root === node || isInCircle) alone.push(node);
    else addTo(belowOf, node.under as string, node);
  }
  const under = new Map<string, ColumnNode[]>();
  const standUnder = (above: string, first: number) => {
    for (const node of belowOf.get(above) ?? []) {
      // In the column of that node, without an outline across columns, for which there is no room; at the foot neither.
      addTo(under, above, { ...node, first, last: first });
      standUnder(node.id, first);
    }
  };
  const isBelow = new Set([...belowOf.values()].flat().map(({ id }) => id));
  for (const root of belowOf.keys()) {
    const { first, last } = byId.get(root) as ColumnNode;
    if (!isBelow.has(root)) standUnder(root, waiting.has(root) ? last : first);
  }
  return { under, alone: alone.map((node) => ({ ...node, first: node.last })) };
}

/** One connected part as a layered graph, whatever the order of its nodes. */
export function layeredStrip(members: readonly ColumnNode[], ends: readonly Ends[], columns: number): Strip {
  const nodes = [...members].sort(byRank);
  const items: Item[] = [];
  const links: WeightedLink[] = [];
  const add = (item: Item) => items.push(item) - 1;
  const link = (a: number, b: number, weight: number) => {
    const isForward = (items[a] as Item).layer < (items[b] as Item).layer;
    return links.push(isForward ? { left: a, right: b, weight } : { left: b, right: a, weight }) - 1;
  };
  /** The first and last item of each node. */
  const itemsOf = new Map<string, readonly [number, number]>();
  for (const node of nodes) {
    const own: number[] = [];
    for (let column = node.first; column <= node.last; column++) {
      own.push(add({ key: column === node.first ? node.id : `${node.id} ${column}`, layer: column + 1, node, isTurn: false, bundle: -1 }));
      if (own.length > 1) link(own.at(-2) as number, own.at(-1) as number, RIGID);
    }
    itemsOf.set(node.id, [own[0] as number, own.at(-1) as number]);
  }
  const layersOf = new Map(nodes.map(({ id, first, last }): [string, Layers] => [id, [first + 1, last + 1]]));
  const layersAt = (id: string) => layersOf.get(id) as Layers;

  const traffic = trafficAfter(ends, layersAt, columns);
  const bundles = ends.map((end, bundle): Bundle => {
    const [sourceLayers, targetLayers] = [layersAt(end.source), layersAt(end.target)];
    const [source, target] = [itemsOf.get(end.source) as readonly [number, number], itemsOf.get(end.target) as readonly [number, number]];
    const path: number[] = [];
    const pass = (from: number, to: number, way: string) => {
      for (let layer = from; from < to ? layer < to : layer > to; layer += from < to ? 1 : -1) {
        const key = `${end.source} ${end.target} ${way} ${layer}`;
        path.push(add({ key, layer, node: null, isTurn: false, bundle }));
      }
    };
    const way = wayBetween(sourceLayers, targetLayers, traffic);
    path.push(source[way.sourceSide]);
    pass(...way.out, way.turn === null ? 'across' : 'out');
    if (way.turn !== null) {
      path.push(add({ key: `${end.source} ${end.target} turn`, layer: way.turn, node: null, isTurn: true, bundle }));
      pass(...way.back, 'back');
    }
    path.push(target[way.targetSide]);
    const own = path.slice(1).map((item, i) => link(path[i] as number, item, end.weight));
    return { ...end, items: path, links: own };
  });

  const layers = Array.from({ length: columns + 2 }, (): number[] => []);
  items.forEach(({ layer }, item) => {
    layers[layer]?.push(item);
  });
  const heights = items.map(({ node, isTurn, bundle }) => {
    if (node !== null) return 1;
    return isTurn ? 0 : passHeight(ends[bundle]?.weight ?? 1);
  });
  return { id: busiest(nodes, ends), nodes, items, layers, heights, links, bundles };
}

/** The way of a line between two nodes: at which side of them it ends, the layers that it passes, and the one in which it turns, if it does. */
interface Way {
  readonly sourceSide: 0 | 1;
  readonly targetSide: 0 | 1;
  /** From a layer to the one before the second, which may be further left. */
  readonly out: readonly [from: number, to: number];
  readonly turn: number | null;
  readonly back: readonly [from: number, to: number];
}

function wayBetween(source: Layers, target: Layers, traffic: readonly number[]): Way {
  if (source[1] < target[0]) return { sourceSide: 1, targetSide: 0, out: [source[1] + 1, target[0]], turn: null, back: [0, 0] };
  const { turn, isRight } = turnBetween(source, target, traffic);
  const [side, step] = isRight ? ([1, 1] as const) : ([0, -1] as const);
  return { sourceSide: side, targetSide: side, out: [source[side] + step, turn], turn, back: [turn - step, target[side]] };
}

/** The rows that a strip would have: as `rowsOfStrip`, without making it. */
export function rowsNeeded(
  nodes: readonly ColumnNode[],
  ends: readonly Pick<Ends, 'source' | 'target' | 'weight'>[],
  columns: number,
): number {
  const layersOf = new Map(nodes.map(({ id, first, last }): [string, Layers] => [id, [first + 1, last + 1]]));
  const layersAt = (id: string) => layersOf.get(id) as Layers;
  const rows = new Float64Array(columns + 2);
  const fill = (from: number, to: number, height: number) => {
    for (let layer = from; from < to ? layer < to : layer > to; layer += from < to ? 1 : -1) rows[layer] = (rows[layer] as number) + height;
  };
  for (const { first, last } of nodes) fill(first + 1, last + 2, 1);
  const traffic = trafficAfter(ends, layersAt, columns);
  for (const { source, target, weight } of ends) {
    const { out, turn, back } = wayBetween(layersAt(source), layersAt(target), traffic);
    fill(...out, passHeight(weight));
    if (turn !== null) fill(...back, passHeight(weight));
  }
  return rows.reduce((most, own) => Math.max(most, own), 0);
}

/** Rows of a strip, as if every name were on one line, so that what is folded depends on nothing but who is tied to whom. */
export function rowsOfStrip({ layers, heights }: Pick<Strip, 'layers' | 'heights'>): number {
  return layers.reduce(
    (most, layer) =>
      Math.max(
        most,
        layer.reduce((sum, item) => sum + (heights[item] as number), 0),
      ),
    0,
  );
}

/** Heights of a line that passes, and of each further one beside it, in rows. */
const [PASS, LANE] = [0.45, 0.2];

function passHeight(weight: number): number {
  return PASS + (weight - 1) * LANE;
}

/** First and last layer of a node. */
type Layers = readonly [first: number, last: number];

/** The weight of all lines that cross the gutter after each layer. */
function trafficAfter(
  ends: readonly Pick<Ends, 'source' | 'target' | 'weight'>[],
  layersAt: (id: string) => Layers,
  columns: number,
): readonly number[] {
  const traffic = new Array<number>(columns + 2).fill(0);
  for (const { source, target, weight } of ends)
    for (let layer = layersAt(source)[1]; layer < layersAt(target)[0]; layer++) traffic[layer] = (traffic[layer] as number) + weight;
  return traffic;
}

/**
 * Where a line between two nodes turns that have a column in common: on the right or left of both, where it passes fewer columns, or else
 * where fewer lines are in its way.
 */
function turnBetween(a: Layers, b: Layers, traffic: readonly number[]): { readonly turn: number; readonly isRight: boolean } {
  const [right, left] = [Math.max(a[1], b[1]) + 1, Math.min(a[0], b[0]) - 1];
  const passed = 2 * right - a[1] - b[1] - (a[0] + b[0] - 2 * left);
  const isRight = passed < 0 || (passed === 0 && (traffic[right - 1] as number) <= (traffic[left] as number));
  return { turn: isRight ? right : left, isRight };
}

/** The node whose lines weigh most; of several, the first by rank and id. */
function busiest(nodes: readonly ColumnNode[], ends: readonly Ends[]): string {
  const total = new Map<string, number>();
  for (const { source, target, weight } of ends) for (const id of [source, target]) total.set(id, (total.get(id) ?? 0) + weight);
  return nodes.reduce((best, { id }) => ((total.get(id) ?? 0) > (total.get(best) ?? 0) ? id : best), nodes[0]?.id ?? '');
}
