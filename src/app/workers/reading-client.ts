/**
 * What the page asks of the worker that reads: files in, what they hold and what was not understood out. One worker for each
 * reading, which ends with its answer.
 */
import type { InputFile } from '../../core/files/formats/sheet.ts';
import type { ParsedDataset } from '../../core/files/parse-dataset.ts';
import type { ReadingProgress } from '../../core/files/read-dataset.ts';
import { askOnce, type Watching } from './ask-once.ts';

/** Reads files beside the page. Rejects where the worker breaks, or where the signal of the one who asked ends it. */
export function readInWorker(inputs: readonly InputFile[], watching: Watching<ReadingProgress>): Promise<ParsedDataset> {
  return askOnce(new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' }), inputs, watching);
}
