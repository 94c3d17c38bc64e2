/**
 * An order of the items in the layers of a layered graph, and what is done to cross fewer links: barycentre sweeps and transposition of
 * neighbours (Sugiyama, Tagawa & Toda 1981; Gansner et al. 1993), sifting, and putting a new item where it crosses least. column-order.ts
 * searches the best order with these. The arrays of numbers keep it fast, since an order is changed and counted thousands of times.
 */

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
  /** Height of each item, in any unit: of orders with as many crossings, the one with the shortest links is chosen. */
  readonly heights: ArrayLike<number>;
}

/** Neighbours of all items on one side, in three arrays: those of item i are at `start[i]` to `start[i + 1]`. */
interface Side {
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly weight: Float64Array;
}

/**
 * An order of layers that changes step by step. Each way to improve it leaves every item in its layer.
 */
export class LayerOrder {
  private readonly graph: LayeredGraph;
  private readonly left: Side;
  private readonly right: Side;
  /** The current order, and the index of each item in its layer. */
  layers: number[][] = [];
  /** Steps of sifting so far. */
  steps = 0;
  private readonly at: Int32Array;
  /** Space for the means of neighbours, and for counting. */
  private readonly mean: Float64Array;
  private readonly sums: Float64Array;
  private readonly leftBalance: Float64Array;
  private readonly rightBalance: Float64Array;
  private readonly middleAt: Float64Array;

  constructor(graph: LayeredGraph) {
    const count = graph.heights.length;
    this.graph = graph;
    this.left = sideOf(count, graph.links, true);
    this.right = sideOf(count, graph.links, false);
    this.at = new Int32Array(count);
    this.mean = new Float64Array(count);
    const longest = graph.layers.reduce((most, layer) => Math.max(most, layer.length), 0) + 1;
    this.sums = new Float64Array(longest);
    this.leftBalance = new Float64Array(longest);
    this.rightBalance = new Float64Array(longest);
    this.middleAt = new Float64Array(count);
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

  set(layers: readonly (readonly number[])[]): void {
    this.layers = layers.map((layer) => [...layer]);
    for (const layer of this.layers) this.number(layer);
  }

  private number(layer: readonly number[]): void {
    for (let i = 0; i < layer.length; i++) this.at[layer[i] as number] = i;
  }

  /** Each layer in the order in which a walk in depth meets its items. `choose` gives a number from 0 to the one it gets. */
  walked(choose: (most: number) => number): readonly (readonly number[])[] {
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
  sweep(round: number): void {
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
  transpose(passes: number, mayMove: (a: number, b: number) => boolean = () => true): void {
    for (let pass = 0, isChanged = true; isChanged && pass < passes; pass++) {
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

  /**
   * Puts each item where in its layer it crosses least (sifting; Matuszewski, Schönfeld & Molitor 1999), until nothing is saved or `steps` reaches a limit. A pass takes
   * as many steps as the items and links of each layer together, squared.
   */
  sift(most: number, mayMove: (item: number) => boolean = () => true): void {
    for (let isChanged = true; isChanged && this.steps < most; ) {
      isChanged = false;
      for (const [index, layer] of this.layers.entries()) {
        const links = layer.reduce((sum, item) => sum + this.degree(item), layer.length);
        const [before, after] = [this.layers[index - 1]?.length ?? 0, this.layers[index + 1]?.length ?? 0];
        for (const item of [...layer]) {
          if (!mayMove(item)) continue;
          const from = this.at[item] as number;
          this.steps += links + before + after;
          this.balance(this.left, item, before, this.leftBalance);
          this.balance(this.right, item, after, this.rightBalance);
          let [best, most] = [from, 0];
          for (let to = from - 1, saved = 0; to >= 0; to--) {
            saved += this.savedAbove(layer[to] as number);
            if (saved > most) [best, most] = [to, saved];
          }
          for (let to = from + 1, saved = 0; to < layer.length; to++) {
            saved -= this.savedAbove(layer[to] as number);
            if (saved > most) [best, most] = [to, saved];
          }
          if (best === from) continue;
          layer.splice(from, 1);
          layer.splice(best, 0, item);
          this.number(layer);
          isChanged = true;
        }
      }
    }
  }

  /** All items that have links with an item. */
  neighbours(item: number): readonly number[] {
    return [...neighboursOf(this.left, item), ...neighboursOf(this.right, item)];
  }

  private degree(item: number): number {
    const { left, right } = this;
    return (
      (left.start[item + 1] as number) - (left.start[item] as number) + (right.start[item + 1] as number) - (right.start[item] as number)
    );
  }

  /** For each index in a neighbouring layer, the weight of an item's neighbours above it less that of those below it. */
  private balance({ start, item, weight }: Side, of: number, size: number, into: Float64Array): void {
    into.fill(0, 0, size);
    let total = 0;
    for (let k = start[of] as number; k < (start[of + 1] as number); k++) {
      const at = this.at[item[k] as number] as number;
      into[at] = (into[at] as number) + (weight[k] as number);
      total += weight[k] as number;
    }
    for (let i = 0, above = 0; i < size; i++) {
      const own = into[i] as number;
      into[i] = 2 * above + own - total;
      above += own;
    }
  }

  /** Crossings saved if the item whose balances are known stands above another instead of below it. */
  private savedAbove(other: number): number {
    let saved = 0;
    const { left, right, leftBalance, rightBalance } = this;
    for (let k = left.start[other] as number; k < (left.start[other + 1] as number); k++)
      saved += (left.weight[k] as number) * (leftBalance[this.at[left.item[k] as number] as number] as number);
    for (let k = right.start[other] as number; k < (right.start[other + 1] as number); k++)
      saved += (right.weight[k] as number) * (rightBalance[this.at[right.item[k] as number] as number] as number);
    return saved;
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
  insert(item: number, index: number, placed: ReadonlySet<number>): void {
    const layer = this.layers[index] as number[];
    const near = this.neighbours(item).filter((other) => placed.has(other));
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
    const { middleAt } = this;
    for (const layer of this.layers) {
      let y = 0;
      for (const item of layer) y -= (heights[item] as number) / 2;
      for (const item of layer) {
        middleAt[item] = y + (heights[item] as number) / 2;
        y += heights[item] as number;
      }
    }
    return middleAt;
  }

  /** The sum of the lengths of all links, each as often as it is heavy. */
  length(): number {
    const middles = this.middles();
    let sum = 0;
    for (const { left, right, weight } of this.graph.links)
      sum += weight * Math.abs((middles[left] as number) - (middles[right] as number));
    return sum;
  }
}

/** The items that have links with an item on one side. */
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
