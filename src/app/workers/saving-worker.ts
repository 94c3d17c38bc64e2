/**
 * The worker that writes a network file: a large network takes seconds, during which the page must stay usable. It gets one network,
 * answers with the bytes, and is then ended.
 */
import { type NetworkFileOptions, writeNetworkFile } from '../../core/files/network-file.ts';
import type { History } from '../../core/model/history.ts';
import type { OnceReply } from './ask-once.ts';

/** What the page asks for. */
export interface SavingRequest {
  readonly history: History;
  readonly options: NetworkFileOptions;
}

self.addEventListener('message', ({ data }: MessageEvent<SavingRequest>) => {
  self.postMessage(replyTo(data));
});

function replyTo({ history, options }: SavingRequest): OnceReply<Uint8Array> {
  try {
    return { answer: writeNetworkFile(history, options) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
