/**
 * The files that a reader drops on the page, folders walked through. What is dropped can only be looked at in the very moment of
 * the drop: nothing may be awaited before.
 */

/** The files of a drop, folders walked through. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, fail) => (entry as FileSystemFileEntry).file(resolve, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A directory reader gives its entries in portions, and none when it is done.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, fail) => reader.readEntries(resolve, fail));
    if (portion.length === 0) return files;
    for (const inner of portion) files.push(...(await filesOf(inner)));
  }
}
