/**
 * Texts about the data on everything printed: quotes, implied and comprised relations, sources, possible gaps.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const paper = {
  quote: (words: string) => `«\u00a0${words}\u00a0»`,
  /** A certainty, and what in the source implies the relation. */
  implied: (certainty: string, why: string) => `${certainty}\u00a0: ${why}`,
  comprised: 'comprise dans un ensemble qui coopère',
  possible: 'coopère peut-être, sous un nom non reconnu',
};
