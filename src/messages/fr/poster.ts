/**
 * The texts under the picture of a poster.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const poster = {
  implied: 'implicite',
  /** The sources of the data, the date, and a note that data may be missing. */
  foot: (sources: readonly string[], date: string): readonly string[] => [
    `Sources : ${sources.length === 0 ? 'aucune indiquée' : sources.join(' ; ')}.`,
    `Données incomplètes : seules figurent les coopérations que disent ces sources ; ce qui n’y est pas peut exister. Édité le ${date} avec Maillage.`,
  ],
};
