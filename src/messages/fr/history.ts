/**
 * The history of the open network: what was done, in words, and the restore points.
 * In French: the source, whose entries and types every other language has.
 */

import { plural } from './numbers.ts';

export const history = {
  title: 'Historique',
  open: 'Historique et points de restauration',
  close: 'Fermer l’historique',
  points: 'Points de restauration',
  pointsHelp:
    'Un point garde le réseau entier, tel qu’il est à ce moment. Il y en a aussi d’automatiques : avant la première modification du jour, avant une modification de beaucoup de lignes, et de ce qui a été annulé puis remplacé.',
  pointName: 'Nom du point (« Avant l’atelier »)',
  keepPoint: 'Garder ce point',
  pointKept: (name: string) => `Point gardé : ${name}`,
  noPoint: 'Aucun encore.',
  reasons: {
    named: 'point nommé',
    day: 'début de journée',
    much: 'avant une modification de beaucoup de lignes',
    undone: 'ce qui avait été annulé, puis remplacé',
    elsewhere: 'modifications d’un onglet auquel un autre a pris la main',
  },
  look: 'Voir',
  lookAt: (name: string) => `Voir ${name}`,
  restore: 'Rétablir',
  restoreOf: (name: string) => `Rétablir ${name}`,
  restored: (name: string) => `Rétabli : ${name}. « Annuler » revient en arrière.`,
  remove: 'Supprimer',
  removeOf: (name: string) => `Supprimer ${name}`,
  removed: 'Supprimé.',
  putBack: 'Reprendre',
  putBackOf: (name: string) => `Reprendre ${name}`,
  unreadable: 'Ce point n’a pas pu être lu : rien n’a changé.',
  refused: 'Ce navigateur a refusé : rien n’a été gardé.',
  looking: (name: string, date: string) => `Vous regardez un point de restauration : ${name}, ${date}. Il se lit seulement.`,
  back: 'Revenir au réseau',
  changes: 'Modifications',
  changesHelp: (most: number) =>
    `Les ${most} dernières. Choisissez-en une pour revenir juste après elle : ce que cela annule peut être rétabli, et reste en point de restauration si vous le remplacez.`,
  noChange: 'Aucune encore.',
  undone: 'annulé',
  now: 'état actuel',
  origin: 'À l’ouverture du réseau',
  oldest: 'Avant ces modifications',
  backBy: (n: number) => `Annule ${plural(n, 'modification')}.`,
  forthBy: (n: number) => `Rétablit ${plural(n, 'modification')}.`,
  go: 'Aller à ce point',
  wentBack: (n: number) => `${plural(n, 'modification annulée', 'modifications annulées')}.`,
  wentForth: (n: number) => `${plural(n, 'modification rétablie', 'modifications rétablies')}.`,
};
