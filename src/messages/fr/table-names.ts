/**
 * The tables of a document by name, wherever two documents are set side by side.
 * In French, the reference version: every other language must have the same entries.
 */
export const TABLE_NAMES = {
  actors: 'Acteurs',
  relations: 'Relations',
  sources: 'Sources',
  types: 'Types de relation',
  statements: 'Constats',
  story: 'Étapes du récit',
};
