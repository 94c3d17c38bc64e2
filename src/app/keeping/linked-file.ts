/**
 * The file on the reader's disk that a network was saved into, or opened from, where the browser lets a page write into a file again (Chromium, on
 * secure pages). The link is kept in this browser, so that it is there on another day; the browser then asks the reader once more.
 * Where it keeps nothing, links last as long as the page.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { projects } from './project-store.ts';

/** A file on the disk, and what it was like when this page wrote it last. */
export interface LinkedFile {
  readonly network: string;
  readonly handle: FileSystemFileHandle;
  readonly lastModified: number;
  readonly size: number;
}

interface Schema extends DBSchema {
  files: { key: string; value: LinkedFile };
}

const links = new Map<string, LinkedFile>();
let database: Promise<IDBPDatabase<Schema>> | null = null;

/** A database of its own, so that the one of the networks stays as it is. */
function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('maillage-files', 1, {
    upgrade: (db) => {
      db.createObjectStore('files', { keyPath: 'network' });
    },
  }).catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

/** Where files that the reader has chosen or dropped stand on the disk, as far as the browser tells. */
const places = new WeakMap<File, FileSystemFileHandle>();

/** Notes where a file stands on the disk. */
export function notePlace(file: File, handle: FileSystemFileHandle): void {
  places.set(file, handle);
}

/** Where a file stands on the disk; null where the browser has not told. */
export function placeOf(file: File): FileSystemFileHandle | null {
  return places.get(file) ?? null;
}

/** The file that a network was saved into, or opened from, last; null for none. */
export async function linkedFile(network: string): Promise<LinkedFile | null> {
  const known =
    links.get(network) ??
    (await opened()
      .then((db) => db.get('files', network))
      .catch(() => undefined));
  if (known !== undefined) links.set(network, known);
  return known ?? null;
}

/** Links a network with the file as it now is, and forgets the links of networks that are kept no longer. */
export async function linkFile(network: string, handle: FileSystemFileHandle): Promise<void> {
  const { lastModified, size } = await handle.getFile();
  const link = { network, handle, lastModified, size };
  links.set(network, link);
  try {
    const db = await opened();
    await db.put('files', link);
    const kept = new Set((await projects()).map(({ id }) => id));
    for (const key of await db.getAllKeys('files')) if (key !== network && !kept.has(key)) await db.delete('files', key);
  } catch {
    // The link lasts as long as the page.
  }
}

/** Forgets the file of a network. */
export async function unlinkFile(network: string): Promise<void> {
  links.delete(network);
  await opened()
    .then((db) => db.delete('files', network))
    .catch(() => {});
}

type Permission = (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;

/** Whether a linked file can be written. changed: another program has written it since. gone: it is there no longer, or not allowed. */
export async function stateOfFile({ handle, lastModified, size }: LinkedFile): Promise<'same' | 'changed' | 'gone'> {
  const asking = handle as FileSystemFileHandle & { readonly queryPermission?: Permission; readonly requestPermission?: Permission };
  try {
    const before = await asking.queryPermission?.({ mode: 'readwrite' });
    const now = before === 'prompt' ? await asking.requestPermission?.({ mode: 'readwrite' }) : before;
    if (now !== undefined && now !== 'granted') return 'gone';
    const file = await handle.getFile();
    return file.lastModified === lastModified && file.size === size ? 'same' : 'changed';
  } catch {
    return 'gone';
  }
}

/** The window's own pickers of files; absent where the browser has none. */
interface WithPickers extends Window {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>;
}
const pickers: WithPickers = window;

/** Whether the browser has a picker that tells where the files stand that are chosen to be opened. */
export function canChoosePlaces(): boolean {
  return pickers.showOpenFilePicker !== undefined;
}

/** Asks the reader for files to open, and notes where they stand. None if the reader wants none. */
export async function chooseFiles(description: string, endings: readonly string[]): Promise<readonly File[]> {
  const types = [{ description, accept: { 'application/octet-stream': endings } }];
  try {
    const handles = (await pickers.showOpenFilePicker?.({ multiple: true, types })) ?? [];
    return await Promise.all(
      handles.map(async (handle) => {
        const file = await handle.getFile();
        notePlace(file, handle);
        return file;
      }),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return [];
    throw error;
  }
}

/** Whether a page can write into a file again in this browser. */
export function canWriteAgain(): boolean {
  return pickers.showSaveFilePicker !== undefined;
}

/** Asks the reader for a file to write into. Null where the browser cannot; rejects with an AbortError if the reader wants none. */
export async function askForFile(
  name: string,
  description: string,
  type: string,
  ending: `.${string}`,
): Promise<FileSystemFileHandle | null> {
  return (await pickers.showSaveFilePicker?.({ suggestedName: name, types: [{ description, accept: { [type]: [ending] } }] })) ?? null;
}

/** Writes a file. The browser puts the new content in the place of the old one at the end, so a crash leaves the old one. */
export async function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(bytes as Uint8Array<ArrayBuffer>);
  await writable.close();
}
