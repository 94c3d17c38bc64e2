/**
 * The worker in which files are read and judged: sixty thousand rows take seconds, during which the page must answer. Gets the
 * bytes of all files at once, answers once.
 */
import type { InputFile } from '../core/formats/sheet.ts';
import type { ParsedDataset } from '../core/parse-dataset.ts';
import { readDataset } from '../core/read-dataset.ts';
import type { OnceReply } from './ask-once.ts';

self.addEventListener('message', ({ data }: MessageEvent<readonly InputFile[]>) => {
  try {
    self.postMessage({ answer: readDataset(data) } satisfies OnceReply<ParsedDataset>);
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies OnceReply<ParsedDataset>);
  }
});
