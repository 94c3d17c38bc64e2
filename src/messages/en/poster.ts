/**
 * The texts under the picture of a poster.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { poster as fr } from '../fr/poster.ts';

export const poster = {
  implied: 'implied',
  foot: (sources, date) => [
    `Sources: ${sources.length === 0 ? 'none given' : sources.join(' ; ')}.`,
    `Incomplete data: only the cooperations told by these sources are shown; what they lack may exist. Printed on ${date} with Maillage.`,
  ],
} satisfies typeof fr;
