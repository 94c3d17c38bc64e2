/**
 * The worker that writes reports and sheets, since they need dozens of pictures and an analysis. It gets one request, gives one
 * answer, and is then ended.
 */
import { analyse, DEFAULT_OPTIONS } from '../../core/analysis/analysis.ts';
import { finished } from '../../core/basics/finished.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Positions } from '../../core/territory/positions.ts';
import { type ReportOptions, reportHtml } from '../../paper/report.ts';
import { type SheetKind, type SheetOptions, sheetsHtml } from '../../paper/sheets.ts';
import type { OnceReply } from './ask-once.ts';

export type PaperRequest =
  | { readonly kind: 'report'; readonly dataset: Dataset; readonly positions: Positions; readonly options: ReportOptions }
  | { readonly kind: 'sheets'; readonly dataset: Dataset; readonly sheets: SheetKind; readonly options: SheetOptions };

self.addEventListener('message', ({ data }: MessageEvent<PaperRequest>) => {
  self.postMessage(replyTo(data));
});

function replyTo(request: PaperRequest): OnceReply<string> {
  try {
    switch (request.kind) {
      case 'report': {
        const { dataset, positions, options } = request;
        return { answer: reportHtml(dataset, finished(analyse(dataset, options.recipe, DEFAULT_OPTIONS, { positions })), options) };
      }
      case 'sheets':
        return { answer: sheetsHtml(request.dataset, request.sheets, request.options) };
    }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
