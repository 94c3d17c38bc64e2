/**
 * A network in words and tables, and searching it: texts of titles, lists, reports and search results. This file is the table of contents
 * of the room: other rooms and parts import these files and no others.
 */

// An analysis as a document to save.
export * from './analysis-document.ts';
// An analysis as text, for the terminal.
export * from './analysis-text.ts';
// The communes of a perimeter as a table.
export * from './commune-table.ts';
// Texts with named figures.
export * from './counted-text.ts';
// Actors and relations as tables.
export * from './data-tables.ts';
// The communes of a perimeter counted by intercommunality.
export * from './epci-table.ts';
// The text of a fold.
export * from './fold-text.ts';
// The reasons for an actor's kinds of isolation, in words.
export * from './isolation-reasons.ts';
// Issues as text, with their places.
export * from './issue-text.ts';
// Title and figures of a perimeter.
export * from './perimeter-text.ts';
// An index of the names of all communes of France, usable before any région is loaded.
export * from './place-index.ts';
// The filters of a recipe in words.
export * from './recipe-words.ts';
// Search for actors, themes, relations and statements.
export * from './search.ts';
// Search for the communes of a perimeter.
export * from './search-units.ts';
// Title and figures of what is shown.
export * from './summary.ts';
// Walking through a network step by step, by keyboard.
export * from './walk.ts';
