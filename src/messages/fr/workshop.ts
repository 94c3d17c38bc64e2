/**
 * The sheets for the tables of a workshop: questions, corrections asked of each actor, blank slips.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const workshop = {
  /** The four questions on every table. They are the same everywhere, so that answers can be compared. */
  questions: [
    'Qu’est-ce qui est juste\u00a0?',
    'Qu’est-ce qui surprend\u00a0?',
    'Qu’est-ce qui manque\u00a0?',
    'Sur quoi n’est-on pas d’accord\u00a0?',
  ],
  boxes: '☐ exact ☐ à corriger ☐ à retirer',
  yours: 'Ce que disent les sources de vos coopérations',
  comprised: (sets: string) =>
    `Pas de coopération recensée à votre nom\u00a0; vous êtes compris dans un ensemble qui coopère\u00a0: ${sets}.`,
  none: 'Pas de coopération recensée dans les sources saisies. Cela ne veut pas dire qu’il n’y en a pas.',
  missing: 'Ce qui manque\u00a0: avec qui, quoi, depuis quand, qui peut le confirmer',
  readBy: 'Relu par (fonction)\u00a0: ……………………………………  le\u00a0: ………………',
  published: 'Ce que vous ajoutez peut être publié sous le nom de votre organisation.',
  slip: {
    title: 'Une coopération à ajouter',
    from: 'Entre',
    to: 'et',
    dates: 'Depuis, jusqu’à, ou prévu pour',
    source: 'Où est-ce écrit, ou qui le dit (fonction)',
  },
  foot: (sources: string, date: string) =>
    `Sources\u00a0: ${sources}. Données incomplètes\u00a0: ce qui n’y figure pas peut exister. Édité le ${date}.`,
};
