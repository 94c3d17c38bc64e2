/**
 * Stands in for Node's types in the programs of core and scene (see src/core/tsconfig.json), where a library's own
 * types would otherwise bring in `process`, `Buffer` and the rest. Must stay empty.
 */
export {};
