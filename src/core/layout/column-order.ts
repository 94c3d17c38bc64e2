/**
 * Orders the items of each layer so that few links cross: barycentre sweeps and transposition of neighbours (Sugiyama, Tagawa & Toda 1981;
 * Gansner et al. 1993) from many seeded starts, of which the order with the fewest crossings is kept, and of those the one with the shortest
 * links. Deterministic. Items whose places are known keep their order, and the others are fitted in.
 */
import { seededRandom } from '../basics/random.ts';

/** A link between items of neighbouring layers. Two links that cross count the product of their weights. */
export interface WeightedLink {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

export interface LayeredGraph {
  /** Items (0, 1, …) by layer, from left to right, each in a fixed order to start from. */
  readonly layers: readonly (readonly number[])[];
  readonly links: readonly WeightedLink[];
  /** Height of each item, CSS pixels. */
  readonly heights: ArrayLike<number>;
}

/** Weight of the link inside a body of several columns: no line may cross it, since its name stands there. Any line weighs far less. */
export const RIGID = 10_000;

/** Links looked at in all starts together, which bounds the time; and the most starts, rounds and passes of transposition. */
const WORK = 160_000;
const STARTS = 40;
const ROUNDS = 8;
const PASSES = 6;
const SEED = 7;

/** The items of each layer from top to bottom. `known` has the places of some items, whose order is kept. */
export function orderLayers(graph: LayeredGraph, known: ReadonlyMap<number, number> = NOTHING_KNOWN): readonly (readonly number[])[] {
  const search = new OrderSearch(graph);
  const found = known.size === 0 ? search.best() : search.fitted(known);
  return countCrossings(found, graph.links) < RIGID ? found : bodiesFirst(found, graph.links);
}

/** Bodies of several columns above all else, in the same order in each, so that no line crosses them. */
function bodiesFirst(layers: readonly (readonly number[])[], links: readonly WeightedLink[]): readonly (readonly number[])[] {
  const parts = new Set(links.flatMap(({ left, right, weight }) => (weight >= RIGID ? [left, right] : [])));
  // The parts of a body have consecutive numbers.
  const isPart = (item: number) => parts.has(item);
  return layers.map((layer) => [...layer.filter(isPart).sort((a, b) => a - b), ...layer.filter((item) => !isPart(item))]);
}

const NOTHING_KNOWN: ReadonlyMap<number, number> = new Map();

/** The weighted number of crossings of links for an order of the layers. O(links × log items). */
export function countCrossings(layers: readonly (readonly number[])[], links: readonly WeightedLink[]): number {
  const heights = new Float64Array(layers.reduce((most, layer) => layer.reduce((max, item) => Math.max(max, item + 1), most), 0));
  return new OrderSearch({ layers, links, heights }).crossings();
}

/** Neighbours of all items on one side, in three arrays: those of item i are at `start[i]` to `start[i + 1]`. */
interface Side {
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly weight: Float64Array;
}

class OrderSearch {
  private readonly graph: LayeredGraph;
  private readonly left: Side;
  private readonly right: Side;
  /** The current order, and the index of each item in its layer. */
  private layers: number[][] = [];
  private readonly at: Int32Array;
  /** Space for the means of neighbours, and for counting. */
  private readonly mean: Float64Array;
  private readonly sums: Float64Array;

  constructor(graph: LayeredGraph) {
    const count = graph.heights.length;
    this.graph = graph;
    this.left = sideOf(count, graph.links, true);
    this.right = sideOf(count, graph.links, false);
    this.at = new Int32Array(count);
    this.mean = new Float64Array(count);
    this.sums = new Float64Array(graph.layers.reduce((most, layer) => Math.max(most, layer.length), 0) + 1);
    this.set(graph.layers);
  }

  /** The weighted crossings of the current order. */
  crossings(): number {
    const { start, item, weight } = this.right;
    let crossings = 0;
    for (let i = 0; i + 1 < this.layers.length; i++) {
      const size = (this.layers[i + 1] as number[]).length;
      this.sums.fill(0, 0, size + 1);
      let total = 0;
      for (const own of this.layers[i] as number[]) {
        const [from, to] = [start[own] as number, start[own + 1] as number];
        // A Fenwick tree holds the weights of the links seen so far by their right ends; those that end further down are crossed.
        for (let k = from; k < to; k++) {
          let above = 0;
          for (let at = (this.at[item[k] as number] as number) + 1; at > 0; at -= at & -at) above += this.sums[at] as number;
          crossings += (weight[k] as number) * (total - above);
        }
        // Links of one item do not cross each other.
        for (let k = from; k < to; k++) {
          total += weight[k] as number;
          for (let at = (this.at[item[k] as number] as number) + 1; at <= size; at += at & -at)
            this.sums[at] = (this.sums[at] as number) + (weight[k] as number);
        }
      }
    }
    return crossings;
  }

