/**
 * The files that a page opened from a disk contains, in one compressed archive: in a presentation the reference of the perimeters that
 * its story shows, in the application the reference of the newest year, the index of places and the page for presentations. The builds
 * of such pages use this module in place of beside-page.ts and territory-texts.ts; nothing is fetched.
 */
import { remembered } from '../derived/remembered.ts';
import { embedded } from './embedded.ts';
import { unpackedFiles } from './packed-files.ts';

/** The text of a file. Throws where the page does not contain it. */
export async function readBeside(file: string): Promise<string> {
  const bytes = unpacked().get(file);
  if (bytes === undefined) throw new Error(file);
  return new TextDecoder().decode(bytes);
}

/** The text of a file of the territorial reference, by its path in data/territory. */
export const readText = readBeside;

const unpacked = remembered(() => unpackedFiles(embedded().files));
