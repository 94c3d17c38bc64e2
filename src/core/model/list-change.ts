/**
 * How one list becomes another. A list change names the rows that are put in, taken out, moved or replaced, with their places in the
 * list before (`from`) and in the list after (`to`). All other rows keep their order and fill the places that are left. So
 * the order in which row changes are listed means nothing, swapping before and after undoes them, and applying any number of them
 * costs one pass over the list.
 */
import { addTo } from '../basics/lists-by-key.ts';

/** What happens to one row. Both places are counted from 0. */
export interface ListChange<Row> {
  /** The row as it was; null where it is put in. */
  readonly before: Row | null;
  /** The row as it becomes; null where it is taken out. */
  readonly after: Row | null;
  /** Its place in the list before; null where it is put in. */
  readonly from: number | null;
  /** Its place in the list after; null where it is taken out. */
  readonly to: number | null;
}

/** Whether two values hold the same JSON, whatever the order of keys; a key without a value is like no key. */
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

/** Whether the places of the changes can be meant for a list of that length: within it, and none named twice. */
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

/** The list after changes that are sound for it. O(length + changes × log changes). */
export function changedList<Row>(rows: readonly Row[], changes: readonly ListChange<Row>[]): readonly Row[] {
  if (changes.every(({ from, to }) => from !== null && from === to)) {
    const list = rows.slice();
    for (const { after, to } of changes) list[to as number] = after as Row;
    return list;
  }
  const gone = placesOf(changes, 'from');
  const placed = changes.flatMap(({ after, to }) => (to === null ? [] : [{ to, row: after as Row }])).sort((a, b) => a.to - b.to);
  const list = new Array<Row>(rows.length - gone.length + placed.length);
  // Of the list before: the next row to be taken, and the next place in `gone`.
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

/** The changes that lead back. */
export function invertedList<C extends ListChange<unknown>>(changes: readonly C[]): readonly C[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before, from: change.to, to: change.from }));
}

/** The changes that do at once what two lists of changes do one after the other. O(changes × log changes). */
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
  // A row that is at last what it was at first did not change; where rows move, it may be listed for its place.
  return all.every(({ from, to }) => from === to) ? all.filter(({ before, after }) => !isSame(before, after)) : all;
}

/** Where a row that the changes do not name stands after them, by its place before them. */
function placesAfter(changes: readonly ListChange<unknown>[]): (place: number) => number {
  const from = placesOf(changes, 'from');
  // The place that is left number n, for n from 0: as many places are taken before it as have no more than n places left before them.
  const leftBefore = placesOf(changes, 'to').map((place, taken) => place - taken);
  return (place) => {
    const left = place - countBelow(from, place);
    return left + countBelow(leftBefore, left + 1);
  };
}

/** The places of one side, in ascending order. */
function placesOf(changes: readonly ListChange<unknown>[], side: 'from' | 'to'): readonly number[] {
  return changes.flatMap((change) => change[side] ?? []).sort((a, b) => a - b);
}

/** How many of some numbers in ascending order are below a limit. */
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
 * The fewest changes that make one list of another. Rows are the same row where their keys are. Rows at
 * both ends that are the same object cost one comparison each, so that the change of one row is found in one quick pass.
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
  // Places by key, the last one first. Keys that are not unique, as in a faulty list, are paired in their order.
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

/** Indexes of a longest rising subsequence of distinct numbers: the rows that need not move. O(n log n). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // ends[k]: index of the smallest number that ends a rise of k + 1 numbers.
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
