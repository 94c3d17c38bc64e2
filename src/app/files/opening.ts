/**
 * Opens a reader's own files: reads them, then shows the network, or the page of importing for tables that are not in our own columns or that
 * were exported from the open network. If
 * there are errors it keeps the result aside with the list of faults while the present network stays. Long readings show their progress and can be cancelled. Files never leave the machine.
 */

import { NETWORK_ENDING } from '../../core/files/format-version.ts';
import { baseName, type InputFile } from '../../core/files/formats/sheet.ts';
import type { ReadingProgress } from '../../core/files/read-files.ts';
import { isCompanion } from '../../core/files/recognise.ts';
import { hasErrors } from '../../core/model/issue.ts';
import { OPENING } from '../../messages/opening.ts';
import { readOnlyIn } from '../derived/open-document.ts';
import { filesOfImport, startImport } from '../importing/import-session.ts';
import { placeOf } from '../keeping/linked-file.ts';
import { announce, reject, tellReading } from '../state/presence.ts';
import { useStore } from '../state/store.ts';
import { type FileReader, fileReader } from '../workers/reading-client.ts';
import { showFiles, showNetworkFile } from './show-files.ts';

/** Milliseconds before progress is shown: for shorter readings it would only flicker. */
const TOLD_AFTER = 1000;

/** Cancels the reading in progress; null when there is none. */
let underWay: AbortController | null = null;

/**
 * Reads files and shows them if they hold no error. Tables that are not in our own columns are shown on the page of importing first. A
 * reading in progress is cancelled: the reader wants the newest files.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  underWay?.abort();
  const ending = new AbortController();
  underWay = ending;
  const { signal } = ending;
  const names = files.map(pathOf);
  // Files that are dropped on the page of importing are read together with those that are there.
  const others = filesOfImport().filter(({ name }) => !names.includes(name));
  const name = networkName([...others.map((other) => other.name), ...names]);
  const teller = tellLater(name);
  let reader: FileReader | null = null;
  try {
    const inputs = [...others, ...(await Promise.all(files.map(readFile)))];
    reader = fileReader();
    const target = readOnlyIn(useStore.getState()) === null ? useStore.getState().history.document : null;
    const { network, hasForeign, isOfDocument } = await reader.read(inputs, target, { tell: teller.tell, signal });
    if (hasForeign || isOfDocument) {
      const importing = reader;
      // The page of importing asks it further.
      reader = null;
      teller.end();
      await startImport(name, inputs, importing, isOfDocument);
    }
    // A network file was saved with what had not been understood: its reader knows of that already.
    else if (network.stored !== undefined) await showNetworkFile(network, files.length === 1 ? placeIn(files[0]) : null);
    else if (hasErrors(network.issues)) reject({ name, parsed: network });
    else showFiles(name, network);
  } catch (error) {
    if (signal.aborted) return;
    announce(strings().open.failed(name, error instanceof Error ? error.message : String(error)));
  } finally {
    reader?.end();
    teller.end();
    if (underWay === ending) underWay = null;
  }
}

/** Cancels the reading in progress; the open network stays as it is. */
export function cancelReading(): void {
  if (underWay === null) return;
  underWay.abort();
  announce(strings().open.cancelled);
}

/** Shows the progress of a reading once it takes longer than TOLD_AFTER. */
function tellLater(name: string): { readonly tell: (progress: ReadingProgress) => void; readonly end: () => void } {
  let last: ReadingProgress = { phase: 'reading', share: 0 };
  let isTold = false;
  const timer = setTimeout(() => {
    isTold = true;
    tellReading({ name, progress: last });
  }, TOLD_AFTER);
  return {
    tell: (progress) => {
      last = progress;
      if (isTold) tellReading({ name, progress });
    },
    end: () => {
      clearTimeout(timer);
      if (isTold) tellReading(null);
    },
  };
}

function strings() {
  return OPENING[useStore.getState().view.language];
}

/** Where a network file stands on the disk, so that it can be saved there again. A JSON is not: it would become a file of another kind. */
function placeIn(file: File | undefined): FileSystemFileHandle | null {
  return file?.name.endsWith(NETWORK_ENDING) ? placeOf(file) : null;
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

async function readFile(file: File): Promise<InputFile> {
  return { name: pathOf(file), bytes: new Uint8Array(await file.arrayBuffer()), date: dayOf(file) };
}

/** The day of the last change of a file, as Swedes write it: «2024-05-31». */
function dayOf({ lastModified }: File): string {
  return new Date(lastModified).toLocaleDateString('sv-SE');
}

function networkName(paths: readonly string[]): string {
  const first = paths.find((name) => !isCompanion({ name }));
  if (first === undefined) return '';
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/')) : null;
  return folder ?? (paths.length === 1 ? baseName(first) : paths.map(baseName).join(', '));
}
