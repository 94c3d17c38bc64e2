/**
 * What a file does not hold of a network, as told beside an export, on the page and in the terminal.
 * In English, checked against the French entries by the compiler.
 */
import type { lost as french } from '../fr/lost.ts';
import { ofNumber } from '../plural.ts';

const counted = (one: string, many: string) => (count: number) => `${count} ${ofNumber('en', count, one, many)}`;

export const lost: typeof french = {
  title: (title) => `Lost: the title (“${title}”) and the id of the network; a .maillage or .json file keeps them.`,
  settings: 'Lost: the settings of the network.',
  turns: (count) => `Lost: ${count} ${ofNumber('en', count, 'change', 'changes')} that could still be undone or redone.`,
  kept: (count) => `Lost: ${count} ${ofNumber('en', count, 'text that was not understood', 'texts that were not understood')}.`,
  tables: {
    actors: counted('actor', 'actors'),
    relations: counted('relation', 'relations'),
    sources: counted('source', 'sources'),
    types: counted('type of relation', 'types of relation'),
    statements: counted('statement', 'statements'),
    story: counted('step of the story', 'steps of the story'),
  },
  gone: (rows) => `Lost: ${rows.join(', ')}.`,
  partly: (rows) => `Held in part: ${rows.join(', ')}.`,
  nothing: 'This file holds everything: opened again, it is the same network.',
};
