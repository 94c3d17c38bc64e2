/**
 * What a network consists of: its vocabulary, its rows, the document that holds them, and changes as values. This file is the table of
 * contents of the room: other rooms and parts import these files and no others.
 */

// Questions about the kind of an actor.
export * from './actor-kinds.ts';
// A change of a document as a value: apply, invert, squash, compose.
export * from './change.ts';
// A number read from each row of a table, as typed arrays.
export * from './columns.ts';
// Actors, relations, sources, statements and steps as values.
export * from './dataset.ts';
// Rows by their id.
export * from './dataset-index.ts';
// Uncertain dates in words.
export * from './date-words.ts';
// Dates, sure or not, and the days that they may mean.
export * from './dates.ts';
// A network with its story, what was not understood, its settings, id and title.
export * from './document.ts';
// Undo and redo of everything that is done to a document.
export * from './history.ts';
// A problem found in a file, with its place and a remedy.
export * from './issue.ts';
// Results that are kept as long as the columns they were computed from stay the same.
export * from './kept-answers.ts';
// How one list becomes another.
export * from './list-change.ts';
// The members of all relations as row numbers.
export * from './member-rows.ts';
// Rows of a dataset that do not fit each other.
export * from './misfits.ts';
// Marks of persons who have objected to being named.
export * from './objections.ts';
// What is done to a history, as values.
export * from './operations.ts';
// Which states of a document are worth keeping before an operation.
export * from './points-before.ts';
// The types of relation of a network: those of the list, and its own.
export * from './relation-types.ts';
// What a file contained that was not understood, kept with its place.
export * from './remains.ts';
// What can be kept of a damaged network.
export * from './salvage.ts';
// The steps of a story: adding, moving, and which of them name what is no longer there.
export * from './story.ts';
// The tables and columns of a dataset as files: the schema that reader, writer and data package follow.
export * from './tables.ts';
// The controlled words: levels, kinds, types of relation, statuses, certainties, each with its properties.
export * from './vocabulary.ts';
// The word of a list that a written word means.
export * from './words.ts';
