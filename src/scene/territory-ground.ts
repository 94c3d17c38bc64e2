/**
 * The communes of a perimeter that are no figures, as dots of the map: how much ink a dot has follows from its standing, and
 * the legend says which is which. Cooperations between dots are thin lines in the colour of their family.
 */

import { typesOf } from '../core/model/relation-types.ts';
import { FAMILIES } from '../core/model/vocabulary.ts';
import { mapPlaces } from '../core/reference/map-places.ts';
import type { Unit } from '../core/reference/territory.ts';
import type { Laid } from '../core/territory/overlay.ts';
import { STANDINGS, type Standing, type Standings } from '../core/territory/standing.ts';
import type { Ground, GroundStyle } from './ground.ts';
import type { Palette } from './palette.ts';

/**
 * The look of a commune of each standing: full for what is recorded of it, half full for what is recorded of a set that it lies
 * in, hollow for what is not, a rule's grey where nothing is.
 */
export function standingStyle(palette: Palette, standing: Standing): GroundStyle {
  switch (standing) {
    case 'in-force':
      return { fill: palette.ink, stroke: palette.ink, half: false, radius: 3.4 };
    case 'support':
    case 'other':
      return { fill: palette.softInk, stroke: palette.softInk, half: false, radius: 3.2 };
    case 'comprised':
      return { fill: palette.paper, stroke: palette.ink, half: true, radius: 3.4 };
    case 'possible':
      return { fill: palette.paper, stroke: palette.ink, half: false, radius: 3.2 };
    case 'membership':
      return { fill: palette.paper, stroke: palette.softInk, half: false, radius: 3 };
    case 'nothing':
      return { fill: palette.paper, stroke: palette.families.belonging, half: false, radius: 2.6 };
  }
}

/** Size of a dot whose position is approximate, over the usual one. */
const APPROXIMATE = 0.72;
const FAMILY_IDS: readonly string[] = FAMILIES.map(({ id }) => id);

/** Dots for some communes at a scale, scene units over units of the map; communes without any place are left out. O(dots + relations). */
export function territoryGround(laid: Laid, standings: Standings, dots: readonly Unit[], scale: number, palette: Palette): Ground {
  const { territory, actorOf, unitOf, dataset } = laid;
  const places = mapPlaces(territory);
  const placed = dots.filter((unit) => !Number.isNaN(places.x[unit] ?? Number.NaN));
  const placeOf = new Int32Array(territory.count).fill(-1);
  placed.forEach((unit, place) => {
    placeOf[unit] = place;
  });
  const colors = new Map(
    typesOf(dataset)
      .list.filter(({ layer }) => layer === 'articulation')
      .map(({ id, family }): [string, number] => [id, FAMILY_IDS.indexOf(family)]),
  );
  const [lines, lineColor]: [number[], number[]] = [[], []];
  for (const relation of dataset.relations) {
    const color = colors.get(relation.type);
    if (color === undefined) continue;
    // Members of one relation hang together from the first one: as few lines as say so.
    let first = -1;
    for (const { actor } of relation.members) {
      const place = placeOf[unitOf.get(actor) ?? -1] ?? -1;
      if (place < 0) continue;
      if (first < 0) first = place;
      else {
        lines.push(first, place);
        lineColor.push(color);
      }
    }
  }
  const exact = STANDINGS.map(({ id }) => standingStyle(palette, id));
  return {
    x: Float32Array.from(placed, (unit) => (places.x[unit] ?? 0) * scale),
    y: Float32Array.from(placed, (unit) => (places.y[unit] ?? 0) * scale),
    // Where only the neighbourhood is known, the dot is smaller.
    style: Uint8Array.from(placed, (unit) => {
      const standing = STANDINGS.findIndex(({ id }) => id === (standings.byUnit.get(unit) ?? 'nothing'));
      return standing + (territory.approximate[unit] === 1 ? STANDINGS.length : 0);
    }),
    styles: [...exact, ...exact.map((style) => ({ ...style, radius: style.radius * APPROXIMATE }))],
    lines: Uint32Array.from(lines),
    lineColor: Uint8Array.from(lineColor),
    lineColors: FAMILIES.map(({ id }) => palette.families[id]),
    weight: Float32Array.from(placed, (unit) => territory.population[unit] ?? 0),
    id: (place) => actorOf.get(placed[place] ?? -1) ?? '',
    name: (place) => territory.names[placed[place] ?? -1] ?? '',
  };
}
