/**
 * Texts that a public copy has in place of what was removed, in English. They become part of the data of the copy, in the one language in
 * which it is made.
 */
import type { publicCopy as french } from '../fr/public-copy.ts';

export const publicCopy: typeof french = {
  commune: '[a commune]',
  communes: (count) => `${count} communes without recorded cooperation`,
  fewerCommunes: (than) => `Fewer than ${than} communes without recorded cooperation`,
};
