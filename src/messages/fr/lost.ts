/**
 * What a file does not hold of a network, as told beside an export, on the page and in the terminal.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { ofNumber } from '../plural.ts';

const counted = (one: string, many: string) => (count: number) => `${count} ${ofNumber('fr', count, one, many)}`;

export const lost = {
  title: (title: string) =>
    `Perdu\u00a0: le titre («\u00a0${title}\u00a0») et l’identifiant du réseau\u00a0; un fichier .maillage ou .json les garde.`,
  settings: 'Perdu\u00a0: les réglages du réseau.',
  turns: (count: number) =>
    `Perdu\u00a0: ${count} ${ofNumber('fr', count, 'modification', 'modifications')} que l’on pouvait encore annuler ou rétablir.`,
  kept: (count: number) =>
    `Perdu\u00a0: ${count} ${ofNumber('fr', count, 'texte qui n’avait pas été compris', 'textes qui n’avaient pas été compris')}.`,
  /** A number of rows of a table. */
  tables: {
    actors: counted('acteur', 'acteurs'),
    relations: counted('relation', 'relations'),
    sources: counted('source', 'sources'),
    types: counted('type de relation', 'types de relation'),
    statements: counted('constat', 'constats'),
    story: counted('étape du récit', 'étapes du récit'),
  },
  /** Rows that are not in the file, and rows of which a part is not, as numbers of rows of several tables. */
  gone: (rows: readonly string[]) => `Perdu\u00a0: ${rows.join(', ')}.`,
  partly: (rows: readonly string[]) => `Gardé en partie\u00a0: ${rows.join(', ')}.`,
  nothing: 'Ce fichier garde tout\u00a0: rouvert, c’est le même réseau.',
};
