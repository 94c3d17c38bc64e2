/**
 * Texts about the data on everything printed: quotes, implied and comprised relations, sources, possible gaps.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { paper as fr } from '../fr/paper.ts';

export const paper = {
  quote: (words) => `“${words}”`,
  implied: (certainty, why) => `${certainty}: ${why}`,
  comprised: 'comprised in a set that cooperates',
  possible: 'perhaps cooperates, under an unmatched name',
} satisfies typeof fr;
