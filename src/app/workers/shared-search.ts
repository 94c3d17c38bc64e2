/**
 * Computes betweenness with several workers. The sums are added up in the order of the jobs, whichever worker did them and whenever
 * they arrived, so the result has the same bytes for any number of workers.
 */
import type { HeavyWork } from '../../core/analysis/analysis.ts';
import { addUp } from '../../core/analysis/metrics/betweenness.ts';
import type { SearchReply, SearchRequest } from './betweenness-worker.ts';

/** Largest number of workers: more would gain little, since they share one memory. */
const MOST_WORKERS = 6;

/** Number of workers for this machine; one processor is left to the page. */
export function workerCount(): number {
  return Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
}

/** Betweenness by several workers. `isWanted` is asked after each job; once it returns false, the search stops and null is returned. */
export function shareSearch(
  { order, blocks, jobs }: HeavyWork,
  count: number,
  isWanted: () => boolean,
  tell: (share: number) => void,
): Promise<Float64Array | null> {
  const parts = new Array<Float64Array | undefined>(jobs.length);
  const workers = Array.from({ length: count }, () => new Worker(new URL('./betweenness-worker.ts', import.meta.url), { type: 'module' }));
  const send = (worker: Worker, request: SearchRequest) => worker.postMessage(request);
  let [next, left, done] = [0, jobs.length, 0];
  return new Promise<Float64Array | null>((resolve, fail) => {
    const give = (worker: Worker) => {
      const job = jobs[next];
      if (job !== undefined) send(worker, { kind: 'job', index: next++, job });
    };
    for (const worker of workers) {
      worker.addEventListener('error', (event) => fail(new Error(event.message)));
      worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
        parts[data.index] = data.part;
        done += jobs[data.index]?.share ?? 0;
        tell(Math.min(1, done));
        if (!isWanted()) resolve(null);
        else if (--left === 0) resolve(addUp(order, blocks, jobs, parts));
        else give(worker);
      });
      send(worker, { kind: 'blocks', blocks });
      give(worker);
    }
  }).finally(() => {
    for (const worker of workers) worker.terminate();
  });
}
