/**
 * One question to a worker that is made for it and ends with its answer: reading files, writing reports. A worker that answers with
 * a failure, or breaks, rejects.
 */

/** What such a worker sends back: its answer, or why there is none. */
export type OnceReply<T> = { readonly answer: T } | { readonly failure: string };

/** Asks, waits, and ends the worker, whatever came of it. */
export async function askOnce<T>(worker: Worker, question: unknown): Promise<T> {
  try {
    return await new Promise((resolve, fail) => {
      worker.addEventListener('message', ({ data }: MessageEvent<OnceReply<T>>) =>
        'answer' in data ? resolve(data.answer) : fail(new Error(data.failure)),
      );
      worker.addEventListener('error', (event) => fail(new Error(event.message)));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
