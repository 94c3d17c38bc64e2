/**
 * Exporting the network for other programs: which formats there are, what each is for, and all of it or what is shown.
 * In English, checked against the French entries by the compiler.
 */
import type { exporting as french } from '../fr/exporting.ts';

export const exporting: typeof french = {
  title: 'The network, for a spreadsheet or another program',
  help: 'Each of these files opens again in Maillage. What its format cannot hold is told once the file is written.',
  part: 'What is written',
  parts: [
    { id: 'all', fr: 'tout le réseau', en: 'the whole network' },
    { id: 'shown', fr: 'ce qui est montré', en: 'what is shown' },
  ],
  shownHelp: 'The actors and relations that the filters show, without the story and the rows to take up.',
  namesHelp: 'This file holds names of persons and notes.',
  namelessHelp: 'Names of persons are hidden: the file holds none.',
  uses: {
    maillage: 'for a colleague who has Maillage: everything is in it',
    xlsx: 'for Excel: a sheet for each table, to be corrected and dropped here again',
    ods: 'for LibreOffice: the same sheets',
    csv: 'for any spreadsheet or program: a file for each table',
    gexf: 'for Gephi, with types, dates and parallel ties',
    graphml: 'for NetworkX, igraph, yEd or Cytoscape',
    gephi: 'for the data laboratory of Gephi: nodes and edges',
    json: 'for a program: everything is in it',
  },
  writing: 'Writing the file…',
  saved: (format) => `File saved: ${format}.`,
};
