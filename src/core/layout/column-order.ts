/**
 * Orders the items of each layer so that few links cross: barycentre sweeps and transposition of neighbours (Sugiyama, Tagawa & Toda 1981;
 * Gansner et al. 1993) from many seeded starts, of which the order with the fewest crossings is kept, and of those the one with the shortest
 * links. Deterministic. Items whose places are known keep their order, and the others are fitted in.
 */
import { seededRandom } from '../basics/random.ts';
import { type LayeredGraph, LayerOrder, type WeightedLink } from './layer-order.ts';

/** Weight of the link inside a body of two columns: no line may cross it, since its name stands there. Any line weighs far less. */
export const RIGID = 10_000;

/**
 * How long to search: the most steps of sifting in all starts together, which bound the time for a large network; the most starts for a
 * small one, after how many starts without a better order to give up, and those after which an order without crossings is good enough; and
 * the most sweeps of a start, and passes of transposition.
 */
const STEPS = 6_000_000;
const STARTS = 40;
const PATIENCE = 10;
const ENOUGH = 2;
const ROUNDS = 6;
const PASSES = 4;
const SEED = 7;

/**
 * The items of each layer from top to bottom. `known` has the places of some items, whose order is kept. The last orders found without any
 * are remembered, so that the parts of a network that an edit does not touch are not searched again.
 */
export function orderLayers(graph: LayeredGraph, known: ReadonlyMap<number, number> = NOTHING_KNOWN): readonly (readonly number[])[] {
  if (known.size > 0) return withoutCrossedBodies(fitted(graph, known), graph);
  const key = keyOf(graph);
  const order = remembered.get(key) ?? withoutCrossedBodies(best(graph), graph);
  // The order used last stands at the end.
  remembered.delete(key);
  remembered.set(key, order);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return order;
}

/** The whole graph as text. */
function keyOf({ layers, links, heights }: LayeredGraph): string {
  return `${layers.join(';')}|${links.map(({ left, right, weight }) => `${left} ${right} ${weight}`).join()}|${Array.from(heights).join()}`;
}

const remembered = new Map<string, readonly (readonly number[])[]>();
const REMEMBERED = 200;

function withoutCrossedBodies(layers: readonly (readonly number[])[], { links }: LayeredGraph): readonly (readonly number[])[] {
  return countCrossings(layers, links) < RIGID ? layers : bodiesApart(layers, links);
}

/**
 * Bodies of two columns above or below all else, so that no line crosses them: those that begin in an odd layer above, the others below. So
 * two that have one layer in common are never side by side, and the lines of each run on the other's free side.
 */
function bodiesApart(layers: readonly (readonly number[])[], links: readonly WeightedLink[]): readonly (readonly number[])[] {
  const layerOf = new Map(layers.flatMap((layer, i) => layer.map((item): [number, number] => [item, i])));
  const isOdd = new Map<number, boolean>();
  for (const { left, right, weight } of links) {
    if (weight < RIGID) continue;
    for (const item of [left, right]) isOdd.set(item, (layerOf.get(left) ?? 0) % 2 === 1);
  }
  // The parts of a body have consecutive numbers, so that bodies have the same order in both layers.
  const parts = (layer: readonly number[], odd: boolean) => layer.filter((item) => isOdd.get(item) === odd).sort((a, b) => a - b);
  return layers.map((layer) => [...parts(layer, true), ...layer.filter((item) => !isOdd.has(item)), ...parts(layer, false)]);
}

const NOTHING_KNOWN: ReadonlyMap<number, number> = new Map();

/** The weighted number of crossings of links for an order of the layers. O(links × log items). */
export function countCrossings(layers: readonly (readonly number[])[], links: readonly WeightedLink[]): number {
  const heights = new Float64Array(layers.reduce((most, layer) => layer.reduce((max, item) => Math.max(max, item + 1), most), 0));
  return new LayerOrder({ layers, links, heights }).crossings();
}

/** An order with what it is judged by. */
interface Ordered {
  readonly layers: readonly (readonly number[])[];
  readonly crossings: number;
  readonly length: number;
}

/** The best order of all starts. */
function best(graph: LayeredGraph): readonly (readonly number[])[] {
  const order = new LayerOrder(graph);
  const random = seededRandom(SEED);
  let found: Ordered = { layers: graph.layers, crossings: Number.POSITIVE_INFINITY, length: 0 };
  let improved = 0;
  for (let start = 0; start < STARTS && order.steps < STEPS; start++) {
    if (start - improved > PATIENCE || (found.crossings === 0 && start >= ENOUGH)) break;
    order.set(order.walked((most) => (start === 0 ? 0 : random.integer(0, most))));
    let own: Ordered = { ...found, crossings: Number.POSITIVE_INFINITY };
    for (let round = 0, unchanged = 0; round < ROUNDS && unchanged < 2; round++) {
      order.sweep(round);
      order.transpose(PASSES);
      const next = better(order, own);
      unchanged = next === own ? unchanged + 1 : 0;
      own = next;
    }
    order.set(own.layers);
    order.sift(STEPS);
    const next = better(order, found);
    if (next !== found) improved = start;
    found = next;
  }
  return found.layers;
}

/** The current order if it has fewer crossings than another, or as many and shorter links; otherwise the other. */
function better(order: LayerOrder, than: Ordered): Ordered {
  const crossings = order.crossings();
  if (crossings > than.crossings) return than;
  const length = order.length();
  if (crossings === than.crossings && length >= than.length - 1e-6) return than;
  return { layers: order.layers.map((layer) => [...layer]), crossings, length };
}

/** Known items in the order of their places, the others put where they cross least. */
function fitted(graph: LayeredGraph, known: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const order = new LayerOrder(graph);
  const place = (item: number) => known.get(item) ?? 0;
  order.set(graph.layers.map((layer) => layer.filter((item) => known.has(item)).sort((a, b) => place(a) - place(b) || a - b)));
  const layerOf = new Map(graph.layers.flatMap((layer, i) => layer.map((item): [number, number] => [item, i])));
  // Each new item after one of its neighbours, since it is put near them; and last what nothing known is joined with.
  const placed = new Set(known.keys());
  const queued = new Set<number>();
  const insertFrom = (reached: number[]) => {
    for (const item of reached) queued.add(item);
    for (const item of reached) {
      if (!placed.has(item)) order.insert(item, layerOf.get(item) ?? 0, placed);
      placed.add(item);
      for (const next of order.neighbours(item)) {
        if (queued.has(next)) continue;
        queued.add(next);
        reached.push(next);
      }
    }
  };
  insertFrom([...placed].sort((a, b) => a - b));
  for (const item of layerOf.keys()) if (!queued.has(item)) insertFrom([item]);
  // Only what is new moves, so the others keep their order.
  order.transpose(PASSES, (a, b) => !known.has(a) || !known.has(b));
  order.sift(STEPS, (item) => !known.has(item));
  return order.layers;
}
