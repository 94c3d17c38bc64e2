/**
 * The only source of random numbers: a seeded generator (xoroshiro128+, Blackman & Vigna 2018), so that results that use random draws are
 * the same on every machine. The only file that imports pure-rand.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers. Two streams made from the same seed give the same numbers. */
export interface Random {
  /** An integer from `least` to `greatest`, both included, all equally likely. */
  readonly integer: (least: number, greatest: number) => number;
  /** A number in [0, 1). */
  readonly real: () => number;
}

const REAL_STEPS = 0x7fffffff;

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (least: number, greatest: number) => uniformInt(generator, least, greatest);
  return { integer, real: () => integer(0, REAL_STEPS - 1) / REAL_STEPS };
}

/** Draws `count` different entries of a list; each set of that size is equally likely (Fisher–Yates shuffle, stopped early). */
export function draw<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  const pool = [...list];
  const most = Math.min(count, pool.length);
  for (let i = 0; i < most; i++) {
    const j = random.integer(i, pool.length - 1);
    const [a, b] = [pool[i] as T, pool[j] as T];
    pool[i] = b;
    pool[j] = a;
  }
  return pool.slice(0, most);
}
