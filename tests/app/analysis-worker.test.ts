/**
 * The worker in a real browser gives, bit for bit, what the command line gives: both are compared with one stored document
 * (tests/cli/analysis-document.test.ts holds the other half). And it can be stopped, and asked again.
 */
import { expect, test } from 'vitest';
import type { AnalysisReply, AnalysisRequest } from '../../src/app/analysis-worker.ts';
import { shippedNetwork } from '../../src/app/shipped.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import { analysisDocument } from '../../src/core/analysis-document.ts';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import stored from '../fixtures/analysis/shipped.json?raw';

const { dataset } = shippedNetwork();
const start = () => new Worker(new URL('../../src/app/analysis-worker.ts', import.meta.url), { type: 'module' });
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
  send(worker, { kind: 'dataset', dataset });
  send(worker, request(1));
  const { analysis } = await resultOf(worker, 1);
  expect(`${JSON.stringify(analysisDocument(dataset, analysis, 'fr'), null, 1)}\n`).toBe(stored);
  worker.terminate();
});

test('a newer request ends the one before, and a stopped one can be asked again', async () => {
  const worker = start();
  send(worker, { kind: 'dataset', dataset });
  send(worker, request(1, 5000));
  send(worker, { kind: 'cancel' });
  send(worker, request(2, 5000));
  send(worker, request(3));
  const { analysis, others } = await resultOf(worker, 3);
  expect(others).toEqual([]);
  expect(`${JSON.stringify(analysisDocument(dataset, analysis, 'fr'), null, 1)}\n`).toBe(stored);
  worker.terminate();
});
