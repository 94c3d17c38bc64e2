/**
 * The map: every commune lies in its own département, bodies lie among their communes, overseas territories in boxes, and symbols
 * do not overlap.
 */
import { describe, expect, test } from 'vitest';
import { readOutlines } from '../../src/cli/territory-files.ts';
import { geographyOf } from '../../src/core/layout/geography.ts';
import { mapScale, placeMap } from '../../src/core/layout/map.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { extentOf, mapPlaces } from '../../src/core/reference/map-places.ts';
import { isInsideRings, MAP_HEIGHT, MAP_WIDTH, outlineRings, toMap } from '../../src/core/reference/map-projection.ts';
import { communesOf, unitOfKey } from '../../src/core/reference/territory.ts';
import { drawnPart, mapPartOf } from '../../src/core/territory/folds.ts';
import { unfoldedByZoom } from '../../src/core/territory/semantic-zoom.ts';
import { standingsOf } from '../../src/core/territory/standing.ts';
import type { MapOutlines } from '../../src/scene/outlines.ts';
import { EVEN_ROWS } from '../support/scenes.ts';
import { laidOver, wholeTerritory } from '../support/territories.ts';

const outlines = JSON.parse(readOutlines()) as MapOutlines;
const rings = new Map(
  Object.entries(outlines.departments).map(([code, lines]) => [
    code,
    lines.map((line) => Array.from({ length: line.length / 2 }, (_, i): [number, number] => [line[2 * i] ?? 0, line[2 * i + 1] ?? 0])),
  ]),
);

describe('positions', () => {
  const territory = wholeTerritory(2026);
  const places = mapPlaces(territory);
  const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);
  const ringsOf = (unit: number) => rings.get(territory.codes[territory.department[unit] ?? -1] ?? '');
  const isAtHome = (unit: number) =>
    isInsideRings({ x: places.x[unit] ?? Number.NaN, y: places.y[unit] ?? Number.NaN }, ringsOf(unit) ?? []);
  const metropolitan = communes.filter((unit) => ringsOf(unit) !== undefined);

  test('of known places lie in their own département, but for the coarseness of outlines', () => {
    expect([rings.size, metropolitan.length]).toEqual([96, 34_746]);
    const known = metropolitan.filter((unit) => territory.approximate[unit] === 0);
    expect(known.length).toBe(14_650);
    expect(known.filter(isAtHome).length / known.length).toBeGreaterThan(0.99);
  });

  test('that are approximate lie in it all the same, every one', () => {
    const near = metropolitan.filter((unit) => territory.approximate[unit] === 1);
    expect(near.filter((unit) => !isAtHome(unit)).map((unit) => territory.names[unit])).toEqual([]);
  });

  test('overseas lie in the box of their département', () => {
    for (const unit of communes.filter((commune) => ringsOf(commune) === undefined)) {
      const box = places.boxes.find(({ code }) => code === territory.codes[territory.department[unit] ?? -1]);
      const [x, y] = [places.x[unit] ?? Number.NaN, places.y[unit] ?? Number.NaN];
      expect([
        territory.names[unit],
        box !== undefined && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      ]).toEqual([territory.names[unit], true]);
    }
  });

  test('boxes lie apart, and west of the mainland', () => {
    for (const a of places.boxes) {
      expect(a.x + a.width).toBeLessThan(0);
      for (const b of places.boxes)
        if (a !== b) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }
  });

  test('of well-known towns are where they are', () => {
    // Brest is west of Strasbourg, Lille north of Perpignan; the fit is given in the reference of the outlines.
    const at = (code: string) => {
      const unit = unitOfKey(territory, `commune:${code}`) ?? -1;
      return { x: places.x[unit] ?? 0, y: places.y[unit] ?? 0 };
    };
    expect(at('29019').x).toBeLessThan(at('67482').x - 400);
    expect(at('59350').y).toBeLessThan(at('66136').y - 400);
    const paris = toMap(2.3488, 48.8534);
    expect([Math.round(paris.x), Math.round(paris.y)]).toEqual([313, 144]);
  });

  test('extents hold the perimeter with a margin', () => {
    const units = communesOf(territory, unitOfKey(territory, 'department:94') ?? -1);
    const extent = extentOf(places, units);
    for (const unit of units) {
      expect((places.x[unit] ?? 0) > extent.x && (places.x[unit] ?? 0) < extent.x + extent.width).toBe(true);
      expect((places.y[unit] ?? 0) > extent.y && (places.y[unit] ?? 0) < extent.y + extent.height).toBe(true);
    }
    expect(extentOf(places, []).width).toBeGreaterThan(600);
  });
});

