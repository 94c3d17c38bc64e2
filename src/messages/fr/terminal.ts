/**
 * Texts of the program in the terminal, in French: what each command does, what was read, what a territory is. Remarks about files and
 * errors of calls are separate topics.
 */
import { plural } from './numbers.ts';

export const terminal = {
  /** What each command does, by its name. */
  commands: {
    check:
      'Lit un dossier, un fichier CSV, un zip ou un fichier .maillage et dit tout ce qui ne va pas. Avec --source-text, vérifie que chaque citation est dans le texte.',
    draw: 'Dessine le réseau en SVG. Des données avec erreurs ne sont dessinées qu’avec --partial.',
    analyse:
      'Analyse un réseau (dossier, CSV, zip, .maillage) ou un graphe (liste de liens source,target\u00a0; GEXF\u00a0; GraphML). Le JSON est décrit dans docs/analyse.md.',
    territory:
      'Dit ce qu’est un territoire (commune, intercommunalité, EPT, département, région), ce qui le contient, ce qu’il contient et, avec --since, ce qui a changé.',
    match:
      'Donne le code officiel des noms d’une colonne (CSV, ou un nom par ligne) ou des acteurs d’un réseau (dossier, zip, .maillage), en CSV, avec la certitude\u00a0: certain, proposé, inconnu.',
    import:
      'Lit des tableaux de n’importe quelle forme (CSV, graphes, archives), dit ce qui en est compris et ce qui changera ; avec --into, l’ajoute au réseau d’un dossier.',
    mapping:
      'Dit comment seraient lues les colonnes de ces tableaux, en un fichier mapping.json à corriger et à donner par --mapping à import ou à toute commande qui lit un réseau.',
    diff: 'Compare deux réseaux, dans toute forme qui s’ouvre\u00a0: ce que le second a de plus, ce qui diffère, champ par champ, ce qui est pareil, ce qu’il n’a plus. Code de sortie\u00a0: 0 s’ils sont pareils, 1 s’ils diffèrent. Les colonnes et lignes que Maillage ne comprend pas ne sont pas comparées.',
    report:
      'Écrit le rapport\u00a0: synthèse en une page, coopérations recensées, pivots, matrice, suggestions, relations avec citations, acteurs, sources.',
    poster: 'Écrit une affiche vectorielle avec légende, sources et date\u00a0; avec --address, un QR code vers la copie en ligne.',
    sheets:
      'Écrit les feuilles d’un atelier\u00a0: une par intercommunalité ou par instrument, une fiche par acteur à valider, des fiches vierges.',
    publish:
      'Écrit la présentation en un seul fichier HTML, sans réseau. Avec --public\u00a0: sans noms de personnes, seulement ce qui est montré.',
    convert:
      'Écrit un réseau (dossier, classeur, CSV, zip, .maillage, JSON, graphe) dans un autre format, d’après la fin du nom\u00a0: .maillage, .xlsx, .ods, .gexf, .graphml, .gephi.zip (tables de Gephi), .json, .zip ou un dossier. Dit ce que le fichier ne contient pas. Ne remplace rien sans --force. --no-history : sans l’historique des modifications.',
    merge:
      'Met le réseau B dans le réseau A, comme l’import sur la page\u00a0: ce que B a de plus est ajouté, ce que A laisse ouvert est complété, rien n’est retiré. Là où les deux disent autre chose, le dit et garde A\u00a0; --theirs suit B. Écrit dans le troisième chemin, dans un format de convert\u00a0; sans lui, rien n’est écrit.',
    help: 'Explique les commandes.',
  },

  // What was read. `kept`: number of rows that need attention.
  wasRead: (rows: {
    readonly actors: number;
    readonly relations: number;
    readonly sources: number;
    readonly statements: number;
    readonly errors: number;
    readonly otherRemarks: number;
    readonly kept: number;
  }) =>
    `${plural(rows.actors, 'acteur')}, ${plural(rows.relations, 'relation')}, ${plural(rows.sources, 'source')}, ${plural(rows.statements, 'constat')}\u00a0; ${plural(rows.errors, 'erreur')}, ${plural(rows.otherRemarks, 'autre remarque', 'autres remarques')}${rows.kept === 0 ? '' : `\u00a0; ${plural(rows.kept, 'ligne')} à reprendre`}`,
  undone: {
    compare: 'Rien n’a été comparé\u00a0: corrigez les erreurs, ou ajoutez --partial.',
    draw: 'Rien n’a été dessiné\u00a0: corrigez les erreurs, ou ajoutez --partial.',
    analyse: 'Rien n’a été analysé\u00a0: corrigez les erreurs, ou ajoutez --partial.',
    write: 'Rien n’a été écrit\u00a0: corrigez les erreurs, ou ajoutez --partial.',
  },
  noSuchActor: (id: string) => `${id} n’est l’identifiant d’aucun acteur`,

  // About territories. `guess`: a similar name.
  noTerritory: (written: string, year: number, guess: string | null) =>
    `«\u00a0${written}\u00a0»\u00a0: aucun territoire de ce nom ou de ce code en ${year}.${guess === null ? '' : ` «\u00a0${guess}\u00a0»\u00a0?`}`,
  mayBe: (written: string) => `«\u00a0${written}\u00a0» peut être\u00a0:`,
  changesSince: (year: number, count: number) => `Depuis ${year}\u00a0: ${plural(count, 'changement')}`,
  property: (name: string, value: string) => `${name}\u00a0: ${value}`,
  properties: {
    key: 'clé',
    code: 'code',
    siren: 'SIREN',
    inhabitants: 'habitants',
    levels: 'échelons exercés',
    within: 'fait partie de',
    tookOver: 'a repris',
    communes: 'communes',
    source: 'source',
  },
  moreMembers: (count: number) => `… ${count} autres (--members pour toutes)`,

  // The communes of a perimeter. `implied`: text after the number of documented ones, saying how many are implied.
  perimeter: (name: string, year: number, communes: number, named: number, documented: string, implied: string, comprised: number) =>
    `${name}, découpage ${year}\u00a0: ${communes} communes, dont ${named} citées par le réseau\u00a0; ${documented} avec une coopération recensée${implied}, ${comprised} comprises dans un ensemble qui coopère.`,
  unnamedMembers: (set: string, holder: string, counted: string, sourceCount: number, referenceCount: number, year: number) =>
    `${set} (${holder})\u00a0: ${counted} sur les ${sourceCount} communes que compte la source\u00a0; ${referenceCount} en ${year}.`,
};
