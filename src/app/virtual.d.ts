/**
 * Modules that exist only in the build: see scripts/shipped-network.ts.
 * Types alone.
 */
declare module 'virtual:shipped-network' {
  export const parsed: import('../core/parse-dataset.ts').ParsedDataset;
}
