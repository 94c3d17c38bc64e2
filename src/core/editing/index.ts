/**
 * Editing a network by hand: what the cells of its tables say, what becomes of the document when somebody types in them, and what is done to
 * whole rows. This file is the table of contents of the room: other rooms and parts import these files and no others.
 */

// Cells that were typed, pasted or filled → the document after it.
export * from './cell-edits.ts';
// What a name that was typed describes.
export * from './draft.ts';
// Whole rows: removed, merged, split.
export * from './row-edits.ts';
// What cells say to a person who edits them.
export * from './row-texts.ts';
// What a cell with several names says, and what is told of typed texts.
export * from './typed-texts.ts';