  /** The best order of all starts. */
  best(): readonly (readonly number[])[] {
    const { layers, links, heights } = this.graph;
    const size = links.length + heights.length;
    const starts = Math.max(1, Math.min(STARTS, Math.floor(WORK / (size * ROUNDS))));
    const random = seededRandom(SEED);
    let best: readonly (readonly number[])[] = layers;
    let [fewest, shortest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let start = 0; start < starts; start++) {
      this.set(this.walked((most) => (start === 0 ? 0 : random.integer(0, most))));
      let unchanged = 0;
      for (let round = 0; round < ROUNDS && unchanged < 2; round++) {
        this.sweep(round);
        this.transpose(() => true);
        const crossings = this.crossings();
        const length = this.length();
        const isBetter = crossings < fewest || (crossings === fewest && length < shortest - 1e-6);
        unchanged = isBetter ? 0 : unchanged + 1;
        if (!isBetter) continue;
        [fewest, shortest] = [crossings, length];
        best = this.layers.map((layer) => [...layer]);
      }
    }
    return best;
  }

  /** Known items in the order of their places, the others put where they cross least. */
  fitted(known: ReadonlyMap<number, number>): readonly (readonly number[])[] {
    const place = (item: number) => known.get(item) ?? 0;
    this.set(this.graph.layers.map((layer) => layer.filter((item) => known.has(item)).sort((a, b) => place(a) - place(b) || a - b)));
    const layerOf = new Map(this.graph.layers.flatMap((layer, i) => layer.map((item): [number, number] => [item, i])));
    const placed = new Set(known.keys());
    // Each new item after one of its neighbours, since it is put near them. Strips are connected, so all are reached.
    const reached = [...known.keys()].sort((a, b) => a - b);
    const queued = new Set(reached);
    for (const item of reached) {
      if (!placed.has(item)) this.insert(item, this.layers[layerOf.get(item) as number] as number[], placed);
      placed.add(item);
      for (const next of [...neighboursOf(this.left, item), ...neighboursOf(this.right, item)]) {
        if (queued.has(next)) continue;
        queued.add(next);
        reached.push(next);
      }
    }
    this.transpose((a, b) => !known.has(a) || !known.has(b));
    return this.layers;
  }

  private set(layers: readonly (readonly number[])[]): void {
    this.layers = layers.map((layer) => [...layer]);
    for (const layer of this.layers) this.number(layer);
  }

  private number(layer: readonly number[]): void {
    for (let i = 0; i < layer.length; i++) this.at[layer[i] as number] = i;
  }

  /** Each layer in the order in which a walk in depth meets its items. `choose` gives a number from 0 to the one it gets. */
  private walked(choose: (most: number) => number): readonly (readonly number[])[] {
    const { layers } = this.graph;
    const all = layers.flat();
    const layerOf = new Int32Array(this.at.length);
    layers.forEach((layer, i) => {
      for (const item of layer) layerOf[item] = i;
    });
    const order = layers.map((): number[] => []);
    const seen = new Uint8Array(this.at.length);
    const offset = choose(Math.max(0, all.length - 1));
    const stack: number[] = [];
    for (let i = 0; i < all.length; i++) {
      stack.push(all[(i + offset) % all.length] as number);
      while (stack.length > 0) {
        const item = stack.pop() as number;
        if (seen[item] === 1) continue;
        seen[item] = 1;
        order[layerOf[item] as number]?.push(item);
        const first = stack.length;
        for (const { start, item: near } of [this.right, this.left])
          for (let k = (start[item + 1] as number) - 1; k >= (start[item] as number); k--)
            if (seen[near[k] as number] === 0) stack.push(near[k] as number);
        // The neighbours in an order by choice.
        for (let last = stack.length - 1; last > first; last--) {
          const other = last - choose(last - first);
          [stack[last], stack[other]] = [stack[other] as number, stack[last] as number];
        }
      }
    }
    return order;
  }

  /** Sorts every layer by the mean index of neighbours: to the right by those on the left, and back. */
  private sweep(round: number): void {
    const count = this.layers.length;
    for (let i = 1; i < count; i++) this.sortBy(this.left, this.layers[i] as number[], round % 2 === 1);
    for (let i = count - 2; i >= 0; i--) this.sortBy(this.right, this.layers[i] as number[], round % 2 === 1);
  }

  /** Items without neighbours on this side keep their index. Of equal means, the order is kept, or in every other round turned round. */
  private sortBy(side: Side, layer: number[], isTurned: boolean): void {
    const slots: number[] = [];
    const moved: number[] = [];
    for (let i = 0; i < layer.length; i++) {
      const item = layer[i] as number;
      const [from, to] = [side.start[item] as number, side.start[item + 1] as number];
      if (from === to) continue;
      let [sum, weights] = [0, 0];
      for (let k = from; k < to; k++) {
        sum += (side.weight[k] as number) * (this.at[side.item[k] as number] as number);
        weights += side.weight[k] as number;
      }
      this.mean[item] = sum / weights;
      slots.push(i);
      moved.push(item);
    }
    const { mean, at } = this;
    const sign = isTurned ? -1 : 1;
    moved.sort((a, b) => (mean[a] as number) - (mean[b] as number) || sign * ((at[a] as number) - (at[b] as number)));
    for (let i = 0; i < slots.length; i++) layer[slots[i] as number] = moved[i] as number;
    this.number(layer);
  }

