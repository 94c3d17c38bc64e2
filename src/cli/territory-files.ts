/**
 * Reads the files of the territorial reference from the folder shipped with the program: a whole year, or the régions that a perimeter
 * needs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type DoubleLevel, readDoubleLevels } from '../core/files/double-levels.ts';
import { perimeterFiles, regionsNeeded } from '../core/reference/perimeters.ts';
import { type FranceFile, readTerritory } from '../core/reference/reference-file.ts';
import { TERRITORY_YEARS, type Territory } from '../core/reference/territory.ts';
import { UsageError } from './files.ts';

const FOLDER = new URL('../../data/territory/', import.meta.url);

/** The territories that were read, by year and régions: some commands ask for one several times, and nothing changes it. */
const known = new Map<string, Territory>();

/** The year of an option, or the newest year without one. Throws UsageError for a year without a reference. */
export function yearOf(written: string | undefined): number {
  const year = TERRITORY_YEARS.find((entry) => written === undefined || String(entry) === written);
  if (year === undefined) throw new UsageError(`--year\u00a0: ${TERRITORY_YEARS.join(', ')}`);
  return year;
}

/** All bodies above the communes, for a year. */
export function readFrance(year: number): FranceFile {
  return JSON.parse(read(`${year}/france.json`)) as FranceFile;
}

/** The territory of a year with every commune. */
export function readWholeTerritory(year: number): Territory {
  const files = readdirSync(new URL(`${year}/`, FOLDER)).filter((name) => name.endsWith('.tsv'));
  return readRegions(
    year,
    files.map((name) => name.slice(0, -'.tsv'.length)),
  );
}

/** The territory of a year with the communes that a perimeter needs; null if its key does not exist in that year. */
export function readTerritoryFor(year: number, key: string): Territory | null {
  const codes = regionsNeeded(readFrance(year), key);
  return codes === null ? null : readRegions(year, codes);
}

/** The texts of the files that a perimeter needs, by path, including the map; empty if its key does not exist in that year. */
export function textsOf(year: number, key: string): ReadonlyMap<string, string> {
  return new Map(perimeterFiles(readFrance(year), year, key).map((file) => [file, read(file)]));
}

/** The outlines of the map, as text. */
export function readOutlines(): string {
  return read('outlines.json');
}

function readRegions(year: number, codes: readonly string[]): Territory {
  const key = [year, ...codes].join(' ');
  const territory = known.get(key) ?? readTerritory(readFrance(year), new Map(codes.map((code) => [code, read(`${year}/${code}.tsv`)])));
  known.set(key, territory);
  return territory;
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

/** The table of bodies that hold several levels. */
export function readDoubleLevelTable(): readonly DoubleLevel[] {
  return readDoubleLevels({ name: 'double-levels.csv', bytes: readFileSync(new URL('double-levels.csv', FOLDER)) });
}
