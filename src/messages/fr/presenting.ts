/**
 * Telling the story to a room: the bar of the presentation and the window of the speaker.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, counted } from '../counted.ts';

export const presenting = {
  stepSaid: (i: number, n: number, title: string) => `Étape ${i} sur ${n} : ${title}`,
  count: (i: Count, n: Count) => counted`Étape ${i} sur ${n}`,
  bar: 'Présentation',
  sources: 'Sources :',
  noSource: 'Sans source.',
  previous: 'Étape précédente',
  forward: 'Étape suivante',
  explore: 'Explorer (E)',
  back: 'Reprendre la présentation',
  left: (title: string) => `Présentation en pause : ${title}`,
  notes: 'Notes (N)',
  leave: 'Quitter la présentation',
  steps: 'Étapes',
  jump: 'Aller à',
  black: 'Écran noir (B)',
  endBlack: 'Revenir de l’écran noir',
  names: 'Sans les noms de personnes (M)',
  namesShown: 'Les noms de personnes sont affichés.',
  namesHidden: 'Les personnes sont désignées par leur fonction.',
  presenter: 'Maillage : notes',
  presenterRefused: 'Le navigateur a refusé d’ouvrir la fenêtre des notes : autorisez les fenêtres de cette page.',
  now: 'À l’écran',
  next: 'Ensuite',
  end: 'Fin du récit',
  noNote: 'Pas de note.',
  isBlack: 'Écran noir',
  isExploring: 'Hors du récit',
  elapsed: 'Temps écoulé',
  pause: 'Arrêter',
  resume: 'Reprendre',
  restart: 'Remettre à zéro',
};
