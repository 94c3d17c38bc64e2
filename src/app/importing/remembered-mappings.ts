/**
 * How tables were read when they were integrated, kept in this browser so that the next file of the same shape is read in the same way. Only
 * headings and meanings are kept, and what a person said of all rows; no row of a table.
 */
import { withMappings } from '../../core/files/mapping/mapping-file.ts';
import { keep, kept } from '../keeping/browser-storage.ts';

const NAME = 'mappings';
const MOST = 40;

/** The text of a mapping file; empty for none. */
export function rememberedMappings(): string {
  const text = kept(NAME);
  return typeof text === 'string' ? text : '';
}

/** Adds the tables of a mapping file, in the place of those of the same shape. */
export function rememberMappings(mappingFile: string): void {
  keep(NAME, withMappings(rememberedMappings(), mappingFile, MOST));
}
