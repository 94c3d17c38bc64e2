/**
 * Networks kept in this browser: the list, and what is said when something is not kept.
 * In French: the source, whose entries and types every other language has.
 */

import { type Count, counted } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { some } from './numbers.ts';

export const keeping = {
  title: 'Mes réseaux, gardés dans ce navigateur',
  help: 'Chaque réseau que vous ouvrez est gardé sur cet ordinateur avec chaque modification : il est là demain. Pour le transmettre ou le mettre à l’abri, enregistrez-le dans un fichier (« Exporter »).',
  none: 'Aucun encore.',
  current: 'affiché',
  size: (actors: Count, relations: Count) => counted`${some(actors, 'acteur')}, ${some(relations, 'relation')}`,
  changed: (date: string) => `modifié le ${date}`,
  open: (name: string) => `Ouvrir ${name}`,
  rename: 'Renommer',
  renameOf: (name: string) => `Renommer ${name}`,
  newName: 'Nouveau nom',
  copy: 'Dupliquer',
  copyOf: (name: string) => `Dupliquer ${name}`,
  ownCopy: (name: string) => `Ma copie : ${name}`,
  copyName: (name: string) => `${name} (copie)`,
  remove: 'Supprimer',
  removeOf: (name: string) => `Supprimer ${name}`,
  removed: (name: string) => `« ${name} » n’est plus dans la liste.`,
  removedOnes: 'Supprimés, et effacés au bout de trente jours :',
  restore: 'Rétablir',
  restoreOf: (name: string) => `Rétablir ${name}`,
  save: 'Valider',
  cancel: 'Annuler',
  refused: 'Ce navigateur a refusé : rien n’a changé.',
  /** What is said over the picture while a network is not, or not wholly, kept. */
  states: {
    failed:
      'Ce réseau n’est pas gardé dans ce navigateur : le stockage est refusé ou plein (fenêtre privée ?). Enregistrez vos modifications dans un fichier avant de fermer la page.',
    elsewhere:
      'Ce réseau a été modifié dans un autre onglet : ce que vous changez ici n’est plus gardé. Rechargez la page pour le reprendre là où il en est.',
    damaged: 'Les dernières modifications de ce réseau n’ont pas pu être relues ; tout ce qui précède est là.',
    missing:
      'Le réseau demandé n’est pas, ou n’est plus, gardé dans ce navigateur : voici l’exemple. Ouvrez ses fichiers pour le retrouver.',
  },
  /** What is said once about the network that is open. */
  news: {
    copied:
      'L’exemple reste tel qu’il est : vous modifiez maintenant votre copie, gardée dans ce navigateur (« Ouvrir », « Mes réseaux »).',
    kept: 'Vous avez modifié ce réseau : votre copie est gardée dans ce navigateur.',
    recovered:
      'Le récit que vous aviez écrit sans l’enregistrer a été retrouvé : il est dans ce réseau, qui est le vôtre. « Annuler » rend le récit d’origine.',
  },
  /** What an address names and the open network does not have. */
  absent: (n: Count) =>
    counted`Cette adresse nomme ${some(n, 'fiche ou étape', 'fiches ou étapes')} qui ${ofNumber('fr', n.value, 'n’est', 'ne sont')} pas dans ce réseau : elle vient d’un autre réseau, ou d’un état antérieur de celui-ci.`,
  openCopy: 'L’ouvrir',
  dismiss: 'Compris',
};
