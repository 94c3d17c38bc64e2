/**
 * One of several workers that share a long search. It is sent the blocks once, then jobs one by one, and answers each with its
 * sums. The caller adds the sums up in the order of the jobs.
 */
import { type BetweennessJob, workOff } from '../../core/analysis/metrics/betweenness.ts';
import type { Blocks } from '../../core/analysis/metrics/blocks.ts';

export type SearchRequest =
  | { readonly kind: 'blocks'; readonly blocks: Blocks }
  | { readonly kind: 'job'; readonly index: number; readonly job: BetweennessJob };
export interface SearchReply {
  readonly index: number;
  readonly part: Float64Array;
}

let blocks: Blocks | null = null;

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'blocks') blocks = data.blocks;
  else if (blocks !== null) {
    const part = workOff(blocks, data.job);
    self.postMessage({ index: data.index, part } satisfies SearchReply, { transfer: [part.buffer as ArrayBuffer] });
  }
});
