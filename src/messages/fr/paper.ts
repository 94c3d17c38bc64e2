/**
 * What all paper says of the data: quotes, what is implied or comprised, where it comes from and what it may lack.
 * In French: the source, whose entries and types every other language has.
 */
export const paper = {
  quote: (words: string) => `«\u00a0${words}\u00a0»`,
  /** A certainty, and what the source says that implies it. */
  implied: (certainty: string, why: string) => `${certainty}\u00a0: ${why}`,
  comprised: 'comprise dans un ensemble qui coopère',
};
