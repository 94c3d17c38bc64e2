/**
 * Breadth-first searches from 256 vertices at once: each source is one bit, eight 32-bit words a vertex. While few vertices were reached in
 * the last step, these push their bits to their neighbours; once there are many, the vertices still missing sources pull bits from their
 * neighbours instead (Beamer, Asanović & Patterson 2012; Then et al. 2014). Words are signed, because the JavaScript engine treats values
 * beyond a signed 32-bit integer as slow floating-point numbers.
 */
import type { Core } from './folded-core.ts';
import { FOLDED_ROUNDS } from './folding.ts';

/** Number of 32-bit words a vertex: more would not fit the processor's cache. The loops below are unrolled for this number. */
const WORDS = 8;
export const SOURCES_AT_ONCE = 32 * WORDS;
const COLUMNS = FOLDED_ROUNDS + 1;
/** Vertices pull when the number of newly reached ones exceeds this share of those still missing sources. */
const PULL_SHARE = 1 / 8;

/** The sums that the searches compute. */
export interface Sums {
  /** For each vertex, the sum of distances to all nodes, folded ones included. */
  readonly total: Float64Array;
  /** At starts[v] + t: Σ 1/(d + t) over the nodes outside the trees of v; at t = 0 over those inside too. */
  readonly harmonic: Float64Array;
  readonly starts: Int32Array;
}

/** Buffers of the searches, reused by each batch. */
export interface Words {
  readonly seen: Int32Array;
  readonly frontier: Int32Array;
  readonly arriving: Int32Array;
  readonly hasNews: Uint8Array;
  readonly willHave: Uint8Array;
  /** The sources that have not yet reached each vertex, and the list of vertices with such sources. */
  readonly missing: Int32Array;
  readonly open: Int32Array;
  readonly reached: Int32Array;
  readonly nextReached: Int32Array;
  /** Bits of the sources with folded trees. */
  readonly bearing: Int32Array;
  /** Number of nodes found at each number of steps beyond a source. */
  readonly beyond: Int32Array;
}

export function wordsFor(order: number): Words {
  const words = () => new Int32Array(order * WORDS);
  const list = () => new Int32Array(order);
  return {
    seen: words(),
    frontier: words(),
    arriving: words(),
    hasNews: new Uint8Array(order),
    willHave: new Uint8Array(order),
    missing: list(),
    open: list(),
    reached: list(),
    nextReached: list(),
    bearing: new Int32Array(WORDS),
    beyond: new Int32Array(COLUMNS),
  };
}

/** Searches from vertices `first` … `last` − 1 and adds the results to the sums of the vertices of their components. */
export function searchMany(core: Core, first: number, last: number, words: Words, sums: Sums): void {
  const { offsets, neighbours } = core;
  const { seen, open, missing } = words;
  const start = core.componentStart[first] as number;
  const end = core.componentEnd[last - 1] as number;
  seen.fill(0, start * WORDS, end * WORDS);
  words.hasNews.fill(0, start, end);
  for (let vertex = start; vertex < end; vertex++) {
    missing[vertex] = Math.min(last, core.componentEnd[vertex] as number) - Math.max(first, core.componentStart[vertex] as number);
  }
  words.bearing.fill(0);
  for (let source = first; source < last; source++) {
    const word = (source - first) >> 5;
    const bit = 1 << ((source - first) & 31);
    words.frontier.fill(0, source * WORDS, (source + 1) * WORDS);
    seen[source * WORDS + word] = words.frontier[source * WORDS + word] = bit;
    if (core.depth[source] !== 0) words.bearing[word] = (words.bearing[word] as number) | bit;
    words.hasNews[source] = 1;
    words.reached[source - first] = source;
    missing[source] = (missing[source] as number) - 1;
  }
  let { frontier, arriving, hasNews, willHave, reached, nextReached } = words;
  let [count, opened] = [last - first, 0];
  for (let vertex = start; vertex < end; vertex++) if (missing[vertex] !== 0) open[opened++] = vertex;
  for (let distance = 1; opened > 0 && count > 0; distance++) {
    willHave.fill(0, start, end);
    const isPull = count > opened * PULL_SHARE;
    count = isPull
      ? pull(offsets, neighbours, seen, frontier, arriving, hasNews, willHave, open, opened, nextReached)
      : push(offsets, neighbours, seen, frontier, arriving, willHave, reached, count, nextReached);
    settle(core, first, words, arriving, nextReached, count, distance, sums);
    let left = 0;
    for (let i = 0; i < opened; i++) {
      const vertex = open[i] as number;
      open[left] = vertex;
      if (missing[vertex] !== 0) left++;
    }
    opened = left;
    [frontier, arriving, hasNews, willHave, reached, nextReached] = [arriving, frontier, willHave, hasNews, nextReached, reached];
  }
}

