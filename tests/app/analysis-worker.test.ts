/**
 * The analysis worker in a real browser gives the same bytes as the command line: both are compared with one stored document
 * (tests/cli/analysis-document.test.ts checks the command line). It can also be stopped, and asked again.
 */
import { expect, test } from 'vitest';
import { shippedNetwork } from '../../src/app/shipped/shipped-network.ts';
import type { AnalysisReply, AnalysisRequest, Preview } from '../../src/app/workers/analysis-worker.ts';
import { shareSearch } from '../../src/app/workers/shared-search.ts';
import type { Analysis } from '../../src/core/analysis/analysis.ts';
import { betweenness, betweennessJobs } from '../../src/core/analysis/metrics/betweenness.ts';
import { findBlocks } from '../../src/core/analysis/metrics/blocks.ts';
import { findComponents } from '../../src/core/analysis/metrics/components.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetDifference } from '../../src/core/model/change.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { simpleNetwork } from '../../src/core/network/simple-network.ts';
import { analysisDocument } from '../../src/core/telling/analysis-document.ts';
import stored from '../fixtures/analysis/shipped.json?raw';

const { dataset } = shippedNetwork();
/** What the terminal writes, without the counts that it adds: they are of the dataset, and no part of the analysis. */
const { counts: _, ...analysed } = JSON.parse(stored) as Record<string, unknown>;
const expected = JSON.stringify(analysed, null, 1);
const start = () => new Worker(new URL('../../src/app/workers/analysis-worker.ts', import.meta.url), { type: 'module' });
const send = (worker: Worker, request: AnalysisRequest) => worker.postMessage(request);
const request = (id: number, completions = 20): AnalysisRequest => ({
  kind: 'analyse',
  id,
  recipe: DEFAULT_RECIPE,
  options: { seed: 7, completions, within: null },
});

/** The result of one request, and how many reports of progress came before. */
function resultOf(worker: Worker, id: number): Promise<{ readonly analysis: Analysis; readonly others: readonly number[] }> {
  const others: number[] = [];
  return new Promise((resolve, fail) => {
    worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply>) => {
      if (data.kind === 'failed') fail(new Error(data.message));
      if (data.kind === 'result' && data.id !== id) others.push(data.id);
      if (data.kind === 'result' && data.id === id) resolve({ analysis: data.analysis, others });
    });
  });
}

test('the worker gives what the command line gives, bit for bit', async () => {
  const worker = start();
  send(worker, { kind: 'dataset', dataset, universe: null });
  send(worker, request(1));
  const { analysis } = await resultOf(worker, 1);
  expect(JSON.stringify(analysisDocument(dataset, analysis, 'fr'), null, 1)).toBe(expected);
  worker.terminate();
});

test('told what changed, the worker measures what the page shows', async () => {
  const worker = start();
  const [first] = dataset.relations;
  // Another network, one actor and one relation short, from which changes lead to the shipped one.
  const before: Dataset = {
    ...dataset,
    relations: dataset.relations.slice(1).map((row) => (row.id === dataset.relations[4]?.id ? { ...row, status: 'past' } : row)),
  };
  expect(before.relations).not.toContain(first);
  const changes = datasetDifference(before, dataset);
  expect(changes.length).toBeLessThan(5);
  send(worker, { kind: 'dataset', dataset: before, universe: null });
  send(worker, request(1));
  await resultOf(worker, 1);
  send(worker, { kind: 'changes', changes });
  send(worker, request(2));
  const { analysis } = await resultOf(worker, 2);
  expect(JSON.stringify(analysisDocument(dataset, analysis, 'fr'), null, 1)).toBe(expected);
  worker.terminate();
});

test('a newer request ends the one before, and a stopped one can be asked again', async () => {
  const worker = start();
  send(worker, { kind: 'dataset', dataset, universe: null });
  send(worker, request(1, 5000));
  send(worker, { kind: 'cancel' });
  send(worker, request(2, 5000));
  send(worker, request(3));
  const { analysis, others } = await resultOf(worker, 3);
  expect(others).toEqual([]);
  expect(JSON.stringify(analysisDocument(dataset, analysis, 'fr'), null, 1)).toBe(expected);
  worker.terminate();
});

/** Partners drawn at random from a fixed seed: one large block and what hangs on it. */
function manyPartners(actors: number, ties: number): Dataset {
  const random = seededRandom(3);
  const rows = Array.from({ length: ties }, () => `a${random.integer(0, actors - 1)},a${random.integer(0, actors - 1)}`);
  return readDataset([{ name: 'liens.csv', bytes: new TextEncoder().encode(`source,target\n${rows.join('\n')}\n`) }]).dataset;
}

test('betweenness is the same, bit for bit, for one worker and for several', async () => {
  const whole = simpleNetwork(manyPartners(500, 900), DEFAULT_RECIPE);
  const blocks = findBlocks(whole.network, findComponents(whole.network));
  const heavy = { order: whole.network.order, blocks, jobs: betweennessJobs(blocks), keys: whole.keys, isListed: new Uint8Array(0) };
  const alone = finished(betweenness(whole.network.order, blocks));
  expect(heavy.jobs.length).toBeGreaterThan(2);
  for (const count of [1, 2, 3]) {
    const shares: number[] = [];
    const shared = await shareSearch(
      heavy,
      count,
      () => true,
      (share) => shares.push(share),
    );
    expect(shared).toEqual(alone);
    expect(shares.at(-1)).toBeCloseTo(1, 9);
  }
  expect(
    await shareSearch(
      heavy,
      2,
      () => false,
      () => {},
    ),
  ).toBeNull();
});

test('a large network is estimated first, with an error, and then exact', async () => {
  const large = manyPartners(6000, 18_200);
  const worker = start();
  let preview: Preview | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply>) => {
    if (data.kind === 'preview') preview = data.preview;
  });
  send(worker, { kind: 'dataset', universe: null, dataset: large });
  send(worker, request(1, 0));
  const { analysis } = await resultOf(worker, 1);
  worker.terminate();
  const first = (preview as Preview | null)?.first ?? [];
  expect(first).toHaveLength(10);
  // The exact values lie within the errors that were told, but for a straggler.
  const within = first.filter(({ id, value, error }) => {
    const exact = analysis.columns.betweenness[analysis.keys.indexOf(id)] ?? 0;
    return Math.abs(value - exact) <= 3 * error;
  });
  expect(within.length).toBeGreaterThanOrEqual(9);
});
