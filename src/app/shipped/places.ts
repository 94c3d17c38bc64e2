/**
 * Every commune and body of France by name, for the search field: fetched when somebody first puts the cursor there, or when a
 * story begins, and kept. A single file has none.
 */

import { url } from 'virtual:place-index';
import { type Place, placeSearch, readPlaceIndex } from '../../core/telling/place-index.ts';
import type { Search } from '../../core/telling/search.ts';
import { lazyValue } from '../lazy-part.ts';

export interface Places {
  readonly byKey: ReadonlyMap<string, Place>;
  /** Finds those whose key is not known otherwise. */
  readonly search: (isKnown: (key: string) => boolean) => Search;
}

/** The places, fetched once. Rejects where they cannot be read; asked again, it tries again. */
export const loadPlaces: () => Promise<Places> = lazyValue(async () => {
  const places = url === '' ? [] : readPlaceIndex(await textAt(url));
  return { byKey: new Map(places.map((place) => [place.key, place])), search: placeSearch(places) };
});

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
