/**
 * What the search field searches, remembered for the last network. A file apart from drawing.ts, because the first screen needs none of it:
 * this code is loaded with the field.
 */
import type { Actor, Dataset } from '../../core/model/dataset.ts';
import { buildSearch, type Search, searchTogether } from '../../core/telling/search.ts';
import { unitSearch } from '../../core/telling/search-units.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import type { Places } from '../shipped/places.ts';
import { remembered } from './remembered.ts';

/**
 * The search index: first the actors, themes and relations of the network, then the rest of its perimeter, then all other places of
 * the territorial reference.
 */
export const searchOf = remembered((dataset: Dataset, laid: Laid | null, places: Places | null): Search => {
  const actors = laid === null ? dataset.actors : dataset.actors.filter((actor) => laid.named.has(actor.id));
  const known = new Set(dataset.actors.flatMap(keysOf));
  return searchTogether([
    buildSearch({ ...dataset, actors }),
    ...(laid === null ? [] : [unitSearch(laid)]),
    ...(places === null ? [] : [places.search((key) => known.has(key))]),
  ]);
});

/** The keys under which the territorial reference lists an actor. */
function keysOf({ kind, levels, code, siren }: Actor): readonly string[] {
  return kind === 'collectivity' ? levels.map((level) => `${level}:${level === 'intercommunality' ? siren : code}`) : [];
}
