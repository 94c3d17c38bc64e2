/**
 * «Enregistrer»: writes the open network with everything that belongs to it into one file. Where the browser lets a page write into a
 * file again, the next time is one press without a question; a file that another program has changed since is asked about. Elsewhere
 * each time is a download.
 */

import { version } from '../../../package.json' with { type: 'json' };
import { NETWORK_ENDING, NETWORK_TYPE } from '../../core/files/format-version.ts';
import { SAVING } from '../../messages/saving.ts';
import { isExample } from '../derived/open-document.ts';
import { askForFile, type LinkedFile, linkedFile, linkFile, stateOfFile, writeFile } from '../keeping/linked-file.ts';
import { markSaved } from '../state/document.ts';
import { newId } from '../state/new-id.ts';
import { announce, askBeforeSaving, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { writeInWorker } from '../workers/saving-client.ts';
import { download } from './download.ts';
import { fileName } from './exports.ts';

/** Whether files hold the history; kept for the saves that ask nothing. */
let withHistory = true;

/** Saves into the file of the open network without a question; opens the dialog where there is none, or where one is needed. */
export async function saveNetwork(): Promise<void> {
  const file = await linkedFile(useStore.getState().history.document.id);
  if (file === null) {
    askBeforeSaving(null);
    return;
  }
  const state = await stateOfFile(file);
  if (state === 'same') await saveInto(file.handle);
  else if (state === 'changed') askBeforeSaving({ name: file.handle.name, changedAt: (await file.handle.getFile()).lastModified });
  else {
    announce(strings().gone(file.handle.name));
    askBeforeSaving(null);
  }
}

/** Saves into the file of the open network although another program has changed it. */
export async function replaceFile(): Promise<void> {
  const file: LinkedFile | null = await linkedFile(useStore.getState().history.document.id);
  if (file !== null) await saveInto(file.handle);
}

/** Asks the reader for a file and saves into it; a download where the browser cannot ask. */
export async function saveNetworkAs(holdsHistory: boolean): Promise<void> {
  withHistory = holdsHistory;
  const { document } = useStore.getState().history;
  const name = `${fileName(document.title)}${NETWORK_ENDING}`;
  try {
    const handle = await askForFile(name, strings().fileType, NETWORK_TYPE, NETWORK_ENDING);
    if (handle !== null) {
      await saveInto(handle);
      return;
    }
    await save(name, (bytes) => download(name, bytes, NETWORK_TYPE));
  } catch (error) {
    // The reader has closed the window that asks for a file: nothing to say.
    if (!(error instanceof DOMException && error.name === 'AbortError')) announce(strings().failed(reasonOf(error)));
  }
}

async function saveInto(handle: FileSystemFileHandle): Promise<void> {
  const { id } = useStore.getState().history.document;
  await save(handle.name, async (bytes) => {
    await writeFile(handle, bytes);
    if (!isExample(useStore.getState())) await linkFile(id, handle);
  });
}

/** Makes the file, hands it to `write`, and marks what it holds as saved. */
async function save(name: string, write: (bytes: Uint8Array) => void | Promise<void>): Promise<void> {
  const { history, view } = useStore.getState();
  // The example has the same id on every page: a file of it is a network of its own.
  const saved = isExample({ history }) ? { ...history, document: { ...history.document, id: newId() } } : history;
  const options = { language: view.language, program: `Maillage ${version}`, savedAt: new Date().toISOString(), withHistory };
  announce(strings().writing);
  try {
    await write(await writeInWorker({ history: saved, options }));
  } catch (error) {
    announce(strings().failed(reasonOf(error)));
    return;
  }
  // What was changed while the file was written is not in it.
  if (useStore.getState().history === history) markSaved();
  openDialog(null);
  announce(strings().saved(name));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function strings() {
  return SAVING[useStore.getState().view.language];
}
