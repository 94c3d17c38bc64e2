/**
 * Texts in a picture: headings of its bands and rings, and the warning that it is incomplete.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import { type CountedText, counted } from '../counted.ts';
import type { picture as fr } from '../fr/picture.ts';

const STEPS: Readonly<Record<number, string>> = { 1: 'one step away', 2: 'two steps away' };

export const picture = {
  hiddenByFilter: 'hidden by a filter',
  bands: { groups: 'Groups', support: 'Support, others', nowhere: 'Without a place, or off the map' },
  emptyBand: {
    region: 'no region by itself',
    department: 'no department by itself',
    intercommunality: 'no intercommunality by itself',
    commune: 'no commune by itself',
  },
  steps: (n) => STEPS[n] ?? '',
  othersRing: 'groups, support, others',
  rail: (without, comprised, possible): CountedText => {
    const others: CountedText = comprised.value === 0 ? [] : counted` · half full: in a set that cooperates (${comprised})`;
    const open: CountedText = possible.value === 0 ? [] : counted` · perhaps, under an unmatched name (${possible})`;
    return counted`No cooperation recorded in the sources (${without})${others}${open}`;
  },
  partial: (skipped) => `Incomplete data: ${skipped} row(s) left out on reading.`,
} satisfies typeof fr;
