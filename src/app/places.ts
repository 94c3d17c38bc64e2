/**
 * Every commune and body of France by name, for the search field: fetched when somebody first puts the cursor there, or when a
 * story begins, and kept. A single file has none.
 */

import { type Place, placeSearch, readPlaceIndex } from '../core/telling/place-index.ts';
import type { Search } from '../core/telling/search.ts';
import { lazyValue } from './lazy-part.ts';

export interface Places {
  readonly byKey: ReadonlyMap<string, Place>;
  /** Finds those whose key is not known otherwise. */
  readonly search: (isKnown: (key: string) => boolean) => Search;
}

/** The places, fetched once. Rejects where they cannot be read; asked again, it tries again. */
export const loadPlaces: () => Promise<Places> = lazyValue(async () => {
  const { text } = await import('virtual:place-index');
  const places = text === '' ? [] : readPlaceIndex(text);
  return { byKey: new Map(places.map((place) => [place.key, place])), search: placeSearch(places) };
});
