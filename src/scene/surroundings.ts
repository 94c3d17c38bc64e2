/**
 * What a perimeter or the map adds to the picture of a network: folds, the heading of the rail, geographic positions, outlines, dots. Pure;
 * screen and terminal build the same.
 */

import { geographyOf } from '../core/layout/geography.ts';
import type { Geography } from '../core/layout/layout.ts';
import { mapScale } from '../core/layout/map.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { mapPlaces } from '../core/reference/map-places.ts';
import { levelOf, type Territory, type Unit } from '../core/reference/territory.ts';
import { standingsText } from '../core/telling/counted-text.ts';
import { foldText } from '../core/telling/fold-text.ts';
import type { Folded, MapPart } from '../core/territory/folds.ts';
import type { Laid } from '../core/territory/overlay.ts';
import { isDocumented, type Standings } from '../core/territory/standing.ts';
import { unitsOfActors } from '../core/territory/units-of-actors.ts';
import type { CountedText } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import type { SceneFold } from './build-scene.ts';
import type { Ground } from './ground.ts';
import { type MapOutlines, sceneOutlines } from './outlines.ts';
import type { Palette } from './palette.ts';
import type { SceneOutlines } from './scene.ts';
import { territoryGround } from './territory-ground.ts';

export interface Surroundings {
  /** The network over its perimeter, for titles and figures; null without a perimeter. */
  readonly laid: Laid | null;
  readonly folds?: readonly SceneFold[];
  readonly railLabel?: CountedText;
  readonly geography: Geography | null;
  readonly outlines: SceneOutlines | null;
  readonly ground: Ground | null;
}

/** For a network without perimeter, in any layout except the map. */
export const NO_SURROUNDINGS: Surroundings = { laid: null, geography: null, outlines: null, ground: null };

/**
 * For a perimeter in a layout other than the map: its folds, and as heading of the rail or foot the standings of the communes that stand
 * there. Those with a recorded cooperation stand above it.
 */
export function perimeterSurroundings(laid: Laid, standings: Standings, folded: Folded, language: Language): Surroundings {
  const standing = standingsText(standings, language, (id) => !isDocumented(id));
  return {
    ...NO_SURROUNDINGS,
    laid,
    folds: sceneFolds(folded, language),
    ...(standing.length === 0 ? {} : { railLabel: PICTURE[language].communesBelow(standing) }),
  };
}

/** For a perimeter on the map: dots for the communes without a symbol. O(communes + relations). */
export function perimeterMap(
  laid: Laid,
  standings: Standings,
  part: MapPart,
  outlines: MapOutlines,
  palette: Palette,
  language: Language,
): Surroundings {
  const geography = geographyOf(laid.territory, laid.unitOf, laid.perimeter.communes, part.folds);
  const scale = mapScale(geography);
  return {
    laid,
    folds: sceneFolds(part, language),
    geography,
    outlines: sceneOutlines(outlines, boxesWith(laid.territory, laid.perimeter.bodies), scale),
    ground: territoryGround(laid, standings, part.dots, scale, palette),
  };
}

/** For a network without perimeter on the map: actors with a position stand there. */
export function networkMap(dataset: Dataset, territory: Territory, outlines: MapOutlines): Surroundings {
  const { byId: unitOf } = unitsOfActors(dataset, territory);
  const units = [...unitOf.values()];
  const geography = geographyOf(territory, unitOf, units);
  return { ...NO_SURROUNDINGS, geography, outlines: sceneOutlines(outlines, boxesWith(territory, units), mapScale(geography)) };
}

/** Boxes of the overseas territories that contain some of the units. */
function boxesWith(territory: Territory, units: readonly Unit[]) {
  const departments = new Set(units.flatMap((unit) => departmentsOf(territory, unit)));
  return mapPlaces(territory).boxes.filter((box) => departments.has(box.code));
}

function departmentsOf(territory: Territory, unit: Unit): readonly string[] {
  switch (levelOf(territory, unit)) {
    case 'region':
      return [];
    case 'department':
      return [territory.codes[unit] ?? ''];
    case 'intercommunality':
      return territory.departmentsOf(unit);
    case 'commune':
      return [territory.codes[territory.department[unit] ?? -1] ?? ''];
  }
}

function sceneFolds({ folds }: Folded, language: Language): readonly SceneFold[] {
  return folds.map((fold) => ({ id: fold.id, label: fold.name, detail: foldText(fold, language), communes: fold.communes.length }));
}
