/**
 * What a reader drops or pastes on the page, taken out of the event: a browser gives access to it only during the event, and it may be that
 * nobody can open it yet. `first-script.ts` takes it before the page stands, `DropArea` from then on.
 */

/** A dropped item of a browser that tells where it stands (Chromium). */
interface PlacedItem extends DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

export interface Dropped {
  readonly kind: 'dropped';
  /** Files and folders, with where they stand on the disk if the browser tells. */
  readonly entries: readonly { readonly entry: FileSystemEntry; readonly handle: Promise<FileSystemHandle | null> | undefined }[];
  /** For browsers without entries. */
  readonly files: readonly File[];
}

export interface Pasted {
  readonly kind: 'pasted';
  readonly html: string;
  readonly text: string;
}

export type Taken = Dropped | Pasted;

declare global {
  interface Window {
    /** Gives what was dropped and pasted before the page stood, and takes no more. Not there where `first-script.ts` is not. */
    takenEarly?: () => readonly Taken[];
  }
}

export function takenDrop({ items, files }: DataTransfer): Dropped {
  const entries = [...items].flatMap((item: PlacedItem) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    return entry === null ? [] : [{ entry, handle: item.getAsFileSystemHandle?.().catch(() => null) }];
  });
  return { kind: 'dropped', entries, files: entries.length === 0 ? [...(files ?? [])] : [] };
}

export function takenPaste(clipboard: DataTransfer): Pasted {
  return { kind: 'pasted', html: clipboard.getData('text/html'), text: clipboard.getData('text/plain') };
}
