/**
 * The name most like a written one, among many: «Vouliez-vous dire…?». Gives what `closest` gives, without comparing letter by letter
 * with every name: two names that differ little share pairs of letters, so an index of pairs finds the few worth comparing.
 * The index is made when it is first asked.
 */
import { closest, editDistance, fold, MOST_LETTERS, mostDifferent } from './names.ts';

/** A longer list than this is worth an index. */
const FEW = 64;
/** No name of more folded letters is near a text of `MOST_LETTERS`. */
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

  /** The first of the nearest names; null where none is near, or where the written text is too long to be a name. */
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
        // Of two that are equally near, the first of the list is proposed.
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

/** Names by their pairs of neighbouring letters. */
class PairIndex {
  /** Folded names, each once, in the order of the list. */
  readonly folded: string[] = [];
  /** Number in the list of the first name that is so folded. */
  readonly first: number[] = [];
  readonly #having = new Map<string, number[]>();
  /** How many pairs each name shares with the text asked for: emptied after each question. */
  readonly #shared: Uint16Array;

  constructor(names: readonly string[]) {
    const seen = new Set<string>();
    for (const [i, name] of names.entries()) {
      const folded = fold(name);
      // What is too long to be near any text that is asked for is left out.
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
   * The names that may differ by at most so many letters, by the number of letters that they differ by at least. A letter changed, added
   * or taken away touches two pairs: the longer of two texts, of n letters and n + 1 pairs, shares at least n + 1 − 2 × d of them with
   * one that differs by d letters.
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

/** The pairs of letters of a text, with its beginning and end; a pair that comes again is another one. */
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
