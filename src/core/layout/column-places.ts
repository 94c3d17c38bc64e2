/**
 * Gives the items of a strip their heights on the page: as near as their order and distances allow to where their links run straight. The
 * places of one layer are fitted to those of its neighbours exactly (isotonic regression), layer after layer. Links are weighed anew in
 * each round by how steep they are, so that the sum of the differences becomes small and not that of their squares: a few links are then
 * steep and most are exactly level. No layer becomes taller than the tallest needs.
 */
import { RIGID } from './column-order.ts';
import { isotonicFitter } from './isotonic.ts';

/** A link with the point of each item at which it ends, measured from the item's line, and how much it wants to run level. */
export interface PulledLink {
  readonly left: number;
  readonly right: number;
  readonly leftOffset: number;
  readonly rightOffset: number;
  readonly pull: number;
}

export interface StackedLayers {
  /** Items of each layer from top to bottom. */
  readonly layers: readonly (readonly number[])[];
  readonly links: readonly PulledLink[];
  /** Space that each item needs above and below its line, CSS pixels. */
  readonly above: ArrayLike<number>;
  readonly below: ArrayLike<number>;
  /**
   * Least space above the first line and below the last one of each layer. If it is that of a node, a line that passes in one layer can run
   * level to a node in the next.
   */
  readonly edge: number;
}

/** Rounds for a small strip and for a large one, and the number of links from which it is large. */
const ROUNDS = 30;
const FEW_ROUNDS = 14;
const LARGE = 1500;
/** Differences below this count as level, CSS pixels: at first and at last. */
const FIRST_BLUR = 30;
const LAST_BLUR = 0.2;

/** The line of each item, measured from the top of the strip, and the height of the strip. O(links × rounds). */
export function placeItems({ layers, links, above: ownAbove, below: ownBelow, edge }: StackedLayers): {
  readonly y: Float64Array;
  readonly height: number;
} {
  const count = ownAbove.length;
  const { above, below } = withEdges(layers, ownAbove, ownBelow, edge);
  const y = new Float64Array(count);
  // The distance of each item from the top if its layer is stacked from there without gaps.
  const stacked = new Float64Array(count);
  const used = layers.map((layer) => {
    let sum = 0;
    for (const item of layer) {
      stacked[item] = sum + (above[item] as number);
      sum += (above[item] as number) + (below[item] as number);
    }
    return sum;
  });
  const height = used.reduce((most, own) => Math.max(most, own), 0);
  layers.forEach((layer, i) => {
    for (const item of layer) y[item] = (stacked[item] as number) + (height - (used[i] as number)) / 2;
  });

  const ends = endsByItem(count, links);
  const longest = layers.reduce((most, layer) => Math.max(most, layer.length), 0);
  const [wishes, weights, fitted] = [new Float64Array(longest), new Float64Array(longest), new Float64Array(longest)];
  const fitLayer = isotonicFitter(longest);
  const rounds = links.length > LARGE ? FEW_ROUNDS : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    const blur = FIRST_BLUR * (LAST_BLUR / FIRST_BLUR) ** (round / Math.max(1, rounds - 3));
    for (let k = 0; k < layers.length; k++) {
      const at = round % 2 === 0 ? k : layers.length - 1 - k;
      const layer = layers[at] as readonly number[];
      const slack = height - (used[at] as number);
      for (let i = 0; i < layer.length; i++) {
        const item = layer[i] as number;
        const own = y[item] as number;
        // Without links an item stays where it is.
        let [sum, total] = [own * STAY, STAY];
        for (let end = ends.start[item] as number; end < (ends.start[item + 1] as number); end++) {
          const level = (y[ends.other[end] as number] as number) + (ends.offset[end] as number);
          const weight = (ends.pull[end] as number) / Math.max(Math.abs(level - own), blur) ** STEEP;
          sum += weight * level;
          total += weight;
        }
        wishes[i] = sum / total - (stacked[item] as number);
        weights[i] = total;
      }
      fitLayer(wishes, weights, layer.length, fitted);
      for (let i = 0; i < layer.length; i++) {
        const item = layer[i] as number;
        y[item] = Math.min(slack, Math.max(0, fitted[i] as number)) + (stacked[item] as number);
      }
    }
  }
  if (links.length <= LARGE) straighten(layers, ends, above, below, y, height);
  return levelBodies({ layers, links, above, below, edge }, y, height);
}

