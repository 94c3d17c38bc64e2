/**
 * The addresses of the texts of the territorial reference, which lie beside the page. The builds of pages that are opened from a disk
 * replace this module with embedded-files.ts.
 */
import { readBeside } from './beside-page.ts';

const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../data/territory/*/*.tsv', '../../../data/territory/*/france.json', '../../../data/territory/outlines.json'],
  { query: '?url', import: 'default', eager: true },
);

/** The text of a file of the reference, by its path in data/territory. Throws where it cannot be read. */
export async function readText(file: string): Promise<string> {
  const address = ADDRESSES[`../../../data/territory/${file}`];
  if (address === undefined) throw new Error(file);
  return readBeside(address);
}
