/**
 * The network that comes with the application: the files of `data/`, read by the same reader as anyone's own, so that
 * what works for it works for them.
 */
import { readDataset } from '../core/read-dataset.ts';
import type { Network } from './store.ts';

const files = import.meta.glob<string>('/data/*.csv', { query: '?raw', import: 'default', eager: true });

/** Reads the shipped network. */
export function shippedNetwork(): Network {
  const encoder = new TextEncoder();
  const parsed = readDataset(
    Object.entries(files).map(([path, text]) => ({ name: path.replace(/^\/data\//, ''), bytes: encoder.encode(text) })),
  );
  return { name: parsed.dataset.sources[0]?.title ?? 'Maillage', origin: 'shipped', ...parsed };
}
