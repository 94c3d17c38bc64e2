/**
 * The sheet of a workbook that is for people: what the tables are, and what to know before one changes them or passes them on.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

export const workbook = {
  /** Name of the sheet; readers pass over sheets of this name. */
  readMe: 'lisez-moi',
  about: (title: string): readonly string[] => [
    `Réseau\u00a0: ${title}`,
    'Classeur écrit par Maillage. Pour le rouvrir, ou en reprendre les changements\u00a0: déposez-le sur la page de Maillage.',
    'Chaque feuille est une table\u00a0; chaque ligne, un acteur ou une relation. L’identifiant (id) relie les tables\u00a0: ne le changez pas.',
    'Plusieurs valeurs dans une case se séparent par |. Les dates s’écrivent 2015, 2015-06 ou 2015-06-18.',
    'Vous pouvez ajouter des lignes et des colonnes\u00a0: une colonne que Maillage ne connaît pas est gardée telle quelle.',
    'Ce classeur contient tout ce qui est dans le réseau\u00a0: relisez-le avant de le transmettre.',
  ],
  /** What a table or one of its columns holds. */
  holds: (name: string, help: string) => `${name}\u00a0: ${help}`,
};
