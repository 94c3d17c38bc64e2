/**
 * The worker in which files are read and judged: sixty thousand rows take seconds, during which the page must answer. Gets the
 * bytes of all files at once, tells how far it has come, answers once. It hears nothing while it works: whoever wants it to stop ends it.
 */

import type { InputFile } from '../../core/files/formats/sheet.ts';
import type { ParsedDataset } from '../../core/files/parse-dataset.ts';
import { type ReadingProgress, readingSteps } from '../../core/files/read-dataset.ts';
import { idsInView } from '../../core/session/story-views.ts';
import type { OnceReply } from './ask-once.ts';

/** What this worker sends. */
export type ReadingReply = OnceReply<ParsedDataset, ReadingProgress>;

/** Milliseconds between two messages about progress: more than an eye follows would only keep the page busy. */
const BETWEEN_MESSAGES = 100;

const send = (reply: ReadingReply) => self.postMessage(reply);

self.addEventListener('message', ({ data }: MessageEvent<readonly InputFile[]>) => {
  try {
    send({ answer: read(data) });
  } catch (error) {
    send({ failure: error instanceof Error ? error.message : String(error) });
  }
});

function read(files: readonly InputFile[]): ParsedDataset {
  const work = readingSteps(files, idsInView);
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - told < BETWEEN_MESSAGES) continue;
    send({ progress: step.value });
    told = performance.now();
  }
}
