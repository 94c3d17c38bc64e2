/**
 * Writing the story of a network, step by step.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, counted } from '../counted.ts';
import { some } from './numbers.ts';

export const story = {
  close: 'Fermer le récit',
  present: 'Présenter',
  presentThis: 'Présenter cette étape',
  add: 'Ajouter cette vue',
  none: 'Aucune étape. Composez une vue, puis « Ajouter cette vue ».',
  help: 'Une étape garde la vue, les filtres, ce qui est mis en avant et ce que montre le cadre.',
  broken: (n: Count) => counted`${some(n, 'étape nomme', 'étapes nomment')} ce qui n’est plus dans les données.`,
  nameless: 'Sans les noms de personnes',
  namelessWords: 'Les noms de personnes sont remplacés à l’écran : affichez-les pour modifier ces textes.',
  toCheck: 'à vérifier',
  untitled: 'Étape sans titre',
  up: (n: number) => `Avancer l’étape ${n}`,
  down: (n: number) => `Reculer l’étape ${n}`,
  remove: (n: number) => `Supprimer l’étape ${n}`,
  saveDataset: 'Enregistrer le jeu de données',
  datasetFile: 'maillage-donnees.zip',
  saveStory: 'Enregistrer le récit seul',
  saved: 'Le récit est enregistré.',
  kept: 'Le récit a changé : il est gardé dans ce navigateur, mais dans aucun fichier encore.',
  unsaved: 'Le récit a changé : enregistrez-le avant de fermer la page.',
  fields: {
    title: 'Titre : ce que l’on constate',
    text: 'Texte affiché',
    note: 'Note pour qui présente',
    reveal: 'Mis en avant',
    proofs: 'Preuves citées',
  },
  otherLanguage: 'Les textes anglais s’écrivent de même, la page étant en anglais.',
  missing: (ids: string) => `N’existe plus dans les données : ${ids}.`,
  forget: 'Retirer ces renvois',
  retake: 'Remplacer par cette vue',
  wholePicture: 'Cadre : tout le dessin.',
  framed: (n: Count) => counted`Cadre : ${some(n, 'symbole')}.`,
  takeAway: (name: string) => `Retirer « ${name} »`,
  addRow: 'Ajouter',
  groups: { actors: 'Acteurs', relations: 'Relations', statements: 'Constats' },
};
