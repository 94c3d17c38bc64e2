/**
 * Networks kept in this browser: the list, and what is said when something is not kept.
 * In French: the source, whose entries and types every other language has.
 */

import { type Count, counted, joinedTexts } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { some } from './numbers.ts';

export const keeping = {
  title: 'Mes réseaux, gardés dans ce navigateur',
  help: 'Chaque réseau que vous ouvrez est gardé sur cet ordinateur avec chaque modification : il est là demain. Pour le transmettre ou le mettre à l’abri, enregistrez-le dans un fichier (« Enregistrer »).',
  none: 'Aucun encore.',
  current: 'affiché',
  size: (actors: Count, relations: Count) => counted`${some(actors, 'acteur')}, ${some(relations, 'relation')}`,
  changed: {
    today: (time: string) => `aujourd’hui ${time}`,
    yesterday: (time: string) => `hier ${time}`,
    before: (date: string) => `le ${date}`,
  },
  order: 'Trier par',
  orders: { changed: 'dernière modification', title: 'nom', size: 'taille' },
  /** While names of persons are hidden or the story is told: titles of other networks may hold names. */
  hidden: 'Les noms des autres réseaux ne sont pas affichés pendant une présentation ou sans les noms de personnes.',
  showHidden: 'Les afficher',
  erase: 'Effacer définitivement',
  eraseOf: (name: string) => `Effacer définitivement ${name}`,
  erased: (name: string) => `« ${name} » est effacé.`,
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
    full: 'Ce réseau n’est plus gardé : le navigateur n’a plus de place. Enregistrez-le dans un fichier, ou effacez d’anciens réseaux : dès qu’il y a de la place, tout est gardé avec la modification suivante.',
    failed:
      'Ce réseau n’est pas gardé : le navigateur refuse d’écrire sur cet ordinateur, par réglage ou parce que la fenêtre est privée. Enregistrez-le dans un fichier avant de fermer la page.',
    newer:
      'Ce réseau n’est pas gardé : une version plus récente de Maillage a été ouverte dans ce navigateur. Enregistrez vos modifications dans un fichier, puis rechargez la page.',
    blocked:
      'Ce réseau n’est pas gardé : un autre onglet de Maillage, d’une version plus ancienne, retient ce qui est gardé. Fermez-le, puis revenez sur cette page.',
    elsewhere:
      'Un autre onglet a pris la main avant que vos dernières modifications ne soient gardées : elles sont à part, dans un point de restauration. Voici le réseau tel qu’il est gardé.',
    damaged:
      'Une partie de ce réseau, gardée par ce navigateur, n’a pas pu être relue : voici tout ce qui a pu l’être. Le reste n’est pas effacé, et s’enregistre à part, aussi plus tard (« Ouvrir », « Mes réseaux »).',
    unreadable:
      'Ce réseau est gardé dans ce navigateur, mais rien n’a pu en être relu : voici l’exemple. Ce qui est gardé n’est pas effacé, et s’enregistre à part.',
    withheld:
      'Vos réseaux ne peuvent pas être lus : un autre onglet de Maillage, d’une version plus ancienne, les retient. Voici l’exemple. Fermez cet autre onglet, puis rechargez cette page.',
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
  /** What of a kept network could not be read. */
  unread: (rows: Count, changes: Count) =>
    joinedTexts(
      [
        ...(rows.value === 0 ? [] : [counted`Non relu : ${some(rows, 'fiche entière ou en partie', 'fiches entières ou en partie')}.`]),
        ...(changes.value === 0 ? [] : [counted`Non relu : ${some(changes, 'modification')}.`]),
      ],
      ' ',
    ),
  saveUnread: 'Enregistrer ce qui n’a pas pu être relu',
  saveUnreadOf: (name: string) => `Enregistrer ce qui n’a pas pu être relu de ${name}`,
  unreadFile: 'maillage-non-relu.json',
  doesNotFit: 'Cette modification ne peut pas être annulée ni rétablie : ce qui en est gardé est abîmé.',
  /** In the list, a network whose name could not be read. */
  nameLost: 'Réseau dont le nom n’a pas pu être relu',
  dismiss: 'Compris',
  saveFile: 'Enregistrer dans un fichier',
  makeRoom: 'Faire de la place',
  tryAgain: 'Réessayer',
  keptAgain: 'Ce réseau est de nouveau gardé, avec toutes vos modifications.',
  /** The browser's promise to keep the networks: asked for once. */
  lasting: {
    why: 'Ce navigateur peut effacer ce qu’il garde quand la place manque, sauf si vous lui demandez de ne pas le faire.',
    ask: 'Garder sur cet ordinateur',
    decline: 'Non merci',
    promised: 'C’est accordé : le navigateur gardera vos réseaux jusqu’à ce que vous les supprimiez.',
    refused: 'Le navigateur ne s’y engage pas : enregistrez dans un fichier ce que vous ne voulez pas perdre.',
    /** In the list. */
    yes: 'Ce navigateur s’est engagé à les garder jusqu’à ce que vous les supprimiez.',
    no: 'Ce navigateur ne s’est pas engagé : il peut les effacer quand la place manque, et les efface à la fermeture si la fenêtre est privée.',
    unknown: 'Ce navigateur ne dit pas s’il peut les effacer. Il les efface à la fermeture si la fenêtre est privée.',
  },
  /** Of a page that was opened from a file of the disk. */
  fromFile:
    'Cette page est un fichier ouvert du disque : selon le navigateur, d’autres pages ouvertes ainsi voient vos réseaux, ou ils ne se retrouvent plus si le fichier est déplacé.',
  /** Of the application in one file. */
  fromApplicationFile:
    'Maillage est ici un fichier ouvert du disque : selon le navigateur, d’autres pages ouvertes ainsi voient vos réseaux, ou ils ne se retrouvent plus si ce fichier est déplacé ou renommé. Enregistrez aussi votre travail dans un fichier (« Enregistrer »).',
  room: (used: string, all: string) => `Place occupée : ${used} sur environ ${all}.`,
  /** Why nothing can be edited, on the controls that edit. */
  readOnly: {
    otherTab: 'Lecture seule : ce réseau est modifié dans un autre onglet.',
    newer: 'Lecture seule : une version plus récente de Maillage a écrit ce réseau.',
    look: 'Lecture seule : c’est un point de restauration qui est affiché.',
  },
  /** The same over the picture, with what can be done. */
  readOnlyHelp: {
    otherTab:
      'Ce réseau est ouvert dans un autre onglet, où il se modifie. Ici, vous en suivez les modifications ; vues, filtres et sélection restent libres.',
    newer:
      'Ce réseau a été ouvert avec une version plus récente de Maillage : ici, il se lit seulement. Tout ce que vous avez fait est gardé.',
  },
  reload: 'Recharger la page',
  turns: {
    take: 'Continuer ici',
    taking: 'Un instant…',
    taken: 'Vous modifiez maintenant ce réseau ici ; l’autre onglet suit.',
    inherited: 'L’autre onglet est fermé : vous modifiez maintenant ce réseau ici.',
    refused: 'L’autre onglet a des modifications qu’il n’a pas pu garder : enregistrez-les d’abord là-bas, dans un fichier.',
  },
  openElsewhere: 'Ce réseau est ouvert dans un autre onglet : renommez-le là-bas.',
};
