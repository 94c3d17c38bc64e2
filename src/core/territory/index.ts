/**
 * The network laid over an official perimeter: every commune of it, whether a source speaks of it or not.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// The communes of a perimeter under the network.

// Many communes folded by territory, and what of them is drawn.
export * from './folds.ts';
export * from './overlay.ts';
// Where communes and intercommunalities are, for distances.
export * from './positions.ts';
// What zooming into a map unfolds.
export * from './semantic-zoom.ts';
// What the sources record of each commune.
export * from './standing.ts';
