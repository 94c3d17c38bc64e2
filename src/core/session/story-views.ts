/**
 * Reads the views of a story. A step stores the address of its view as a text, which only this room can interpret: the ids in it, and the
 * perimeters shown.
 */
import type { StoryStep } from '../model/dataset.ts';
import { hashToAddress } from './address.ts';

/** The ids in the address of a step: selected, centred, compared, filtered. */
export function idsInView(view: string): readonly string[] {
  const { recipe, view: shown, selected } = hashToAddress(view);
  const ids = [shown.center, shown.from, shown.to, selected ?? '', recipe.within, ...recipe.only, ...recipe.sources];
  return ids.filter((id) => id !== '');
}

/** The perimeters that the steps show, with their years, without repetition. */
export function perimetersOf(story: readonly StoryStep[]): readonly { readonly perimeter: string; readonly year: number }[] {
  const shown = story.map((step) => hashToAddress(step.view).view).filter(({ perimeter }) => perimeter !== '');
  return [...new Map(shown.map(({ perimeter, year }) => [`${perimeter} ${year}`, { perimeter, year }])).values()];
}
