/**
 * What the views of a story mean. A step holds the address of a view as a text, which only this room can read: who is named in it,
 * and which perimeters it shows.
 */
import type { StoryStep } from '../model/dataset.ts';
import { hashToAddress } from './address.ts';

/** The ids that the address of a step names: who is selected, centred, compared, filtered. */
export function idsInView(view: string): readonly string[] {
  const { recipe, view: shown, selected } = hashToAddress(view);
  const ids = [shown.center, shown.from, shown.to, selected ?? '', recipe.within, ...recipe.only, ...recipe.sources];
  return ids.filter((id) => id !== '');
}

/** The perimeters that the steps show, each with its year, once. */
export function perimetersOf(story: readonly StoryStep[]): readonly { readonly perimeter: string; readonly year: number }[] {
  const shown = story.map((step) => hashToAddress(step.view).view).filter(({ perimeter }) => perimeter !== '');
  return [...new Map(shown.map(({ perimeter, year }) => [`${perimeter} ${year}`, { perimeter, year }])).values()];
}
