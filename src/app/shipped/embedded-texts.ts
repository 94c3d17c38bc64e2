/**
 * The texts of the territorial reference that a single file contains, compressed: those of the perimeters that its story shows. The
 * build of the single file uses this module in place of territory-texts.ts; nothing is fetched.
 */
import { readArchive } from '../../core/files/formats/archive.ts';
import { remembered } from '../derived/remembered.ts';
import { embedded } from './embedded.ts';

/** The text of a file of the reference, by its path in data/territory. Throws where the page does not contain it. */
export async function readText(file: string): Promise<string> {
  const bytes = unpacked(embedded().territory).find(({ name }) => name === file)?.bytes;
  if (bytes === undefined) throw new Error(file);
  return new TextDecoder().decode(bytes);
}

const unpacked = remembered((packed: string) =>
  packed === '' ? [] : readArchive({ name: 'territory.zip', bytes: Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)) }).files,
);
