/**
 * One question to a worker that is made for it and ended after its answer, as for reading files or writing reports. Rejects if the
 * worker answers with a failure, breaks, or is ended by the caller's signal.
 */

/** A message from such a worker: its progress, or its answer, or the reason of its failure. */
export type OnceReply<T, P = never> = { readonly progress: P } | { readonly answer: T } | { readonly failure: string };

/** Options for following a question. */
export interface Watching<P> {
  /** Called with each message about progress. */
  readonly tell?: (progress: P) => void;
  /** Aborting it ends the worker. */
  readonly signal?: AbortSignal;
}

/** Sends the question and returns the answer; the worker is ended in any case. */
export async function askOnce<T, P = never>(worker: Worker, question: unknown, watching: Watching<P> = {}): Promise<T> {
  try {
    return await answerOf(worker, question, watching);
  } finally {
    worker.terminate();
  }
}

/** Sends a question and returns the answer. The worker stays, for further ones: ask the next only when this one is answered. */
export async function answerOf<T, P = never>(worker: Worker, question: unknown, { tell, signal }: Watching<P> = {}): Promise<T> {
  const over = new AbortController();
  try {
    return await new Promise((resolve, fail) => {
      const end = () => fail(signal?.reason);
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end, over);
      const whenTold = ({ data }: MessageEvent<OnceReply<T, P>>) => {
        if ('progress' in data) tell?.(data.progress);
        else if ('answer' in data) resolve(data.answer);
        else fail(new Error(data.failure));
      };
      worker.addEventListener('message', whenTold, over);
      worker.addEventListener('error', (event) => fail(new Error(event.message)), over);
      worker.postMessage(question);
    });
  } finally {
    over.abort();
  }
}
