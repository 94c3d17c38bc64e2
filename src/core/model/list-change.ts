/**
 * How one list becomes another. A list change names the rows that are inserted, removed, moved or replaced, with their positions in the old
 * list (`from`) and in the new list (`to`). All other rows keep their order and fill the remaining positions. Therefore the order of the
 * changes does not matter, swapping before and after undoes them, and applying any number of them takes one pass.
 */
import { addTo } from '../basics/lists-by-key.ts';

/** What happens to one row. Both positions count from 0. */
export interface ListChange<Row> {
  /** The row before; null if it is inserted. */
  readonly before: Row | null;
  /** The row after; null if it is removed. */
  readonly after: Row | null;
  /** Its position in the old list; null if it is inserted. */
  readonly from: number | null;
  /** Its position in the new list; null if it is removed. */
  readonly to: number | null;
}

/** Whether two values are the same JSON, regardless of key order; a key whose value is undefined counts as missing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [a, b] as Readonly<Record<string, unknown>>[] as [Record<string, unknown>, Record<string, unknown>];
  return (
    Object.keys(own).every((key) => isSame(own[key], other[key])) &&
    Object.keys(other).every((key) => own[key] !== undefined || other[key] === undefined)
  );
}

/** Whether the positions of the changes are possible for a list of that length: in range, and none used twice. */
export function areSound(changes: readonly ListChange<unknown>[], length: number): boolean {
  const from = placesOf(changes, 'from');
  const to = placesOf(changes, 'to');
  const after = length - from.length + to.length;
  return (
    changes.every((change) => (change.before === null) === (change.from === null) && (change.after === null) === (change.to === null)) &&
    arePlaces(from, length) &&
    arePlaces(to, after)
  );
}

function arePlaces(places: readonly number[], length: number): boolean {
  return new Set(places).size === places.length && places.every((place) => Number.isInteger(place) && place >= 0 && place < length);
}

/** Applies changes to a list; they must be sound for it (`areSound`). O(length + changes × log changes). */
export function changedList<Row>(rows: readonly Row[], changes: readonly ListChange<Row>[]): readonly Row[] {
  if (changes.every(({ from, to }) => from !== null && from === to)) {
    const list = rows.slice();
    for (const { after, to } of changes) list[to as number] = after as Row;
    return list;
  }
  const gone = placesOf(changes, 'from');
  const placed = changes.flatMap(({ after, to }) => (to === null ? [] : [{ to, row: after as Row }])).sort((a, b) => a.to - b.to);
  const list = new Array<Row>(rows.length - gone.length + placed.length);
  // In the old list: the next row to copy. In `gone`: the next removed position.
  let [from, left] = [0, 0];
  let next = 0;
  for (let i = 0; i < list.length; i++) {
    const change = placed[next];
    if (change?.to === i) {
      list[i] = change.row;
      next++;
      continue;
    }
    while (gone[left] === from) {
      left++;
      from++;
    }
    list[i] = rows[from++] as Row;
  }
  return list;
}

/** The changes that undo the given ones. */
export function invertedList<C extends ListChange<unknown>>(changes: readonly C[]): readonly C[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before, from: change.to, to: change.from }));
}

/** One list of changes with the effect of two applied in turn. O(changes × log changes). */
export function composedLists<C extends ListChange<unknown>>(first: readonly C[], second: readonly C[]): readonly C[] {
  const further = new Map(second.flatMap((change) => (change.from === null ? [] : [[change.from, change] as const])));
  const onward = placesAfter(second);
  const backward = placesAfter(invertedList(first));
  const both = first.map((change): C => {
    const next = change.to === null ? undefined : further.get(change.to);
    if (next === undefined) return { ...change, to: change.to === null ? null : onward(change.to) };
    further.delete(next.from as number);
    return { ...change, after: next.after, to: next.to };
  });
  const only = second
    .filter((change) => change.from === null || further.has(change.from))
    .map((change): C => ({ ...change, from: change.from === null ? null : backward(change.from) }));
  const all = [...both, ...only].filter(({ from, to }) => from !== null || to !== null);
  // A row whose final content is its original one did not change. But if rows move, it may have to be listed for its position.
  return all.every(({ from, to }) => from === to) ? all.filter(({ before, after }) => !isSame(before, after)) : all;
}

/** For a row that the changes do not name: its new position by its old one. */
function placesAfter(changes: readonly ListChange<unknown>[]): (place: number) => number {
  const from = placesOf(changes, 'from');
  // The n-th unnamed position of the new list, n from 0. The taken positions before it are those with at most n free positions before them.
  const leftBefore = placesOf(changes, 'to').map((place, taken) => place - taken);
  return (place) => {
    const left = place - countBelow(from, place);
    return left + countBelow(leftBefore, left + 1);
  };
}

/** The `from` or the `to` positions, ascending. */
function placesOf(changes: readonly ListChange<unknown>[], side: 'from' | 'to'): readonly number[] {
  return changes.flatMap((change) => change[side] ?? []).sort((a, b) => a - b);
}

/** How many numbers of an ascending list are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A minimal list of changes that turns one list into another. Rows with the same key are the same row. Identical row objects at both ends
 * are skipped at one comparison each, so the change of a single row is found in one quick pass.
 */
export function listDifference<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => unknown,
): readonly ListChange<Row>[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  // Positions by key, last one first. Rows with the same key, as in a faulty list, are paired in order.
  const places = new Map<unknown, number[]>();
  for (let i = before.length - end - 1; i >= start; i--) addTo(places, keyOf(before[i] as Row), i);
  const changes: ListChange<Row>[] = [];
  const met: { readonly from: number; readonly to: number }[] = [];
  for (let to = start; to < after.length - end; to++) {
    const row = after[to] as Row;
    const from = places.get(keyOf(row))?.pop();
    if (from === undefined) changes.push({ before: null, after: row, from: null, to });
    else met.push({ from, to });
  }
  for (const from of [...places.values()].flat().sort((a, b) => a - b))
    changes.push({ before: before[from] as Row, after: null, from, to: null });
  const inOrder = longestRise(met.map(({ from }) => from));
  for (const [i, { from, to }] of met.entries()) {
    const [old, row] = [before[from] as Row, after[to] as Row];
    if (!inOrder.has(i) || !isSame(old, row)) changes.push({ before: old, after: row, from, to });
  }
  return changes;
}

/** Indexes of a longest increasing subsequence of distinct numbers: the rows that need not move. O(n log n). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // ends[k]: index of the smallest number that ends an increasing subsequence of length k + 1.
  const ends: number[] = [];
  const heights: number[] = [];
  const previous: number[] = [];
  for (const [i, number] of numbers.entries()) {
    const at = countBelow(heights, number);
    previous.push(at === 0 ? -1 : (ends[at - 1] as number));
    ends[at] = i;
    heights[at] = number;
  }
  const found = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] as number) found.add(i);
  return found;
}
