/**
 * What of a network the picture shows: all of it, or of a perimeter what is not folded, with what lies around it (folds, map,
 * dots). Derived, kept for the last arguments.
 */
import type { Dataset } from '../core/dataset.ts';
import type { LayoutId } from '../core/layout/index.ts';
import { mapScale } from '../core/layout/map.ts';
import { type Folded, foldText, type MapPart } from '../core/territory/folds.ts';
import { mapPlaces } from '../core/territory/map-places.ts';
import { type Laid, unitsOfActors } from '../core/territory/overlay.ts';
import { standingsText } from '../core/territory/standing.ts';
import { levelOf, type Territory, type Unit } from '../core/territory/territory.ts';
import { sceneOutlines } from '../scene/outlines.ts';
import { PALETTES, type Theme } from '../scene/palette.ts';
import { territoryGround } from '../scene/territory-ground.ts';
import type { Surroundings } from './derived.ts';
import { remembered } from './remembered.ts';
import type { LoadedTerritory } from './store.ts';
import { drawnOf, foldedOf, mappedOf, networkGeography, perimeterGeography, standingsIn } from './universe.ts';
import type { Language } from './view.ts';

interface Looked {
  readonly layout: LayoutId;
  readonly open: readonly string[];
  readonly selected: string | null;
  readonly theme: Theme;
  readonly language: Language;
}

export interface ShownPart {
  readonly dataset: Dataset;
  /** Undefined for a network without perimeter or map. */
  readonly surroundings: Surroundings | undefined;
}

/** The part of a network that a layout shows. */
export function shownPart(whole: Dataset, laid: Laid | null, loaded: LoadedTerritory | null, looked: Looked): ShownPart {
  const { layout, open, selected, theme, language } = looked;
  if (layout === 'map') {
    if (laid === null) return { dataset: whole, surroundings: loaded === null ? undefined : networkMap(whole, loaded) };
    const part = mappedOf(laid, open, selected);
    return { dataset: drawnOf(laid, part), surroundings: loaded === null ? undefined : perimeterMap(laid, loaded, part, theme, language) };
  }
  if (laid === null) return { dataset: whole, surroundings: undefined };
  const folded = foldedOf(laid, open);
  return { dataset: drawnOf(laid, folded), surroundings: perimeterBands(laid, folded, language) };
}

const perimeterBands = remembered(
  (laid: Laid, folded: Folded, language: Language): Surroundings => ({
    folds: sceneFolds(folded, language),
    railLabel: standingsText(standingsIn(laid), language),
    geography: null,
    outlines: null,
    ground: null,
  }),
  2,
);

const perimeterMap = remembered((laid: Laid, loaded: LoadedTerritory, part: MapPart, theme: Theme, language: Language): Surroundings => {
  const geography = perimeterGeography(laid, part);
  const scale = mapScale(geography);
  return {
    folds: sceneFolds(part, language),
    geography,
    outlines: sceneOutlines(loaded.outlines, boxesWith(laid.territory, [...laid.perimeter.bodies]), scale),
    ground: territoryGround(laid, standingsIn(laid), part.dots, scale, PALETTES[theme]),
  };
}, 2);

const networkMap = remembered((dataset: Dataset, loaded: LoadedTerritory): Surroundings => {
  const geography = networkGeography(dataset, loaded);
  const boxes = boxesWith(loaded.territory, [...unitsOfActors(dataset, loaded.territory).values()]);
  return { geography, outlines: sceneOutlines(loaded.outlines, boxes, mapScale(geography)), ground: null };
});

/** Boxes of the overseas territories that some units are in. */
function boxesWith(territory: Territory, units: readonly Unit[]) {
  const departments = new Set(units.flatMap((unit) => (unit >= territory.firstDepartment ? parentDepartments(territory, unit) : [])));
  return mapPlaces(territory).boxes.filter((box) => departments.has(box.code));
}

function parentDepartments(territory: Territory, unit: Unit): readonly string[] {
  if (levelOf(territory, unit) === 'department') return [territory.codes[unit] ?? ''];
  return levelOf(territory, unit) === 'commune' ? [territory.codes[territory.department[unit] ?? -1] ?? ''] : territory.departmentsOf(unit);
}

function sceneFolds({ folds }: Folded, language: Language) {
  return folds.map((fold) => ({ id: fold.id, label: fold.name, detail: foldText(fold, language), communes: fold.communes.length }));
}
