/**
 * What all paper says of the data: quotes, what is implied or comprised, where it comes from and what it may lack.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const paper = {
  quote: (words: string) => `«\u00a0${words}\u00a0»`,
  /** A certainty, and what in the source implies the relation. */
  implied: (certainty: string, why: string) => `${certainty}\u00a0: ${why}`,
  comprised: 'comprise dans un ensemble qui coopère',
};
