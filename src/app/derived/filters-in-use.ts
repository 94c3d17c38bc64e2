/**
 * The filters in use, in words: the page offers each of them for removal, and what is printed names them. None while all filters are at
 * their default.
 */
import { METRICS } from '../../core/analysis/metrics/index.ts';
import { VALUE_BANDS } from '../../core/analysis/metrics/value-bands.ts';
import type { Recipe } from '../../core/network/recipe.ts';
import { filtersOf } from '../../core/telling/recipe-words.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { useStore } from '../state/store.ts';
import { useDataset } from './universe.ts';

export interface FilterInUse {
  readonly key: string;
  readonly text: string;
  /** The change of the recipe that removes it; null for the band of a measure, which is a filter of the view. */
  readonly without: Partial<Recipe> | null;
}

export function useFiltersInUse(): readonly FilterInUse[] {
  const strings = useMessages(EXPLORING);
  const word = useWord();
  const dataset = useDataset();
  const recipe = useStore((state) => state.recipe);
  const { language, band } = useStore((state) => state.view);
  const metric = METRICS.find((entry) => entry.id === band?.metric);
  return [
    ...filtersOf(dataset, recipe, language).map(({ key, text, without }) => ({ key, text: capitalised(text), without })),
    ...(band === null || metric === undefined
      ? []
      : [{ key: 'band', text: capitalised(strings.band(word(metric), word(VALUE_BANDS[band.band]))), without: null }]),
  ];
}
