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
    'files that were saved or exported before, here or elsewhere, and the copies that others have of them (a .maillage file of this network that is opened again in this browser loses the name)',
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
  review: {
    title: 'Persons named',
    intro:
      'A name is kept for the time of the mandate or function and a while longer (usually two years); then the function is enough. This list shows who has not been mentioned for so long.',
    years: (n) => plural(n, 'year'),
    age: 'Not mentioned for',
    old: (n) => (n === 0 ? 'No name to review' : `${plural(n, 'name')} to review`),
    undated: (n) => `${plural(n, 'name')} without a date`,
    undatedHelp: 'Neither their relations nor their sources have a date.',
    recent: (n) => (n === 1 ? '1 other name is more recent, or kept.' : `${n} other names are more recent, or kept.`),
    mentioned: (date) => `latest mention: ${date}`,
    keptOn: (date) => `kept on ${date}`,
    keep: 'Keep',
    keepOf: (name) => `Keep the name of ${name}`,
    replaceOf: (name) => `Replace the name of ${name} by the function`,
    replace: 'Replace…',
    kept: (name) => `The name of ${name} is kept; in time it comes back to this list.`,
    hidden: 'Names of persons are hidden: show them to review them.',
    nobody: 'No person is named in this network.',
  },
  keptOut: (persons) =>
    persons === 1
      ? '1 person who has objected: replaced by the function.'
      : `${persons} persons who have objected: replaced by their functions.`,
} satisfies typeof fr;
