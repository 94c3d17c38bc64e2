/**
 * The network laid over an official perimeter: every commune of it is present, whether or not a source mentions it. This file is the table
 * of contents of the room: other rooms and parts import these files and no others.
 */

// Folding of many communes by territory, and which rows are then drawn.
export * from './folds.ts';
// The network with all communes of a perimeter.
export * from './overlay.ts';
// Positions of communes and intercommunalities, for distances.
export * from './positions.ts';
// How many communes each intercommunality has in the reference.
export * from './reference-communes.ts';
// Which folds zooming into a map opens.
export * from './semantic-zoom.ts';
// The standing of each commune: what the sources record of it.
export * from './standing.ts';
// Which unit of the reference each actor is.
export * from './units-of-actors.ts';
