/**
 * The texts under the picture of a poster.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const poster = {
  implied: 'implicite',
  /** The sources of the data, the date, and a note that data may be missing. */
  foot: (sources: readonly string[], date: string): readonly string[] => [
    `Sources\u00a0: ${sources.length === 0 ? 'aucune indiquée' : sources.join('\u00a0; ')}.`,
    `Données incomplètes\u00a0: seules figurent les coopérations que disent ces sources\u00a0; ce qui n’y est pas peut exister. Édité le ${date} avec Maillage.`,
  ],
};
