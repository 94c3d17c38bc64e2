/**
 * A network in words, tables and answers: what titles, lists, reports and searches say.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// Sentences that carry their counts.

// An analysis as a document to keep.
export * from './analysis-document.ts';
// An analysis in words, for the terminal.
export * from './analysis-text.ts';
// The communes of a perimeter as a table.
export * from './commune-table.ts';
export * from './counted-text.ts';
// Actors and relations as tables.
export * from './data-tables.ts';
// Dates that are not sure, in words.
export * from './date-words.ts';
// The communes of a perimeter counted by intercommunality.
export * from './epci-table.ts';
// What a fold says of the communes in it.
export * from './fold-text.ts';
// Why an actor is told of as isolated.
export * from './isolation-reasons.ts';
// Remarks on what was read, with their places.
export * from './issue-text.ts';
// Title and figures of a perimeter.
export * from './perimeter-text.ts';
// Every commune of France by name, before any file of its région is loaded.
export * from './place-index.ts';
// What a recipe leaves out.
export * from './recipe-words.ts';
// Finding actors, themes, relations and statements.
export * from './search.ts';
// Finding the communes of a perimeter.
export * from './search-units.ts';
// Title and figures of what is shown.
export * from './summary.ts';
// Walking through a network one step at a time.
export * from './walk.ts';
