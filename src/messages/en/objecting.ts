/**
 * Persons who object to being named, and names that are reviewed because they are old. In English: the same entries as the French version,
 * which is the reference.
 */
import type { objecting as fr } from '../fr/objecting.ts';
import { plural } from './numbers.ts';

const texts = (n: number) => plural(n, 'text');

export const objecting = {
  start: 'Replace the name by the function…',
  title: 'Replace the name by the function?',
  looking: 'Looking for the name in all that is kept…',
  warning: 'This cannot be undone.',
  becomes: (name, label) => `“${name}” becomes “${label}”.`,
  otherNames: (names) => `Other names of this person go: ${names.join(', ')}.`,
  namesakes: (names) => `Has the same name, and loses it too: ${names.join(', ')}.`,
  rewritten: 'What is rewritten',
  places: {
    now: (n) => `${texts(n)} of the network: names, notes, quotes, story, your own columns, rows to take up`,
    before: (n) => `${texts(n)} of the history (what can be undone or redone) and of the remarks on files`,
    points: (n) => `${texts(n)} of the restore points`,
    browser: 'saved views and choices remembered in this browser, the other tabs, and all that you export from now on',
  },
  mark: 'A hash of the name, not the name, stays in the network: no import, paste or merge brings it back.',
  doubtful: 'Is it this person?',
  doubtfulHelp: 'A name alone may be another word or somebody else. Tick the texts in which it is this person.',
  inHistory: 'in the history',
  inPoints: 'in a restore point',
  unreached: 'What cannot be reached',
  unreachedList: [
    'files that were saved or exported before, here or elsewhere, and the copies that others have of them',
    'the other networks of this browser (open them to do the same there)',
    'the browsing history of this browser',
  ],
  linked: (file) => `the file “${file}”, until you save this network into it again`,
  confirm: 'Replace for good',
  cancel: 'Cancel',
  done: (label) => `The name is replaced by “${label}”.`,
  doneAndSave: (label, file) => `The name is replaced by “${label}”. Save to replace it in “${file}” too.`,
  failed: 'The name could not be replaced in what this browser keeps: nothing has changed. Close the other tabs and try again.',
  namesNobody: 'This row names nobody: there is nothing to replace.',
  keptOut: (persons) =>
    persons === 1
      ? '1 person who has objected: replaced by the function.'
      : `${persons} persons who have objected: replaced by their functions.`,
} satisfies typeof fr;
