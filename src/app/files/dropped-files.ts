/**
 * The files that a reader drops on the page, with those inside dropped folders. The browser gives access to a drop only during its
 * event, so nothing may be awaited before the entries are read.
 */

/** The files of a drop, with those inside its folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesOf))).flat();
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
