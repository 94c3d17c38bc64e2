/**
 * A worker thread of Node whose program is TypeScript: Node 20 does not hand the loader of tsx down to its threads, so each
 * registers it for itself.
 */
import { Worker } from 'node:worker_threads';

const START = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData.program);
  });
`;

/** `program` is an address of a file; it finds `data` as workerData.data. */
export function tsWorker(program: URL, data: unknown): Worker {
  return new Worker(START, { eval: true, workerData: { program: program.href, data } });
}
