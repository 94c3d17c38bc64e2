/**
 * What is counted and computed about a network.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// The names of all figures.

// Everything that is computed about a network, in one place.
export * from './analysis.ts';
export * from './count-names.ts';
// Every figure, defined once.
export * from './counts.ts';
// How the articulations are spread over types, statuses, themes, years.
export * from './distribution.ts';
// The kinds of isolation of every actor.
export * from './graded-isolation.ts';
// Do the levels meet: ties by pair of classes.
export * from './level-table.ts';
// Betweenness, exact.
export * from './metrics/betweenness.ts';
// Cut vertices, bridges and blocks.
export * from './metrics/blocks.ts';
// Who stands between which classes.
export * from './metrics/brokerage.ts';
// Brokerage against what chance alone would give.
export * from './metrics/brokerage-expectations.ts';
// Clusters, by Louvain from many starts.
export * from './metrics/communities.ts';
// Core and periphery.
export * from './metrics/core-periphery.ts';
// On whom and on which tie a node hangs.
export * from './metrics/hanging.ts';
// The measures of an actor, as a plain list.
export * from './metrics/index.ts';
// All shortest paths between two nodes.
export * from './metrics/paths.ts';
// Betweenness estimated, with its error.
export * from './metrics/sampled-betweenness.ts';
// Weak, middling, strong: three bands of a measure.
export * from './metrics/value-bands.ts';
// Who could meet whom, with reasons and no score.
export * from './suggestions.ts';
// What a territory does with its own communes, and with the others.
export * from './territory-profile.ts';
