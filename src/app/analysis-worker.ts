/**
 * The worker in which analyses run, in slices, so that a newer request is heard and ends the one before. It is sent a
 * dataset once, then requests; it answers with progress and one result, whose columns are handed over, not copied.
 */
import { type Analysis, type AnalysisOptions, analyse, type Progress } from '../core/analysis.ts';
import type { Dataset } from '../core/dataset.ts';
import type { Recipe } from '../core/recipe.ts';

export type AnalysisRequest =
  | { readonly kind: 'dataset'; readonly dataset: Dataset }
  | { readonly kind: 'analyse'; readonly id: number; readonly recipe: Recipe; readonly options: AnalysisOptions }
  | { readonly kind: 'cancel' };

export type AnalysisReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'result'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Milliseconds of work between two looks at the messages that came in. */
const SLICE = 30;

let dataset: Dataset = { sources: [], actors: [], relations: [], statements: [] };
let current = 0;

const send = (reply: AnalysisReply, handedOver: readonly ArrayBufferLike[] = []) =>
  self.postMessage(reply, { transfer: handedOver as ArrayBuffer[] });

self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  switch (data.kind) {
    case 'dataset':
      dataset = data.dataset;
      current = 0;
      break;
    case 'cancel':
      current = 0;
      break;
    case 'analyse':
      current = data.id;
      void run(data.id, analyse(dataset, data.recipe, data.options));
      break;
  }
});

async function run(id: number, work: Generator<Progress, Analysis>): Promise<void> {
  try {
    while (current === id) {
      const end = performance.now() + SLICE;
      let step = work.next();
      while (!step.done && performance.now() < end) step = work.next();
      if (step.done) {
        send({ kind: 'result', id, analysis: step.value }, columnsOf(step.value));
        return;
      }
      send({ kind: 'progress', id, progress: { share: step.value.share, step: { fr: step.value.step.fr, en: step.value.step.en } } });
      await new Promise((resolve) => setTimeout(resolve));
    }
  } catch (error) {
    send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The buffers of the long columns, each once. */
function columnsOf({ columns, levels, isolation, communities }: Analysis): readonly ArrayBufferLike[] {
  const long = [...Object.values(columns), ...Object.values(levels.roles), isolation.holds, isolation.unknown, communities.of];
  return [...new Set(long.map((column) => column.buffer))];
}
