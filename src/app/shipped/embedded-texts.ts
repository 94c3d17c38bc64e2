/**
 * The texts of the territorial reference that a single file holds in itself, compressed: those of the perimeters that its story
 * shows. Takes the place of territory-texts.ts in that build; nothing is ever fetched.
 */
import { readArchive } from '../../core/files/formats/archive.ts';
import { remembered } from '../derived/remembered.ts';
import { embedded } from './embedded.ts';

/** The text of a file of the reference, by its path in data/territory. Throws where the page holds none of that name. */
export async function readText(file: string): Promise<string> {
  const bytes = unpacked(embedded().territory).find(({ name }) => name === file)?.bytes;
  if (bytes === undefined) throw new Error(file);
  return new TextDecoder().decode(bytes);
}

const unpacked = remembered((packed: string) =>
  packed === '' ? [] : readArchive({ name: 'territory.zip', bytes: Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)) }).files,
);
