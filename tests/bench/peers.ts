/**
 * One interface to all libraries that we compare with: ask for a measure, get milliseconds. Each runs outside this thread (npm
 * packages in a worker, igraph and NetworkX in Python), is idle between its turns, and is ended when a turn takes too long.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Worker } from 'node:worker_threads';
import type { BenchGraph } from './graphs.ts';
import type { NpmPeerData } from './npm-peer.ts';
import { tsWorker } from './ts-worker.ts';

/** Milliseconds; `none`: the peer has no such measure; `stopped`: it took longer than it may. */
export type Answer = number | 'none' | 'stopped';

export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly time: (measure: string, limit: number) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const require = createRequire(import.meta.url);

/** Version of an installed package, read beside its main file. */
export function versionOf(name: string): string {
  for (let folder = dirname(require.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (found.name === name) return found.version;
    } catch {
      // Not this folder.
    }
  }
  return '?';
}

export function npmPeer(peer: NpmPeerData['peer'], { network, edges }: BenchGraph): Peer {
  const data: NpmPeerData = { peer, order: network.order, edges };
  let worker: Worker | null = null;
  const time = async (measure: string, limit: number) => {
    worker ??= tsWorker(new URL('./npm-peer.ts', import.meta.url), data);
    const own = worker;
    own.postMessage(measure);
    const answer = await answerOf<number | null>((resolve, reject) => {
      own.on('message', resolve).on('error', reject);
      return () => own.off('message', resolve).off('error', reject);
    }, limit);
    if (answer === 'stopped') {
      await own.terminate();
      worker = null;
    }
    return answer ?? 'none';
  };
  const version = peer === 'graphology' ? versionOf('graphology-metrics') : versionOf('ngraph.centrality');
  const close = async () => {
    await worker?.terminate();
  };
  return { name: peer, version, time, close };
}

/** igraph and NetworkX, as far as a Python on this machine has them; the graph is handed over as a file in `folder`. */
export function pythonPeers({ network, edges }: BenchGraph, folder: string): readonly Peer[] {
  const file = join(folder, 'edges.txt');
  writeFileSync(file, `${network.order}\n${edges.map(([a, b]) => `${a} ${b}\n`).join('')}`);
  const script = join(import.meta.dirname, 'peers.py');
  const found = new Map<string, { readonly python: string; readonly version: string }>();
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { stdout, status } = spawnSync(python, [script, file], { input: '', encoding: 'utf8' });
    if (status !== 0) continue;
    for (const [name, version] of Object.entries(JSON.parse(stdout) as Record<string, string>)) {
      if (!found.has(name)) found.set(name, { python, version });
    }
  }
  return [...found].map(([name, { python, version }]) => pythonPeer(name, version, python, [script, file]));
}

function pythonPeer(name: string, version: string, python: string, args: readonly string[]): Peer {
  let running: { readonly child: ChildProcess; readonly lines: Interface } | null = null;
  const start = async () => {
    const child = spawn(python, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    await new Promise((resolve) => lines.once('line', resolve));
    return { child, lines };
  };
  const time = async (measure: string, limit: number): Promise<Answer> => {
    running ??= await start();
    const { child, lines } = running;
    child.stdin?.write(`${name} ${measure}\n`);
    const answer = await answerOf<string>((resolve, reject) => {
      const end = () => reject(new Error(`${name} ended at ${measure}`));
      lines.on('line', resolve).on('close', end);
      return () => lines.off('line', resolve).off('close', end);
    }, limit);
    if (answer === 'stopped') {
      child.kill();
      running = null;
      return answer;
    }
    return answer === 'none' ? 'none' : Number(answer);
  };
  const close = async () => {
    running?.child.kill();
  };
  return { name, version, time, close };
}

/** Starts to listen; returns what ends it. */
type Listen<T> = (resolve: (value: T) => void, reject: (error: Error) => void) => () => unknown;

/** What arrives within the limit, in milliseconds, or `stopped`. */
async function answerOf<T>(listen: Listen<T>, limit: number): Promise<T | 'stopped'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => resolve('stopped')), limit);
    const settle = (how: () => void) => {
      clearTimeout(timer);
      unlisten();
      how();
    };
    const unlisten = listen(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
