/**
 * The library of Maillage: all code that is independent of screens, disks and the clock. Its rooms and their order are described in
 * DESIGN.md; each imports only rooms that come before it. Application, scene, paper and command line import the files themselves, not this
 * one, so that a page loads only what it needs.
 */

// Figures and measures of a network.
export * as analysis from './analysis/index.ts';
// Helpers for every room: comparing names, random numbers, running long work.
export * as basics from './basics/index.ts';
// Editing a network by hand: cells, and whole rows.
export * as editing from './editing/index.ts';
// Files of any format → a valid dataset with a list of all faults, and back into tables of text.
export * as files from './files/index.ts';
// Anyone's table on its way into a document.
export * as importing from './importing/index.ts';
// Where each node stands in a picture.
export * as layout from './layout/index.ts';
// What a network consists of: vocabulary, rows, document, changes.
export * as model from './model/index.ts';
// Which part of a dataset is shown, and the graphs for pictures and measures.
export * as network from './network/index.ts';
// Copies for others: without names of persons, and reduced to what may be published.
export * as publishing from './publishing/index.ts';
// The official territories of a year, and the names that people write for them.
export * as reference from './reference/index.ts';
// How a network is viewed, and the address that stores it.
export * as session from './session/index.ts';
// A network in words and tables, and searching it.
export * as telling from './telling/index.ts';
// The network laid over an official perimeter, with every commune of it.
export * as territory from './territory/index.ts';
