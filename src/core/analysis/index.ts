/**
 * Figures and measures of a network. This file is the table of contents of the room: other rooms and parts import these files and no
 * others.
 */

// The figures of one actor, and of partners.
export * from './actor-counts.ts';
// The whole analysis of a network.
export * from './analysis.ts';
// The names of all figures.
export * from './count-names.ts';
// Every figure, defined once.
export * from './counts.ts';
// Distributions of the articulations over types, statuses, themes, years.
export * from './distribution.ts';
// The kinds of isolation of every actor.
export * from './graded-isolation.ts';
// Which levels work together: ties by pair of classes.
export * from './level-table.ts';
// Betweenness, exact.
export * from './metrics/betweenness.ts';
// Cut vertices, bridges and blocks.
export * from './metrics/blocks.ts';
// Brokerage: which actors stand between which classes.
export * from './metrics/brokerage.ts';
// Expected brokerage in random networks.
export * from './metrics/brokerage-expectations.ts';
// Clusters: best of several seeded Louvain runs.
export * from './metrics/communities.ts';
// Core and periphery.
export * from './metrics/core-periphery.ts';
// For each node, the cut vertex and the bridge that tie it to the rest.
export * from './metrics/hanging.ts';
// The measures of an actor, as a plain list.
export * from './metrics/index.ts';
// All shortest paths between two nodes.
export * from './metrics/paths.ts';
// Betweenness estimated from a sample, with its error.
export * from './metrics/sampled-betweenness.ts';
// Three bands of a measure: weak, middling, strong.
export * from './metrics/value-bands.ts';
// Suggestions of actors who could meet, with reasons.
export * from './suggestions.ts';
// What a territory does with its own communes and with others.
export * from './territory-profile.ts';
