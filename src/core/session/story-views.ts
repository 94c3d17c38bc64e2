/**
 * The ids that an address names, and what the views of a story show. A step stores the address of its view as a text, which only this room
 * can interpret.
 */
import type { StoryStep } from '../model/dataset.ts';
import { type Address, hashToAddress } from './address.ts';

/** The ids in the address of a step. */
export function idsInView(view: string): readonly string[] {
  return idsInAddress(hashToAddress(view));
}

/** The ids of rows in an address: selected, centred, compared, filtered. */
export function idsInAddress({ recipe, view: shown, selected }: Omit<Address, 'step'>): readonly string[] {
  const ids = [shown.center, shown.from, shown.to, selected ?? '', recipe.within, ...recipe.only, ...recipe.sources];
  return ids.filter((id) => id !== '');
}

/** The perimeters that the steps show, with their years, without repetition. */
export function perimetersOf(story: readonly StoryStep[]): readonly { readonly perimeter: string; readonly year: number }[] {
  const shown = story.map((step) => hashToAddress(step.view).view).filter(({ perimeter }) => perimeter !== '');
  return [...new Map(shown.map(({ perimeter, year }) => [`${perimeter} ${year}`, { perimeter, year }])).values()];
}
