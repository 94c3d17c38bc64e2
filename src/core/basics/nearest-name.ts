/**
 * The name most like a written one, out of many, for «Vouliez-vous dire…?». Gives the same answer as `closest` without computing the edit
 * distance to every name: similar names share pairs of letters, so an index of letter pairs finds the few candidates worth comparing. The
 * index is built on the first call.
 */
import { closest, editDistance, fold, MOST_LETTERS, mostDifferent } from './names.ts';

/** Up to this many names `closest` is used directly; an index pays off only for longer lists. */
const FEW = 64;
/** Names with more folded letters than this cannot be near any text of at most `MOST_LETTERS` letters. */
const LONGEST = MOST_LETTERS + mostDifferent(' '.repeat(MOST_LETTERS));

export class NearestName {
  readonly #names: readonly string[];
  readonly #distance: typeof editDistance;
  #index: PairIndex | null = null;

  /** `distance` can be replaced to count how often letters are compared. */
  constructor(names: Iterable<string>, distance: typeof editDistance = editDistance) {
    this.#names = [...names];
    this.#distance = distance;
  }

  /** The first of the nearest names; null when none is near, or when the text is too long to be a name. */
  find(written: string): string | null {
    if (this.#names.length <= FEW) return closest(written, this.#names);
    const target = fold(written);
    if (target.length > MOST_LETTERS) return null;
    this.#index ??= new PairIndex(this.#names);
    const most = mostDifferent(target);
    let best = -1;
    let bestDistance = most + 1;
    for (const [least, candidates] of this.#index.candidates(target, most).entries()) {
      for (const candidate of candidates) {
        // Among equally near names, the first in the list is proposed.
        if (least > bestDistance || (least === bestDistance && candidate > best)) continue;
        const distance = this.#distance(target, this.#index.folded[candidate] ?? '');
        if (distance > bestDistance || (distance === bestDistance && candidate > best)) continue;
        best = candidate;
        bestDistance = distance;
      }
    }
    return bestDistance > most ? null : (this.#names[this.#index.first[best] ?? 0] ?? null);
  }
}

/** An index of names by their pairs of neighbouring letters. */
class PairIndex {
  /** The different folded names, in the order of the list. */
  readonly folded: string[] = [];
  /** For each folded name, the position in the list of the first name that folds to it. */
  readonly first: number[] = [];
  readonly #having = new Map<string, number[]>();
  /** Number of pairs that each name shares with the text asked for; reset after each question. */
  readonly #shared: Uint16Array;

  constructor(names: readonly string[]) {
    const seen = new Set<string>();
    for (const [i, name] of names.entries()) {
      const folded = fold(name);
      // Skip names that are too long to be near any text that can be asked for.
      if (folded === '' || folded.length > LONGEST || seen.has(folded)) continue;
      seen.add(folded);
      for (const pair of pairsOf(folded)) {
        const having = this.#having.get(pair);
        if (having === undefined) this.#having.set(pair, [this.folded.length]);
        else having.push(this.folded.length);
      }
      this.folded.push(folded);
      this.first.push(i);
    }
    this.#shared = new Uint16Array(this.folded.length);
  }

  /**
   * The names that may differ from `target` by at most `most` letters, grouped by the smallest number of letters by which they can differ.
   * Changing, adding or removing one letter affects two pairs. So if two texts differ by d letters and the longer has n letters (n + 1
   * pairs), they share at least n + 1 − 2d pairs.
   */
  candidates(target: string, most: number): readonly (readonly number[])[] {
    const met: number[] = [];
    for (const pair of pairsOf(target)) {
      for (const name of this.#having.get(pair) ?? []) {
        if (this.#shared[name] === 0) met.push(name);
        this.#shared[name] = (this.#shared[name] ?? 0) + 1;
      }
    }
    const found: number[][] = Array.from({ length: most + 1 }, () => []);
    for (const name of met) {
      const length = this.folded[name]?.length ?? 0;
      const unshared = Math.max(length, target.length) + 1 - (this.#shared[name] ?? 0);
      found[Math.max(Math.ceil(unshared / 2), Math.abs(length - target.length))]?.push(name);
      this.#shared[name] = 0;
    }
    return found;
  }
}

/**
 * The pairs of neighbouring letters of a text, including its beginning and end. A repeated pair is numbered, so that it counts as a
 * different one.
 */
function pairsOf(text: string): readonly string[] {
  const times = new Map<string, number>();
  const padded = `^${text}$`;
  return Array.from({ length: padded.length - 1 }, (_, i) => {
    const pair = padded.slice(i, i + 2);
    const time = times.get(pair) ?? 0;
    times.set(pair, time + 1);
    return time === 0 ? pair : `${pair}${time}`;
  });
}