/** Every vertex that misses sources collects the new bits of its neighbours; returns how many vertices got new bits. */
function pull(
  offsets: Int32Array,
  neighbours: Int32Array,
  seen: Int32Array,
  frontier: Int32Array,
  arriving: Int32Array,
  hasNews: Uint8Array,
  willHave: Uint8Array,
  open: Int32Array,
  opened: number,
  reached: Int32Array,
): number {
  let count = 0;
  for (let k = 0; k < opened; k++) {
    const vertex = open[k] as number;
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = offsets[vertex] as number, end = offsets[vertex + 1] as number; i < end; i++) {
      const other = neighbours[i] as number;
      if (hasNews[other] === 0) continue;
      const at = other * WORDS;
      a |= frontier[at] as number;
      b |= frontier[at + 1] as number;
      c |= frontier[at + 2] as number;
      d |= frontier[at + 3] as number;
      e |= frontier[at + 4] as number;
      f |= frontier[at + 5] as number;
      g |= frontier[at + 6] as number;
      h |= frontier[at + 7] as number;
    }
    const own = vertex * WORDS;
    a &= ~(seen[own] as number);
    b &= ~(seen[own + 1] as number);
    c &= ~(seen[own + 2] as number);
    d &= ~(seen[own + 3] as number);
    e &= ~(seen[own + 4] as number);
    f &= ~(seen[own + 5] as number);
    g &= ~(seen[own + 6] as number);
    h &= ~(seen[own + 7] as number);
    if ((a | b | c | d | e | f | g | h) === 0) continue;
    arriving[own] = a;
    arriving[own + 1] = b;
    arriving[own + 2] = c;
    arriving[own + 3] = d;
    arriving[own + 4] = e;
    arriving[own + 5] = f;
    arriving[own + 6] = g;
    arriving[own + 7] = h;
    willHave[vertex] = 1;
    reached[count++] = vertex;
  }
  return count;
}

/** Every newly reached vertex passes its bits to its neighbours; returns how many vertices got new bits. */
function push(
  offsets: Int32Array,
  neighbours: Int32Array,
  seen: Int32Array,
  frontier: Int32Array,
  arriving: Int32Array,
  willHave: Uint8Array,
  active: Int32Array,
  actives: number,
  reached: Int32Array,
): number {
  let count = 0;
  for (let k = 0; k < actives; k++) {
    const vertex = active[k] as number;
    const own = vertex * WORDS;
    for (let i = offsets[vertex] as number, end = offsets[vertex + 1] as number; i < end; i++) {
      const other = neighbours[i] as number;
      const at = other * WORDS;
      if (willHave[other] === 0) {
        let any = 0;
        for (let w = 0; w < WORDS; w++) {
          const bits = (frontier[own + w] as number) & ~(seen[at + w] as number);
          arriving[at + w] = bits;
          any |= bits;
        }
        if (any === 0) continue;
        willHave[other] = 1;
        reached[count++] = other;
      } else {
        for (let w = 0; w < WORDS; w++) {
          arriving[at + w] = (arriving[at + w] as number) | ((frontier[own + w] as number) & ~(seen[at + w] as number));
        }
      }
    }
  }
  return count;
}

/** Adds up the newly reached sources, and marks them as seen. */
function settle(
  { depth, counts }: Core,
  first: number,
  { seen, missing, bearing, beyond }: Words,
  arriving: Int32Array,
  reached: Int32Array,
  count: number,
  distance: number,
  { total, harmonic, starts }: Sums,
): void {
  for (let k = 0; k < count; k++) {
    const vertex = reached[k] as number;
    const own = vertex * WORDS;
    let ones = 0;
    let deepest = 0;
    for (let w = 0; w < WORDS; w++) {
      const bits = arriving[own + w] as number;
      seen[own + w] = (seen[own + w] as number) | bits;
      // Counts the set bits of a word, separately for its four bytes.
      let pairs = bits - ((bits >>> 1) & 0x55555555);
      pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
      ones += (pairs + (pairs >>> 4)) & 0x0f0f0f0f;
      for (let left = bits & (bearing[w] as number); left !== 0; left &= left - 1) {
        const source = first + (w << 5) + (31 - Math.clz32(left & -left));
        const deep = depth[source] as number;
        for (let t = 1; t <= deep; t++) beyond[t] = (beyond[t] as number) + (counts[source * COLUMNS + t] as number);
        if (deep > deepest) deepest = deep;
      }
    }
    ones = (ones & 0x00ff00ff) + ((ones >>> 8) & 0x00ff00ff);
    beyond[0] = (ones + (ones >>> 16)) & 0xffff;
    missing[vertex] = (missing[vertex] as number) - (beyond[0] as number);
    let sum = total[vertex] as number;
    const from = starts[vertex] as number;
    const to = starts[vertex + 1] as number;
    for (let t = 0; t <= deepest; t++) {
      const met = beyond[t] as number;
      beyond[t] = 0;
      sum += met * (distance + t);
      for (let i = from; i < to; i++) harmonic[i] = (harmonic[i] as number) + met / (distance + t + i - from);
    }
    total[vertex] = sum;
  }
}
