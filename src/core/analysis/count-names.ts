/**
 * The names of all figures that are told of a network: what each counts, in both languages, and what it leaves out. How they are
 * counted stands in counts.ts, how they are written into sentences in counted-text.ts. One long list, since whoever adds a figure must
 * see whether it has a name already: two names for one figure are how figures come to differ.
 */
import type { Bilingual, Term } from '../model/vocabulary.ts';

/** What a count counts. */
type CountUnit = 'relation' | 'actor' | 'commune' | 'territory' | 'pair' | 'row';

interface CountEntry extends Term {
  readonly unit: CountUnit;
  /** What stands in the data and is not in the count. */
  readonly leavesOut: Bilingual;
}

/** The counts, by name. `fr` and `en` say what is counted; parts of a count (one type, one level) follow a colon in its id. */
export const COUNTS = [
  {
    id: 'articulations',
    unit: 'relation',
    fr: 'articulations affichées',
    en: 'cooperations shown',
    leavesOut: { fr: 'appartenances, présences, ce que masque un filtre', en: 'belonging, attendance, what a filter hides' },
  },
  {
    id: 'articulations-in-all',
    unit: 'relation',
    fr: 'articulations en tout',
    en: 'cooperations in all',
    leavesOut: { fr: 'appartenances et présences', en: 'belonging and attendance' },
  },
  {
    id: 'articulations-hidden',
    unit: 'relation',
    fr: 'articulations masquées par les filtres',
    en: 'cooperations hidden by the filters',
    leavesOut: { fr: 'articulations affichées', en: 'cooperations shown' },
  },
  {
    id: 'relations',
    unit: 'relation',
    fr: 'relations affichées, de toute sorte',
    en: 'relations shown, of any sort',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'belongings-in-all',
    unit: 'relation',
    fr: 'appartenances et présences en tout',
    en: 'belonging and attendance in all',
    leavesOut: { fr: 'articulations', en: 'cooperations' },
  },
  {
    id: 'tied',
    unit: 'actor',
    fr: 'acteurs pris dans une articulation affichée',
    en: 'actors that take part in a cooperation shown',
    leavesOut: { fr: 'acteurs sans articulation affichée', en: 'actors without a cooperation shown' },
  },
  {
    id: 'actors',
    unit: 'actor',
    fr: 'acteurs affichés',
    en: 'actors shown',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'actors-in-all',
    unit: 'actor',
    fr: 'acteurs en tout',
    en: 'actors in all',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'bodies',
    unit: 'actor',
    fr: 'collectivités et organismes affichés',
    en: 'local authorities and bodies shown',
    leavesOut: {
      fr: 'ensembles non nommés, instances, services, personnes, ce que masque un filtre',
      en: 'unnamed sets, groups, services, persons, what a filter hides',
    },
  },
  {
    id: 'without',
    unit: 'actor',
    fr: 'collectivités et organismes sans coopération recensée',
    en: 'local authorities and bodies without recorded cooperation',
    leavesOut: {
      fr: 'ceux qui sont compris dans un ensemble qui coopère, ceux dont un filtre masque les relations',
      en: 'those comprised in a set that cooperates, those whose relations a filter hides',
    },
  },
  {
    id: 'comprised',
    unit: 'actor',
    fr: 'collectivités et organismes compris dans un ensemble qui coopère',
    en: 'local authorities and bodies comprised in a set that cooperates',
    leavesOut: { fr: 'ceux qui ont une articulation à eux', en: 'those with a cooperation of their own' },
  },
  {
    id: 'hidden',
    unit: 'actor',
    fr: 'collectivités et organismes affichés dont un filtre masque les articulations',
    en: 'local authorities and bodies shown whose cooperations a filter hides',
    leavesOut: { fr: 'ceux dont il en reste une', en: 'those with one left' },
  },
  {
    id: 'communes',
    unit: 'commune',
    fr: 'communes du périmètre',
    en: 'communes of the perimeter',
    leavesOut: { fr: 'communes citées hors du périmètre', en: 'communes named outside the perimeter' },
  },
  {
    id: 'communes-named',
    unit: 'commune',
    fr: 'communes du périmètre citées par le réseau',
    en: 'communes of the perimeter named by the network',
    leavesOut: { fr: 'communes ajoutées depuis la référence', en: 'communes added from the reference' },
  },
  {
    id: 'communes-documented',
    unit: 'commune',
    fr: 'communes du périmètre avec une coopération recensée',
    en: 'communes of the perimeter with a recorded cooperation',
    leavesOut: {
      fr: 'communes comprises dans un ensemble, ou peut-être parmi des membres non nommés',
      en: 'communes comprised in a set, or perhaps among unnamed members',
    },
  },
  {
    id: 'listed',
    unit: 'actor',
    fr: 'acteurs sous un titre de la liste',
    en: 'actors under a heading of the list',
    leavesOut: {
      fr: 'communes repliées ; une collectivité à deux niveaux est sous chacun',
      en: 'folded communes; an authority of two levels is under each',
    },
  },
  {
    id: 'relations-of-actor',
    unit: 'relation',
    fr: 'relations affichées d’un acteur',
    en: 'relations shown of an actor',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'folds',
    unit: 'territory',
    fr: 'territoires repliés',
    en: 'folded territories',
    leavesOut: { fr: 'territoires dépliés', en: 'unfolded territories' },
  },
  {
    id: 'isolated',
    unit: 'actor',
    fr: 'collectivités et organismes affichés sans coopération recensée, au moins et au plus',
    en: 'local authorities and bodies shown without recorded cooperation, at least and at most',
    leavesOut: { fr: 'ceux qui sont compris dans un ensemble qui coopère', en: 'those comprised in a set that cooperates' },
  },
  {
    id: 'participation',
    unit: 'commune',
    fr: 'communes d’une intercommunalité comprises dans une coopération, au moins et au plus',
    en: 'communes of an intercommunality that take part in a cooperation, at least and at most',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'communes-of-epci',
    unit: 'commune',
    fr: 'communes du périmètre, par intercommunalité et situation',
    en: 'communes of the perimeter, by intercommunality and standing',
    leavesOut: { fr: 'communes de l’intercommunalité hors du périmètre', en: 'communes of the intercommunality outside the perimeter' },
  },
  {
    id: 'communes-listed',
    unit: 'commune',
    fr: 'communes de la liste',
    en: 'communes of the list',
    leavesOut: { fr: 'ce que masque le champ de recherche', en: 'what the search field hides' },
  },
  {
    id: 'articulations-of-actor',
    unit: 'relation',
    fr: 'articulations d’un acteur, en tout',
    en: 'cooperations of an actor, in all',
    leavesOut: { fr: 'appartenances et présences', en: 'belonging and attendance' },
  },
  {
    id: 'more',
    unit: 'row',
    fr: 'éléments encore repliés',
    en: 'entries still folded',
    leavesOut: { fr: 'ceux qui sont affichés', en: 'those shown' },
  },
  {
    id: 'rows',
    unit: 'row',
    fr: 'lignes du tableau',
    en: 'rows of the table',
    leavesOut: { fr: 'ce que masque le champ de recherche', en: 'what the search field hides' },
  },
  {
    id: 'partnered',
    unit: 'actor',
    fr: 'acteurs de la grille, avec un partenaire affiché',
    en: 'actors of the grid, with a partner shown',
    leavesOut: { fr: 'instances, personnes, ce que masque un filtre', en: 'groups, persons, what a filter hides' },
  },
  {
    id: 'partner-pairs',
    unit: 'pair',
    fr: 'paires d’acteurs reliés de la grille',
    en: 'pairs of connected actors of the grid',
    leavesOut: { fr: 'plusieurs relations de la même paire', en: 'further relations of the same pair' },
  },
  {
    id: 'partner-pairs-possible',
    unit: 'pair',
    fr: 'paires possibles de la grille',
    en: 'possible pairs of the grid',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'partners-of-actor',
    unit: 'actor',
    fr: 'partenaires affichés d’un acteur',
    en: 'partners shown of an actor',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'grid-actors',
    unit: 'actor',
    fr: 'acteurs que la grille peut montrer',
    en: 'actors that the grid can show',
    leavesOut: { fr: 'les moins reliés', en: 'those with fewest partners' },
  },
  {
    id: 'parties',
    unit: 'actor',
    fr: 'collectivités, organismes et ensembles affichés, par niveau',
    en: 'local authorities, bodies and sets shown, by level',
    leavesOut: { fr: 'instances, services, personnes', en: 'groups, services, persons' },
  },
  {
    id: 'party-pairs',
    unit: 'pair',
    fr: 'paires de partenaires entre niveaux',
    en: 'pairs of partners between levels',
    leavesOut: { fr: 'plusieurs relations de la même paire', en: 'further relations of the same pair' },
  },
  {
    id: 'party-pairs-possible',
    unit: 'pair',
    fr: 'paires possibles entre niveaux',
    en: 'possible pairs between levels',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'relations-of-pair',
    unit: 'relation',
    fr: 'relations affichées entre deux niveaux',
    en: 'relations shown between two levels',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'chains',
    unit: 'actor',
    fr: 'communes ou ensembles avec une chaîne complète jusqu’à la région',
    en: 'communes or sets with a complete chain to the région',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'chain-communes',
    unit: 'actor',
    fr: 'communes et ensembles de communes affichés',
    en: 'communes and sets of communes shown',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'brokered-pairs',
    unit: 'pair',
    fr: 'paires non reliées entre elles qu’un acteur relie',
    en: 'pairs not tied to each other that an actor connects',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'instruments',
    unit: 'row',
    fr: 'types d’articulation affichés',
    en: 'types of cooperation shown',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'multiplex-pairs',
    unit: 'pair',
    fr: 'paires de partenaires reliées par plusieurs instruments',
    en: 'pairs of partners tied by several instruments',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'tied-pairs',
    unit: 'pair',
    fr: 'paires de partenaires',
    en: 'pairs of partners',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'pivots',
    unit: 'actor',
    fr: 'passages obligés',
    en: 'only ways through',
    leavesOut: { fr: 'personnes', en: 'persons' },
  },
  {
    id: 'dropped',
    unit: 'actor',
    fr: 'acteurs ou instances qui décrochent si un passage se retire',
    en: 'actors or groups that drop off if a passage withdraws',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'spared',
    unit: 'actor',
    fr: 'décrochages évités par une suggestion',
    en: 'losses that a suggestion would spare',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'clusters',
    unit: 'row',
    fr: 'grappes de trois et plus',
    en: 'clusters of three and more',
    leavesOut: { fr: 'acteurs seuls ou par deux', en: 'actors alone or in twos' },
  },
  {
    id: 'cluster-members',
    unit: 'actor',
    fr: 'acteurs ou instances d’une grappe',
    en: 'actors or groups of a cluster',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'core',
    unit: 'actor',
    fr: 'acteurs ou instances du noyau',
    en: 'actors or groups of the core',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'draws',
    unit: 'row',
    fr: 'tirages au hasard',
    en: 'random draws',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'draw-sets',
    unit: 'actor',
    fr: 'ensembles chiffrés remplis au hasard',
    en: 'counted sets filled at random',
    leavesOut: { fr: 'ensembles sans effectif', en: 'sets without a size' },
  },
  {
    id: 'measure',
    unit: 'row',
    fr: 'valeur d’une mesure',
    en: 'value of a measure',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'paths',
    unit: 'row',
    fr: 'plus courts chemins',
    en: 'shortest paths',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'path-steps',
    unit: 'row',
    fr: 'étapes d’un chemin',
    en: 'steps of a path',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'dated',
    unit: 'relation',
    fr: 'articulations affichées avec une date',
    en: 'cooperations shown with a date',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'undated',
    unit: 'relation',
    fr: 'articulations affichées sans date',
    en: 'cooperations shown without a date',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'holding',
    unit: 'relation',
    fr: 'articulations affichées qui valent à une date',
    en: 'cooperations shown that hold on a date',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'changed',
    unit: 'relation',
    fr: 'articulations affichées qui ont changé entre deux dates',
    en: 'cooperations shown that changed between two dates',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'compared-actors',
    unit: 'actor',
    fr: 'acteurs d’une case de la comparaison',
    en: 'actors of a cell of the comparison',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'compared-relations',
    unit: 'relation',
    fr: 'relations d’une case de la comparaison',
    en: 'relations of a cell of the comparison',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'set-size',
    unit: 'commune',
    fr: 'effectif d’un ensemble selon la source',
    en: 'size of a set as the source says',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'source-communes',
    unit: 'commune',
    fr: 'communes d’un territoire selon la source',
    en: 'communes of a territory as the source says',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'reference-communes',
    unit: 'commune',
    fr: 'communes d’un territoire selon la référence',
    en: 'communes of a territory in the reference',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'recognised',
    unit: 'commune',
    fr: 'communes reconnues dans une liste',
    en: 'communes recognised in a list',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'steps',
    unit: 'row',
    fr: 'étapes du récit',
    en: 'steps of the story',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'step',
    unit: 'row',
    fr: 'rang d’une étape',
    en: 'place of a step',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'framed',
    unit: 'row',
    fr: 'symboles d’un cadre',
    en: 'symbols of a frame',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'remains',
    unit: 'row',
    fr: 'lignes à reprendre : ce qui n’a pas été compris à la lecture',
    en: 'rows to take up again: what was not understood on reading',
    leavesOut: { fr: 'cellules lues autrement qu’écrites', en: 'cells read in another form than written' },
  },
  {
    id: 'remarks',
    unit: 'row',
    fr: 'remarques à la lecture',
    en: 'remarks on reading',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'skipped',
    unit: 'row',
    fr: 'lignes écartées à la lecture',
    en: 'rows left out on reading',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'read',
    unit: 'row',
    fr: 'lignes lues d’un fichier écarté',
    en: 'rows read of rejected files',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'communes-of-fold',
    unit: 'commune',
    fr: 'communes d’un territoire replié',
    en: 'communes of a folded territory',
    leavesOut: { fr: 'communes hors du périmètre', en: 'communes outside the perimeter' },
  },
  {
    id: 'cell',
    unit: 'row',
    fr: 'nombre d’une case de tableau',
    en: 'number in a cell of a table',
    leavesOut: { fr: 'ce que masque un filtre', en: 'what a filter hides' },
  },
  {
    id: 'reason',
    unit: 'row',
    fr: 'nombre dans la raison d’une suggestion',
    en: 'number in the reason of a suggestion',
    leavesOut: { fr: 'rien', en: 'nothing' },
  },
  {
    id: 'aside',
    unit: 'actor',
    fr: 'acteurs et instances du réseau sans lien avec le périmètre',
    en: 'actors and groups of the network without a tie to the perimeter',
    leavesOut: { fr: 'personnes et services', en: 'persons and services' },
  },
] as const satisfies readonly CountEntry[];
export type CountId = (typeof COUNTS)[number]['id'];

/** A figure of a list or panel: how many rows it has, under the name of what a row is. */
export function countOf(id: CountId, value: number, part = ''): Count {
  return { id: keyOf(id, part), value, implied: 0 };
}

/** One figure with its name: «articulations:status=in-force». */
export interface Count {
  /** Id of its kind, and of its part after a colon. */
  readonly id: string;
  readonly value: number;
  /** Of articulations: how many of them are implied. Of documented communes: those whose every articulation is. Else 0. */
  readonly implied: number;
}

/** The whole name of a count or of a part of it. */
export function keyOf(id: CountId, part: string): string {
  return part === '' ? id : `${id}:${part}`;
}
