/**
 * Modules that exist only in the build: see scripts/shipped-network.ts and scripts/place-index.ts.
 * Types alone.
 */
declare module 'virtual:shipped-network' {
  export const parsed: import('../core/files/parse-dataset.ts').ParsedDataset;
}
declare module 'virtual:place-index' {
  /** Where the text for `readPlaceIndex` is; empty in a single file, which holds no communes but its own. */
  export const url: string;
}
