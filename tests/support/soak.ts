/**
 * How often a random check that costs much is made: in `npm test` as often as finds what somebody broke, in `npm run soak` ten times
 * as often, for what takes luck. A test that asks here is run by both.
 */

/** For what takes so long at its full size that the suite makes do with less. */
export const isSoak = process.env.MAILLAGE_SOAK === '1';

/** So many runs in the suite, ten times as many in the script. */
export const runs = (count: number): number => (isSoak ? 10 * count : count);

/** For a test with a limit of its own, in ms: what hangs, not what is slow. */
export const SOAK_LIMIT = isSoak ? 3_600_000 : 180_000;
