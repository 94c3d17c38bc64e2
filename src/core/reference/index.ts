/**
 * The official territories of a year, and the names that people write for them. This file is the table of contents of the room: other rooms
 * and parts import these files and no others.
 */

// Changes between two years: merged and split communes.
export * from './changes.ts';
// The place of each unit on the map of France.
export * from './map-places.ts';
// Longitude and latitude → coordinates of the map.
export * from './map-projection.ts';
// Written names → official units: certain, proposed or unknown.
export * from './matching.ts';
// Search among the tens of thousands of names of the reference.
export * from './name-scan.ts';
// Perimeters: a territory with all its communes.
export * from './perimeters.ts';
// The files of the reference → territory.
export * from './reference-file.ts';
// The territories of one year as columns: codes, names, parents.
export * from './territory.ts';
