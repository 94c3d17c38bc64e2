/**
 * What all paper says of the data: quotes, what is implied or comprised, where it comes from and what it may lack.
 * In English, checked against the French entries by the compiler.
 */
import type { paper as fr } from '../fr/paper.ts';

export const paper = {
  quote: (words) => `“${words}”`,
  implied: (certainty, why) => `${certainty}: ${why}`,
  comprised: 'comprised in a set that cooperates',
} satisfies typeof fr;
