/**
 * The page's side of the exporting worker: sends it a network and a format, returns the bytes of the file and what it does not hold. A new worker
 * for each file, which ends after its answer.
 */
import { askOnce } from './ask-once.ts';
import type { Exported, ExportRequest } from './exporting-worker.ts';

/** A network in a format. Rejects if the worker breaks. */
export function exportInWorker(request: ExportRequest): Promise<Exported> {
  return askOnce(new Worker(new URL('./exporting-worker.ts', import.meta.url), { type: 'module' }), request);
}
