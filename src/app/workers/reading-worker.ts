/**
 * The worker that reads and checks files: sixty thousand rows take seconds, during which the page must stay usable. It gets the
 * bytes of all files at once, reports its progress, and answers once. It cannot receive messages while it works, so to cancel it,
 * end it.
 */

import type { InputFile } from '../../core/files/formats/sheet.ts';
import { type ReadingProgress, readingSteps } from '../../core/files/read-dataset.ts';
import type { ReadNetwork } from '../../core/files/read-network.ts';
import { idsInView } from '../../core/session/story-views.ts';
import type { OnceReply } from './ask-once.ts';

/** The messages that this worker sends. */
export type ReadingReply = OnceReply<ReadNetwork, ReadingProgress>;

/** Least number of milliseconds between two messages about progress: more would only keep the page busy. */
const BETWEEN_MESSAGES = 100;

const send = (reply: ReadingReply) => self.postMessage(reply);

self.addEventListener('message', ({ data }: MessageEvent<readonly InputFile[]>) => {
  try {
    send({ answer: read(data) });
  } catch (error) {
    send({ failure: error instanceof Error ? error.message : String(error) });
  }
});

function read(files: readonly InputFile[]): ReadNetwork {
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
