/**
 * Exporting the network for other programs: which formats there are, what each is for, and all of it or what is shown.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

export const exporting = {
  title: 'Le réseau, pour un tableur ou un autre logiciel',
  help: 'Chacun de ces fichiers se rouvre dans Maillage. Ce que son format ne peut contenir est dit une fois le fichier écrit.',
  part: 'Ce qui est écrit',
  parts: [
    { id: 'all', fr: 'tout le réseau', en: 'the whole network' },
    { id: 'shown', fr: 'ce qui est montré', en: 'what is shown' },
  ] as const,
  shownHelp: 'Les acteurs et les relations que les filtres montrent, sans le récit ni les lignes à reprendre.',
  namesHelp: 'Ce fichier contient les noms de personnes et les notes.',
  namelessHelp: 'Les noms de personnes sont masqués\u00a0: le fichier n’en contient pas.',
  /** What each format is for. */
  uses: {
    maillage: 'pour une ou un collègue qui a Maillage\u00a0: tout y est',
    xlsx: 'pour Excel\u00a0: une feuille par table, à corriger et à redéposer ici',
    ods: 'pour LibreOffice\u00a0: les mêmes feuilles',
    csv: 'pour tout tableur ou programme\u00a0: un fichier par table',
    gexf: 'pour Gephi, avec les types, les dates et les liens parallèles',
    graphml: 'pour NetworkX, igraph, yEd ou Cytoscape',
    gephi: 'pour le laboratoire de données de Gephi\u00a0: nœuds et liens',
    json: 'pour un programme\u00a0: tout y est',
  },
  writing: 'Écriture du fichier…',
  saved: (format: string) => `Fichier enregistré\u00a0: ${format}.`,
};
