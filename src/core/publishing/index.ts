/**
 * What others get: copies without the names of persons, reduced to what may be published, and files in the formats of other programs. This file
 * is the table of contents of the room: other rooms and parts import these files and no others.
 */
// Tables of the page as files, and what comes of them when they are opened again.
export * from './exported-tables.ts';
// What a file does not hold, in sentences.
export * from './lost-text.ts';
// Persons replaced by their functions in a document and its history.
export * from './name-rewriting.ts';
// A network with functions in place of the names of persons.
export * from './nameless.ts';
// Persons who object to being named, and the marks that keep their names out.
export * from './objection.ts';
// How old the names of persons are.
export * from './old-names.ts';
// The part of a network that may be published.
export * from './public-copy.ts';
// The part of a network that filters show.
export * from './shown-copy.ts';
// The formats that a network is written in, by name.
export * from './written-format-names.ts';
// A network in each format that others read, and what such a file does not hold.
export * from './written-formats.ts';
