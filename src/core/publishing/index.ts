/**
 * What may leave the house: copies without names of persons, and the part of a network that may be handed out.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// A network in which persons are told by what they do.
export * from './nameless.ts';
// The part of a network that may be handed out.
export * from './public-copy.ts';