/** The space above and below each item, with that at the edges of the layers. */
function withEdges(layers: StackedLayers['layers'], ownAbove: ArrayLike<number>, ownBelow: ArrayLike<number>, edge: number) {
  const [above, below] = [Float64Array.from(ownAbove), Float64Array.from(ownBelow)];
  for (const layer of layers) {
    const [first, last] = [layer[0], layer.at(-1)];
    if (first !== undefined) above[first] = Math.max(above[first] as number, edge);
    if (last !== undefined) below[last] = Math.max(below[last] as number, edge);
  }
  return { above, below };
}

/** The height that `placeItems` finds, unless bodies of two columns make the strip taller. */
export function leastHeight({ layers, above: ownAbove, below: ownBelow, edge }: Omit<StackedLayers, 'links'>): number {
  const { above, below } = withEdges(layers, ownAbove, ownBelow, edge);
  return layers.reduce(
    (most, layer) =>
      Math.max(
        most,
        layer.reduce((sum, item) => sum + (above[item] as number) + (below[item] as number), 0),
      ),
    0,
  );
}

const STAY = 1e-6;

/** The links of all items, in arrays: those of item i are at `start[i]` to `start[i + 1]`. */
interface Ends {
  readonly start: Int32Array;
  readonly other: Int32Array;
  /** From the line of the other item to where the item's own line is if the link is level. */
  readonly offset: Float64Array;
  readonly pull: Float64Array;
}

