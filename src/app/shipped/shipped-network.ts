/**
 * The network that comes with the application: the files of `data/`, read at build time by the same reader that opens the reader's
 * own files. So the first screen needs no reader, and every feature works for other networks too.
 */
import { parsed } from 'virtual:shipped-network';
import { EXAMPLE_ID } from '../derived/open-document.ts';
import { showNetwork } from '../state/document.ts';
import type { OpenNetwork } from '../state/store.ts';

/** The shipped network. */
export function shippedNetwork(): OpenNetwork {
  return { name: parsed.dataset.sources[0]?.title ?? 'Maillage', ...parsed };
}

/** Shows the shipped network as the example. */
export function showExample(): void {
  showNetwork(shippedNetwork(), EXAMPLE_ID);
}
