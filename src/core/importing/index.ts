/**
 * Anyone's table on its way into a document: who is who, which actors are one, and what will change. This file is the table of contents of
 * the room: other rooms and parts import these files and no others.
 */

// Two networks compared.
export * from './compare.ts';
// Actors → official territories: certain, proposed or unknown.
export * from './identify.ts';
// What was read, put into the document that is open.
export * from './integrate.ts';
// Two networks put together, with what they disagree on.
export * from './merge.ts';
// What a person is shown of it.
export * from './overview.ts';
// All of it together, with what a person has decided.
export * from './prepare.ts';
// What was decided about names before.
export * from './remembered-names.ts';
// Rows in words.
export * from './row-words.ts';
// Spellings of one actor.
export * from './same-actors.ts';
// Which rows of two networks are the same.
export * from './same-rows.ts';
// What of another network is taken into a document, one by one.
export * from './take.ts';
