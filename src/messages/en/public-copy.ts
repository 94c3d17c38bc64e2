/**
 * What a public copy says in the place of what was taken out of it, in English. It becomes part of the data of that copy, in the one
 * language in which the copy is made.
 */
import type { publicCopy as french } from '../fr/public-copy.ts';

export const publicCopy: typeof french = {
  commune: '[a commune]',
  communes: (count) => `${count} communes without recorded cooperation`,
  fewerCommunes: (than) => `Fewer than ${than} communes without recorded cooperation`,
};
