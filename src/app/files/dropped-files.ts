/**
 * The files of what a reader has dropped on the page, with those inside dropped folders. Where a dropped file stands on the disk is noted if
 * the browser tells.
 */
import { notePlace } from '../keeping/linked-file.ts';
import type { Dropped } from './taken.ts';

/** The files of a drop, with those inside its folders. */
export async function droppedFiles({ entries, files }: Dropped): Promise<readonly File[]> {
  const found = entries.map(async ({ entry, handle }) => {
    const inside = await filesOf(entry);
    const place = (await handle) ?? null;
    const [file] = inside;
    if (entry.isFile && file !== undefined && place instanceof FileSystemFileHandle) notePlace(file, place);
    return inside;
  });
  return [...(await Promise.all(found)).flat(), ...files];
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, fail) => (entry as FileSystemFileEntry).file(resolve, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A directory reader returns its entries in portions, and an empty portion at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, fail) => reader.readEntries(resolve, fail));
    if (portion.length === 0) return files;
    for (const inner of portion) files.push(...(await filesOf(inner)));
  }
}
