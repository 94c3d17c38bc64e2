/**
 * The page's side of the analysis worker: asks for an analysis, keeps the newest answer in the store, and stops the worker on
 * demand. One worker for the life of the page. AnalysisKeeper.tsx decides when to ask.
 */

import { datasetDifference } from '../../core/model/change.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { withoutProse } from '../../core/network/without-prose.ts';
import { referenceCommunes } from '../../core/territory/reference-communes.ts';
import { laidIn, loadedTerritory, measuredIn, networkIn } from '../derived/universe.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import { setAnalysis } from '../state/caches.ts';
import { type AnalysisState, type LoadedTerritory, useStore } from '../state/store.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-worker.ts';

/** Number of random completions computed by «éprouver». */
export const DRAWS = 500;

let worker: Worker | null = null;
let lastId = 0;

function started(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply>) => {
    const { analysis } = useStore.getState();
    // The answer to a request that was replaced or cancelled.
    if (data.id !== lastId || analysis.state !== 'running') return;
    if (data.kind === 'progress') setAnalysis({ ...analysis, progress: data.progress });
    else if (data.kind === 'preview') setAnalysis({ ...analysis, preview: data.preview });
    else if (data.kind === 'result') setAnalysis({ state: 'done', of: analysis.of, value: data.analysis });
    else setAnalysis({ state: 'failed', of: analysis.of, message: data.message });
  });
  worker.addEventListener('error', (event) => {
    // After a failure the worker may hold anything: send it the whole dataset next time.
    sent = null;
    const { analysis } = useStore.getState();
    if (analysis.state === 'running') setAnalysis({ state: 'failed', of: analysis.of, message: event.message ?? '' });
  });
  return worker;
}

const ask = (request: AnalysisRequest) => started().postMessage(request);

/** What the worker was sent last: the network, and the perimeter under it (empty key for none). Null before the first time. */
let sent: { readonly network: Dataset; readonly perimeter: string; readonly texts: TerritoryTexts | null } | null = null;

/** Sends the worker what is shown now: the whole network at first, then only the rows that changed. */
function tell(network: Dataset, loaded: LoadedTerritory | null): void {
  // Sends the texts of the reference, not the parsed communes: copying 36,000 of them would block the page for a second.
  const now = { network, perimeter: loaded?.key ?? '', texts: loaded?.texts ?? null };
  const isSameGround = sent?.perimeter === now.perimeter && sent.texts === now.texts;
  const changes = sent !== null && isSameGround ? datasetDifference(sent.network, network) : null;
  // If most rows differ, as in another file, sending the whole dataset is shorter.
  if (changes === null || changes.length > (network.actors.length + network.relations.length) / 2)
    ask({ kind: 'dataset', dataset: network, universe: loaded === null ? null : { texts: loaded.texts, perimeter: loaded.key } });
  else if (changes.length > 0) ask({ kind: 'changes', changes });
  sent = now;
}

/** Starts an analysis of what is shown now, with this number of random draws. An analysis in progress is cancelled. */
export function requestAnalysis(draws = 0): void {
  const state = useStore.getState();
  const { recipe, analysis } = state;
  const of = { dataset: measuredIn(state), recipe };
  tell(withoutProse(networkIn(state)), laidIn(state) === null ? null : loadedTerritory(state.territory));
  const previous =
    analysis.state === 'done' ? { of: analysis.of, value: analysis.value } : analysis.state === 'running' ? analysis.previous : null;
  setAnalysis({ state: 'running', of, previous, progress: null, preview: null });
  const laid = laidIn(state);
  const communes = laid === null ? {} : referenceCommunes(laid);
  ask({ kind: 'analyse', id: ++lastId, recipe, options: { seed: 1, completions: draws, within: null, communes } });
}

/** Cancels the analysis in progress. */
export function cancelAnalysis(): void {
  const { analysis } = useStore.getState();
  if (analysis.state !== 'running') return;
  ask({ kind: 'cancel' });
  setAnalysis({ state: 'cancelled', of: analysis.of });
}

/** Whether the analysis in the store (finished, running, cancelled or failed) is of exactly this dataset and recipe. */
export function isAnalysisCurrent(analysis: AnalysisState, dataset: unknown, recipe: unknown): boolean {
  return analysis.state !== 'none' && analysis.of.dataset === dataset && analysis.of.recipe === recipe;
}
