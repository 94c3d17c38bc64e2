/**
 * What a file does not hold of a network, as told beside an export, on the page and in the terminal.
 * In English, checked against the French entries by the compiler.
 */
import type { lost as french } from '../fr/lost.ts';
import { ofNumber } from '../plural.ts';

const counted = ({ gone, changed }: { readonly gone: number; readonly changed: number }, one: string, many: string) =>
  [
    ...(gone > 0 ? [`Lost: ${gone} ${ofNumber('en', gone, one, many)}.`] : []),
    ...(changed > 0 ? [`Held in part: ${changed} ${ofNumber('en', changed, one, many)}.`] : []),
  ].join(' ');

export const lost: typeof french = {
  title: (title) => `Lost: the title (“${title}”) and the id of the network; a .maillage or .json file keeps them.`,
  settings: 'Lost: the settings of the network.',
  turns: (count) => `Lost: ${count} ${ofNumber('en', count, 'change', 'changes')} that could still be undone or redone.`,
  kept: (count) => `Lost: ${count} ${ofNumber('en', count, 'text that was not understood', 'texts that were not understood')}.`,
  tables: {
    actors: (rows) => counted(rows, 'actor', 'actors'),
    relations: (rows) => counted(rows, 'relation', 'relations'),
    sources: (rows) => counted(rows, 'source', 'sources'),
    types: (rows) => counted(rows, 'type of relation', 'types of relation'),
    statements: (rows) => counted(rows, 'statement', 'statements'),
    story: (rows) => counted(rows, 'step of the story', 'steps of the story'),
  },
  nothing: 'This file holds everything: opened again, it is the same network.',
};
