/**
 * What a file does not hold of a network, as told beside an export, on the page and in the terminal.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { ofNumber } from '../plural.ts';

/** How many rows of a table: not at all in the file, and there in part. */
interface Rows {
  readonly gone: number;
  readonly changed: number;
}

const counted = ({ gone, changed }: Rows, one: string, many: string) =>
  [
    ...(gone > 0 ? [`Perdu\u00a0: ${gone} ${ofNumber('fr', gone, one, many)}.`] : []),
    ...(changed > 0 ? [`Gardé en partie\u00a0: ${changed} ${ofNumber('fr', changed, one, many)}.`] : []),
  ].join(' ');

export const lost = {
  title: (title: string) =>
    `Perdu\u00a0: le titre («\u00a0${title}\u00a0») et l’identifiant du réseau\u00a0; un fichier .maillage ou .json les garde.`,
  settings: 'Perdu\u00a0: les réglages du réseau.',
  turns: (count: number) =>
    `Perdu\u00a0: ${count} ${ofNumber('fr', count, 'modification', 'modifications')} que l’on pouvait encore annuler ou rétablir.`,
  kept: (count: number) =>
    `Perdu\u00a0: ${count} ${ofNumber('fr', count, 'texte qui n’avait pas été compris', 'textes qui n’avaient pas été compris')}.`,
  tables: {
    actors: (rows: Rows) => counted(rows, 'acteur', 'acteurs'),
    relations: (rows: Rows) => counted(rows, 'relation', 'relations'),
    sources: (rows: Rows) => counted(rows, 'source', 'sources'),
    types: (rows: Rows) => counted(rows, 'type de relation', 'types de relation'),
    statements: (rows: Rows) => counted(rows, 'constat', 'constats'),
    story: (rows: Rows) => counted(rows, 'étape du récit', 'étapes du récit'),
  },
  nothing: 'Ce fichier garde tout\u00a0: rouvert, c’est le même réseau.',
};
