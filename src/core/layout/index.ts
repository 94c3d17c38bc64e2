/**
 * Where everything stands in a picture, before anything is drawn.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// The layouts, as a plain list.

// Who works with whom, as a square table.
export * from './actor-matrix.ts';
// The parts that a layout places: tied, known only by belonging, alone.
export * from './blocks.ts';
// Where the actors of a network are.
export * from './geography.ts';
// What a layout is given and what it gives back.
export * from './layout.ts';
export * from './layouts.ts';
// The map, and its scale.
export * from './map.ts';
// The orders of its rows.
export * from './matrix-orders.ts';
