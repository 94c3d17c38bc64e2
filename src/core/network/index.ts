/**
 * Which part of a dataset is shown, and the graphs that pictures and measures are computed on. This file is the table of contents of the
 * room: other rooms and parts import these files and no others.
 */

// The neighbourhood of one actor.
export * from './around.ts';
// Bodies known to be in an unnamed set that cooperates.
export * from './comprised.ts';
// The graph of ties that pictures are drawn from.
export * from './graph.ts';
// What counts as a recorded cooperation, and which actors have none.
export * from './isolation.ts';
// The classes of actors for counting which levels work together.
export * from './level-classes.ts';
// A simple network as typed arrays, for algorithms.
export * from './network.ts';
// Actors that may be the same as another.
export * from './possible-identities.ts';
// Recipes: which part of a dataset is shown, and how relations of many members become ties.
export * from './recipe.ts';
// The actors and relations that a recipe shows.
export * from './selection.ts';
// The simple network on which every measure runs.
export * from './simple-network.ts';
// Which territory an actor belongs to, according to the relations.
export * from './territorial-parents.ts';
// Relations → ties between two ends.
export * from './ties.ts';
// Relations in time: which of them hold on a day.
export * from './time.ts';
// The types of relations as a column.
export * from './type-column.ts';
// Which actors may be among members that a source counts without naming them.
export * from './unnamed.ts';
// A dataset reduced to what pictures and measures read.
export * from './without-prose.ts';
