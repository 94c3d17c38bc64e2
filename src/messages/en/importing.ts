/**
 * Tables of anyone on their way into a network: what was understood, who is who, what will change.
 * In English.
 */

import type { importing as french } from '../fr/importing.ts';
import { plural } from './numbers.ts';
import { TABLE_NAMES } from './table-names.ts';

type Rows = Parameters<typeof french.willChange.actors>[0];

const whatChanges = ({ added, changed, same, missing }: Rows, one: string) =>
  [
    `${plural(added, one)} to add`,
    `${changed} to complete or correct`,
    `${same} without change`,
    ...(missing === 0 ? [] : [`${missing} that the file no longer has and that stay`]),
  ].join(', ');

export const importing: typeof french = {
  askFirst: (files) =>
    `Nothing was read of ${files.join(', ')}: it is not certain which column says what. Write “maillage mapping FILE > mapping.json”, correct that file, then give it with --mapping.`,
  whoIsWho: ({ certain, proposed, unknown }) =>
    `Official territories: ${plural(certain, 'actor')} recognised for certain, ${proposed} to confirm, ${unknown} kept as written.`,
  maybe: (written, units) => `“${written}” may be ${units.join(', or ')}`,
  areSame: (ids) => `One actor, the same territory: ${ids.join(', ')}`,
  maybeSame: (ids) => `Perhaps one actor: ${ids.join(', ')}`,
  willChange: {
    actors: (rows) => `Actors: ${whatChanges(rows, 'actor')}.`,
    relations: (rows) => `Relations: ${whatChanges(rows, 'relation')}.`,
  },
  differs: (table, { added, changed, same, gone }) =>
    `${TABLE_NAMES[table]}: ${added} added, ${changed} changed, ${same} the same, ${gone} gone.`,
  notUnderstood: ({ added, gone }) => `Rows not understood: ${added} added, ${gone} gone.`,
  folderHasErrors: (folder) => `Nothing was written: ${folder} holds errors, to be corrected first.`,
  disagreements: (count, theirs) =>
    `${plural(count, 'disagreement')}: ${theirs ? 'the second network was followed' : 'the first network was kept (--theirs follows the second)'}.`,
  nothingMerged: 'Nothing was written: give the file or folder to write to.',
  nothingWritten: 'Nothing was written: add --into FOLDER.',
};
