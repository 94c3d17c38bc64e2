/**
 * One of several worker threads that share betweenness: it gets the blocks once, then the numbers of jobs, and answers each with
 * its sums.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type BetweennessJob, workOff } from '../../src/core/analysis/metrics/betweenness.ts';
import type { Blocks } from '../../src/core/analysis/metrics/blocks.ts';

const { blocks, jobs } = workerData.data as { readonly blocks: Blocks; readonly jobs: readonly BetweennessJob[] };
parentPort?.on('message', (at: number) => {
  const job = jobs[at];
  if (job !== undefined) parentPort?.postMessage({ at, part: workOff(blocks, job) });
});
parentPort?.postMessage('ready');
