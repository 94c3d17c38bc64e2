/**
 * The names of every commune and body of France, for the search field. Fetched when the search field first gets the focus, or when
 * a presentation begins, and then kept. A presentation in a file has none.
 */

import { url } from 'virtual:place-index';
import { type Place, placeSearch, readPlaceIndex } from '../../core/telling/place-index.ts';
import type { Search } from '../../core/telling/search.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { lazyValue } from '../lazy-part.ts';
import { readBeside } from './beside-page.ts';

export interface Places {
  readonly byKey: ReadonlyMap<string, Place>;
  /** An index of the places whose key is not known from the network already. */
  readonly search: (isKnown: (key: string) => boolean) => Search;
}

/** The places, fetched once. Rejects where they cannot be read; the next call then tries again. */
export const loadPlaces: () => Promise<Places> = lazyValue(async () => {
  const places = IS_PRESENTATION_FILE ? [] : readPlaceIndex(await readBeside(url));
  return { byKey: new Map(places.map((place) => [place.key, place])), search: placeSearch(places) };
});
