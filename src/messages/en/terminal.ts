/**
 * Texts of the program in the terminal, in English: what each command does, what was read, what a territory is. Remarks about files and
 * errors of calls are separate topics.
 */

import type { terminal as french } from '../fr/terminal.ts';
import { plural } from './numbers.ts';

export const terminal: typeof french = {
  commands: {
    check:
      'Reads a folder, a CSV file, a zip or a .maillage file and tells all that is wrong. With --source-text, checks that every quote is in the text.',
    draw: 'Draws the network as SVG. Data with errors are drawn only with --partial.',
    analyse:
      'Analyses a network (folder, CSV, zip, .maillage) or a graph (edge list source,target; GEXF; GraphML). The JSON is described in docs/analyse.md.',
    territory:
      'Tells what a territory is (commune, intercommunality, EPT, department, region), what holds it, what it holds and, with --since, what has changed.',
    match:
      'Gives the official codes of a column of names (CSV, or one name a line) or of the actors of a network (folder, zip, .maillage), as CSV, with the certainty: certain, proposed, unknown.',
    import:
      'Reads tables of any shape (CSV, graphs, archives), tells what was understood and what will change; with --into, adds it to the network of a folder.',
    mapping:
      'Tells how the columns of these tables would be read, as a file mapping.json to correct and to give by --mapping to import or to any command that reads a network.',
    diff: 'Compares two networks, in any form that opens: what the second has more, what differs, field by field, what is the same, what it lacks. Exit code: 0 if they are the same, 1 if they differ. Columns and rows that Maillage does not understand are not compared.',
    report:
      'Writes the report: summary on a page, recorded cooperation, pivots, matrix, suggestions, relations with quotes, actors, sources.',
    poster: 'Writes a vector poster with legend, sources and date; with --address, a QR code to the online copy.',
    sheets: 'Writes the sheets of a workshop: one for each intercommunality or instrument, one for each actor to validate, blank slips.',
    publish: 'Writes the presentation as one HTML file that needs no network. With --public: without names of persons, only what is shown.',
    convert:
      'Writes a network (folder, workbook, CSV, zip, .maillage, JSON, graph) in another format, by the ending of the name: .maillage, .xlsx, .ods, .gexf, .graphml, .gephi.zip (tables of Gephi), .json, .zip or a folder. Tells what the file does not hold. Replaces nothing without --force. --no-history: without the history of what was changed.',
    merge:
      'Puts network B into network A, as importing on the page does: what B has more is added, what A leaves open is filled in, nothing is taken away. Where both say something else, tells it and keeps A; --theirs follows B. Writes to the third path, in a format of convert; without it nothing is written.',
    help: 'Explains the commands.',
  },

  wasRead: (rows) =>
    `${plural(rows.actors, 'actor')}, ${plural(rows.relations, 'relation')}, ${plural(rows.sources, 'source')}, ${plural(rows.statements, 'statement')}; ${plural(rows.errors, 'error')}, ${plural(rows.otherRemarks, 'other remark')}${rows.kept === 0 ? '' : `; ${plural(rows.kept, 'row')} to take up again`}`,
  undone: {
    compare: 'Nothing was compared: correct the errors, or add --partial.',
    draw: 'Nothing was drawn: correct the errors, or add --partial.',
    analyse: 'Nothing was analysed: correct the errors, or add --partial.',
    write: 'Nothing was written: correct the errors, or add --partial.',
  },
  noSuchActor: (id) => `${id} is the id of no actor`,

  noTerritory: (written, year, guess) =>
    `“${written}”: no territory of that name or code in ${year}.${guess === null ? '' : ` “${guess}”?`}`,
  mayBe: (written) => `“${written}” may be:`,
  changesSince: (year, count) => `Since ${year}: ${plural(count, 'change')}`,
  property: (name, value) => `${name}: ${value}`,
  properties: {
    key: 'key',
    code: 'code',
    siren: 'SIREN',
    inhabitants: 'inhabitants',
    levels: 'levels held',
    within: 'part of',
    tookOver: 'took over',
    communes: 'communes',
    source: 'source',
  },
  moreMembers: (count) => `… ${count} others (--members for all)`,

  perimeter: (name, year, communes, named, documented, implied, comprised) =>
    `${name}, boundaries of ${year}: ${communes} communes, ${named} of them named by the network; ${documented} with a recorded cooperation${implied}, ${comprised} comprised in a set that cooperates.`,
  unnamedMembers: (set, holder, counted, sourceCount, referenceCount, year) =>
    `${set} (${holder}): ${counted} of the ${sourceCount} communes that the source counts; ${referenceCount} in ${year}.`,
};
