/**
 * Reads files that lie beside the page on its server. The builds of pages that are opened from a disk replace this module with
 * embedded-files.ts, which finds them in the page itself.
 */

/** The text of a file, by its address. Throws where it cannot be read. */
export async function readBeside(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
