/**
 * Texts that a public copy has in place of what was removed, in French. They become part of the data of the copy, in the one language in
 * which it is made.
 */

export const publicCopy = {
  /** In a text, replaces the name of a commune that became part of a number. */
  commune: '[une commune]',
  /** The name of the unnamed set of communes without recorded cooperation. */
  communes: (count: number) => `${count} communes sans coopération recensée`,
  fewerCommunes: (than: number) => `Moins de ${than} communes sans coopération recensée`,
};
