/**
 * Types of the modules that the build makes: see
 * scripts/shipped-network.ts, scripts/place-index.ts and scripts/single-file.ts.
 */
declare module 'virtual:shipped-network' {
  export const parsed: import('../core/files/parse-dataset.ts').ParsedDataset;
}
declare module 'virtual:place-index' {
  /** The address of the text for `readPlaceIndex`. */
  export const url: string;
}
declare module 'virtual:application-file' {
  /** Size in bytes of the application in one file, `maillage.html` beside the page; 0 where there is none. */
  export const bytes: number;
}
