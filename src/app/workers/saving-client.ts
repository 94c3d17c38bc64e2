/**
 * The page's side of the saving worker: sends it a network, returns the bytes of its file. A new worker for each file, which ends after
 * its answer.
 */
import { askOnce } from './ask-once.ts';
import type { SavingRequest } from './saving-worker.ts';

/** The bytes of a network file. Rejects if the worker breaks. */
export function writeInWorker(request: SavingRequest): Promise<Uint8Array> {
  return askOnce(new Worker(new URL('./saving-worker.ts', import.meta.url), { type: 'module' }), request);
}
