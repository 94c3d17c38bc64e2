/**
 * The library of Maillage: everything that knows nothing of screens, files on disk or the clock. Its rooms from the ground up; each
 * imports only rooms above it in this list. Our own parts import the files themselves, so that a page loads no more than it shows.
 */
// What every room uses and what knows nothing of networks: names as they are written, chance, long work.

// What is counted and computed about a network.
export * as analysis from './analysis/index.ts';
export * as basics from './basics/index.ts';
// Files of any format → a valid dataset with every fault told, and back into tables of text.
export * as files from './files/index.ts';
// Where everything stands in a picture, before anything is drawn.
export * as layout from './layout/index.ts';
// What a network is: its words, its rows, the document that holds them, and changes of it as values.
export * as model from './model/index.ts';
// Which part of a dataset is looked at, and the graphs that pictures and measures run on.
export * as network from './network/index.ts';
// What may leave the house: copies without names of persons, and the part of a network that may be handed out.
export * as publishing from './publishing/index.ts';
// The official territories of a year, and the names by which people write them.
export * as reference from './reference/index.ts';
// How a network is looked at, and the address that keeps it.
export * as session from './session/index.ts';
// A network in words, tables and answers: what titles, lists, reports and searches say.
export * as telling from './telling/index.ts';
// The network laid over an official perimeter: every commune of it, whether a source speaks of it or not.
export * as territory from './territory/index.ts';
