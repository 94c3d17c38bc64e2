/**
 * The sheet of a workbook that is for people: what the tables are, and what to know before one changes them or passes them on.
 * In English, checked against the French entries by the compiler.
 */
import type { workbook as french } from '../fr/workbook.ts';

export const workbook: typeof french = {
  readMe: 'readme',
  about: (title) => [
    `Network: ${title}`,
    'Workbook written by Maillage. To open it again, or to take over what was changed in it: drop it on the page of Maillage.',
    'Each sheet is a table; each row an actor or a relation. The identifier (id) links the tables: do not change it.',
    'Several values in a cell are separated by |. Dates are written 2015, 2015-06 or 2015-06-18.',
    'You can add rows and columns: a column that Maillage does not know is kept as it is.',
    'This workbook holds all that is in the network: read it again before you pass it on.',
  ],
  holds: (name, help) => `${name}: ${help}`,
};
