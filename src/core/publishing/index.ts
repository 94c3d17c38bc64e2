/**
 * What others get: copies without the names of persons, reduced to what may be published, and files in the formats of other programs. This file
 * is the table of contents of the room: other rooms and parts import these files and no others.
 */
// A network with functions in place of the names of persons.
export * from './nameless.ts';
// The part of a network that may be published.
export * from './public-copy.ts';
// A network in each format that others read, and what such a file does not hold.
export * from './written-formats.ts';
