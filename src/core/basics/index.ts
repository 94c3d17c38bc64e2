/**
 * Helpers that every room uses and that are independent of networks: comparing names, seeded random numbers, running long work. This file
 * is the table of contents of the room: other rooms and parts import these files and no others.
 */

// Sums and rounding.
export * from './arithmetic.ts';
// Ranks how well a name matches a search.
export * from './closeness.ts';
// The checksum of zip archives.
export * from './crc32.ts';
// Runs long work, written as a generator, to its end.
export * from './finished.ts';
// Lists by a key, filled one entry at a time.
export * from './lists-by-key.ts';
// How written names are compared: folded letters, acronyms, edit distance.
export * from './names.ts';
// The name most like a written one, among many.
export * from './nearest-name.ts';
// The only source of random numbers, always seeded.
export * from './random.ts';
// Texts as XML and HTML hold them.
export * from './xml-text.ts';
