/**
 * The worker that writes a network for other programs, in any format, and reads the file again to tell what it does not hold. It gets one network,
 * answers with the bytes, and is then ended. Apart from the one that saves, which needs no reader of other formats.
 */
import type { NetworkFileOptions } from '../../core/files/network-file.ts';
import type { History } from '../../core/model/history.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../core/publishing/written-format-names.ts';
import { type Lost, lostInFile, writeNetworkAs } from '../../core/publishing/written-formats.ts';
import type { OnceReply } from './ask-once.ts';

/** What the page asks for. */
export interface ExportRequest {
  readonly format: WrittenFormat;
  readonly history: History;
  readonly options: NetworkFileOptions;
}

/** A written file. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly lost: Lost;
}

self.addEventListener('message', async ({ data }: MessageEvent<ExportRequest>) => {
  self.postMessage(await replyTo(data));
});

async function replyTo({ format, history, options }: ExportRequest): Promise<OnceReply<Exported>> {
  try {
    const bytes = await writeNetworkAs(format, history, options);
    const name = `x${WRITTEN_FORMATS.find(({ id }) => id === format)?.ending ?? ''}`;
    return { answer: { bytes, lost: await lostInFile(history, { name, bytes }, options.withHistory) } };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
