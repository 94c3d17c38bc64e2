/**
 * Types of the modules that the build makes: see
 * scripts/shipped-network.ts and scripts/place-index.ts.
 */
declare module 'virtual:shipped-network' {
  export const parsed: import('../core/files/parse-dataset.ts').ParsedDataset;
}
declare module 'virtual:place-index' {
  /** The address of the text for `readPlaceIndex`; empty in a single file, which contains no communes but its own. */
  export const url: string;
}
