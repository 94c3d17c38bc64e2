/**
 * The texts inside a network file, for people who open it as an archive: what it holds, and who may use the data.
 * In English, checked against the French entries by the compiler.
 */
import type { networkFile as french } from '../fr/network-file.ts';

export const networkFile: typeof french = {
  readMe: (title, withHistory) => [
    `Network: ${title}`,
    '',
    'This file was written by Maillage, an application that shows who cooperates with whom among French local authorities. To open it: “Open”, or drop it on the page.',
    '',
    'It is a zip archive. It holds:',
    '- CSV files (actors, relations, sources…), which open in Excel and LibreOffice;',
    '- document.json: the title, the settings and what was not understood on reading;',
    withHistory
      ? '- changes.json: the history of what was changed, so that it can still be undone.'
      : 'The history of what was changed is not in it.',
    'The format is described in docs/file-format.md, with its JSON Schemas.',
    '',
    withHistory
      ? 'Note: this file holds everything, names of persons, notes and what was deleted or replaced among it. To publish, use “Export”, “Public copy” instead.'
      : 'Note: this file holds names of persons and notes. To publish, use “Export”, “Public copy” instead.',
  ],
  licence: (sources) => [
    'These data belong to those who collected them; no licence is chosen in their place. Ask before reuse.',
    ...(sources.length === 0 ? [] : ['Terms stated for each source:']),
    ...sources.map(({ title, licence }) => `- ${title}: ${licence === '' ? 'not stated' : licence}`),
    'The format of the file and the program are free (MIT licence).',
  ],
};
