/**
 * The part of a dataset that pictures and measures read: it stays the same value while only notes and quotes change, is another
 * value as soon as anything else changes, and gives the same pictures and measures as the whole.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analysis/analysis.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { finished } from '../../src/core/basics/finished.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { withoutProse, withProseOf } from '../../src/core/network/without-prose.ts';
import { nodeTable } from '../../src/core/telling/analysis-document.ts';
import { summarise, summaryText } from '../../src/core/telling/summary.ts';
import { drawDataset } from '../../src/scene/draw-svg.ts';
import { datasets, recipes } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';
import { laidOver } from '../support/territories.ts';

const shipped = shippedDataset();

/** The dataset with one row of a table changed. */
function withRow<K extends 'actors' | 'relations' | 'sources'>(
  dataset: Dataset,
  table: K,
  at: number,
  change: Partial<Dataset[K][number]>,
): Dataset {
  return { ...dataset, [table]: dataset[table].map((row, i) => (i === at ? { ...row, ...change } : row)) };
}

test('is the same value after a change of notes, quotes, statements and story', () => {
  const before = withoutProse(shipped);
  const quote = { source: shipped.sources[0]?.id ?? ('' as never), place: 'p. 3', quote: 'autre', speaker: null };
  const changed: readonly Dataset[] = [
    withRow(shipped, 'actors', 3, { note: 'autre', noCode: 'autre', became: 'autre' }),
    withRow(shipped, 'relations', 5, { note: 'autre', implied: 'autre' }),
    withRow(shipped, 'relations', 5, { evidence: shipped.relations[5]?.evidence.map(({ source }) => ({ ...quote, source })) ?? [] }),
    { ...shipped, statements: [], story: [] },
  ];
  for (const dataset of changed) expect(withoutProse(dataset)).toBe(before);
});

test('is another after any other change, with the rows that did not change', () => {
  const before = withoutProse(shipped);
  const changed: readonly Dataset[] = [
    withRow(shipped, 'actors', 3, { name: 'Autre' }),
    withRow(shipped, 'relations', 5, { status: 'proposed', title: 'Autre' }),
    withRow(shipped, 'relations', 5, { evidence: [] }),
    withRow(shipped, 'sources', 0, { to: '2016' }),
    { ...shipped, actors: shipped.actors.slice(1) },
    { ...shipped, relations: [...shipped.relations].reverse() },
  ];
  for (const dataset of changed) {
    const after = withoutProse(dataset);
    expect(after).not.toEqual(before);
    for (const table of ['actors', 'relations'] as const)
      for (const [i, row] of dataset[table].entries()) if (row === shipped[table][i]) expect(after[table][i]).toBe(before[table][i]);
  }
});

describe('any dataset under any recipe', () => {
  test('draws, counts, is told and measured alike without its prose', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const bare = withoutProse(dataset);
        const told = (one: Dataset) => [
          drawDataset(one, { layout: 'columns', language: 'fr', recipe, width: 800, height: 600 }),
          countsOf(one, recipe).of('articulations'),
          summaryText(summarise(one, recipe), 'fr'),
          nodeTable(one, finished(analyse(one, recipe)), 'fr'),
        ];
        expect(told(bare)).toEqual(told(dataset));
      }),
      { seed: 81, numRuns: 40 },
    );
  });
});

test('laid over a perimeter, prose comes back to the rows that have it', () => {
  const whole = laidOver('intercommunality:200093201', shipped);
  const bare = laidOver('intercommunality:200093201', withoutProse(shipped));
  expect(withProseOf(bare.dataset, shipped)).toEqual(whole.dataset);
  expect(countsOf(bare.dataset, DEFAULT_RECIPE).of('articulations')).toEqual(countsOf(whole.dataset, DEFAULT_RECIPE).of('articulations'));
});
