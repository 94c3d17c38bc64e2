/**
 * The worker that runs analyses, in slices, so that it hears a newer request and stops the older one. It is sent a dataset once,
 * then the changes in it, and requests. It answers with progress and one result, whose columns are transferred, not copied.
 */
import { type Analysis, type AnalysisOptions, analyse, type HeavyWork, heavyWork, type Progress } from '../../core/analysis/analysis.ts';
import { sampleBetweenness } from '../../core/analysis/metrics/sampled-betweenness.ts';
import { appliedToDataset, type RowChange } from '../../core/model/change.ts';
import { type Dataset, EMPTY_DATASET } from '../../core/model/dataset.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import { type Perimeter, perimeterOf } from '../../core/reference/perimeters.ts';
import { readTerritory } from '../../core/reference/reference-file.ts';
import type { Territory } from '../../core/reference/territory.ts';
import { layOver } from '../../core/territory/overlay.ts';
import { NO_POSITIONS, type Positions, positionsOf } from '../../core/territory/positions.ts';
import type { TerritoryTexts } from '../shipped/territory-files.ts';
import { shareSearch, workerCount } from './shared-search.ts';

export type AnalysisRequest =
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      /** The perimeter over which the dataset is laid; null for the dataset alone. */
      readonly universe: { readonly texts: TerritoryTexts; readonly perimeter: string } | null;
    }
  /** The changes of the dataset since it was sent, or since the last changes. */
  | { readonly kind: 'changes'; readonly changes: readonly RowChange[] }
  | { readonly kind: 'analyse'; readonly id: number; readonly recipe: Recipe; readonly options: AnalysisOptions }
  | { readonly kind: 'cancel' };

export type AnalysisReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'preview'; readonly id: number; readonly preview: Preview }
  | { readonly kind: 'result'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** A first estimate of betweenness, shown while the exact values are computed. */
export interface Preview {
  /** Number of sources from which paths were searched. */
  readonly pivots: number;
  /** The actors with the highest values, the highest first, with the standard error of each. */
  readonly first: readonly { readonly id: string; readonly value: number; readonly error: number }[];
}

const PIVOTS = 300;
const FIRST = 10;

/** Milliseconds of work before the worker looks for new messages. */
const SLICE = 30;

/** The network as it was sent, and the perimeter that it is laid over. */
let network: Dataset = EMPTY_DATASET;
let ground: Ground | null = null;
/** The dataset that the page shows. */
let dataset: Dataset = EMPTY_DATASET;
let positions: Positions = NO_POSITIONS;
let current = 0;

const send = (reply: AnalysisReply, handedOver: readonly ArrayBufferLike[] = []) =>
  self.postMessage(reply, { transfer: handedOver as ArrayBuffer[] });

self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  switch (data.kind) {
    case 'dataset':
      ground = data.universe === null ? null : groundOf(data.universe.texts, data.universe.perimeter);
      take(data.dataset);
      break;
    case 'changes': {
      const outcome = appliedToDataset(network, data.changes);
      // The page has another dataset than this worker: every result would be wrong.
      if (!outcome.ok) throw new Error(`changes do not fit: ${outcome.conflict.kind} ${outcome.conflict.table} ${outcome.conflict.id}`);
      take(outcome.value);
      break;
    }
    case 'cancel':
      current = 0;
      break;
    case 'analyse':
      current = data.id;
      void run(data);
      break;
  }
});

interface Ground {
  readonly territory: Territory;
  readonly perimeter: Perimeter;
}

function groundOf(texts: TerritoryTexts, key: string): Ground | null {
  const territory = readTerritory(texts.france, texts.regions);
  const perimeter = perimeterOf(territory, key);
  return perimeter === null ? null : { territory, perimeter };
}

/** Makes the dataset that the page shows from the network, and places its actors. An analysis in progress is cancelled. */
function take(sent: Dataset): void {
  network = sent;
  current = 0;
  const laid = ground === null ? null : layOver(network, ground.territory, ground.perimeter);
  dataset = laid?.dataset ?? network;
  positions = laid === null ? NO_POSITIONS : positionsOf(laid);
}

async function run({ id, recipe, options }: Extract<AnalysisRequest, { kind: 'analyse' }>): Promise<void> {
  try {
    const heavy = heavyWork(dataset, recipe);
    const columns = heavy === null ? {} : await searchTogether(id, heavy);
    const analysis = columns === null ? null : await inSlices(id, analyse(dataset, recipe, options, { columns, positions }), tell(id));
    if (analysis !== null) send({ kind: 'result', id, analysis }, columnsOf(analysis));
  } catch (error) {
    send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Runs work in slices and reports its progress. Returns null if a newer request has come. */
async function inSlices<P, T>(id: number, work: Generator<P, T>, tell: (progress: P) => void = () => {}): Promise<T | null> {
  while (current === id) {
    const end = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    tell(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return null;
}

const tell =
  (id: number) =>
  ({ share, step }: Progress) =>
    send({ kind: 'progress', id, progress: { share, step: { fr: step.fr, en: step.en } } });

const STEP = { fr: 'intermédiaire', en: 'betweenness' };
const tellSearch = (id: number) => (share: number) => send({ kind: 'progress', id, progress: { share: 0.7 * share, step: STEP } });

/** Reports a first estimate, then computes the exact values with several workers. Returns null if a newer request has come. */
async function searchTogether(id: number, heavy: HeavyWork): Promise<{ readonly betweenness: Float64Array } | null> {
  const sample = await inSlices(id, sampleBetweenness(heavy.order, heavy.blocks, PIVOTS));
  if (sample === null) return null;
  const first = [...heavy.keys.keys()]
    .filter((node) => heavy.isListed[node] === 1)
    .sort((a, b) => (sample.value[b] ?? 0) - (sample.value[a] ?? 0))
    .slice(0, FIRST)
    .map((node) => ({ id: heavy.keys[node] ?? '', value: sample.value[node] ?? 0, error: sample.error[node] ?? 0 }));
  send({ kind: 'preview', id, preview: { pivots: PIVOTS, first } });
  const betweenness = await shareSearch(heavy, workerCount(), () => current === id, tellSearch(id));
  return betweenness === null ? null : { betweenness };
}

/** The buffers of the long columns, each once: they are transferred to the page. */
function columnsOf({ columns, levels, isolation, communities }: Analysis): readonly ArrayBufferLike[] {
  const long = [...Object.values(columns), ...Object.values(levels.roles), isolation.holds, isolation.unknown, communities.of];
  return [...new Set(long.map((column) => column.buffer))];
}
