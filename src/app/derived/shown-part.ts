/**
 * Which part of a network the picture shows: the whole network, or for a perimeter the part that is not folded, together with the
 * surroundings drawn with it. Derived from the state and remembered for the last arguments.
 */

import type { LayoutId } from '../../core/layout/layout.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { type Folded, type MapPart, withBodies } from '../../core/territory/folds.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import type { Language } from '../../messages/language.ts';
import { type Look, PALETTES } from '../../scene/palette.ts';
import { NO_SURROUNDINGS, networkMap, perimeterMap, perimeterSurroundings, type Surroundings } from '../../scene/surroundings.ts';
import type { LoadedTerritory } from '../state/store.ts';
import { remembered } from './remembered.ts';
import { drawnOf, foldedOf, mappedOf, standingsIn } from './universe.ts';

interface Looked {
  readonly layout: LayoutId;
  readonly open: readonly string[];
  readonly selected: string | null;
  readonly look: Look;
  readonly language: Language;
}

export interface ShownPart {
  readonly dataset: Dataset;
  readonly surroundings: Surroundings;
}

/** The part of a network that a layout shows. */
export function shownPart(whole: Dataset, laid: Laid | null, loaded: LoadedTerritory | null, looked: Looked): ShownPart {
  const { layout, open, selected, look, language } = looked;
  // The layout around an actor has no folded territories and no surroundings.
  if (layout === 'ego') return { dataset: whole, surroundings: NO_SURROUNDINGS };
  if (laid === null) {
    return { dataset: whole, surroundings: layout === 'map' && loaded !== null ? mapOfNetwork(whole, loaded) : NO_SURROUNDINGS };
  }
  if (layout !== 'map' || loaded === null) {
    const folded = layout === 'columns' ? withBodies(laid, foldedOf(laid, open)) : foldedOf(laid, open);
    return { dataset: drawnOf(laid, folded), surroundings: bandsOfPerimeter(laid, folded, language) };
  }
  const part = mappedOf(laid, open, selected);
  return { dataset: drawnOf(laid, part), surroundings: mapOfPerimeter(laid, loaded, part, look, language) };
}

const bandsOfPerimeter = remembered(
  (laid: Laid, folded: Folded, language: Language) => perimeterSurroundings(laid, standingsIn(laid), folded, language),
  2,
);
const mapOfPerimeter = remembered(
  (laid: Laid, loaded: LoadedTerritory, part: MapPart, look: Look, language: Language) =>
    perimeterMap(laid, standingsIn(laid), part, loaded.outlines, PALETTES[look], language),
  2,
);
const mapOfNetwork = remembered((dataset: Dataset, loaded: LoadedTerritory) => networkMap(dataset, loaded.territory, loaded.outlines));
