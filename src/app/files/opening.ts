/**
 * Opening a reader's own files: read, then either shown, or kept aside with the list of faults while the present network
 * stays as it is. Reading that takes long tells how far it has come, and can be ended. Files never leave the machine.
 */

import { baseName, type InputFile } from '../../core/files/formats/sheet.ts';
import type { ReadingProgress } from '../../core/files/read-dataset.ts';
import { isCompanion } from '../../core/files/recognise.ts';
import { hasErrors } from '../../core/model/issue.ts';
import { OPENING } from '../../messages/opening.ts';
import { showNetwork } from '../state/document.ts';
import { announce, reject, tellReading } from '../state/presence.ts';
import { type OpenNetwork, useStore } from '../state/store.ts';
import { readInWorker } from '../workers/reading-client.ts';

/** Milliseconds after which reading is told: what is done sooner would only flicker. */
const TOLD_AFTER = 1000;

/** Ends the reading that is under way; null when none is. */
let underWay: AbortController | null = null;

/** Reads files and shows them if they hold no error. What was being read before is ended: these are what the reader wants to see. */
export async function openFiles(files: readonly File[]): Promise<void> {
  underWay?.abort();
  const ending = new AbortController();
  underWay = ending;
  const { signal } = ending;
  const name = networkName(files.map(pathOf));
  const teller = tellLater(name);
  try {
    const inputs = await Promise.all(files.map(readFile));
    const parsed = await readInWorker(inputs, { tell: teller.tell, signal });
    if (hasErrors(parsed.issues)) reject({ name, parsed });
    else showNetwork({ name, origin: 'files', ...parsed });
  } catch (error) {
    if (signal.aborted) return;
    announce(strings().open.failed(name, error instanceof Error ? error.message : String(error)));
  } finally {
    teller.end();
    if (underWay === ending) underWay = null;
  }
}

/** Ends the reading that is under way: the network that is open stays as it is. */
export function cancelReading(): void {
  if (underWay === null) return;
  underWay.abort();
  announce(strings().open.cancelled);
}

/** Tells how far reading has come, once it takes long. */
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

/** Shows what could be read of rejected files, at the reader's own wish. */
export function showReadable(name: string, parsed: Omit<OpenNetwork, 'name' | 'origin'>): void {
  showNetwork({ name, origin: 'files', ...parsed, skipped: Math.max(1, parsed.skipped) });
}

function strings() {
  return OPENING[useStore.getState().view.language];
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

async function readFile(file: File): Promise<InputFile> {
  return { name: pathOf(file), bytes: new Uint8Array(await file.arrayBuffer()) };
}

function networkName(paths: readonly string[]): string {
  const first = paths.find((name) => !isCompanion({ name }));
  if (first === undefined) return '';
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/')) : null;
  return folder ?? (paths.length === 1 ? baseName(first) : paths.map(baseName).join(', '));
}
