/**
 * The page's side of the reading worker: sends it files, returns the network in them and the rows and columns that were not
 * understood. A new worker for each reading, which ends after its answer.
 */
import type { InputFile } from '../../core/files/formats/sheet.ts';
import type { ReadingProgress } from '../../core/files/read-dataset.ts';
import type { ReadNetwork } from '../../core/files/read-network.ts';
import { askOnce, type Watching } from './ask-once.ts';

/** Reads files in a worker. Rejects if the worker breaks or is ended by the caller's signal. */
export function readInWorker(inputs: readonly InputFile[], watching: Watching<ReadingProgress>): Promise<ReadNetwork> {
  return askOnce(new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }), inputs, watching);
}
