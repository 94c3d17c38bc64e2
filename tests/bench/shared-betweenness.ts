/**
 * Betweenness on several threads of Node: each takes the next job when it has finished one. The result does not depend on which
 * thread did which job.
 */
import { addUp, betweennessJobs } from '../../src/core/analysis/metrics/betweenness.ts';
import { findBlocks } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import type { Network } from '../../src/core/network/network.ts';
import { tsWorker } from './ts-worker.ts';

/** Betweenness of every node, and the milliseconds from the network on, once the workers are there. */
export async function sharedBetweenness(network: Network, threads: number): Promise<{ readonly value: Float64Array; readonly ms: number }> {
  const before = performance.now();
  const blocks = findBlocks(network, findComponents(network));
  const jobs = betweennessJobs(blocks);
  const prepared = performance.now() - before;
  const parts: (Float64Array | undefined)[] = jobs.map(() => undefined);
  const program = new URL('./betweenness-worker.ts', import.meta.url);
  const workers = Array.from({ length: threads }, () => tsWorker(program, { blocks, jobs }));
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  const start = performance.now();
  let next = 0;
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const giveNext = () => (next < jobs.length ? worker.postMessage(next++) : resolve());
          worker.on('error', reject);
          worker.on('message', ({ at, part }: { at: number; part: Float64Array }) => {
            parts[at] = part;
            giveNext();
          });
          giveNext();
        }),
    ),
  );
  const value = addUp(network.order, blocks, jobs, parts);
  const ms = prepared + performance.now() - start;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { value, ms };
}
