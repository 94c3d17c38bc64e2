/**
 * The communes of a perimeter that are drawn as dots on the map. The look of a dot follows from its standing, as the legend explains.
 * Cooperations between dots are thin lines in the colour of their family.
 */

import { typesOf } from '../core/model/relation-types.ts';
import { FAMILIES } from '../core/model/vocabulary.ts';
import { mapPlaces } from '../core/reference/map-places.ts';
import type { Unit } from '../core/reference/territory.ts';
import type { Laid } from '../core/territory/overlay.ts';
import { STANDINGS, type Standing, type Standings, standingIndex } from '../core/territory/standing.ts';
import type { Ground, GroundStyle } from './ground.ts';
import type { Palette } from './palette.ts';

/**
 * The look of a commune by standing: filled if it has a recorded cooperation, half filled if it is comprised in a set with one, hollow if
 * it is only possible or named, with a pale outline if nothing is recorded.
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

/** Factor on the size of dots with an approximate position. */
const APPROXIMATE = 0.72;
const FAMILY_IDS: readonly string[] = FAMILIES.map(({ id }) => id);

/** Dots for some communes at a scale (scene units per map unit); communes without a position are left out. O(dots + relations). */
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
    // Connect all members of a relation to the first one, to draw as few lines as possible.
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
    // Dots with an approximate position are smaller.
    style: Uint8Array.from(placed, (unit) => {
      const standing = standingIndex(standings, unit);
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
