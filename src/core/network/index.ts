/**
 * Which part of a dataset is looked at, and the graphs that pictures and measures run on.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// Which part of a dataset is looked at: filters, dates, how relations of many are read.

// The neighbourhood of one actor.
export * from './around.ts';
// Who is known to lie in an unnamed set that cooperates.
export * from './comprised.ts';
// The graph of ties that pictures are laid out from.
export * from './graph.ts';
// What a recorded cooperation is, and who stands without any.
export * from './isolation.ts';
// The classes by which it is counted who meets whom.
export * from './level-classes.ts';
// That network in numbered form.
export * from './network.ts';
export * from './recipe.ts';
// The actors and relations that a recipe shows.
export * from './selection.ts';
// The simple network on which every measure runs.
export * from './simple-network.ts';
// Who belongs to which territory, as the relations say.
export * from './territorial-parents.ts';
// Relations → ties between two ends.
export * from './ties.ts';
// Relations in time: which stand on a day.
export * from './time.ts';
// What may be meant by members that a source counts without naming them.
export * from './unnamed.ts';
// A dataset as far as pictures and measures read it.
export * from './without-prose.ts';
