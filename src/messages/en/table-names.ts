/**
 * The tables of a document by name, wherever two documents are set side by side.
 * In English; the entries are those of the French version.
 */
import type { TABLE_NAMES as fr } from '../fr/table-names.ts';

export const TABLE_NAMES = {
  actors: 'Actors',
  relations: 'Relations',
  sources: 'Sources',
  types: 'Types of relation',
  statements: 'Statements',
  story: 'Steps of the story',
} satisfies typeof fr;
