/**
 * What stands under the picture of a poster.
 * In French: the source, whose entries and types every other language has.
 */
export const poster = {
  implied: 'implicite',
  /** Where the data come from and what they may lack; no sources for none. */
  foot: (sources: readonly string[], date: string): readonly string[] => [
    `Sources : ${sources.length === 0 ? 'aucune indiquée' : sources.join(' ; ')}.`,
    `Données incomplètes : seules figurent les coopérations que disent ces sources ; ce qui n’y est pas peut exister. Édité le ${date} avec Maillage.`,
  ],
};
