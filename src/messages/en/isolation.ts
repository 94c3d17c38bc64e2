/**
 * The reasons for an actor's kinds of isolation. They never call a body isolated, and only say what the sources record and what they do
 * not. In English; the compiler checks that entries and types are those of the French file.
 */
import type { isolation as fr } from '../fr/isolation.ts';

export const isolation = {
  hangsOn: (label, holder, held) =>
    `${label}: if ${holder} withdraws, ${held > 1 ? `${held} actors drop off, this one among them` : 'it drops off'}`,
  hangsOnTie: (label, a, b) => `${label}: the tie of ${a} and ${b}`,
  perhaps: (sentences) => `perhaps, depending on unnamed members: ${sentences.join(', ')}`,
} satisfies typeof fr;
