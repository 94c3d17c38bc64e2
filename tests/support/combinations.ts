/**
 * Whether this is `npm run combinations`. Many things depend on several others at once: a screen on theme, size and language, a way to
 * keep a network on what the browser has. `npm test` tries each of them, but only some together; `npm run combinations` runs the tests
 * that use this file with all of them.
 */
const hasAll = process.env.MAILLAGE_COMBINATIONS === '1';

/** All of a list in `npm run combinations`; in `npm test` those that are chosen. */
export function combinations<T>(all: readonly T[], isChosen: (one: T, i: number) => boolean): readonly T[] {
  return hasAll ? all : all.filter(isChosen);
}
