/**
 * The network that comes with the application: the files of `data/`, read when it was built by the same reader as anyone's
 * own, so that what works for it works for them, and the first screen waits for no reader.
 */
import { parsed } from 'virtual:shipped-network';
import type { OpenNetwork } from '../state/store.ts';

/** The shipped network. */
export function shippedNetwork(): OpenNetwork {
  return { name: parsed.dataset.sources[0]?.title ?? 'Maillage', origin: 'shipped', ...parsed };
}
