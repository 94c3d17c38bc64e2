/**
 * Reads the texts of the territorial reference from files beside the page. The build of the single file replaces this module with
 * embedded-texts.ts, which reads them from the page itself.
 */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../data/territory/*/*.tsv', '../../../data/territory/*/france.json', '../../../data/territory/outlines.json'],
  { query: '?url', import: 'default', eager: true },
);

/** The text of a file of the reference, by its path in data/territory. Throws where it cannot be read. */
export async function readText(file: string): Promise<string> {
  const address = ADDRESSES[`../../../data/territory/${file}`];
  if (address === undefined) throw new Error(file);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}
