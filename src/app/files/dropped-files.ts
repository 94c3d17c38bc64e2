/**
 * The files that a reader drops on the page, with those inside dropped folders. The browser gives access to a drop only during its
 * event, so nothing may be awaited before the entries are read. Where a dropped file stands on the disk is noted if the browser tells.
 */
import { notePlace } from '../keeping/linked-file.ts';

/** A dropped item of a browser that tells where it stands (Chromium). */
interface PlacedItem extends DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/** The files of a drop, with those inside its folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const dropped = [...transfer.items].flatMap((item: PlacedItem) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    return entry === null ? [] : [{ entry, handle: item.getAsFileSystemHandle?.().catch(() => null) }];
  });
  if (dropped.length === 0) return [...transfer.files];
  const files = dropped.map(async ({ entry, handle }) => {
    const found = await filesOf(entry);
    const place = (await handle) ?? null;
    const [file] = found;
    if (entry.isFile && file !== undefined && place instanceof FileSystemFileHandle) notePlace(file, place);
    return found;
  });
  return (await Promise.all(files)).flat();
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
