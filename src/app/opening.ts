/**
 * Opening a reader's own files: read, then either shown, or kept aside with the list of faults while the present network
 * stays as it is. Files never leave the machine.
 */

import { baseName, type InputFile } from '../core/files/formats/sheet.ts';
import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import { isCompanion } from '../core/files/recognise.ts';
import { hasErrors } from '../core/model/issue.ts';
import { askOnce } from './ask-once.ts';
import { stringsOf } from './language.ts';
import { showNetwork } from './state/document.ts';
import { announce, reject } from './state/presence.ts';
import { type Network, useStore } from './state/store.ts';

/** Reads files and shows them if they hold no error. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const inputs = await Promise.all(files.map(readFile));
  const name = networkName(inputs);
  const asked = ++lastAsked;
  try {
    const parsed = await readInWorker(inputs);
    // Other files were opened meanwhile: they are what the reader wants to see.
    if (asked !== lastAsked) return;
    if (hasErrors(parsed.issues)) reject({ name, parsed });
    else showNetwork({ name, origin: 'files', ...parsed });
  } catch (error) {
    const { language } = useStore.getState().view;
    announce(stringsOf(language).open.failed(name, error instanceof Error ? error.message : String(error)));
  }
}

let lastAsked = 0;

/** Reads files beside the page. */
function readInWorker(inputs: readonly InputFile[]): Promise<ParsedDataset> {
  return askOnce(new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }), inputs);
}

/** Shows what could be read of rejected files, at the reader's own wish. */
export function showReadable(name: string, parsed: Omit<Network, 'name' | 'origin'>): void {
  showNetwork({ name, origin: 'files', ...parsed, skipped: Math.max(1, parsed.skipped) });
}

async function readFile(file: File): Promise<InputFile> {
  return { name: file.webkitRelativePath || file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function networkName(inputs: readonly InputFile[]): string {
  const [first] = inputs.filter((input) => !isCompanion(input));
  if (first === undefined) return '';
  const folder = first.name.includes('/') ? first.name.slice(0, first.name.indexOf('/')) : null;
  return folder ?? (inputs.length === 1 ? baseName(first.name) : inputs.map((input) => baseName(input.name)).join(', '));
}
