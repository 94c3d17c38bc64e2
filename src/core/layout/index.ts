/**
 * Where each node stands in a picture, before anything is drawn. This file is the table of contents of the room: other rooms and parts
 * import these files and no others.
 */

// The matrix of actors.
export * from './actor-matrix.ts';
// The parts that a layout places: connected blocks, satellites, rail.
export * from './blocks.ts';
// Positions of actors on the map.
export * from './geography.ts';
// The ids of the layouts; input and output of a layout.
export * from './layout.ts';
// Placing a network with a layout.
export * from './layouts.ts';
// The map, and its scale.
export * from './map.ts';
// The row orders of the matrix.
export * from './matrix-orders.ts';
