/**
 * Which rows two versions of a table share. Rows are immutable, so a row that an edit left alone is the same object in both; it is enough to
 * compare objects. What was computed for each row can then be taken over in whole stretches.
 */

/** A stretch of rows that are the same objects in both lists: where it begins in the old and in the new one, and its length. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Number of rows searched around a difference before the place of every old row is looked up in a map. */
const REACH = 32;

/**
 * The shared stretches of two lists, ascending in both. Rows that moved against the others may be missed, but different rows are never paired.
 * One comparison for each row, as long as few rows came or went. The last answers are cached.
 */
export function runsBetween<T extends object>(before: readonly T[], after: readonly T[]): readonly Run[] {
  const known = knownRuns(before, after);
  if (known !== undefined) return known;
  const runs = findRuns(before, after);
  kept.unshift({ before, after, runs });
  kept.length = Math.min(kept.length, KEPT);
  return runs;
}

/** The cached answer, if there is one. */
export function knownRuns(before: readonly object[], after: readonly object[]): readonly Run[] | undefined {
  return kept.find((entry) => entry.before === before && entry.after === after)?.runs;
}

/** Two tables each of the network, the network over its perimeter and the part that is drawn, against the last two versions. */
const KEPT = 12;
const kept: { readonly before: readonly object[]; readonly after: readonly object[]; readonly runs: readonly Run[] }[] = [];

function findRuns<T extends object>(before: readonly T[], after: readonly T[]): readonly Run[] {
  const end = sharedEnd(before, after);
  const [lastBefore, lastAfter] = [before.length - end, after.length - end];
  const runs: Run[] = [];
  let places: ReadonlyMap<T, number> | null = null;
  let [from, to] = [0, 0];
  while (from < lastBefore && to < lastAfter) {
    const start = to;
    while (from < lastBefore && to < lastAfter && before[from] === after[to]) {
      from++;
      to++;
    }
    if (to > start) runs.push({ from: from - (to - start), to: start, length: to - start });
    if (from === lastBefore || to === lastAfter) break;
    const next = nextShared(before, after, from, to);
    if (next !== null) {
      [from, to] = next;
      continue;
    }
    places ??= new Map(before.map((row, i) => [row, i]));
    while (to < lastAfter && (places.get(after[to] as T) ?? -1) < from) to++;
    if (to < lastAfter) from = places.get(after[to] as T) as number;
  }
  if (end > 0) runs.push({ from: lastBefore, to: lastAfter, length: end });
  return runs;
}

function sharedEnd(before: readonly object[], after: readonly object[]): number {
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return end;
}

/** The nearest positions, at most REACH further, at which both lists have the same row again: after rows replaced, removed or added. */
function nextShared(before: readonly object[], after: readonly object[], from: number, to: number): [number, number] | null {
  const [old, row] = [before[from], after[to]];
  for (let step = 1; step <= REACH; step++) {
    const [laterOld, laterRow] = [before[from + step], after[to + step]];
    if (laterOld !== undefined && laterOld === laterRow) return [from + step, to + step];
    if (laterOld === row) return [from + step, to];
    if (laterRow === old) return [from, to + step];
  }
  return null;
}
