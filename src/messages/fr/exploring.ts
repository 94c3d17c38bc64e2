/**
 * Looking at a network: filters, dates, the views beside the picture, tables, exports, kept views, walking by keyboard.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, counted } from '../counted.ts';
import { impliedText, plural, some } from './numbers.ts';

export const exploring = {
  dates: 'Dates',
  limitToYear: 'Limiter à une année',
  beside: 'Côte à côte',
  besideHelp: 'Une seconde vue à côté de la première',
  secondView: 'Seconde vue',
  none: 'aucune',
  saved: 'Mes vues',
  export: 'Exporter',
  filters: 'Filtres en vigueur',
  remove: (filter: string) => `Retirer le filtre « ${filter} »`,
  removeAll: 'Tout réafficher',
  band: (metric: string, band: string) => `${metric} : ${band}`,
  certainty: 'Certitude',
  themes: 'Thèmes',
  sources: 'Sources',
  territory: 'Territoire',
  everywhere: 'partout',
  territoryHelp: 'Les relations de ce territoire et de ce qui s’y trouve, avec ceux qui y prennent part.',
  center: 'Au centre',
  rings: 'Cercles',
  putInMiddle: 'Placer au centre',
  onlyThisTerritory: 'Ses relations seules',
  compareWith: 'Comparer à un autre territoire',
  pathTo: 'Comment est-il relié à…',
  multiplesTitle: 'Un instrument à la fois, mêmes positions',
  multiplesNone: 'Aucune articulation n’est affichée.',
  relationsOf: (n: Count) => counted`${some(n, 'articulation')}${impliedText(n)}`,
  tableOf: { actors: 'Tableau des acteurs', relations: 'Tableau des relations' },
  rows: {
    actors: (n: Count, all: Count) =>
      n.value === all.value
        ? counted`${some(n, 'ligne')} : une par acteur affiché (collectivité, organisme, ensemble, instance…)`
        : counted`${some(n, 'ligne')} sur ${all} : une par acteur affiché`,
    relations: (n: Count, all: Count) =>
      n.value === all.value
        ? counted`${some(n, 'ligne')} : une par relation affichée`
        : counted`${some(n, 'ligne')} sur ${all} : une par relation affichée`,
  },
  search: 'Filtrer les lignes',
  columns: 'Choisir les colonnes',
  copy: 'Copier',
  copied: (n: number) => `${plural(n, 'ligne copiée', 'lignes copiées')} : collez-les dans votre tableur.`,
  copyFailed: 'La copie a été refusée par le navigateur : exportez plutôt.',
  csv: 'CSV',
  xlsx: 'XLSX (Excel)',
  nothing: 'Aucune ligne ne correspond aux filtres.',
  matrixOrder: 'Trier par',
  matrixTitle: 'Acteurs × acteurs',
  matrixText: (n: Count, pairs: Count, possible: Count) =>
    counted`${some(n, 'acteur')} avec un partenaire affiché\u00a0; ${some(pairs, 'paire reliée', 'paires reliées')} sur ${possible}.`,
  matrixMost: (name: string, n: Count) => counted`Le plus de partenaires : ${name} (${n}).`,
  matrixTooMany: (n: Count, most: Count) =>
    counted`${n} acteurs ont un partenaire : la grille n’en montre que ${most}, les plus reliés. Un filtre ou un territoire en montre moins.`,
  matrixCell: (a: string, b: string, relations: string) => `${a} et ${b} : ${relations}`,
  matrixHelp: 'Flèches : d’une paire à l’autre. Entrée : la première relation.',
  levelsTitle: 'Niveaux × niveaux',
  levelsText: 'Paires de partenaires d’un niveau à l’autre, sur celles qui seraient possibles. Une case pressée montre ses relations.',
  never: (pairs: string) => `Ne se rencontrent jamais : ${pairs}.`,
  alwaysMeet: 'Tous les niveaux présents se rencontrent.',
  between: (a: string, b: string, n: Count) => counted`${a} – ${b}\u00a0: ${some(n, 'relation')}${impliedText(n)}`,
  timelineTitle: 'Relations dans le temps',
  timelineText: (dated: Count, undated: Count) =>
    counted`${some(dated, 'relation datée', 'relations datées')}, ${undated} sans date connue : celles-là restent affichées quelle que soit l’année, marquées « ? ».`,
  noDates: 'Aucune relation n’est datée par les sources : il n’y a rien à placer sur une échelle de temps.',
  undated: 'Sans date connue',
  unknownEnd: 'fin inconnue',
  year: 'Année',
  play: 'Faire défiler les années',
  pause: 'Arrêter le défilement',
  allYears: 'Toutes les dates',
  compareTo: 'Comparer à',
  noComparison: 'rien',
  inYear: (year: string, sure: Count, maybe: Count) =>
    counted`En ${year} : ${sure} certaines, ${maybe} possibles (« ? » : la source ne dit pas de quand à quand).`,
  changedBetween: (since: string, on: string) => `De ${since} à ${on}`,
  figuresTitle: (n: Count) => counted`Répartition de ${some(n, 'articulation')}${impliedText(n)}`,
  figuresUnit: { relation: 'en articulations', actor: 'en collectivités et organismes' },
  figuresText:
    'Des relations sont comptées, non des traits. Une relation qui a deux thèmes ou relie trois niveaux compte dans chaque ligne.',
  pictureFile: 'Image vectorielle (SVG)',
  pictureFilePng: 'Image (PNG)',
  exportTitle: 'Exporter et imprimer',
  exportHelp: 'Ce qui est affiché, avec les filtres en vigueur. Rien n’est envoyé : le fichier est enregistré sur votre ordinateur.',
  exportTables: 'Tableaux',
  exportFigures: 'Répartitions (SVG)',
  exportMatrix: 'Grille des acteurs (SVG)',
  exportPicture: 'Dessin',
  savedTitle: 'Mes vues',
  savedHelp:
    'Une vue de ce réseau garde l’adresse : filtres, vue, sélection. Elle reste dans ce navigateur, sur cet ordinateur, et ne contient pas vos fichiers.',
  savedName: 'Nom de la vue affichée',
  save: 'Garder cette vue',
  savedNone: 'Aucune vue gardée.',
  savedDelete: (name: string) => `Supprimer « ${name} »`,
  savedFailed: 'Ce navigateur ne permet pas de garder des vues.',
  savedDone: (name: string) => `Vue gardée : ${name}.`,
  walker: 'Parcourir le réseau au clavier : flèches, R, Entrée, I',
  walkStart: 'Flèches : d’un acteur à l’autre ; R : ses relations ; ? : toutes les touches.',
  noParent: 'Pas de territoire au-dessus dans ce dessin.',
  noMembers: 'Pas de membre dans ce dessin.',
  noLeads: 'Pas de relation affichée.',
  noIsolate: 'Aucun acteur sans coopération recensée dans ce dessin.',
  noBack: 'C’est le début du parcours.',
  lead: (i: number, n: number, text: string) => `Relation ${i} sur ${n} : ${text}`,
  opened: (name: string) => `Fiche ouverte : ${name}`,
  withMembers: 'Avec ses membres',
  withOthers: 'Avec d’autres',
  amongMembers: 'Entre ses membres, sans elle',
  chooseActor: 'Choisir un acteur…',
};
