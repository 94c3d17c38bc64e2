/**
 * What every room uses and what knows nothing of networks: names as they are written, chance, long work.
 * The table of contents of this room: other rooms and parts import these files and no others.
 */
// How written names are compared: folded letters, acronyms, edit distance.

// Sums and rounding.
export * from './arithmetic.ts';
// How near a name is to what was typed, for ranking what a search finds.
export * from './closeness.ts';
// Runs long work, written as a generator, to its end.
export * from './finished.ts';
// Lists by a key, filled one entry at a time.
export * from './lists-by-key.ts';
export * from './names.ts';
// The name most like a written one, among many.
export * from './nearest-name.ts';
// The only source of chance, always seeded.
export * from './random.ts';
