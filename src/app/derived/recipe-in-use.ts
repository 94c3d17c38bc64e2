/**
 * The recipe that pictures, lists and tables follow: the filters and, if the reader chose a band of a measure, only the actors in
 * that band. The analysis follows the filters without the band, because the bands are computed from the analysis.
 */
import type { Analysis } from '../../core/analysis/analysis.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import type { MetricBand } from '../../core/session/view.ts';
import { type State, useStore } from '../state/store.ts';
import { isAnalysisCurrent } from '../workers/analysis-client.ts';
import { bandsOf } from './drawing.ts';
import { remembered } from './remembered.ts';
import { measuredIn } from './universe.ts';

const withinBand = remembered((dataset: Dataset, recipe: Recipe, analysis: Analysis, { metric, band }: MetricBand): Recipe => {
  const { of } = bandsOf(dataset, analysis, metric);
  // The ids of the band that `only` does not exclude already. An empty `only` means no limit, so if no id is left, `only` gets an
  // id that no actor has.
  const ids = [...of].filter(([id, own]) => own === band && (recipe.only.length === 0 || recipe.only.includes(id))).map(([id]) => id);
  return { ...recipe, only: ids.length === 0 ? [''] : ids };
}, 2);

/** The recipe in use in a state: the filters alone until the analysis with the measure is there. */
export function recipeIn(state: State): Recipe {
  const { recipe, view, analysis } = state;
  if (view.band === null) return recipe;
  const dataset = measuredIn(state);
  return analysis.state === 'done' && isAnalysisCurrent(analysis, dataset, recipe)
    ? withinBand(dataset, recipe, analysis.value, view.band)
    : recipe;
}

export function useRecipe(): Recipe {
  return useStore(recipeIn);
}
