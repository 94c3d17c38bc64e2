/**
 * The recipe that pictures, lists and tables follow: that of the filters, and within it the actors of one band of a measure
 * where the reader asks for one. The analysis itself follows the filters alone, since it is what makes the bands.
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
  // The ids in the band that `only` allows already. If there is none, an id that no actor has: an empty `only` would show everybody.
  const ids = [...of].filter(([id, own]) => own === band && (recipe.only.length === 0 || recipe.only.includes(id))).map(([id]) => id);
  return { ...recipe, only: ids.length === 0 ? [''] : ids };
}, 2);

/** The recipe in use in a state. Until the measure is there, that of the filters. */
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
