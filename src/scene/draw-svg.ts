/**
 * A dataset as the SVG document of its picture, in one call: for the terminal and for paper. Apart from draw.ts, so that the page can draw
 * its first picture without what writes SVG.
 */
import type { Dataset } from '../core/model/dataset.ts';
import { DEFAULT_RECIPE } from '../core/network/recipe.ts';
import { summarise, summaryText } from '../core/telling/summary.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import { type DrawOptions, sceneOfDataset } from './draw.ts';
import { sceneToSvg } from './svg.ts';

/** A dataset drawn as an SVG document. */
export function drawDataset(dataset: Dataset, options: DrawOptions): string {
  const { language, width, height } = options;
  const summary = summaryText(summarise(dataset, options.recipe ?? DEFAULT_RECIPE, options.surroundings?.laid), language);
  return sceneToSvg(sceneOfDataset(dataset, { ...options, room: { width, height } }), {
    width,
    height,
    title: summary.title,
    description: summary.description,
    isPrinted: options.isPrinted ?? false,
    warning: partialWarning(options.skipped ?? 0, language),
  });
}

/** The warning on a picture of incomplete data; empty if nothing was left out. */
export function partialWarning(skipped: number, language: Language): string {
  return skipped === 0 ? '' : PICTURE[language].partial(skipped);
}
