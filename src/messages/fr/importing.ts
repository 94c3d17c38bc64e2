/**
 * Tables of anyone on their way into a network: what was understood, who is who, what will change.
 * In French: the source, whose entries and types every other language has.
 */

import { plural } from './numbers.ts';
import { TABLE_NAMES } from './table-names.ts';

/** What becomes of the rows of a table. */
interface Rows {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly missing: number;
}

const whatChanges = ({ added, changed, same, missing }: Rows, one: string) =>
  [
    `${plural(added, one)} à ajouter`,
    `${changed} à compléter ou corriger`,
    `${same} sans changement`,
    ...(missing === 0 ? [] : [`${missing} qui ne sont plus dans le fichier et restent`]),
  ].join(', ');

/** How many rows of a table the second network has more, has differently, has the same, and lacks. */
interface Differences {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
}

export const importing = {
  askFirst: (files: readonly string[]) =>
    `Rien n’a été lu de ${files.join(', ')} : il n’est pas certain de quelle colonne dit quoi. Écrivez « maillage mapping FICHIER > mapping.json », corrigez ce fichier, puis donnez-le avec --mapping.`,
  whoIsWho: ({ certain, proposed, unknown }: { readonly certain: number; readonly proposed: number; readonly unknown: number }) =>
    `Territoires officiels : ${plural(certain, 'acteur')} reconnus avec certitude, ${proposed} à confirmer, ${unknown} gardés tels qu’écrits.`,
  maybe: (written: string, units: readonly string[]) => `« ${written} » est peut-être ${units.join(', ou ')}`,
  areSame: (ids: readonly string[]) => `Un seul acteur, le même territoire\u00a0: ${ids.join(', ')}`,
  maybeSame: (ids: readonly string[]) => `Peut-être un seul acteur : ${ids.join(', ')}`,
  willChange: {
    actors: (rows: Rows) => `Acteurs : ${whatChanges(rows, 'acteur')}.`,
    relations: (rows: Rows) => `Relations : ${whatChanges(rows, 'relation')}.`,
  },
  differs: (table: keyof typeof TABLE_NAMES, { added, changed, same, gone }: Differences) =>
    `${TABLE_NAMES[table]}\u00a0: ${added} de plus, ${changed} qui diffèrent, ${same} pareils, ${gone} de moins.`,
  notUnderstood: ({ added, gone }: { readonly added: number; readonly gone: number }) =>
    `Lignes non comprises : ${added} de plus, ${gone} de moins.`,
  folderHasErrors: (folder: string) => `Rien n’a été écrit : ${folder} contient des erreurs, à corriger d’abord.`,
  /** `theirs`: whether the second network was taken where both say something else. */
  disagreements: (count: number, theirs: boolean) =>
    `${plural(count, 'désaccord')}\u00a0: ${theirs ? 'le second réseau a été suivi' : 'le premier réseau a été gardé (--theirs suit le second)'}.`,
  nothingMerged: 'Rien n’a été écrit\u00a0: donnez le fichier ou le dossier où écrire.',
  nothingWritten: 'Rien n’a été écrit : ajoutez --into DOSSIER.',
};
