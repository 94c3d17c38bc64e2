/**
 * Saving the open network into a file, and opening a file of a network that this browser has already.
 * In English, checked against the French entries by the compiler.
 */

import type { saving as french } from '../fr/saving.ts';
import { ofNumber } from '../plural.ts';

export const saving: typeof french = {
  unsaved: (count) =>
    count === null
      ? 'some changes are in no file yet'
      : ofNumber('en', count, `${count} change is in no file yet`, `${count} changes are in no file yet`),
  nothingNew: 'everything is in a file',
  title: 'Save to a file',
  intro:
    'A single file with the ending .maillage: the network, its story, its settings and the rows to take up again. “Open” opens it again, here or on another computer; it is also a zip archive, whose CSV tables open in a spreadsheet.',
  withHistory: 'With the history: changes can still be undone',
  holdsAll:
    'This file holds everything, names of persons, notes and the history among it, which also keeps names and rows that you have deleted or replaced. To publish, choose the public copy under “Export” instead.',
  holdsNames: 'This file holds names of persons and notes. To publish, choose the public copy under “Export” instead.',
  toExport: 'Open “Export”',
  choose: 'Choose the file…',
  download: 'Download the file',
  downloads: 'This browser cannot write the same file again: each time is a new download.',
  changedTitle: 'This file has changed',
  changed: (name, date) => `“${name}” was changed on ${date}, by another program or another window. Replace it with what is shown here?`,
  replace: 'Replace',
  elsewhere: 'Save to another file…',
  cancel: 'Cancel',
  fileType: 'Maillage network',
  writing: 'Saving…',
  saved: (name) => `Saved: ${name}.`,
  gone: (name) => `“${name}” cannot be reached any longer: choose a file.`,
  failed: (reason) => `Saving failed (${reason}). Nothing was replaced.`,
  twin: {
    title: 'This network is in this browser already',
    intro: (name) => `“${name}” is kept here in another state than that of the file. Which one to open? Nothing will be overwritten.`,
    file: (date) => `The file, saved on ${date}`,
    kept: (date) => `That of this browser, changed on ${date}`,
    removed: (date) => `That of this browser, changed on ${date}, which you had deleted`,
    openKept: 'Open that of this browser',
    openFile: 'Open the file as another copy',
    same: 'This file says the same as the network kept in this browser, which is the one that is open.',
  },
};
