/**
 * Writing the story of a network, step by step.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, counted } from '../counted.ts';
import type { story as fr } from '../fr/story.ts';
import { ofNumber } from '../plural.ts';

export const story = {
  close: 'Close the story',
  present: 'Present',
  presentThis: 'Present this step',
  add: 'Add this view',
  none: 'No step. Compose a view, then “Add this view”.',
  help: 'A step keeps the view, the filters, what is brought out and what the picture shows close up.',
  broken: (n: Count) => counted`${n} ${ofNumber('en', n.value, 'step names', 'steps name')} what is no longer in the data.`,
  nameless: 'Without names of persons',
  namelessWords: 'Names of persons are replaced on screen: show them to change these texts.',
  toCheck: 'to check',
  untitled: 'Step without title',
  up: (n: number) => `Move step ${n} up`,
  down: (n: number) => `Move step ${n} down`,
  remove: (n: number) => `Remove step ${n}`,
  saveDataset: 'Save the dataset',
  datasetFile: 'maillage-data.zip',
  saveStory: 'Save the story alone',
  saved: 'The story is saved.',
  kept: 'The story has changed: it is kept in this browser, but in no file yet.',
  unsaved: 'The story has changed: save it before you close the page.',
  fields: {
    title: 'Title: the finding',
    text: 'Text shown',
    note: 'Note for the speaker',
    reveal: 'Brought out',
    proofs: 'Proofs cited',
  },
  otherLanguage: 'French texts are written in the same way, with the page in French.',
  missing: (ids: string) => `No longer in the data: ${ids}.`,
  forget: 'Remove these references',
  retake: 'Replace by this view',
  wholePicture: 'Frame: the whole picture.',
  framed: (n: Count) => counted`Frame: ${n} ${ofNumber('en', n.value, 'symbol', 'symbols')}.`,
  takeAway: (name: string) => `Remove “${name}”`,
  addRow: 'Add',
  groups: { actors: 'Actors', relations: 'Relations', statements: 'Statements' },
} satisfies typeof fr;
