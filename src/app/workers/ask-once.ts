/**
 * One question to a worker that is made for it and ends with its answer: reading files, writing reports. A worker that answers with
 * a failure, or breaks, rejects; so does one that is ended before, by the signal of whoever asked.
 */

/** What such a worker sends back: how far it has come, if it tells, then its answer, or why there is none. */
export type OnceReply<T, P = never> = { readonly progress: P } | { readonly answer: T } | { readonly failure: string };

/** What is asked of a worker beside its answer. */
export interface Watching<P> {
  /** Hears of its progress. */
  readonly tell?: (progress: P) => void;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/** Asks, waits, and ends the worker, whatever came of it. */
export async function askOnce<T, P = never>(worker: Worker, question: unknown, { tell, signal }: Watching<P> = {}): Promise<T> {
  try {
    return await new Promise((resolve, fail) => {
      const end = () => fail(signal?.reason);
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end, { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<OnceReply<T, P>>) => {
        if ('progress' in data) tell?.(data.progress);
        else if ('answer' in data) resolve(data.answer);
        else fail(new Error(data.failure));
      });
      worker.addEventListener('error', (event) => fail(new Error(event.message)));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}
