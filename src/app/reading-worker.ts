/**
 * The worker in which files are read and judged: sixty thousand rows take seconds, during which the page must answer. Gets the
 * bytes of all files at once, answers once.
 */

import type { InputFile } from '../core/files/formats/sheet.ts';
import type { ParsedDataset } from '../core/files/parse-dataset.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import { idsInView } from '../core/session/story-views.ts';
import type { OnceReply } from './ask-once.ts';

self.addEventListener('message', ({ data }: MessageEvent<readonly InputFile[]>) => {
  try {
    self.postMessage({ answer: readDataset(data, idsInView) } satisfies OnceReply<ParsedDataset>);
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies OnceReply<ParsedDataset>);
  }
});