  /** Exchanges neighbours in a layer as long as that saves crossings. */
  private transpose(mayMove: (a: number, b: number) => boolean): void {
    for (let turn = 0, isChanged = true; isChanged && turn < PASSES; turn++) {
      isChanged = false;
      for (const layer of this.layers) {
        for (let i = 0; i + 1 < layer.length; i++) {
          const [a, b] = [layer[i] as number, layer[i + 1] as number];
          if (!mayMove(a, b) || this.saved(a, b) <= 0) continue;
          [layer[i], layer[i + 1]] = [b, a];
          [this.at[a], this.at[b]] = [i + 1, i];
          isChanged = true;
        }
      }
    }
  }

  /** Crossings saved by putting an item below the next one. */
  private saved(above: number, below: number): number {
    return this.savedOn(this.left, above, below) + this.savedOn(this.right, above, below);
  }

  private savedOn({ start, item, weight }: Side, above: number, below: number): number {
    let saved = 0;
    for (let i = start[above] as number; i < (start[above + 1] as number); i++) {
      const [at, own] = [this.at[item[i] as number] as number, weight[i] as number];
      for (let k = start[below] as number; k < (start[below + 1] as number); k++) {
        const other = this.at[item[k] as number] as number;
        if (at !== other) saved += at > other ? own * (weight[k] as number) : -own * (weight[k] as number);
      }
    }
    return saved;
  }

  /** Puts an item into its layer where it crosses least; of such places, the nearest to its neighbours. */
  private insert(item: number, layer: number[], placed: ReadonlySet<number>): void {
    const near = [...neighboursOf(this.left, item), ...neighboursOf(this.right, item)].filter((other) => placed.has(other));
    const heightAt = this.middles();
    const wish = near.reduce((sum, other) => sum + (heightAt[other] as number), 0) / Math.max(1, near.length);
    let [change, least, best, nearest] = [0, Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY];
    for (let slot = 0; slot <= layer.length; slot++) {
      const [before, after] = [layer[slot - 1], layer[slot]];
      if (before !== undefined) change -= this.savedAmong(item, before, placed);
      const edge = before === undefined ? after : before;
      const distance = edge === undefined ? 0 : Math.abs((heightAt[edge] as number) + (before === undefined ? -1 : 1) - wish);
      if (change > least || (change === least && distance >= nearest)) continue;
      [least, best, nearest] = [change, slot, distance];
    }
    layer.splice(best, 0, item);
    this.number(layer);
  }

  /** As `saved`, for an item that has links to items that have no place: those count nothing. */
  private savedAmong(above: number, below: number, placed: ReadonlySet<number>): number {
    let saved = 0;
    for (const { start, item, weight } of [this.left, this.right]) {
      for (let i = start[above] as number; i < (start[above + 1] as number); i++) {
        if (!placed.has(item[i] as number)) continue;
        for (let k = start[below] as number; k < (start[below + 1] as number); k++) {
          if (!placed.has(item[k] as number)) continue;
          const difference = (this.at[item[i] as number] as number) - (this.at[item[k] as number] as number);
          saved += Math.sign(difference) * (weight[i] as number) * (weight[k] as number);
        }
      }
    }
    return saved;
  }

  /** Where the middle of each item would be if every layer were stacked without gaps around the same middle. */
  private middles(): Float64Array {
    const { heights } = this.graph;
    const middles = new Float64Array(heights.length);
    for (const layer of this.layers) {
      let y = 0;
      for (const item of layer) y -= (heights[item] as number) / 2;
      for (const item of layer) {
        middles[item] = y + (heights[item] as number) / 2;
        y += heights[item] as number;
      }
    }
    return middles;
  }

  private length(): number {
    const middles = this.middles();
    return this.graph.links.reduce(
      (sum, { left, right, weight }) => sum + weight * Math.abs((middles[left] as number) - (middles[right] as number)),
      0,
    );
  }
}

function neighboursOf({ start, item }: Side, of: number): Int32Array {
  return item.subarray(start[of], start[of + 1]);
}

function sideOf(count: number, links: readonly WeightedLink[], isLeft: boolean): Side {
  const start = new Int32Array(count + 1);
  for (const { left, right } of links) {
    const of = isLeft ? right : left;
    start[of + 1] = (start[of + 1] as number) + 1;
  }
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const [item, weight] = [new Int32Array(links.length), new Float64Array(links.length)];
  for (const link of links) {
    const of = isLeft ? link.right : link.left;
    const at = next[of] as number;
    item[at] = isLeft ? link.left : link.right;
    weight[at] = link.weight;
    next[of] = at + 1;
  }
  return { start, item, weight };
}
