/**
 * Texts in a picture: headings of its bands and rings, and the warning that it is incomplete.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { type Count, type CountedText, counted } from '../counted.ts';

const STEPS: Readonly<Record<number, string>> = { 1: 'à un pas', 2: 'à deux pas' };

export const picture = {
  hiddenByFilter: 'masqué par un filtre',
  bands: { groups: 'Instances', support: 'Appui et autres', nowhere: 'Sans lieu, ou hors de la carte' },
  emptyBand: {
    region: 'aucune région par elle-même',
    department: 'aucun département par lui-même',
    intercommunality: 'aucune intercommunalité par elle-même',
    commune: 'aucune commune par elle-même',
  },
  /** The heading of a ring, by its number of steps from the actor in the middle; empty for the outer rings. */
  steps: (n: number) => STEPS[n] ?? '',
  othersRing: 'instances, appui et autres',
  rail: (without: Count, comprised: Count, possible: Count): CountedText => {
    const others: CountedText = comprised.value === 0 ? [] : counted` · à demi plein\u00a0: dans un ensemble qui coopère (${comprised})`;
    const open: CountedText = possible.value === 0 ? [] : counted` · peut-être, sous un nom non reconnu (${possible})`;
    return counted`Sans coopération recensée dans les sources (${without})${others}${open}`;
  },
  partial: (skipped: number) => `Données incomplètes : ${skipped} ligne(s) écartée(s) à la lecture.`,
};