function endsByItem(count: number, links: readonly PulledLink[]): Ends {
  const start = new Int32Array(count + 1);
  for (const { left, right } of links) for (const item of [left, right]) start[item + 1] = (start[item + 1] as number) + 1;
  for (let i = 0; i < count; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const size = 2 * links.length;
  const [other, offset, pull] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
  for (const [number, link] of links.entries()) {
    const rise = link.rightOffset - link.leftOffset;
    for (const [item, far, own] of [
      [link.left, link.right, rise],
      [link.right, link.left, -rise],
    ] as const) {
      const end = next[item] as number;
      other[end] = far;
      offset[end] = own;
      // Of two links that could as well be level, the one that comes first is.
      pull[end] = link.pull * (1 + PREFERENCE * (1 - number / links.length));
      next[item] = end + 1;
    }
  }
  return { start, other, offset, pull };
}

const PREFERENCE = 0.05;

/** Differences below this are not seen, CSS pixels; and how often all links are tried, and the most items moved at once. */
const LEVEL = 0.01;
const TRIES = 4;
const MOST_MOVED = 120;

/**
 * Moves all items that are joined by level links together, if that makes one more link level and fits between the items above and below.
 * The fit above moves one layer at a time, which cannot do that.
 */
function straighten(
  layers: readonly (readonly number[])[],
  { start, other, offset, pull }: Ends,
  above: Float64Array,
  below: Float64Array,
  y: Float64Array,
  height: number,
): void {
  const [upper, lower] = [new Int32Array(y.length).fill(-1), new Int32Array(y.length).fill(-1)];
  for (const layer of layers) {
    for (let i = 1; i < layer.length; i++) {
      upper[layer[i] as number] = layer[i - 1] as number;
      lower[layer[i - 1] as number] = layer[i] as number;
    }
  }
  const rise = (item: number, end: number) => (y[other[end] as number] as number) + (offset[end] as number) - (y[item] as number);
  // Marks the items that move; a new number for every try.
  const mark = new Int32Array(y.length);
  let number = 0;
  const joined = (first: number): readonly number[] => {
    number += 1;
    mark[first] = number;
    const items = [first];
    for (const item of items) {
      for (let end = start[item] as number; end < (start[item + 1] as number) && items.length <= MOST_MOVED; end++) {
        const next = other[end] as number;
        if (mark[next] === number || Math.abs(rise(item, end)) >= LEVEL) continue;
        mark[next] = number;
        items.push(next);
      }
    }
    return items;
  };
  const fits = (item: number, by: number) => {
    const next = (by < 0 ? upper : lower)[item] as number;
    if (next === -1)
      return by < 0 ? (y[item] as number) + by >= (above[item] as number) : (y[item] as number) + by <= height - (below[item] as number);
    if (mark[next] === number) return true;
    const room = by < 0 ? (below[next] as number) + (above[item] as number) : (below[item] as number) + (above[next] as number);
    return Math.abs((y[next] as number) - (y[item] as number)) - room >= Math.abs(by) - 1e-9;
  };
  // A link that becomes level counts more than another that becomes as much steeper.
  const gain = (items: readonly number[], by: number) => {
    let sum = 0;
    for (const item of items) {
      for (let end = start[item] as number; end < (start[item + 1] as number); end++) {
        if (mark[other[end] as number] === number) continue;
        const before = rise(item, end);
        sum += (pull[end] as number) * (Math.sqrt(Math.abs(before)) - Math.sqrt(Math.abs(before - by)));
      }
    }
    return sum;
  };
  for (let turn = 0, isMoved = true; isMoved && turn < TRIES; turn++) {
    isMoved = false;
    for (let item = 0; item < y.length; item++) {
      for (let end = start[item] as number; end < (start[item + 1] as number); end++) {
        const by = rise(item, end);
        if (Math.abs(by) < LEVEL) continue;
        const items = joined(item);
        if (items.length > MOST_MOVED || mark[other[end] as number] === number) continue;
        if (!items.every((own) => fits(own, by)) || gain(items, by) <= 1e-6) continue;
        for (const own of items) y[own] = (y[own] as number) + by;
        isMoved = true;
      }
    }
  }
}
/** With 1 the sum of all differences becomes small; with more, rather the number of links that are not level. */
const STEEP = 1.3;

/** All items of one body on one line: where they are not, the body moves down to the lowest, and what is below makes room. */
function levelBodies({ layers, links, above, below }: StackedLayers, y: Float64Array, height: number) {
  const body = Int32Array.from(y.keys());
  // Links are numbered from left to right within a body, so the left item already has the number of the body.
  for (const { left, right, pull } of links) if (pull >= RIGID) body[right] = body[left] as number;
  if (body.every((own, item) => own === item)) return { y, height };
  const next = layers.flatMap((layer) => layer.slice(1).map((item, i): readonly [number, number] => [layer[i] as number, item]));
  const bodyAt = Float64Array.from(y);
  const moveDown = (to: number, from: number) => {
    const isLower = from > (bodyAt[to] as number) + 1e-9;
    if (isLower) bodyAt[to] = from;
    return isLower;
  };
  body.forEach((own, item) => {
    moveDown(own, y[item] as number);
  });
  // No line crosses a body, so bodies have the same order in every layer and this ends.
  for (let turn = 0, isMoved = true; isMoved && turn <= y.length; turn++) {
    isMoved = false;
    for (const [upper, lower] of next) {
      const least = (bodyAt[body[upper] as number] as number) + (below[upper] as number) + (above[lower] as number);
      isMoved = moveDown(body[lower] as number, least) || isMoved;
    }
  }
  const level = y.map((_, item) => bodyAt[body[item] as number] as number);
  return { y: level, height: level.reduce((most, own, item) => Math.max(most, own + (below[item] as number)), height) };
}
