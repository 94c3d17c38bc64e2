/**
 * How often an expensive random check runs: in `npm test` often enough to find a mistake, in `npm run soak` ten times as often, to
 * find rare cases. `npm run soak` runs the tests that use this.
 */

/** Whether this is `npm run soak`: tests that take long at their full size use a smaller one in the suite. */
export const isSoak = process.env.MAILLAGE_SOAK === '1';

/** The number of runs of a random check: `count` in the suite, ten times as many in `npm run soak`. */
export const runs = (count: number): number => (isSoak ? 10 * count : count);

/** Limit for a test that sets its own, milliseconds: meant for tests that hang, not for slow ones. */
export const SOAK_LIMIT = isSoak ? 3_600_000 : 180_000;
