/**
 * What `maillage draw` draws: a network, or its part within a perimeter with every commune of it, in a given layout. The steps are the same
 * as on screen.
 */

import type { LayoutId } from '../core/layout/layout.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { drawnPart, foldsOf, mapPartOf, withBodies } from '../core/territory/folds.ts';
import { standingsOf } from '../core/territory/standing.ts';
import type { Language } from '../messages/language.ts';
import { inBothLanguages } from '../messages/usage.ts';
import type { MapOutlines } from '../scene/outlines.ts';
import { PALETTES } from '../scene/palette.ts';
import { NO_SURROUNDINGS, networkMap, perimeterMap, perimeterSurroundings, type Surroundings } from '../scene/surroundings.ts';
import { UsageError } from './files.ts';
import { readOutlines, readWholeTerritory } from './territory-files.ts';
import { partWithin } from './within.ts';

export interface DrawnPart {
  readonly dataset: Dataset;
  readonly surroundings: Surroundings;
}

/** The part of a network within a territory (null: all of it), with the surroundings that the layout needs. */
export function partToDraw(network: Dataset, layout: LayoutId, within: string | null, year: number, language: Language): DrawnPart {
  const outlines = () => JSON.parse(readOutlines()) as MapOutlines;
  if (within === null) {
    return {
      dataset: network,
      surroundings: layout === 'map' ? networkMap(network, readWholeTerritory(year), outlines()) : NO_SURROUNDINGS,
    };
  }
  const { laid } = partWithin(network, within, year);
  if (laid === null) throw new UsageError(`--within ${within}\u00a0: ${inBothLanguages({ key: 'notInBoundaries', values: { year } })}`);
  const standings = standingsOf(laid);
  if (layout !== 'map') {
    const plain = foldsOf(laid, standings, new Set());
    const folded = layout === 'columns' ? withBodies(laid, plain) : plain;
    return { dataset: drawnPart(laid, folded), surroundings: perimeterSurroundings(laid, standings, folded, language) };
  }
  const part = mapPartOf(laid, standings, new Set(), new Set());
  return { dataset: drawnPart(laid, part), surroundings: perimeterMap(laid, standings, part, outlines(), PALETTES.light, language) };
}
