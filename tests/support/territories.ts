/**
 * The reference for tests, read from disk as the command line does. What was read, and what was laid over it, is kept for the other
 * tests of the same process: to lay a network over France takes seconds. Nothing changes these values, as nothing in the core does.
 */
import { readTerritoryFor, readWholeTerritory } from '../../src/cli/territory-files.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { type Perimeter, perimeterOf } from '../../src/core/reference/perimeters.ts';
import { NEWEST_YEAR, type Territory } from '../../src/core/reference/territory.ts';
import { type Laid, layOver } from '../../src/core/territory/overlay.ts';
import { shippedDataset } from './datasets.ts';

const parts = new Map<string, PartOfFrance>();
const laid = new WeakMap<Dataset, Map<string, Laid>>();

interface PartOfFrance {
  readonly territory: Territory;
  readonly perimeter: Perimeter;
}

/** The territory of a year with every commune. */
export function wholeTerritory(year: number = NEWEST_YEAR): Territory {
  return readWholeTerritory(year);
}

/** A perimeter of a year with its territory; throws where no territory has this key. */
export function perimeter(key: string, year: number = NEWEST_YEAR): PartOfFrance {
  const known = parts.get(`${year} ${key}`) ?? readPart(key, year);
  parts.set(`${year} ${key}`, known);
  return known;
}

function readPart(key: string, year: number): PartOfFrance {
  const territory = readTerritoryFor(year, key);
  const found = territory === null ? null : perimeterOf(territory, key);
  if (territory === null || found === null) throw new Error(`no perimeter ${key} in ${year}`);
  return { territory, perimeter: found };
}

/** A dataset (by default the shipped one) over a perimeter of the newest year. */
export function laidOver(key: string, dataset: Dataset = shippedDataset()): Laid {
  const byKey = laid.get(dataset) ?? new Map<string, Laid>();
  laid.set(dataset, byKey);
  const found = perimeter(key);
  const known = byKey.get(key) ?? layOver(dataset, found.territory, found.perimeter);
  byKey.set(key, known);
  return known;
}
