/**
 * Opens a reader's own files: reads them, then shows the network, the page of importing for tables that are not in our own columns, or the
 * comparison for tables that were exported from the open network. A network that shares actors with the open one is shown or compared, as its
 * reader says. If there are errors it keeps the result aside with the list of faults while the present network stays. Long readings show their
 * progress and can be cancelled. Files never leave the machine.
 */

import { NETWORK_ENDING } from '../../core/files/format-version.ts';
import { baseName, type InputFile } from '../../core/files/formats/sheet.ts';
import type { ReadingProgress } from '../../core/files/read-files.ts';
import type { ReadNetwork } from '../../core/files/read-network.ts';
import { isCompanion } from '../../core/files/recognise.ts';
import { hasErrors } from '../../core/model/issue.ts';
import { OPENING } from '../../messages/opening.ts';
import { isExample, readOnlyIn } from '../derived/open-document.ts';
import { filesOfImport, startImport } from '../importing/import-session.ts';
import { keptNetworks } from '../keeping/kept-networks.ts';
import { placeOf } from '../keeping/linked-file.ts';
import { announce, askAboutArrived, reject, tellComparing, tellReading } from '../state/presence.ts';
import { type Arrived, useStore } from '../state/store.ts';
import { type FileReader, fileReader } from '../workers/reading-client.ts';
import { showFiles, showNetworkFile } from './show-files.ts';

/** Milliseconds before progress is shown: for shorter readings it would only flicker. */
const TOLD_AFTER = 1000;

/**
 * Whether it is asked if a network that shares actors with the open one is opened or compared with it. Where this browser has the network of a
 * file already, that is asked in place of this (`showNetworkFile`). The example is compared with nothing.
 */
async function isToAsk({ stored }: ReadNetwork): Promise<boolean> {
  const state = useStore.getState();
  if (isExample(state) || stored?.id === state.history.document.id) return false;
  return stored === undefined || (await keptNetworks()).every(({ id }) => id !== stored.id);
}

/** Shows a network that was read in the place of the open one. */
export async function showRead({ name, network, file }: Omit<Arrived, 'sharedActors'>): Promise<void> {
  if (network.stored === undefined) showFiles(name, network);
  else await showNetworkFile(network, file);
}

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
    const { network, isToImport, cameBack, sharedActors } = await reader.read(inputs, target, { tell: teller.tell, signal });
    const file = files.length === 1 ? placeIn(files[0]) : null;
    if (cameBack !== null) {
      const { issues, ...state } = cameBack;
      tellComparing({ name, theirs: { ...state, hasOwnIds: true, isSameDocument: true }, issues });
    } else if (isToImport) {
      const importing = reader;
      // The page of importing asks it further.
      reader = null;
      teller.end();
      await startImport(name, inputs, importing);
    }
    // A network file was saved with what had not been understood: its reader knows of that already.
    else if (network.stored === undefined && hasErrors(network.issues)) reject({ name, parsed: network });
    else if (sharedActors > 0 && (await isToAsk(network))) askAboutArrived({ name, network, sharedActors, file });
    else await showRead({ name, network, file });
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
