/**
 * The official territories of a year, and the names by which people write them.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// The territories of one year as columns: codes, names, parents.

// What changed between two years: merged and split communes.
export * from './changes.ts';
// Where each unit stands on the map of France.
export * from './map-places.ts';
// Longitude and latitude → places on the map.
export * from './map-projection.ts';
// Written names → official units, sure, doubtful or unknown.
export * from './matching.ts';
// Finding names among the tens of thousands of the reference.
export * from './name-scan.ts';
// The universe of a question: a territory and all its communes.
export * from './perimeters.ts';
// The files of the reference → territory.
export * from './reference-file.ts';
export * from './territory.ts';
