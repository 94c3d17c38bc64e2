/**
 * Opening files, the list of remarks, and what was not understood.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, counted } from '../counted.ts';
import type { opening as fr } from '../fr/opening.ts';
import { ofNumber } from '../plural.ts';
import { some } from './numbers.ts';

export const opening = {
  open: {
    title: 'Open a network',
    intro:
      'Drop the table that you keep already, as it is: the page shows what it understands and asks what is not certain, before it becomes a network. Several files, a folder or a zip archive open together. Nothing leaves your computer.',
    formats: (names: string) => `What opens: ${names}.`,
    paste: 'Or paste cells copied in Excel or LibreOffice',
    pasteHere: 'Paste here (Ctrl+V), or anywhere on the page',
    pastedName: 'pasted cells',
    files: 'Choose files…',
    fileTypes: 'Networks and tables',
    folder: 'Choose a folder…',
    templates: 'Download the templates (zip)',
    templatesHelp: 'Empty files with an example row and an explanation of every column, ready for Excel and LibreOffice.',
    begin: 'Begin an empty network',
    shipped: 'Back to the shipped network',
    close: 'Close',
    reading: 'Reading…',
    readingOf: (name: string) => `Reading ${name}`,
    phases: { reading: 'Reading the files…', judging: 'Checking the rows…' },
    done: (share: number) => `${Math.floor(100 * share)}%`,
    cancel: 'Stop reading',
    cancelled: 'Reading stopped. The network shown has stayed the same.',
    failed: (name: string, reason: string) => `${name} could not be read (${reason}). The network shown has stayed the same.`,
    current: (name: string) => `Network shown: ${name}.`,
    columns: 'Columns of the files',
    required: 'required',
  },
  begin: {
    label: 'Begin this network',
    title: 'New network',
    how: 'Add a first actor or a first relation, drop or paste (Ctrl+V) a table that you already keep.',
    open: 'Open a file…',
    tables: 'Under “Tables”, everything can also be typed in rows, as in a spreadsheet. All of it is kept while you type.',
  },
  templates: {
    archive: 'maillage-templates.zip',
    readMe: 'README.txt',
    title: 'Files of a Maillage network',
    footnote: '* required column. Remove the example row before opening your files.',
  },
  issues: {
    title: (n: number) =>
      ofNumber(
        'en',
        n,
        'One error prevents these files from opening as they are',
        `${n} errors prevent these files from opening as they are`,
      ),
    intro: 'Nothing was replaced: the previous network is intact. Correct the lines below in your spreadsheet, then open again.',
    readable: (actors: Count, relations: Count, skipped: Count) =>
      counted`Could be read: ${some(actors, 'actor')}, ${some(relations, 'relation')}. ${some(skipped, 'row')} not read.`,
    nothingReadable: 'Nothing could be read.',
    showPartial: 'Show what could be read',
    retry: 'Open again…',
    back: 'Back to the previous network',
    copy: 'Copy the list',
    copied: 'List copied.',
    severity: { error: 'error', warning: 'to check', info: 'note' },
    columns: { place: 'File, line', severity: 'Severity', message: 'What is wrong, and what to do' },
    line: (n: number) => `line ${n}`,
    wholeFile: 'file',
  },
  remains: {
    title: (n: Count, unread: Count) =>
      counted`${some(n, 'row')} to take up again${unread.value === 0 ? [] : counted`, ${unread} of them not read`}`,
    intro: 'What was not understood is kept with the network, and will be written to the files again when you save it.',
    columnsKept: (columns: string) => `Columns kept without being read: ${columns}.`,
    withheld: 'These texts are not shown while names of persons are hidden.',
    place: 'File, line',
    kept: 'What is written',
    line: (file: string, n: number | null) => (n === null ? file : `${file}, line ${n}`),
    others: (n: Count) => counted`and ${some(n, 'other', 'others')}, kept too.`,
  },
} satisfies typeof fr;
