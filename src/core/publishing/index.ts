/**
 * Copies for others: without the names of persons, and reduced to what may be published. This file is the table of contents of the room:
 * other rooms and parts import these files and no others.
 */
// A network with functions in place of the names of persons.
export * from './nameless.ts';
// The part of a network that may be published.
export * from './public-copy.ts';