test('outlines are rings that enclose something, within the extent of the map', () => {
  for (const [code, lines] of rings) {
    expect([code, lines.length > 0]).toEqual([code, true]);
    for (const line of lines) {
      const area = line.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = line[(i + 1) % line.length] ?? [x, y];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
      expect([code, line.length >= 3, Math.abs(area) > 0.5]).toEqual([code, true, true]);
      expect([code, line.every(([x, y]) => x >= 0 && x <= MAP_WIDTH && y >= 0 && y <= MAP_HEIGHT)]).toEqual([code, true]);
    }
  }
});

test('outlines are closed lines of straight pieces; other commands are refused', () => {
  expect(outlineRings('m 1,1 2,0 0,2 z m 5,5 l 1,0 0,1 z')).toEqual([
    [
      [1, 1],
      [3, 1],
      [3, 3],
    ],
    [
      [6, 6],
      [7, 6],
      [7, 7],
    ],
  ]);
  expect(() => outlineRings('m 1,1 c 1,1 2,2 3,3 z')).toThrow('unknown command c');
});

describe('the layout', () => {
  const laid = laidOver('intercommunality:200093201');
  const standings = standingsOf(laid);
  const part = mapPartOf(laid, standings, new Set(), new Set());
  const dataset = drawnPart(laid, part);
  const geography = geographyOf(laid.territory, laid.unitOf, laid.perimeter.communes, part.folds);
  const graph = buildGraph(dataset, FULL_RECIPE);
  const placement = placeMap({ dataset, graph, labelWidth: () => 80, rows: EVEN_ROWS, geography });

  test('puts communes exactly where they are', () => {
    const scale = mapScale(geography);
    for (const id of ['lille', 'roubaix', 'tourcoing']) {
      const point = geography.pointOf(id);
      expect(placement.positions.get(id)).toEqual({ x: (point?.x ?? 0) * scale, y: (point?.y ?? 0) * scale });
    }
  });

  test('moves bodies off the communes, and puts what is nowhere beside the map', () => {
    const at = (id: string) => placement.positions.get(id) ?? { x: Number.NaN, y: Number.NaN };
    for (const id of ['lille', 'roubaix', 'tourcoing'])
      expect(Math.hypot(at('mel').x - at(id).x, at('mel').y - at(id).y)).toBeGreaterThan(25);
    const lane = placement.bands.find((band) => band.content.kind === 'nowhere');
    expect(at('gt-epiceries-mel').x).toBeGreaterThan(lane?.x ?? Number.POSITIVE_INFINITY);
  });

  test('shows every commune, as symbol or as dot', () => {
    expect([part.shown.size, part.dots.length, part.folds.length]).toEqual([3, 92, 0]);
  });
});

describe('zooming into the map of France', () => {
  const laid = laidOver('france');
  const standings = standingsOf(laid);
  const box = { x: 260, y: 500, width: 60, height: 40 };
  const opened = (pixels: number) => unfoldedByZoom(laid, standings, [], { box, pixels });

  test('opens nothing from afar, then régions, départements, intercommunalities of what is in the window', () => {
    expect(opened(1.2)).toEqual([]);
    expect(opened(3)).toEqual(['fold:76']);
    const nearer = opened(8);
    expect(nearer).toContain('fold:76/09');
    expect(nearer).not.toContain('fold:76/48');
    expect(opened(25).some((id) => id.split('/').length === 3)).toBe(true);
  });

  test('depends on the window alone: out again, all is folded again', () => {
    expect(opened(8)).toEqual(opened(8));
    expect(unfoldedByZoom(laid, standings, [], { box: { x: -1000, y: -1000, width: 10, height: 10 }, pixels: 30 })).toEqual([]);
  });
});
