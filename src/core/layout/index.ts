/**
 * Where each node stands in a picture, before anything is drawn. This file is the table of contents of the room: other rooms and parts
 * import these files and no others.
 */

// The matrix of actors.
export * from './actor-matrix.ts';
// The parts that a layout places: connected blocks, satellites, rail.
export * from './blocks.ts';
// The space that a node takes in the columns; rows that stand for several nodes; which column is whose.
export * from './column-boxes.ts';
export * from './column-folds.ts';
export * from './column-network.ts';
// The room that columns fill.
export * from './column-room.ts';
// Routes of lines through columns.
export * from './column-routes.ts';
// Positions of actors on the map.
export * from './geography.ts';
// Points and boxes.
export * from './geometry.ts';
// The ids of the layouts; input and output of a layout.
export * from './layout.ts';
// Placing a network with a layout.
export * from './layouts.ts';
// The map, and its scale.
export * from './map.ts';
// The row orders of the matrix.
export * from './matrix-orders.ts';
// The order of rows in columns, kept through edits.
export * from './row-order.ts';
