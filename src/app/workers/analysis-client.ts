/**
 * The application's side of the analysis worker: asks for an analysis whenever what is shown changes and somebody looks at
 * numbers, keeps the newest answer in the store, stops on demand. One worker for the life of the page.
 */

import { datasetDifference } from '../../core/model/change.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { withoutProse } from '../../core/network/without-prose.ts';
import { referenceCommunes } from '../../core/territory/overlay.ts';
import { laidIn, loadedTerritory, measuredIn, networkIn } from '../derived/universe.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import { setAnalysis } from '../state/caches.ts';
import { type AnalysisState, type LoadedTerritory, useStore } from '../state/store.ts';
import type { AnalysisReply, AnalysisRequest } from './analysis-worker.ts';

/** Random completions asked for by «éprouver». */
export const DRAWS = 500;

let worker: Worker | null = null;
let lastId = 0;

function started(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply>) => {
    const { analysis } = useStore.getState();
    // An answer to a question that nobody asks any more.
    if (data.id !== lastId || analysis.state !== 'running') return;
    if (data.kind === 'progress') setAnalysis({ ...analysis, progress: data.progress });
    else if (data.kind === 'preview') setAnalysis({ ...analysis, preview: data.preview });
    else if (data.kind === 'result') setAnalysis({ state: 'done', of: analysis.of, value: data.analysis });
    else setAnalysis({ state: 'failed', of: analysis.of, message: data.message });
  });
  worker.addEventListener('error', (event) => {
    // Whatever it has is not to be built upon.
    sent = null;
    const { analysis } = useStore.getState();
    if (analysis.state === 'running') setAnalysis({ state: 'failed', of: analysis.of, message: event.message ?? '' });
  });
  return worker;
}

const ask = (request: AnalysisRequest) => started().postMessage(request);

/** What the worker has: the network and the key of the perimeter under it, empty for none; null before the first. */
let sent: { readonly network: Dataset; readonly perimeter: string; readonly texts: TerritoryTexts | null } | null = null;

/** Tells the worker what is shown now: the network once, then what changed in it. */
function tell(network: Dataset, loaded: LoadedTerritory | null): void {
  // The files of the reference, not what is made of them: a copy of 36,000 communes would stop the page for a second.
  const now = { network, perimeter: loaded?.key ?? '', texts: loaded?.texts ?? null };
  const isSameGround = sent?.perimeter === now.perimeter && sent.texts === now.texts;
  const changes = sent !== null && isSameGround ? datasetDifference(sent.network, network) : null;
  // Another file altogether is shorter as itself than as what makes it of the one before.
  if (changes === null || changes.length > (network.actors.length + network.relations.length) / 2)
    ask({ kind: 'dataset', dataset: network, universe: loaded === null ? null : { texts: loaded.texts, perimeter: loaded.key } });
  else if (changes.length > 0) ask({ kind: 'changes', changes });
  sent = now;
}

/** Analyses what is shown now, with or without random draws. What ran before is ended. */
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

/** Ends the analysis that runs. */
export function cancelAnalysis(): void {
  const { analysis } = useStore.getState();
  if (analysis.state !== 'running') return;
  ask({ kind: 'cancel' });
  setAnalysis({ state: 'cancelled', of: analysis.of });
}

/** Whether the store holds, or awaits, or gave up an analysis of exactly what is shown. */
export function isAnalysisCurrent(analysis: AnalysisState, dataset: unknown, recipe: unknown): boolean {
  return analysis.state !== 'none' && analysis.of.dataset === dataset && analysis.of.recipe === recipe;
}
