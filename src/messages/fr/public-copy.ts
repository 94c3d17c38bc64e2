/**
 * What a public copy says in the place of what was taken out of it, in French. It becomes part of the data of that copy, in the one
 * language in which the copy is made.
 */

export const publicCopy = {
  /** In a text, instead of the name of a commune that became part of a number. */
  commune: '[une commune]',
  /** The unnamed set of the communes that no recorded cooperation reaches. */
  communes: (count: number) => `${count} communes sans coopération recensée`,
  fewerCommunes: (than: number) => `Moins de ${than} communes sans coopération recensée`,
};
