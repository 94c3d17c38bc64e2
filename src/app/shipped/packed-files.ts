/**
 * Files that are packed into a page which is opened from a disk, as a zip archive in base64: the data that a site has beside the page, and
 * the texts of its workers. Only the builds of such pages use this module.
 */
import { readArchive } from '../../core/files/formats/archive.ts';
import { bytesOf } from '../files/base64.ts';

/** The bytes of each file, by its name. */
export function unpackedFiles(packed: string): ReadonlyMap<string, Uint8Array> {
  const { files } = readArchive({ name: 'files.zip', bytes: bytesOf(packed) });
  return new Map(files.map((file) => [file.name, file.bytes]));
}

/** The text of one file. Throws where the archive does not have it. */
export function unpackedText(packed: string, name: string): string {
  const bytes = unpackedFiles(packed).get(name);
  if (bytes === undefined) throw new Error(name);
  return new TextDecoder().decode(bytes);
}
